package io.github.logkeel.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The findings that a program had when Logkeel came to it, which stay quiet. A file holds one line
 * for each, sorted, so that changes of two branches merge:
 *
 * <pre>
 * shop.Orders#place(Order)	SurplusLogArgument	3f2a9c1be044	1	log . info ( order of {} accepted ...
 * </pre>
 *
 * <p>that is member, check, hash of the statement, how often the finding stands there, and how the
 * statement begins, which is for people alone.
 */
public final class Baseline {

  /** A baseline that keeps nothing quiet. */
  public static final Baseline NONE = new Baseline(ImmutableMultiset.of(), ImmutableList.of());

  private static final String HEADING =
      "# Findings that Logkeel keeps quiet. Written by `logkeel baseline write`; lines may go, none"
          + " should come.";

  private static final Splitter COLUMNS = Splitter.on('\t');
  private static final Pattern CONFLICT = Pattern.compile("(?:<<<<<<<|=======|>>>>>>>|\\|{7}).*");

  private final ImmutableMultiset<FindingKey> entries;
  private final ImmutableList<String> problems;

  private Baseline(Multiset<FindingKey> entries, List<String> problems) {
    this.entries = ImmutableMultiset.copyOf(entries);
    this.problems = ImmutableList.copyOf(problems);
  }

  /** The baseline of these findings. */
  public static Baseline of(Collection<FindingKey> findings) {
    return new Baseline(HashMultiset.create(findings), ImmutableList.of());
  }

  /**
   * Reads a file, and never throws: what is wrong with it is kept in {@link #problems}.
   *
   * @param file need not exist: then nothing is quiet
   */
  public static Baseline read(String file) {
    try {
      Path path = Path.of(file);
      return Files.notExists(path) ? NONE : parse(file, Files.readAllLines(path, UTF_8));
    } catch (IOException | InvalidPathException e) {
      return new Baseline(
          ImmutableMultiset.of(),
          ImmutableList.of(
              "%s: this baseline cannot be read (%s): name a file of `logkeel baseline write`"
                  .formatted(file, e)));
    }
  }

  private static Baseline parse(String file, List<String> lines) {
    Multiset<FindingKey> entries = HashMultiset.create();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> columns = COLUMNS.splitToList(line);
      Integer count = columns.size() == 5 ? Ints.tryParse(columns.get(3)) : null;
      if (CONFLICT.matcher(line).matches()) {
        problems.add(
            "%s:%d: two branches changed this baseline: keep the lines of both, then run `logkeel"
                    .formatted(file, i + 1)
                + " baseline write`");
      } else if (count == null || count < 1) {
        problems.add(
            "%s:%d: no entry of a baseline (member, check, hash, count and text, by tabs): correct"
                    .formatted(file, i + 1)
                + " or remove the line");
      } else {
        FindingKey key =
            new FindingKey(columns.get(1), columns.get(0), columns.get(2), columns.get(4));
        entries.setCount(key, Math.max(count, entries.count(key))); // both branches added it
      }
    }
    return new Baseline(entries, problems);
  }

  /** What is wrong with the file: one line each, with file, line, and what to do. */
  public ImmutableList<String> problems() {
    return problems;
  }

  /** The findings that are quiet, each as often as it is. */
  public ImmutableMultiset<FindingKey> entries() {
    return entries;
  }

  /** The lines of the file, without line ends. */
  public ImmutableList<String> lines() {
    return ImmutableList.<String>builder()
        .add(HEADING)
        .addAll(
            entries.entrySet().stream()
                .sorted(Comparator.comparing(Multiset.Entry::getElement, FindingKey.ORDER))
                .map(Baseline::line)
                .collect(toImmutableList()))
        .build();
  }

  private static String line(Multiset.Entry<FindingKey> entry) {
    FindingKey key = entry.getElement();
    return String.join(
        "\t",
        key.member(),
        key.check(),
        key.statement(),
        Objects.toString(entry.getCount()),
        key.excerpt());
  }
}
