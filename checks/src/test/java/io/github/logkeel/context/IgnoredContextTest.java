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
