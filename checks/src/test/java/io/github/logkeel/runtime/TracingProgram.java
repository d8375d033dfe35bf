package io.github.logkeel.runtime;

/** What programs have at hand that are traced: one tracer of each library, on the real SDKs. */
final class TracingProgram {

  private TracingProgram() {}

  /**
   * The class {@code Trace}, whose fields bear the names of {@link io.github.logkeel.Snippet}.
   * Records are printed with the name of the span that they belong to, and with the other entries
   * of the MDC: {@code failed [child] {customer=Ada}}. Spans are named in the order of their start.
   */
  static final String TRACE =
      """
      import brave.Tracer.SpanInScope;
      import brave.handler.MutableSpan;
      import brave.handler.SpanHandler;
      import brave.propagation.ThreadLocalCurrentTraceContext;
      import brave.propagation.TraceContext;
      import ch.qos.logback.classic.spi.ILoggingEvent;
      import io.micrometer.context.ContextSnapshot;
      import io.micrometer.observation.Observation;
      import io.micrometer.observation.ObservationRegistry;
      import io.micrometer.tracing.Tracer;
      import io.micrometer.tracing.otel.bridge.*;
      import io.opentelemetry.api.trace.*;
      import io.opentelemetry.context.*;
      import io.opentelemetry.sdk.OpenTelemetrySdk;
      import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
      import io.opentelemetry.sdk.trace.*;
      import io.opentelemetry.sdk.trace.data.SpanData;
      import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
      import org.slf4j.MDC;

      final class Trace {
        private static final List<String> ORDER = List.of("root", "child", "grandchild");
        private static final Map<String, String> NAMES = new LinkedHashMap<>();
        private static final List<String> ENDED_BY_BRAVE = new ArrayList<>();
        private static final InMemorySpanExporter EXPORTER = InMemorySpanExporter.create();

        static final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setTracerProvider(
            SdkTracerProvider.builder()
                .addSpanProcessor(new OnStart())
                .addSpanProcessor(SimpleSpanProcessor.create(EXPORTER))
                .build())
            .setLoggerProvider(io.opentelemetry.sdk.logs.SdkLoggerProvider.builder()
                .addLogRecordProcessor((context, record) -> System.out.println(
                    record.toLogRecordData().getBodyValue().asString()
                        + " [" + NAMES.getOrDefault(
                            record.toLogRecordData().getSpanContext().getSpanId(), "") + "]"))
                .build()).build();
        static final io.opentelemetry.api.logs.Logger records = sdk.getLogsBridge().get("shop");
        static final io.opentelemetry.api.trace.Tracer tracer = sdk.getTracer("shop");
        static final io.opentracing.Tracer opentracing =
            io.opentelemetry.opentracingshim.OpenTracingShim.createTracerShim(sdk);
        static final io.micrometer.tracing.Tracer micrometer = micrometer();
        static final ObservationRegistry observations = ObservationRegistry.create();
        static final brave.Tracer zipkin = brave.Tracing.newBuilder()
            .currentTraceContext(ThreadLocalCurrentTraceContext.newBuilder()
                .addScopeDecorator(brave.context.slf4j.MDCScopeDecorator.get()).build())
            .addSpanHandler(new SpanHandler() {
              @Override public boolean begin(TraceContext context, MutableSpan span, TraceContext parent) {
                named(context.spanIdString());
                return true;
              }
              @Override public boolean end(TraceContext context, MutableSpan span, Cause cause) {
                if (cause != Cause.ORPHANED) { // found by the collector, perhaps in a later program
                  ENDED_BY_BRAVE.add(NAMES.get(context.spanIdString()));
                }
                return cause == Cause.FINISHED;
              }
            }).build().tracer();

        static {
          observations.observationConfig().observationHandler(
              new io.micrometer.tracing.handler.DefaultTracingObservationHandler(micrometer));
          io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor.getInstance()
              .setObservationRegistry(observations);
        }

        private static io.micrometer.tracing.Tracer micrometer() {
          Slf4JEventListener mdc = new Slf4JEventListener();
          OtelCurrentTraceContext current = new OtelCurrentTraceContext();
          ContextStorage.addWrapper(new EventPublishingContextWrapper(mdc::onEvent));
          return new OtelTracer(tracer, current, mdc::onEvent);
        }

        static void reset() {
          NAMES.clear();
          ENDED_BY_BRAVE.clear();
          EXPORTER.reset();
          MDC.clear();
        }

        private static void named(String id) {
          NAMES.putIfAbsent(id, ORDER.get(NAMES.size()));
        }

        /** The spans that have ended: root=UNSET child=ERROR; of Brave only their names. */
        static String ended() {
          StringJoiner ended = new StringJoiner(" ");
          EXPORTER.getFinishedSpanItems().stream()
              .map(span -> NAMES.get(span.getSpanId()) + "=" + span.getStatus().getStatusCode())
              .sorted(Comparator.reverseOrder())
              .forEach(ended::add);
          ENDED_BY_BRAVE.forEach(ended::add);
          return ended.toString();
        }

        static void onNewThread(Runnable task) throws InterruptedException {
          Thread thread = new Thread(task);
          thread.start();
          thread.join();
        }

        static void work() {}

        static void fail() {
          throw new IllegalStateException("boom");
        }

        private static final class OnStart implements SpanProcessor {
          @Override public void onStart(io.opentelemetry.context.Context parent, ReadWriteSpan span) {
            named(span.getSpanContext().getSpanId());
          }
          @Override public boolean isStartRequired() { return true; }
          @Override public void onEnd(ReadableSpan span) {}
          @Override public boolean isEndRequired() { return false; }
        }

        public static final class Named extends ch.qos.logback.core.AppenderBase<ILoggingEvent> {
          @Override protected void append(ILoggingEvent event) {
            Map<String, String> entries = new TreeMap<>(event.getMDCPropertyMap());
            String span = entries.getOrDefault("span_id", entries.getOrDefault("spanId", ""));
            List.of("trace_id", "span_id", "trace_flags", "traceId", "spanId", "parentId", "sampled")
                .forEach(entries::remove);
            System.out.println(event.getFormattedMessage()
                + " [" + NAMES.getOrDefault(span, span) + "]"
                + (entries.isEmpty() ? "" : " " + entries));
          }
        }
      }
      """;
}
