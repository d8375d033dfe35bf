package io.github.logkeel.gate;

import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.SchemaRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code logkeel schema check}: fails when a field that others read goes or changes its type. */
@Command(
    name = "check",
    description = {
      "Fail when a field has gone or has another name or type than in the committed list.",
      "What the registry announced passes once its time has come, and so does what is new."
    },
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:nobody is surprised",
      "1:a field has gone, is called otherwise or has another type, or an entry is of no use",
      "2:wrong usage, or sources or files that cannot be read",
      "3:a defect of logkeel itself"
    })
final class SchemaCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private EmittedOptions emitted;

  @Option(
      names = "--registry",
      paramLabel = "PATH",
      description = "The registry of field names: a file or a directory.")
  private Path registry;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day to judge by, such as 2027-01-31; by default today.")
  private LocalDate asOf = LocalDate.now(ZoneOffset.UTC);

  @Option(
      names = "--against",
      paramLabel = "COMMIT",
      description =
          "Fail also where the registry has moved a sunset to an earlier day than in that commit.")
  private String against;

  @Option(names = "--strict-additions", description = "Fail on new fields as well.")
  private boolean strict;

  @Option(
      names = "--accept",
      paramLabel = "NAME",
      defaultValue = "logkeel-fields-accept.yaml",
      description =
          "The accepted changes in the directory of each module; by default ${DEFAULT-VALUE}.")
  private String accept;

  private boolean failed;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SchemaRegistry names = EmittedOptions.registry(Optional.ofNullable(registry));
    for (EmittedByModule module : emitted.modules()) {
      check(module, names, out);
    }
    checkSunsets(names, out);
    out.flush();
    return failed ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  private void checkSunsets(SchemaRegistry names, PrintWriter out) {
    if (against == null) {
      return;
    }
    if (registry == null) {
      throw new ParameterException(
          spec.commandLine(), "--against compares registries: name one with --registry");
    }
    List<SunsetChange> changes = SunsetChange.since(against, registry, names, asOf);
    SunsetChange.lines(changes, emitted.shown(registry), against).forEach(out::println);
    failed |= !changes.isEmpty();
  }

  private void check(EmittedByModule module, SchemaRegistry names, PrintWriter out) {
    String file = emitted.shown(module.file());
    Optional<FieldDump> committed = module.committed();
    if (committed.isEmpty()) {
      out.println(file + ": not there; write it with logkeel schema dump, and commit it");
      failed = true;
      return;
    }
    List<AcceptedChanges.Entry> unused =
        new ArrayList<>(AcceptedChanges.read(module.file().resolveSibling(accept)));
    List<FieldChange> refused = new ArrayList<>();
    List<FieldChange> passed = new ArrayList<>();
    for (FieldChange change : FieldChange.between(committed.get(), module.fields(), names, asOf)) {
      boolean fails = !change.isPermitted() || (strict && change.kind() == FieldChange.Kind.ADDED);
      boolean isAccepted =
          unused.removeIf(entry -> isOf(entry, change) && !asOf.isAfter(entry.until()));
      (fails && !isAccepted ? refused : passed).add(change);
    }
    print(file, module, committed.get(), refused, passed, out);
    unused.forEach(entry -> out.println(entry.place() + ": " + uselessness(entry)));
    failed |= !refused.isEmpty() || !unused.isEmpty();
  }

  private static boolean isOf(AcceptedChanges.Entry entry, FieldChange change) {
    return entry.name().equals(change.name()) && entry.kind().equals(change.kind().name());
  }

  private String uselessness(AcceptedChanges.Entry entry) {
    return asOf.isAfter(entry.until())
        ? "accepted until %s only: mend `%s`, or say why it may stay"
            .formatted(entry.until(), entry.name())
        : "`%s` is not %s: take the entry out"
            .formatted(entry.name(), entry.kind().toLowerCase(Locale.ROOT));
  }

  private void print(
      String file,
      EmittedByModule module,
      FieldDump committed,
      List<FieldChange> refused,
      List<FieldChange> passed,
      PrintWriter out) {
    if (refused.isEmpty() && passed.isEmpty()) {
      out.println("%s: %s, no change".formatted(file, fields(module)));
    } else if (refused.isEmpty()) {
      out.println(
          "%s: changes that surprise nobody; take them over with logkeel schema dump"
              .formatted(file));
    } else {
      out.println("%s: what dashboards and alerts read has changed".formatted(file));
    }
    refused.forEach(change -> out.println(change.line()));
    passed.forEach(change -> out.println(change.line()));
    if (module.fields().computed() > committed.computed()) {
      out.println(
          "  ! %d fields have a name that is only known at run time, and had %d"
              .formatted(module.fields().computed(), committed.computed()));
    }
    if (!refused.isEmpty()) {
      out.println(
          ("bring the fields back or announce the change in the registry; to accept it for good,"
                  + " run logkeel schema dump; until a day, add to %s"
                  + " {change: %s, name: %s, justification: why, until: DAY}")
              .formatted(
                  accept,
                  refused.get(0).kind().name().toLowerCase(Locale.ROOT),
                  refused.get(0).name()));
      refused.stream()
          .filter(change -> change.kind() == FieldChange.Kind.RENAMED)
          .flatMap(change -> change.announcement().stream())
          .forEach(out::println);
    }
  }

  private static String fields(EmittedByModule module) {
    return Summary.count(module.fields().lines().size(), "field");
  }
}
