package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.context.TaskHandoff.Shape;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A way to bring the context of the caller into a task. A new one is a new row in {@link #ALL}.
 *
 * <p>The texts are Java with each type in braces, as <code>{java.util.Map}</code>; {@code %1$s}
 * stands for what {@code values} gives, or for the executor that is wrapped, {@code %2$s} for the
 * variable that holds what is carried. Read from opentelemetry-context 1.62.0, context-propagation
 * 1.1.2, micrometer-tracing 1.4.5, brave 6.0.3, grpc-api 1.68.1, slf4j-api 2.0.17 and log4j-api
 * 2.25.2; that the id arrives is proven in {@code runtime/HandoffProofTest}.
 *
 * @param owner its class
 * @param signs what a program imports that uses it, or what the names of such types begin with
 * @param part what it carries
 * @param signsOfEntries what a program imports that has it carry entries of log records as well
 * @param values what gives the current context, the best first
 * @param tasks the method of that value which wraps a task, by the shape of the task
 * @param atCall what wraps an executor for one call, with the context of that call
 * @param atCreation what wraps an executor for ever, with the context of each task it is given
 * @param inside how a task itself makes the context current
 */
public record Carrier(
    String owner,
    ImmutableSet<String> signs,
    ContextPart part,
    ImmutableSet<String> signsOfEntries,
    ImmutableList<Value> values,
    ImmutableMap<Shape, String> tasks,
    ImmutableList<Wrapper> atCall,
    ImmutableList<Wrapper> atCreation,
    Optional<Inside> inside) {

  /**
   * What gives the current context.
   *
   * @param inHand the type of the variable that it is had from; empty for a static method
   * @param text the expression; {@code %1$s} is that variable
   */
  public record Value(Optional<String> inHand, String text) {}

  /**
   * What makes an executor carry the context.
   *
   * @param takes the type of the executor, and of the result
   * @param owner the class that has the method
   * @param text the expression; {@code %1$s} is the executor, {@code %2$s} what {@code values}
   *     gives
   * @param pins whether all that it runs gets the context of the time when it is wrapped
   */
  public record Wrapper(Class<?> takes, String owner, String method, String text, boolean pins) {

    private static Wrapper eachTime(Class<?> takes, String owner, String method, String text) {
      return new Wrapper(takes, owner, method, text, false);
    }

    private static Wrapper pinning(Class<?> takes, String owner, String method, String text) {
      return new Wrapper(takes, owner, method, text, true);
    }
  }

  /**
   * How a task makes current what a variable outside has caught.
   *
   * @param type of that variable
   * @param name of that variable
   * @param caught its value; {@code %1$s} is what {@code values} gives
   * @param before statements of the task ahead of the {@code try}
   * @param resource of that {@code try}; empty for none
   * @param last statements of its finally block; empty for none
   * @param names the variables that the task declares thereby
   */
  public record Inside(
      String type,
      String name,
      String caught,
      String before,
      String resource,
      String last,
      ImmutableList<String> names) {

    private static Inside scope(String type, String name, String caught, String resource) {
      String variable = resource.substring(resource.indexOf("} ") + 2, resource.indexOf(" ="));
      return new Inside(type, name, caught, "", resource, "", ImmutableList.of(variable));
    }
  }

  private static final String OTEL = "io.opentelemetry.context.Context";
  private static final String SNAPSHOTS = "io.micrometer.context.ContextSnapshotFactory";
  private static final String SNAPSHOT = "io.micrometer.context.ContextSnapshot";
  private static final String CAPTURE = "{" + SNAPSHOTS + "}.builder().build()";
  private static final String POOL = "io.micrometer.context.ContextExecutorService";
  private static final String SCHEDULER = "io.micrometer.context.ContextScheduledExecutorService";
  private static final String ACCESSORS = "io.micrometer.context.integration.";
  private static final String MICROMETER = "io.micrometer.tracing.CurrentTraceContext";
  private static final String BRAVE = "brave.propagation.CurrentTraceContext";
  private static final String GRPC = "io.grpc.Context";
  private static final String MDC = "org.slf4j.MDC";
  private static final String LOG4J = "org.apache.logging.log4j.ThreadContext";
  private static final String LOG4J_SCOPE = "org.apache.logging.log4j.CloseableThreadContext";

  private static final ImmutableMap<Shape, String> RUNNABLE_AND_CALLABLE =
      ImmutableMap.of(Shape.RUNNABLE, "wrap", Shape.CALLABLE, "wrap");

  /** That of OpenTelemetry. */
  public static final Carrier OPENTELEMETRY =
      new Carrier(
          OTEL,
          ImmutableSet.of("io.opentelemetry."),
          ContextPart.TRACE,
          ImmutableSet.of(),
          statically("{" + OTEL + "}.current()"),
          ImmutableMap.of(
              Shape.RUNNABLE, "wrap",
              Shape.CALLABLE, "wrap",
              Shape.SUPPLIER, "wrapSupplier",
              Shape.FUNCTION, "wrapFunction",
              Shape.BI_FUNCTION, "wrapFunction",
              Shape.CONSUMER, "wrapConsumer",
              Shape.BI_CONSUMER, "wrapConsumer"),
          executors(OTEL, "wrap", "{" + OTEL + "}.current().wrap(%1$s)", true),
          executors(OTEL, "taskWrapping", "{" + OTEL + "}.taskWrapping(%1$s)", false),
          Optional.of(
              Inside.scope(
                  "{" + OTEL + "}",
                  "context",
                  "%1$s",
                  "{io.opentelemetry.context.Scope} ignored = %2$s.makeCurrent()")));

  /** All of them; between two that a program uses alike the first is taken. */
  public static final ImmutableList<Carrier> ALL =
      ImmutableList.of(
          OPENTELEMETRY,
          new Carrier(
              MICROMETER,
              ImmutableSet.of("io.micrometer.tracing."),
              ContextPart.TRACE,
              ImmutableSet.of(),
              inHand(MICROMETER, "io.micrometer.tracing.Tracer"),
              RUNNABLE_AND_CALLABLE,
              inHandExecutors(MICROMETER, "wrap", "wrap"),
              inHandExecutors(MICROMETER, "wrap", "wrap"),
              Optional.of(
                  Inside.scope(
                      "{io.micrometer.tracing.TraceContext}",
                      "context",
                      "%1$s.context()",
                      "{" + MICROMETER + ".Scope} ignored = %1$s.maybeScope(%2$s)"))),
          new Carrier(
              SNAPSHOTS,
              ImmutableSet.of(
                  "io.micrometer.context.", "io.micrometer.observation.", "io.micrometer.tracing."),
              ContextPart.TRACE,
              ImmutableSet.of(ACCESSORS + "Slf4jThreadLocalAccessor"),
              ImmutableList.of(
                  new Value(Optional.of(SNAPSHOTS), "%1$s.captureAll()"),
                  new Value(Optional.empty(), CAPTURE + ".captureAll()")),
              ImmutableMap.of(
                  Shape.RUNNABLE, "wrap", Shape.CALLABLE, "wrap", Shape.CONSUMER, "wrap"),
              ImmutableList.of(
                  Wrapper.eachTime(
                      ExecutorService.class,
                      POOL,
                      "wrap",
                      "{" + POOL + "}.wrap(%1$s, " + CAPTURE + "::captureAll)"),
                  Wrapper.pinning(
                      Executor.class,
                      SNAPSHOT,
                      "wrapExecutor",
                      CAPTURE + ".captureAll().wrapExecutor(%1$s)")),
              ImmutableList.of(
                  Wrapper.eachTime(
                      ScheduledExecutorService.class,
                      SCHEDULER,
                      "wrap",
                      "{" + SCHEDULER + "}.wrap(%1$s, " + CAPTURE + "::captureAll)"),
                  Wrapper.eachTime(
                      ExecutorService.class,
                      POOL,
                      "wrap",
                      "{" + POOL + "}.wrap(%1$s, " + CAPTURE + "::captureAll)")),
              Optional.of(
                  Inside.scope(
                      "{" + SNAPSHOT + "}",
                      "snapshot",
                      "%1$s",
                      "{" + SNAPSHOT + ".Scope} ignored = %2$s.setThreadLocals()"))),
          new Carrier(
              BRAVE,
              ImmutableSet.of("brave."),
              ContextPart.TRACE,
              ImmutableSet.of(),
              inHand(BRAVE, "brave.Tracing"),
              RUNNABLE_AND_CALLABLE,
              inHandExecutors(BRAVE, "executorService", "executor"),
              inHandExecutors(BRAVE, "executorService", "executor"),
              Optional.of(
                  Inside.scope(
                      "{brave.propagation.TraceContext}",
                      "context",
                      "%1$s.get()",
                      "{" + BRAVE + ".Scope} ignored = %1$s.maybeScope(%2$s)"))),
          new Carrier(
              GRPC,
              ImmutableSet.of(GRPC),
              ContextPart.VALUES,
              ImmutableSet.of(),
              statically("{" + GRPC + "}.current()"),
              RUNNABLE_AND_CALLABLE,
              ImmutableList.of(
                  Wrapper.pinning(
                      Executor.class,
                      GRPC,
                      "fixedContextExecutor",
                      "{" + GRPC + "}.current().fixedContextExecutor(%1$s)")),
              ImmutableList.of(
                  Wrapper.eachTime(
                      Executor.class,
                      GRPC,
                      "currentContextExecutor",
                      "{" + GRPC + "}.currentContextExecutor(%1$s)")),
              Optional.empty()),
          new Carrier(
              MDC,
              ImmutableSet.of(MDC),
              ContextPart.ENTRIES,
              ImmutableSet.of(),
              statically("{" + MDC + "}"),
              ImmutableMap.of(),
              ImmutableList.of(),
              ImmutableList.of(),
              Optional.of(
                  new Inside(
                      "{java.util.Map}<String, String>",
                      "entries",
                      "%1$s.getCopyOfContextMap()",
                      """
                      {java.util.Map}<String, String> previous = %1$s.getCopyOfContextMap();
                      %1$s.setContextMap(%2$s == null ? {java.util.Collections}.emptyMap() : %2$s);
                      """,
                      "",
                      "%1$s.setContextMap("
                          + "previous == null ? {java.util.Collections}.emptyMap() : previous);\n",
                      ImmutableList.of("previous")))),
          new Carrier(
              LOG4J,
              ImmutableSet.of(LOG4J, LOG4J_SCOPE),
              ContextPart.ENTRIES,
              ImmutableSet.of(),
              statically("{" + LOG4J + "}"),
              ImmutableMap.of(),
              ImmutableList.of(),
              ImmutableList.of(),
              Optional.of(
                  Inside.scope(
                      "{java.util.Map}<String, String>",
                      "entries",
                      "%1$s.getImmutableContext()",
                      "{"
                          + LOG4J_SCOPE
                          + ".Instance} ignoredEntries = {"
                          + LOG4J_SCOPE
                          + "}.putAll(%2$s)"))));

  private static ImmutableList<Value> statically(String text) {
    return ImmutableList.of(new Value(Optional.empty(), text));
  }

  /** A variable of the one type, or of another that gives it. */
  private static ImmutableList<Value> inHand(String type, String giver) {
    return ImmutableList.of(
        new Value(Optional.of(type), "%1$s"),
        new Value(Optional.of(giver), "%1$s.currentTraceContext()"));
  }

  private static ImmutableList<Wrapper> executors(
      String owner, String method, String text, boolean pins) {
    return ImmutableList.of(
        new Wrapper(ScheduledExecutorService.class, owner, method, text, pins),
        new Wrapper(ExecutorService.class, owner, method, text, pins),
        new Wrapper(Executor.class, owner, method, text, pins));
  }

  /** What a variable in hand wraps; schedulers are no longer such when they are wrapped. */
  private static ImmutableList<Wrapper> inHandExecutors(
      String owner, String ofServices, String ofOthers) {
    return ImmutableList.of(
        Wrapper.eachTime(ExecutorService.class, owner, ofServices, "%2$s." + ofServices + "(%1$s)"),
        Wrapper.eachTime(Executor.class, owner, ofOthers, "%2$s." + ofOthers + "(%1$s)"));
  }
}
