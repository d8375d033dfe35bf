package io.github.logkeel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.ErrorProneRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a registry is said once per compilation, and ends it where it counts. */
final class RegistryProblemsTest {

  private static final String WRONG =
      """
      attributes:
        - {key: a, type: strin}
        - {key: b, deprecated: {reason: renamed, renamed_to: nowhere}}
      """;

  private static final String UNWISE =
      """
      attributes:
        - {key: userId}
        - {key: user_id}
      """;

  @Test
  void errors() {
    ErrorProneRun run = compile(Registry.flag(WRONG));

    assertThat(run.succeeded()).isFalse();
    assertThat(run.diagnostics())
        .hasSize(2)
        .anyMatch(
            line -> line.matches("(?s)ERROR One.java:1 .*registry.*yaml:2: no type: `strin`.*"))
        .anyMatch(
            line -> line.contains("yaml:3: `b` is renamed to `nowhere`, which is not defined"));
  }

  @Test
  void warnings() {
    ErrorProneRun run = compile(Registry.flag(UNWISE));

    assertThat(run.succeeded()).isTrue();
    assertThat(run.diagnostics())
        .singleElement()
        .asString()
        .startsWith("WARNING One.java:1 ")
        .contains("yaml:3: `user_id` differs from `userId` in its spelling only");
  }

  /** It is not the code that is wrong. */
  @Test
  void warningsFailNoBuild() {
    ErrorProneRun run = compile(Registry.flag(UNWISE), "-Werror");

    assertThat(run.succeeded()).isTrue();
    assertThat(run.diagnostics()).singleElement().asString().startsWith("NOTE One.java:1 ");
  }

  @Test
  void missingFile() {
    ErrorProneRun run = compile("-XepOpt:Logkeel:SchemaRegistry=no/such.yaml");

    assertThat(run.succeeded()).isFalse();
    assertThat(run.diagnostics())
        .singleElement()
        .asString()
        .contains("no/such.yaml: no such file or directory");
  }

  private static ErrorProneRun compile(String... options) {
    return ErrorProneRun.withChecks(List.of(RenamedLogField.class, MisspelledLogField.class))
        .options(options)
        .source("One.java", "class One {}\n")
        .source("Two.java", "class Two {}\n")
        .compile();
  }
}
