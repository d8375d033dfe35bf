package io.github.logkeel.gate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

  @Override
  public Integer call() {
    Compiler.require();
    PrintWriter err = spec.commandLine().getErr();
    Scan scan = new Scan(all ? Checks.all() : Checks.aboutLogging(), flags);
    List<ScanResult> results = new ArrayList<>();
    for (SourceSet set : sources.sourceSets(line -> progress(err, line))) {
      progress(
          err,
          "scanning %s of %s".formatted(Summary.count(set.files().size(), "file"), set.name()));
      ScanResult result = scan.run(set);
      result.problems().forEach(problem -> err.println("warning: " + problem));
      results.add(result);
    }
    new TextReport(spec.commandLine().getOut(), new Colors(color), sources.base(), verbose)
        .print(results);
    return results.stream().anyMatch(ScanResult::hasErrors)
        ? ExitStatus.FINDINGS
        : ExitStatus.CLEAN;
  }

  private static void progress(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
