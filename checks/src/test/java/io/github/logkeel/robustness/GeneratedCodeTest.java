package io.github.logkeel.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.arguments.LostCause;
import io.github.logkeel.arguments.MismatchedLogGuard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Classes that a tool has written, and says so, are judged as Error Prone has it. */
final class GeneratedCodeTest {

  private static final long SEED = 20_261_130;

  private static final String ANNOTATION = "@javax.annotation.processing.Generated(\"a tool\")\n";

  private static final String SOURCE =
      ANNOTATION
          + """
          class Made {
            org.jboss.logging.Logger jboss;
            org.slf4j.Logger log;
            void run(String id, Exception exception) {
              jboss.infof("a %s", id, exception);
              if (log.isInfoEnabled()) log.warn("a");
            }
          }
          """;

  @Test
  void likeAnyOther() {
    assertThat(diagnostics())
        .satisfiesExactly(
            error -> assertThat(error).startsWith("ERROR Made.java:6 [LostCause]"),
            warning -> assertThat(warning).startsWith("WARNING Made.java:7 [MismatchedLog"));
  }

  @Test
  void withoutWarningsWhereTheBuildWantsNone() {
    assertThat(diagnostics("-XepDisableWarningsInGeneratedCode"))
        .singleElement()
        .asString()
        .startsWith("ERROR Made.java:6 [LostCause]");
  }

  private static ImmutableList<String> diagnostics(String... options) {
    return ErrorProneRun.withChecks(List.of(LostCause.class, MismatchedLogGuard.class))
        .options(options)
        .source("Made.java", SOURCE)
        .compile()
        .diagnostics();
  }

  @Test
  void withoutFault() throws ReflectiveOperationException {
    Programs programs = new Programs();
    Random random = new Random(SEED);
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < 10; i++) {
      List<Integer> choices = random.ints(250, 0, 10_000).boxed().toList();
      String program = programs.program("p" + i, choices);
      sources.put("P" + i + ".java", program.replaceFirst("class Fuzz", ANNOTATION + "class Fuzz"));
    }
    OfferedRepairs offered = OfferedRepairs.of(sources);
    assertThat(offered.diagnostics()).noneMatch(line -> line.matches("(?s)ERROR.*|.*Logkeel.*"));
    assertThat(offered.findings()).isNotEmpty();
  }
}
