package io.github.logkeel.gate;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.logkeel.model.schema.FieldDump;
import io.github.logkeel.model.schema.RegistryProblem;
import io.github.logkeel.model.schema.RegistryReader;
import io.github.logkeel.model.schema.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The part of the command line that says where the fields of a program are to be had from. */
final class EmittedOptions {
  private static final String SUFFIX = ".tsv";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private SourceOptions sources;

  @Option(
      names = "--file",
      paramLabel = "NAME",
      defaultValue = "logkeel-fields.tsv",
      description =
          "The committed list of fields in the directory of each module; by default"
              + " ${DEFAULT-VALUE}.")
  private String name;

  @Option(
      names = "--classes",
      paramLabel = "DIR",
      description = {
        "Read the fields from the classes that a build has compiled with"
            + " -XepOpt:Logkeel:FieldInventory=true, and compile nothing; relative to each module."
      })
  private String classes;

  @Option(
      names = "--flag",
      paramLabel = "NAME=VALUE",
      description = "Flag of a check, as in -XepOpt:NAME=VALUE of a build; can be repeated.")
  private List<String> flags = List.of();

  /** How a file is named in reports. */
  String shown(Path file) {
    return RelativePath.of(file, sources.base());
  }

  /**
   * The modules with what they emit, in the order given.
   *
   * @throws ScanException if sources do not compile, or classes have no list of fields
   */
  List<EmittedByModule> modules() {
    Progress progress = Progress.on(spec.commandLine().getErr());
    Jobs jobs = sources.jobs();
    List<SourceSet> sets = sources.sourceSets(progress::tell);
    Map<Path, List<FieldDump>> fields = new LinkedHashMap<>();
    Map<Path, String> names = new HashMap<>();
    sets.forEach(set -> fields.put(set.directory(), new ArrayList<>()));
    sets.forEach(set -> names.putIfAbsent(set.directory(), set.name()));
    if (classes == null) {
      for (Compiled compiled : compile(sets, jobs, progress)) {
        progress.warn(compiled.scan().problems());
        fields.get(compiled.scan().sources().directory()).add(compiled.fields());
      }
    } else {
      fields.forEach((module, of) -> of.add(ofClasses(module.resolve(classes), module)));
    }
    return fields.entrySet().stream()
        .map(
            module ->
                new EmittedByModule(
                    names.get(module.getKey()),
                    module.getKey().resolve(name),
                    FieldDump.union(module.getValue())))
        .toList();
  }

  /** What a compilation has said, and the fields that it has written down. */
  private record Compiled(ScanResult scan, FieldDump fields) {}

  private List<Compiled> compile(List<SourceSet> sets, Jobs jobs, Progress progress) {
    Compiler.require();
    List<String> all = new ArrayList<>(flags);
    all.add("Logkeel:FieldInventory=true");
    Scan scan = new Scan(Checks.aboutLogging(), all, progress);
    return jobs.run(sets, set -> progress.starts("compiling", set), set -> compile(set, scan))
        .orThrow();
  }

  private static Compiled compile(SourceSet set, Scan scan) {
    try {
      Path output = Files.createTempDirectory("logkeel");
      try {
        ScanResult result = scan.run(set, Map.of(), output);
        requireLists(result);
        return new Compiled(result, shards(output));
      } finally {
        MoreFiles.deleteRecursively(output, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where one is missing, its fields would seem to be gone. */
  private static void requireLists(ScanResult result) {
    List<String> missing =
        result.problems().stream().filter(line -> line.contains(FieldDump.NAME)).toList();
    if (!missing.isEmpty()) {
      throw new ScanException(
          "the fields of %s cannot be listed: see why above; %s must be writable and have room"
              .formatted(result.sources().name(), System.getProperty("java.io.tmpdir")),
          missing);
    }
  }

  /** Classes without a list are those of a build that did not write any, or emit nothing. */
  private FieldDump ofClasses(Path directory, Path module) {
    if (!Files.isDirectory(directory)) {
      throw new ScanException("%s is no directory: compile %s first".formatted(directory, module));
    }
    try {
      FieldDump fields = shards(directory);
      Path committed = module.resolve(name);
      if (fields.isEmpty() && Files.exists(committed)) {
        throw new ScanException(
            "%s has no %s: compile with -XepOpt:Logkeel:FieldInventory=true, and from scratch"
                .formatted(directory, FieldDump.SHARDS));
      }
      return fields;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for each class; what a class has left behind that is gone does not count. */
  private static FieldDump shards(Path directory) throws IOException {
    Path folder = directory.resolve(FieldDump.SHARDS);
    if (!Files.isDirectory(folder)) {
      return FieldDump.EMPTY;
    }
    boolean hasClasses = hasClasses(directory);
    List<FieldDump> parts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String fileName = file.getFileName().toString();
        String owner = fileName.substring(0, fileName.length() - SUFFIX.length());
        Path compiled = directory.resolve(owner.replace('.', '/') + ".class");
        if (!hasClasses || Files.exists(compiled)) {
          parts.add(FieldDump.read(file).ownedBy(owner));
        }
      }
    } catch (FieldDump.UnreadableException e) {
      throw new ScanException(e.getMessage());
    }
    return FieldDump.union(parts);
  }

  private static boolean hasClasses(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.anyMatch(file -> file.toString().endsWith(".class"));
    }
  }

  /**
   * The registry that a command goes by.
   *
   * @throws ScanException if anything is wrong with it, with one line each
   */
  static SchemaRegistry registry(Optional<Path> path) {
    SchemaRegistry registry =
        RegistryReader.read(path.stream().toList(), EmittedOptions.class.getClassLoader());
    List<String> errors =
        registry.problems().stream()
            .filter(RegistryProblem::isError)
            .map(RegistryProblem::toString)
            .toList();
    if (!errors.isEmpty()) {
      throw new ScanException("the registry of fields has mistakes", errors);
    }
    return registry;
  }
}
