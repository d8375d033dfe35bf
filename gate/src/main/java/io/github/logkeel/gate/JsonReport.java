package io.github.logkeel.gate;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints findings for programs. The names of the fields stay; new ones may come.
 *
 * <p>Paths are relative to {@code directory} where they are below it, with slashes. Lines and
 * columns count from 1; what ends at a line and column ends before it.
 */
final class JsonReport {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final PrintWriter out;
  private final Checks checks;
  private final Path base;

  private record Report(
      int version,
      String tool,
      String directory,
      Counts counts,
      List<Item> findings,
      List<String> problems) {}

  private record Counts(int files, long errors, long warnings, long suggestions, long repairable) {}

  private record Item(
      String check,
      String family,
      String severity,
      String module,
      String file,
      int line,
      int column,
      int endLine,
      int endColumn,
      String member,
      String message,
      String source,
      String fingerprint,
      List<Change> repairs) {}

  private record Change(List<TextChange> changes, String diff) {}

  /**
   * @param out takes the report
   * @param checks that were run
   * @param base directory that paths are printed relative to
   */
  JsonReport(PrintWriter out, Checks checks, Path base) {
    this.out = out;
    this.checks = checks;
    this.base = base;
  }

  /** Prints all findings as one object. */
  void print(List<ScanResult> results) {
    print(results, List.of());
  }

  /**
   * Prints all findings as one object.
   *
   * @param missing what could not be scanned: one line each, among the problems
   */
  void print(List<ScanResult> results, List<String> missing) {
    Fingerprints fingerprints = new Fingerprints();
    List<Item> items =
        results.stream()
            .flatMap(
                result ->
                    result.findings().stream()
                        .map(finding -> item(result.sources().name(), finding, fingerprints)))
            .toList();
    List<String> problems =
        Stream.concat(missing.stream(), results.stream().flatMap(r -> r.problems().stream()))
            .toList();
    out.println(
        GSON.toJson(new Report(1, "logkeel", base.toString(), counts(results), items, problems)));
    out.flush();
  }

  private static Counts counts(List<ScanResult> results) {
    List<Finding> findings = results.stream().flatMap(r -> r.findings().stream()).toList();
    return new Counts(
        results.stream().mapToInt(result -> result.sources().files().size()).sum(),
        count(findings, SeverityLevel.ERROR),
        count(findings, SeverityLevel.WARNING),
        count(findings, SeverityLevel.SUGGESTION),
        findings.stream().filter(finding -> !finding.repairs().isEmpty()).count());
  }

  private static long count(List<Finding> findings, SeverityLevel severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private Item item(String module, Finding finding, Fingerprints fingerprints) {
    return new Item(
        finding.check(),
        checks.family(finding.check()),
        Summary.name(finding.severity()),
        module,
        RelativePath.of(finding.file(), base),
        finding.line(),
        finding.column(),
        finding.endLine(),
        finding.endColumn(),
        finding.member(),
        finding.message().strip(),
        finding.sourceLine(),
        fingerprints.of(finding),
        finding.repairs().stream().map(repair -> change(finding, repair)).toList());
  }

  private static Change change(Finding finding, Repair repair) {
    SourceText after = RepairBatch.applied(finding, repair);
    return new Change(
        TextChange.between(finding.source(), after), UnifiedDiff.hunks(finding.source(), after));
  }
}
