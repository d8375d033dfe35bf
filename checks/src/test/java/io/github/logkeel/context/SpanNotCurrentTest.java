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

final class SpanNotCurrentTest {

  private final CheckTest test = CheckTest.of(SpanNotCurrent.class);

  @Test
  void followsTheProgramsOwnMethods() {
    test.identifiesInUnit(
        """
        import io.opentelemetry.api.trace.Span;
        import io.opentelemetry.api.trace.Tracer;
        import io.opentelemetry.context.Scope;

        class Orders {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          void place(Tracer tracer) {
            Span silent = tracer.spanBuilder("order").startSpan();
            try {
              count();
              traced(tracer);
              later();
            } finally {
              silent.end();
            }
            Span span = tracer.spanBuilder("order").startSpan();
            try {
              count();
              // BUG: Diagnostic contains: `span` is started but never made current
              save();
            } finally {
              span.end();
            }
          }

          int count() {
            return 1;
          }

          void save() {
            written();
          }

          void written() {
            log.info("saved");
          }

          Runnable later() {
            return () -> log.info("later");
          }

          void traced(Tracer tracer) {
            Span own = tracer.spanBuilder("own").startSpan();
            try (Scope scope = own.makeCurrent()) {
              log.info("in a span of its own");
            } finally {
              own.end();
            }
          }
        }
        """);
  }

  @Test
  void spansInFields() {
    String unit =
        """
        import io.opentelemetry.api.trace.Span;
        import io.opentelemetry.api.trace.SpanKind;
        import io.opentelemetry.api.trace.Tracer;

        class Order {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          private final Span span;

          Order(Tracer tracer) {
            log.info("a new order");
            span = tracer.spanBuilder("order")%s.startSpan();
          }

          void silent() {
            log.info("not about the span");
          }

          void pay(int total) {
            %s
            span.setAttribute("total", total);
          }

          void done() {
            this.span.end();
            log.info("the span is over");
          }
        }
        """;
    String found =
        "// BUG: Diagnostic contains: `span` is started but never made current\n"
            + "    log.info(\"paid\");";
    test.identifiesInUnit(unit.formatted("", found));
    test.identifiesInUnit(unit.formatted(".setSpanKind(SpanKind.CLIENT)", "log.info(\"paid\");"));
    test.identifiesInUnit(unit.formatted("", "java.util.List.of(span);\n    log.info(\"paid\");"));
    test.identifiesInUnit(
        unit.formatted(
            "", "try (var scope = span.makeCurrent()) {\n      log.info(\"paid\");\n    }"));
    test.offersNoRepairForUnit(unit.formatted("", "log.info(\"paid\");"));
  }

  @Test
  void followsInterfacesOfTheProgram() {
    String unit =
        """
        import io.opentelemetry.api.trace.Span;
        import io.opentelemetry.api.trace.Tracer;

        class Orders {
          interface Stock {
            void take();

            void give();
          }

          static class Shelf implements Stock {
            public void take() {
              org.slf4j.LoggerFactory.getLogger(Shelf.class).info("taken");
            }

            public void give() {}
          }

          void place(Tracer tracer, Stock stock) {
            Span order = tracer.spanBuilder("order").startSpan();
            try {
              %s
            } finally {
              order.end();
            }
          }
          %s
        }
        """;
    String found =
        "// BUG: Diagnostic contains: `order` is started but never made current\n"
            + "      stock.take();";
    test.identifiesInUnit(unit.formatted(found, ""));
    test.identifiesInUnit(unit.formatted("stock.give();", ""));
    test.identifiesInUnit(
        unit.formatted(
            "stock.take();",
            """
            static class None implements Stock {
              public void take() {}

              public void give() {}
            }
            """));
  }

  @Test
  void identificationOfSpansGivenAway() {
    String orders =
        """
        import io.opentelemetry.api.trace.Span;
        import io.opentelemetry.api.trace.Tracer;
        import io.opentelemetry.context.Scope;

        class Orders {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          private Span last;

          void place(Tracer tracer) {
            Span span = tracer.spanBuilder("order").startSpan();
            try {
              %s
              save(span);
            } finally {
              span.end();
            }
          }

          %s void save(Span span) {
            %s
            log.info("saved");
          }

          private static void mark(Span span) {
            span.setAttribute("shop", "one");
          }
        }
        """;
    String flagged = "// BUG: Diagnostic contains: `span` is started but never made current";
    test.identifiesInUnit(orders.formatted(flagged, "private", "span.setAttribute(\"a\", 1);"));
    test.identifiesInUnit(orders.formatted(flagged, "final", "mark(span);"));
    test.identifiesInUnit(orders.formatted("", "", "// what an override does is not known"));
    test.identifiesInUnit(orders.formatted("", "private", "last = span;"));
    test.identifiesInUnit(orders.formatted("", "private", "if (last == null) { save(span); }"));
    test.identifiesInUnit(orders.formatted("", "private", "java.util.List.of(span);"));
    test.identifiesInUnit(
        orders.formatted(
            "", "private", "try (Scope scope = span.makeCurrent()) { log.info(\"in it\"); }"));
  }

  @Test
  void identification() {
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span current = tracer.spanBuilder("order").startSpan();
        try (Scope scope = current.makeCurrent()) {
          log.info("order {}", orderId);
        } finally {
          current.end();
        }
        brave.Span part = zipkin.nextSpan().start();
        try (brave.propagation.CurrentTraceContext.Scope scope =
            brave.Tracing.current().currentTraceContext().newScope(part.context())) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.info("another check's business");
        } finally {
          part.finish();
        }
        io.opentelemetry.api.trace.Span stored = tracer.spanBuilder("order").startSpan();
        try (Scope scope = io.opentelemetry.context.Context.current().with(stored).makeCurrent()) {
          log.info("order {}", orderId);
        } finally {
          stored.end();
        }
        io.opentelemetry.api.trace.Span given = tracer.spanBuilder("order").startSpan();
        java.util.List.of(given);
        log.info("order {}", orderId);
        given.end();
        io.opentelemetry.api.trace.Span silent = tracer.spanBuilder("order").startSpan();
        try {
          items.add(totalSupplier.get());
        } finally {
          silent.end();
        }
        log.info("order {}", orderId);
        io.opentelemetry.api.trace.Span client =
            tracer
                .spanBuilder("order")
                .setSpanKind(io.opentelemetry.api.trace.SpanKind.CLIENT)
                .startSpan();
        try {
          log.info("order {}", orderId);
        } finally {
          client.end();
        }
        io.opentelemetry.api.trace.Span open = tracer.spanBuilder("order").startSpan();
        log.info("order {}", orderId);
        items.add(totalSupplier.get());
        open.end();
        Observation.createNotStarted("order", observations)
            .observe(
                () -> {
                  Observation item = Observation.start("item", observations);
                  log.info("item of order {}", orderId);
                  item.stop();
                });
        Observation wrapped = Observation.start("order", observations);
        wrapped.scoped(() -> log.info("order {}", orderId));
        log.info("order {}", orderId);
        wrapped.stop();
        """);
    test.identifies(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try {
          // BUG: Diagnostic contains: `span` is started but never made current
          log.info("order {}", orderId);
          log.info("order {}", orderId);
        } catch (IllegalStateException e) {
          span.recordException(e);
        } finally {
          span.end();
        }
        Observation observation = Observation.createNotStarted("order", observations);
        observation.start();
        // BUG: Diagnostic contains: `observation` is started but never made current
        log.info("order {}", orderId);
        observation.stop();
        """);
  }

  @Test
  void tracersOfTwoLibraries() {
    test.replacesUnit(
        """
        class Order {
          static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Order.class);

          void place(io.micrometer.tracing.Tracer micrometer, brave.Tracer zipkin) {
            io.micrometer.tracing.Span span = micrometer.nextSpan().start();
            log.info("accepted");
            span.end();
          }

          void cancel(brave.Tracer zipkin) {
            brave.Span span = zipkin.nextSpan().start();
            log.info("cancelled");
            span.finish();
          }
        }
        """,
        """
        class Order {
          static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Order.class);

          void place(io.micrometer.tracing.Tracer micrometer, brave.Tracer zipkin) {
            io.micrometer.tracing.Span span = micrometer.nextSpan().start();
            try (io.micrometer.tracing.Tracer.SpanInScope ignored = micrometer.withSpan(span)) {
              log.info("accepted");
            } finally {
              span.end();
            }
          }

          void cancel(brave.Tracer zipkin) {
            brave.Span span = zipkin.nextSpan().start();
            try (brave.Tracer.SpanInScope ignored = zipkin.withSpanInScope(span)) {
              log.info("cancelled");
            } finally {
              span.finish();
            }
          }
        }
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        // the order
        try {
          log.info("order {}", orderId);
        } catch (IllegalStateException e) {
          span.recordException(e);
        } finally {
          span.end(); // done
        }
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        // the order
        try (Scope ignored = span.makeCurrent()) {
          try {
            log.info("order {}", orderId);
          } catch (IllegalStateException e) {
            span.recordException(e);
          }
        } finally {
          span.end(); // done
        }
        """);
    // Both repairs of one run, and a name that the method around the lambda has.
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try {
          log.info("order {}", orderId);
          io.opentelemetry.api.trace.Span item = tracer.spanBuilder("item").startSpan();
          try {
            log.info("item of {}", orderId);
          } finally {
            item.end();
          }
        } finally {
          span.end();
        }
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope ignored = span.makeCurrent()) {
          log.info("order {}", orderId);
          io.opentelemetry.api.trace.Span item = tracer.spanBuilder("item").startSpan();
          try (Scope ignored2 = item.makeCurrent()) {
            log.info("item of {}", orderId);
          } finally {
            item.end();
          }
        } finally {
          span.end();
        }
        """);
    test.replaces(
        """
        String ignored = customer;
        Runnable task = () -> {
          io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
          try {
            log.info("order {}", orderId);
          } finally {
            span.end();
          }
        };
        """,
        """
        String ignored = customer;
        Runnable task = () -> {
          io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
          try (Scope ignored2 = span.makeCurrent()) {
            log.info("order {}", orderId);
          } finally {
            span.end();
          }
        };
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        String text = "order";
        log.info("{} {}", text, orderId);
        span.end();
        log.info(text);
        """);
    test.offersNoRepairFor(
        """
        brave.Tracing tracing = null;
        brave.Span span = tracing.tracer().nextSpan().start();
        try {
          log.info("order {}", orderId);
        } finally {
          span.finish();
        }
        """);
  }

  /** How the mistake looks with each carrier. */
  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(SpanNotCurrent.class)
        .repairs(
            OPENTELEMETRY,
            """
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
            log.info("accepted");
            span.end();
            """,
            "accepted []",
            """
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
            try (Scope ignored = span.makeCurrent()) {
              log.info("accepted");
            } finally {
              span.end();
            }
            """,
            "accepted [root]")
        .repairs(
            OBSERVATION,
            """
            Observation order = Observation.start("order", observations);
            try {
              log.info("accepted");
            } finally {
              order.stop();
            }
            """,
            "accepted []",
            """
            Observation order = Observation.start("order", observations);
            try (Observation.Scope ignored = order.openScope()) {
              log.info("accepted");
            } finally {
              order.stop();
            }
            """,
            "accepted [root]")
        .repairs(
            MICROMETER_TRACING,
            """
            io.micrometer.tracing.Span span = micrometer.nextSpan().name("order").start();
            try {
              log.info("accepted");
            } finally {
              span.end();
            }
            """,
            "accepted []",
            """
            io.micrometer.tracing.Span span = micrometer.nextSpan().name("order").start();
            try (Tracer.SpanInScope ignored = micrometer.withSpan(span)) {
              log.info("accepted");
            } finally {
              span.end();
            }
            """,
            "accepted [root]")
        .cannotOccur(CONTEXT_PROPAGATION, "has no spans of its own")
        .repairs(
            BRAVE,
            """
            brave.Span span = zipkin.nextSpan().name("order").start();
            try {
              log.info("accepted");
            } finally {
              span.finish();
            }
            """,
            "accepted []",
            """
            brave.Span span = zipkin.nextSpan().name("order").start();
            try (SpanInScope ignored = zipkin.withSpanInScope(span)) {
              log.info("accepted");
            } finally {
              span.finish();
            }
            """,
            "accepted [root]")
        .cannotOccur(GRPC, "has no spans")
        .repairs(
            OPENTRACING,
            """
            io.opentracing.Span span = opentracing.buildSpan("order").start();
            try {
              log.info("accepted");
            } finally {
              span.finish();
            }
            """,
            "accepted []",
            """
            io.opentracing.Span span = opentracing.buildSpan("order").start();
            try (io.opentracing.Scope ignored = opentracing.activateSpan(span)) {
              log.info("accepted");
            } finally {
              span.finish();
            }
            """,
            "accepted [root]")
        .cannotOccur(SLF4J_MDC, EveryCarrierTest.NO_SPAN)
        .cannotOccur(LOG4J_CONTEXT, EveryCarrierTest.NO_SPAN)
        .cannotOccur(JBOSS_MDC, EveryCarrierTest.NO_SPAN);
  }
}
