package io.github.logkeel.gate.maven;

import io.github.logkeel.gate.ScanException;
import io.github.logkeel.gate.SourceSet;
import io.github.logkeel.spy.SpyProtocol;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns what the spy wrote into source sets. */
final class SpyRecords {
  private final Path records;
  private final Path directory;
  private final Path realDirectory;

  /**
   * @param records where the spy wrote, see {@link SpyProtocol}
   * @param directory the project as the user names it; Maven names its real path
   */
  SpyRecords(Path records, Path directory) throws IOException {
    this.records = records;
    this.directory = directory;
    this.realDirectory = directory.toRealPath();
  }

  /**
   * One set per compilation, in the order of the build. A file that two compilations of a module
   * share (multi-release jars) belongs to the first; a compilation with no files left is dropped.
   */
  List<SourceSet> sourceSets() throws IOException {
    checkSpy();
    List<SourceSet> sourceSets = new ArrayList<>();
    Set<Path> taken = new HashSet<>();
    for (Path file : recordFiles()) {
      Properties compilation = read(file);
      List<Path> files = paths(compilation, "files").stream().filter(taken::add).toList();
      if (!files.isEmpty()) {
        sourceSets.add(sourceSet(compilation, files));
      }
    }
    return sourceSets;
  }

  private void checkSpy() throws IOException {
    Path failure = records.resolve(SpyProtocol.FAILURE);
    if (Files.exists(failure)) {
      throw new ScanException(
          "%s: Logkeel could not read the Maven build: please report it with the Maven version"
              .formatted(directory),
          Files.readAllLines(failure));
    }
    if (Files.notExists(records.resolve(SpyProtocol.STARTED))) {
      throw new ScanException(
          "%s: this Maven ignores -Dmaven.ext.class.path: use Maven 3.6 or later"
              .formatted(directory));
    }
  }

  private List<Path> recordFiles() throws IOException {
    try (Stream<Path> files = Files.list(records)) {
      return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties compilation = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      compilation.load(reader);
    }
    return compilation;
  }

  private SourceSet sourceSet(Properties compilation, List<Path> files) {
    return new SourceSet(
        compilation.getProperty("module"),
        asTheUserNamesIt(Path.of(compilation.getProperty("directory"))),
        files,
        paths(compilation, "classPath"),
        paths(compilation, "processorPath"),
        JavacOptions.of(compilation),
        encoding(compilation));
  }

  /** Where the POM names none, the gate's default rather than that of this machine. */
  private static Charset encoding(Properties compilation) {
    String encoding = compilation.getProperty("encoding", "UTF-8");
    try {
      return Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw new ScanException(
          "%s: Java does not know the encoding %s: correct it in the pom.xml"
              .formatted(compilation.getProperty("module"), encoding));
    }
  }

  private List<Path> paths(Properties compilation, String key) {
    return list(compilation, key).map(Path::of).map(this::asTheUserNamesIt).toList();
  }

  private Path asTheUserNamesIt(Path path) {
    return path.startsWith(realDirectory)
        ? directory.resolve(realDirectory.relativize(path)).normalize()
        : path;
  }

  /** The elements {@code key.0}, {@code key.1}, ... */
  static Stream<String> list(Properties compilation, String key) {
    return IntStream.iterate(0, i -> compilation.containsKey(key + "." + i), i -> i + 1)
        .mapToObj(i -> compilation.getProperty(key + "." + i));
  }
}
