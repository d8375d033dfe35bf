package io.github.logkeel.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.google.errorprone.BugPattern.SeverityLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The last line of a report. */
final class Summary {
  private Summary() {}

  /** How many findings of which severity, or in how many files there are none. */
  static String of(List<ScanResult> results) {
    List<Finding> findings = results.stream().flatMap(r -> r.findings().stream()).toList();
    if (findings.isEmpty()) {
      int files = results.stream().mapToInt(result -> result.sources().files().size()).sum();
      return "no findings in " + count(files, "file");
    }
    return "%s in %s: %s; %d with a repair"
        .formatted(
            count(findings.size(), "finding"),
            count((int) findings.stream().map(Finding::file).distinct().count(), "file"),
            severities(findings),
            findings.stream().filter(finding -> !finding.repairs().isEmpty()).count());
  }

  private static String severities(List<Finding> findings) {
    Map<SeverityLevel, List<Finding>> bySeverity =
        findings.stream().collect(groupingBy(Finding::severity));
    return Arrays.stream(SeverityLevel.values())
        .filter(bySeverity::containsKey)
        .map(severity -> count(bySeverity.get(severity).size(), name(severity)))
        .collect(joining(", "));
  }

  /** A number with its noun, in the plural unless it is one. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A severity as users know it. */
  static String name(SeverityLevel severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
