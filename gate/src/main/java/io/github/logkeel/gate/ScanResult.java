package io.github.logkeel.gate;

import com.google.errorprone.BugPattern.SeverityLevel;
import java.util.List;

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

  /** True when a finding is of error level. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == SeverityLevel.ERROR);
  }
}
