package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Proofs written as lines of a program and what it prints, with {@code =>} between them.
 *
 * <p>{@code + stack} stands for a stack trace behind the message, {@code (nothing)} for an event
 * that vanished, {@code (throws X)} for an exception that reaches the application, and {@code *}
 * for any text.
 */
final class ProofTable {

  private ProofTable() {}

  /** Tests the lines on each of the backends. */
  static Stream<DynamicTest> prove(List<Backend> backends, String table) {
    return prove(backends, "", table);
  }

  /**
   * Does the same.
   *
   * @param declarations statements that come before those of each line
   */
  static Stream<DynamicTest> prove(List<Backend> backends, String declarations, String table) {
    return backends.stream().flatMap(backend -> prove(backend, declarations, table));
  }

  private static Stream<DynamicTest> prove(Backend backend, String declarations, String table) {
    List<String[]> rows =
        table
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.split("\\s*=> ", 2))
            .toList();
    List<Run> runs =
        Proof.runEach(backend, rows.stream().map(row -> declarations + row[0]).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    backend + ": " + rows.get(i)[0],
                    () -> assertThat(seen(runs.get(i))).matches(wildcards(rows.get(i)[1]))));
  }

  private static String wildcards(String expected) {
    return Pattern.quote(expected).replace("*", "\\E.*\\Q");
  }

  private static String seen(Run run) {
    if (!run.thrown().isEmpty()) {
      return "(throws " + run.thrown().replaceAll("(?s)^[a-z.]*|:.*", "") + ")";
    }
    if (run.output().isBlank()) {
      return "(nothing)";
    }
    // Only slf4j-simple prints the level, and cannot be told not to.
    String message = run.lines().get(0).replaceFirst("^\\[[A-Z]+\\] ", "");
    return run.hasStackTrace() ? message + " + stack" : message;
  }
}
