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
          items.add(customer);
          span.end();
          log.info("ended");
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
  void spanAroundIsCurrentOnTheWayOfARequest() {
    String handler =
        """
        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          @org.springframework.web.bind.annotation.GetMapping("/orders")
          void list(io.opentelemetry.api.trace.Tracer tracer, Runnable work) {
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("list")%s.startSpan();
            try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
              work.run();
            } catch (IllegalStateException e) {
              %s
              log.error("failed", e);
            } finally {
              span.end();
            }
          }
        }
        """;
    test.identifiesInUnit(handler.formatted("", ""));
    test.identifiesInUnit(
        handler.formatted(
            ".setSpanKind(io.opentelemetry.api.trace.SpanKind.SERVER)",
            "// BUG: Diagnostic contains: closed before this statement runs"));
  }

  @Test
  void identificationBehindTheTry() {
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } finally {
          span.end();
        }
        log.info("the span is ended");
        io.opentelemetry.api.trace.Span given = tracer.spanBuilder("order").startSpan();
        try (Scope scope = given.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        log.info("who knows");
        items.add(given.toString());
        io.opentelemetry.api.trace.Span twice = tracer.spanBuilder("order").startSpan();
        try (Scope scope = twice.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        try (Scope scope = twice.makeCurrent()) {
          log.info("again");
        }
        twice.end();
        io.opentelemetry.api.trace.Span call =
            tracer
                .spanBuilder("call")
                .setSpanKind(io.opentelemetry.api.trace.SpanKind.CLIENT)
                .startSpan();
        try (Scope scope = call.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        log.info("called");
        call.end();
        io.opentelemetry.api.trace.Span outer = tracer.spanBuilder("outer").startSpan();
        try (Scope around = outer.makeCurrent()) {
          io.opentelemetry.api.trace.Span inner = tracer.spanBuilder("inner").startSpan();
          try (Scope scope = inner.makeCurrent()) {
            items.add(totalSupplier.get());
          }
          log.info("in the same trace");
          inner.end();
        } finally {
          outer.end();
        }
        """);
    test.identifies(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        // BUG: Diagnostic contains: The scope is closed, though its span is not ended
        log.info("done");
        span.end();
        brave.Span other = zipkin.nextSpan().start();
        try {
          try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(other)) {
            items.add(totalSupplier.get());
          }
          // BUG: Diagnostic contains: The scope is closed, though its span is not ended
          log.info("done");
        } finally {
          other.finish();
        }
        io.opentelemetry.api.trace.Span later = tracer.spanBuilder("order").startSpan();
        java.util.concurrent.CompletableFuture<String> sent;
        try (Scope scope = later.makeCurrent()) {
          sent = java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier);
        }
        // BUG: Diagnostic contains: The scope is closed, though its span is not ended
        log.info("sent");
        sent.whenComplete((result, failure) -> later.end());
        """);
  }

  /** What only the first scope loses nothing of, an entry behind it does. */
  @Test
  void identificationOfTheSecondScope() {
    String handler =
        """
        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          %s
          void list(io.opentelemetry.api.trace.Tracer tracer, String customer, Runnable work) {
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("list").startSpan();
            try (io.opentelemetry.context.Scope scope = span.makeCurrent();
                org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer)) {
              work.run();
            } catch (IllegalStateException e) {
              // BUG: Diagnostic contains: %s
              log.error("failed", e);
            } finally {
              span.end();
            }
          }
        }
        """;
    test.identifiesInUnit(
        handler.formatted(
            "@org.springframework.web.bind.annotation.GetMapping(\"/orders\")",
            "what it has put is not in the record"));
    test.identifiesInUnit(handler.formatted("", "the record has no trace id"));
  }

  @Test
  void aSpanOfTheCaller() {
    String call =
        """
        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          private final io.opentelemetry.api.trace.Span span;

          Snippet() {
            span = io.opentelemetry.api.trace.Span.current();
          }

          void answer(Runnable callback) {
            try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
              callback.run();
            } catch (IllegalStateException e) {
              %s
              log.warn("failed", e);
            }
          }

          static class Runner {
            private final Snippet call;
            private final io.opentelemetry.api.trace.Span span;

            Runner(Snippet call) {
              this.call = call;
              this.span = io.opentelemetry.api.trace.Span.current();
            }

            void work(Runnable callback) {
              %s {
                retry(callback, 1);
              }
            }

            void retry(Runnable callback, int more) {
              call.answer(callback);
              if (more > 0) {
                retry(callback, more - 1);
              }
            }
          }
        }
        """;
    test.identifiesInUnit(
        call.formatted("", "try (io.opentelemetry.context.Scope scope = span.makeCurrent())"));
    test.identifiesInUnit(
        call.formatted(
            "// BUG: Diagnostic contains: the record has no trace id", "synchronized (span)"));
  }

  @Test
  void replacement() {
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get()); // added
        } // open

        // told
        String text = "order";
        log.info("{} {} done", text, orderId); // now
        items.add(customer);
        span.end();
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get()); // added
          // open

          // told
          String text = "order";
          log.info("{} {} done", text, orderId);
        } // now
        items.add(customer);
        span.end();
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          String text = "order";
          items.add(text);
        }
        String text = "no order";
        log.info("{} {} done", text, orderId);
        span.end();
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        String text = "order";
        log.info("{} {} done", text, orderId);
        span.end();
        items.add(text);
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          items.add("none");
        }
        log.info("{} done", orderId);
        span.end();
        """);
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
    test.replaces(
        """
        brave.Span span = zipkin.nextSpan().start();
        brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span);
        try {
          items.add(totalSupplier.get());
        } finally {
          scope.close(); // not yet
          // told
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
          // not yet
          // told
          log.info("order {} done", orderId);
          scope.close();
          span.finish();
        }
        """);
    test.replaces(
        """
        try (MDC.MDCCloseable customerEntry = MDC.putCloseable("customer", customer);
            MDC.MDCCloseable hostEntry = MDC.putCloseable("host", host)) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.error("order {} failed", orderId, e);
        }
        """,
        """
        try (MDC.MDCCloseable customerEntry = MDC.putCloseable("customer", customer);
            MDC.MDCCloseable hostEntry = MDC.putCloseable("host", host)) {
          try {
            items.add(totalSupplier.get());
          } catch (IllegalStateException e) {
            log.error("order {} failed", orderId, e);
          }
        }
        """);
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } finally {
          log.info("order {} done", orderId);
          java.util.Objects.requireNonNull(span);
          log.info("ended");
        }
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          try {
            items.add(totalSupplier.get());
          } finally {
            log.info("order {} done", orderId);
          }
        } finally {
          java.util.Objects.requireNonNull(span);
          log.info("ended");
        }
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } finally {
          String text = "order";
          log.info("{} {} done", text, orderId);
          span.end();
        }
        """);
    test.offersNoRepairFor(
        """
        brave.Span span = zipkin.nextSpan().start();
        brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span);
        try {
          items.add(totalSupplier.get());
        } finally {
          scope.close();
          items.remove(0);
          log.info("order {} done", orderId);
          span.finish();
        }
        """);
    test.offersNoRepairForUnit(
        """
        import io.opentelemetry.api.trace.Span;
        import io.opentelemetry.context.Scope;

        class Orders {
          interface Order {
            Span getSpan() throws java.io.IOException;
          }

          void place(org.slf4j.Logger log, Order order, Runnable work) {
            try (Scope scope = order.getSpan().makeCurrent()) {
              work.run();
            } catch (java.io.IOException e) {
              log.error("failed", e);
            }
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

  @Test
  void methodsThatReportTheFailure() {
    String unit =
        """
        import io.opentelemetry.api.trace.Span;
        import io.opentelemetry.context.Scope;

        class Orders {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("orders");

          void list(io.opentelemetry.api.trace.Tracer tracer, Runnable work) {
            Span span = tracer.spanBuilder("list").startSpan();
            try (Scope scope = span.makeCurrent()) {
              work.run();
            } catch (IllegalStateException e) {
              %s
              throw e;
            } finally {
              span.end();
            }
          }

          private void report(Exception e) {
            log.error("failed", e);
          }

          private void count(Exception e) {}

          private void log(String what, Runnable work) {
            log.info("{} of {}", what, work);
          }
        }
        """;
    test.identifiesInUnit(
        unit.formatted(
            "// BUG: Diagnostic contains: The scope of the try is closed\n      report(e);"));
    test.identifiesInUnit(unit.formatted("count(e);"));
    test.identifiesInUnit(unit.formatted("log(\"an attempt\", work);"));
  }

  /** A finally block closes for its whole try statement. */
  @Test
  void behindTheTryThatCloses() {
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        io.opentelemetry.context.Scope scope = span.makeCurrent();
        try {
          items.add(totalSupplier.get());
        } finally {
          scope.close();
          span.end();
        }
        log.info("order {} done", orderId);
        """);
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        io.opentelemetry.context.Scope scope = span.makeCurrent();
        try {
          items.add(totalSupplier.get());
        } finally {
          scope.close();
        }
        log.info("order {} done", orderId);
        span.end();
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        io.opentelemetry.context.Scope scope = span.makeCurrent();
        try {
          items.add(totalSupplier.get());
          log.info("order {} done", orderId);
        } finally {
          scope.close();
        }
        span.end();
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        io.opentelemetry.context.Scope scope = span.makeCurrent();
        try {
          items.add(totalSupplier.get());
        } finally {
          scope.close();
          items.clear();
        }
        log.info("order {} done", orderId);
        span.end();
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        class Done {}
        log.info("order {} done", orderId);
        span.end();
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        }
        String scope = totalSupplier.get();
        log.info("order {} done", orderId);
        span.end();
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          String ended = customer;
          items.add(ended);
        }
        Object supplier = ended;
        log.info("order {} done", orderId);
        span.end();
        """);
  }

  /** How the mistake looks with each carrier. */
  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(LogOutsideScope.class)
        .repairs(
            OPENTELEMETRY,
            """
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
            try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
              items.add(totalSupplier.get());
            } catch (IllegalStateException e) {
              log.error("order failed");
            } finally {
              span.end();
            }
            """,
            "order failed []",
            """
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
            try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
              try {
                items.add(totalSupplier.get());
              } catch (IllegalStateException e) {
                log.error("order failed");
              }
            } finally {
              span.end();
            }
            """,
            "order failed [root]")
        .repairs(
            OBSERVATION,
            """
            io.micrometer.observation.Observation order =
                io.micrometer.observation.Observation.start("order", observations);
            try (io.micrometer.observation.Observation.Scope scope = order.openScope()) {
              items.add(totalSupplier.get());
            } catch (IllegalStateException e) {
              order.error(e);
              log.error("order failed");
            } finally {
              order.stop();
            }
            """,
            "order failed []",
            """
            io.micrometer.observation.Observation order =
                io.micrometer.observation.Observation.start("order", observations);
            try (io.micrometer.observation.Observation.Scope scope = order.openScope()) {
              try {
                items.add(totalSupplier.get());
              } catch (IllegalStateException e) {
                order.error(e);
                log.error("order failed");
              }
            } finally {
              order.stop();
            }
            """,
            "order failed [root]")
        .repairs(
            MICROMETER_TRACING,
            """
            io.micrometer.tracing.Span span = micrometer.nextSpan().name("order").start();
            try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) {
              items.add(totalSupplier.get());
            } catch (IllegalStateException e) {
              log.error("order failed");
            } finally {
              span.end();
            }
            """,
            "order failed []",
            """
            io.micrometer.tracing.Span span = micrometer.nextSpan().name("order").start();
            try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) {
              try {
                items.add(totalSupplier.get());
              } catch (IllegalStateException e) {
                log.error("order failed");
              }
            } finally {
              span.end();
            }
            """,
            "order failed [root]")
        .repairs(
            CONTEXT_PROPAGATION,
            """
            io.micrometer.context.ContextSnapshot order;
            try (io.micrometer.observation.Observation.Scope scope =
                io.micrometer.observation.Observation.start("order", observations).openScope()) {
              order = io.micrometer.context.ContextSnapshotFactory.builder().build().captureAll();
            }
            try (io.micrometer.context.ContextSnapshot.Scope scope = order.setThreadLocals()) {
              items.add(totalSupplier.get());
            } catch (IllegalStateException e) {
              log.error("order failed");
            }
            """,
            "order failed []",
            """
            io.micrometer.context.ContextSnapshot order;
            try (io.micrometer.observation.Observation.Scope scope =
                io.micrometer.observation.Observation.start("order", observations).openScope()) {
              order = io.micrometer.context.ContextSnapshotFactory.builder().build().captureAll();
            }
            try (io.micrometer.context.ContextSnapshot.Scope scope = order.setThreadLocals()) {
              try {
                items.add(totalSupplier.get());
              } catch (IllegalStateException e) {
                log.error("order failed");
              }
            }
            """,
            "order failed [root]")
        .repairs(
            BRAVE,
            """
            brave.Span span = zipkin.nextSpan().name("order").start();
            try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
              items.add(totalSupplier.get());
            } catch (IllegalStateException e) {
              log.error("order failed");
            } finally {
              span.finish();
            }
            """,
            "order failed []",
            """
            brave.Span span = zipkin.nextSpan().name("order").start();
            try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
              try {
                items.add(totalSupplier.get());
              } catch (IllegalStateException e) {
                log.error("order failed");
              }
            } finally {
              span.finish();
            }
            """,
            "order failed [root]")
        .cannotOccur(GRPC, "is detached by hand, where the program says")
        .repairs(
            OPENTRACING,
            """
            io.opentracing.Span span = opentracing.buildSpan("order").start();
            try (io.opentracing.Scope scope = opentracing.activateSpan(span)) {
              items.add(totalSupplier.get());
            } catch (IllegalStateException e) {
              log.error("order failed");
            } finally {
              span.finish();
            }
            """,
            "order failed []",
            """
            io.opentracing.Span span = opentracing.buildSpan("order").start();
            try (io.opentracing.Scope scope = opentracing.activateSpan(span)) {
              try {
                items.add(totalSupplier.get());
              } catch (IllegalStateException e) {
                log.error("order failed");
              }
            } finally {
              span.finish();
            }
            """,
            "order failed [root]")
        .repairs(
            SLF4J_MDC,
            """
            try (org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer)) {
              items.add(totalSupplier.get());
            } catch (IllegalStateException e) {
              log.error("order failed");
            }
            """,
            "order failed []",
            """
            try (org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer)) {
              try {
                items.add(totalSupplier.get());
              } catch (IllegalStateException e) {
                log.error("order failed");
              }
            }
            """,
            "order failed [] {customer=Ada}")
        .repairs(
            LOG4J_CONTEXT,
            """
            try (org.apache.logging.log4j.CloseableThreadContext.Instance entry =
                org.apache.logging.log4j.CloseableThreadContext.put("customer", customer)) {
              items.add(totalSupplier.get());
            } catch (IllegalStateException e) {
              log.error("order failed");
            }
            """,
            "order failed {}",
            """
            try (org.apache.logging.log4j.CloseableThreadContext.Instance entry =
                org.apache.logging.log4j.CloseableThreadContext.put("customer", customer)) {
              try {
                items.add(totalSupplier.get());
              } catch (IllegalStateException e) {
                log.error("order failed");
              }
            }
            """,
            "order failed {customer=Ada}")
        .cannotOccur(JBOSS_MDC, EveryCarrierTest.NO_SCOPE);
  }

  @Test
  void spanOfACallerIsCurrent() {
    String steps =
        """
        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          private io.opentelemetry.api.trace.Tracer tracer;
          void replicate(Runnable work) {
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("all").startSpan();
            try %s {
              replicateLogs(work);
            } finally {
              span.end();
            }
          }
          private void replicateLogs(Runnable work) {
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("logs").startSpan();
            try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
              work.run();
            } catch (IllegalStateException e) {
              %s
              log.error("failed", e);
            } finally {
              span.end();
            }
          }
        }
        """;
    test.identifiesInUnit(
        steps.formatted("(io.opentelemetry.context.Scope scope = span.makeCurrent())", ""));
    test.identifiesInUnit(
        steps.formatted("", "// BUG: Diagnostic contains: closed before this statement runs"));
  }
}
