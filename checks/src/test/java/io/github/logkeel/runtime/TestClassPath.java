package io.github.logkeel.runtime;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;

/** The jars on the class path of the running test. */
final class TestClassPath {
  private TestClassPath() {}

  /**
   * Returns the jar of an artifact, whatever its version.
   *
   * @throws IllegalArgumentException if there is none
   */
  static File jar(String artifactId) {
    Pattern name = Pattern.compile(Pattern.quote(artifactId) + "-\\d[^/]*\\.jar");
    return entries().stream()
        .map(File::new)
        .filter(file -> name.matcher(file.getName()).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(artifactId + " is not on the class path"));
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
