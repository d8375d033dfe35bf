package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a copy of the MDC that is made where there is no entry, and put back. */
final class NullMdcProofTest {

  private static final String COPY =
      "org.slf4j.MDC.clear(); Map<String, String> context = org.slf4j.MDC.getCopyOfContextMap();";

  private static final String LOG = "log.info(\"accepted\");";

  private static final String PUT_BACK = "org.slf4j.MDC.setContextMap(context);";

  private static final String PUT_BACK_OR_CLEAR =
      "if (context == null) { org.slf4j.MDC.clear(); } else { " + PUT_BACK + " }";

  @Test
  void throwsWithTheLogbackOfSlf4j1() {
    Run bad = Proof.run(Backend.LOGBACK_OF_SLF4J_1, COPY + PUT_BACK + LOG);
    assertThat(bad.thrown()).startsWith("java.lang.NullPointerException");
    assertThat(bad.output()).isEmpty();

    Run repaired = Proof.run(Backend.LOGBACK_OF_SLF4J_1, COPY + PUT_BACK_OR_CLEAR + LOG);
    assertThat(repaired.thrown()).isEmpty();
    assertThat(repaired.output()).startsWith("accepted");
  }

  /** An entry that was put before makes a map, and it stays one when the entry is removed. */
  @Test
  void isNoMistakeBehindAnEntry() {
    Run run =
        Proof.run(
            Backend.LOGBACK_OF_SLF4J_1,
            "org.slf4j.MDC.clear(); org.slf4j.MDC.put(\"a\", \"b\"); org.slf4j.MDC.remove(\"a\");"
                + " Map<String, String> context = org.slf4j.MDC.getCopyOfContextMap();"
                + PUT_BACK
                + LOG);
    assertThat(run.thrown()).isEmpty();
    assertThat(run.output()).startsWith("accepted");
  }

  @ParameterizedTest
  @EnumSource(names = {"LOGBACK", "SLF4J_LOG4J", "SLF4J_SIMPLE", "SLF4J_JUL"})
  void isNoMistakeElsewhere(Backend backend) {
    Run run = Proof.run(backend, COPY + PUT_BACK + LOG);
    assertThat(run.thrown()).isEmpty();
    assertThat(run.output()).contains("accepted");
  }

  /**
   * The copy is never null there, but null itself is not taken. (Versions up to 2.23.1 took it.)
   */
  @Test
  void log4jThrowsOnNullThatIsNoCopy() {
    Run run =
        Proof.run(
            Backend.SLF4J_LOG4J,
            COPY + " log.info(\"{}\", context); org.slf4j.MDC.setContextMap(null);" + LOG);
    assertThat(run.thrown()).startsWith("java.lang.NullPointerException");
    assertThat(run.output()).contains("{}").doesNotContain("accepted");
  }
}
