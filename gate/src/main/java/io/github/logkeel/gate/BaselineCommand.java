package io.github.logkeel.gate;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code logkeel baseline}: the findings that were there before Logkeel came. */
@Command(
    name = "baseline",
    description = {
      "Keep the findings that are there already quiet, so that only new ones fail.",
      "Builds read the file by -XepOpt:Logkeel:Baseline=FILE."
    },
    subcommands = {BaselineWriteCommand.class, BaselineCheckCommand.class})
final class BaselineCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "write or check is missing");
  }

  /** What {@code write} and {@code check} have in common. */
  static final class Modules {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin private SourceOptions sources;

    @Option(
        names = "--file",
        paramLabel = "NAME",
        defaultValue = "logkeel-baseline.tsv",
        description = "The file in the directory of each module; by default ${DEFAULT-VALUE}.")
    private String name;

    @Option(
        names = "--flag",
        paramLabel = "NAME=VALUE",
        description = "Flag of a check, as in -XepOpt:NAME=VALUE of a build; can be repeated.")
    private List<String> flags = List.of();

    SourceOptions sources() {
      return sources;
    }

    String shown(Path file) {
      return RelativePath.of(file, sources.base());
    }

    /**
     * Scans each module and puts its findings beside its baseline.
     *
     * @throws ScanException if a baseline cannot be read
     */
    List<ModuleBaseline> scan() {
      Compiler.require();
      Progress progress = Progress.on(spec.commandLine().getErr());
      Scan scan = new Scan(Checks.aboutLogging(), flags, progress);
      List<ScanResult> results = sources.each("scanning", progress, scan::run).orThrow();
      results.forEach(result -> progress.warn(result.problems()));
      return ModuleBaseline.of(results, name);
    }
  }
}
