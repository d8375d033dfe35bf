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

final class ScopeNotClosedTest {

  private final CheckTest test = CheckTest.of(ScopeNotClosed.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        brave.Span span = zipkin.nextSpan().start();
        try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
          items.add(totalSupplier.get());
        }
        brave.Tracer.SpanInScope manual = zipkin.withSpanInScope(span);
        try {
          items.add(totalSupplier.get());
        } finally {
          manual.close();
        }
        brave.Tracer.SpanInScope late = null;
        try {
          late = zipkin.withSpanInScope(span);
          items.add(totalSupplier.get());
        } finally {
          if (late != null) {
            late.close();
          }
        }
        brave.Tracer.SpanInScope harmless = zipkin.withSpanInScope(span);
        log.info("order {}", orderId);
        span.tag("order", customer);
        harmless.close();
        brave.Tracer.SpanInScope kept = zipkin.withSpanInScope(span);
        java.util.List.of(kept);
        brave.Tracer.SpanInScope twice = zipkin.withSpanInScope(span);
        try {
          items.add(totalSupplier.get());
          twice.close();
        } catch (IllegalStateException e) {
          twice.close();
          throw e;
        }
        zipkin.withSpanInScope(null);
        brave.ScopedSpan scoped = zipkin.startScopedSpan("order");
        try {
          items.add(totalSupplier.get());
        } finally {
          scoped.finish();
        }
        io.grpc.Context context = io.grpc.Context.current().fork();
        io.grpc.Context previous = context.attach();
        try {
          items.add(totalSupplier.get());
        } finally {
          context.detach(previous);
        }
        """);
    test.isQuietOn(
        """
        org.slf4j.MDC.putCloseable("customer", customer);
        try {
          items.add(totalSupplier.get());
        } finally {
          org.slf4j.MDC.remove("customer");
        }
        """);
    test.isQuietOn(
        """
        java.util.function.Supplier<AutoCloseable> open =
            () -> org.slf4j.MDC.putCloseable("customer", customer);
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        span.makeCurrent();
        io.grpc.Context.current().fork().attach();
        """);
    test.identifies(
        """
        brave.Span span = zipkin.nextSpan().start();
        // BUG: Diagnostic contains: Nobody can close this scope
        zipkin.withSpanInScope(span);
        // BUG: Diagnostic contains: `never` is never closed
        brave.Tracer.SpanInScope never = zipkin.withSpanInScope(span);
        // BUG: Diagnostic contains: `open` is not closed if anything in between throws or returns
        brave.Tracer.SpanInScope open = zipkin.withSpanInScope(span);
        items.add(totalSupplier.get());
        open.close();
        brave.Tracer.SpanInScope later = zipkin.withSpanInScope(span);
        java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
            // BUG: Diagnostic contains: may run on another thread
            .whenComplete((result, failure) -> later.close());
        // BUG: Diagnostic contains: `scoped` is never closed
        brave.ScopedSpan scoped = zipkin.startScopedSpan("order");
        scoped.tag("customer", customer);
        // BUG: Diagnostic contains: Nobody can close this scope
        org.apache.logging.log4j.CloseableThreadContext.put("customer", customer).put("host", host);
        log.info("order {}", orderId);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        brave.Span span = zipkin.nextSpan().start();
        brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span);
        // the order
        items.add(totalSupplier.get());
        scope.close();
        log.info("done");
        brave.ScopedSpan scoped = zipkin.startScopedSpan("order");
        items.add(totalSupplier.get());

        items.add(customer);
        """,
        """
        brave.Span span = zipkin.nextSpan().start();
        try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
          // the order
          items.add(totalSupplier.get());
        }
        log.info("done");
        brave.ScopedSpan scoped = zipkin.startScopedSpan("order");
        try {
          items.add(totalSupplier.get());

          items.add(customer);
        } finally {
          scoped.finish();
        }
        """);
    test.offersNoRepairFor(
        """
        org.slf4j.MDC.putCloseable("customer", customer);
        """);
    test.offersNoRepairFor(
        """
        if (customer != null) {
          org.slf4j.MDC.putCloseable("customer", customer);
          items.add(customer);
        }
        log.info("order {} accepted", orderId);
        """);
    test.offersNoRepairForUnit(
        """
        class Snippet {
          io.opentracing.Span activate(io.opentracing.Tracer tracer) {
            io.opentracing.Span span = tracer.buildSpan("order").start();
            tracer.activateSpan(span);
            System.gc();
            return span;
          }
        }
        """);
    test.offersNoRepairFor(
        """
        org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer);
        String total2 = totalSupplier.get();
        entry.close();
        log.info(total2);
        """);
    test.offersNoRepairFor(
        """
        org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer);
        java.util.concurrent.CompletableFuture.runAsync(entry::close);
        """);
    test.offersNoRepairFor(
        """
        zipkin.startScopedSpan("order");
        log.info("done");
        """);
  }

  /** How the mistake looks with each carrier: the thread goes on with what was left open. */
  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(ScopeNotClosed.class)
        .cannotOccur(OPENTELEMETRY, "Error Prone's own MustBeClosedChecker reports it")
        .repairs(
            OBSERVATION,
            """
            {
              io.micrometer.observation.Observation order =
                  io.micrometer.observation.Observation.start("order", observations);
              order.openScope();
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            {
              io.micrometer.observation.Observation order =
                  io.micrometer.observation.Observation.start("order", observations);
              try (Observation.Scope ignored = order.openScope()) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            MICROMETER_TRACING,
            """
            {
              io.micrometer.tracing.Span span = micrometer.nextSpan().start();
              io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span);
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            {
              io.micrometer.tracing.Span span = micrometer.nextSpan().start();
              try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            CONTEXT_PROPAGATION,
            """
            io.micrometer.context.ContextSnapshot order;
            try (io.micrometer.observation.Observation.Scope scope =
                io.micrometer.observation.Observation.start("order", observations).openScope()) {
              order = io.micrometer.context.ContextSnapshotFactory.builder().build().captureAll();
            }
            {
              order.setThreadLocals();
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            io.micrometer.context.ContextSnapshot order;
            try (io.micrometer.observation.Observation.Scope scope =
                io.micrometer.observation.Observation.start("order", observations).openScope()) {
              order = io.micrometer.context.ContextSnapshotFactory.builder().build().captureAll();
            }
            {
              try (ContextSnapshot.Scope ignored = order.setThreadLocals()) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            BRAVE,
            """
            {
              brave.ScopedSpan span = zipkin.startScopedSpan("order");
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            {
              brave.ScopedSpan span = zipkin.startScopedSpan("order");
              try {
                items.add(customer);
              } finally {
                span.finish();
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            GRPC,
            """
            io.grpc.Context.Key<String> key = io.grpc.Context.key("customer");
            io.grpc.Context context = io.grpc.Context.current().withValue(key, customer);
            try {
              io.grpc.Context previous = context.attach();
              items.add(totalSupplier.get());
              context.detach(previous);
            } catch (IllegalStateException e) {
              log.error("next {}", key.get());
            }
            """,
            "next Ada []",
            """
            io.grpc.Context.Key<String> key = io.grpc.Context.key("customer");
            io.grpc.Context context = io.grpc.Context.current().withValue(key, customer);
            try {
              io.grpc.Context previous = context.attach();
              try {
                items.add(totalSupplier.get());
              } finally {
                context.detach(previous);
              }
            } catch (IllegalStateException e) {
              log.error("next {}", key.get());
            }
            """,
            "next null []")
        .repairs(
            OPENTRACING,
            """
            {
              io.opentracing.Span span = opentracing.buildSpan("order").start();
              io.opentracing.Scope scope = opentracing.activateSpan(span);
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            {
              io.opentracing.Span span = opentracing.buildSpan("order").start();
              try (io.opentracing.Scope scope = opentracing.activateSpan(span)) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            SLF4J_MDC,
            """
            {
              org.slf4j.MDC.putCloseable("customer", customer);
              items.add(customer);
            }
            log.info("next");
            """,
            "next [] {customer=Ada}",
            """
            {
              try (MDC.MDCCloseable ignored = org.slf4j.MDC.putCloseable("customer", customer)) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            LOG4J_CONTEXT,
            """
            {
              org.apache.logging.log4j.CloseableThreadContext.Instance entry =
                  org.apache.logging.log4j.CloseableThreadContext.put("customer", customer);
              items.add(customer);
            }
            log.info("next");
            """,
            "next {customer=Ada}",
            """
            {
              try (org.apache.logging.log4j.CloseableThreadContext.Instance entry =
                  org.apache.logging.log4j.CloseableThreadContext.put("customer", customer)) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next {}")
        .cannotOccur(JBOSS_MDC, EveryCarrierTest.NO_SCOPE);
  }
}
