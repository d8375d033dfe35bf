package io.github.logkeel.model.context;

import static io.github.logkeel.model.context.HandoffApi.ANY;
import static io.github.logkeel.model.context.HandoffApi.CONSTRUCTOR;
import static io.github.logkeel.model.context.HandoffApi.Kind.AWAITED;
import static io.github.logkeel.model.context.HandoffApi.Kind.CALLBACK;
import static io.github.logkeel.model.context.HandoffApi.Kind.PERIODIC;
import static io.github.logkeel.model.context.HandoffApi.Kind.SHARED;
import static io.github.logkeel.model.context.HandoffApi.Kind.SWITCHED;
import static io.github.logkeel.model.context.HandoffApi.Runner.ARGUMENT;
import static io.github.logkeel.model.context.HandoffApi.Runner.ARGUMENT_LATER;
import static io.github.logkeel.model.context.HandoffApi.Runner.NOBODY;
import static io.github.logkeel.model.context.HandoffApi.Runner.RECEIVER;
import static io.github.logkeel.model.context.HandoffApi.row;
import static io.github.logkeel.model.context.TracingAgent.DATADOG;
import static io.github.logkeel.model.context.TracingAgent.OTEL;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.logkeel.model.context.TaskHandoff.Shape;

/**
 * The ways to give work to another thread that Logkeel knows. A new one is a new row here; {@code
 * HandoffApisTest} looks each of them up in its library and says in which version.
 *
 * <p>What the OpenTelemetry agent 2.33.1 carries was measured on JDK 17 and 25; not so the rows for
 * {@code AsyncContext} and for callbacks of clients, which are taken to be carried.
 *
 * <p>Datadog's agent was not run. By its changes and sources (dd-trace-java) it carries the context
 * to executors that it knows, not to others, nor to a bare {@code Thread} (12125); to virtual
 * threads (6789 with an executor, 10040 whoever makes them, a factory as well), structured scopes,
 * what a {@code Timer} runs once (5708), callbacks of Kafka's producer ({@code
 * KafkaProducerCallback}), of OkHttp ({@code AsyncCallInstrumentation}) and of gRPC (953); not to
 * what is done at a fixed rate or delay (2854). Reactor, RxJava, Vert.x and servlets were not
 * looked up there: they are taken to be carried.
 */
final class HandoffApis {

  private static final String CONCURRENT = "java.util.concurrent.";
  private static final String SPRING = "org.springframework.";
  private static final String GUAVA = "com.google.common.util.concurrent.";

  static final String OBSERVER = "io.grpc.stub.StreamObserver";

  static final HandoffApi NEW_THREAD = row("java.lang.Thread", NOBODY, CONSTRUCTOR);

  /** The methods of generated stubs; a call of gRPC keeps its own context for its observer. */
  static final HandoffApi GRPC_STUB =
      carried(row("io.grpc.stub.AbstractStub", NOBODY, ANY).run(CALLBACK))
          .bringing(ContextPart.VALUES);

  static final ImmutableList<HandoffApi> BUILT_IN =
      ImmutableList.<HandoffApi>builder()
          .addAll(threads())
          .addAll(executors())
          .addAll(futures())
          .addAll(streams())
          .addAll(guava())
          .addAll(spring())
          .addAll(reactive())
          .addAll(others())
          .build();

  /** What parameters take code that another thread runs. */
  static final ImmutableMap<String, Shape> SHAPES =
      ImmutableMap.<String, Shape>builder()
          .put("java.lang.Runnable", Shape.RUNNABLE)
          .put(CONCURRENT + "Callable", Shape.CALLABLE)
          .put("java.util.function.Supplier", Shape.SUPPLIER)
          .put("java.util.function.Function", Shape.FUNCTION)
          .put("java.util.function.BiFunction", Shape.BI_FUNCTION)
          .put("java.util.function.Consumer", Shape.CONSUMER)
          .put("java.util.function.BiConsumer", Shape.BI_CONSUMER)
          .put("java.util.Collection", Shape.COLLECTION)
          .put("java.util.TimerTask", Shape.OTHER)
          .put(CONCURRENT + "ForkJoinTask", Shape.OTHER)
          .put("com.google.common.base.Function", Shape.OTHER)
          .put(GUAVA + "AsyncCallable", Shape.OTHER)
          .put(GUAVA + "AsyncFunction", Shape.OTHER)
          .put(GUAVA + "FutureCallback", Shape.OTHER)
          .put(OBSERVER, Shape.OTHER)
          .put("io.vertx.core.Handler", Shape.OTHER)
          .put("okhttp3.Callback", Shape.OTHER)
          .put("org.apache.kafka.clients.producer.Callback", Shape.OTHER)
          .buildOrThrow();

  private HandoffApis() {}

  private static ImmutableList<HandoffApi> threads() {
    return ImmutableList.of(
        NEW_THREAD,
        row("java.lang.Thread", NOBODY, "start").whole(),
        row("java.lang.Thread", NOBODY, "startVirtualThread").carriedBy(DATADOG),
        row("java.lang.Thread.Builder", NOBODY, "start", "unstarted").carriedBy(DATADOG),
        row(CONCURRENT + "ThreadFactory", RECEIVER, "newThread"),
        row("java.util.Timer", RECEIVER, "schedule")
            .overload("TimerTask", "long", "long")
            .run(PERIODIC),
        row("java.util.Timer", RECEIVER, "schedule")
            .overload("TimerTask", "Date", "long")
            .run(PERIODIC),
        row("java.util.Timer", RECEIVER, "schedule").carriedBy(DATADOG),
        row("java.util.Timer", RECEIVER, "scheduleAtFixedRate").run(PERIODIC));
  }

  private static ImmutableList<HandoffApi> executors() {
    return ImmutableList.of(
        carried(row(CONCURRENT + "Executor", RECEIVER, "execute")),
        carried(row(CONCURRENT + "ExecutorService", RECEIVER, "submit")),
        carried(
            row(CONCURRENT + "ExecutorService", RECEIVER, "invokeAll", "invokeAny").run(AWAITED)),
        carried(row(CONCURRENT + "CompletionService", RECEIVER, "submit").run(AWAITED)),
        carried(row(CONCURRENT + "ScheduledExecutorService", RECEIVER, "schedule")),
        row(
                CONCURRENT + "ScheduledExecutorService",
                RECEIVER,
                "scheduleAtFixedRate",
                "scheduleWithFixedDelay")
            .run(PERIODIC),
        carried(row(CONCURRENT + "ForkJoinPool", RECEIVER, "execute", "submit")),
        carried(row(CONCURRENT + "ForkJoinPool", RECEIVER, "invoke").run(AWAITED)),
        carried(row(CONCURRENT + "ForkJoinTask", NOBODY, "fork").whole()),
        carried(row(CONCURRENT + "StructuredTaskScope", NOBODY, "fork").run(AWAITED)));
  }

  private static ImmutableList<HandoffApi> futures() {
    return ImmutableList.of(
        carried(row(CONCURRENT + "CompletableFuture", ARGUMENT, "supplyAsync", "runAsync")),
        carried(row(CONCURRENT + "CompletableFuture", ARGUMENT, "completeAsync")),
        carried(
            row(
                CONCURRENT + "CompletionStage",
                ARGUMENT_LATER,
                "thenApplyAsync",
                "thenAcceptAsync",
                "thenRunAsync",
                "thenCombineAsync",
                "thenAcceptBothAsync",
                "runAfterBothAsync",
                "applyToEitherAsync",
                "acceptEitherAsync",
                "runAfterEitherAsync",
                "thenComposeAsync",
                "handleAsync",
                "whenCompleteAsync",
                "exceptionallyAsync",
                "exceptionallyComposeAsync")));
  }

  private static ImmutableList<HandoffApi> streams() {
    return ImmutableList.of(
        carried(row("java.util.Collection", NOBODY, "parallelStream").whole().run(SHARED)),
        carried(row("java.util.stream.BaseStream", NOBODY, "parallel").whole().run(SHARED)));
  }

  private static ImmutableList<HandoffApi> guava() {
    return ImmutableList.of(
        carried(row(GUAVA + "Futures", ARGUMENT, "submit", "submitAsync")),
        carried(
            row(
                GUAVA + "Futures",
                ARGUMENT_LATER,
                "scheduleAsync",
                "transform",
                "transformAsync",
                "catching",
                "catchingAsync",
                "addCallback")),
        carried(row(GUAVA + "ListenableFuture", ARGUMENT_LATER, "addListener")),
        carried(
            row(
                GUAVA + "FluentFuture",
                ARGUMENT_LATER,
                "transform",
                "transformAsync",
                "catching",
                "catchingAsync",
                "addCallback")));
  }

  private static ImmutableList<HandoffApi> spring() {
    return ImmutableList.of(
        carried(row(SPRING + "core.task.AsyncTaskExecutor", RECEIVER, "execute", "submit")),
        carried(row(SPRING + "core.task.AsyncTaskExecutor", RECEIVER, "submitCompletable")),
        row(SPRING + "scheduling.TaskScheduler", RECEIVER, "schedule")
            .overload("Runnable", "Trigger")
            .run(PERIODIC),
        carried(row(SPRING + "scheduling.TaskScheduler", RECEIVER, "schedule")),
        row(
                SPRING + "scheduling.TaskScheduler",
                RECEIVER,
                "scheduleAtFixedRate",
                "scheduleWithFixedDelay")
            .run(PERIODIC));
  }

  private static ImmutableList<HandoffApi> reactive() {
    return ImmutableList.of(
        switched("reactor.core.publisher.Mono", "publishOn", "subscribeOn"),
        switched("reactor.core.publisher.Mono", "delayElement", "delaySubscription"),
        switched("reactor.core.publisher.Flux", "publishOn", "subscribeOn"),
        switched("reactor.core.publisher.Flux", "delayElements", "delaySubscription"),
        carried(row("reactor.core.scheduler.Scheduler", NOBODY, "schedule").run(SWITCHED)),
        row("reactor.core.scheduler.Scheduler", NOBODY, "schedulePeriodically").run(PERIODIC),
        carried(row("reactor.core.scheduler.Scheduler.Worker", NOBODY, "schedule").run(SWITCHED)),
        row("reactor.core.scheduler.Scheduler.Worker", NOBODY, "schedulePeriodically")
            .run(PERIODIC),
        carried(row("io.reactivex.rxjava3.core.Scheduler", NOBODY, "scheduleDirect").run(SWITCHED)),
        row("io.reactivex.rxjava3.core.Scheduler", NOBODY, "schedulePeriodicallyDirect")
            .run(PERIODIC),
        carried(
            row("io.reactivex.rxjava3.core.Scheduler.Worker", NOBODY, "schedule").run(SWITCHED)),
        row("io.reactivex.rxjava3.core.Scheduler.Worker", NOBODY, "schedulePeriodically")
            .run(PERIODIC),
        switched("io.reactivex.rxjava3.core.Observable", "observeOn", "subscribeOn"),
        switched("io.reactivex.rxjava3.core.Flowable", "observeOn", "subscribeOn"),
        switched("io.reactivex.rxjava3.core.Single", "observeOn", "subscribeOn"),
        switched("io.reactivex.rxjava3.core.Maybe", "observeOn", "subscribeOn"),
        switched("io.reactivex.rxjava3.core.Completable", "observeOn", "subscribeOn"));
  }

  private static ImmutableList<HandoffApi> others() {
    return ImmutableList.of(
        carried(
            row("io.vertx.core.Vertx", NOBODY, "executeBlocking", "runOnContext", "setTimer")
                .run(SWITCHED)),
        row("io.vertx.core.Vertx", NOBODY, "setPeriodic").run(PERIODIC),
        carried(
            row("io.vertx.core.Context", NOBODY, "executeBlocking", "runOnContext").run(SWITCHED)),
        carried(row("io.vertx.core.WorkerExecutor", NOBODY, "executeBlocking").run(SWITCHED)),
        carried(row("javax.servlet.AsyncContext", NOBODY, "start")),
        carried(row("jakarta.servlet.AsyncContext", NOBODY, "start")),
        carried(row("org.apache.kafka.clients.producer.Producer", NOBODY, "send").run(CALLBACK)),
        carried(row("okhttp3.Call", NOBODY, "enqueue").run(CALLBACK)),
        GRPC_STUB,
        GRPC_STUB.of(
            "io.grpc.stub.ClientCalls",
            "asyncUnaryCall",
            "asyncServerStreamingCall",
            "asyncClientStreamingCall",
            "asyncBidiStreamingCall"));
  }

  private static HandoffApi switched(String owner, String... methods) {
    return carried(row(owner, NOBODY, methods).whole().run(SWITCHED));
  }

  private static HandoffApi carried(HandoffApi row) {
    return row.carriedBy(OTEL, DATADOG);
  }
}
