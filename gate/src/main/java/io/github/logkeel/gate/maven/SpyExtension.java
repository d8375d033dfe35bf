package io.github.logkeel.gate.maven;

import io.github.logkeel.spy.SpyProtocol;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Takes the Maven extension out of our own jar, so that Maven sees it and nothing else of ours. */
final class SpyExtension {
  private static final String CLASSES = SpyProtocol.class.getPackageName().replace('.', '/');
  private static final String SISU_INDEX = "META-INF/sisu/javax.inject.Named";

  private SpyExtension() {}

  /** Copies the extension to a directory, which then can go on Maven's class path. */
  static void unpack(Path directory) throws IOException {
    String location =
        SpyProtocol.class.getProtectionDomain().getCodeSource().getLocation().toString();
    Path jarOrDirectory = Path.of(URI.create(location));
    if (Files.isDirectory(jarOrDirectory)) {
      copy(jarOrDirectory, directory);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(jarOrDirectory)) {
        copy(jar.getPath("/"), directory);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> classes = Files.list(from.resolve(CLASSES))) {
      files = Stream.concat(classes, Stream.of(from.resolve(SISU_INDEX))).toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }
}
