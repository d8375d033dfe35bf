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

final class IgnoredContextTest {

  private static final String NO_VALUE = "has no context that is a value of its own";

  private static final String HELD =
      """
      io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
      io.opentelemetry.context.Context order = span.storeInContext(io.opentelemetry.context.Context.root());
      """;

  private final CheckTest test = CheckTest.of(IgnoredContext.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (Scope scope = io.opentelemetry.context.Context.current().with(span).makeCurrent()) {
          records.logRecordBuilder().setBody("order").emit();
        }
        io.opentelemetry.context.Context order = span.storeInContext(io.opentelemetry.context.Context.root());
        order.wrap(() -> log.info("order {}", orderId)).run();
        io.grpc.Context.current().withValue(io.grpc.Context.key("customer"), customer);
        """);
    test.isQuietOn(
        """
        io.opentelemetry.context.Context order = io.opentelemetry.context.Context.current();
        records.logRecordBuilder().setBody("order").emit();
        """);
    test.isQuietOn(
        """
        io.opentelemetry.context.Context order =
            io.opentelemetry.context.Context.current().with(tracer.spanBuilder("order").startSpan());
        records.logRecordBuilder().setBody("order").setContext(order).emit();
        """);
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        io.opentelemetry.context.Context order = io.opentelemetry.context.Context.root().with(span);
        io.opentelemetry.context.Context other = io.opentelemetry.context.Context.root().with(span);
        records.logRecordBuilder().setBody("order").emit();
        """);
    test.isQuietOn(HELD + "order.wrap(() -> log.info(\"order\")).run();\nlog.info(\"order\");\n");
    test.isQuietOn(HELD + "items.add(order.toString());\nlog.info(\"order\");\n");
    test.isQuietOn(HELD + "anything.equals(order);\nlog.info(\"order\");\n");
    test.isQuietOn(HELD + "Runnable held = () -> anything.equals(order);\nlog.info(\"order\");\n");
    test.isQuietOn(
        HELD
            + "tracer.spanBuilder(\"child\").setParent(order).startSpan();\n"
            + "log.info(\"order\");\n");
    test.isQuietOn(
        HELD
            + """
            if (!io.opentelemetry.api.trace.Span.fromContext(order).getSpanContext().isValid()) {
              log.info("no trace");
            }
            """);
    test.isQuietOn(
        HELD
            + """
            try (Scope scope = span.makeCurrent()) {
              log.info("order {}", orderId);
            }
            """);
    test.isQuietOn(HELD + "Runnable later = () -> log.info(\"order {}\", orderId);\n");
    test.isQuietOn(HELD + "items.add(customer);\n");
    test.isQuietOn(
        """
        io.opentelemetry.context.Context order =
            io.opentelemetry.context.Context.current()
                .with(io.opentelemetry.context.ContextKey.named("customer"), customer);
        io.opentelemetry.context.Context baggage =
            io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator.getInstance()
                .extract(io.opentelemetry.context.Context.current(), items, null);
        io.opentelemetry.context.Context more =
            io.opentelemetry.api.baggage.Baggage.empty()
                .storeInContext(io.opentelemetry.context.Context.current());
        log.info("order {}", orderId);
        """);
    test.identifies(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        io.opentelemetry.context.Context order =
            // BUG: Diagnostic contains: only held in `order`: the records that follow
            io.opentelemetry.context.Context.current().with(span);
        io.opentelemetry.context.Context stored =
            // BUG: Diagnostic contains: only held in `stored`
            span.storeInContext(io.opentelemetry.context.Context.root());
        io.opentelemetry.context.Context request =
            io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator.getInstance()
                // BUG: Diagnostic contains: only held in `request`
                .extract(io.opentelemetry.context.Context.current(), items, null);
        io.opentelemetry.api.trace.Span.fromContext(stored).setAttribute("customer", customer);
        if (total > 0) {
          log.info("order {} of {}", orderId, order);
        }
        """);
    test.identifies(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        // BUG: Diagnostic contains: The context that this makes is dropped
        io.opentelemetry.context.Context.current().with(span);
        // BUG: Diagnostic contains: The context that this makes is dropped
        span.storeInContext(io.opentelemetry.context.Context.current());
        io.opentelemetry.context.Context order = io.opentelemetry.context.Context.root().with(span);
        // BUG: Diagnostic contains: belongs to what is current now, not to `order`
        records.logRecordBuilder().setBody("order").emit();
        """);
    test.identifiesInUnit(
        """
        class Snippet {
          void run(
              io.opentelemetry.context.Context order, io.opentelemetry.api.logs.Logger records) {
            // BUG: Diagnostic contains: belongs to what is current now, not to `order`
            records.logRecordBuilder().setBody("order").emit();
          }
        }
        """);
  }

  /** Methods that are given the context; what the caller has done with it is in sight. */
  @Test
  void methodsThatAreGivenTheContext() {
    String unit =
        """
        import io.opentelemetry.context.Context;
        import io.opentelemetry.context.Scope;
        import io.opentelemetry.context.propagation.TextMapPropagator;
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class Listener {
          private static final Logger log = LoggerFactory.getLogger(Listener.class);
          private final Service service;
          private TextMapPropagator propagator;

          Listener(Service service) {
            this.service = service;
          }

          void onMessage(String message) {
        %s  }

          private void handle(Context context, String message) {
            log.info("message {}", message);
          }

          private void opened(Context context, String message) {
            try (Scope ignored = context.makeCurrent()) {
              log.info("message {}", message);
            }
          }

          private void further(String message, Context context) {
            handle(context, message);
          }

        interface Service {
          void serve(Context context, String message);

          void of(Context context);
        }

        static class Real implements Service {
          private static final Logger log = LoggerFactory.getLogger(Real.class);

          @Override
          public void serve(Context context, String message) {
            log.info("message {}", message);
          }

          @Override
          public void of(Context context) {
            log.info("of");
          }
        }

        static class Fake extends Real {
          @Override
          public void of(Context context) {}
        }
        }
        """;
    String made = "Context context = propagator.extract(Context.current(), message, null);\n";
    String bug =
        "Context context =\n"
            + "    // BUG: Diagnostic contains: only held in `context`: the records that follow\n"
            + "    propagator.extract(Context.current(), message, null);\n";
    for (String quiet :
        new String[] {
          "opened(context, message);",
          "try (Scope ignored = context.makeCurrent()) {\n  handle(context, message);\n}",
          "service.of(context);",
          "Runnable task = () -> handle(context, message);",
          "handle(context, message);\nmessage.equals(context);"
        }) {
      test.identifiesInUnit(unit.formatted((made + quiet + "\n").indent(4)));
    }
    for (String bad :
        new String[] {
          "handle(context, message);",
          "further(message, context);",
          "service.serve(context, message);"
        }) {
      test.identifiesInUnit(unit.formatted((bug + bad + "\n").indent(4)));
    }
    test.replacesUnit(
        unit.formatted((made + "handle(context, message);\n").indent(4)),
        unit.formatted(
            (made
                    + """
                    try (Scope ignored = context.makeCurrent()) {
                      handle(context, message);
                    }
                    """)
                .indent(4)));
  }

  @Test
  void emittedWithoutTheSpan() {
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span span = io.opentelemetry.api.trace.Span.current();
        records.logRecordBuilder().setBody("order").emit();
        """);
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span span =
            tracer
                .spanBuilder("call")
                .setSpanKind(io.opentelemetry.api.trace.SpanKind.CLIENT)
                .startSpan();
        records.logRecordBuilder().setBody("order").emit();
        """);
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        records.logRecordBuilder().setBody("order").emit();
        span.end();
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        records.logRecordBuilder().setBody("order").setContext(Context.current().with(span)).emit();
        span.end();
        """);
  }

  @Test
  void emittedWithoutTheContextOfTheObject() {
    String unit =
        """
        import io.opentelemetry.api.logs.Logger;
        import io.opentelemetry.context.Context;

        class Stream {
          private final Context context;
          private final Logger records;

          Stream(Context given, Logger records) {
            this.context = given;
            this.records = records;
          }

          void onNext(String item) {
            records.logRecordBuilder().setBody(item)%s.emit();
          }

          void onEnd(Runnable last) {
            %s.run();
          }
        }
        """;
    test.identifiesInUnit(unit.formatted("", "context.wrap(last)"));
    test.replacesUnit(unit.formatted("", "last"), unit.formatted(".setContext(context)", "last"));
  }

  @Test
  void replacement() {
    test.replaces(
        """
        io.opentelemetry.context.Context order =
            io.opentelemetry.context.Context.current().with(tracer.spanBuilder("order").startSpan());
        records.logRecordBuilder().setBody("order").emit();
        """,
        """
        io.opentelemetry.context.Context order =
            io.opentelemetry.context.Context.current().with(tracer.spanBuilder("order").startSpan());
        records.logRecordBuilder().setBody("order").setContext(order).emit();
        """);
    test.replaces(
        HELD
            + """

            // as it stands
            log.info("order {}", orderId);
            span.end();
            """,
        HELD
            + """
            try (Scope ignored = order.makeCurrent()) {

              // as it stands
              log.info("order {}", orderId);
              span.end();
            }
            """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.context.Context.current().with(tracer.spanBuilder("order").startSpan());
        """);
  }

  /** How the mistake looks with each carrier. */
  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(IgnoredContext.class)
        .repairs(
            OPENTELEMETRY,
            """
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
            try {
              span.storeInContext(io.opentelemetry.context.Context.current());
              log.info("accepted");
            } finally {
              span.end();
            }
            """,
            "accepted []",
            """
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
            try {
              try (Scope ignored = span.storeInContext(io.opentelemetry.context.Context.current()).makeCurrent()) {
                log.info("accepted");
              }
            } finally {
              span.end();
            }
            """,
            "accepted [root]")
        .cannotOccur(OBSERVATION, NO_VALUE)
        .cannotOccur(MICROMETER_TRACING, NO_VALUE)
        .cannotOccur(CONTEXT_PROPAGATION, NO_VALUE)
        .cannotOccur(BRAVE, NO_VALUE)
        .cannotOccur(GRPC, "Error Prone's own CheckReturnValue reports it")
        .cannotOccur(OPENTRACING, NO_VALUE)
        .cannotOccur(SLF4J_MDC, EveryCarrierTest.NO_SPAN)
        .cannotOccur(LOG4J_CONTEXT, EveryCarrierTest.NO_SPAN)
        .cannotOccur(JBOSS_MDC, EveryCarrierTest.NO_SPAN);
  }
}
