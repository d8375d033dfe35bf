package io.github.logkeel.runtime;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Which records carry which span, with the real libraries: OpenTelemetry 1.62.0 and its Logback
 * appender 2.27.0-alpha, Micrometer Observation 1.14.6 and Tracing 1.4.5, Brave 6.0.3, OpenTracing
 * 0.33.0 on OpenTelemetry's shim.
 */
final class ContextProofTest {

  private static final String START =
      """
      Trace.reset();
      io.opentelemetry.api.trace.Tracer tracer = Trace.tracer;
      io.opentelemetry.api.logs.Logger records = Trace.records;
      io.micrometer.tracing.Tracer micrometer = Trace.micrometer;
      brave.Tracer zipkin = Trace.zipkin;
      io.opentracing.Tracer opentracing = Trace.opentracing;
      ObservationRegistry observations = Trace.observations;
      io.opentelemetry.context.propagation.TextMapPropagator propagator =
          io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator.getInstance();
      io.opentelemetry.context.propagation.TextMapGetter<Map<String, String>> getter =
          new io.opentelemetry.context.propagation.TextMapGetter<>() {
            @Override public Iterable<String> keys(Map<String, String> headers) { return headers.keySet(); }
            @Override public String get(Map<String, String> headers, String key) { return headers.get(key); }
          };
      """;

  @TestFactory
  Stream<DynamicContainer> scopesAndRecords() {
    return Stream.of(
        proof(
            "in the scope",
            """
            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) { log.info("x"); } finally { span.end(); }
            => x [root]

            io.micrometer.tracing.Span span = micrometer.nextSpan().name("s").start();
            try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) {
              log.info("x");
            } finally { span.end(); }
            => x [root]

            Observation observation = Observation.start("s", observations);
            try (Observation.Scope scope = observation.openScope()) { log.info("x"); }
            finally { observation.stop(); }
            => x [root]

            brave.Span span = zipkin.nextSpan().name("s").start();
            try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) { log.info("x"); }
            finally { span.finish(); }
            => x [root]

            io.opentracing.Span span = opentracing.buildSpan("s").start();
            try (io.opentracing.Scope scope = opentracing.activateSpan(span)) { log.info("x"); }
            finally { span.finish(); }
            => x [root]
            """),
        proof(
            "in a scope of no span",
            """
            io.micrometer.tracing.Span span = micrometer.nextSpan().name("s").start();
            try (var scope = micrometer.withSpan(span)) {
              try (var none = micrometer.withSpan(null)) { log.info("x"); }
            } finally { span.end(); }
            => x [0000000000000000]

            io.micrometer.tracing.Span span = micrometer.nextSpan().name("s").start();
            try (var scope = micrometer.withSpan(span)) {
              try (var none = micrometer.withSpan(micrometer.currentSpan())) { log.info("x"); }
            } finally { span.end(); }
            => x [root]

            brave.Span span = zipkin.nextSpan().name("s").start();
            try (var scope = zipkin.withSpanInScope(span)) {
              try (var none = zipkin.withSpanInScope(null)) { log.info("x"); }
            } finally { span.finish(); }
            => x []

            brave.Span span = zipkin.nextSpan().name("s").start();
            try (var scope = zipkin.withSpanInScope(span)) {
              try (var none = zipkin.withSpanInScope(zipkin.currentSpan())) { log.info("x"); }
            } finally { span.finish(); }
            => x [root]

            io.opentracing.Span span = opentracing.buildSpan("s").start();
            try (io.opentracing.Scope scope = opentracing.activateSpan(span)) {
              try (var none = opentracing.activateSpan(null)) { log.info("x"); }
            } finally { span.finish(); }
            => x [0000000000000000]
            """),
        proof(
            "with the map of the MDC replaced",
            """
            io.micrometer.tracing.Span span = micrometer.nextSpan().name("s").start();
            MDC.put("customer", "Ada");
            try (var scope = micrometer.withSpan(span)) {
              MDC.setContextMap(Map.of("order", "1"));
              log.info("x {} {}", MDC.get("traceId") != null, MDC.get("customer"));
            } finally { span.end(); }
            => x false null [root] {order=1}

            io.micrometer.tracing.Span span = micrometer.nextSpan().name("s").start();
            MDC.put("customer", "Ada");
            try (var scope = micrometer.withSpan(span)) {
              Map.of("order", "1").forEach(MDC::put);
              log.info("x {} {}", MDC.get("traceId") != null, MDC.get("customer"));
            } finally { span.end(); }
            => x true Ada [root] {customer=Ada, order=1}
            """),
        proof(
            "with a context in a variable",
            """
            Span span = tracer.spanBuilder("s").startSpan();
            Context context = Context.current().with(span);
            log.info("x");
            => x []

            Span span = tracer.spanBuilder("s").startSpan();
            Context context = Context.current().with(span);
            try (Scope ignored = context.makeCurrent()) { log.info("x"); }
            => x [root]

            Map<String, String> headers = new HashMap<>();
            Context sent = Context.current().with(tracer.spanBuilder("s").startSpan());
            propagator.inject(sent, headers, Map::put);
            Context context = propagator.extract(Context.current(), headers, getter);
            log.info("x");
            => x []

            Map<String, String> headers = new HashMap<>();
            Context sent = Context.current().with(tracer.spanBuilder("s").startSpan());
            propagator.inject(sent, headers, Map::put);
            Context context = propagator.extract(Context.current(), headers, getter);
            try (Scope ignored = context.makeCurrent()) { log.info("x"); }
            => x [root]
            """),
        proof(
            "in the catch clause of the scope",
            """
            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) { Trace.fail(); }
            catch (RuntimeException e) { log.info("x"); } finally { span.end(); }
            => x []

            Span outer = tracer.spanBuilder("o").startSpan();
            try (Scope around = outer.makeCurrent()) {
              Span span = tracer.spanBuilder("s").startSpan();
              try (Scope scope = span.makeCurrent()) { Trace.fail(); }
              catch (RuntimeException e) { log.info("x"); } finally { span.end(); }
            }
            => x [root]

            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) {
              try { Trace.fail(); } catch (RuntimeException e) { log.info("x"); }
            } finally { span.end(); }
            => x [root]

            Span span = tracer.spanBuilder("s").startSpan();
            Scope scope = span.makeCurrent();
            try { Trace.fail(); } catch (RuntimeException e) { log.info("x"); }
            finally { scope.close(); span.end(); }
            => x [root]

            io.micrometer.tracing.Span span = micrometer.nextSpan().name("s").start();
            try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) { Trace.fail(); }
            catch (RuntimeException e) { log.info("x"); } finally { span.end(); }
            => x []

            Observation observation = Observation.start("s", observations);
            try (Observation.Scope scope = observation.openScope()) { Trace.fail(); }
            catch (RuntimeException e) { log.info("x"); } finally { observation.stop(); }
            => x []

            brave.Span span = zipkin.nextSpan().name("s").start();
            try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) { Trace.fail(); }
            catch (RuntimeException e) { log.info("x"); } finally { span.finish(); }
            => x []

            brave.ScopedSpan span = zipkin.startScopedSpan("s");
            try { Trace.fail(); } catch (RuntimeException e) { log.info("x"); } finally { span.finish(); }
            => x [root]

            io.opentracing.Span span = opentracing.buildSpan("s").start();
            try (io.opentracing.Scope scope = opentracing.activateSpan(span)) { Trace.fail(); }
            catch (RuntimeException e) { log.info("x"); } finally { span.finish(); }
            => x []

            try (MDC.MDCCloseable entry = MDC.putCloseable("customer", "Ada")) { Trace.fail(); }
            catch (RuntimeException e) { log.info("x"); }
            => x []

            try (MDC.MDCCloseable entry = MDC.putCloseable("customer", "Ada")) {
              try { Trace.fail(); } catch (RuntimeException e) { log.info("x"); }
            }
            => x [] {customer=Ada}
            """),
        proof(
            "in the finally block, and behind the end of the span",
            """
            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) { Trace.work(); }
            finally { log.info("x"); span.end(); }
            => x []

            Span span = tracer.spanBuilder("s").startSpan();
            Scope scope = span.makeCurrent();
            try { Trace.work(); } finally { scope.close(); log.info("x"); span.end(); }
            => x []

            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) { span.end(); log.info("x"); }
            => x [root]

            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) { Trace.work(); }
            log.info("x"); span.end();
            => x []

            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) { Trace.work(); log.info("x"); }
            span.end();
            => x [root]

            Span outer = tracer.spanBuilder("o").startSpan();
            try (Scope around = outer.makeCurrent()) {
              Span span = tracer.spanBuilder("s").startSpan();
              try (Scope scope = span.makeCurrent();
                  MDC.MDCCloseable entry = MDC.putCloseable("customer", "Ada")) { Trace.fail(); }
              catch (RuntimeException e) { log.info("x"); } finally { span.end(); }
            }
            => x [root]

            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) { Trace.work(); }
            Span.current().setStatus(StatusCode.ERROR); span.end();
            System.out.println(Trace.ended());
            => root=UNSET
            """),
        proof(
            "the current span where the scope is closed",
            """
            Span outer = tracer.spanBuilder("o").startSpan();
            try (Scope around = outer.makeCurrent()) {
              Span span = tracer.spanBuilder("s").startSpan();
              try (Scope scope = span.makeCurrent()) { Trace.fail(); }
              catch (RuntimeException e) { Span.current().setStatus(StatusCode.ERROR); }
              finally { span.end(); }
            } finally { outer.end(); }
            System.out.println(Trace.ended());
            => root=ERROR child=UNSET

            Span outer = tracer.spanBuilder("o").startSpan();
            try (Scope around = outer.makeCurrent()) {
              Span span = tracer.spanBuilder("s").startSpan();
              try (Scope scope = span.makeCurrent()) { Trace.fail(); }
              catch (RuntimeException e) { span.setStatus(StatusCode.ERROR); }
              finally { span.end(); }
            } finally { outer.end(); }
            System.out.println(Trace.ended());
            => root=UNSET child=ERROR

            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) { Trace.fail(); }
            catch (RuntimeException e) { Span.current().setStatus(StatusCode.ERROR); }
            finally { span.end(); }
            System.out.println(Trace.ended());
            => root=UNSET

            io.micrometer.tracing.Span span = micrometer.nextSpan().start();
            try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) { Trace.fail(); }
            catch (RuntimeException e) { micrometer.currentSpan().error(e); } finally { span.end(); }
            => (throws NullPointerException)

            brave.Span span = zipkin.nextSpan().start();
            try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) { Trace.fail(); }
            catch (RuntimeException e) { zipkin.currentSpan().error(e); } finally { span.finish(); }
            => (throws NullPointerException)
            """),
        proof(
            "a span that is never current",
            """
            Span span = tracer.spanBuilder("s").startSpan();
            try { log.info("x"); } finally { span.end(); }
            => x []

            io.micrometer.tracing.Span span = micrometer.nextSpan().start();
            try { log.info("x"); } finally { span.end(); }
            => x []

            Observation observation = Observation.start("s", observations);
            log.info("x"); observation.stop();
            => x []

            Observation.createNotStarted("s", observations).observe(() -> log.info("x"));
            => x [root]

            brave.Span span = zipkin.nextSpan().start();
            try { log.info("x"); } finally { span.finish(); }
            => x []

            io.opentracing.Span span = opentracing.buildSpan("s").start();
            try { log.info("x"); } finally { span.finish(); }
            => x []

            Span span = tracer.spanBuilder("s").startSpan();
            Context.current().with(span); log.info("x"); span.end();
            => x []

            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = Context.current().with(span).makeCurrent()) { log.info("x"); }
            => x [root]

            Context context = Context.current().with(tracer.spanBuilder("s").startSpan());
            records.logRecordBuilder().setBody("x").emit();
            => x []

            Context context = Context.current().with(tracer.spanBuilder("s").startSpan());
            records.logRecordBuilder().setBody("x").setContext(context).emit();
            => x [root]

            Span span = tracer.spanBuilder("s").startSpan();
            io.opentelemetry.api.logs.LogRecordBuilder record = records.logRecordBuilder();
            try (Scope scope = span.makeCurrent()) { record.setBody("x"); }
            record.emit();
            => x []

            Span span = tracer.spanBuilder("s").startSpan();
            Context.current().with(span).wrap(() -> log.info("x")).run();
            => x [root]
            """),
        proof(
            "a scope that is not closed",
            """
            Trace.onNewThread(() -> {
              Span span = tracer.spanBuilder("s").startSpan();
              Scope scope = span.makeCurrent(); span.end();
              log.info("the next request");
            });
            => the next request [root]

            Trace.onNewThread(() -> {
              io.micrometer.tracing.Span span = micrometer.nextSpan().start();
              micrometer.withSpan(span); span.end();
              log.info("the next request");
            });
            => the next request [root]

            Trace.onNewThread(() -> {
              Observation observation = Observation.start("s", observations);
              observation.openScope(); observation.stop();
              log.info("the next request");
            });
            => the next request [root]

            Trace.onNewThread(() -> {
              brave.Span span = zipkin.nextSpan().start();
              zipkin.withSpanInScope(span); span.finish();
              log.info("the next request");
            });
            => the next request [root]

            Trace.onNewThread(() -> {
              io.opentracing.Span span = opentracing.buildSpan("s").start();
              opentracing.activateSpan(span); span.finish();
              log.info("the next request");
            });
            => the next request [root]

            Trace.onNewThread(() -> {
              MDC.putCloseable("customer", "Ada");
              log.info("the next request");
            });
            => the next request [] {customer=Ada}

            Trace.onNewThread(() -> {
              brave.ScopedSpan span = zipkin.startScopedSpan("s");
              log.info("the next request");
            });
            => the next request [root]

            Trace.onNewThread(() -> {
              Span span = tracer.spanBuilder("s").startSpan();
              Scope scope = span.makeCurrent();
              java.util.concurrent.CompletableFuture.runAsync(scope::close).join();
              log.info("the next request");
            });
            => the next request [root]

            ThreadLocal<Scope> current = new ThreadLocal<>();
            Trace.onNewThread(() -> {
              current.set(tracer.spanBuilder("s").startSpan().makeCurrent());
              current.remove();
              log.info("the next request");
            });
            => the next request [root]

            Scope[] field = new Scope[1];
            Trace.onNewThread(() -> {
              field[0] = tracer.spanBuilder("s").startSpan().makeCurrent();
              java.util.concurrent.CompletableFuture.runAsync(() -> {
                field[0] = tracer.spanBuilder("t").startSpan().makeCurrent();
              }).join();
              field[0].close();
              log.info("the next request");
            });
            => the next request [root]

            Trace.onNewThread(() -> {
              brave.Span span = zipkin.nextSpan().start();
              try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
                java.util.concurrent.CompletableFuture.runAsync(() -> {
                  try (brave.Tracer.SpanInScope own = zipkin.withSpanInScope(zipkin.nextSpan())) {
                    scope.close();
                    log.info("the other request");
                  }
                }).join();
              }
            });
            => the other request []

            io.grpc.Context.Key<String> key = io.grpc.Context.key("customer");
            Trace.onNewThread(() -> {
              io.grpc.Context.current().withValue(key, "Ada").attach();
              log.info("the next request {}", key.get());
            });
            => the next request Ada []
            """),
        proof(
            "a span that is not ended",
            """
            Span span = tracer.spanBuilder("s").startSpan();
            System.out.println("ended: <" + Trace.ended() + ">");
            => ended: <>

            Span span = tracer.spanBuilder("s").startSpan();
            try { Trace.fail(); span.end(); } catch (RuntimeException e) { }
            System.out.println("ended: <" + Trace.ended() + ">");
            => ended: <>

            Span span = tracer.spanBuilder("s").startSpan();
            try { Trace.fail(); } catch (RuntimeException e) { } finally { span.end(); }
            System.out.println("ended: <" + Trace.ended() + ">");
            => ended: <root=UNSET>
            """));
  }

  /** Programs of several lines, each with what it prints behind {@code =>}, and a blank between. */
  static DynamicContainer proof(String name, String programs) {
    String table =
        Stream.of(programs.split("\n\\s*\n"))
            .map(program -> program.strip().replaceAll("\\s*\n\\s*", " "))
            .collect(Collectors.joining("\n"));
    return dynamicContainer(
        name, ProofTable.prove(List.of(Backend.TRACING), START.replace('\n', ' '), table));
  }
}
