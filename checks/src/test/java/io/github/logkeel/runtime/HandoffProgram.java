package io.github.logkeel.runtime;

/**
 * What programs on {@link Backend#HANDOFF} have around a hand-off: {@code pool} is their own,
 * {@code ends} closes it.
 */
final class HandoffProgram {

  static final String START =
      """
      Trace.reset();
      List<AutoCloseable> ends = new ArrayList<>();
      ExecutorService pool = Executors.newSingleThreadExecutor();
      ends.add(pool::shutdown);
      io.opentelemetry.api.trace.Tracer tracer = Trace.tracer;
      io.micrometer.tracing.Tracer micrometer = Trace.micrometer;
      brave.Tracer zipkin = Trace.zipkin;
      brave.propagation.CurrentTraceContext traces = brave.Tracing.current().currentTraceContext();
      ObservationRegistry observations = Trace.observations;
      io.grpc.Context.Key<String> customer = io.grpc.Context.key("customer");
      io.micrometer.context.ContextSnapshotFactory snapshots =
          io.micrometer.context.ContextSnapshotFactory.builder().build();
      """;

  static final String END = "for (AutoCloseable each : ends) { each.close(); }";

  static final String OTEL =
      """
      Span span = tracer.spanBuilder("s").startSpan();
      try (Scope scope = span.makeCurrent()) { %s } finally { span.end(); }
      """;

  static final String OBSERVATION =
      """
      Observation observation = Observation.start("s", observations);
      try (Observation.Scope scope = observation.openScope()) { %s } finally { observation.stop(); }
      """;

  static final String MICROMETER =
      """
      io.micrometer.tracing.Span span = micrometer.nextSpan().name("s").start();
      try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) { %s }
      finally { span.end(); }
      """;

  static final String BRAVE =
      """
      brave.Span span = zipkin.nextSpan().name("s").start();
      try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) { %s }
      finally { span.finish(); }
      """;

  static final String GRPC =
      """
      io.grpc.Context context = io.grpc.Context.current().withValue(customer, "Ada");
      io.grpc.Context previous = context.attach();
      try { %s } finally { context.detach(previous); }
      """;

  static final String ENTRY =
      """
      try (MDC.MDCCloseable entry = MDC.putCloseable("customer", "Ada")) { %s }
      """;

  static final String OTEL_AND_ENTRY =
      """
      Span span = tracer.spanBuilder("s").startSpan();
      try (Scope scope = span.makeCurrent(); MDC.MDCCloseable entry = MDC.putCloseable("customer", "Ada")) { %s }
      finally { span.end(); }
      """;

  private HandoffProgram() {}
}
