package io.github.logkeel.gate.maven;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.logkeel.engine.LogkeelCheck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * A local Maven repository that has the artifacts of the real one, by links, and beside them the
 * checks of this build as {@code mvn install} would put them there.
 */
final class LocalRepository implements AutoCloseable {
  private static final Path OURS = Path.of("io", "github", "logkeel");
  private static final String VERSION = "0.1.0-SNAPSHOT";

  private final Path directory;

  private LocalRepository(Path directory) {
    this.directory = directory;
  }

  static LocalRepository create() throws IOException {
    // Not a @TempDir: JUnit warns of every link in it.
    Path directory = Files.createTempDirectory("repository");
    // Surefire names the repository of the Maven that runs this test.
    linkAllBut(OURS, Path.of(System.getProperty("localRepository")), directory);
    Path ours = directory.resolve(OURS);
    install(Path.of("../pom.xml"), ours, "logkeel-parent", "pom");
    install(Path.of("../checks/pom.xml"), ours, "logkeel-checks", "pom");
    install(checksJar(directory), ours, "logkeel-checks", "jar");
    return new LocalRepository(directory);
  }

  Path directory() {
    return directory;
  }

  /** Deletes the repository, its links without what they lead to. */
  @Override
  public void close() throws IOException {
    MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  /** Links what is in one directory into another, except for the path excluded. */
  private static void linkAllBut(Path excluded, Path from, Path to) throws IOException {
    Files.createDirectories(to);
    Path head = excluded.getName(0);
    List<Path> entries;
    try (Stream<Path> all = Files.list(from)) {
      entries = all.filter(entry -> !entry.getFileName().equals(head)).toList();
    }
    for (Path entry : entries) {
      Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
    }
    if (excluded.getNameCount() > 1 && Files.isDirectory(from.resolve(head))) {
      Path rest = excluded.subpath(1, excluded.getNameCount());
      linkAllBut(rest, from.resolve(head), to.resolve(head));
    }
  }

  private static void install(Path file, Path group, String artifactId, String extension)
      throws IOException {
    Path directory = Files.createDirectories(group.resolve(artifactId).resolve(VERSION));
    String name = "%s-%s.%s".formatted(artifactId, VERSION, extension);
    Files.copy(file, directory.resolve(name));
  }

  /** The jar of the checks; packed here where the build has not come to its package phase. */
  private static Path checksJar(Path directory) {
    String location =
        LogkeelCheck.class.getProtectionDomain().getCodeSource().getLocation().toString();
    Path jarOrClasses = Path.of(URI.create(location));
    if (!Files.isDirectory(jarOrClasses)) {
      return jarOrClasses;
    }
    Path jar = directory.resolve("checks.jar");
    ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "--create",
            "--file=" + jar,
            "-C",
            jarOrClasses.toString(),
            ".");
    return jar;
  }
}
