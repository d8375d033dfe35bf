package io.github.logkeel.fix;

import io.github.logkeel.context.LogOutsideScope;
import io.github.logkeel.context.ScopeNotClosed;
import org.junit.jupiter.api.Test;

final class ScopeFixTest {

  @Test
  void statementThatMovesLeavesNoLine() {
    ExactText.replaces(
        LogOutsideScope.class,
        """
        brave.Span span = zipkin.nextSpan().start();
        brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span);
        try {
          items.add(totalSupplier.get());
        } finally {
          scope.close();
          log.info("order {} done", orderId);
          span.finish();
        }
        """,
        """
        brave.Span span = zipkin.nextSpan().start();
        brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span);
        try {
          items.add(totalSupplier.get());
        } finally {
          log.info("order {} done", orderId);
          scope.close();
          span.finish();
        }
        """);
  }

  @Test
  void statementThatIsLeftToTheTryLeavesNoLine() {
    ExactText.replaces(
        ScopeNotClosed.class,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
              .whenComplete(
                  (result, failure) -> {
                    scope.close();
                    span.end();
                  });
        }
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
              .whenComplete(
                  (result, failure) -> {
                    span.end();
                  });
        }
        """);
  }
}
