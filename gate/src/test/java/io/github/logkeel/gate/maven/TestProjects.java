package io.github.logkeel.gate.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies projects away, so that their builds leave no trace here. */
public final class TestProjects {
  private TestProjects() {}

  /** Copies a project without what an earlier build left in it. */
  public static void copy(Path project, Path target) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(project)) {
      files = all.filter(Files::isRegularFile).map(project::relativize).toList();
    }
    for (Path file : files) {
      if (!file.startsWith("target")) {
        Path copy = target.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(project.resolve(file), copy);
      }
    }
  }
}
