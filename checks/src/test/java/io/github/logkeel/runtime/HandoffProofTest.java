package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.HandoffProgram.BRAVE;
import static io.github.logkeel.runtime.HandoffProgram.END;
import static io.github.logkeel.runtime.HandoffProgram.ENTRY;
import static io.github.logkeel.runtime.HandoffProgram.GRPC;
import static io.github.logkeel.runtime.HandoffProgram.HTTP;
import static io.github.logkeel.runtime.HandoffProgram.KAFKA;
import static io.github.logkeel.runtime.HandoffProgram.MICROMETER;
import static io.github.logkeel.runtime.HandoffProgram.OBSERVATION;
import static io.github.logkeel.runtime.HandoffProgram.OTEL;
import static io.github.logkeel.runtime.HandoffProgram.OTEL_AND_ENTRY;
import static io.github.logkeel.runtime.HandoffProgram.SERVICE;
import static io.github.logkeel.runtime.HandoffProgram.SERVLET;
import static io.github.logkeel.runtime.HandoffProgram.START;
import static io.github.logkeel.runtime.HandoffProgram.call;
import static io.github.logkeel.runtime.HandoffProgram.enqueue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import java.util.ArrayList;
import java.util.List;
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
 * Reactor 3.7.11, RxJava 3.1.11, Vert.x 4.5.14 with its Netty, OkHttp 4.12.0, the producer of
 * kafka-clients 3.9.0, Tomcat 10.1.46.
 */
final class HandoffProofTest {

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

            ForkJoinPool forks = new ForkJoinPool(1); ends.add(forks::shutdown);
            CountDownLatch done = new CountDownLatch(1); forks.execute(() -> { log.info("x"); done.countDown(); }); done.await();
            CountDownLatch done = new CountDownLatch(1); forks.execute(Context.current().wrap(() -> { log.info("x"); done.countDown(); })); done.await();

            ForkJoinTask<?> task = ForkJoinTask.adapt(() -> log.info("x")).fork(); Thread.sleep(100); task.get();
            ForkJoinTask<?> task = ForkJoinTask.adapt(Context.current().wrap(() -> log.info("x"))).fork(); Thread.sleep(100); task.get();
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

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.thenAcceptBothAsync(one, (i, j) -> log.info("x")).join();
            one.thenAcceptBothAsync(one, Context.current().wrapConsumer((i, j) -> log.info("x"))).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.applyToEitherAsync(one, i -> { log.info("x"); return 1; }).join();
            one.applyToEitherAsync(one, Context.current().wrapFunction(i -> { log.info("x"); return 1; })).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.runAfterBothAsync(one, () -> log.info("x")).join();
            one.runAfterBothAsync(one, Context.current().wrap(() -> log.info("x"))).join();

            CompletableFuture<Integer> failed = CompletableFuture.failedFuture(new IllegalStateException());
            failed.exceptionallyAsync(e -> { log.info("x"); return 1; }).join();
            failed.exceptionallyAsync(Context.current().wrapFunction(e -> { log.info("x"); return 1; })).join();

            CompletableFuture<Integer> failed = CompletableFuture.failedFuture(new IllegalStateException());
            failed.exceptionallyComposeAsync(e -> { log.info("x"); return CompletableFuture.completedFuture(1); }).join();
            failed.exceptionallyComposeAsync(Context.current().wrapFunction(e -> { log.info("x"); return CompletableFuture.completedFuture(1); })).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.acceptEitherAsync(one, i -> log.info("x")).join();
            one.acceptEitherAsync(one, Context.current().wrapConsumer(i -> log.info("x"))).join();

            CompletableFuture<Integer> one = CompletableFuture.completedFuture(1);
            one.runAfterEitherAsync(one, () -> log.info("x")).join();
            one.runAfterEitherAsync(one, Context.current().wrap(() -> log.info("x"))).join();
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

            reactor.core.scheduler.Scheduler single = reactor.core.scheduler.Schedulers.newSingle("own"); ends.add(single::dispose);
            CountDownLatch done = new CountDownLatch(1); single.schedule(() -> { log.info("x"); done.countDown(); }); done.await();
            CountDownLatch done = new CountDownLatch(1); single.schedule(Context.current().wrap(() -> { log.info("x"); done.countDown(); })); done.await();

            io.reactivex.rxjava3.core.Scheduler single = io.reactivex.rxjava3.schedulers.Schedulers.from(pool);
            CountDownLatch done = new CountDownLatch(1); single.scheduleDirect(() -> { log.info("x"); done.countDown(); }); done.await();
            CountDownLatch done = new CountDownLatch(1); single.scheduleDirect(Context.current().wrap(() -> { log.info("x"); done.countDown(); })); done.await();

            io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx(); ends.add(() -> vertx.close().toCompletionStage().toCompletableFuture().get());
            CountDownLatch done = new CountDownLatch(1); vertx.runOnContext(v -> { log.info("x"); done.countDown(); }); done.await();
            Context c = Context.current(); CountDownLatch done = new CountDownLatch(1); vertx.runOnContext(v -> { try (Scope s = c.makeCurrent()) { log.info("x"); } done.countDown(); }); done.await();

            com.google.common.util.concurrent.ListenableFuture<Integer> one = com.google.common.util.concurrent.Futures.immediateFuture(1);
            CountDownLatch done = new CountDownLatch(1); one.addListener(() -> { log.info("x"); done.countDown(); }, pool); done.await();
            CountDownLatch done = new CountDownLatch(1); one.addListener(Context.current().wrap(() -> { log.info("x"); done.countDown(); }), pool); done.await();

            com.google.common.util.concurrent.FluentFuture<Integer> one = com.google.common.util.concurrent.FluentFuture.from(com.google.common.util.concurrent.Futures.immediateFuture(1));
            one.transform(i -> { log.info("x"); return 1; }, pool).get();
            one.transform(i -> { log.info("x"); return 1; }, Context.current().wrap(pool)).get();

            com.google.common.util.concurrent.ListenableFuture<Integer> one = com.google.common.util.concurrent.Futures.immediateFuture(1);
            com.google.common.util.concurrent.Futures.submitAsync(() -> { log.info("x"); return one; }, pool).get();
            com.google.common.util.concurrent.Futures.submitAsync(() -> { log.info("x"); return one; }, Context.current().wrap(pool)).get();

            ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1); ends.add(scheduler::shutdown); com.google.common.util.concurrent.ListenableFuture<Integer> one = com.google.common.util.concurrent.Futures.immediateFuture(1);
            com.google.common.util.concurrent.Futures.scheduleAsync(() -> { log.info("x"); return one; }, 1, TimeUnit.MILLISECONDS, scheduler).get();
            com.google.common.util.concurrent.Futures.scheduleAsync(() -> { log.info("x"); return one; }, 1, TimeUnit.MILLISECONDS, Context.current().wrap(scheduler)).get();

            com.google.common.util.concurrent.ListenableFuture<Integer> one = com.google.common.util.concurrent.Futures.immediateFuture(1);
            com.google.common.util.concurrent.Futures.transformAsync(one, i -> { log.info("x"); return one; }, pool).get();
            com.google.common.util.concurrent.Futures.transformAsync(one, i -> { log.info("x"); return one; }, Context.current().wrap(pool)).get();

            com.google.common.util.concurrent.ListenableFuture<Integer> failed = com.google.common.util.concurrent.Futures.immediateFailedFuture(new IllegalStateException());
            com.google.common.util.concurrent.Futures.catching(failed, Exception.class, e -> { log.info("x"); return 1; }, pool).get();
            com.google.common.util.concurrent.Futures.catching(failed, Exception.class, e -> { log.info("x"); return 1; }, Context.current().wrap(pool)).get();

            com.google.common.util.concurrent.ListenableFuture<Integer> failed = com.google.common.util.concurrent.Futures.immediateFailedFuture(new IllegalStateException());
            com.google.common.util.concurrent.Futures.catchingAsync(failed, Exception.class, e -> { log.info("x"); return com.google.common.util.concurrent.Futures.immediateFuture(1); }, pool).get();
            com.google.common.util.concurrent.Futures.catchingAsync(failed, Exception.class, e -> { log.info("x"); return com.google.common.util.concurrent.Futures.immediateFuture(1); }, Context.current().wrap(pool)).get();

            com.google.common.util.concurrent.ListenableFuture<Integer> one = com.google.common.util.concurrent.Futures.immediateFuture(1);
            CountDownLatch done = new CountDownLatch(1); com.google.common.util.concurrent.Futures.addCallback(one, new com.google.common.util.concurrent.FutureCallback<Integer>() { public void onSuccess(Integer i) { log.info("x"); done.countDown(); } public void onFailure(Throwable e) { } }, pool); done.await();
            CountDownLatch done = new CountDownLatch(1); com.google.common.util.concurrent.Futures.addCallback(one, new com.google.common.util.concurrent.FutureCallback<Integer>() { public void onSuccess(Integer i) { log.info("x"); done.countDown(); } public void onFailure(Throwable e) { } }, Context.current().wrap(pool)); done.await();

            org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor spring = new org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor(); spring.initialize(); ends.add(spring::shutdown);
            spring.submitCompletable(() -> log.info("x")).get();
            spring.submitCompletable(Context.current().wrap(() -> log.info("x"))).get();

            reactor.core.scheduler.Scheduler single = reactor.core.scheduler.Schedulers.newSingle("own"); ends.add(single::dispose);
            reactor.core.publisher.Mono.just(1).publishOn(single).doOnNext(i -> log.info("x")).block();
            Consumer<Integer> print = Context.current().wrapConsumer(i -> log.info("x")); reactor.core.publisher.Mono.just(1).publishOn(single).doOnNext(print).block();

            reactor.core.scheduler.Scheduler single = reactor.core.scheduler.Schedulers.newSingle("own"); ends.add(single::dispose);
            reactor.core.publisher.Mono.just(1).delayElement(java.time.Duration.ofMillis(1), single).doOnNext(i -> log.info("x")).block();
            Consumer<Integer> print = Context.current().wrapConsumer(i -> log.info("x")); reactor.core.publisher.Mono.just(1).delayElement(java.time.Duration.ofMillis(1), single).doOnNext(print).block();

            reactor.core.scheduler.Scheduler single = reactor.core.scheduler.Schedulers.newSingle("own"); ends.add(single::dispose);
            reactor.core.publisher.Mono.fromRunnable(() -> log.info("x")).delaySubscription(java.time.Duration.ofMillis(1), single).block();
            reactor.core.publisher.Mono.fromRunnable(Context.current().wrap(() -> log.info("x"))).delaySubscription(java.time.Duration.ofMillis(1), single).block();

            io.reactivex.rxjava3.core.Scheduler single = io.reactivex.rxjava3.schedulers.Schedulers.from(pool);
            io.reactivex.rxjava3.core.Completable.complete().observeOn(single).doOnComplete(() -> log.info("x")).blockingAwait();
            Runnable print = Context.current().wrap(() -> log.info("x")); io.reactivex.rxjava3.core.Completable.complete().observeOn(single).doOnComplete(print::run).blockingAwait();

            io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx(); ends.add(() -> vertx.close().toCompletionStage().toCompletableFuture().get());
            CountDownLatch done = new CountDownLatch(1); vertx.setTimer(1, v -> { log.info("x"); done.countDown(); }); done.await();
            Context c = Context.current(); CountDownLatch done = new CountDownLatch(1); vertx.setTimer(1, v -> { try (Scope s = c.makeCurrent()) { log.info("x"); } done.countDown(); }); done.await();
            """),
        proof(
            "an observer of gRPC",
            OTEL,
            "[root]",
            String.join(
                "\n",
                SERVICE,
                call("log.info(\"x\");"),
                "Context context = Context.current(); "
                    + call("try (Scope ignored = context.makeCurrent()) { log.info(\"x\"); }"))),
        proof(
            "a callback of OkHttp",
            OTEL,
            "[root]",
            String.join(
                "\n",
                HTTP,
                enqueue("log.info(\"x\");"),
                "Context context = Context.current(); "
                    + enqueue("try (Scope ignored = context.makeCurrent()) { log.info(\"x\"); }"))),
        proof(
            "a callback of Kafka's producer",
            OTEL,
            "[root]",
            String.join(
                "\n",
                KAFKA,
                "producer.send(order, (sent, e) -> log.info(\"x\")).get(); producer.flush();",
                "Context context = Context.current(); producer.send(order, (sent, e) -> { try"
                    + " (Scope ignored = context.makeCurrent()) { log.info(\"x\"); } }).get();"
                    + " producer.flush();")),
        proof(
            "a request that a servlet goes on with",
            OTEL,
            "[root]",
            String.join(
                "\n",
                SERVLET,
                "shop.accept(order -> order.start(() -> { log.info(\"x\"); order.complete(); }));",
                "shop.accept(order -> order.start(Context.current().wrap(() -> { log.info(\"x\");"
                    + " order.complete(); })));")),
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

            pool.submit(() -> log.info("x")).get();
            micrometer.currentTraceContext().wrap(pool).submit(() -> log.info("x")).get();

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

            pool.submit(() -> log.info("x")).get();
            traces.executorService(pool).submit(() -> log.info("x")).get();

            CompletableFuture.runAsync(() -> log.info("x"), pool).join();
            CompletableFuture.runAsync(() -> log.info("x"), traces.executor(pool)).join();

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
            """),
        proof(
            "the trace and entries of SLF4J",
            OTEL_AND_ENTRY,
            "[root] {customer=Ada}",
            """
            pool.submit(() -> log.info("x")).get();
            Map<String, String> entries = MDC.getCopyOfContextMap(); pool.submit(Context.current().wrap(() -> { Map<String, String> previous = MDC.getCopyOfContextMap(); MDC.setContextMap(entries == null ? Collections.emptyMap() : entries); try { log.info("x"); } finally { MDC.setContextMap(previous == null ? Collections.emptyMap() : previous); } })).get();

            pool.submit(() -> log.info("x")).get();
            Map<String, String> entries = MDC.getCopyOfContextMap(); Context.taskWrapping(pool).submit(() -> { Map<String, String> previous = MDC.getCopyOfContextMap(); MDC.setContextMap(entries == null ? Collections.emptyMap() : entries); try { log.info("x"); } finally { MDC.setContextMap(previous == null ? Collections.emptyMap() : previous); } }).get();

            CompletableFuture.runAsync(() -> log.info("x"), pool).join();
            Context context = Context.current(); Map<String, String> entries = MDC.getCopyOfContextMap(); CompletableFuture.runAsync(() -> { try (Scope ignored = context.makeCurrent()) { Map<String, String> previous = MDC.getCopyOfContextMap(); MDC.setContextMap(entries == null ? Collections.emptyMap() : entries); try { log.info("x"); } finally { MDC.setContextMap(previous == null ? Collections.emptyMap() : previous); } } }, pool).join();

            io.micrometer.context.ContextRegistry.getInstance().registerThreadLocalAccessor(new io.micrometer.context.integration.Slf4jThreadLocalAccessor()); Observation observation = Observation.start("s", observations); Observation.Scope own = observation.openScope(); ends.add(own); ends.add(() -> io.micrometer.context.ContextRegistry.getInstance().removeThreadLocalAccessor(io.micrometer.context.integration.Slf4jThreadLocalAccessor.KEY));
            pool.submit(() -> log.info("x")).get();
            pool.submit(snapshots.captureAll().wrap(() -> log.info("x"))).get();
            """));
  }

  /** On a backend of its own, as the entries of Log4j are, which no tracer writes. */
  @TestFactory
  Stream<DynamicTest> entriesOfLog4j() {
    return rows(
        Backend.SLF4J_LOG4J_CONTEXT,
        """
        java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newSingleThreadExecutor();
        List<AutoCloseable> ends = List.of(pool::shutdown);
        """,
        """
        try (org.apache.logging.log4j.CloseableThreadContext.Instance entry = org.apache.logging.log4j.CloseableThreadContext.put("customer", "Ada")) { %s }
        """,
        " {}",
        " {customer=Ada}",
        """
        pool.submit(() -> log.info("x")).get();
        Map<String, String> entries = org.apache.logging.log4j.ThreadContext.getImmutableContext(); pool.submit(() -> { try (org.apache.logging.log4j.CloseableThreadContext.Instance s = org.apache.logging.log4j.CloseableThreadContext.putAll(entries)) { log.info("x"); } }).get();
        """);
  }

  private static DynamicContainer proof(String name, String scope, String present, String table) {
    String absent = scope.equals(GRPC) ? " null []" : " []";
    return dynamicContainer(
        name, rows(Backend.HANDOFF, START, scope, absent, " " + present, table));
  }

  /** Rows with a blank line between: what they need, if anything, the bad statement, the good. */
  private static Stream<DynamicTest> rows(
      Backend backend, String start, String scope, String absent, String present, String table) {
    List<String> programs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String row : table.split("\n\n")) {
      String[] lines = row.split("\n");
      String bad = lines[lines.length - 2];
      String good = lines[lines.length - 1];
      String before = start + (lines.length == 3 ? lines[0] : "");
      String next = bad.replace("\"x", "\"next");
      names.add(good);
      programs.add(before + scope.formatted(bad) + END);
      programs.add(before + "{" + scope.formatted(good) + "}" + next + END);
    }
    List<Run> runs = Proof.runEach(backend, programs);
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    names.get(i),
                    () -> {
                      assertThat(printed(runs.get(2 * i))).containsExactly("x" + absent);
                      assertThat(printed(runs.get(2 * i + 1)))
                          .containsExactly("x" + present, "next" + absent);
                    }));
  }

  private static List<String> printed(Run run) {
    assertThat(run.thrown()).isEmpty();
    return run.lines();
  }
}
