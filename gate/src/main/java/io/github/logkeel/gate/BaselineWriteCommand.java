package io.github.logkeel.gate;

import io.github.logkeel.engine.Baseline;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code logkeel baseline write}: makes baselines, and lets them only shrink from then on. */
@Command(
    name = "write",
    description = {
      "Write the findings of each module into its baseline.",
      "Where there is one already, findings that are gone leave it, and none comes in."
    },
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:the baselines are those of the sources",
      "1:there are findings that a baseline did not take in",
      "2:wrong usage, or sources or baselines that cannot be read or written",
      "3:a defect of logkeel itself"
    })
final class BaselineWriteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private BaselineCommand.Modules modules;

  @Option(
      names = "--accept-new",
      description = "Take in new findings too, as if there were no baseline.")
  private boolean acceptNew;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int left = 0;
    for (ModuleBaseline module : modules.scan()) {
      boolean first = Files.notExists(module.file());
      List<String> gone = module.goneLines();
      Baseline baseline = Baseline.of(first || acceptNew ? module.keys() : module.kept());
      module.replaceBy(baseline);
      gone.forEach(out::println);
      int fresh = module.keys().size() - baseline.entries().size();
      left += fresh;
      out.println(
          "%s: %s%s%s"
              .formatted(
                  modules.shown(module.file()),
                  baseline.entries().isEmpty()
                      ? "not needed, there are no findings to keep quiet"
                      : Summary.count(baseline.entries().size(), "finding"),
                  gone.isEmpty() ? "" : ", %d fewer".formatted(module.gone().size()),
                  fresh == 0 ? "" : ", %d new not taken in".formatted(fresh)));
    }
    if (left > 0) {
      out.println(
          "mend what is new (logkeel baseline check shows it), or take it in with --accept-new");
    }
    out.flush();
    return left == 0 ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
  }
}
