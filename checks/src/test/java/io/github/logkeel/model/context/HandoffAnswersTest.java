package io.github.logkeel.model.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.handoff.ContextLostInTask;
import io.github.logkeel.model.context.HandoffApi.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How each row of {@link HandoffApis} looks in a program, and that it is found there. */
final class HandoffAnswersTest {

  private static final String BEFORE =
      """
      import com.google.common.util.concurrent.*;
      import io.reactivex.rxjava3.core.*;
      import java.util.Date;
      import java.util.List;
      import java.util.Timer;
      import java.util.TimerTask;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.Stream;
      import org.springframework.core.task.*;

      class Shop {
        static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        final ScheduledExecutorService pool = Executors.newScheduledThreadPool(4);
        final Runnable task = () -> log.info("order");
        final Callable<String> call = () -> text();
        final Supplier<String> supplier = () -> text();
        final Function<String, String> function = x -> text();
        final Consumer<String> consumer = x -> text();
        final BiFunction<String, String, String> both = (x, y) -> text();
        final BiConsumer<String, String> pair = (x, y) -> text();

        String text() {
          log.info("order");
          return "order";
        }

        TimerTask tick() {
          return new TimerTask() {
            public void run() {
              log.info("order");
            }
          };
        }

        static class Worker extends Thread {
          public void run() {
            log.info("order");
          }
        }

        abstract static class Stub extends io.grpc.stub.AbstractAsyncStub<Stub> {
          Stub(io.grpc.Channel channel) {
            super(channel, io.grpc.CallOptions.DEFAULT);
          }

          abstract void order(String request, io.grpc.stub.StreamObserver<String> answers);
        }

        static class Sum extends RecursiveTask<String> {
          public String compute() {
            log.info("order");
            return "order";
          }
        }

        void handle(%s) throws Exception {
      """;

  /**
   * Statements with the methods of a row, each on a line of its own.
   *
   * @param parameters what they need beside the fields above
   */
  private record Answer(String owner, String parameters, String statements) {}

  private static final ImmutableList<Answer> ANSWERS =
      ImmutableList.of(
          new Answer(
              "java.lang.Thread",
              "",
              """
              new Thread(task);
              new Thread(null, task, "shop");
              new Thread() { public void run() { log.info("order"); } };
              new Worker().start();
              """),
          new Answer("java.lang.Thread.startVirtualThread", "", "Thread.startVirtualThread(task);"),
          new Answer(
              "java.lang.Thread.Builder",
              "",
              """
              Thread.ofVirtual().start(task);
              Thread.ofPlatform().name("shop").unstarted(task);
              """),
          new Answer(
              "java.util.concurrent.ThreadFactory",
              "",
              "Executors.defaultThreadFactory().newThread(task);"),
          new Answer(
              "java.util.Timer",
              "Timer timer",
              """
              timer.schedule(tick(), 1L);
              timer.schedule(tick(), 1L, 1L); // periodic
              timer.schedule(tick(), new Date(), 1L); // periodic
              timer.scheduleAtFixedRate(tick(), 1L, 1L); // periodic
              """),
          new Answer(
              "java.util.concurrent.Executor",
              "",
              """
              pool.execute(task);
              Stream.of(task).forEach(pool::execute);
              """),
          new Answer(
              "java.util.concurrent.ExecutorService",
              "",
              """
              pool.submit(task);
              pool.submit(call);
              pool.submit(task, "order");
              pool.invokeAll(List.of(call));
              pool.invokeAny(List.of(call), 1, TimeUnit.SECONDS);
              Stream.of(call).map(pool::submit).toList();
              """),
          new Answer(
              "java.util.concurrent.CompletionService",
              "",
              "new ExecutorCompletionService<String>(pool).submit(call);"),
          new Answer(
              "java.util.concurrent.ScheduledExecutorService",
              "",
              """
              pool.schedule(task, 1, TimeUnit.SECONDS);
              pool.schedule(call, 1, TimeUnit.SECONDS);
              pool.scheduleAtFixedRate(task, 1, 1, TimeUnit.SECONDS); // periodic
              pool.scheduleWithFixedDelay(task, 1, 1, TimeUnit.SECONDS); // periodic
              """),
          new Answer(
              "java.util.concurrent.ForkJoinPool",
              "",
              """
              ForkJoinPool.commonPool().execute(new Sum());
              ForkJoinPool.commonPool().submit(new Sum());
              ForkJoinPool.commonPool().invoke(new Sum());
              """),
          new Answer("java.util.concurrent.ForkJoinTask", "", "new Sum().fork();"),
          new Answer(
              "java.util.concurrent.CompletableFuture",
              "",
              """
              CompletableFuture.supplyAsync(supplier);
              CompletableFuture.supplyAsync(supplier, pool);
              CompletableFuture.runAsync(task);
              CompletableFuture.runAsync(task, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
              new CompletableFuture<String>().completeAsync(supplier, pool);
              """),
          new Answer(
              "java.util.concurrent.CompletionStage",
              "CompletableFuture<String> stage",
              """
              stage.thenApplyAsync(function);
              stage.thenAcceptAsync(consumer, pool);
              stage.thenRunAsync(task);
              stage.thenCombineAsync(stage, both);
              stage.thenAcceptBothAsync(stage, pair, pool);
              stage.runAfterBothAsync(stage, task);
              stage.applyToEitherAsync(stage, function);
              stage.acceptEitherAsync(stage, consumer);
              stage.runAfterEitherAsync(stage, task, pool);
              stage.thenComposeAsync(x -> CompletableFuture.completedStage(text()));
              stage.handleAsync((x, e) -> text());
              stage.whenCompleteAsync((x, e) -> text(), pool);
              stage.exceptionallyAsync(e -> text());
              stage.exceptionallyComposeAsync(e -> CompletableFuture.completedStage(text()));
              """),
          new Answer(
              "java.util.Collection",
              "List<String> items",
              "items.parallelStream().map(x -> text()).toList();"),
          new Answer(
              "java.util.stream.BaseStream",
              "List<String> items",
              "items.stream().filter(x -> x.isEmpty()).parallel().forEach(x -> log.info(x));"),
          new Answer(
              "com.google.common.util.concurrent.Futures",
              "ListenableFuture<String> future, FutureCallback<String> callback",
              """
              Futures.submit(task, pool);
              Futures.submitAsync(() -> Futures.immediateFuture(text()), pool);
              Futures.scheduleAsync(() -> Futures.immediateFuture(text()), 1, TimeUnit.SECONDS, pool);
              Futures.transform(future, x -> text(), pool);
              Futures.transformAsync(future, x -> Futures.immediateFuture(text()), pool);
              Futures.catching(future, Exception.class, x -> text(), pool);
              Futures.catchingAsync(future, Exception.class, x -> Futures.immediateFuture(text()), pool);
              Futures.addCallback(future, callback, pool);
              """),
          new Answer(
              "com.google.common.util.concurrent.ListenableFuture",
              "ListenableFuture<String> future",
              "future.addListener(task, pool);"),
          new Answer(
              "com.google.common.util.concurrent.FluentFuture",
              "FluentFuture<String> future, FutureCallback<String> callback",
              """
              future.transform(x -> text(), pool);
              future.transformAsync(x -> Futures.immediateFuture(text()), pool);
              future.catching(Exception.class, x -> text(), pool);
              future.catchingAsync(Exception.class, x -> Futures.immediateFuture(text()), pool);
              future.addCallback(callback, pool);
              """),
          new Answer(
              "org.springframework.core.task.AsyncTaskExecutor",
              "",
              """
              new SimpleAsyncTaskExecutor().execute(task, 1L);
              new SimpleAsyncTaskExecutor().submit(task);
              new SimpleAsyncTaskExecutor().submitCompletable(call);
              """),
          new Answer(
              "org.springframework.scheduling.TaskScheduler",
              "org.springframework.scheduling.Trigger cron",
              """
              org.springframework.scheduling.TaskScheduler spring = new org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler(); // no hand-off
              spring.schedule(task, java.time.Instant.now());
              spring.schedule(task, cron); // periodic
              spring.scheduleAtFixedRate(task, java.time.Duration.ZERO); // periodic
              spring.scheduleWithFixedDelay(task, java.time.Duration.ZERO); // periodic
              """),
          new Answer(
              "reactor.core.publisher.Mono",
              "reactor.core.publisher.Mono<String> mono, reactor.core.scheduler.Scheduler on",
              """
              mono.publishOn(on).doOnNext(log::info);
              mono.subscribeOn(on).doOnNext(log::info);
              mono.delayElement(java.time.Duration.ZERO).doOnNext(log::info);
              mono.delaySubscription(java.time.Duration.ZERO).doOnNext(log::info);
              """),
          new Answer(
              "reactor.core.publisher.Flux",
              "reactor.core.publisher.Flux<String> flux, reactor.core.scheduler.Scheduler on",
              """
              flux.publishOn(on).doOnNext(log::info);
              flux.subscribeOn(on).doOnNext(log::info);
              flux.delayElements(java.time.Duration.ZERO).doOnNext(log::info);
              flux.delaySubscription(java.time.Duration.ZERO).doOnNext(log::info);
              """),
          new Answer(
              "reactor.core.scheduler.Scheduler",
              "reactor.core.scheduler.Scheduler on",
              """
              on.schedule(task);
              on.schedule(task, 1, TimeUnit.SECONDS);
              on.schedulePeriodically(task, 1, 1, TimeUnit.SECONDS); // periodic
              """),
          new Answer(
              "reactor.core.scheduler.Scheduler.Worker",
              "reactor.core.scheduler.Scheduler.Worker on",
              """
              on.schedule(task);
              on.schedulePeriodically(task, 1, 1, TimeUnit.SECONDS); // periodic
              """),
          new Answer(
              "io.reactivex.rxjava3.core.Scheduler",
              "Scheduler on",
              """
              on.scheduleDirect(task);
              on.scheduleDirect(task, 1, TimeUnit.SECONDS);
              on.schedulePeriodicallyDirect(task, 1, 1, TimeUnit.SECONDS); // periodic
              """),
          new Answer(
              "io.reactivex.rxjava3.core.Scheduler.Worker",
              "Scheduler.Worker on",
              """
              on.schedule(task);
              on.schedulePeriodically(task, 1, 1, TimeUnit.SECONDS); // periodic
              """),
          rx("Observable"),
          rx("Flowable"),
          rx("Single"),
          rx("Maybe"),
          new Answer(
              "io.reactivex.rxjava3.core.Completable",
              "Completable flow, Scheduler on",
              """
              flow.observeOn(on).doOnComplete(() -> text());
              flow.subscribeOn(on).doOnComplete(() -> text());
              """),
          new Answer(
              "io.vertx.core.Vertx",
              "io.vertx.core.Vertx vertx",
              """
              vertx.executeBlocking(call);
              vertx.runOnContext(x -> text());
              vertx.setTimer(1, x -> text());
              vertx.setPeriodic(1, x -> text()); // periodic
              """),
          new Answer(
              "io.vertx.core.Context",
              "io.vertx.core.Context vertx",
              """
              vertx.executeBlocking(call);
              vertx.runOnContext(x -> text());
              """),
          new Answer(
              "io.vertx.core.WorkerExecutor",
              "io.vertx.core.WorkerExecutor workers",
              "workers.executeBlocking(call);"),
          new Answer(
              "javax.servlet.AsyncContext",
              "javax.servlet.AsyncContext async",
              "async.start(task);"),
          new Answer(
              "jakarta.servlet.AsyncContext",
              "jakarta.servlet.AsyncContext async",
              "async.start(task);"),
          new Answer(
              "org.apache.kafka.clients.producer.Producer",
              "org.apache.kafka.clients.producer.Producer<String, String> producer",
              "producer.send(null, (record, e) -> text());"),
          new Answer(
              "io.grpc.stub.AbstractStub",
              "Stub stub, io.grpc.stub.StreamObserver<String> answers",
              "stub.order(\"tea\", answers);"),
          new Answer(
              "io.grpc.stub.ClientCalls",
              "io.grpc.ClientCall<String, String> rpc, io.grpc.stub.StreamObserver<String> answers",
              """
              io.grpc.stub.ClientCalls.asyncUnaryCall(rpc, "tea", answers);
              io.grpc.stub.ClientCalls.asyncServerStreamingCall(rpc, "tea", answers);
              io.grpc.stub.ClientCalls.asyncClientStreamingCall(rpc, answers);
              io.grpc.stub.ClientCalls.asyncBidiStreamingCall(rpc, answers);
              """),
          new Answer(
              "okhttp3.Call",
              "okhttp3.Call http, okhttp3.Callback callback",
              "http.enqueue(callback);"));

  private static Answer rx(String type) {
    return new Answer(
        "io.reactivex.rxjava3.core." + type,
        type + "<String> flow, Scheduler on",
        """
        flow.observeOn(on).map(x -> text());
        flow.subscribeOn(on).map(x -> text());
        """);
  }

  private static Stream<Answer> answers() {
    return ANSWERS.stream()
        .filter(
            answer ->
                HandoffApisTest.SINCE.getOrDefault(answer.owner(), 0)
                    <= Runtime.version().feature());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void eachLineIsFound(Answer answer) {
    List<String> lines = answer.statements().lines().toList();
    ErrorProneRun run =
        ErrorProneRun.withChecks(ImmutableList.of(ContextLostInTask.class))
            .options(
                "-XepOpt:Logkeel:TracedEntries=Shop#handle",
                "-XepOpt:Logkeel:Handoff=all",
                "-Xlint:-removal")
            .source(
                "Shop.java",
                BEFORE.formatted(answer.parameters()) + answer.statements().strip() + "\n}}")
            .compile();

    assertThat(run.succeeded()).as("%s", run.diagnostics()).isTrue();
    int first = BEFORE.lines().toList().size();
    for (int i = 0; i < lines.size(); i++) {
      String place = "WARNING Shop.java:" + (first + i + 1) + " [ContextLostInTask]";
      boolean isFound = run.diagnostics().stream().anyMatch(each -> each.startsWith(place));
      assertThat(isFound).as(lines.get(i)).isEqualTo(!lines.get(i).contains("; // "));
    }
  }

  /** A preview of each JDK since 21, with another look each time: that of JDK 25 is judged. */
  @Test
  void structuredConcurrency() {
    assumeThat(Runtime.version().feature()).isEqualTo(25);
    ErrorProneRun run =
        ErrorProneRun.withChecks(ImmutableList.of(ContextLostInTask.class))
            .options(
                "--enable-preview",
                "--release",
                "25",
                "-XepOpt:Logkeel:TracedEntries=Shop#handle",
                "-Xlint:-preview")
            .source(
                "Shop.java",
                """
                import io.opentelemetry.context.Context;
                import java.util.concurrent.StructuredTaskScope;

                class Shop {
                  static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

                  void handle(String id) throws Exception {
                    try (var scope = StructuredTaskScope.open()) {
                      scope.fork(() -> log.info("order {}", id));
                      scope.fork(() -> text(id));
                      scope.fork(Context.current().wrap(() -> log.info("order {}", id)));
                      scope.join();
                    }
                  }

                  String text(String id) {
                    log.info("order {}", id);
                    return id;
                  }
                }
                """)
            .compile();

    assertThat(run.succeeded()).as("%s", run.diagnostics()).isTrue();
    assertThat(run.diagnostics())
        .filteredOn(each -> each.contains("[ContextLostInTask]"))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("WARNING Shop.java:9 ")
                    .contains("Context.current().wrap(() -> log.info(\"order {}\", id))"),
            second ->
                assertThat(second)
                    .startsWith("WARNING Shop.java:10 ")
                    .contains("Context.current().wrap(() -> text(id))"));
  }

  @Test
  void everyMethodHasItsLine() {
    for (HandoffApi row : HandoffApis.BUILT_IN) {
      String statements =
          ANSWERS.stream()
              .filter(answer -> answer.owner().startsWith(row.owner()))
              .map(Answer::statements)
              .reduce("", String::concat);
      if (!row.owner().endsWith("StructuredTaskScope")) { // a preview of each JDK, and none of 17
        assertThat(row.methods())
            .as(row.owner())
            .allMatch(
                method ->
                    method.equals(HandoffApi.ANY)
                        ? !statements.isEmpty()
                        : method.equals(HandoffApi.CONSTRUCTOR)
                            ? statements.contains("new Thread(")
                            : statements.contains(method));
        assertThat(statements.contains("// periodic"))
            .as(row.owner())
            .isEqualTo(
                HandoffApis.BUILT_IN.stream()
                    .anyMatch(
                        each -> each.owner().equals(row.owner()) && each.kind() == Kind.PERIODIC));
      }
    }
  }
}
