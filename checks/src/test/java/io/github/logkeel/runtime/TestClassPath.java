package io.github.logkeel.runtime;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The jars on the class path of the running test. */
public final class TestClassPath {
  private static final File SLF4J_1 = new File("target/slf4j-1");

  /** The API and what binds to it. */
  private static final String[] OF_SLF4J_2 = {
    "slf4j-api",
    "slf4j-simple",
    "slf4j-jdk14",
    "slf4j-jdk-platform-logging",
    "logback-classic",
    "logback-core",
    "log4j-slf4j2-impl"
  };

  private TestClassPath() {}

  /**
   * Returns the jar of an artifact, whatever its version.
   *
   * @throws IllegalArgumentException if there is none
   */
  static File jar(String artifactId) {
    return entries().stream()
        .filter(entry -> isJarOf(artifactId, entry))
        .map(File::new)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(artifactId + " is not on the class path"));
  }

  /**
   * Returns the jar of an artifact that the build puts aside: of slf4j-api 1.7.36 or Logback
   * 1.2.13.
   */
  static File jarOfSlf4j1(String artifactId) {
    File[] found = SLF4J_1.listFiles((directory, name) -> isJarOf(artifactId, name));
    if (found == null || found.length != 1) {
      throw new IllegalArgumentException(artifactId + " is not in " + SLF4J_1);
    }
    return found[0];
  }

  /** The class path without the jars of some artifacts. */
  public static String without(String... artifactIds) {
    return entries().stream()
        .filter(entry -> Arrays.stream(artifactIds).noneMatch(id -> isJarOf(id, entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The class path of a program on SLF4J 1 and Logback, with the other libraries of the tests. */
  public static String ofSlf4j1() {
    return slf4j1("slf4j-api", "logback-classic", "logback-core")
        + File.pathSeparator
        + without(OF_SLF4J_2);
  }

  /** The class path of a program on SLF4J 1 without any backend in sight. */
  public static String ofSlf4j1WithoutBackend() {
    return slf4j1("slf4j-api") + File.pathSeparator + without(OF_SLF4J_2);
  }

  private static String slf4j1(String... artifactIds) {
    return Arrays.stream(artifactIds)
        .map(TestClassPath::jarOfSlf4j1)
        .map(File::getPath)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isJarOf(String artifactId, String entry) {
    return new File(entry).getName().matches(Pattern.quote(artifactId) + "-\\d[^/]*\\.jar");
  }

  /**
   * Surefire starts the JVM with a jar that only names the others, and keeps the real list here.
   */
  private static List<String> entries() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(classPath.split(File.pathSeparator));
  }
}
