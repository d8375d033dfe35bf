package io.github.logkeel.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import io.github.logkeel.gate.ScanException;
import io.github.logkeel.gate.SourceSet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gets published sources and their class path by running Maven, once per artifact.
 *
 * <p>Where Maven gets them from is what its own settings say.
 */
final class Fetcher {
  private static final Splitter PATHS =
      Splitter.on(File.pathSeparatorChar).omitEmptyStrings().trimResults();
  private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0";

  private static final String ERROR = "[ERROR]";

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>io.github.logkeel.corpus</groupId><artifactId>fetch</artifactId><version>1</version>
      <packaging>pom</packaging>
      <dependencies>
      %s</dependencies>
      <build><plugins><plugin>
      <groupId>org.apache.maven.plugins</groupId>
      <artifactId>maven-dependency-plugin</artifactId>
      <version>3.9.0</version>
      <executions>
      <execution><id>sources</id><phase>initialize</phase><goals><goal>unpack</goal></goals>
      <configuration>
      <artifactItems>%s</artifactItems>
      <includes>**/*.java</includes>
      <outputDirectory>${project.basedir}/sources</outputDirectory>
      </configuration></execution>
      <execution><id>pom</id><phase>initialize</phase><goals><goal>copy</goal></goals>
      <configuration>
      <artifactItems>%s</artifactItems>
      <outputDirectory>${project.basedir}/own</outputDirectory>
      </configuration></execution>
      <execution><id>path</id><phase>initialize</phase><goals><goal>build-classpath</goal></goals>
      <configuration><outputFile>${project.basedir}/classpath</outputFile></configuration>
      </execution>
      </executions></plugin></plugins></build>
      </project>
      """;

  private final Path cache;

  /**
   * @param cache the directory that keeps what was fetched
   */
  Fetcher(Path cache) {
    this.cache = cache.toAbsolutePath();
  }

  /**
   * What javac needs to compile an artifact; without network if it was fetched before.
   *
   * @throws ScanException if it cannot be fetched
   */
  SourceSet fetch(Artifact artifact) {
    Path directory = cache.resolve(artifact.coordinates().toString().replace(':', '_'));
    String pom = pom(artifact);
    try {
      Path own = directory.resolve("own/classpath");
      if (!isThere(directory, pom) || artifact.ownPom() != Files.exists(own)) {
        Files.createDirectories(directory);
        Files.deleteIfExists(own);
        Files.writeString(directory.resolve("pom.xml"), pom);
        runMaven(directory, artifact, "initialize");
        if (artifact.ownPom()) {
          runMaven(
              directory,
              artifact,
              PLUGIN + ":build-classpath",
              "--file=" + directory.resolve("own/pom.xml"),
              "-Dmdep.outputFile=" + own);
        }
        Files.writeString(directory.resolve("done"), pom);
      }
      return sources(artifact, directory);
    } catch (IOException e) {
      throw new ScanException("%s: %s".formatted(artifact.name(), e));
    }
  }

  /** What Maven runs to fetch it. */
  static String pom(Artifact artifact) {
    Coordinates it = artifact.coordinates();
    StringBuilder dependencies = new StringBuilder(it.element("dependency"));
    artifact.extra().forEach(extra -> dependencies.append(extra.element("dependency")));
    return POM.formatted(
        dependencies,
        it.element("artifactItem", "<classifier>sources</classifier>"),
        it.element("artifactItem", "<type>pom</type><destFileName>pom.xml</destFileName>"));
  }

  /** Whether the same was fetched before and Maven's repository still has it. */
  private static boolean isThere(Path directory, String pom) throws IOException {
    Path done = directory.resolve("done");
    return Files.exists(done)
        && Files.readString(done).equals(pom)
        && classPath(directory).stream().allMatch(Files::exists);
  }

  private static Set<Path> classPath(Path directory) throws IOException {
    Set<Path> paths = new LinkedHashSet<>();
    for (String file : List.of("classpath", "own/classpath")) {
      if (Files.exists(directory.resolve(file))) {
        PATHS
            .splitToStream(Files.readString(directory.resolve(file)))
            .map(Path::of)
            .forEach(paths::add);
      }
    }
    return paths;
  }

  private static SourceSet sources(Artifact artifact, Path directory) throws IOException {
    Path sources = directory.resolve("sources");
    List<Path> classPath = List.copyOf(classPath(directory));
    return new SourceSet(
        artifact.name(),
        sources,
        javaFiles(sources, artifact.without()),
        classPath,
        artifact.processed() ? classPath : List.of(),
        List.of(),
        UTF_8);
  }

  /** What a jar has below META-INF are versions of its classes for other releases of Java. */
  private static List<Path> javaFiles(Path sources, List<String> without) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !sources.relativize(file).startsWith("META-INF"))
          .filter(file -> !without.contains(Names.of(sources, file)))
          .sorted()
          .toList();
    }
  }

  private static void runMaven(Path directory, Artifact artifact, String... arguments)
      throws IOException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(windows ? "mvn.cmd" : "mvn", "--quiet", "--batch-mode"));
    command.addAll(List.of(arguments));
    Path log = directory.resolve("maven.log");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new ScanException("cannot run mvn: install Maven and put it on the PATH");
    }
    try {
      if (process.waitFor() != 0) {
        throw new ScanException(
            "%s cannot be fetched: check its row and the network; Maven says: %s"
                .formatted(artifact.coordinates(), firstError(log)));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new ScanException("interrupted while Maven was running");
    }
  }

  private static String firstError(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(ERROR))
          .map(line -> line.substring(line.indexOf(ERROR) + ERROR.length()).strip())
          .findFirst()
          .orElse("see " + log);
    }
  }
}
