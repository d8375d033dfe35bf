package io.github.logkeel.corpus;

import io.github.logkeel.gate.Finding;
import io.github.logkeel.gate.ScanResult;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * One finding as an expectation has it.
 *
 * @param file relative to the sources
 * @param line from 1
 * @param column from 1
 * @param check name of the check
 * @param source the line of the source, shortened
 * @param verdict on the finding
 * @param why one line; empty for one that nobody has read
 */
record ExpectedFinding(
    String file, int line, int column, String check, String source, Verdict verdict, String why) {

  static final Comparator<ExpectedFinding> ORDER =
      Comparator.comparing(ExpectedFinding::file)
          .thenComparingInt(ExpectedFinding::line)
          .thenComparingInt(ExpectedFinding::column)
          .thenComparing(ExpectedFinding::check);

  /** One that nobody has read. */
  static ExpectedFinding unread(Finding finding, Path sources) {
    return new ExpectedFinding(
        Names.of(sources, finding.file()),
        finding.line(),
        finding.column(),
        finding.check(),
        Names.line(finding.sourceLine()),
        Verdict.UNREAD,
        "");
  }

  /** All of a scan. */
  static List<ExpectedFinding> unread(ScanResult result) {
    return result.findings().stream()
        .map(finding -> unread(finding, result.sources().directory()))
        .toList();
  }

  /** The same with the verdict of another. */
  ExpectedFinding withVerdictOf(ExpectedFinding other) {
    return new ExpectedFinding(file, line, column, check, source, other.verdict, other.why);
  }

  /** What makes it the same finding in the same sources. */
  List<Object> place() {
    return List.of(file, line, column, check, source);
  }

  /** What makes it the same finding in sources of another version. */
  List<Object> statement() {
    return List.of(file, check, source);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return "%s:%d:%d %s: %s".formatted(file, line, column, check, source);
  }
}
