package io.github.logkeel.engine;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import io.github.logkeel.model.ClassPath;
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

  /** From {@code target/classes} to the project, and from the like of other tools. */
  private static final int STEPS_UP = 4;

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
    PatternGrammar springGrammar = springGrammar(state);
    Stream.concat(
            host.map(ConfigurationHost::folders).orElseGet(() -> output(state)).stream(),
            flagged.stream().map(Path::toAbsolutePath))
        .flatMap(folder -> Stream.of(folder, folder.resolve(SUBFOLDER)))
        .flatMap(folder -> configurations(folder).stream())
        .forEach(
            file ->
                files.computeIfAbsent(
                    file,
                    path ->
                        ConfigurationFile.read(
                            path, draft -> host.flatMap(h -> h.draft(draft)), springGrammar)));
    return ImmutableList.copyOf(files.values());
  }

  /** Spring Boot's default is Logback. */
  private static PatternGrammar springGrammar(VisitorState state) {
    boolean log4j =
        ClassPath.find("org.apache.logging.log4j.core.Logger", state).isPresent()
            && ClassPath.find("ch.qos.logback.classic.Logger", state).isEmpty();
    return log4j ? PatternGrammar.LOG4J : PatternGrammar.LOGBACK;
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
            .map(ConfigurationFiles::source)
            .forEach(found::add);
      } catch (IOException | RuntimeException e) {
        return List.of(); // a folder that cannot be listed shows nothing
      }
    }
    return found;
  }

  /** The file that the user writes, if the one found is a copy of it. */
  private static Path source(Path copy) {
    Path absolute = copy.toAbsolutePath().normalize();
    Path root = absolute.getParent();
    Path below = absolute.getFileName();
    if (root.endsWith(SUBFOLDER)) {
      below = root.getFileName().resolve(below);
      root = root.getParent();
    }
    for (int i = 0; i < STEPS_UP && root != null; i++, root = root.getParent()) {
      Path source = root.resolve(SOURCES).resolve(below);
      try {
        if (Files.isRegularFile(source) && Files.mismatch(source, absolute) < 0) {
          return source;
        }
      } catch (IOException e) {
        return absolute;
      }
    }
    return absolute;
  }
}
