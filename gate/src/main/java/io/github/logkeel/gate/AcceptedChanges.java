package io.github.logkeel.gate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.schema.Place;
import io.github.logkeel.model.schema.RegistryProblem;
import io.github.logkeel.model.schema.YamlFile;
import io.github.logkeel.model.schema.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The changes of fields that a team has accepted, each with a reason and a last day. */
final class AcceptedChanges {
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of("change", "name", "justification", "until");

  /**
   * One of them.
   *
   * @param kind of change
   * @param name of the field
   * @param until the last day on which it is accepted
   * @param place where it is written
   */
  record Entry(String kind, String name, LocalDate until, Place place) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<RegistryProblem> problems = new ArrayList<>();

  private AcceptedChanges() {}

  /**
   * Reads a file; no entry where there is no file.
   *
   * @throws ScanException with one line for each mistake in it
   */
  static List<Entry> read(Path file) {
    if (Files.notExists(file)) {
      return List.of();
    }
    AcceptedChanges accepted = new AcceptedChanges();
    try {
      YamlFile.read(file.toString(), Files.readAllBytes(file), accepted.problems::add)
          .ifPresent(document -> document.items().forEach(accepted::read));
    } catch (IOException e) {
      throw new ScanException("%s cannot be read: %s".formatted(file, Reason.of(e)));
    }
    if (!accepted.problems.isEmpty()) {
      throw new ScanException(
          "the accepted changes have mistakes; an entry is"
              + " {change: removed, name: a, justification: why, until: 2027-01-31}",
          accepted.problems.stream().map(RegistryProblem::toString).toList());
    }
    return accepted.entries;
  }

  private void read(YamlNode item) {
    ImmutableMap<String, YamlNode> values = item.entries();
    values.forEach(
        (key, value) -> {
          if (!KEYS.contains(key)) {
            value.report("`%s` is none of %s".formatted(key, String.join(", ", KEYS)));
          }
        });
    for (String key : KEYS) {
      if (text(values, key).isEmpty()) {
        item.report("`" + key + "` is missing");
        return;
      }
    }
    try {
      entries.add(
          new Entry(
              text(values, "change").orElseThrow().toUpperCase(Locale.ROOT),
              text(values, "name").orElseThrow(),
              LocalDate.parse(text(values, "until").orElseThrow()),
              item.place()));
    } catch (DateTimeException e) {
      values.get("until").report("no day: write it as 2027-01-31");
    }
  }

  private static Optional<String> text(ImmutableMap<String, YamlNode> values, String key) {
    return Optional.ofNullable(values.get(key))
        .flatMap(YamlNode::text)
        .filter(text -> !text.isEmpty());
  }
}
