package io.github.logkeel.model.context;

import static io.github.logkeel.model.context.TracedEntry.Sign.ANNOTATION;
import static io.github.logkeel.model.context.TracedEntry.Sign.CLASS_ANNOTATION;
import static io.github.logkeel.model.context.TracedEntry.Sign.CONTEXT;
import static io.github.logkeel.model.context.TracedEntry.Sign.HTTP;
import static io.github.logkeel.model.context.TracedEntry.override;
import static io.github.logkeel.model.context.TracedEntry.overrideWithLast;
import static io.github.logkeel.model.context.TracedEntry.rows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * The signs of an entry that Logkeel knows. A new library is a new row here; {@code
 * TracedEntriesTest} looks each of them up in its jar and says in which version.
 */
final class TracedEntries {

  private static final String SPRING = "org.springframework.";
  private static final String MICROPROFILE = "org.eclipse.microprofile.";

  static final ImmutableList<TracedEntry> BUILT_IN =
      ImmutableList.<TracedEntry>builder()
          .addAll(tracing())
          .addAll(spring())
          .addAll(jaxRs("javax"))
          .addAll(jaxRs("jakarta"))
          .addAll(micronaut())
          .addAll(quarkusAndMicroProfile())
          .addAll(enterprise("javax"))
          .addAll(enterprise("jakarta"))
          .addAll(otherServers())
          .addAll(contexts())
          .build();

  /** Those of {@link #BUILT_IN} that are annotations of tracers, for code that runs anywhere. */
  static final ImmutableSet<TracedEntry> OF_TRACERS = ImmutableSet.copyOf(tracing());

  /** Annotations of a class, or of a method, that hold the path of HTTP requests. */
  static final ImmutableSet<String> PATHS =
      ImmutableSet.of(
          SPRING + "web.bind.annotation.RequestMapping",
          "javax.ws.rs.Path",
          "jakarta.ws.rs.Path",
          "io.micronaut.http.annotation.Controller");

  /** What handlers of gRPC give back: the requests that follow come in there. */
  static final String OBSERVER = "io.grpc.stub.StreamObserver";

  /** Annotations of an interface whose methods send requests, though annotated like handlers. */
  static final ImmutableSet<String> CLIENTS =
      ImmutableSet.of(
          "io.micronaut.http.client.annotation.Client",
          SPRING + "cloud.openfeign.FeignClient",
          MICROPROFILE + "rest.client.inject.RegisterRestClient");

  /** Events of the start and the end of a program: their listeners serve no request. */
  static final ImmutableSet<String> LIFECYCLE_EVENTS =
      ImmutableSet.of(
          SPRING + "context.event.ApplicationContextEvent",
          SPRING + "boot.context.event.SpringApplicationEvent");

  /** Annotations of methods that a container calls once, whatever the class says. */
  static final ImmutableSet<String> LIFECYCLE =
      ImmutableSet.of(
          "javax.annotation.PostConstruct",
          "javax.annotation.PreDestroy",
          "jakarta.annotation.PostConstruct",
          "jakarta.annotation.PreDestroy");

  private TracedEntries() {}

  private static ImmutableList<TracedEntry> tracing() {
    return ImmutableList.<TracedEntry>builder()
        .addAll(
            rows(
                ANNOTATION,
                "io.opentelemetry.instrumentation.annotations",
                "WithSpan",
                "AddingSpanAttributes"))
        .addAll(rows(ANNOTATION, "io.micrometer.observation.annotation", "Observed"))
        .addAll(rows(CLASS_ANNOTATION, "io.micrometer.observation.annotation", "Observed"))
        .addAll(rows(ANNOTATION, "io.micrometer.tracing.annotation", "NewSpan", "ContinueSpan"))
        .addAll(rows(ANNOTATION, "io.micronaut.tracing.annotation", "NewSpan", "ContinueSpan"))
        .addAll(rows(ANNOTATION, SPRING + "cloud.sleuth.annotation", "NewSpan", "ContinueSpan"))
        .addAll(
            rows(ANNOTATION, "co.elastic.apm.api", "CaptureSpan", "CaptureTransaction", "Traced"))
        .addAll(rows(ANNOTATION, "com.newrelic.api.agent", "Trace"))
        .addAll(rows(ANNOTATION, "datadog.trace.api", "Trace"))
        .addAll(rows(ANNOTATION, "org.apache.skywalking.apm.toolkit.trace", "Trace"))
        .addAll(rows(ANNOTATION, MICROPROFILE + "opentracing", "Traced"))
        .addAll(rows(CLASS_ANNOTATION, MICROPROFILE + "opentracing", "Traced"))
        .addAll(rows(ANNOTATION, "kamon.annotation", "Trace", "api.Trace"))
        .addAll(rows(ANNOTATION, "com.signalfx.tracing.api", "Trace"))
        .addAll(rows(ANNOTATION, "com.appoptics.api.ext", "LogMethod"))
        .addAll(rows(ANNOTATION, "com.tracelytics.api.ext", "LogMethod"))
        .addAll(rows(ANNOTATION, "io.opentracing.contrib.dropwizard", "Trace"))
        .build();
  }

  private static ImmutableList<TracedEntry> spring() {
    return ImmutableList.<TracedEntry>builder()
        .addAll(
            rows(
                HTTP,
                SPRING + "web.bind.annotation",
                "RequestMapping",
                "GetMapping",
                "PostMapping",
                "PutMapping",
                "PatchMapping",
                "DeleteMapping"))
        .addAll(rows(ANNOTATION, SPRING + "web.bind.annotation", "ExceptionHandler"))
        .addAll(rows(ANNOTATION, SPRING + "kafka.annotation", "KafkaListener", "KafkaHandler"))
        .addAll(rows(ANNOTATION, SPRING + "kafka.annotation", "DltHandler"))
        .addAll(
            rows(ANNOTATION, SPRING + "amqp.rabbit.annotation", "RabbitListener", "RabbitHandler"))
        .addAll(rows(ANNOTATION, SPRING + "jms.annotation", "JmsListener"))
        .addAll(rows(ANNOTATION, SPRING + "pulsar.annotation", "PulsarListener", "PulsarReader"))
        .addAll(rows(ANNOTATION, SPRING + "messaging.handler.annotation", "MessageMapping"))
        .addAll(rows(ANNOTATION, SPRING + "messaging.simp.annotation", "SubscribeMapping"))
        .addAll(
            rows(
                ANNOTATION,
                SPRING + "graphql.data.method.annotation",
                "QueryMapping",
                "MutationMapping",
                "SubscriptionMapping",
                "SchemaMapping",
                "BatchMapping"))
        .addAll(
            rows(ANNOTATION, SPRING + "scheduling.annotation", "Scheduled", "Schedules", "Async"))
        .addAll(rows(CLASS_ANNOTATION, SPRING + "scheduling.annotation", "Async"))
        .addAll(rows(ANNOTATION, SPRING + "context.event", "EventListener"))
        .addAll(rows(ANNOTATION, "io.awspring.cloud.sqs.annotation", "SqsListener"))
        .add(override(SPRING + "web.servlet.function.HandlerFunction", "handle"))
        .add(override(SPRING + "web.reactive.function.server.HandlerFunction", "handle"))
        .add(override(SPRING + "web.filter.OncePerRequestFilter", "doFilterInternal"))
        .add(override(SPRING + "web.server.WebFilter", "filter"))
        .add(override(SPRING + "web.servlet.function.HandlerFilterFunction", "filter"))
        .add(override(SPRING + "web.reactive.function.server.HandlerFilterFunction", "filter"))
        .add(
            override(
                SPRING + "web.servlet.HandlerInterceptor",
                "preHandle",
                "postHandle",
                "afterCompletion"))
        .build();
  }

  private static ImmutableList<TracedEntry> jaxRs(String root) {
    return ImmutableList.<TracedEntry>builder()
        .addAll(
            rows(
                HTTP,
                root + ".ws.rs",
                "GET",
                "POST",
                "PUT",
                "DELETE",
                "PATCH",
                "HEAD",
                "OPTIONS",
                "HttpMethod"))
        // A method with nothing but a path finds the resource that answers.
        .addAll(rows(HTTP, root + ".ws.rs", "Path"))
        .add(override(root + ".ws.rs.container.ContainerRequestFilter", "filter"))
        .add(override(root + ".ws.rs.container.ContainerResponseFilter", "filter"))
        .add(override(root + ".ws.rs.ext.ExceptionMapper", "toResponse"))
        .build();
  }

  private static ImmutableList<TracedEntry> micronaut() {
    return ImmutableList.<TracedEntry>builder()
        .addAll(
            rows(
                HTTP,
                "io.micronaut.http.annotation",
                "Get",
                "Post",
                "Put",
                "Patch",
                "Delete",
                "Head",
                "Options",
                "Trace",
                "CustomHttpMethod"))
        .addAll(rows(ANNOTATION, "io.micronaut.http.annotation", "Error"))
        .addAll(
            rows(
                ANNOTATION,
                "io.micronaut.scheduling.annotation",
                "Scheduled",
                "Async",
                "ExecuteOn"))
        .addAll(rows(ANNOTATION, "io.micronaut.configuration.kafka.annotation", "Topic"))
        .build();
  }

  private static ImmutableList<TracedEntry> quarkusAndMicroProfile() {
    return ImmutableList.<TracedEntry>builder()
        .addAll(rows(ANNOTATION, "io.quarkus.scheduler", "Scheduled"))
        .addAll(rows(ANNOTATION, "io.quarkus.vertx", "ConsumeEvent"))
        .addAll(rows(ANNOTATION, MICROPROFILE + "reactive.messaging", "Incoming"))
        .addAll(
            rows(
                ANNOTATION,
                "io.smallrye.common.annotation",
                "Blocking",
                "NonBlocking",
                "RunOnVirtualThread"))
        .addAll(rows(ANNOTATION, MICROPROFILE + "faulttolerance", "Asynchronous"))
        .addAll(rows(CLASS_ANNOTATION, MICROPROFILE + "faulttolerance", "Asynchronous"))
        .addAll(rows(ANNOTATION, "jakarta.enterprise.concurrent", "Asynchronous"))
        .build();
  }

  private static ImmutableList<TracedEntry> enterprise(String root) {
    return ImmutableList.<TracedEntry>builder()
        .addAll(rows(ANNOTATION, root + ".ejb", "Asynchronous", "Schedule"))
        .addAll(rows(CLASS_ANNOTATION, root + ".ejb", "Asynchronous", "MessageDriven"))
        .add(
            override(
                root + ".servlet.http.HttpServlet",
                "doGet",
                "doHead",
                "doPost",
                "doPut",
                "doDelete",
                "doOptions",
                "doTrace",
                "service"))
        .add(override(root + ".servlet.Servlet", "service"))
        .add(override(root + ".servlet.Filter", "doFilter"))
        .add(override(root + ".jms.MessageListener", "onMessage"))
        .addAll(rows(ANNOTATION, root + ".websocket", "OnMessage"))
        .build();
  }

  private static ImmutableList<TracedEntry> otherServers() {
    return ImmutableList.<TracedEntry>builder()
        .add(overrideWithLast("io.grpc.BindableService", OBSERVER))
        .add(override("io.grpc.ServerInterceptor", "interceptCall"))
        .add(override("jakarta.servlet.http.HttpServlet", "doPatch")) // not in javax
        .add(override("org.quartz.Job", "execute"))
        .add(override("com.amazonaws.services.lambda.runtime.RequestHandler", "handleRequest"))
        .add(
            override("com.amazonaws.services.lambda.runtime.RequestStreamHandler", "handleRequest"))
        .add(override("com.google.cloud.functions.HttpFunction", "service"))
        .add(override("com.google.cloud.functions.BackgroundFunction", "accept"))
        .add(override("io.helidon.webserver.http.Handler", "handle"))
        .addAll(
            rows(
                HTTP,
                "com.linecorp.armeria.server.annotation",
                "Get",
                "Post",
                "Put",
                "Delete",
                "Patch",
                "Head",
                "Options",
                "Trace"))
        .add(override("org.apache.kafka.streams.processor.api.Processor", "process"))
        .add(override("io.javalin.http.Handler", "handle"))
        .add(override("io.undertow.server.HttpHandler", "handleRequest"))
        .add(override("com.sun.net.httpserver.HttpHandler", "handle"))
        .add(override("com.sun.net.httpserver.Filter", "doFilter"))
        .build();
  }

  private static ImmutableList<TracedEntry> contexts() {
    return ImmutableList.<TracedEntry>builder()
        .addAll(rows(CONTEXT, "io.opentelemetry.context", "Context", "Scope"))
        .addAll(rows(CONTEXT, "io.opentelemetry.api.trace", "Span", "SpanContext"))
        .addAll(rows(CONTEXT, "io.grpc", "Context"))
        .addAll(rows(CONTEXT, "brave", "Span", "Tracer.SpanInScope"))
        .addAll(rows(CONTEXT, "brave.propagation", "TraceContext", "CurrentTraceContext.Scope"))
        .addAll(
            rows(CONTEXT, "io.micrometer.tracing", "Span", "TraceContext", "Tracer.SpanInScope"))
        .addAll(rows(CONTEXT, "io.micrometer.observation", "Observation", "Observation.Scope"))
        .addAll(rows(CONTEXT, "io.opentracing", "Span", "Scope"))
        .addAll(rows(CONTEXT, "com.linecorp.armeria.common", "RequestContext"))
        .build();
  }
}
