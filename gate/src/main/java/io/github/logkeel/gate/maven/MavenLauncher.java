package io.github.logkeel.gate.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the Maven of a project: its wrapper where it has one, else {@code mvn} on the PATH. */
final class MavenLauncher {
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  private MavenLauncher() {}

  /** The command that starts Maven, without arguments. */
  static List<String> command(Path directory) throws IOException {
    String wrapper = WINDOWS ? "mvnw.cmd" : "mvnw";
    // A module of a larger project has the wrapper further up.
    return Stream.iterate(
            directory.toRealPath(),
            path -> path != null && MavenProject.isMavenProject(path),
            Path::getParent)
        .map(path -> path.resolve(wrapper))
        .filter(Files::isRegularFile)
        .findFirst()
        // Through sh, for the executable bit is easily lost.
        .map(path -> WINDOWS ? List.of(path.toString()) : List.of("sh", path.toString()))
        .orElse(List.of(WINDOWS ? "mvn.cmd" : "mvn"));
  }
}
