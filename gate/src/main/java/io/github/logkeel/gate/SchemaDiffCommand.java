package io.github.logkeel.gate;

import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.SchemaRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code logkeel schema diff}: what a change of the program changes for those who read its logs.
 */
@Command(
    name = "diff",
    description = {
      "Show how the fields differ from those of a commit: new, gone, renamed, of another type.",
      "Reads the committed list of that commit and the sources as they are now."
    },
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:shown, be there a difference or not",
      "2:wrong usage, or sources or commits that cannot be read",
      "3:a defect of logkeel itself"
    })
final class SchemaDiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private EmittedOptions emitted;

  @Option(
      names = "--against",
      paramLabel = "COMMIT",
      required = true,
      description = "The commit to compare with: a branch, a tag or any other name that git knows.")
  private String against;

  @Option(
      names = "--registry",
      paramLabel = "PATH",
      description = "The registry of field names: a file or a directory.")
  private Path registry;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SchemaRegistry names = EmittedOptions.registry(Optional.ofNullable(registry));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (EmittedByModule module : emitted.modules()) {
      String file = emitted.shown(module.file());
      Optional<String> text = CommittedText.of(module.file(), against);
      FieldDump before =
          text.map(lines -> FieldDump.parse(against + ":" + file, lines.lines().toList()))
              .orElse(FieldDump.EMPTY);
      List<FieldChange> changes = FieldChange.between(before, module.fields(), names, today);
      out.println(
          "%s: %s since %s%s"
              .formatted(
                  file,
                  changes.isEmpty() ? "no change" : Summary.count(changes.size(), "change"),
                  against,
                  text.isEmpty() ? ", which has no such list" : ""));
      changes.forEach(change -> out.println(change.line()));
    }
    if (registry != null) {
      List<SunsetChange> sunsets = SunsetChange.since(against, registry, names, today);
      SunsetChange.lines(sunsets, emitted.shown(registry), against).forEach(out::println);
    }
    out.flush();
    return ExitStatus.CLEAN;
  }
}
