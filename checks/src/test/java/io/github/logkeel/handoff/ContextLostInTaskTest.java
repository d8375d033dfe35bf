package io.github.logkeel.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.CheckTest;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.runtime.TestClassPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class ContextLostInTaskTest {

  private static final String SHOP =
      """
      import io.opentelemetry.api.trace.Span;
      import io.opentelemetry.context.Context;
      import io.opentelemetry.context.Scope;
      import java.util.List;
      import java.util.Map;
      import java.util.Timer;
      import java.util.TimerTask;
      import java.util.concurrent.*;
      import org.slf4j.MDC;

      class Shop {
        static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        final ExecutorService bare = Executors.newFixedThreadPool(4);

      """;

  private final CheckTest test = tracing();

  private static CheckTest tracing(String... more) {
    String[] args = java.util.Arrays.copyOf(more, more.length + 1);
    args[more.length] = "-XepOpt:Logkeel:TracedEntries=Shop#handle";
    return CheckTest.of(ContextLostInTask.class).withArgs(args);
  }

  /** A class whose method {@code handle} serves requests. */
  private static String shop(String members) {
    return SHOP + members.indent(2) + "}\n";
  }

  @Test
  void identification() {
    test.identifiesInUnit(
        shop(
            """
            void later(String id) {
              bare.execute(() -> log.info("order {}", id));
            }

            void handle(String id, List<Callable<String>> many) throws Exception {
              List<String> items = new java.util.ArrayList<>();
              bare.execute(() -> items.add(id));
              bare.execute(() -> new CountDownLatch(1).countDown());
              // BUG: Diagnostic contains: runs on another thread, without the trace of the request (on
              bare.execute(() -> log.info("order {}", id));
              helper(() -> log.info("order {}", id));
            }

            void helper(Runnable task) {
              // BUG: Diagnostic contains: Shop.handle -> helper)
              bare.submit(task);
            }
            """));
  }

  @Test
  void wrappedTasks() {
    test.identifiesInUnit(
        shop(
            """
            void handle(String id, Runnable given) {
              bare.execute(Context.current().wrap(() -> log.info("order {}", id)));
              Runnable task = Context.current().wrap(() -> log.info("order {}", id));
              bare.execute(task);
              bare.execute(given);
              bare.execute(traced(() -> log.info("order {}", id)));
              bare.execute(new MdcRunnable(() -> log.info("order {}", id)));
              bare.execute(new Copying(id));
              CompletableFuture.supplyAsync(
                  Context.current().wrapSupplier(() -> log.isInfoEnabled()), bare);
              new Thread(Context.current().wrap(() -> log.info("order {}", id))).start();
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(same(() -> log.info("order {}", id)));
            }

            void callers(String id) {
              handle(id, Context.current().wrap(() -> log.info("order")));
            }

            static Runnable traced(Runnable task) {
              return task;
            }

            static Runnable same(Runnable task) {
              return task;
            }

            record MdcRunnable(Runnable task) implements Runnable {
              public void run() {
                task.run();
              }
            }

            static final class Copying implements Runnable {
              private final Context caller = Context.current();
              private final String id;

              Copying(String id) {
                this.id = id;
              }

              public void run() {
                try (Scope ignored = caller.makeCurrent()) {
                  log.info("order {}", id);
                }
              }
            }
            """));
  }

  /** Each way to wrap that a library has: of a task, and of an executor. */
  @Test
  void wrappersOfLibraries() {
    test.identifiesInUnit(
        shop(
            """
            void handle(
                String id,
                io.micrometer.context.ContextSnapshotFactory snapshots,
                io.micrometer.tracing.CurrentTraceContext spans,
                io.micrometer.observation.Observation observation,
                brave.propagation.CurrentTraceContext traces,
                com.linecorp.armeria.common.RequestContext request,
                jakarta.enterprise.concurrent.ContextService service,
                jakarta.enterprise.concurrent.ManagedExecutorService managed) {
              Runnable task = () -> log.info("order {}", id);
              bare.execute(snapshots.captureAll().wrap(task));
              snapshots.captureAll().wrapExecutor(bare).execute(task);
              io.micrometer.context.ContextExecutorService.wrap(bare, snapshots).execute(task);
              bare.execute(spans.wrap(task));
              spans.wrap(bare).execute(task);
              bare.execute(observation.wrap(task));
              bare.execute(() -> observation.scoped(task));
              bare.execute(traces.wrap(task));
              traces.executor(bare).execute(task);
              traces.executorService(bare).execute(task);
              bare.execute(request.makeContextAware(task));
              request.makeContextAware(bare).execute(task);
              com.linecorp.armeria.common.RequestContext.makeContextPropagating(bare).execute(task);
              bare.execute(service.contextualRunnable(task));
              bare.submit(service.contextualCallable(() -> log.isInfoEnabled()));
              CompletableFuture.supplyAsync(
                  service.contextualSupplier(() -> log.isInfoEnabled()), bare);
              managed.execute(task);
              CompletableFuture.runAsync(task, managed);
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(task);
            }
            """));
  }

  @Test
  void contextRestoredByHand() {
    test.identifiesInUnit(
        shop(
            """
            void handle(String id, Span span) {
              Context caller = Context.current();
              bare.execute(
                  () -> {
                    try (Scope ignored = caller.makeCurrent()) {
                      log.info("order {}", id);
                    }
                  });
              bare.execute(() -> log(span, id));
              bare.execute(new Task(span, id));
              bare.execute(
                  new Runnable() {
                    @Override
                    public void run() {
                      restoreContext();
                      log.info("order {}", id);
                    }
                  });
            }

            void restoreContext() {}

            void log(Span span, String id) {
              log.info("order {}", id);
            }

            record Task(Span span, String id) implements Runnable {
              public void run() {
                log.info("order {}", id);
              }
            }
            """));
  }

  /** What brings the one along does not bring the other. */
  @Test
  void oneOfTwo() {
    String source =
        """
        void handle(String id) {
          MDC.put("id", id);
          try {
            // BUG: Diagnostic contains: without the trace and the MDC of the request (on
            bare.execute(() -> log.info("order {}", id));
            // BUG: Diagnostic contains: without the MDC of the request, only with its trace (on
            bare.execute(Context.current().wrap(() -> log.info("order {}", id)));
            // BUG: Diagnostic contains: without the MDC of the request, only with its trace (on
            wrapped.execute(() -> log.info("order {}", id));
            Map<String, String> entries = MDC.getCopyOfContextMap();
            // BUG: Diagnostic contains: without the trace of the request, only with entries of the MDC (on
            bare.execute(
                () -> {
                  MDC.setContextMap(entries);
                  try {
                    log.info("order {}", id);
                  } finally {
                    MDC.clear();
                  }
                });
            // BUG: Diagnostic contains: without the trace of the request, only with entries of the MDC (on
            bare.execute(withMdc(() -> log.info("order {}", id)));
            // BUG: Diagnostic contains: without the trace of the request, only with entries of the MDC (on
            copying.execute(() -> log.info("order {}", id));
            wrapped.execute(withMdc(() -> log.info("order {}", id)));
            copying.execute(Context.current().wrap(() -> log.info("order {}", id)));
            bare.execute(traced(() -> log.info("order {}", id)));
            bare.execute(snapshots.captureAll().wrap(() -> log.info("order {}", id)));
            // That these take the context too late is told by MisplacedPropagation.
            bare.execute(() -> Context.current().wrap(() -> log.info("order {}", id)).run());
            bare.execute(
                () -> {
                  Context late = Context.current();
                  try (Scope ignored = late.makeCurrent()) {
                    log.info("order {}", id);
                  }
                });
          } finally {
            MDC.remove("id");
          }
        }

        final ExecutorService wrapped = Context.taskWrapping(bare);
        final Executor copying = new Copying();
        io.micrometer.context.ContextSnapshotFactory snapshots;

        static Runnable withMdc(Runnable task) {
          Map<String, String> entries = MDC.getCopyOfContextMap();
          return () -> {
            MDC.setContextMap(entries);
            try {
              task.run();
            } finally {
              MDC.clear();
            }
          };
        }

        static Runnable traced(Runnable task) {
          return task;
        }

        static final class Copying extends ThreadPoolExecutor {
          Copying() {
            super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
          }

          @Override
          public void execute(Runnable task) {
            super.execute(withMdc(task));
          }
        }
        """;
    test.identifiesInUnit(shop(source));
    // A program that does nothing with traces cannot be expected to bring them.
    test.identifiesInUnit(
        shop("""
        void handle(String id) {
          Map<String, String> entries = MDC.getCopyOfContextMap();
          bare.execute(
              () -> {
                MDC.setContextMap(entries);
                log.info("order {}", id);
              });
        }
        """)
            .replaceAll("import io.opentelemetry.*", ""));
  }

  @Test
  void executorsThatCarry() {
    test.identifiesInUnit(
        shop(
            """
            final ExecutorService wrapped = Context.taskWrapping(Executors.newCachedThreadPool());
            final ExecutorService lazily;
            final ExecutorService either;
            final ExecutorService shared = Pools.create();
            final ExecutorService plain = Pools.createPlain();
            final Executor own = new Forking();
            final Executor lambda = task -> new Thread(Context.current().wrap(task)).start();
            final Executor lossy = task -> new Thread(task).start();
            final Executor direct = Runnable::run;
            final Executor decorated;
            io.micrometer.context.ContextExecutorService<?> typed;

            Shop(boolean tracing, Executor unknown) {
              lazily = Context.taskWrapping(bare);
              either = tracing ? Context.taskWrapping(bare) : bare;
              org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor spring =
                  new org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor();
              spring.setTaskDecorator(task -> task);
              decorated = spring;
              this.unknown = unknown;
            }

            final Executor unknown;

            void handle(String id, ExecutorService anybody) {
              wrapped.execute(() -> log.info("order {}", id));
              lazily.execute(() -> log.info("order {}", id));
              either.execute(() -> log.info("order {}", id));
              shared.execute(() -> log.info("order {}", id));
              own.execute(() -> log.info("order {}", id));
              lambda.execute(() -> log.info("order {}", id));
              direct.execute(() -> log.info("order {}", id));
              decorated.execute(() -> log.info("order {}", id));
              typed.execute(() -> log.info("order {}", id));
              unknown.execute(() -> log.info("order {}", id));
              anybody.execute(() -> log.info("order {}", id));
              CompletableFuture.runAsync(() -> log.info("order {}", id), wrapped);
              CompletableFuture.runAsync(() -> log.info("order {}", id), Runnable::run);
              // BUG: Diagnostic contains: ContextLostInTask
              plain.execute(() -> log.info("order {}", id));
              // BUG: Diagnostic contains: ContextLostInTask
              lossy.execute(() -> log.info("order {}", id));
              // BUG: Diagnostic contains: ContextLostInTask
              CompletableFuture.runAsync(() -> log.info("order {}", id), plain);
            }

            static final class Pools {
              static ExecutorService create() {
                ExecutorService pool = Context.taskWrapping(Executors.newFixedThreadPool(2));
                return pool;
              }

              static ExecutorService createPlain() {
                return Executors.unconfigurableExecutorService(Executors.newFixedThreadPool(2));
              }
            }

            static final class Forking implements Executor {
              public void execute(Runnable task) {
                new Thread(Context.current().wrap(task)).start();
              }
            }
            """));
  }

  @Test
  void injectedExecutors() {
    test.identifiesInUnit(
        shop(
            """
            final ScheduledExecutorService injected;
            final org.springframework.core.task.AsyncTaskExecutor carrying;

            Shop(ScheduledExecutorService injected, org.springframework.core.task.AsyncTaskExecutor carrying) {
              this.injected = injected;
              this.carrying = carrying;
            }

            void handle(String id) {
              carrying.execute(() -> log.info("order {}", id));
              // BUG: Diagnostic contains: ContextLostInTask
              injected.execute(() -> log.info("order {}", id));
            }

            static final class Config {
              @org.springframework.context.annotation.Bean
              ScheduledExecutorService pool() {
                return Executors.newScheduledThreadPool(2);
              }

              @org.springframework.context.annotation.Bean
              org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor tasks() {
                org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor tasks =
                    new org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor();
                tasks.setTaskDecorator(task -> Context.current().wrap(task));
                return tasks;
              }
            }
            """));
  }

  @Test
  void workOfNoRequest() {
    test.identifiesInUnit(
        shop(
            """
            volatile boolean running;
            Thread poller;
            final ScheduledExecutorService schedule = Executors.newScheduledThreadPool(1);

            Shop() {
              new Thread(() -> log.info("up")).start();
            }

            void handle(String id) {
              new Shop();
              schedule.scheduleAtFixedRate(() -> log.info("tick"), 1, 1, TimeUnit.SECONDS);
              new Timer().schedule(tick(), 1, 1);
              ThreadFactory threads = task -> new Thread(task, "shop");
              Runtime.getRuntime().addShutdownHook(new Thread(() -> log.info("down")));
              Thread daemon = new Thread(() -> log.info("daemon"));
              daemon.setDaemon(true);
              daemon.start();
              poller = new Thread(() -> log.info("poll"));
              bare.execute(this::poll);
              bare.execute(() -> poll());
              // BUG: Diagnostic contains: ContextLostInTask
              schedule.schedule(() -> log.info("order {}", id), 1, TimeUnit.SECONDS);
              // BUG: Diagnostic contains: ContextLostInTask
              new Timer().schedule(tick(), 1);
            }

            TimerTask tick() {
              return new TimerTask() {
                public void run() {
                  log.info("tick");
                }
              };
            }

            void poll() {
              while (running) {
                log.info("poll");
              }
            }

            static final class Pool implements Executor {
              private final Executor pool = Executors.newCachedThreadPool();

              public void execute(Runnable task) {
                pool.execute(task);
              }
            }
            """));
  }

  /** What a request starts or stops is a part of the program, by the names on the way. */
  @Test
  void startAndStop() {
    test.identifiesInUnit(
        shop(
            """
            void handle(String id) {
              start(id);
              closeAsync(id);
              doShutDownGracefully(id);
              startOrder(id);
            }

            void start(String id) {
              bare.execute(() -> log.info("up {}", id));
            }

            CompletableFuture<Void> closeAsync(String id) {
              return CompletableFuture.runAsync(() -> log.info("closed {}", id));
            }

            void doShutDownGracefully(String id) {
              bare.execute(() -> log.info("down {}", id));
            }

            void startOrder(String id) {
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> log.info("order {}", id));
            }
            """));
  }

  /** What is not given away by the thread that has the context, or only computes, is left alone. */
  @Test
  void executorsOfOtherKinds() {
    test.identifiesInUnit(
        shop(
            """
            final CompletionService<String> answers = new ExecutorCompletionService<>(bare);
            final CompletionService<String> given;
            final org.springframework.scheduling.TaskScheduler schedule =
                new org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler();

            Shop(CompletionService<String> given) {
              this.given = given;
            }

            void handle(String id, List<String> items, CompletableFuture<String> order) {
              given.submit(() -> text(id));
              order.handleAsync((each, failure) -> java.nio.file.Path.of(each));
              // BUG: Diagnostic contains: ContextLostInTask
              order.handleAsync((each, failure) -> text(each));
              schedule.schedule(() -> level(id), java.time.Instant.now());
              items.parallelStream().filter(item -> item.startsWith(id)).count();
              items.parallelStream().map(java.nio.file.Path::of).toList();
              // BUG: Diagnostic contains: ContextLostInTask
              answers.submit(() -> text(id));
              // BUG: Diagnostic contains: ContextLostInTask
              schedule.schedule(() -> log.info("order {}", id), java.time.Instant.now());
              // BUG: Diagnostic contains: ContextLostInTask
              items.parallelStream().collect(
                  java.util.stream.Collectors.toMap(item -> item, item -> text(item)));
              // BUG: Diagnostic contains: ContextLostInTask
              items.stream().map(item -> text(item)).parallel().toList();
            }

            ch.qos.logback.classic.Logger shop;

            void level(String name) {
              shop.setLevel(ch.qos.logback.classic.Level.valueOf(name));
            }

            String text(String id) {
              log.info("order {}", id);
              return id;
            }
            """));
  }

  /** What a request sets off without a word of its own; to try again is no job of its own. */
  @Test
  void jobsOfTheirOwn() {
    String source =
        shop(
            """
            final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
            ScheduledFuture<?> next;

            void handle(String id) throws Exception {
              bare.submit(this::sweep);
              bare.execute(() -> log.info("swept"));
              CompletableFuture.runAsync(this::sweep);
              new Thread(() -> sweep()).start();
              new java.util.Timer().schedule(new java.util.TimerTask() {
                @Override public void run() { sweep(); }
              }, 5);
              bare.execute(() -> { String text = "swept"; log.info(text); });
              // BUG: Diagnostic contains: ContextLostInTask
              bare.submit(this::sweep).get();
              // BUG: Diagnostic contains: ContextLostInTask
              bare.submit(this::sweep).cancel(true);
              // BUG: Diagnostic contains: ContextLostInTask
              await(bare.submit(this::sweep));
              // BUG: Diagnostic contains: ContextLostInTask
              CompletableFuture.completedFuture(id).thenAcceptAsync(each -> log.info("swept"));
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> log.info("swept for {}", MDC.get("id")));
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> log.info("swept for {}", Span.getInvalid()));
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> log.info("order {}", id));
              again(id);
            }

            void await(Future<?> result) {}

            void again(String id) {
              // BUG: Diagnostic contains: ContextLostInTask
              next = timer.schedule(() -> again(id), 1, TimeUnit.SECONDS);
            }

            void sweep() {
              log.info("swept");
            }
            """);
    test.identifiesInUnit(source);
    tracing("-XepOpt:Logkeel:Handoff=logging")
        .identifiesInUnit(
            shop(
                """
                void handle() {
                  // BUG: Diagnostic contains: ContextLostInTask
                  bare.submit(this::sweep);
                }

                void sweep() {
                  log.info("swept");
                }
                """));
  }

  /** What only starts or stops a part of the program, which no one waits for. */
  @Test
  void startsAndStops() {
    String source =
        shop(
            """
            interface Part {
              void start();

              void stop();

              void stop(int seconds);

              void startImport();

              void start(String id);

              void refill();
            }

            void handle(Part part, String id) throws Exception {
              new Thread(() -> part.start()).start();
              bare.execute(part::stop);
              CompletableFuture.runAsync(() -> {
                part.stop(5);
              });
              new Thread(() -> part.startImport()).start();
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> part.start(id));
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(part::refill);
              // BUG: Diagnostic contains: ContextLostInTask
              bare.submit(() -> part.stop()).get();
              bare.execute(() -> {
                part.stop();
                // done
              });
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> {
                part.refill();
                part.stop();
              });
            }
            """);
    test.identifiesInUnit(source);
  }

  /** One run that all requests share until it is done, unless it is given something of one. */
  @Test
  void jobsForAll() {
    test.identifiesInUnit(
        shop(
            """
            final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
            ScheduledFuture<?> next;
            Future<?> sweep;

            void handle(String id) throws Exception {
              place(id);
              find(id);
              if (next == null) {
                next = timer.schedule(this::sweep, 1, TimeUnit.SECONDS);
              }
              if (sweep == null || sweep.isDone()) {
                sweep = bare.submit(() -> log.info("swept"));
              }
              if (this.next == null) {
                this.next = timer.schedule(job, 1, TimeUnit.SECONDS);
              }
              Future<?> local = null;
              if (local == null) {
                // BUG: Diagnostic contains: ContextLostInTask
                local = bare.submit(this::sweep);
              }
              other(id, this::sweep);
              unasked();
            }

            final Runnable job = this::sweep;

            void other(String id, Runnable given) {
              if (next != null) {
                log.info("order {}", id);
              } else if (sweep == null) {
                sweep = bare.submit(this::sweep);
                // BUG: Diagnostic contains: ContextLostInTask
                next = timer.schedule(given, 1, TimeUnit.SECONDS);
              }
            }

            void unasked() {
              if (this.next == null) {
                // BUG: Diagnostic contains: ContextLostInTask
                sweep = bare.submit(this::sweep);
              }
              if (next == null) {
                log.info("next {}", sweep);
                // BUG: Diagnostic contains: ContextLostInTask
                sweep = bare.submit(this::sweep);
              } else {
                log.info("next {}", this.sweep);
              }
            }

            synchronized void place(String id) {
              if (next != null && next.getDelay(TimeUnit.SECONDS) < 1) {
                return;
              }
              // BUG: Diagnostic contains: ContextLostInTask
              next = timer.schedule(() -> log.info("order {}", id), 1, TimeUnit.SECONDS);
            }

            void find(String id) throws Exception {
              // BUG: Diagnostic contains: ContextLostInTask
              sweep = bare.submit(this::sweep);
              if (sweep != null) {
                sweep.get();
              }
            }

            void sweep() {
              log.info("swept");
            }
            """));
  }

  /** A loop that only an interrupt ends is that of a thread which lives on. */
  @Test
  void threadsThatLiveOn() {
    test.identifiesInUnit(
        shop(
            """
            void handle(BlockingQueue<String> ids) {
              bare.execute(() -> rest(ids));
              bare.execute(() -> choose(ids));
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> drain(ids));
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> tryAll(ids));
            }

            void rest(BlockingQueue<String> ids) {
              while (true) {
                try {
                  String id = ids.take();
                  if (id.isEmpty()) {
                    continue;
                  }
                  log.info("order {}", id);
                } catch (InterruptedException e) {
                  log.warn("interrupted", e);
                  break;
                } catch (RuntimeException e) {
                  log.error("failed", e);
                }
              }
            }

            void choose(BlockingQueue<String> ids) {
              for (;;) {
                String next = ids.poll();
                switch (String.valueOf(next)) {
                  case "a":
                    log.info("order {}", next);
                    break;
                  default:
                    for (String each : ids) {
                      if (each.isEmpty()) {
                        break;
                      }
                    }
                    ids.removeIf(each -> { return each.isEmpty(); });
                }
              }
            }

            void drain(BlockingQueue<String> ids) {
              while (true) {
                String id = ids.poll();
                if (id == null) {
                  break;
                }
                log.info("order {}", id);
              }
            }

            void tryAll(BlockingQueue<String> ids) {
              while (true) {
                try {
                  log.info("order {}", ids.remove());
                } catch (RuntimeException e) {
                  return;
                }
              }
            }
            """));
  }

  /** What is kept in an object since before is the work of who has put it there. */
  @Test
  void keptWork() {
    test.identifiesInUnit(
        shop(
            """
            static class Job {
              Runnable work;
              Job after;
            }

            Runnable own;
            final java.util.Queue<Job> waiting = new java.util.ArrayDeque<>();

            void handle(Job job, Runnable given, Job[] jobs) {
              bare.execute(job.work);
              bare.execute(jobs[0].work);
              bare.execute((job.after.work));
              bare.submit(waiting.remove().work);
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(given);
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(own);
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(this.own);
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(Shop.this.own);
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> job.work.run());
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(Shop.shared);
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(new Job().work);
              waits(job);
              sets(job, "1");
              makes();
            }

            static Runnable shared;

            boolean waits(Job job) {
              // BUG: Diagnostic contains: ContextLostInTask
              return bare.submit(job.work).isDone();
            }

            void sets(Job job, String id) {
              job.work = () -> log.info("order {}", id);
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(job.work);
            }

            void makes() {
              Job job = new Job();
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(job.work);
            }
            """));
  }

  /** What only gives the response back does nothing that would need the context. */
  @Test
  void responses() {
    test.identifiesInUnit(
        shop(
            """
            void handle(
                String id,
                org.springframework.web.context.request.async.DeferredResult<String> result,
                javax.ws.rs.container.AsyncResponse old,
                jakarta.ws.rs.container.AsyncResponse response) {
              new Thread(() -> result.setResult(id)).start();
              bare.execute(() -> response.resume(id));
              bare.execute(() -> old.resume(id));
              // BUG: Diagnostic contains: ContextLostInTask
              new Thread(() -> result.setResult(find(id))).start();
            }

            String find(String id) {
              log.info("order {}", id);
              return id;
            }
            """));
  }

  @Test
  void reactiveCode() {
    String source =
        """
        import java.util.concurrent.*;
        import reactor.core.publisher.*;
        import reactor.core.scheduler.*;

        class Shop {
          static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          final io.opentelemetry.api.trace.Tracer tracer;
          final Scheduler scheduler = Schedulers.boundedElastic();

          Shop(io.opentelemetry.api.trace.Tracer tracer) {
            this.tracer = tracer;
          }

          @org.springframework.web.bind.annotation.GetMapping("/orders")
          Mono<String> get(String id, Flux<String> items, io.vertx.core.Vertx vertx) {
            items.map(item -> text(item)).publishOn(scheduler).subscribe();
            items.publishOn(scheduler).map(item -> item + id).subscribe();
            // LOST
            items.publishOn(scheduler).map(item -> text(item)).subscribe();
            // LOST
            scheduler.schedule(() -> log.info("order {}", id));
            // LOST
            vertx.runOnContext(unused -> text(id));
            // LOST
            return Mono.fromCallable(() -> text(id)).subscribeOn(scheduler);
          }

          String text(String id) {
            log.info("order {}", id);
            return id;
          }
        }
        """;
    String reported = source.replace("// LOST", "// BUG: Diagnostic contains: ContextLostInTask");
    CheckTest check = CheckTest.of(ContextLostInTask.class);
    CheckTest plain =
        CheckTest.of(ContextLostInTask.class)
            .withoutLibraries("spring-boot", "micronaut-context", "quarkus-core");

    check.identifiesInUnit(source);
    plain.identifiesInUnit(reported);
    plain.identifiesInUnit(
        source.replace(
            "this.tracer", "Hooks.enableAutomaticContextPropagation();\n    this.tracer"));
  }

  @Test
  void modes() {
    String source =
        shop(
            """
            void handle(String id) {
              // BUG: Diagnostic contains: ContextLostInTask
              bare.execute(() -> log.info("order {}", id));
            }

            void other(String id, Runnable outOfSight) {
              bare.execute(() -> log.info("job {}", id));
              // BUG: Diagnostic contains: another thread, without the trace of the request
              bare.execute(() -> id.concat(MDC.get("id")));
              bare.execute(() -> new CountDownLatch(1).countDown());
              bare.execute(outOfSight);
            }

            void given(String id, Context caller) {
              // BUG: Diagnostic contains: another thread, without the trace of the request
              bare.execute(() -> log.info("order {}", id));
              helped(id);
            }

            void helped(String id) {
              // BUG: Diagnostic contains: another thread, without the trace of the request
              bare.execute(() -> log.info("order {}", id));
            }

            void start(Context caller) {
              // BUG: Diagnostic contains: another thread, without the trace of the request
              bare.execute(() -> log.info("started"));
              startJobs();
            }

            void startJobs() {
              initialize("jobs");
            }

            void initialize(String jobs) {
              bare.execute(() -> log.info("job {}", jobs));
            }
            """);
    tracing("-XepOpt:Logkeel:Handoff=logging").identifiesInUnit(source);
    tracing("-XepOpt:Logkeel:Handoff=all")
        .identifiesInUnit(
            source
                .replace(
                    "    bare.execute(() -> log.info(\"job",
                    "    // BUG: Diagnostic contains: ContextLostInTask\n"
                        + "    bare.execute(() -> log.info(\"job")
                .replace(
                    "    bare.execute(() -> new",
                    "    // BUG: Diagnostic contains: ContextLostInTask\n"
                        + "    bare.execute(() -> new")
                .replace(
                    "    bare.execute(outOfSight",
                    "    // BUG: Diagnostic contains: ContextLostInTask\n"
                        + "    bare.execute(outOfSight"));
    test.identifiesInUnit(
        source.replace("// BUG: Diagnostic contains: another", "// only if told to: another"));
  }

  /** Where no request is known to come, an entry on the way is a context to lose. */
  @Test
  void entriesWithoutRequest() {
    CheckTest.of(ContextLostInTask.class)
        .withArgs(
            "-cp",
            io.github.logkeel.runtime.TestClassPath.without(TRACING),
            "-XepOpt:Logkeel:Handoff=logging")
        .identifiesInUnit(
            """
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;
            import org.slf4j.MDC;

            class Jobs {
              static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("jobs");
              private final ExecutorService pool = Executors.newFixedThreadPool(4);

              void sweep() {
                pool.execute(() -> log.info("swept"));
              }

              void run(String job) {
                try (MDC.MDCCloseable ignored = MDC.putCloseable("job", job)) {
                  // BUG: Diagnostic contains: without the MDC of the request
                  pool.execute(() -> log.info("job {}", job));
                  step(job);
                }
              }

              void step(String job) {
                // BUG: Diagnostic contains: without the MDC of the request
                pool.execute(() -> log.info("step of {}", job));
              }
            }
            """);
  }

  @Test
  void houseMethods() {
    String source =
        shop(
            """
            interface Background {
              void later(Runnable task);

              void now(Runnable task);
            }

            void handle(String id, Background background) {
              background.now(() -> log.info("order {}", id));
              background.later(Context.current().wrap(() -> log.info("order {}", id)));
              // only if told to
              background.later(() -> log.info("order {}", id));
            }
            """);
    test.identifiesInUnit(source);
    tracing("-XepOpt:Logkeel:HandoffMethods=Shop.Background#later")
        .identifiesInUnit(
            source.replace("// only if told to", "// BUG: Diagnostic contains: ContextLostInTask"));
  }

  @Test
  void agents() {
    String source =
        shop(
            """
            void handle(String id) {
              bare.execute(() -> log.info("order {}", id));
              // BUG: Diagnostic contains: ContextLostInTask
              forking.execute(() -> log.info("order {}", id));
              // BUG: Diagnostic contains: ContextLostInTask
              new Forking().execute(() -> log.info("order {}", id));
              // BUG: Diagnostic contains: ContextLostInTask
              new Thread(() -> log.info("order {}", id)).start();
            }

            final Executor forking = task -> new Thread(task).start();

            static final class Forking implements Executor {
              public void execute(Runnable task) {
                new Thread(task).start();
              }
            }
            """);
    tracing("-XepOpt:Logkeel:Agent=otel").identifiesInUnit(source);
    tracing("-XepOpt:Logkeel:Agent=datadog").identifiesInUnit(source);
    String timer =
        shop(
            """
            void handle(String id) {
              // BUG: Diagnostic contains: ContextLostInTask
              new java.util.Timer().schedule(new java.util.TimerTask() {
                public void run() {
                  log.info("order {}", id);
                }
              }, 1);
            }
            """);
    tracing("-XepOpt:Logkeel:Agent=otel").identifiesInUnit(timer);
    tracing("-XepOpt:Logkeel:Agent=datadog").identifiesInUnit(timer.replace("// BUG", "// no"));
    String virtual =
        shop(
            """
            final Executor threads = new org.springframework.core.task.VirtualThreadTaskExecutor();

            void handle(String id) {
              // BUG: Diagnostic contains: ContextLostInTask
              threads.execute(() -> log.info("order {}", id));
            }
            """);
    tracing("-XepOpt:Logkeel:Agent=otel").identifiesInUnit(virtual);
    tracing("-XepOpt:Logkeel:Agent=datadog").identifiesInUnit(virtual.replace("// BUG", "// no"));
    tracing("-XepOpt:Logkeel:Agent=otel")
        .identifiesInUnit(
            source
                .replace("handle(String id) {", "handle(String id) {\n    MDC.put(\"id\", id);")
                .replace(
                    "    bare.execute",
                    "    // BUG: Diagnostic contains: without the MDC of the request\n"
                        + "    bare.execute"));
  }

  @Test
  void replacement() {
    test.replacesUnit(
        shop(
            """
            void handle(String id, CompletableFuture<String> order) {
              new Thread(() -> log.info("order {}", id), "shop").start();
              CompletableFuture.supplyAsync(() -> count(id));
              order.thenApplyAsync(each -> count(each));
              order.whenCompleteAsync((each, failure) -> log.info("order {}", each));
              Thread counter = new Thread(this::count);
              counter.start();
            }

            int count() {
              return count("all");
            }

            int count(String id) {
              log.info("order {}", id);
              return 1;
            }
            """),
        shop(
            """
            void handle(String id, CompletableFuture<String> order) {
              new Thread(Context.current().wrap(() -> log.info("order {}", id)), "shop").start();
              CompletableFuture.supplyAsync(Context.current().wrapSupplier(() -> count(id)));
              order.thenApplyAsync(Context.current().wrapFunction(each -> count(each)));
              order.whenCompleteAsync(Context.current().wrapConsumer((each, failure) -> log.info("order {}", each)));
              Thread counter = new Thread(Context.current().wrap((Runnable) this::count));
              counter.start();
            }

            int count() {
              return count("all");
            }

            int count(String id) {
              log.info("order {}", id);
              return 1;
            }
            """));
    // Others that get hold of the executor may look into it: the task is wrapped, not that one.
    String lent =
        """
        private final ExecutorService lent = Executors.newFixedThreadPool(4);

        ExecutorService pool() {
          return lent;
        }

        void handle(String id) {
          lent.execute(%s);
        }
        """;
    test.replacesUnit(
        shop(lent.formatted("() -> log.info(\"order {}\", id)")),
        shop(lent.formatted("Context.current().wrap(() -> log.info(\"order {}\", id))")));
    test.offersNoRepairForUnit(
        shop(
            """
            void handle(List<String> items, List<Runnable> tasks) {
              items.parallelStream().forEach(item -> log.info("item {}", item));
            }
            """));
  }

  /**
   * Without a library that carries traces, what counts is the MDC, where the request has put it.
   */
  /** An entry that only a task puts is none of the thread that hands the task over. */
  @Test
  void entriesOfTasks() {
    test.identifiesInUnit(
        shop(
            """
            void handle(String id) {
              bare.execute(
                  Context.current()
                      .wrap(
                          () -> {
                            try (MDC.MDCCloseable entry = MDC.putCloseable("id", id)) {
                              log.info("order");
                            }
                          }));
            }
            """));
  }

  @Test
  void entriesAlone() {
    CheckTest mdc = CheckTest.of(ContextLostInTask.class).withoutLibraries(TRACING);
    String source =
        """
        import java.util.concurrent.ExecutorService;
        import java.util.concurrent.Executors;
        import org.slf4j.MDC;
        import org.springframework.web.bind.annotation.GetMapping;
        import org.springframework.web.bind.annotation.PostMapping;

        class Shop {
          static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          private final ExecutorService pool = Executors.newFixedThreadPool(4);

          @GetMapping("/orders")
          void get(String id) {
            MDC.put("id", id);
            try {
              // BUG: Diagnostic contains: without the MDC of the request (on GET /orders)
              pool.execute(() -> log.info("order {}", id));
              %s
            } finally {
              MDC.remove("id");
            }
          }

          void helper(String id) {
            // BUG: Diagnostic contains: without the MDC of the request (on GET /orders -> Shop.helper)
            pool.execute(() -> log.info("order {}", id));
          }

          @PostMapping("/orders")
          void post(String id) {
            pool.execute(() -> log.info("order {}", id));
          }
        }
        """;
    mdc.identifiesInUnit(source.formatted("helper(id);"));
    assertThat(
            ErrorProneRun.withChecks(ImmutableList.of(ContextLostInTask.class))
                .options("-cp", TestClassPath.without(TRACING))
                .source("Shop.java", source.formatted("").replace("org.slf4j.MDC;", "org.slf4j.*;"))
                .compile()
                .diagnostics())
        .anyMatch(each -> each.contains("MDC.getCopyOfContextMap()"));
    mdc.identifiesInUnit(
        source.formatted("helper(id);").replace("MDC.put", "log.info").replace("// BUG", "// no"));
    mdc.identifiesInUnit(
        source
                .formatted("helper(id);")
                .replace(
                    "    pool.execute(() -> log.info(\"order {}\", id));\n  }\n}",
                    """
                        // BUG: Diagnostic contains: without the MDC of the request (on POST /orders)
                        pool.execute(() -> log.info("order {}", id));
                      }
                    }
                    """)
            + """
            class Entries implements javax.servlet.Filter {
              public void init(javax.servlet.FilterConfig config) {}

              public void destroy() {}

              public void doFilter(
                  javax.servlet.ServletRequest request,
                  javax.servlet.ServletResponse response,
                  javax.servlet.FilterChain chain)
                  throws java.io.IOException, javax.servlet.ServletException {
                try (MDC.MDCCloseable ignored = MDC.putCloseable("host", request.getRemoteHost())) {
                  chain.doFilter(request, response);
                }
              }
            }
            """);
  }

  /** An entry that is gone before anything but the logger has seen it is one of a record. */
  @Test
  void entriesOfRecords() {
    CheckTest mdc = CheckTest.of(ContextLostInTask.class).withoutLibraries(TRACING);
    String source =
        """
        import java.util.concurrent.ExecutorService;
        import java.util.concurrent.Executors;
        import org.slf4j.MDC;
        import org.springframework.web.bind.annotation.PostMapping;

        class Shop extends org.springframework.web.filter.OncePerRequestFilter {
          static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          private final ExecutorService pool = Executors.newFixedThreadPool(4);

          @Override
          protected void doFilterInternal(
              jakarta.servlet.http.HttpServletRequest request,
              jakarta.servlet.http.HttpServletResponse response,
              jakarta.servlet.FilterChain chain)
              throws java.io.IOException, jakarta.servlet.ServletException {
            %s
            %s
            %s
          }

          @PostMapping("/orders")
          void post(String id) {
            // %s
            pool.execute(() -> log.info("order {}", id));
          }
        }
        """;
    String serve = "chain.doFilter(request, response);";
    String found = "BUG: Diagnostic contains: without the MDC of the request (on POST /orders)";
    List<String> puts =
        List.of("MDC.put(\"id\", request.getRemoteHost());", "MDC.putCloseable(\"id\", \"a\");");
    for (String put : puts) {
      for (String end : List.of("MDC.clear();", "MDC.remove(\"id\");")) {
        String record = put + "log.info(\"served {}\", request.getMethod());" + end;
        mdc.identifiesInUnit(source.formatted(serve, record, "", "quiet"));
        mdc.identifiesInUnit(source.formatted(put, serve, end, found));
        mdc.identifiesInUnit(
            source.formatted(put, "if (request.isSecure()) {" + end + "return; }", serve, found));
      }
      mdc.identifiesInUnit(source.formatted(put, "log.info(\"request\");", "", found));
      String finallyRemoved = "try { log.info(\"served\"); } finally { MDC.remove(\"id\"); }";
      mdc.identifiesInUnit(source.formatted(serve, put, finallyRemoved, "quiet"));
      mdc.identifiesInUnit(
          source.formatted(
              "if (request.isSecure()) {" + put, "} else { MDC.clear(); }", serve, found));
      mdc.identifiesInUnit(
          source.formatted(put, "Runnable end = () -> MDC.clear();" + serve, "end.run();", found));
      mdc.identifiesInUnit(source.formatted(put, "MDC.remove(\"other\");", serve, found));
    }
    String scope = "try (MDC.MDCCloseable entry = MDC.putCloseable(\"id\", \"a\")) { %s }";
    mdc.identifiesInUnit(
        source.formatted(serve, scope.formatted("log.info(\"served\");"), "", "quiet"));
    mdc.identifiesInUnit(source.formatted(scope.formatted(serve), "", "", found));
    mdc.identifiesInUnit(
        source.formatted(
            "Runnable later = () -> { MDC.put(\"id\", \"a\"); };", serve, "", "quiet"));
  }

  /** Whose records have entries of their own, is found by these. */
  @Test
  void entriesOfTheTask() {
    CheckTest mdc = CheckTest.of(ContextLostInTask.class).withoutLibraries(TRACING);
    String source =
        """
        import java.util.concurrent.ExecutorService;
        import java.util.concurrent.Executors;
        import org.slf4j.MDC;
        import org.springframework.web.bind.annotation.PostMapping;

        class Shop {
          static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          private final ExecutorService pool = Executors.newFixedThreadPool(4);

          @PostMapping("/orders")
          void post(String id) {
            MDC.put("id", id);
            // %s
            pool.execute(() -> work(id));
            MDC.remove("id");
          }

          private void work(String id) {
            %s
            log.info("order {}", id);
          }

          private void number(String id) {
            MDC.put("job", id);
          }
        }
        """;
    String found = "BUG: Diagnostic contains: without the MDC of the request (on POST /orders)";
    mdc.identifiesInUnit(source.formatted("quiet", "MDC.put(\"job\", id);"));
    mdc.identifiesInUnit(source.formatted(found, "MDC.setContextMap(java.util.Map.of());"));
    mdc.identifiesInUnit(
        source.formatted(found, "MDC.put(\"line\", id); log.info(\"a\"); MDC.remove(\"line\");"));
    mdc.identifiesInUnit(source.formatted(found, "MDC.remove(\"job\");"));
    mdc.identifiesInUnit(source.formatted(found, "number(id);"));
  }

  /** Clients of other systems bring the API of OpenTelemetry along: that makes no trace. */
  @Test
  void apiThatNobodyUses() {
    String[] others = Stream.concat(Stream.of(TRACERS), Stream.of(SDK)).toArray(String[]::new);
    CheckTest test = CheckTest.of(ContextLostInTask.class).withoutLibraries(others);
    test.identifiesInUnit(HANDLER.formatted("", "quiet"));
    test.identifiesInUnit(HANDLER.formatted("import io.micrometer.observation.*;", "quiet"));
    test.identifiesInUnit(HANDLER.formatted("import io.opentelemetry.api.trace.Span;", FOUND));
    test.identifiesInUnit(HANDLER.formatted("import io.opentracing.Span;", FOUND));
  }

  /** What a timer sets off and does not wait for is work of its own, but for entries. */
  @Test
  void jobsOfTimers() {
    CheckTest test = CheckTest.of(ContextLostInTask.class);
    String timer =
        HANDLER.replace(
            "@PostMapping(\"/orders\")",
            "@org.springframework.scheduling.annotation.Scheduled(fixedDelay = 1)");
    timer = timer.replace("void post(String id) {", "void post() throws Exception {\n%3$s");
    String given = "for (String id : java.util.List.of(\"a\", \"b\"))";
    String found = FOUND.replace("POST /orders", "@Scheduled Shop.post");
    test.identifiesInUnit(timer.formatted("", "quiet", given));
    test.identifiesInUnit(
        timer
            .formatted("", found, given)
            .replace("pool.execute", "pool.submit")
            .replace("id));", "id)).get();"));
    String submit = "new java.util.concurrent.ExecutorCompletionService<Integer>(pool).submit(%s)";
    for (String awaited : List.of("pool.invokeAll(java.util.List.of(%s))", submit)) {
      test.identifiesInUnit(
          timer
              .formatted("", found, given)
              .replace(
                  "pool.execute(() -> log.info(\"order {}\", id))",
                  awaited.formatted("() -> { log.info(\"order {}\", id); return 1; }")));
    }
    // A request that comes to the same work has a trace, however much shorter the way of the timer.
    String calls =
        """
        @PostMapping("/orders")
        void place() throws Exception {
          retry();
        }

        void retry() throws Exception {
          post();
        }

        private final\
        """;
    test.identifiesInUnit(
        timer
            .formatted("", FOUND.replace("/orders)", "/orders -> Shop.retry -> post)"), given)
            .replace("private final", calls));
    test.identifiesInUnit(
        timer
            .formatted("", found, given)
            .replace("pool.execute", "pool.submit")
            .replace("id));", "id)).get();")
            .replace("private final", calls.replace("retry", "refresh")));
    test.identifiesInUnit(
        timer.formatted(
            "", found.replace("trace", "MDC"), "org.slf4j.MDC.put(\"run\", \"1\");" + given));
  }

  /** A program that begins all spans by itself has a trace where it has done so. */
  @Test
  void spansOfTheProgramAlone() {
    CheckTest test = CheckTest.of(ContextLostInTask.class).withoutLibraries(TRACERS);
    String imported =
        "import io.opentelemetry.context.Scope;\nimport io.opentelemetry.api.trace.Span;";
    test.identifiesInUnit(HANDLER.formatted(imported, "quiet"));
    test.identifiesInUnit(HANDLER.formatted("import io.opentracing.Span;", FOUND));
    String open = "try (Scope ignored = Span.getInvalid().makeCurrent()) {";
    test.identifiesInUnit(
        HANDLER
            .formatted(imported, FOUND)
            .replace("// BUG", open + "\n// BUG")
            .replace("id));", "id));\n}"));
    test.identifiesInUnit(
        HANDLER
            .formatted(imported, FOUND)
            .replace(
                "void post(String id) {",
                "void post(String id) {" + open + " work(id); } }\n" + "void work(String id) {")
            .replace("(on POST /orders)", "(on POST /orders -> Shop.work)"));
    String filter =
        """
        class Spans implements jakarta.servlet.Filter {
          @Override
          public void doFilter(
              jakarta.servlet.ServletRequest request,
              jakarta.servlet.ServletResponse response,
              jakarta.servlet.FilterChain chain)
              throws java.io.IOException, jakarta.servlet.ServletException {
            %s
            chain.doFilter(request, response);
          }
        }
        """;
    test.identifiesInUnit(HANDLER.formatted(imported, "quiet") + filter.formatted(""));
    for (String opened :
        List.of(
            "Scope scope = Span.getInvalid().makeCurrent();",
            "request.setAttribute(\"scope\", Span.getInvalid().makeCurrent());")) {
      test.identifiesInUnit(HANDLER.formatted(imported, FOUND) + filter.formatted(opened));
    }
    String aspect =
        """
        class Spans {
          @org.aspectj.lang.annotation.Around("%s")
          Object around(org.aspectj.lang.ProceedingJoinPoint method) throws Throwable {
            try (Scope ignored = Span.getInvalid().makeCurrent()) {
              return method.proceed();
            }
          }
        }
        """;
    test.identifiesInUnit(
        HANDLER.formatted(imported, "quiet") + aspect.formatted("within(Repository)"));
    test.identifiesInUnit(
        HANDLER.formatted(imported, FOUND) + aspect.formatted("@within(RestController)"));
  }

  @ParameterizedTest
  @FieldSource("TRACERS")
  void tracerOnTheClassPath(String tracer) {
    String[] others =
        Stream.of(TRACERS).filter(each -> !each.equals(tracer)).toArray(String[]::new);
    CheckTest.of(ContextLostInTask.class)
        .withoutLibraries(others)
        .identifiesInUnit(HANDLER.formatted("", FOUND));
  }

  private static final String FOUND =
      "BUG: Diagnostic contains: without the trace of the request (on POST /orders)";

  private static final String HANDLER =
      """
      %s
      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;
      import org.springframework.web.bind.annotation.PostMapping;

      class Shop {
        static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        private final ExecutorService pool = Executors.newFixedThreadPool(4);

        @PostMapping("/orders")
        void post(String id) {
          // %s
          pool.execute(() -> log.info("order {}", id));
        }
      }
      """;

  /** Several hand-offs share an executor: the one edit that repairs them all comes first. */
  @Test
  void sharedExecutor() {
    String source =
        """
        import io.opentelemetry.context.Context;
        import java.util.concurrent.ExecutorService;
        import java.util.concurrent.Executors;

        class Shop {
          static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          private final ExecutorService pool = %s;

          void handle(String id) {
            pool.execute(() -> log.info("order {}", id));
            pool.submit(() -> log.info("order {}", id));
          }
        }
        """;
    test.replacesUnit(
        source.formatted("Executors.newFixedThreadPool(4)"),
        source.formatted("Context.taskWrapping(Executors.newFixedThreadPool(4))"));
  }

  /** gRPC keeps its own context for the observers of a call, and only that. */
  @Test
  void observers() {
    String source =
        """
        void handle(String id, io.grpc.ClientCall<String, String> rpc) {
          io.grpc.stub.ClientCalls.asyncUnaryCall(
              rpc,
              id,
              new io.grpc.stub.StreamObserver<String>() {
                @Override
                public void onNext(String answer) {
                  log.info("answer {}", answer);
                }

                @Override
                public void onError(Throwable e) {
                  log.error("failed", e);
                }

                @Override
                public void onCompleted() {}
              });
        }
        """;
    String repaired =
        source
            .replace(
                "  io.grpc.stub.ClientCalls",
                "  Context context = Context.current();\n  io.grpc.stub.ClientCalls")
            .replaceAll(
                "(?m)^        (  log.*)$",
                "          try (Scope ignored = context.makeCurrent()) {\n"
                    + "          $1\n"
                    + "          }")
            .replace(
                "onCompleted() {}",
                "onCompleted() {\n"
                    + "          try (Scope ignored = context.makeCurrent()) {}\n"
                    + "        }");
    test.replacesUnit(shop(source), shop(repaired));
    String grpc = GRPC_ALONE.formatted("", source.indent(2));
    CheckTest.of(ContextLostInTask.class)
        .withArgs(
            "-cp",
            io.github.logkeel.runtime.TestClassPath.without(TRACING),
            "-XepOpt:Logkeel:TracedEntries=Shop#handle")
        .identifiesInUnit(grpc)
        .replacesUnit(
            GRPC_ALONE.formatted(
                "void handle() { pool.execute(() -> log.info(\"{}\", KEY.get())); }", ""),
            GRPC_ALONE.formatted(
                "void handle() { pool.execute(Context.current().wrap(() -> log.info(\"{}\","
                    + " KEY.get()))); }",
                ""))
        .replacesUnit(
            GRPC_ALONE.formatted(
                "void handle(String id) { pool.execute(() -> log.info(id)); pool.execute(() ->"
                    + " log.info(id)); }",
                ""),
            GRPC_ALONE
                .formatted(
                    "void handle(String id) { pool.execute(() -> log.info(id)); pool.execute(() ->"
                        + " log.info(id)); }",
                    "")
                .replace(
                    "Executors.newFixedThreadPool(4)",
                    "Context.currentContextExecutor(Executors.newFixedThreadPool(4))"));
  }

  private static final String SDK = "opentelemetry-sdk";

  static final String[] TRACERS = {
    "micrometer-tracing",
    "brave",
    "opentelemetry-instrumentation-api",
    "opentelemetry-instrumentation-annotations",
  };

  /** What HTTP asks for has no context of gRPC to lose. */
  @Test
  void grpcInProgramOfHttp() {
    String handler = "@org.springframework.web.bind.annotation.GetMapping(\"/orders\")\n  ";
    String work = "void handle(String id) {\n    %spool.execute(() -> log.info(id));\n  }";
    CheckTest grpc = tracing("-cp", io.github.logkeel.runtime.TestClassPath.without(TRACING));
    grpc.identifiesInUnit(GRPC_ALONE.formatted(handler + work.formatted(""), ""));
    grpc.identifiesInUnit(
        GRPC_ALONE.formatted(
            work.formatted("// BUG: Diagnostic contains: gRPC context\n    "), ""));
  }

  private static final String[] TRACING = {
    "opentelemetry-context",
    "micrometer-tracing",
    "context-propagation",
    "brave",
    "opentracing-api",
    "opentelemetry-instrumentation-api",
    "opentelemetry-instrumentation-annotations",
  };

  private static final String GRPC_ALONE =
      """
      import io.grpc.Context;
      import java.util.concurrent.Executor;
      import java.util.concurrent.Executors;

      class Shop {
        static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        static final Context.Key<String> KEY = Context.key("customer");
        private final Executor pool = Executors.newFixedThreadPool(4);

        %s
      %s
      }
      """;
}
