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
            + "tracer.spanBuilder(\"child\").setParent(order).startSpan();\nlog.info(\"order\");\n");
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
