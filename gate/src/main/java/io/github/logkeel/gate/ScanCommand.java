package io.github.logkeel.gate;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code logkeel scan}: lists the findings in sources. */
@Command(
    name = "scan",
    description = "List the log statements that will fail you, with their repairs.",
    sortOptions = false)
final class ScanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SourceOptions sources;

  @Mixin private Selection selection;

  @Option(names = "--all", description = "Run all default checks of Error Prone too.")
  private boolean all;

  @Option(
      names = "--flag",
      paramLabel = "NAME=VALUE",
      description = "Flag of a check, as in -XepOpt:NAME=VALUE of a build; can be repeated.")
  private List<String> flags = List.of();

  @Option(names = "--verbose", description = "Show all repairs of a finding, not just the first.")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (only on a terminal, the default), always or never.")
  private Colors.When color = Colors.When.AUTO;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text, the default; github for annotations of GitHub Actions; sarif (2.1.0) for code hosts"
            + " and editors; json; html, one page with all findings."
      })
  private Format format = Format.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to a file, its last line to standard output.")
  private Path output;

  /** How a report is written. */
  private enum Format {
    TEXT,
    GITHUB,
    SARIF,
    JSON,
    HTML
  }

  @Override
  public Integer call() {
    Compiler.require();
    Progress progress = Progress.on(spec.commandLine().getErr());
    Checks checks = all ? Checks.all() : Checks.aboutLogging();
    Predicate<Finding> selected = selection.of(checks);
    Scan scan = new Scan(checks, flags, progress);
    JobResults<ScanResult> done =
        sources.each("scanning", progress, set -> scan.run(set).only(selected));
    List<ScanResult> results = done.results();
    results.forEach(result -> progress.warn(result.problems()));
    if (results.isEmpty()) {
      done.throwIfFailed();
    }
    report(results, done.failures().stream().map(Throwable::getMessage).toList(), checks);
    done.throwIfFailed();
    long repairs =
        results.stream()
            .flatMap(result -> result.findings().stream())
            .filter(finding -> !finding.repairs().isEmpty())
            .count();
    if (repairs > 0) {
      progress.tell("%d with a repair: logkeel fix %s".formatted(repairs, sources.again()));
    }
    return results.stream().anyMatch(ScanResult::hasErrors)
        ? ExitStatus.FINDINGS
        : ExitStatus.CLEAN;
  }

  private void report(List<ScanResult> results, List<String> missing, Checks checks) {
    PrintWriter out = spec.commandLine().getOut();
    if (output == null) {
      print(results, missing, checks, out, color);
      return;
    }
    StringWriter report = new StringWriter();
    print(results, missing, checks, new PrintWriter(report), Colors.When.NEVER);
    OutputFile.write(output, report.toString());
    out.println(Summary.of(results));
    out.flush();
  }

  private void print(
      List<ScanResult> results,
      List<String> missing,
      Checks checks,
      PrintWriter out,
      Colors.When colorsOf) {
    Path base = sources.base();
    Path here = Path.of("").toAbsolutePath();
    Path top = base.startsWith(here) ? here : base; // code hosts want paths from the top
    switch (format) {
      case TEXT -> new TextReport(out, new Colors(colorsOf), base, verbose).print(results);
      case GITHUB -> new GithubReport(out, top).print(results);
      case SARIF -> new SarifReport(out, checks, top).print(results, missing);
      case JSON -> new JsonReport(out, checks, base).print(results, missing);
      case HTML -> new HtmlReport(out, checks, base).print(results);
    }
  }
}
