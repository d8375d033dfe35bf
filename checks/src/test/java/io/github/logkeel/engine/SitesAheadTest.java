package io.github.logkeel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.bugpatterns.BugChecker;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.arguments.EagerLogArgument;
import io.github.logkeel.engine.SourceWalkTest.LogStatement;
import io.github.logkeel.location.SourceLocationCapture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are walked over before they are judged are judged as if they were not. */
final class SitesAheadTest {

  @ParameterizedTest
  @ValueSource(strings = {"simple", "byfile"})
  void findingsAreOfTheirFile(String policy) {
    String body = "class %s { void run(org.slf4j.Logger log) {\nlog.info(\"ready\"); } }";

    ErrorProneRun run =
        ErrorProneRun.withChecks(List.<Class<? extends BugChecker>>of(LogStatement.class))
            .options("-XDcompilePolicy=" + policy)
            .source("Shop.java", body.formatted("Shop"))
            .source("Bank.java", body.formatted("Bank"))
            .compile();

    assertThat(run.diagnostics().stream().map(line -> line.split(" ")[1]))
        .containsExactly("Shop.java:2", "Bank.java:2");
  }

  @Test
  void localVariablesAreReadBeforeTheirFlowIsAnalysed() {
    String body =
        """
        class %s { void run(org.slf4j.Logger log, Throwable failure) {
          Throwable place = new Throwable();
          place = failure;
          log.info("at {}", place.getStackTrace()[0]);
          Throwable made = new Throwable();
          log.info("at {}", made.getStackTrace()[0]);
        } }
        """;

    ErrorProneRun run =
        ErrorProneRun.withChecks(List.<Class<? extends BugChecker>>of(SourceLocationCapture.class))
            .source("Shop.java", body.formatted("Shop"))
            .source("Bank.java", body.formatted("Bank"))
            .compile();

    assertThat(run.diagnostics().stream().map(line -> line.split(" ")[1]))
        .containsExactly("Shop.java:6", "Bank.java:6");
  }

  @Test
  void repairsAreMadeBeforeTheFlowIsAnalysed() {
    String body =
        """
        class %s { void run(org.apache.logging.log4j.Logger log, java.util.List<String> order) {
          java.util.List<String> items = order.subList(1, 2);
          log.debug("items {}", String.join(",", items));
        } }
        """;

    ErrorProneRun run =
        ErrorProneRun.withChecks(List.<Class<? extends BugChecker>>of(EagerLogArgument.class))
            .source("Shop.java", body.formatted("Shop"))
            .source("Bank.java", body.formatted("Bank"))
            .compile();

    assertThat(run.diagnostics())
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding).contains("() -> String.join(\",\", items)"));
  }
}
