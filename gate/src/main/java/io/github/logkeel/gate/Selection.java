package io.github.logkeel.gate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** The part of the command line that says which checks to heed. */
final class Selection {
  @Option(
      names = "--check",
      paramLabel = "NAME",
      description = "Only what this check finds; can be repeated.")
  private List<String> checks = List.of();

  @Option(
      names = "--family",
      paramLabel = "NAME",
      description = "Only what checks of this family find, such as arguments; can be repeated.")
  private List<String> families = List.of();

  /**
   * Whether a finding is among those selected; all are, if nothing is.
   *
   * @param among the checks that run
   * @throws ScanException if none of them has a name or family that was given
   */
  Predicate<Finding> of(Checks among) {
    requireKnown("--check", checks, among.names());
    requireKnown("--family", families, among.families());
    if (checks.isEmpty() && families.isEmpty()) {
      return finding -> true;
    }
    return finding ->
        checks.contains(finding.check()) || families.contains(among.family(finding.check()));
  }

  private static void requireKnown(String option, List<String> given, Collection<String> known) {
    Set<String> unknown = new TreeSet<>(given);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new ScanException(
          "%s %s: no such name; there are %s"
              .formatted(
                  option, String.join(", ", unknown), String.join(", ", new TreeSet<>(known))));
    }
  }
}
