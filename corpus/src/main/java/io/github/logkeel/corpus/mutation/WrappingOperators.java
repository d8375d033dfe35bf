package io.github.logkeel.corpus.mutation;

import static io.github.logkeel.corpus.mutation.LogStatement.Library.LOG4J;
import static io.github.logkeel.corpus.mutation.LogStatement.Library.SLF4J;

import io.github.logkeel.model.ClassPath;
import java.util.List;

/** Log statements that are put into a span of OpenTelemetry, with a mistake. */
final class WrappingOperators {
  private static final String OPENTELEMETRY = "io.opentelemetry.api.GlobalOpenTelemetry";

  /** Of a server: inside the span of a caller its records would have the right trace anyway. */
  private static final String SPAN =
      "io.opentelemetry.api.trace.Span planted = io.opentelemetry.api.GlobalOpenTelemetry"
          + ".getTracer(\"a\").spanBuilder(\"b\")"
          + ".setSpanKind(io.opentelemetry.api.trace.SpanKind.SERVER).startSpan(); ";

  private static final String SCOPE =
      "try (io.opentelemetry.context.Scope scopeOfPlanted = planted.makeCurrent()) ";

  static final List<Operator> ALL =
      List.of(
          wrapping(
              "span-not-current",
              "SpanNotCurrent",
              "a span is started and ended around a record, and not made current",
              "{ " + SPAN + "try { %s } finally { planted.end(); } }"),
          wrapping(
              "log-in-finally",
              "LogOutsideScope",
              "a record is written in the finally block of a scope",
              "{ " + SPAN + SCOPE + "{ planted.addEvent(\"c\"); } finally { %s planted.end(); } }"),
          wrapping(
              "mark-current-in-catch",
              "CurrentSpanOutsideScope",
              "the catch clause of a scope marks the current span",
              "{ "
                  + SPAN
                  + SCOPE
                  + "{ %s } catch (RuntimeException failureOfPlanted) {"
                  + " io.opentelemetry.api.trace.Span.current().recordException(failureOfPlanted);"
                  + " throw failureOfPlanted; } finally { planted.end(); } }"));

  private WrappingOperators() {}

  /**
   * A mistake around a statement.
   *
   * @param text with a place for the statement
   */
  private static Operator wrapping(String name, String rule, String what, String text) {
    return Operator.ofWholeStatement(
        name,
        rule,
        what,
        List.of(SLF4J, LOG4J),
        // Inside another scope a record has a trace.
        (it, state) ->
            ClassPath.find(OPENTELEMETRY, state).isPresent()
                && !SpanOperators.isInScope(state.getPath()),
        (it, state) -> text.formatted(state.getSourceForNode(it.call()) + ";"));
  }
}
