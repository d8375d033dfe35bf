package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Ways to hand work to another thread, with the real libraries: the context of the caller is absent
 * in the task; it is present where the task is repaired as {@code HandoffFix} does; and the next
 * task on that thread does not see it.
 *
 * <p>OpenTelemetry 1.62.0, Micrometer context-propagation 1.1.2 and Tracing 1.4.5, Brave 6.0.3,
 * gRPC 1.68.1, SLF4J 2.0.17 on Logback 1.5.18 and on Log4j2 2.25.2, Guava 33.4.0, Spring 6.2.11,
 * Reactor 3.7.11, RxJava 3.1.11, Vert.x 4.5.14 with its Netty.
 */
final class HandoffProofTest {

  private static final String START =
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

  private static final String END = "for (AutoCloseable each : ends) { each.close(); }";

  private static final String OTEL =
      """
      Span span = tracer.spanBuilder("s").startSpan();
      try (Scope scope = span.makeCurrent()) { %s } finally { span.end(); }
      """;

  private static final String OBSERVATION =
      """
      Observation observation = Observation.start("s", observations);
      try (Observation.Scope scope = observation.openScope()) { %s } finally { observation.stop(); }
      """;

  private static final String MICROMETER =
      """
      io.micrometer.tracing.Span span = micrometer.nextSpan().name("s").start();
      try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) { %s }
      finally { span.end(); }
      """;

  private static final String BRAVE =
      """
      brave.Span span = zipkin.nextSpan().name("s").start();
      try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) { %s }
      finally { span.finish(); }
      """;

  private static final String GRPC =
      """
      io.grpc.Context context = io.grpc.Context.current().withValue(customer, "Ada");
      io.grpc.Context previous = context.attach();
      try { %s } finally { context.detach(previous); }
      """;

  private static final String ENTRY =
      """
      try (MDC.MDCCloseable entry = MDC.putCloseable("customer", "Ada")) { %s }
      """;

  @TestFactory
  Stream<DynamicContainer> tasks() {
    return Stream.of(
        proof(
            "threads",
            OTEL,
            "[root]",
            """
            Thread t = new Thread(() -> log.info("x")); t.start(); t.join();
            Thread t = new Thread(Context.current().wrap(() -> log.info("x"))); t.start(); t.join();

            Thread t = new Thread(null, () -> log.info("x"), "own"); t.start(); t.join();
            Thread t = new Thread(null, Context.current().wrap(() -> log.info("x")), "own"); t.start(); t.join();

            Thread t = new Thread() { @Override public void run() { log.info("x"); } }; t.start(); t.join();
            Context c = Context.current(); Thread t = new Thread() { @Override public void run() { try (Scope s = c.makeCurrent()) { log.info("x"); } } }; t.start(); t.join();

            Thread t = Executors.defaultThreadFactory().newThread(() -> log.info("x")); t.start(); t.join();
            Thread t = Executors.defaultThreadFactory().newThread(Context.current().wrap(() -> log.info("x"))); t.start(); t.join();

            Timer timer = new Timer(true); ends.add(timer::cancel);
            timer.schedule(new TimerTask() { @Override public void run() { log.info("x"); } }, 0); Thread.sleep(100);
            Context c = Context.current(); timer.schedule(new TimerTask() { @Override public void run() { try (Scope s = c.makeCurrent()) { log.info("x"); } } }, 0); Thread.sleep(100);
            """),
        proof(
            "executors",
            OTEL,
            "[root]",
            """
            CountDownLatch done = new CountDownLatch(1); pool.execute(() -> { log.info("x"); done.countDown(); }); done.await();
            CountDownLatch done = new CountDownLatch(1); pool.execute(Context.current().wrap(() -> { log.info("x"); done.countDown(); })); done.await();

            pool.submit(() -> log.info("x")).get();
            pool.submit(Context.current().wrap(() -> log.info("x"))).get();

            pool.submit(() -> { log.info("x"); return 1; }).get();
            pool.submit(Context.current().wrap(() -> { log.info("x"); return 1; })).get();

            pool.submit(() -> log.info("x")).get();
            Context.taskWrapping(pool).submit(() -> log.info("x")).get();

            pool.invokeAll(List.of(() -> { log.info("x"); return 1; }));
            Context.current().wrap(pool).invokeAll(List.of(() -> { log.info("x"); return 1; }));

            pool.invokeAll(List.of(() -> { log.info("x"); return 1; }));
            Context.taskWrapping(pool).invokeAll(List.of(() -> { log.info("x"); return 1; }));

            pool.invokeAny(List.of(() -> { log.info("x"); return 1; }));
            Context.current().wrap(pool).invokeAny(List.of(() -> { log.info("x"); return 1; }));

            java.util.stream.Stream.<Runnable>of(() -> log.info("x")).map(pool::submit).toList().get(0).get();
            java.util.stream.Stream.<Runnable>of(() -> log.info("x")).map(Context.taskWrapping(pool)::submit).toList().get(0).get();

            CompletionService<Object> service = new ExecutorCompletionService<>(pool);
            service.submit(() -> { log.info("x"); return 1; }); service.take().get();
            service.submit(Context.current().wrap(() -> { log.info("x"); return 1; })); service.take().get();

            ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1); ends.add(scheduler::shutdown);
            scheduler.schedule(() -> log.info("x"), 1, TimeUnit.MILLISECONDS).get();
            scheduler.schedule(Context.current().wrap(() -> log.info("x")), 1, TimeUnit.MILLISECONDS).get();

            ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1); ends.add(scheduler::shutdown);
            scheduler.schedule(() -> log.info("x"), 1, TimeUnit.MILLISECONDS).get();
            Context.taskWrapping(scheduler).schedule(() -> log.info("x"), 1, TimeUnit.MILLISECONDS).get();

            ForkJoinPool forks = new ForkJoinPool(1); ends.add(forks::shutdown);
            forks.submit(() -> log.info("x")).get();
            forks.submit(Context.current().wrap(() -> log.info("x"))).get();
            """),
        proof(
            "futures",
            OTEL,
            "[root]",
            """
            CompletableFuture.runAsync(() -> log.info("x")).join();
            CompletableFuture.runAsync(Context.current().wrap(() -> log.info("x"))).join();

            CompletableFuture.supplyAsync(() -> { log.info("x"); return 1; }, pool).join();
            CompletableFuture.supplyAsync(Context.current().wrapSupplier(() -> { log.info("x"); return 1; }), pool).join();

            CompletableFuture.supplyAsync(() -> { log.info("x"); return 1; }, pool).join();
            CompletableFuture.supplyAsync(() -> { log.info("x"); return 1; }, Context.taskWrapping(pool)).join();

            new CompletableFuture<Integer>().completeAsync(() -> { log.info("x"); return 1; }, pool).join();
            new CompletableFuture<Integer>().completeAsync(Context.current().wrapSupplier(() -> { log.info("x"); return 1; }), pool).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.thenApplyAsync(i -> { log.info("x"); return 1; }).join();
            one.thenApplyAsync(Context.current().wrapFunction(i -> { log.info("x"); return 1; })).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.thenAcceptAsync(i -> log.info("x"), pool).join();
            one.thenAcceptAsync(Context.current().wrapConsumer(i -> log.info("x")), pool).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.thenRunAsync(() -> log.info("x")).join();
            one.thenRunAsync(Context.current().wrap(() -> log.info("x"))).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.thenComposeAsync(i -> { log.info("x"); return one; }).join();
            one.thenComposeAsync(Context.current().wrapFunction(i -> { log.info("x"); return one; })).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.thenCombineAsync(one, (i, j) -> { log.info("x"); return 1; }).join();
            one.thenCombineAsync(one, Context.current().wrapFunction((i, j) -> { log.info("x"); return 1; })).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.whenCompleteAsync((i, e) -> log.info("x")).join();
            one.whenCompleteAsync(Context.current().wrapConsumer((i, e) -> log.info("x"))).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.handleAsync((i, e) -> { log.info("x"); return 1; }).join();
            one.handleAsync(Context.current().wrapFunction((i, e) -> { log.info("x"); return 1; })).join();
            """),
        proof(
            "libraries",
            OTEL,
            "[root]",
            """
            com.google.common.util.concurrent.Futures.submit(() -> log.info("x"), pool).get();
            com.google.common.util.concurrent.Futures.submit(Context.current().wrap(() -> log.info("x")), pool).get();

            com.google.common.util.concurrent.ListeningExecutorService listening = com.google.common.util.concurrent.MoreExecutors.listeningDecorator(pool);
            listening.submit(() -> log.info("x")).get();
            listening.submit(Context.current().wrap(() -> log.info("x"))).get();

            com.google.common.util.concurrent.ListenableFuture<Integer> one = com.google.common.util.concurrent.Futures.immediateFuture(1);
            com.google.common.util.concurrent.Futures.transform(one, i -> { log.info("x"); return 1; }, pool).get();
            com.google.common.util.concurrent.Futures.transform(one, i -> { log.info("x"); return 1; }, Context.current().wrap(pool)).get();

            org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor spring = new org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor(); spring.initialize(); ends.add(spring::shutdown);
            spring.submit(() -> log.info("x")).get();
            spring.submit(Context.current().wrap(() -> log.info("x"))).get();

            org.springframework.core.task.SimpleAsyncTaskExecutor spring = new org.springframework.core.task.SimpleAsyncTaskExecutor();
            spring.submit(() -> log.info("x")).get();
            spring.submit(Context.current().wrap(() -> log.info("x"))).get();

            org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler spring = new org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler(); spring.initialize(); ends.add(spring::shutdown);
            spring.schedule(() -> log.info("x"), java.time.Instant.now()).get();
            spring.schedule(Context.current().wrap(() -> log.info("x")), java.time.Instant.now()).get();

            io.netty.channel.EventLoopGroup group = new io.netty.channel.DefaultEventLoopGroup(1); ends.add(() -> group.shutdownGracefully(0, 1, TimeUnit.MILLISECONDS).sync());
            group.next().submit(() -> log.info("x")).get();
            group.next().submit(Context.current().wrap(() -> log.info("x"))).get();

            io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx(); ends.add(() -> vertx.close().toCompletionStage().toCompletableFuture().get());
            vertx.executeBlocking(() -> { log.info("x"); return 1; }).toCompletionStage().toCompletableFuture().get();
            vertx.executeBlocking(Context.current().wrap(() -> { log.info("x"); return 1; })).toCompletionStage().toCompletableFuture().get();

            reactor.core.scheduler.Scheduler single = reactor.core.scheduler.Schedulers.newSingle("own"); ends.add(single::dispose);
            reactor.core.publisher.Mono.fromRunnable(() -> log.info("x")).subscribeOn(single).block();
            reactor.core.publisher.Mono.fromRunnable(Context.current().wrap(() -> log.info("x"))).subscribeOn(single).block();

            io.reactivex.rxjava3.core.Scheduler single = io.reactivex.rxjava3.schedulers.Schedulers.from(pool);
            io.reactivex.rxjava3.core.Completable.fromRunnable(() -> log.info("x")).subscribeOn(single).blockingAwait();
            io.reactivex.rxjava3.core.Completable.fromRunnable(Context.current().wrap(() -> log.info("x"))).subscribeOn(single).blockingAwait();
            """),
        proof(
            "Micrometer's snapshot",
            OBSERVATION,
            "[root]",
            """
            pool.submit(() -> log.info("x")).get();
            pool.submit(snapshots.captureAll().wrap(() -> log.info("x"))).get();

            pool.submit(() -> { log.info("x"); return 1; }).get();
            pool.submit(snapshots.captureAll().wrap(() -> { log.info("x"); return 1; })).get();

            CompletableFuture.completedFuture(1).thenAcceptAsync(i -> log.info("x"), pool).join();
            CompletableFuture.completedFuture(1).thenAcceptAsync(snapshots.captureAll().wrap(i -> log.info("x")), pool).join();

            CompletableFuture.supplyAsync(() -> { log.info("x"); return 1; }, pool).join();
            CompletableFuture.supplyAsync(() -> { log.info("x"); return 1; }, snapshots.captureAll().wrapExecutor(pool)).join();

            CompletableFuture.supplyAsync(() -> { log.info("x"); return 1; }, pool).join();
            ContextSnapshot c = snapshots.captureAll(); CompletableFuture.supplyAsync(() -> { try (ContextSnapshot.Scope s = c.setThreadLocals()) { log.info("x"); return 1; } }, pool).join();

            pool.submit(() -> log.info("x")).get();
            io.micrometer.context.ContextExecutorService.wrap(pool, snapshots::captureAll).submit(() -> log.info("x")).get();

            ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1); ends.add(scheduler::shutdown);
            scheduler.schedule(() -> log.info("x"), 1, TimeUnit.MILLISECONDS).get();
            io.micrometer.context.ContextScheduledExecutorService.wrap(scheduler, snapshots::captureAll).schedule(() -> log.info("x"), 1, TimeUnit.MILLISECONDS).get();
            """),
        proof(
            "Micrometer's tracer",
            MICROMETER,
            "[root]",
            """
            pool.submit(() -> log.info("x")).get();
            pool.submit(micrometer.currentTraceContext().wrap(() -> log.info("x"))).get();

            pool.submit(() -> { log.info("x"); return 1; }).get();
            pool.submit(micrometer.currentTraceContext().wrap(() -> { log.info("x"); return 1; })).get();

            CompletableFuture.runAsync(() -> log.info("x"), pool).join();
            io.micrometer.tracing.TraceContext c = micrometer.currentTraceContext().context(); CompletableFuture.runAsync(() -> { try (io.micrometer.tracing.CurrentTraceContext.Scope s = micrometer.currentTraceContext().maybeScope(c)) { log.info("x"); } }, pool).join();
            """),
        proof(
            "Brave",
            BRAVE,
            "[root]",
            """
            pool.submit(() -> log.info("x")).get();
            pool.submit(traces.wrap(() -> log.info("x"))).get();

            pool.submit(() -> { log.info("x"); return 1; }).get();
            pool.submit(traces.wrap(() -> { log.info("x"); return 1; })).get();

            CompletableFuture.runAsync(() -> log.info("x"), pool).join();
            brave.propagation.TraceContext c = traces.get(); CompletableFuture.runAsync(() -> { try (brave.propagation.CurrentTraceContext.Scope s = traces.maybeScope(c)) { log.info("x"); } }, pool).join();
            """),
        proof(
            "gRPC",
            GRPC,
            "Ada []",
            """
            pool.submit(() -> log.info("x {}", customer.get())).get();
            pool.submit(io.grpc.Context.current().wrap(() -> log.info("x {}", customer.get()))).get();

            pool.submit(() -> { log.info("x {}", customer.get()); return 1; }).get();
            pool.submit(io.grpc.Context.current().wrap(() -> { log.info("x {}", customer.get()); return 1; })).get();

            CompletableFuture.runAsync(() -> log.info("x {}", customer.get()), pool).join();
            CompletableFuture.runAsync(() -> log.info("x {}", customer.get()), io.grpc.Context.current().fixedContextExecutor(pool)).join();

            CompletableFuture.runAsync(() -> log.info("x {}", customer.get()), pool).join();
            CompletableFuture.runAsync(() -> log.info("x {}", customer.get()), io.grpc.Context.currentContextExecutor(pool)).join();
            """),
        proof(
            "entries of SLF4J",
            ENTRY,
            "[] {customer=Ada}",
            """
            pool.submit(() -> log.info("x")).get();
            Map<String, String> entries = MDC.getCopyOfContextMap(); pool.submit(() -> { Map<String, String> previous = MDC.getCopyOfContextMap(); MDC.setContextMap(entries == null ? Collections.emptyMap() : entries); try { log.info("x"); } finally { MDC.setContextMap(previous == null ? Collections.emptyMap() : previous); } }).get();

            CompletableFuture.supplyAsync(() -> { log.info("x"); return 1; }, pool).join();
            Map<String, String> entries = MDC.getCopyOfContextMap(); CompletableFuture.supplyAsync(() -> { Map<String, String> previous = MDC.getCopyOfContextMap(); MDC.setContextMap(entries == null ? Collections.emptyMap() : entries); try { log.info("x"); return 1; } finally { MDC.setContextMap(previous == null ? Collections.emptyMap() : previous); } }, pool).join();
            """));
  }

  @TestFactory
  Stream<DynamicContainer> wrongWays() {
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

            ExecutorService wrapped = Context.taskWrapping(pool); CompletableFuture<Integer> later = new CompletableFuture<>(); @ CompletableFuture<Void> done = later.thenAcceptAsync(i -> log.info("x"), wrapped); Trace.onNewThread(() -> later.complete(1)); done.join();
            => x []

            CompletableFuture<Integer> later = new CompletableFuture<>(); @ CompletableFuture<Void> done = later.thenAcceptAsync(i -> log.info("x"), Context.current().wrap(pool)); Trace.onNewThread(() -> later.complete(1)); done.join();
            => x [root]

            CompletableFuture<Integer> later = new CompletableFuture<>(); @ CompletableFuture<Void> done = later.thenAcceptAsync(Context.current().wrapConsumer(i -> log.info("x")), pool); Trace.onNewThread(() -> later.complete(1)); done.join();
            => x [root]

            ExecutorService wrapped = Context.taskWrapping(pool); @ CompletableFuture.supplyAsync(() -> 1, wrapped).thenAccept(i -> log.info("x")).join();
            => x *
            """),
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
            "parallel streams",
            OTEL,
            """
            Thread caller = Thread.currentThread(); CountDownLatch met = new CountDownLatch(2); Runnable element = () -> { met.countDown(); try { met.await(1, TimeUnit.SECONDS); } catch (InterruptedException e) { } if (Thread.currentThread() != caller) { log.info("x"); } }; @ List.of(element, element).parallelStream().forEach(Runnable::run);
            => x []

            Thread caller = Thread.currentThread(); CountDownLatch met = new CountDownLatch(2); Runnable element = () -> { met.countDown(); try { met.await(1, TimeUnit.SECONDS); } catch (InterruptedException e) { } if (Thread.currentThread() != caller) { log.info("x"); } }; @ List.of(element, element).parallelStream().forEach(Context.current().wrapConsumer(Runnable::run));
            => x [root]
            """),
        facts("virtual threads", OTEL, Runtime.version().feature() < 21 ? "" : VIRTUAL_THREADS));
  }

  /** By reflection, since the tests are compiled for a JDK that has none. */
  private static final String VIRTUAL_THREADS =
      """
      java.lang.reflect.Method start = Thread.class.getMethod("startVirtualThread", Runnable.class); Runnable task = () -> log.info("x"); @ ((Thread) start.invoke(null, task)).join();
      => x []

      java.lang.reflect.Method start = Thread.class.getMethod("startVirtualThread", Runnable.class); Runnable task = () -> log.info("x"); @ ((Thread) start.invoke(null, Context.current().wrap(task))).join();
      => x [root]

      ExecutorService threads = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null); ends.add(threads::shutdown); @ threads.submit(() -> log.info("x")).get();
      => x []

      ExecutorService threads = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null); ends.add(threads::shutdown); @ Context.taskWrapping(threads).submit(() -> log.info("x")).get();
      => x [root]
      """;

  /**
   * Programs, and what they print behind {@code =>}; what follows the {@code @} is in the scope.
   */
  private static DynamicContainer facts(String name, String scope, String table) {
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

  /** Rows with a blank line between: what they need, if anything, the bad statement, the good. */
  private static DynamicContainer proof(String name, String scope, String present, String table) {
    List<String> programs = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (String row : table.split("\n\n")) {
      String[] lines = row.split("\n");
      String before = lines[lines.length - 2];
      String start = START + (lines.length == 3 ? lines[0] : "");
      bad.add(before);
      programs.add(start + scope.formatted(before) + END);
      programs.add(
          start
              + "{"
              + scope.formatted(lines[lines.length - 1])
              + "}"
              + before.replace("\"x", "\"next")
              + END);
    }
    List<Run> runs = Proof.runEach(Backend.HANDOFF, programs);
    String absent = scope.equals(GRPC) ? " null []" : " []";
    return dynamicContainer(
        name,
        IntStream.range(0, bad.size())
            .mapToObj(
                i ->
                    DynamicTest.dynamicTest(
                        bad.get(i),
                        () -> {
                          assertThat(printed(runs.get(2 * i))).containsExactly("x" + absent);
                          assertThat(printed(runs.get(2 * i + 1)))
                              .containsExactly("x " + present, "next" + absent);
                        })));
  }

  private static List<String> printed(Run run) {
    assertThat(run.thrown()).isEmpty();
    return run.lines();
  }
}
