package io.github.logkeel.engine;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import io.github.logkeel.model.configuration.LoggingConfiguration;
import io.github.logkeel.model.location.PatternGrammar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Finds the configuration files that reach the class path of the module being compiled: those at
 * the root of the output of the compilation, where Maven puts resources before javac runs, and in
 * the folders that a flag names. The jars on the class path are not the user's to change.
 */
final class ConfigurationFiles {

  /** Where Spring Boot looks as well. */
  private static final String SUBFOLDER = "config";

  private static final String SOURCES = "src/main/resources";

  /** From {@code target/classes} to the project. */
  private static final int STEPS_UP = 3;

  private ConfigurationFiles() {}

  /**
   * All of them, by their paths, read.
   *
   * @param state of a file of the program
   */
  static ImmutableList<ConfigurationFile> of(List<Path> flagged, VisitorState state) {
    Optional<ConfigurationHost> host =
        Optional.ofNullable(state.context.get(ConfigurationHost.class));
    Map<Path, ConfigurationFile> files = new LinkedHashMap<>();
    PatternGrammar springGrammar = PatternGrammar.ofSpringBoot(state);
    FileReader read =
        path ->
            ConfigurationFile.read(path, file -> host.flatMap(h -> h.draft(file)), springGrammar);
    Stream.concat(
            host.map(ConfigurationHost::folders).orElseGet(() -> output(state)).stream(),
            flagged.stream().map(Path::toAbsolutePath))
        .flatMap(folder -> Stream.of(folder, folder.resolve(SUBFOLDER)))
        .flatMap(folder -> configurations(folder).stream())
        .forEach(found -> files.computeIfAbsent(source(found), path -> read(path, found, read)));
    return ImmutableList.copyOf(files.values());
  }

  private interface FileReader {
    ConfigurationFile of(Path path);
  }

  /** The source may be a template of the copy, and make sense only when it is filled in. */
  private static ConfigurationFile read(Path source, Path copy, FileReader read) {
    ConfigurationFile file = read.of(source);
    return source.equals(copy) || file.reading().problem().isEmpty() ? file : read.of(copy);
  }

  private static ImmutableList<Path> output(VisitorState state) {
    if (state.context.get(JavaFileManager.class) instanceof StandardJavaFileManager files) {
      Iterable<? extends Path> output = files.getLocationAsPaths(StandardLocation.CLASS_OUTPUT);
      if (output != null) {
        return ImmutableList.copyOf(output);
      }
    }
    return ImmutableList.of();
  }

  private static List<Path> configurations(Path folder) {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> LoggingConfiguration.isOne(file.getFileName().toString()))
            .filter(Files::isRegularFile)
            .sorted()
            .map(file -> file.toAbsolutePath().normalize())
            .forEach(found::add);
      } catch (IOException | RuntimeException e) {
        return List.of(); // a folder that cannot be listed shows nothing
      }
    }
    return found;
  }

  /** The file that the user writes, of which a build puts a copy beside the classes. */
  private static Path source(Path copy) {
    Path root = copy.getParent();
    Path below = copy.getFileName();
    if (root.endsWith(SUBFOLDER)) {
      below = root.getFileName().resolve(below);
      root = root.getParent();
    }
    for (int i = 0; i < STEPS_UP && root != null; i++, root = root.getParent()) {
      Path source = root.resolve(SOURCES).resolve(below);
      if (Files.isRegularFile(source)) {
        return source;
      }
    }
    return copy;
  }
}
