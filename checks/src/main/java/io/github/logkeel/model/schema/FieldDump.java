package io.github.logkeel.model.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The list of fields that a module emits, a file that is committed beside its sources: one field a
 * line, with its name, type and channel, and perhaps the classes that emit it; sorted, with tabs
 * between the columns.
 *
 * @param lines one for each name, type and channel
 */
public record FieldDump(ImmutableSortedSet<Line> lines) {

  private static final Splitter COLUMNS = Splitter.on('\t');
  private static final Splitter OWNERS = Splitter.on(',').omitEmptyStrings();

  /**
   * One line.
   *
   * @param name of the field
   * @param type of its values; {@code any} where the code does not tell
   * @param channel in which it is emitted, by its code
   * @param owners the outermost classes that emit it, sorted; none where they are left out
   */
  public record Line(String name, String type, String channel, ImmutableList<String> owners)
      implements Comparable<Line> {

    @Override
    public int compareTo(Line other) {
      return text(false).compareTo(other.text(false));
    }

    /** As it stands in the file, with or without the owners. */
    public String text(boolean withOwners) {
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
   * @throws UnreadableException with the file and the line, if it cannot be read or a line has not
   *     three or four columns
   */
  public static FieldDump read(Path file) {
    List<String> text;
    try {
      text = Files.readAllLines(file, UTF_8);
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e);
    }
    ImmutableSortedSet.Builder<Line> lines = ImmutableSortedSet.naturalOrder();
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i);
      if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(line(line, file + ":" + (i + 1)));
      }
    }
    return new FieldDump(lines.build());
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
            ? ImmutableList.of()
            : ImmutableList.copyOf(OWNERS.splitToList(columns.get(3))));
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
