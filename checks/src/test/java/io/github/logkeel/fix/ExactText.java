package io.github.logkeel.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.OfferedRepairs.Finding;
import io.github.logkeel.Snippet;
import java.util.Map;

/**
 * Compares repairs to the letter. {@code CheckTest} compares what a formatter makes of them, and so
 * sees no white space.
 */
final class ExactText {

  private ExactText() {}

  /** Expects that the first repair of the first finding of a check gives that text. */
  static void replaces(Class<?> check, String before, String after, String... args) {
    replacesUnit(check, Snippet.of(before), Snippet.of(after), args);
  }

  /** The same with all of a source file. */
  static void replacesUnit(Class<?> check, String before, String after, String... args) {
    OfferedRepairs offered = OfferedRepairs.of(Map.of("Snippet.java", before), args);
    Finding finding =
        offered.findings().stream()
            .filter(each -> each.check().equals(check.getSimpleName()))
            .findFirst()
            .orElseThrow();
    assertThat(finding.repaired().get(0).strip()).isEqualTo(after.strip());
  }
}
