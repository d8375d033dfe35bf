package io.github.logkeel.model.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The list of fields that a module emits, a file that is committed beside its sources: one field a
 * line, with its name, type and channel, and perhaps the classes that emit it; sorted, with tabs
 * between the columns. What a compilation writes for one class has the same form.
 *
 * @param lines one for each name, type and channel
 * @param computed how many fields have a name that is only known at run time
 */
public record FieldDump(ImmutableSortedSet<Line> lines, int computed) {

  /** One without any field. */
  public static final FieldDump EMPTY = new FieldDump(ImmutableSortedSet.of(), 0);

  /** Where a compilation writes what a class emits, below the directory of the classes. */
  public static final String SHARDS = "META-INF/log-fields/";

  /** What a compilation calls it when it tells that it could not write one. */
  public static final String NAME = "the list of fields";

  private static final String COMPUTED = "# names only known at run time: ";

  private static final Splitter COLUMNS = Splitter.on('\t');
  private static final Splitter OWNERS = Splitter.on(',').omitEmptyStrings();

  /**
   * One line.
   *
   * @param name of the field
   * @param type of its values; {@code any} where the code does not tell
   * @param channel in which it is emitted, by its code
   * @param owners the outermost classes that emit it; none where they are left out
   */
  public record Line(String name, String type, String channel, ImmutableSortedSet<String> owners)
      implements Comparable<Line> {

    @Override
    public int compareTo(Line other) {
      return text(false).compareTo(other.text(false));
    }

    private String text(boolean withOwners) {
      String columns = name + "\t" + type + "\t" + channel;
      return withOwners ? columns + "\t" + String.join(",", owners) : columns;
    }
  }

  /** Says in one line which file cannot be read, where, and why. */
  public static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableException if it cannot be read or a line has not three or four columns
   */
  public static FieldDump read(Path file) {
    try {
      return parse(file.toString(), Files.readAllLines(file, UTF_8));
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e);
    }
  }

  /**
   * Reads the lines of a file.
   *
   * @param file as the user knows it
   * @throws UnreadableException if a line has not three or four columns
   */
  public static FieldDump parse(String file, List<String> text) {
    ImmutableSortedSet.Builder<Line> lines = ImmutableSortedSet.naturalOrder();
    int computed = 0;
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i);
      if (line.matches(COMPUTED + "\\d{1,9}")) {
        computed = Integer.parseInt(line.substring(COMPUTED.length()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(line(line, file + ":" + (i + 1)));
      }
    }
    return new FieldDump(lines.build(), computed);
  }

  private static Line line(String text, String place) {
    List<String> columns = COLUMNS.splitToList(text);
    if (columns.size() < 3 || columns.size() > 4) {
      throw new UnreadableException(
          place + ": no line of a list of fields: name, type and channel with tabs between them");
    }
    return new Line(
        columns.get(0),
        columns.get(1),
        columns.get(2),
        columns.size() == 3
            ? ImmutableSortedSet.of()
            : ImmutableSortedSet.copyOf(OWNERS.splitToList(columns.get(3))));
  }

  /** What several classes or modules emit together. */
  public static FieldDump union(Collection<FieldDump> parts) {
    Map<String, Line> lines = new TreeMap<>();
    int computed = 0;
    for (FieldDump part : parts) {
      computed += part.computed;
      for (Line line : part.lines) {
        lines.merge(line.text(false), line, FieldDump::merged);
      }
    }
    return new FieldDump(ImmutableSortedSet.copyOf(lines.values()), computed);
  }

  private static Line merged(Line one, Line other) {
    TreeSet<String> owners = new TreeSet<>(one.owners());
    owners.addAll(other.owners());
    return new Line(one.name(), one.type(), one.channel(), ImmutableSortedSet.copyOf(owners));
  }

  /** The same with a class as the owner of all fields. */
  public FieldDump ownedBy(String owner) {
    ImmutableSortedSet.Builder<Line> owned = ImmutableSortedSet.naturalOrder();
    for (Line line : lines) {
      owned.add(new Line(line.name(), line.type(), line.channel(), ImmutableSortedSet.of(owner)));
    }
    return new FieldDump(owned.build(), computed);
  }

  /** The lines of the file, with or without the classes. */
  public List<String> text(boolean withOwners) {
    List<String> text = new ArrayList<>();
    lines.forEach(line -> text.add(line.text(withOwners)));
    if (computed > 0) {
      text.add(COMPUTED + computed);
    }
    return text;
  }

  /** Whether nothing is emitted. */
  public boolean isEmpty() {
    return lines.isEmpty() && computed == 0;
  }

  /** Whether a class emitted a field of that name, when the list was made. */
  public boolean has(String name, String channel, String owner) {
    return lines.stream()
        .anyMatch(
            line ->
                line.name().equals(name)
                    && line.channel().equals(channel)
                    && line.owners().contains(owner));
  }
}
