package io.github.logkeel.model.context;

import static io.github.logkeel.model.context.ContextMethods.Subject.FIRST_ARGUMENT;
import static io.github.logkeel.model.context.ContextMethods.Subject.NONE;
import static io.github.logkeel.model.context.ContextMethods.Subject.RECEIVER;
import static io.github.logkeel.model.context.ContextMethods.Subject.RESULT;
import static io.github.logkeel.model.context.ContextRole.ATTACH;
import static io.github.logkeel.model.context.ContextRole.CAPTURE;
import static io.github.logkeel.model.context.ContextRole.CLEAR;
import static io.github.logkeel.model.context.ContextRole.CLOSE_SCOPE;
import static io.github.logkeel.model.context.ContextRole.COPY_MAP;
import static io.github.logkeel.model.context.ContextRole.DETACH;
import static io.github.logkeel.model.context.ContextRole.EMIT;
import static io.github.logkeel.model.context.ContextRole.END_SPAN;
import static io.github.logkeel.model.context.ContextRole.MAKE_CONTEXT;
import static io.github.logkeel.model.context.ContextRole.MARK_SPAN;
import static io.github.logkeel.model.context.ContextRole.OPEN_ENTRY;
import static io.github.logkeel.model.context.ContextRole.OPEN_SCOPE;
import static io.github.logkeel.model.context.ContextRole.PUT;
import static io.github.logkeel.model.context.ContextRole.READ_CURRENT;
import static io.github.logkeel.model.context.ContextRole.READ_ENTRY;
import static io.github.logkeel.model.context.ContextRole.RECORD_ERROR;
import static io.github.logkeel.model.context.ContextRole.REMOVE;
import static io.github.logkeel.model.context.ContextRole.RUN_IN_SCOPE;
import static io.github.logkeel.model.context.ContextRole.SET_CONTEXT;
import static io.github.logkeel.model.context.ContextRole.SET_MAP;
import static io.github.logkeel.model.context.ContextRole.START_CURRENT;
import static io.github.logkeel.model.context.ContextRole.START_SPAN;
import static io.github.logkeel.model.context.ContextRole.WRAP_EXECUTOR;
import static io.github.logkeel.model.context.ContextRole.WRAP_TASK;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.context.ContextMethods.Subject;
import java.util.Arrays;
import java.util.Optional;

/**
 * The libraries that carry the context of a request, and what their methods do to it. A new library
 * is a new row here.
 *
 * <p>Read from the jars of opentelemetry-api and -context 1.62.0, micrometer-observation 1.14.6,
 * micrometer-tracing 1.4.5, context-propagation 1.1.2, brave 6.0.3, grpc-api 1.68.1,
 * opentracing-api 0.33.0, slf4j-api 2.0.17, log4j-api 2.25.2 and jboss-logging 3.6.1.Final; what
 * follows of it for log records is proven in {@code runtime/ContextProofTest}.
 */
public enum ContextApi {
  OPENTELEMETRY(
      mustBeClosed("io.opentelemetry.context.ImplicitContextKeyed", "makeCurrent"),
      mustBeClosed("io.opentelemetry.context.Context", "makeCurrent"),
      of("io.opentelemetry.context.Scope", CLOSE_SCOPE, RECEIVER, "close"),
      of("io.opentelemetry.api.trace.SpanBuilder", START_SPAN, RESULT, "startSpan"),
      of("io.opentelemetry.api.trace.Span", END_SPAN, RECEIVER, "end"),
      of("io.opentelemetry.api.trace.Span", RECORD_ERROR, RECEIVER, "recordException", "setStatus"),
      of("io.opentelemetry.api.trace.Span", MARK_SPAN, RECEIVER, "setAttribute", "addEvent"),
      of("io.opentelemetry.api.trace.Span", MARK_SPAN, RECEIVER, "setAllAttributes", "updateName"),
      of("io.opentelemetry.api.trace.Span", READ_CURRENT, NONE, "current"),
      of("io.opentelemetry.context.Context", READ_CURRENT, NONE, "current"),
      of("io.opentelemetry.context.Context", MAKE_CONTEXT, FIRST_ARGUMENT, "with"),
      of("io.opentelemetry.context.ImplicitContextKeyed", MAKE_CONTEXT, RECEIVER, "storeInContext"),
      of("io.opentelemetry.context.propagation.TextMapPropagator", MAKE_CONTEXT, NONE, "extract"),
      of("io.opentelemetry.context.Context", DETACH, NONE, "root"),
      of("io.opentelemetry.api.trace.Span", DETACH, NONE, "getInvalid"),
      of("io.opentelemetry.api.trace.SpanBuilder", DETACH, NONE, "setNoParent"),
      of("io.opentelemetry.context.Context", WRAP_TASK, RECEIVER, "wrap", "wrapFunction"),
      of("io.opentelemetry.context.Context", WRAP_TASK, RECEIVER, "wrapConsumer", "wrapSupplier"),
      of("io.opentelemetry.context.Context", WRAP_EXECUTOR, NONE, "taskWrapping"),
      of("io.opentelemetry.api.logs.LogRecordBuilder", SET_CONTEXT, FIRST_ARGUMENT, "setContext"),
      of("io.opentelemetry.api.logs.LogRecordBuilder", EMIT, NONE, "emit")),

  OBSERVATION(
      of("io.micrometer.observation.Observation", OPEN_SCOPE, RECEIVER, "openScope"),
      of("io.micrometer.observation.Observation$Scope", CLOSE_SCOPE, RECEIVER, "close"),
      of("io.micrometer.observation.Observation", START_SPAN, RESULT, "start"),
      of("io.micrometer.observation.Observation", END_SPAN, RECEIVER, "stop"),
      of("io.micrometer.observation.Observation", RECORD_ERROR, RECEIVER, "error"),
      of("io.micrometer.observation.Observation", MARK_SPAN, RECEIVER, "event", "contextualName"),
      of("io.micrometer.observation.Observation", MARK_SPAN, RECEIVER, "lowCardinalityKeyValue"),
      of("io.micrometer.observation.Observation", MARK_SPAN, RECEIVER, "lowCardinalityKeyValues"),
      of("io.micrometer.observation.Observation", MARK_SPAN, RECEIVER, "highCardinalityKeyValue"),
      of("io.micrometer.observation.Observation", MARK_SPAN, RECEIVER, "highCardinalityKeyValues"),
      of(
          "io.micrometer.observation.ObservationRegistry",
          READ_CURRENT,
          NONE,
          "getCurrentObservation"),
      of("io.micrometer.observation.Observation", RUN_IN_SCOPE, RECEIVER, "observe", "scoped"),
      of("io.micrometer.observation.Observation", RUN_IN_SCOPE, RECEIVER, "observeChecked"),
      of("io.micrometer.observation.Observation", RUN_IN_SCOPE, RECEIVER, "scopedChecked"),
      of("io.micrometer.observation.Observation", RUN_IN_SCOPE, RECEIVER, "observeWithContext"),
      of(
          "io.micrometer.observation.Observation",
          RUN_IN_SCOPE,
          RECEIVER,
          "observeCheckedWithContext"),
      of("io.micrometer.observation.Observation", RUN_IN_SCOPE, FIRST_ARGUMENT, "tryScoped"),
      of("io.micrometer.observation.Observation", RUN_IN_SCOPE, FIRST_ARGUMENT, "tryScopedChecked"),
      of("io.micrometer.observation.Observation", WRAP_TASK, RECEIVER, "wrap", "wrapChecked")),

  MICROMETER_TRACING(
      of("io.micrometer.tracing.Tracer", OPEN_SCOPE, FIRST_ARGUMENT, "withSpan"),
      of("io.micrometer.tracing.CurrentTraceContext", OPEN_SCOPE, FIRST_ARGUMENT, "newScope"),
      of("io.micrometer.tracing.CurrentTraceContext", OPEN_SCOPE, FIRST_ARGUMENT, "maybeScope"),
      of("io.micrometer.tracing.BaggageManager", OPEN_ENTRY, NONE, "createBaggageInScope"),
      of("io.micrometer.tracing.Baggage", OPEN_ENTRY, NONE, "makeCurrent"),
      of("io.micrometer.tracing.Tracer$SpanInScope", CLOSE_SCOPE, RECEIVER, "close"),
      of("io.micrometer.tracing.CurrentTraceContext$Scope", CLOSE_SCOPE, RECEIVER, "close"),
      of("io.micrometer.tracing.BaggageInScope", CLOSE_SCOPE, RECEIVER, "close"),
      of("io.micrometer.tracing.Tracer", START_CURRENT, RESULT, "startScopedSpan"),
      of("io.micrometer.tracing.ScopedSpan", CLOSE_SCOPE, RECEIVER, "end"),
      of("io.micrometer.tracing.Span", START_SPAN, RESULT, "start"),
      of("io.micrometer.tracing.Span$Builder", START_SPAN, RESULT, "start"),
      of("io.micrometer.tracing.Span", END_SPAN, RECEIVER, "end", "abandon"),
      of("io.micrometer.tracing.Span", RECORD_ERROR, RECEIVER, "error"),
      of("io.micrometer.tracing.Span", MARK_SPAN, RECEIVER, "tag", "event", "name"),
      of("io.micrometer.tracing.Tracer", READ_CURRENT, NONE, "currentSpan"),
      of("io.micrometer.tracing.CurrentTraceContext", READ_CURRENT, NONE, "context"),
      of("io.micrometer.tracing.Span$Builder", DETACH, NONE, "setNoParent"),
      of("io.micrometer.tracing.CurrentTraceContext", WRAP_TASK, NONE, "wrap")),

  CONTEXT_PROPAGATION(
      of("io.micrometer.context.ContextSnapshot", OPEN_SCOPE, RECEIVER, "setThreadLocals"),
      of("io.micrometer.context.ContextSnapshot", OPEN_SCOPE, NONE, "setAllThreadLocalsFrom"),
      of("io.micrometer.context.ContextSnapshot", OPEN_SCOPE, NONE, "setThreadLocalsFrom"),
      of("io.micrometer.context.ContextSnapshotFactory", OPEN_SCOPE, NONE, "setThreadLocalsFrom"),
      of("io.micrometer.context.ContextSnapshot$Scope", CLOSE_SCOPE, RECEIVER, "close"),
      of("io.micrometer.context.ContextSnapshot", CAPTURE, NONE, "captureAll", "captureFrom"),
      of("io.micrometer.context.ContextSnapshot", CAPTURE, NONE, "captureAllUsing"),
      of("io.micrometer.context.ContextSnapshotFactory", CAPTURE, NONE, "captureAll"),
      of("io.micrometer.context.ContextSnapshotFactory", CAPTURE, NONE, "captureFrom"),
      of("io.micrometer.context.ContextSnapshot", WRAP_TASK, RECEIVER, "wrap"),
      of("io.micrometer.context.ContextSnapshot", WRAP_EXECUTOR, RECEIVER, "wrapExecutor"),
      of("io.micrometer.context.ContextExecutorService", WRAP_EXECUTOR, NONE, "wrap"),
      of("io.micrometer.context.ContextScheduledExecutorService", WRAP_EXECUTOR, NONE, "wrap")),

  BRAVE(
      of("brave.Tracer", OPEN_SCOPE, FIRST_ARGUMENT, "withSpanInScope"),
      of("brave.propagation.CurrentTraceContext", OPEN_SCOPE, FIRST_ARGUMENT, "newScope"),
      of("brave.propagation.CurrentTraceContext", OPEN_SCOPE, FIRST_ARGUMENT, "maybeScope"),
      of("brave.Tracer$SpanInScope", CLOSE_SCOPE, RECEIVER, "close"),
      of("brave.propagation.CurrentTraceContext$Scope", CLOSE_SCOPE, RECEIVER, "close"),
      of("brave.Tracer", START_CURRENT, RESULT, "startScopedSpan", "startScopedSpanWithParent"),
      of("brave.ScopedSpan", CLOSE_SCOPE, RECEIVER, "finish"),
      of("brave.Span", START_SPAN, RESULT, "start"),
      of("brave.Span", END_SPAN, RECEIVER, "finish", "abandon", "flush"),
      of("brave.Span", RECORD_ERROR, RECEIVER, "error"),
      of("brave.Span", MARK_SPAN, RECEIVER, "tag", "annotate", "name", "kind"),
      of("brave.Tracer", READ_CURRENT, NONE, "currentSpan", "currentSpanCustomizer"),
      of("brave.propagation.CurrentTraceContext", READ_CURRENT, NONE, "get"),
      of("brave.Tracer", DETACH, NONE, "newTrace"),
      of("brave.propagation.CurrentTraceContext", WRAP_TASK, NONE, "wrap"),
      of("brave.propagation.CurrentTraceContext", WRAP_EXECUTOR, NONE, "executor"),
      of("brave.propagation.CurrentTraceContext", WRAP_EXECUTOR, NONE, "executorService")),

  GRPC(
      of("io.grpc.Context", ATTACH, RECEIVER, "attach"),
      of("io.grpc.Context", CLOSE_SCOPE, RECEIVER, "detach"),
      of("io.grpc.Context$CancellableContext", CLOSE_SCOPE, RECEIVER, "detachAndCancel"),
      of("io.grpc.Context", READ_CURRENT, NONE, "current"),
      of("io.grpc.Context", MAKE_CONTEXT, RECEIVER, "withValue", "withValues", "withDeadline"),
      of("io.grpc.Context", MAKE_CONTEXT, RECEIVER, "withDeadlineAfter", "withCancellation"),
      of("io.grpc.Context", RUN_IN_SCOPE, RECEIVER, "run", "call"),
      of("io.grpc.Context", WRAP_TASK, RECEIVER, "wrap"),
      of("io.grpc.Context", WRAP_EXECUTOR, RECEIVER, "fixedContextExecutor"),
      of("io.grpc.Context", WRAP_EXECUTOR, NONE, "currentContextExecutor")),

  OPENTRACING(
      of("io.opentracing.Tracer", OPEN_SCOPE, FIRST_ARGUMENT, "activateSpan"),
      of("io.opentracing.ScopeManager", OPEN_SCOPE, FIRST_ARGUMENT, "activate"),
      of("io.opentracing.Scope", CLOSE_SCOPE, RECEIVER, "close"),
      of("io.opentracing.Tracer$SpanBuilder", START_SPAN, RESULT, "start"),
      of("io.opentracing.Span", END_SPAN, RECEIVER, "finish"),
      of("io.opentracing.Span", RECORD_ERROR, RECEIVER, "log"),
      of("io.opentracing.Span", MARK_SPAN, RECEIVER, "setTag", "setBaggageItem"),
      of("io.opentracing.Span", MARK_SPAN, RECEIVER, "setOperationName"),
      of("io.opentracing.Tracer", READ_CURRENT, NONE, "activeSpan"),
      of("io.opentracing.ScopeManager", READ_CURRENT, NONE, "activeSpan"),
      of("io.opentracing.Tracer$SpanBuilder", DETACH, NONE, "ignoreActiveSpan")),

  SLF4J_MDC(
      of("org.slf4j.MDC", OPEN_ENTRY, NONE, "putCloseable"),
      of("org.slf4j.MDC$MDCCloseable", CLOSE_SCOPE, RECEIVER, "close"),
      of("org.slf4j.MDC", PUT, NONE, "put", "pushByKey"),
      of("org.slf4j.MDC", REMOVE, NONE, "remove", "popByKey"),
      of("org.slf4j.MDC", CLEAR, NONE, "clear"),
      of("org.slf4j.MDC", SET_MAP, NONE, "setContextMap"),
      of("org.slf4j.MDC", READ_ENTRY, NONE, "get"),
      of("org.slf4j.MDC", COPY_MAP, NONE, "getCopyOfContextMap")),

  LOG4J_CONTEXT(
      of("org.apache.logging.log4j.CloseableThreadContext", OPEN_ENTRY, NONE, "put", "putAll"),
      of("org.apache.logging.log4j.CloseableThreadContext", OPEN_ENTRY, NONE, "push", "pushAll"),
      of(
          "org.apache.logging.log4j.CloseableThreadContext$Instance",
          OPEN_ENTRY,
          NONE,
          "put",
          "putAll",
          "push",
          "pushAll"),
      of(
          "org.apache.logging.log4j.CloseableThreadContext$Instance",
          CLOSE_SCOPE,
          RECEIVER,
          "close"),
      of("org.apache.logging.log4j.ThreadContext", PUT, NONE, "put", "putIfNull", "putAll", "push"),
      of("org.apache.logging.log4j.ThreadContext", REMOVE, NONE, "remove", "removeAll", "pop"),
      of("org.apache.logging.log4j.ThreadContext", CLEAR, NONE, "clearAll", "clearMap"),
      of("org.apache.logging.log4j.ThreadContext", CLEAR, NONE, "clearStack", "removeStack"),
      of("org.apache.logging.log4j.ThreadContext", SET_MAP, NONE, "setStack"),
      of("org.apache.logging.log4j.ThreadContext", READ_ENTRY, NONE, "get", "containsKey", "peek"),
      of("org.apache.logging.log4j.ThreadContext", COPY_MAP, NONE, "getContext"),
      of("org.apache.logging.log4j.ThreadContext", COPY_MAP, NONE, "getImmutableContext")),

  JBOSS_MDC(
      of("org.jboss.logging.MDC", PUT, NONE, "put"),
      of("org.jboss.logging.MDC", REMOVE, NONE, "remove"),
      of("org.jboss.logging.MDC", CLEAR, NONE, "clear"),
      of("org.jboss.logging.MDC", READ_ENTRY, NONE, "get"),
      of("org.jboss.logging.MDC", COPY_MAP, NONE, "getMap"));

  private final ImmutableList<ContextMethods> methods;

  ContextApi(ContextMethods... methods) {
    this.methods = ImmutableList.copyOf(methods);
  }

  private static ContextMethods of(
      String owner, ContextRole role, Subject subject, String... names) {
    return new ContextMethods(owner, role, ImmutableSet.copyOf(names), subject, false);
  }

  private static ContextMethods mustBeClosed(String owner, String name) {
    return new ContextMethods(owner, OPEN_SCOPE, ImmutableSet.of(name), RECEIVER, true);
  }

  /** The method without parameters that closes, or ends, what is of that type. */
  public Optional<String> endOf(Type type) {
    String owner = type.tsym.flatName().toString();
    return methods.stream()
        .filter(row -> row.role() == CLOSE_SCOPE || row.role() == END_SPAN)
        .filter(row -> row.owner().equals(owner))
        .map(row -> row.names().asList().get(0))
        .findFirst();
  }

  /** The method of a type that gives what is current. */
  public Optional<String> currentOf(Type type) {
    String owner = type.tsym.flatName().toString();
    return methods.stream()
        .filter(row -> row.role() == READ_CURRENT && row.owner().equals(owner))
        .map(row -> row.names().asList().get(0))
        .findFirst();
  }

  /** The types whose methods do that. */
  static ImmutableSet<String> ownersOf(ContextRole role) {
    return Arrays.stream(values())
        .flatMap(api -> api.methods.stream())
        .filter(methods -> methods.role() == role)
        .map(ContextMethods::owner)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * What its scopes and wrappers bring to another thread. Snapshots bring what accessors are
   * registered for, which may be done by a configuration; a context of gRPC brings the trace as
   * well where an agent keeps it there.
   */
  ImmutableSet<ContextPart> carries() {
    return switch (this) {
      case CONTEXT_PROPAGATION -> ContextPart.ALL;
      case GRPC -> ImmutableSet.of(ContextPart.TRACE, ContextPart.VALUES);
      case SLF4J_MDC, LOG4J_CONTEXT, JBOSS_MDC -> ImmutableSet.of(ContextPart.ENTRIES);
      case OPENTELEMETRY, OBSERVATION, MICROMETER_TRACING, BRAVE, OPENTRACING ->
          ImmutableSet.of(ContextPart.TRACE);
    };
  }

  /** What its methods do. */
  ImmutableList<ContextMethods> methods() {
    return methods;
  }
}
