package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.CarrierAnswers;
import io.github.logkeel.CarrierAnswers.Repair;
import io.github.logkeel.context.EveryCarrierTest;
import io.github.logkeel.model.context.ContextApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every mistake that the carriers answer with, and its first repair, with the real libraries:
 * what is printed has the wrong span, or none, before, and the right one after.
 */
final class ContextRepairProofTest {

  /** The variables of {@link io.github.logkeel.Snippet}; the supplier fails. */
  private static final String VARIABLES =
      """
      String customer = "Ada";
      long orderId = 471;
      List<String> items = new ArrayList<>();
      Supplier<String> totalSupplier = () -> { throw new IllegalStateException("boom"); };
      """;

  private static final String TRACERS =
      """
      Trace.reset();
      io.opentelemetry.api.trace.Tracer tracer = Trace.tracer;
      io.micrometer.tracing.Tracer micrometer = Trace.micrometer;
      brave.Tracer zipkin = Trace.zipkin;
      io.opentracing.Tracer opentracing = Trace.opentracing;
      ObservationRegistry observations = Trace.observations;
      Supplier<String> ended = Trace::ended;
      """;

  @TestFactory
  Stream<DynamicTest> mistakesAndRepairs() {
    return Stream.concat(
        on(Backend.TRACING, false, TRACERS), on(Backend.SLF4J_LOG4J_CONTEXT, true, ""));
  }

  private static Stream<DynamicTest> on(Backend backend, boolean log4j, String declarations) {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> programs = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    for (CarrierAnswers answers : EveryCarrierTest.all()) {
      for (Map.Entry<ContextApi, Repair> answer : answers.repairs().entrySet()) {
        if ((answer.getKey() == ContextApi.LOG4J_CONTEXT) != log4j) {
          continue;
        }
        Repair repair = answer.getValue();
        int index = programs.size();
        programs.add(onOwnThread(declarations, repair.before()));
        programs.add(onOwnThread(declarations, repair.after()));
        tests.add(
            DynamicTest.dynamicTest(
                answers.check().getSimpleName() + " " + answer.getKey(),
                () -> {
                  assertThat(printed(runs.get(index))).isEqualTo(repair.printsBefore());
                  assertThat(printed(runs.get(index + 1))).isEqualTo(repair.printsAfter());
                }));
      }
    }
    runs.addAll(Proof.runEach(backend, programs));
    return tests.stream();
  }

  /** What a mistake leaves behind on its thread must not reach the next program. */
  private static String onOwnThread(String declarations, String statements) {
    return """
        Thread thread = new Thread(() -> {
          %s
          %s
        });
        thread.start();
        thread.join();
        """
        .formatted(declarations + VARIABLES, statements);
  }

  private static String printed(Run run) {
    assertThat(run.thrown()).isEmpty();
    return run.output().lines().filter(line -> !line.startsWith("\tat ")).findFirst().orElse("");
  }
}
