package io.github.logkeel.model.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads registries from files, directories and the jars of the processor path. */
public final class RegistryReader {

  /** A Maven build runs javac once per module in one JVM: the same files are read once. */
  private record Cached(ImmutableList<RegistryFile> files, SchemaRegistry registry) {}

  private static volatile Cached last = new Cached(ImmutableList.of(), SchemaRegistry.EMPTY);

  private final List<RegistryField> fields = new ArrayList<>();
  private final List<RegistryField> renames = new ArrayList<>();
  private final List<RegistryProblem> problems = new ArrayList<>();

  private RegistryReader() {}

  /**
   * The registry of some files and of the jars of a processor path; empty if there is none.
   *
   * @param paths files, and directories of such
   * @param processorPath where {@code META-INF/log-schema/*.yaml} are looked for
   * @return with what is wrong with it, never an exception
   */
  public static SchemaRegistry read(List<Path> paths, ClassLoader processorPath) {
    RegistryReader reader = new RegistryReader();
    List<RegistryFile> files = new ArrayList<>();
    paths.forEach(path -> files.addAll(RegistryFile.below(path, reader.problems::add)));
    files.addAll(RegistryFile.of(processorPath, reader.problems::add));
    if (!reader.problems.isEmpty()) {
      return reader.read(files);
    }
    Cached cached = last;
    if (!isSame(files, cached.files)) {
      cached = new Cached(ImmutableList.copyOf(files), reader.read(files));
      last = cached;
    }
    return cached.registry;
  }

  private static boolean isSame(List<RegistryFile> files, List<RegistryFile> others) {
    return files.size() == others.size()
        && IntStream.range(0, files.size()).allMatch(i -> files.get(i).isSame(others.get(i)));
  }

  private SchemaRegistry read(List<RegistryFile> files) {
    files.forEach(this::read);
    // What a definition says of a name counts; a schema file only knows that it was renamed once.
    return SchemaRegistry.of(fields, renames, problems);
  }

  private void read(RegistryFile file) {
    byte[] content;
    try {
      content = file.content().read();
    } catch (IOException e) {
      problems.add(new RegistryProblem(new Place(file.name(), 0), "cannot be read: " + e, true));
      return;
    }
    Optional<YamlNode> document = YamlFile.read(file.name(), content, problems::add);
    if (document.isEmpty()) {
      return;
    }
    ImmutableMap<String, YamlNode> top = document.get().entries();
    if (SchemaFileReader.isSchemaFile(top)) {
      SchemaFileReader.read(top, renames::add);
    } else if (top.keySet().stream().anyMatch(DefinitionReader.TOP::contains)) {
      DefinitionReader.read(top, fields::add);
    } else {
      document
          .get()
          .report(
              "no registry: it has neither `attributes` nor `groups` nor `attribute_catalog` nor"
                  + " `versions`");
    }
  }
}
