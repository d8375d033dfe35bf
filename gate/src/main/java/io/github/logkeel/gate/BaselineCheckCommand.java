package io.github.logkeel.gate;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code logkeel baseline check}: fails on what is new, and on entries that nothing needs. */
@Command(
    name = "check",
    description = "Fail on findings that no baseline knows, and on entries whose finding is gone.",
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:the baselines are those of the sources",
      "1:findings that are new, or entries whose finding is gone",
      "2:wrong usage, or sources or baselines that cannot be read",
      "3:a defect of logkeel itself"
    })
final class BaselineCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private BaselineCommand.Modules modules;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<ModuleBaseline> scanned = modules.scan();
    List<ScanResult> fresh = scanned.stream().flatMap(m -> m.fresh().stream()).toList();
    int gone = scanned.stream().mapToInt(module -> module.gone().size()).sum();
    int known = scanned.stream().mapToInt(module -> module.kept().size()).sum();
    boolean isNew = fresh.stream().anyMatch(result -> !result.findings().isEmpty());
    if (isNew) {
      new TextReport(out, new Colors(Colors.When.AUTO), modules.sources().base(), false)
          .print(fresh);
    }
    for (ModuleBaseline module : scanned) {
      if (!module.gone().isEmpty()) {
        out.println(
            "%s: %s, run logkeel baseline write"
                .formatted(
                    modules.shown(module.file()),
                    module.gone().size() == 1
                        ? "1 entry whose finding is gone"
                        : module.gone().size() + " entries whose findings are gone"));
        module.goneLines().forEach(out::println);
      }
    }
    if (!isNew && gone == 0) {
      out.println("nothing new, %s known".formatted(Summary.count(known, "finding")));
    }
    out.flush();
    return isNew || gone > 0 ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }
}
