package io.github.logkeel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.engine.LogkeelCheckTest.Talkative;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuppressionReasonTest {

  @Test
  void notAskedForByDefault() {
    assertThat(compile("@SuppressWarnings(\"Talkative\")").diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// logkeel: the batch is read by hand\n  @SuppressWarnings(\"Talkative\")",
        "// Note.\n"
            + "  // logkeel: the batch is read by hand\n"
            + "  // each night\n"
            + "  @SuppressWarnings(\"Talkative\")",
        "@SuppressWarnings(\"Talkative\") // logkeel: the batch is read by hand\n ",
        "@SuppressWarnings(\"Talkative\")\n  // logkeel: the batch is read by hand\n  public",
        "/** Places. logkeel: no.\n"
            + "   * logkeel: the batch is read by hand\n"
            + "   */\n"
            + "  @SuppressWarnings(\"Talkative\")",
        "/* logkeel: by hand */ @SuppressWarnings(\"Talkative\")",
      })
  void reasons(String annotation) {
    assertThat(compile(annotation, "-XepOpt:Logkeel:RequireReason=true").diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"Talkative\")",
        "// the batch is read by hand\n  @SuppressWarnings(\"Talkative\")",
        "// logkeel:\n  @SuppressWarnings(\"Talkative\")",
        "/* logkeel: */ @SuppressWarnings(\"Talkative\")",
        "int count; // logkeel: of the field\n\n  @SuppressWarnings(\"Talkative\")",
      })
  void missing(String annotation) {
    ErrorProneRun run = compile(annotation, "-XepOpt:Logkeel:RequireReason=true");

    assertThat(run.diagnostics())
        .singleElement()
        .asString()
        .contains("[Talkative] suppressed without a reason: write `// logkeel: <why>` above");
  }

  @Test
  void suppressionOfNothingIsNotAsked() {
    ErrorProneRun run =
        ErrorProneRun.withChecks(List.of(Talkative.class))
            .options("-XepOpt:Logkeel:RequireReason=true")
            .source("Orders.java", "@SuppressWarnings(\"Talkative\") class Orders {}")
            .compile();

    assertThat(run.diagnostics()).isEmpty();
  }

  @Test
  void ofLocalVariableAndClass() {
    String method =
        """
          void place() {
            %s
            Runnable task = () -> log.info("one");
          }
        """;
    String source = "class Orders {\n" + LOG + method + "}\n";
    String reason = "@SuppressWarnings(\"Talkative\") // logkeel: by hand";

    assertThat(compileSource(source.formatted(reason)).diagnostics()).isEmpty();
    assertThat(compileSource(source.formatted("@SuppressWarnings(\"Talkative\")")).diagnostics())
        .singleElement()
        .asString()
        .startsWith("WARNING Orders.java:5 [Talkative] suppressed without a reason");
    assertThat(compileSource(reason + "\n" + source.formatted("")).diagnostics()).isEmpty();
  }

  private static final String LOG =
      "  static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(\"shop\");\n";

  private static ErrorProneRun compileSource(String source) {
    return ErrorProneRun.withChecks(List.of(Talkative.class))
        .options("-XepOpt:Logkeel:RequireReason=true")
        .source("Orders.java", source)
        .compile();
  }

  /** Two statements in one method. */
  private static ErrorProneRun compile(String annotation, String... options) {
    return ErrorProneRun.withChecks(List.of(Talkative.class))
        .options(options)
        .source(
            "Orders.java",
            """
            class Orders {
            %s
              %s
              void place() {
                log.info("one");
                log.info("two");
              }
            }
            """
                .formatted(LOG, annotation))
        .compile();
  }
}
