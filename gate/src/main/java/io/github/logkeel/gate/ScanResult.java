package io.github.logkeel.gate;

import com.google.errorprone.BugPattern.SeverityLevel;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the scan of one {@link SourceSet} found.
 *
 * @param sources what was scanned
 * @param findings sorted by file and line
 * @param problems places where a check failed and gave no verdict, one line each
 */
public record ScanResult(SourceSet sources, List<Finding> findings, List<String> problems) {

  public ScanResult {
    findings = findings.stream().sorted(Finding.ORDER).toList();
    problems = List.copyOf(problems);
  }

  /** The same with some of the findings. */
  ScanResult only(Predicate<Finding> selected) {
    return new ScanResult(sources, findings.stream().filter(selected).toList(), problems);
  }

  /** True when a finding is of error level. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == SeverityLevel.ERROR);
  }
}
