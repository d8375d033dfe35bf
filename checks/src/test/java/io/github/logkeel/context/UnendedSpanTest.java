package io.github.logkeel.context;

import static io.github.logkeel.model.context.ContextApi.BRAVE;
import static io.github.logkeel.model.context.ContextApi.CONTEXT_PROPAGATION;
import static io.github.logkeel.model.context.ContextApi.GRPC;
import static io.github.logkeel.model.context.ContextApi.JBOSS_MDC;
import static io.github.logkeel.model.context.ContextApi.LOG4J_CONTEXT;
import static io.github.logkeel.model.context.ContextApi.MICROMETER_TRACING;
import static io.github.logkeel.model.context.ContextApi.OBSERVATION;
import static io.github.logkeel.model.context.ContextApi.OPENTELEMETRY;
import static io.github.logkeel.model.context.ContextApi.OPENTRACING;
import static io.github.logkeel.model.context.ContextApi.SLF4J_MDC;

import io.github.logkeel.CarrierAnswers;
import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class UnendedSpanTest {

  private final CheckTest test = CheckTest.of(UnendedSpan.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } finally {
          span.end();
        }
        io.opentelemetry.api.trace.Span marked = tracer.spanBuilder("order").startSpan();
        marked.setAttribute("customer", customer);
        if (log.isInfoEnabled() && !flogger.atFine().isEnabled()) {
          log.info("order {}", orderId);
        }
        marked.end();
        io.opentelemetry.api.trace.Span chained = tracer.spanBuilder("order").startSpan();
        chained.setAttribute("customer", customer).end();
        io.opentelemetry.api.trace.Span given = tracer.spanBuilder("order").startSpan();
        java.util.List.of(given);
        io.opentelemetry.api.trace.Span parent = tracer.spanBuilder("order").startSpan();
        io.opentelemetry.context.Context context =
            io.opentelemetry.context.Context.current().with(parent);
        items.add(context.toString());
        io.opentelemetry.api.trace.Span later = tracer.spanBuilder("order").startSpan();
        java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
            .whenComplete((result, failure) -> later.end());
        io.opentelemetry.api.trace.Span twice = tracer.spanBuilder("order").startSpan();
        if (orderId > 0) {
          twice.end();
        } else {
          log.info("order {}", orderId);
          twice.end();
        }
        io.opentelemetry.api.trace.Span handled = tracer.spanBuilder("order").startSpan();
        try {
          items.add(totalSupplier.get());
          handled.end();
        } catch (IllegalStateException e) {
          handled.recordException(e);
          handled.end();
          throw e;
        }
        io.opentelemetry.api.trace.Span guarded = tracer.spanBuilder("order").startSpan();
        try {
          items.add(totalSupplier.get());
        } catch (Exception e) {
          guarded.recordException(e);
        }
        if (guarded.isRecording()) {
          guarded.end();
        }
        io.opentelemetry.api.trace.Span async = tracer.spanBuilder("order").startSpan();
        try {
          java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
              .whenComplete((result, failure) -> async.end());
        } catch (java.util.concurrent.RejectedExecutionException e) {
          async.end();
          throw e;
        }
        """);
    test.isQuietOn(
        """
        io.micrometer.tracing.Span current = micrometer.currentSpan();
        current.start();
        Observation known = observations.getCurrentObservation();
        known.start();
        java.util.function.Supplier<Object> start = () -> zipkin.nextSpan().start();
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          log.info("order {}", orderId);
          io.opentelemetry.api.trace.Span.current().end();
        }
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `never` is never ended, and so it is never exported
        io.opentelemetry.api.trace.Span never = tracer.spanBuilder("order").startSpan();
        never.setAttribute("customer", customer);
        // BUG: Diagnostic contains: `open` is not ended if anything in between throws
        io.opentelemetry.api.trace.Span open = tracer.spanBuilder("order").startSpan();
        items.add(totalSupplier.get());
        open.end();
        // BUG: Diagnostic contains: `scoped` is never ended
        io.opentelemetry.api.trace.Span scoped = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = scoped.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        Observation observation = Observation.createNotStarted("order", observations);
        // BUG: Diagnostic contains: `observation` is never ended
        observation.start();
        // BUG: Diagnostic contains: so it is never exported; nor is it current while the method logs
        io.opentelemetry.api.trace.Span dark = tracer.spanBuilder("order").startSpan();
        log.info("order {}", orderId);
        """);
  }

  /** Returns, branches and clauses, each alone. */
  @Test
  void identificationOfPaths() {
    for (String[] each :
        new String[][] {
          {"if (orderId > 0) {\n  return;\n}\nspan.end();", "on every way"},
          {
            "if (orderId > 0) {\n  items.add(totalSupplier.get());\n  span.end();\n}",
            "on every way"
          },
          {"if (orderId > 0) {\n  span.end();\n} else {\n  items.clear();\n}", "on every way"},
          {
            "try {\n  if (items.isEmpty()) {\n    return;\n  }\n  span.end();\n"
                + "} catch (RuntimeException e) {\n  span.end();\n  throw e;\n}",
            "on every way"
          },
          {
            "switch (items.size()) {\n  case 1:\n    span.end();\n    break;\n  default:\n}",
            "on every way"
          },
          {
            "try {\n  items.clear();\n} catch (RuntimeException e) {\n  span.end();\n  throw e;\n}",
            "where nothing throws"
          },
          {
            "if (orderId > 0) {\n  items.clear();\n  span.end();\n} else {\n  span.end();\n}",
            "if anything in between throws"
          }
        }) {
      test.identifies(
          """
          // BUG: Diagnostic contains: `span` is not ended %s
          io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
          %s
          """
              .formatted(each[1], each[0]));
    }
  }

  @Test
  void identificationOfSpansGivenAway() {
    test.identifiesInUnit(
        """
        import io.opentelemetry.api.trace.Span;
        import io.opentelemetry.api.trace.Tracer;

        class Orders {
          void place(Tracer tracer) {
            // BUG: Diagnostic contains: `marked` is never ended
            Span marked = tracer.spanBuilder("order").startSpan();
            mark(marked, "one");
            Span ended = tracer.spanBuilder("order").startSpan();
            end(ended);
            Span later = tracer.spanBuilder("order").startSpan();
            java.util.concurrent.CompletableFuture.runAsync(() -> mark(later, "two"));
            Span overridden = tracer.spanBuilder("order").startSpan();
            take(overridden);
          }

          private void mark(Span span, String shop) {
            span.setAttribute("shop", shop);
          }

          private static void end(Span span) {
            span.end();
          }

          void take(Span span) {}
        }
        """);
  }

  /** What the other check would say of the repaired span is repaired at once. */
  @Test
  void replacementOfSpansThatAreNotCurrentEither() {
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        log.info("order {}", orderId);
        items.add(totalSupplier.get());
        span.end();
        Observation order = Observation.start("order", observations);
        log.info("order {}", orderId);
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope ignored = span.makeCurrent()) {
          log.info("order {}", orderId);
          items.add(totalSupplier.get());
        } finally {
          span.end();
        }
        Observation order = Observation.start("order", observations);
        try (Observation.Scope ignored = order.openScope()) {
          log.info("order {}", orderId);
        } finally {
          order.stop();
        }
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        // the order
        items.add(totalSupplier.get());
        span.setAttribute("customer", customer);
        span.end();
        log.info("done");
        io.opentelemetry.api.trace.Span scoped = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = scoped.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try {
          // the order
          items.add(totalSupplier.get());
          span.setAttribute("customer", customer);
        } finally {
          span.end();
        }
        log.info("done");
        io.opentelemetry.api.trace.Span scoped = tracer.spanBuilder("order").startSpan();
        try {
          try (io.opentelemetry.context.Scope scope = scoped.makeCurrent()) {
            items.add(totalSupplier.get());
          }
        } finally {
          scoped.end();
        }
        """);
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        items.add(totalSupplier.get());
        span.end(java.time.Instant.now());
        span.end(java.time.Instant.now());
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try {
          items.add(totalSupplier.get());
        } finally {
          span.end(java.time.Instant.now());
        }
        """);
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        if (items.isEmpty()) {
          span.setAttribute("empty", true);
          span.end();
          return;
        }
        try {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          span.recordException(e);
          span.end();
          throw e;
        }
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try {
          if (items.isEmpty()) {
            span.setAttribute("empty", true);
            return;
          }
          try {
            items.add(totalSupplier.get());
          } catch (IllegalStateException e) {
            span.recordException(e);
            throw e;
          }
        } finally {
          span.end();
        }
        """);
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        io.opentelemetry.api.trace.Span.current().end();
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try {
          try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
            items.add(totalSupplier.get());
          }
        } finally {
          span.end();
        }
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        if (items.isEmpty()) {
          span.end();
        } else {
          items.clear();
        }
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        String result = totalSupplier.get();
        span.end();
        log.info(result);
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        """);
  }

  /** How the mistake looks with each carrier. */
  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(UnendedSpan.class)
        .repairs(
            OPENTELEMETRY,
            """
            try {
              io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
              items.add(totalSupplier.get());
              span.end();
            } catch (IllegalStateException e) {
              log.error("ended: {}", ended.get());
            }
            """,
            "ended:  []",
            """
            try {
              io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
              try {
                items.add(totalSupplier.get());
              } finally {
                span.end();
              }
            } catch (IllegalStateException e) {
              log.error("ended: {}", ended.get());
            }
            """,
            "ended: root=UNSET []")
        .repairs(
            OBSERVATION,
            """
            try {
              Observation order = Observation.start("order", observations);
              items.add(totalSupplier.get());
              order.stop();
            } catch (IllegalStateException e) {
              log.error("ended: {}", ended.get());
            }
            """,
            "ended:  []",
            """
            try {
              Observation order = Observation.start("order", observations);
              try {
                items.add(totalSupplier.get());
              } finally {
                order.stop();
              }
            } catch (IllegalStateException e) {
              log.error("ended: {}", ended.get());
            }
            """,
            "ended: root=UNSET []")
        .repairs(
            MICROMETER_TRACING,
            """
            {
              io.micrometer.tracing.Span span = micrometer.nextSpan().start();
              items.add(customer);
            }
            log.info("ended: {}", ended.get());
            """,
            "ended:  []",
            """
            {
              io.micrometer.tracing.Span span = micrometer.nextSpan().start();
              try {
                items.add(customer);
              } finally {
                span.end();
              }
            }
            log.info("ended: {}", ended.get());
            """,
            "ended: root=UNSET []")
        .cannotOccur(CONTEXT_PROPAGATION, "has no spans of its own")
        .repairs(
            BRAVE,
            """
            {
              brave.Span span = zipkin.nextSpan().start();
              items.add(customer);
            }
            log.info("ended: {}", ended.get());
            """,
            "ended:  []",
            """
            {
              brave.Span span = zipkin.nextSpan().start();
              try {
                items.add(customer);
              } finally {
                span.finish();
              }
            }
            log.info("ended: {}", ended.get());
            """,
            "ended: root []")
        .cannotOccur(GRPC, "has no spans")
        .repairs(
            OPENTRACING,
            """
            {
              io.opentracing.Span span = opentracing.buildSpan("order").start();
              items.add(customer);
            }
            log.info("ended: {}", ended.get());
            """,
            "ended:  []",
            """
            {
              io.opentracing.Span span = opentracing.buildSpan("order").start();
              try {
                items.add(customer);
              } finally {
                span.finish();
              }
            }
            log.info("ended: {}", ended.get());
            """,
            "ended: root=UNSET []")
        .cannotOccur(SLF4J_MDC, EveryCarrierTest.NO_SPAN)
        .cannotOccur(LOG4J_CONTEXT, EveryCarrierTest.NO_SPAN)
        .cannotOccur(JBOSS_MDC, EveryCarrierTest.NO_SPAN);
  }
}
