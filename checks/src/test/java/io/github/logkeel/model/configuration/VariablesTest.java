package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VariablesTest {

  /** What stands for a value that is not to be known. */
  private static final String UNKNOWN = "\uFFFC";

  private final Variables variables = new Variables(":-");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%d $ {p} }                | %d $ {p} }",
        "%d ${p} %n                | %d %l %n",
        "${ p }                    | %l",
        "${q}${p}                  | %l %m%l",
        "${none}                   | \uFFFC",
        "${none:-%d}               | %d",
        "${none:-${p} %d{HH}} %n   | %l %d{HH} %n",
        "${p:-%d}                  | %l",
        "${none:-}%d               | %d",
        "${:-%d}                   | %d",
        "%d ${p                    | %d ${p",
      })
  void resolved(String text, String resolved) {
    define("p", "%l");
    define("q", "${p} %m");
    define("p", "what comes later does not count");

    assertThat(resolve(text)).hasToString(resolved);
  }

  @Test
  void placesAreThoseOfTheDefinition() {
    variables.define("p", SourcedText.verbatim("%l", 100));
    SourcedText resolved = resolve("%d ${p}${none}");

    assertThat(resolved.start(2)).isEqualTo(2);
    assertThat(resolved.start(3)).isEqualTo(100);
    assertThat(resolved.end(4)).isEqualTo(102);
    assertThat(resolved.start(5)).isEqualTo(7);
    assertThat(resolved.end(5)).isEqualTo(14);
  }

  @Test
  void variablesOfThemselves() {
    define("loop", "${loop}x");

    assertThat(resolve("${loop}")).hasToString(UNKNOWN + "x".repeat(12));
  }

  @Test
  void longValues() {
    define("long", "x".repeat(10_000));
    define("longer", "x".repeat(10_001));
    define("p", "%l");

    assertThat(resolve("${long}${p}").value()).endsWith("x%l");
    assertThat(resolve("${longer}${p}").value()).endsWith("x" + UNKNOWN);
  }

  private void define(String name, String value) {
    variables.define(name, SourcedText.verbatim(value, 0));
  }

  private SourcedText resolve(String text) {
    return variables.resolve(SourcedText.verbatim(text, 0));
  }
}
