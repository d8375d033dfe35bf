package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProofTest {
  @ParameterizedTest
  @EnumSource
  void everyBackendPrintsAMessage(Backend backend) {
    String statement =
        switch (backend) {
          case SYSTEM_JUL, SYSTEM_SLF4J, SYSTEM_LOG4J ->
              "log.log(System.Logger.Level.INFO, \"hello\");";
          case FLOGGER -> "log.atInfo().log(\"hello\");";
          case FACTORIES, ASPECTS, LOCATION -> "System.out.println(\"hello\");";
          case QUARKUS -> "Log.info(\"hello\");";
          default -> "log.info(\"hello\");";
        };

    Run run = Proof.run(backend, statement);

    assertThat(run.thrown()).isEmpty();
    assertThat(run.lines()).singleElement().asString().contains("hello");
    assertThat(run.hasStackTrace()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"LOGBACK", "LOGBACK_JSON", "SLF4J_LOG4J", "SLF4J_SIMPLE", "SLF4J_JUL", "LOG4J"})
  void everyBackendPrintsAStackTrace(Backend backend) {
    Run run = Proof.run(backend, "log.error(\"failed\", ex);");

    assertThat(run.output()).contains("failed", "RuntimeException: boom");
    assertThat(run.hasStackTrace()).isTrue();
  }

  @Test
  void anExceptionOfTheStatementsIsReported() {
    assertThat(Proof.run(Backend.LOGBACK, "log.info(\"before\"); throw ex;"))
        .isEqualTo(new Run("before\n", "java.lang.RuntimeException: boom"));
  }

  @Test
  void statementsThatDoNotCompileFail() {
    assertThatThrownBy(() -> Proof.run(Backend.LOGBACK, "log.tell(1);"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("tell");
  }
}
