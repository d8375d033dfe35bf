package io.github.logkeel.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import io.github.logkeel.model.log.LogCallProbe.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done once only, and what must not outlive a compilation. */
final class LogCallsSharingTest {

  private static final String SOURCE =
      """
      class Source {
        void run(org.slf4j.Logger log) {
          log.info("a {}", 1);
          log.info("b {}", 2);
          log.info("c {} {}", 3, 4);
        }
      }
      """;

  @Test
  void aStatementIsParsedOnce() {
    LogCalls logCalls = new LogCalls(ImmutableList.of());

    List<Call> calls =
        LogCallProbe.calls(
            SOURCE,
            logCalls,
            (call, state) -> String.valueOf(logCalls.find(call.tree(), state).get() == call));

    assertThat(calls).extracting(call -> call.shown().orElseThrow()).containsOnly("true");
  }

  @Test
  void aMethodIsClassifiedOnce() {
    List<LogMethods> shared = new ArrayList<>();
    List<LogMethod> found = new ArrayList<>();

    LogCallProbe.calls(
        SOURCE,
        new LogCalls(ImmutableList.of()),
        (call, state) -> {
          if (shared.isEmpty()) {
            shared.add(new LogMethods(ImmutableList.of(), state));
          }
          found.add(shared.get(0).find(ASTHelpers.getSymbol(call.tree())).orElseThrow());
          return "";
        });

    assertThat(found).hasSize(3);
    assertThat(found.get(1)).isSameAs(found.get(0));
    assertThat(found.get(2)).isNotSameAs(found.get(0));
  }

  @Test
  void oneRecogniserServesSeveralCompilations() {
    LogCalls logCalls = new LogCalls(ImmutableList.of());

    List<Call> first = LogCallProbe.calls(SOURCE, logCalls, LogCallText::of);
    List<Call> second = LogCallProbe.calls(SOURCE, logCalls, LogCallText::of);

    assertThat(first).hasSize(3).allMatch(call -> call.shown().isPresent());
    assertThat(second).isEqualTo(first);
  }
}
