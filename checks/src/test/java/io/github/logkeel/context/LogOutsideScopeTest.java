package io.github.logkeel.context;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class LogOutsideScopeTest {

  private final CheckTest test = CheckTest.of(LogOutsideScope.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          try {
            items.add(totalSupplier.get());
          } catch (IllegalStateException e) {
            log.error("order {} failed", orderId, e);
          }
        } catch (IllegalArgumentException e) {
          span.recordException(e);
          throw e;
        } finally {
          span.end();
          log.info("ended");
        }
        io.opentelemetry.context.Scope manual = span.makeCurrent();
        try {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.error("order {} failed", orderId, e);
        } finally {
          manual.close();
        }
        """);
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span outer = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope around = outer.makeCurrent()) {
          io.opentelemetry.api.trace.Span span = tracer.spanBuilder("item").startSpan();
          try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
            items.add(totalSupplier.get());
          } catch (IllegalStateException e) {
            log.error("order {} failed", orderId, e);
          } finally {
            span.end();
          }
        } finally {
          outer.end();
        }
        io.micrometer.observation.Observation.createNotStarted("order", observations)
            .observe(
                () -> {
                  brave.Span span = zipkin.nextSpan().start();
                  try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
                    items.add(totalSupplier.get());
                  } catch (IllegalStateException e) {
                    log.error("order {} failed", orderId, e);
                  } finally {
                    span.finish();
                  }
                });
        """);
    test.isQuietOn(
        """
        try (io.opentelemetry.context.Scope scope = io.opentelemetry.context.Context.root().makeCurrent()) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.error("order {} failed", orderId, e);
        }
        try (io.opentelemetry.context.Scope scope =
            io.opentelemetry.context.Context.current()
                .with(io.opentelemetry.context.ContextKey.named("customer"), customer)
                .makeCurrent()) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.error("order {} failed", orderId, e);
        }
        try (org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer)) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.error("order of {} failed", customer, e);
        }
        try (org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer)) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          Runnable later = () -> log.error("order {} failed", orderId, e);
        } finally {
          try (org.slf4j.MDC.MDCCloseable again = org.slf4j.MDC.putCloseable("customer", customer)) {
            log.info("done");
          }
        }
        try (java.io.StringReader in = new java.io.StringReader(customer)) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.error("order {} failed", orderId, e);
        }
        """);
    test.identifies(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          // BUG: Diagnostic contains: no trace id, or that of another span
          log.error("order {} failed", orderId, e);
          log.error("really");
        } finally {
          span.end();
        }
        try (io.opentelemetry.context.Scope scope =
            io.opentelemetry.context.Context.current().with(span).makeCurrent()) {
          items.add(totalSupplier.get());
        } finally {
          // BUG: Diagnostic contains: closed before this statement runs
          log.info("order {} done", orderId);
          span.end();
        }
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          if (orderId > 0) {
            // BUG: Diagnostic contains: closed before this statement runs
            log4j.error("order {} failed", orderId, e);
          }
        }
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          // the order
          items.add(totalSupplier.get());

        } catch (IllegalStateException e) { // why
          log.error("order {} failed", orderId, e);
          throw e;
        } catch (IllegalArgumentException e) {
          throw e;
        } finally {
          span.end();
        }
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } finally {
          // told
          log.info("order {} done", orderId);
          // and ended
          span.end();
        }
        try (io.opentelemetry.context.Scope scope = span.makeCurrent();
            java.io.StringReader in = new java.io.StringReader(customer)) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.error("order {} failed", orderId, e);
        } finally {
          log.info("order {} done", orderId);
        }
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          try {
            // the order
            items.add(totalSupplier.get());

          } catch (IllegalStateException e) { // why
            log.error("order {} failed", orderId, e);
            throw e;
          } catch (IllegalArgumentException e) {
            throw e;
          }
        } finally {
          span.end();
        }
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          try {
            items.add(totalSupplier.get());
          } finally {
            // told
            log.info("order {} done", orderId);
          }
        } finally {
          // and ended
          span.end();
        }
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          try (java.io.StringReader in = new java.io.StringReader(customer)) {
            items.add(totalSupplier.get());
          } catch (IllegalStateException e) {
            log.error("order {} failed", orderId, e);
          } finally {
            log.info("order {} done", orderId);
          }
        }
        """);
    test.offersNoRepairFor(
        """
        try (java.io.StringReader in = new java.io.StringReader(customer);
            org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer)) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.error("order {} failed", orderId, e);
        }
        """);
    test.offersNoRepairFor(
        """
        try (AutoCloseable entry = org.slf4j.MDC.putCloseable("customer", customer)) {
          items.add(totalSupplier.get());
        } catch (Exception e) {
          log.error("order {} failed", orderId, e);
        }
        """);
    test.offersNoRepairFor(
        """
        try (org.slf4j.MDC.MDCCloseable entry =
            org.slf4j.MDC.putCloseable("customer", items.remove(0))) {
          items.add(totalSupplier.get());
        } catch (IndexOutOfBoundsException e) {
          log.error("order {} failed", orderId, e);
        }
        """);
  }
}
