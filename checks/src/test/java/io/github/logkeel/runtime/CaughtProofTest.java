package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.Backend.COMMONS;
import static io.github.logkeel.runtime.Backend.FLOGGER;
import static io.github.logkeel.runtime.Backend.JBOSS_JUL;
import static io.github.logkeel.runtime.Backend.JBOSS_LOG4J;
import static io.github.logkeel.runtime.Backend.JBOSS_SLF4J;
import static io.github.logkeel.runtime.Backend.JUL;
import static io.github.logkeel.runtime.Backend.LOG4J;
import static io.github.logkeel.runtime.Backend.LOGBACK;
import static io.github.logkeel.runtime.Backend.QUARKUS;
import static io.github.logkeel.runtime.Backend.SLF4J_JUL;
import static io.github.logkeel.runtime.Backend.SLF4J_LOG4J;
import static io.github.logkeel.runtime.Backend.SLF4J_SIMPLE;
import static io.github.logkeel.runtime.Backend.SYSTEM_JUL;
import static io.github.logkeel.runtime.Backend.SYSTEM_LOG4J;
import static io.github.logkeel.runtime.Backend.SYSTEM_SLF4J;
import static io.github.logkeel.runtime.Backend.TINYLOG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of an exception that a statement names by its text alone or not at all, and of one
 * that is handed over besides.
 *
 * <p>Each line is a statement that prints no stack trace, and one that prints the same and the
 * stack trace behind it.
 */
final class CaughtProofTest {

  @TestFactory
  Stream<DynamicTest> slf4j() {
    return prove(
        List.of(LOGBACK, SLF4J_LOG4J, SLF4J_SIMPLE, SLF4J_JUL),
        """
        log.error("failed");                                => log.error("failed", ex);
        log.error("failed: {}", 1);                         => log.error("failed: {}", 1, ex);
        log.error("{} {} {}", 1, 2, 3);                     => log.error("{} {} {}", 1, 2, 3, ex);
        log.error("{} {}", new Object[] {1, 2});            => log.error("{} {}", new Object[] {1, 2, ex});
        log.error("failed: {}", ex.getMessage());           => log.error("failed: {}", ex.getMessage(), ex);
        log.error("failed: " + ex.getMessage());            => log.error("failed: " + ex.getMessage(), ex);
        log.error(ex.toString());                           => log.error(ex.toString(), ex);
        log.atError().log("failed: {}", 1);                 => log.atError().setCause(ex).log("failed: {}", 1);
        """);
  }

  @TestFactory
  Stream<DynamicTest> log4j() {
    return prove(
        List.of(LOG4J),
        "var ERROR = org.apache.logging.log4j.Level.ERROR; ",
        """
        log.error("failed");                        => log.error("failed", ex);
        log.error("failed: {}", 1);                 => log.error("failed: {}", 1, ex);
        log.error(() -> "failed");                  => log.error(() -> "failed", ex);
        log.error(List.of(1));                      => log.error(List.of(1), ex);
        log.log(ERROR, "failed: {}", 1);            => log.log(ERROR, "failed: {}", 1, ex);
        log.printf(ERROR, "failed");                => log.printf(ERROR, "failed", ex);
        log.printf(ERROR, "failed: %s", 1);         => log.printf(ERROR, "failed: %s", 1, ex);
        log.atError().log("failed: {}", 1);         => log.atError().withThrowable(ex).log("failed: {}", 1);
        """);
  }

  @TestFactory
  Stream<DynamicTest> jul() {
    return prove(
        List.of(JUL),
        "var SEVERE = java.util.logging.Level.SEVERE; ",
        """
        log.severe("can't {0}");                   => log.log(SEVERE, "can't {0}", ex);
        log.severe(() -> "failed");                => log.log(SEVERE, ex, () -> "failed");
        log.log(SEVERE, "failed");                 => log.log(SEVERE, "failed", ex);
        log.log(SEVERE, () -> "failed");           => log.log(SEVERE, ex, () -> "failed");
        log.logp(SEVERE, "a", "b", "failed");      => log.logp(SEVERE, "a", "b", "failed", ex);
        """);
  }

  /** Why nothing can be appended to arguments there. */
  @Test
  void julTakesArgumentsOrAThrowable() {
    String level = "var SEVERE = java.util.logging.Level.SEVERE; ";
    List<Run> runs =
        Proof.runEach(
            JUL,
            List.of(
                level + "log.log(SEVERE, \"a={0}\", new Object[] {1, ex});",
                level + "log.log(SEVERE, \"a={0}\", ex);"));
    assertThat(runs.get(0).lines()).containsExactly("a=1");
    assertThat(runs.get(1).lines()).contains("a={0}");
    assertThat(runs.get(1).hasStackTrace()).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> systemLogger() {
    return prove(
        List.of(SYSTEM_JUL, SYSTEM_SLF4J, SYSTEM_LOG4J),
        "var ERROR = System.Logger.Level.ERROR; ",
        """
        log.log(ERROR, "failed");            => log.log(ERROR, "failed", ex);
        log.log(ERROR, () -> "failed");      => log.log(ERROR, () -> "failed", ex);
        """);
  }

  @TestFactory
  Stream<DynamicTest> jboss() {
    return prove(
        List.of(JBOSS_JUL, JBOSS_SLF4J, JBOSS_LOG4J),
        "var ERROR = org.jboss.logging.Logger.Level.ERROR; ",
        """
        log.error("failed: " + ex.getMessage());   => log.error("failed: " + ex.getMessage(), ex);
        log.errorf("failed: %s", 1);               => log.errorf(ex, "failed: %s", 1);
        log.errorv("failed: {0}", 1);              => log.errorv(ex, "failed: {0}", 1);
        log.log(ERROR, "failed");                  => log.log(ERROR, "failed", ex);
        log.logf(ERROR, "failed: %s", 1);          => log.logf(ERROR, ex, "failed: %s", 1);
        """);
  }

  @TestFactory
  Stream<DynamicTest> quarkus() {
    return prove(
        List.of(QUARKUS),
        """
        Log.error("failed");             => Log.error("failed", ex);
        Log.errorf("failed: %s", 1);     => Log.errorf(ex, "failed: %s", 1);
        """);
  }

  @TestFactory
  Stream<DynamicTest> commons() {
    return prove(
        List.of(COMMONS),
        """
        log.error("failed: " + ex.getMessage());   => log.error("failed: " + ex.getMessage(), ex);
        """);
  }

  @TestFactory
  Stream<DynamicTest> tinylog() {
    return prove(
        List.of(TINYLOG),
        """
        log.error("failed");           => log.error(ex, "failed");
        log.error("failed: {}", 1);    => log.error(ex, "failed: {}", 1);
        """);
  }

  @TestFactory
  Stream<DynamicTest> flogger() {
    return prove(
        List.of(FLOGGER),
        """
        log.atSevere().log("failed");          => log.atSevere().withCause(ex).log("failed");
        log.atSevere().log("failed: %s", 1);   => log.atSevere().withCause(ex).log("failed: %s", 1);
        """);
  }

  /** Why the message of an exception says little without its type. */
  @Test
  void theMessageMayBeNullOrAPath() {
    List<Run> runs =
        Proof.runEach(
            LOGBACK,
            List.of(
                "log.error(\"failed: {}\", new IllegalStateException().getMessage());",
                """
                try {
                  java.nio.file.Files.size(java.nio.file.Path.of("a.csv"));
                } catch (java.io.IOException e) {
                  log.error("failed: {}", e.getMessage());
                }
                """));
    assertThat(runs).extracting(Run::output).containsExactly("failed: null\n", "failed: a.csv\n");
  }

  private static Stream<DynamicTest> prove(List<Backend> backends, String table) {
    return prove(backends, "", table);
  }

  private static Stream<DynamicTest> prove(
      List<Backend> backends, String declarations, String table) {
    List<String[]> rows = table.lines().map(line -> line.split("\\s*=> ", 2)).toList();
    return backends.stream()
        .flatMap(
            backend -> {
              List<Run> runs =
                  Proof.runEach(
                      backend,
                      rows.stream().flatMap(Stream::of).map(row -> declarations + row).toList());
              return IntStream.range(0, rows.size())
                  .mapToObj(
                      i ->
                          DynamicTest.dynamicTest(
                              backend + ": " + rows.get(i)[0],
                              () -> prove(runs.get(2 * i), runs.get(2 * i + 1))));
            });
  }

  private static void prove(Run without, Run with) {
    assertThat(List.of(without.thrown(), with.thrown())).containsOnly("");
    assertThat(without.hasStackTrace()).isFalse();
    assertThat(without.lines()).hasSize(1);
    assertThat(with.hasStackTrace()).isTrue();
    // Only tinylog writes the exception behind the text, in the same line.
    assertThat(with.lines().get(0)).startsWith(without.lines().get(0));
  }
}
