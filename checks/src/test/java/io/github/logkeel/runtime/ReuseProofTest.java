package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.Backend.FLOGGER;
import static io.github.logkeel.runtime.Backend.LOG4J;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the second record of a builder. */
final class ReuseProofTest {

  @ParameterizedTest
  @EnumSource(names = {"LOGBACK", "SLF4J_LOG4J", "SLF4J_SIMPLE", "SLF4J_JUL"})
  void slf4jFillsTheArgumentsOfTheFirstIn(Backend backend) {
    assertThat(printed(backend, "event.log(\"a={}\", 1); event.log(\"b={}\", 2);"))
        .containsExactly("a=1", "b=1");
    assertThat(printed(backend, "for (int i : List.of(1, 2)) event.log(\"i={}\", i);"))
        .containsExactly("i=1", "i=1");
    assertThat(printed(backend, "event.log(\"a\"); event.log(\"b={}\", 2);"))
        .containsExactly("a", "b=2");
  }

  @Test
  void log4jDropsIt() {
    assertThat(printed(LOG4J, "event.log(\"a={}\", 1); event.log(\"b={}\", 2);"))
        .containsExactly("a=1");
    assertThat(printed(LOG4J, "event.log(\"a\"); log.atInfo().log(\"b\"); event.log(\"c\");"))
        .containsExactly("a", "b");
    assertThat(printed(LOG4J, "for (int i : List.of(1, 2)) event.log(\"i={}\", i);"))
        .containsExactly("i=1");
  }

  @Test
  void floggerWritesIt() {
    assertThat(printed(FLOGGER, "event.log(\"a=%s\", 1); event.log(\"b=%s\", 2);"))
        .containsExactly("a=1", "b=2");
  }

  private static List<String> printed(Backend backend, String statements) {
    return Proof.run(backend, "var event = log.atInfo(); " + statements).lines().stream()
        .map(line -> line.replaceFirst("^\\[[A-Z]+\\] ", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
