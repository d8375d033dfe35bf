package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Scans real code: the published sources of ZooKeeper 3.9.3, which the build unpacks, with the
 * class path that Maven resolves for its published pom.
 *
 * <p>After a change that is meant to change the findings, write them anew and review the
 * difference: {@code mvn test -pl gate -am -Dtest=ZooKeeperScanTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dlogkeel.write=true}
 */
final class ZooKeeperScanTest {
  private static final Path DIRECTORY = Path.of("target", "zookeeper").toAbsolutePath();
  private static final Path SOURCES = DIRECTORY.resolve("sources");
  private static final Path EXPECTED =
      Path.of("src", "test", "resources", "zookeeper-findings.txt");

  private static Cli.Outcome outcome;

  @BeforeAll
  static void scan() throws Exception {
    outcome = Cli.run("scan", SOURCES, "--classpath", classPath());
    if (Boolean.getBoolean("logkeel.write")) {
      Files.writeString(EXPECTED, outcome.out());
    }
  }

  @Test
  void allFilesAreSeenAndNoCheckFails() {
    assertThat(outcome.err()).startsWith("scanning 388 files of %s%n".formatted(SOURCES));
    assertThat(outcome.err()).doesNotContain("warning");
    assertThat(outcome.status()).isLessThan(ExitStatus.REFUSED);
  }

  @Test
  void findings() throws IOException {
    assertThat(outcome.out()).isEqualTo(Files.readString(EXPECTED));
  }

  /** As Maven resolves it; from its local repository alone if that has all. */
  private static String classPath() throws Exception {
    Path file = DIRECTORY.resolve("classpath.txt");
    if (!Files.exists(file) && runMaven(file, "--offline") != 0) {
      assertThat(runMaven(file, "--batch-mode")).as("exit status of Maven").isZero();
    }
    return Files.readString(file);
  }

  private static int runMaven(Path classPath, String mode) throws Exception {
    String maven = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    return new ProcessBuilder(
            maven,
            "--quiet",
            mode,
            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath",
            "-DincludeScope=compile",
            "-Dmdep.outputFile=" + classPath)
        .directory(DIRECTORY.toFile())
        .redirectErrorStream(true)
        .redirectOutput(DIRECTORY.resolve("maven.log").toFile())
        .start()
        .waitFor();
  }
}
