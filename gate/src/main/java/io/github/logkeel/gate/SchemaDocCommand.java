package io.github.logkeel.gate;

import io.github.logkeel.model.schema.Deprecation;
import io.github.logkeel.model.schema.RegistryField;
import io.github.logkeel.model.schema.SchemaRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code logkeel schema doc}: the page about the fields for those who search logs. */
@Command(
    name = "doc",
    description = "Write a Markdown page with the fields of a registry.",
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:written",
      "2:wrong usage, or a registry that cannot be read",
      "3:a defect of logkeel itself"
    })
final class SchemaDocCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "REGISTRY",
      description = "The registry of field names: a file or a directory.")
  private Path registry;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write it; by default to standard output.")
  private Path output;

  @Override
  public Integer call() {
    String page = String.join("\n", page(EmittedOptions.registry(Optional.of(registry)))) + "\n";
    if (output == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(page);
      out.flush();
    } else {
      OutputFile.write(output, page);
    }
    return ExitStatus.CLEAN;
  }

  private static List<String> page(SchemaRegistry registry) {
    List<RegistryField> sorted = new ArrayList<>(registry.fields());
    sorted.sort(Comparator.comparing(RegistryField::key));
    List<String> lines = new ArrayList<>();
    lines.add("# Log fields");
    lines.add("");
    lines.add("| Field | Type | Meaning | Owner |");
    lines.add("|---|---|---|---|");
    for (RegistryField field : sorted) {
      if (field.deprecation().isEmpty()) {
        lines.add(row("`" + name(field) + "`", type(field), meaning(field), field.owner()));
      }
    }
    if (sorted.stream().anyMatch(field -> field.deprecation().isPresent())) {
      lines.addAll(
          List.of(
              "", "## Deprecated", "", "| Field | Instead | Until | Note |", "|---|---|---|---|"));
    }
    for (RegistryField field : sorted) {
      field
          .deprecation()
          .ifPresent(
              deprecation ->
                  lines.add(
                      row(
                          "`" + name(field) + "`",
                          instead(field, registry),
                          deprecation.sunset().map(Object::toString).orElse(""),
                          deprecation.note())));
    }
    return lines;
  }

  private static String name(RegistryField field) {
    return field.key() + (field.isTemplate() ? ".<key>" : "");
  }

  private static String type(RegistryField field) {
    return field.members().isEmpty()
        ? field.type().toString()
        : field.type() + ": " + String.join(", ", field.members());
  }

  private static String meaning(RegistryField field) {
    return field.aliases().isEmpty()
        ? field.brief()
        : (field.brief() + " Not " + String.join(", ", field.aliases()) + ".").strip();
  }

  private static String instead(RegistryField field, SchemaRegistry registry) {
    return registry
        .successor(field)
        .map(successor -> "`" + name(successor) + "`")
        .or(
            () ->
                field
                    .deprecation()
                    .filter(d -> d.reason() == Deprecation.Reason.OBSOLETED)
                    .map(removed -> "nothing"))
        .orElse("see the note");
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    return row.toString();
  }
}
