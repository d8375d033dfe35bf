package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.Backend.LOG4J;
import static io.github.logkeel.runtime.Backend.LOGBACK;
import static io.github.logkeel.runtime.Backend.LOGBACK_JSON;
import static io.github.logkeel.runtime.Backend.SLF4J_JUL;
import static io.github.logkeel.runtime.Backend.SLF4J_LOG4J;
import static io.github.logkeel.runtime.Backend.SLF4J_SIMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where keys and values are seen, and where not, that a log statement is handed without a field.
 */
final class KeyValueProofTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log.info(\"user logged in\", \"userId\", 4710815);",
        "log.info(\"user logged in\", \"userId\", 4710815, \"host\");",
        "log.info(\"user logged in\", Map.of(\"userId\", 4710815));",
        "log.error(\"user logged in\", \"userId\", 4710815, ex);"
      })
  void looseKeyAndValueAreSeenNowhere(String statement) {
    for (Backend backend :
        new Backend[] {LOGBACK, LOGBACK_JSON, SLF4J_LOG4J, SLF4J_SIMPLE, SLF4J_JUL, LOG4J}) {
      assertThat(Proof.run(backend, statement).output())
          .as("on " + backend)
          .contains("user logged in")
          .doesNotContain("userId", "4710815");
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"LOGBACK", "LOGBACK_JSON", "SLF4J_LOG4J", "SLF4J_SIMPLE", "SLF4J_JUL", "LOG4J"})
  void textIsSeenEverywhere(Backend backend) {
    assertThat(Proof.run(backend, "log.info(\"user logged in userId={}\", 4710815);").output())
        .contains("user logged in userId=4710815");
  }

  @Test
  void structuredArgumentIsAFieldAndSeenInTheText() {
    assertThat(
            Proof.run(LOGBACK_JSON, "log.info(\"user logged in {}\", kv(\"userId\", 4710815));")
                .output())
        .contains("\"message\":\"user logged in userId=4710815\"", "\"userId\":4710815");
    assertThat(
            Proof.run(LOGBACK_JSON, "log.info(\"done {}\", entries(Map.of(\"userId\", 4710815)));")
                .output())
        .contains("\"message\":\"done {userId=4710815}\"", "\"userId\":4710815");
    assertThat(Proof.run(LOGBACK_JSON, "log.info(\"m {}\", kv(\"ids\", null));").output())
        .contains("\"message\":\"m ids=null\"");
    assertThat(
            Proof.run(LOGBACK_JSON, "log.error(\"m {}\", kv(\"userId\", 4710815), ex);").output())
        .contains("\"message\":\"m userId=4710815\"", "\"userId\":4710815", "\"stack_trace\"");
  }

  @Test
  void structuredArgumentOnABuilderIsAFieldToo() {
    assertThat(
            Proof.run(LOGBACK_JSON, "log.atInfo().log(\"user {}\", kv(\"userId\", 4710815));")
                .output())
        .contains("\"message\":\"user userId=4710815\"", "\"userId\":4710815");
  }

  @Test
  void keyValueOfABuilderIsAField() {
    assertThat(
            Proof.run(LOGBACK_JSON, "log.atInfo().addKeyValue(\"userId\", 4710815).log(\"user\");")
                .output())
        .contains("\"message\":\"user\"", "\"userId\":4710815");
  }

  /** The pattern of the test has no {@code %kvp}, as Spring Boot's has not. */
  @ParameterizedTest
  @EnumSource(names = {"LOGBACK", "SLF4J_LOG4J"})
  void keyValueOfABuilderIsNotSeenInAPlainPattern(Backend backend) {
    assertThat(
            Proof.run(backend, "log.atInfo().addKeyValue(\"userId\", 4710815).log(\"user\");")
                .output())
        .contains("user")
        .doesNotContain("userId", "4710815");
  }

  @ParameterizedTest
  @EnumSource(names = {"SLF4J_SIMPLE", "SLF4J_JUL"})
  void keyValueOfABuilderIsSeenWhereTheProviderPrintsIt(Backend backend) {
    assertThat(
            Proof.run(backend, "log.atInfo().addKeyValue(\"userId\", 4710815).log(\"user\");")
                .output())
        .contains("userId=4710815");
  }

  @ParameterizedTest
  @EnumSource(names = {"LOGBACK", "SLF4J_LOG4J"})
  void causeOfABuilderIsAttached(Backend backend) {
    Run run =
        Proof.run(
            backend,
            "log.atError().addKeyValue(\"userId\", 4710815).setCause(ex).log(\"failed {}\", 1);");

    assertThat(run.output()).contains("failed 1");
    assertThat(run.hasStackTrace()).isTrue();
  }

  @Test
  void nullOfABuilderNeedsACast() {
    assertThat(Proof.run(LOGBACK, "log.atInfo().addKeyValue(\"id\", null).log(\"m\");").thrown())
        .contains("NullPointerException");
    assertThat(
            Proof.run(LOGBACK_JSON, "log.atInfo().addKeyValue(\"id\", (Object) null).log(\"m\");")
                .output())
        .contains("\"message\":\"m\"");
  }

  /** An array that is the only argument is spread, which is why the repair casts it. */
  @Test
  void arrayAloneNeedsACast() {
    String array = "Object[] ids = {1, 2}; ";

    assertThat(Proof.run(LOGBACK, array + "log.info(\"ids={}\", ids);").output())
        .contains("ids=1\n");
    assertThat(Proof.run(LOGBACK, array + "log.info(\"ids={}\", (Object) ids);").output())
        .contains("ids=[1, 2]");
  }

  /** A field named like one of the encoder's own is written twice. */
  @Test
  void reservedKeyIsWrittenTwice() {
    assertThat(Proof.run(LOGBACK_JSON, "log.info(\"m {}\", kv(\"message\", 4710815));").output())
        .contains("\"message\":\"m message=4710815\"", "\"message\":4710815");
  }
}
