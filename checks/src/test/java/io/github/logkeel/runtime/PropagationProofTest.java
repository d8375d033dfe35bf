package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.HandoffProgram.END;
import static io.github.logkeel.runtime.HandoffProgram.GRPC;
import static io.github.logkeel.runtime.HandoffProgram.OBSERVATION;
import static io.github.logkeel.runtime.HandoffProgram.OTEL;
import static io.github.logkeel.runtime.HandoffProgram.SERVICE;
import static io.github.logkeel.runtime.HandoffProgram.START;
import static io.github.logkeel.runtime.HandoffProgram.call;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of a context that is carried to another thread in the wrong way, and what carries it
 * for all of a program; with the libraries of {@link HandoffProofTest}. {@link LaterJdkHandoffTest}
 * has what JDK 17 does not have.
 */
final class PropagationProofTest {

  @TestFactory
  Stream<DynamicContainer> contexts() {
    return Stream.of(
        facts(
            "a context that is caught too early or too late",
            OTEL,
            """
            ExecutorService pinned = Context.root().wrap(pool); @ pinned.submit(() -> log.info("x")).get();
            => x []

            ExecutorService pinned = Context.current().wrap(pool); @ pinned.submit(() -> log.info("x")).get();
            => x []

            ContextSnapshot early = snapshots.captureAll(); ExecutorService pinned = io.micrometer.context.ContextExecutorService.wrap(pool, () -> early); @ pinned.submit(() -> log.info("x")).get();
            => x []

            Executor pinned = io.grpc.Context.current().fixedContextExecutor(pool); @ CompletableFuture.runAsync(() -> log.info("x {}", customer.get()), pinned).join();
            => x null []

            Runnable task = () -> log.info("x"); @ pool.submit(() -> Context.current().wrap(task).run()).get();
            => x []

            @ pool.submit(() -> { Context late = Context.current(); try (Scope s = late.makeCurrent()) { log.info("x"); } }).get();
            => x []
            """),
        facts(
            "an executor that is wrapped",
            OTEL,
            """
            ScheduledExecutorService scheduler = Context.taskWrapping(Executors.newScheduledThreadPool(1)); ends.add(scheduler::shutdown); CountDownLatch done = new CountDownLatch(1); @ scheduler.scheduleAtFixedRate(() -> { log.info("x"); done.countDown(); }, 0, 1, TimeUnit.DAYS); done.await();
            => x []

            ScheduledExecutorService scheduler = Context.taskWrapping(Executors.newScheduledThreadPool(1)); ends.add(scheduler::shutdown); CountDownLatch done = new CountDownLatch(1); @ scheduler.scheduleWithFixedDelay(() -> { log.info("x"); done.countDown(); }, 0, 1, TimeUnit.DAYS); done.await();
            => x []

            ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1); ends.add(scheduler::shutdown); CountDownLatch done = new CountDownLatch(1); @ scheduler.scheduleAtFixedRate(() -> { log.info("x"); done.countDown(); }, 0, 1, TimeUnit.DAYS); done.await();
            => x []

            ScheduledExecutorService scheduler = Context.taskWrapping(Executors.newScheduledThreadPool(1)); ends.add(scheduler::shutdown); CountDownLatch done = new CountDownLatch(1); @ scheduler.scheduleAtFixedRate(Context.current().wrap(() -> { log.info("x"); done.countDown(); }), 0, 1, TimeUnit.DAYS); done.await();
            => x [root]

            ScheduledExecutorService scheduler = Context.taskWrapping(Executors.newScheduledThreadPool(1)); ends.add(scheduler::shutdown); @ scheduler.schedule(() -> log.info("x"), 1, TimeUnit.MILLISECONDS).get();
            => x [root]

            ExecutorService wrapped = Context.taskWrapping(pool); CompletableFuture<Integer> later = new CompletableFuture<>(); @ CompletableFuture<Void> done = later.thenAcceptAsync(i -> log.info("x"), wrapped); Trace.onNewThread(() -> later.complete(1)); done.join();
            => x []

            CompletableFuture<Integer> later = new CompletableFuture<>(); @ CompletableFuture<Void> done = later.thenAcceptAsync(i -> log.info("x"), Context.current().wrap(pool)); Trace.onNewThread(() -> later.complete(1)); done.join();
            => x [root]

            CompletableFuture<Integer> later = new CompletableFuture<>(); @ CompletableFuture<Void> done = later.thenAcceptAsync(Context.current().wrapConsumer(i -> log.info("x")), pool); Trace.onNewThread(() -> later.complete(1)); done.join();
            => x [root]

            CompletableFuture<Integer> later = new CompletableFuture<>(); @ CompletableFuture<Void> done = later.thenAcceptAsync(i -> log.info("x"), io.micrometer.context.ContextExecutorService.wrap(pool, snapshots::captureAll)); Trace.onNewThread(() -> later.complete(1)); done.join();
            => x []

            ExecutorService wrapped = Context.taskWrapping(pool); @ CompletableFuture.supplyAsync(() -> 1, wrapped).thenAccept(i -> log.info("x")).join();
            => x *
            """),
        facts(
            "gRPC carries its own context to observers, not the MDC",
            GRPC,
            SERVICE
                + "MDC.put(\"customer\", \"Ada\"); @ "
                + call("log.info(\"x {}\", customer.get());")
                + "\n=> x Ada []"),
        facts(
            "entries of a pooled thread",
            OTEL,
            """
            @ Map<String, String> entries = Map.of("customer", "Ada"); pool.submit(() -> MDC.setContextMap(entries)).get(); pool.submit(() -> log.info("next")).get();
            => next [] {customer=Ada}

            MDC.put("customer", "Ada"); @ pool.submit(Context.current().wrap(() -> log.info("x"))).get();
            => x [root]

            MDC.put("customer", "Ada"); @ Map<String, String> entries = MDC.getCopyOfContextMap(); pool.submit(() -> { MDC.setContextMap(entries); log.info("x {}", Span.current().getSpanContext().isValid()); }).get();
            => x false [root] {customer=Ada}

            MDC.put("customer", "Ada"); @ Map<String, String> entries = MDC.getCopyOfContextMap(); pool.submit(() -> MDC.setContextMap(entries)).get(); pool.submit(() -> log.info("next")).get();
            => next [root] {customer=Ada}

            MDC.put("customer", "Ada"); @ Map<String, String> entries = MDC.getCopyOfContextMap(); pool.submit(() -> { Map<String, String> previous = MDC.getCopyOfContextMap(); MDC.setContextMap(entries); try { Trace.work(); } finally { MDC.setContextMap(previous == null ? Collections.emptyMap() : previous); } }).get(); pool.submit(() -> log.info("next")).get();
            => next []

            @ pool.submit(() -> { MDC.put("customer", "Ada"); Trace.work(); }).get(); pool.submit(() -> log.info("next")).get();
            => next [] {customer=Ada}

            @ pool.submit(() -> { MDC.put("customer", "Ada"); try { Trace.work(); } finally { MDC.remove("customer"); } }).get(); pool.submit(() -> log.info("next")).get();
            => next []

            MDC.put("customer", "Ada"); ThreadPoolExecutor full = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), new ThreadPoolExecutor.CallerRunsPolicy()); ends.add(full::shutdown); CountDownLatch done = new CountDownLatch(1); @ full.execute(() -> { try { done.await(); } catch (InterruptedException e) { } }); full.execute(() -> { try { Trace.work(); } finally { MDC.clear(); } }); done.countDown(); log.info("the caller");
            => the caller [root]
            """),
        facts(
            "switches for all of a program",
            OBSERVATION,
            """
            reactor.core.publisher.Mono<String> mono = reactor.core.publisher.Mono.just("x").publishOn(reactor.core.scheduler.Schedulers.fromExecutor(pool)).doOnNext(log::info); @ mono.block();
            => x []

            reactor.core.publisher.Hooks.enableAutomaticContextPropagation(); ends.add(reactor.core.publisher.Hooks::disableAutomaticContextPropagation); reactor.core.publisher.Mono<String> mono = reactor.core.publisher.Mono.just("x").publishOn(reactor.core.scheduler.Schedulers.fromExecutor(pool)).doOnNext(log::info); @ mono.block();
            => x [root]

            io.reactivex.rxjava3.plugins.RxJavaPlugins.setScheduleHandler(task -> Context.current().wrap(task)); ends.add(io.reactivex.rxjava3.plugins.RxJavaPlugins::reset); @ io.reactivex.rxjava3.core.Single.just("x").observeOn(io.reactivex.rxjava3.schedulers.Schedulers.from(pool)).doOnSuccess(log::info).blockingGet();
            => x [root]

            org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor spring = new org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor(); spring.setTaskDecorator(new org.springframework.core.task.support.ContextPropagatingTaskDecorator()); spring.initialize(); ends.add(spring::shutdown); @ spring.submit(() -> log.info("x")).get();
            => x [root]

            org.springframework.core.task.SimpleAsyncTaskExecutor spring = new org.springframework.core.task.SimpleAsyncTaskExecutor(); spring.setTaskDecorator(new org.springframework.core.task.support.ContextPropagatingTaskDecorator()); @ spring.submit(() -> log.info("x")).get();
            => x [root]
            """),
        facts(
            "an observation that is given work brings itself",
            OBSERVATION,
            """
            @ pool.submit(Observation.createNotStarted("child", observations).wrap(() -> log.info("x"))).get();
            => x [child]

            @ CompletableFuture.supplyAsync(Observation.createNotStarted("child", observations).wrap(() -> { log.info("x"); return 1; }), pool).join();
            => x [child]

            @ Observation own = observation; pool.submit(() -> own.scoped(() -> log.info("x"))).get();
            => x [root]
            """),
        facts(
            "parallel streams",
            OTEL,
            """
            Thread caller = Thread.currentThread(); CountDownLatch met = new CountDownLatch(2); Runnable element = () -> { met.countDown(); try { met.await(1, TimeUnit.SECONDS); } catch (InterruptedException e) { } if (Thread.currentThread() != caller) { log.info("x"); } }; @ List.of(element, element).parallelStream().forEach(Runnable::run);
            => x []

            Thread caller = Thread.currentThread(); CountDownLatch met = new CountDownLatch(2); Runnable element = () -> { met.countDown(); try { met.await(1, TimeUnit.SECONDS); } catch (InterruptedException e) { } if (Thread.currentThread() != caller) { log.info("x"); } }; @ List.of(element, element).parallelStream().forEach(Context.current().wrapConsumer(Runnable::run));
            => x [root]
            """));
  }

  /**
   * Programs, and what they print behind {@code =>}; what follows the {@code @} is in the scope.
   */
  static DynamicContainer facts(String name, String scope, String table) {
    String programs =
        Stream.of(table.split("\n\n"))
            .filter(row -> !row.isBlank())
            .map(row -> row.split("\n"))
            .map(
                row -> {
                  String[] program = row[0].split("@ ");
                  return program[0] + scope.formatted(program[1]).replace("\n", " ") + END + row[1];
                })
            .collect(Collectors.joining("\n"));
    return dynamicContainer(
        name, ProofTable.prove(List.of(Backend.HANDOFF), START.replace("\n", " "), programs));
  }
}
