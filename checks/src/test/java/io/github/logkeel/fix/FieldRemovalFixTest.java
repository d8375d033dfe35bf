package io.github.logkeel.fix;

import io.github.logkeel.schema.Registry;
import io.github.logkeel.schema.RemovedLogField;
import org.junit.jupiter.api.Test;

final class FieldRemovalFixTest {

  private static final String REGISTRY =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: user.email, type: string, deprecated: {reason: obsoleted}}
          """);

  @Test
  void statementGoesWithItsLine() {
    ExactText.replaces(
        RemovedLogField.class,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("s").startSpan();
        \tspan.setAttribute("user.email", customer);
        span.end();
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("s").startSpan();
        span.end();
        """,
        REGISTRY);
  }

  @Test
  void lineStaysWithWhatElseIsOnIt() {
    ExactText.replaces(
        RemovedLogField.class,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("s").startSpan();
        host = host.trim();span.setAttribute("user.email", customer);
        span.end();
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("s").startSpan();
        host = host.trim();
        span.end();
        """,
        REGISTRY);
  }

  @Test
  void nothingComesBehindAComment() {
    ExactText.replaces(
        RemovedLogField.class,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("s").startSpan(); // of the job
        span.setAttribute("user.email", customer); span.end();
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("s").startSpan(); // of the job
         span.end();
        """,
        REGISTRY);
  }
}
