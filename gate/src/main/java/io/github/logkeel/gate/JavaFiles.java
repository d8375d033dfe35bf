package io.github.logkeel.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Finds Java files. */
final class JavaFiles {
  private JavaFiles() {}

  /**
   * @throws ScanException if there is nothing to read at the path
   */
  static void requireReadable(Path path) {
    if (!Files.exists(path)) {
      throw new ScanException("%s does not exist: check the path".formatted(path));
    }
    if (!Files.isReadable(path)) {
      throw new ScanException("%s cannot be read: check its permissions".formatted(path));
    }
    if (Files.isRegularFile(path) && !isJava(path)) {
      throw new ScanException("%s is not a .java file".formatted(path));
    }
  }

  /**
   * The Java files given or below the directories given, each once and sorted; hidden directories
   * are left out.
   *
   * @throws ScanException if there is nothing to read at a path or below
   */
  static List<Path> below(Collection<Path> paths) {
    return paths.stream().flatMap(JavaFiles::below).distinct().sorted().toList();
  }

  private static Stream<Path> below(Path root) {
    requireReadable(root);
    try {
      Path real = root.toRealPath(); // a link given is followed, links below are not
      try (Stream<Path> entries = Files.walk(real)) {
        return entries
            .filter(file -> isJava(file) && !isHidden(real.relativize(file)))
            .filter(Files::isRegularFile)
            .map(file -> root.resolve(real.relativize(file)))
            .toList()
            .stream();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new ScanException("cannot read below %s: %s".formatted(root, e.getMessage()));
    }
  }

  private static boolean isJava(Path path) {
    return path.getFileName().toString().endsWith(".java");
  }

  private static boolean isHidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
