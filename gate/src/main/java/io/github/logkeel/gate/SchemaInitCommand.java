package io.github.logkeel.gate;

import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.FieldDump.Line;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code logkeel schema init}: drafts a registry from what the code emits. */
@Command(
    name = "init",
    description = {
      "Draft the registry of field names from what the code emits, to be completed by hand.",
      "Of names that differ in their spelling only one is taken, and the others are its aliases."
    },
    sortOptions = false,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:written",
      "2:wrong usage, or sources that cannot be read or do not compile",
      "3:a defect of logkeel itself"
    })
final class SchemaInitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private EmittedOptions emitted;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "log-schema.yaml",
      description = "Where to write it; by default ${DEFAULT-VALUE}.")
  private Path output;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (Files.exists(output)) {
      throw new ScanException(
          "%s is there already: remove it, or name another file with --output".formatted(output));
    }
    FieldDump fields =
        FieldDump.union(emitted.modules().stream().map(EmittedByModule::fields).toList());
    List<String> lines = draft(fields);
    OutputFile.write(output, String.join("\n", lines) + "\n");
    long names = lines.stream().filter(line -> line.startsWith("  - key:")).count();
    out.println(
        "%s: %s; give each a brief, and builds -XepOpt:Logkeel:SchemaRegistry=%s"
            .formatted(output, Summary.count((int) names, "field"), output.toAbsolutePath()));
    out.flush();
    return ExitStatus.CLEAN;
  }

  private static List<String> draft(FieldDump fields) {
    Map<String, SortedMap<String, Set<String>>> spellings = new TreeMap<>();
    for (Line line : fields.lines()) {
      spellings
          .computeIfAbsent(folded(line.name()), any -> new TreeMap<>())
          .computeIfAbsent(line.name(), any -> new TreeSet<>())
          .add(line.type());
    }
    List<String> lines = new ArrayList<>(List.of("file_format: definition/2", "attributes:"));
    if (spellings.isEmpty()) {
      lines.set(1, "attributes: []");
    }
    for (SortedMap<String, Set<String>> names : spellings.values()) {
      lines.addAll(field(names));
    }
    return lines;
  }

  /** The spelling with dots or underscores is what OpenTelemetry and ECS would have. */
  private static List<String> field(SortedMap<String, Set<String>> names) {
    String key =
        names.keySet().stream()
            .max(
                (one, other) ->
                    Integer.compare(
                        separators(one) - capitals(one), separators(other) - capitals(other)))
            .orElseThrow();
    Set<String> types = new TreeSet<>();
    names.values().forEach(types::addAll);
    types.remove("any");
    List<String> lines = new ArrayList<>();
    lines.add("  - key: " + quoted(key));
    lines.add(
        "    type: "
            + (types.size() == 1 ? quoted(types.iterator().next()) : "any")
            + (types.size() > 1 ? " # emitted as " + String.join(" and as ", types) : ""));
    lines.add("    stability: development");
    lines.add("    brief: \"\"");
    if (names.size() > 1) {
      List<String> others =
          names.keySet().stream()
              .filter(name -> !name.equals(key))
              .map(SchemaInitCommand::quoted)
              .toList();
      lines.add("    annotations: {log_fields: {aliases: [" + String.join(", ", others) + "]}}");
    }
    return lines;
  }

  private static int separators(String name) {
    return (int) name.chars().filter(c -> c == '.' || c == '_').count();
  }

  private static int capitals(String name) {
    return (int) name.chars().filter(Character::isUpperCase).count();
  }

  private static String folded(String name) {
    String folded = name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    return folded.isEmpty() ? name : folded;
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z][\\w.]*") && !text.matches("(?i)true|false|null|yes|no|on|off")
        ? text
        : "'" + text.replace("'", "''") + "'";
  }
}
