package io.github.logkeel.gate;

import io.github.logkeel.model.schema.FieldDump;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code logkeel schema dump}: writes which fields each module emits. */
@Command(
    name = "dump",
    description = {
      "Write the fields that each module emits, with their types, into a file to be committed.",
      "The same sources give the same file, and to move code between classes changes nothing."
    },
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:written",
      "2:wrong usage, or sources that cannot be read or do not compile",
      "3:a defect of logkeel itself"
    })
final class SchemaDumpCommand implements Callable<Integer> {
  private enum Format {
    FILE,
    WEAVER
  }

  @Spec private CommandSpec spec;

  @Mixin private EmittedOptions emitted;

  @Option(
      names = "--owners",
      description =
          "Name the classes too, by which -XepOpt:Logkeel:SchemaDump=FILE finds a name that goes"
              + " too early.")
  private boolean owners;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "file (the default), or weaver: print the names and types of all modules as JSON that"
              + " `weaver registry live-check` reads.")
  private Format format = Format.FILE;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<EmittedByModule> modules = emitted.modules();
    if (format == Format.WEAVER) {
      out.print(
          WeaverSamples.of(
              FieldDump.union(modules.stream().map(EmittedByModule::fields).toList())));
      out.flush();
      return ExitStatus.CLEAN;
    }
    for (EmittedByModule module : modules) {
      List<String> lines = new ArrayList<>();
      lines.add(
          "# The log fields of %s; rewrite with: logkeel schema dump%s"
              .formatted(module.name(), owners ? " --owners" : ""));
      lines.addAll(module.fields().text(owners));
      OutputFile.write(module.file(), String.join("\n", lines) + "\n");
      out.println(
          "%s: %s"
              .formatted(
                  emitted.shown(module.file()),
                  Summary.count(module.fields().lines().size(), "field")));
    }
    out.flush();
    return ExitStatus.CLEAN;
  }
}
