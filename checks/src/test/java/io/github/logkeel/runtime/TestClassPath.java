package io.github.logkeel.runtime;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The jars on the class path of the running test. */
public final class TestClassPath {
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

  /** The class path without the jars of some artifacts. */
  public static String without(String... artifactIds) {
    return entries().stream()
        .filter(entry -> Arrays.stream(artifactIds).noneMatch(id -> isJarOf(id, entry)))
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
