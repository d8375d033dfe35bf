package io.github.logkeel.handoff;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class MisplacedPropagationTest {

  private static final String SHOP =
      """
      import io.micrometer.context.ContextExecutorService;
      import io.micrometer.context.ContextSnapshot;
      import io.micrometer.context.ContextSnapshotFactory;
      import io.opentelemetry.context.Context;
      import io.opentelemetry.context.Scope;
      import java.util.Map;
      import java.util.concurrent.*;
      import org.slf4j.MDC;

      class Shop {
        static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        final ExecutorService bare = Executors.newFixedThreadPool(4);

      """;

  private final CheckTest test =
      CheckTest.of(MisplacedPropagation.class)
          .withArgs("-XepOpt:Logkeel:TracedEntries=Shop#handle");

  private static String shop(String members) {
    return SHOP + members.indent(2) + "}\n";
  }

  @Test
  void identification() {
    test.identifiesInUnit(
        shop(
            """
            final ExecutorService right = Context.taskWrapping(bare);
            Executor scoped;

            void handle(Runnable work, Context given) {
              scoped = Context.current().wrap(bare);
              Context.current().wrap(bare).execute(work);
              bare.execute(Context.current().wrap(work));
              Context caller = Context.current();
              bare.execute(() -> caller.wrap(work).run());
              bare.execute(() -> given.wrap(work).run());
              bare.execute(
                  () -> {
                    try (Scope ignored = caller.makeCurrent()) {
                      work.run();
                    }
                  });
              Context.current().wrap(work).run();
            }

            ExecutorService perCall() {
              return Context.current().wrap(bare);
            }
            """));
    test.identifiesInUnit(
        shop(
            """
            // BUG: Diagnostic contains: all tasks get the context of the time when this executor is
            final ExecutorService field = Context.current().wrap(bare);
            final Executor assigned;
            final Executor grpc;
            final ExecutorService micrometer;

            Shop(ContextSnapshotFactory snapshots) {
              // BUG: Diagnostic contains: MisplacedPropagation
              assigned = Context.current().wrap(bare);
              // BUG: Diagnostic contains: MisplacedPropagation
              grpc = io.grpc.Context.current().fixedContextExecutor(bare);
              ContextSnapshot snapshot = snapshots.captureAll();
              // BUG: Diagnostic contains: MisplacedPropagation
              micrometer = ContextExecutorService.wrap(bare, () -> snapshot);
            }

            @org.springframework.context.annotation.Bean
            Executor bean() {
              // BUG: Diagnostic contains: MisplacedPropagation
              return Context.current().wrap(bare);
            }

            void later(Runnable work) {
              // BUG: Diagnostic contains: takes the context on the thread of the task
              bare.execute(() -> Context.current().wrap(work).run());
              bare.execute(
                  () -> {
                    Context late = Context.current();
                    // BUG: Diagnostic contains: MisplacedPropagation
                    try (Scope ignored = late.makeCurrent()) {
                      work.run();
                    }
                  });
            }
            """));
  }

  @Test
  void replacement() {
    test.replacesUnit(
        shop(
            """
            final ExecutorService field = Context.current().wrap(bare);
            final ScheduledExecutorService schedule =
                Context.current().wrap(Executors.newScheduledThreadPool(1));
            final Executor grpc;
            final ExecutorService micrometer;

            Shop(ContextSnapshotFactory snapshots) {
              grpc = io.grpc.Context.current().fixedContextExecutor(bare);
              ContextSnapshot snapshot = snapshots.captureAll();
              micrometer = ContextExecutorService.wrap(bare, () -> snapshot);
            }

            void later(Runnable work, Callable<String> call) {
              bare.execute(() -> Context.current().wrap(work).run());
              bare.submit(
                  () -> {
                    Context.current().wrap(work).run();
                  });
              bare.submit(() -> Context.current().wrap(call).call());
            }
            """),
        shop(
            """
            final ExecutorService field = Context.taskWrapping(bare);
            final ScheduledExecutorService schedule =
                Context.taskWrapping(Executors.newScheduledThreadPool(1));
            final Executor grpc;
            final ExecutorService micrometer;

            Shop(ContextSnapshotFactory snapshots) {
              grpc = io.grpc.Context.currentContextExecutor(bare);
              ContextSnapshot snapshot = snapshots.captureAll();
              micrometer = ContextExecutorService.wrap(bare, snapshots::captureAll);
            }

            void later(Runnable work, Callable<String> call) {
              bare.execute(Context.current().wrap(work));
              bare.submit(
                  Context.current().wrap(work));
              bare.submit(Context.current().wrap(call));
            }
            """));
    test.offersNoRepairForUnit(
        shop(
            """
            final ExecutorService withValues;
            final ExecutorService ofItsOwn;

            Shop(ContextSnapshotFactory snapshots, Object more) {
              ContextSnapshot values = snapshots.captureAll(more);
              withValues = ContextExecutorService.wrap(bare, () -> values);
              ContextSnapshot own = ContextSnapshotFactory.builder().build().captureAll();
              ofItsOwn = ContextExecutorService.wrap(bare, () -> own);
            }

            void later(java.util.function.Supplier<String> text, CompletableFuture<String> done) {
              bare.execute(() -> Context.current().wrapSupplier(text).get());
              done.thenAcceptAsync(
                  order -> Context.current().wrapConsumer(log::info).accept(order), bare);
            }
            """));
    test.offersNoRepairForUnit(
        """
        import static io.opentelemetry.context.Context.current;
        import java.util.concurrent.ExecutorService;
        class Shop {
          final ExecutorService pool;
          Shop(ExecutorService bare) {
            pool = current().wrap(bare);
          }
        }
        """);
    test.offersNoRepairForUnit(
        shop(
            """
            Executor micrometer;

            Shop(ContextSnapshotFactory snapshots) {
              micrometer = snapshots.captureAll().wrapExecutor(bare);
            }

            void later(Runnable work) {
              bare.execute(
                  () -> {
                    log.info("before");
                    Context.current().wrap(work).run();
                  });
            }
            """));
  }

  @Test
  void entriesThatStay() {
    test.identifiesInUnit(
        shop(
            """
            final Executor carrying = new MdcExecutor();
            final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new);

            void later(String id, Map<String, String> entries, Executor anybody) {
              bare.execute(
                  () -> {
                    MDC.put("id", id);
                    try {
                      log.info("order");
                    } finally {
                      MDC.remove("id");
                    }
                  });
              bare.execute(
                  () -> {
                    MDC.setContextMap(entries);
                    log.info("order");
                    MDC.clear();
                  });
              bare.execute(
                  () -> {
                    Map<String, String> previous = MDC.getCopyOfContextMap();
                    MDC.setContextMap(entries);
                    try {
                      log.info("order");
                    } finally {
                      MDC.setContextMap(previous);
                    }
                  });
              bare.execute(
                  () -> {
                    try (MDC.MDCCloseable ignored = MDC.putCloseable("id", id)) {
                      log.info("order");
                    }
                  });
              bare.execute(
                  () -> {
                    MDC.put("worker", "orders");
                    log.info("order");
                  });
              bare.execute(
                  () -> {
                    MDC.put("id", id);
                    log.info("order");
                    cleanUp();
                  });
              new Thread(() -> MDC.put("id", id)).start();
              threads.execute(() -> MDC.put("id", id));
              carrying.execute(() -> MDC.put("id", id));
              anybody.execute(() -> MDC.put("id", id));
              ExecutorService here = Executors.newFixedThreadPool(4);
              here.execute(
                  () -> {
                    try {
                      MDC.put("id", id);
                      log.info("order");
                    } finally {
                      log.info("done");
                    }
                  });
              ExecutorService sometimes = Executors.newFixedThreadPool(4);
              sometimes.execute(
                  () -> {
                    if (id != null) {
                      // BUG: Diagnostic contains: stays on the thread of the pool
                      MDC.put("id", id);
                    }
                    log.info("order");
                  });
              ExecutorService late = Executors.newFixedThreadPool(4);
              late.execute(
                  () -> {
                    log.info("begin");
                    // BUG: Diagnostic contains: stays on the thread of the pool
                    MDC.put("id", id);
                    log.info("order");
                  });
              ExecutorService early = Executors.newFixedThreadPool(4);
              early.execute(
                  () -> {
                    String text = "order" + id;
                    MDC.put("id", id);
                    try {
                      MDC.put("text", text);
                      log.info("order");
                    } finally {
                      log.info("done");
                    }
                  });
              ExecutorService last = Executors.newFixedThreadPool(4);
              last.execute(
                  () -> {
                    try {
                      log.info("order");
                    } finally {
                      // BUG: Diagnostic contains: stays on the thread of the pool
                      MDC.put("id", id);
                    }
                  });
              ExecutorService lent = Executors.newFixedThreadPool(4);
              new ExecutorCompletionService<>(lent);
              // BUG: Diagnostic contains: stays on the thread of the pool
              lent.execute(() -> MDC.put("id", id));
              ExecutorService listed = Executors.newFixedThreadPool(4);
              if (listed != null) {
                Executor[] all = {listed};
              }
              // BUG: Diagnostic contains: stays on the thread of the pool
              listed.execute(() -> MDC.put("id", id));
              ExecutorService closed = Executors.newFixedThreadPool(4);
              closed.execute(() -> MDC.put("id", id));
              if (closed != null) {
                closed.shutdown();
              }
              ExecutorService other;
              ExecutorService known = Executors.newFixedThreadPool(4);
              other = known;
              // BUG: Diagnostic contains: stays on the thread of the pool
              known.execute(() -> MDC.put("id", id));
              // BUG: Diagnostic contains: stays on the thread of the pool: the next task logs it as
              bare.execute(() -> MDC.put("id", id));
              bare.execute(
                  () -> {
                    // BUG: Diagnostic contains: MisplacedPropagation
                    MDC.put("id", id);
                    MDC.put("again", id);
                    log.info("order");
                  });
              bare.execute(
                  Context.current()
                      .wrap(
                          () -> {
                            // BUG: Diagnostic contains: MisplacedPropagation
                            MDC.setContextMap(entries);
                            log.info("order");
                          }));
              CompletableFuture.runAsync(
                  new Runnable() {
                    @Override
                    public void run() {
                      // BUG: Diagnostic contains: MisplacedPropagation
                      MDC.setContextMap(entries);
                      log.info("order");
                    }
                  });
            }

            void cleanUp() {}

            static final class MdcExecutor extends ThreadPoolExecutor {
              MdcExecutor() {
                super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
              }

              @Override
              protected void afterExecute(Runnable task, Throwable thrown) {
                MDC.clear();
              }
            }
            """
                .replace(
                    "newThreadPerTaskExecutor(Thread::new)",
                    Runtime.version().feature() < 21
                        ? "newCachedThreadPool()"
                        : "newThreadPerTaskExecutor(Thread::new)")
                .replace(
                    "threads.execute",
                    Runtime.version().feature() < 21 ? "carrying.execute" : "threads.execute")));
    test.replacesUnit(
        shop(
            """
            void later(String id, Map<String, String> entries) {
              bare.execute(
                  () -> {
                    MDC.put("id", id);
                    MDC.put("again", id);
                    String order = "order " + id;
                    log.info(order);
                  });
              bare.submit(
                  () -> {
                    MDC.setContextMap(entries);
                    log.info("order");
                    return id;
                  });
            }
            """),
        shop("""
        void later(String id, Map<String, String> entries) {
          bare.execute(
              () -> {
                MDC.put("id", id);
                MDC.put("again", id);
                try {
                  String order = "order " + id;
                  log.info(order);
                } finally {
                  MDC.remove("id");
                  MDC.remove("again");
                }
              });
          bare.submit(
              () -> {
                Map<String, String> previous = MDC.getCopyOfContextMap();
                MDC.setContextMap(entries);
                try {
                  log.info("order");
                  return id;
                } finally {
                  MDC.setContextMap(previous == null ? Collections.emptyMap() : previous);
                }
              });
        }
        """)
            .replace(
                "import java.util.Map;", "import java.util.Collections;\nimport java.util.Map;"));
    test.offersNoRepairForUnit(
        shop(
            """
            void later(String id) {
              bare.execute(() -> MDC.put("id", id));
              bare.execute(() -> log.info("order"));
            }
            """));
    test.offersNoRepairForUnit(
        shop(
            """
            void later(Map<String, String> entries) {
              bare.execute(
                  () -> {
                    MDC.setContextMap(entries);
                    String previous = "order";
                    log.info(previous);
                  });
              bare.execute(() -> log.info("order"));
            }
            """));
    String imported =
        """
        void later(String id) {
          bare.execute(
              () -> {
                put("id", id);
                %s
              });
          bare.execute(() -> log.info("order"));
        }
        """;
    test.replacesUnit(
        "import static org.slf4j.MDC.put;\n" + shop(imported.formatted("log.info(id);")),
        "import static org.slf4j.MDC.put;\n"
            + shop(
                imported.formatted(
                    "try { log.info(id); } finally { org.slf4j.MDC.remove(\"id\"); }")));
  }

  @Test
  void tasksThatAreRepeated() {
    String repeated =
        """
        private final ScheduledExecutorService schedule = %s;

        void handle(Runnable work) {
          %s
        }

        void start(Runnable work) {
          %s
        }
        """;
    String wrapped = "Context.taskWrapping(Executors.newScheduledThreadPool(1))";
    String call = "schedule.scheduleAtFixedRate(work, 1, 1, TimeUnit.SECONDS);";
    String bug = "// BUG: Diagnostic contains: does not carry the context to tasks that are\n  ";
    test.identifiesInUnit(shop(repeated.formatted(wrapped, "schedule.execute(work);", call)))
        .identifiesInUnit(
            shop(
                repeated.formatted(
                    "Executors.newScheduledThreadPool(1)", call, call.replace("Rate", "Rate"))))
        .identifiesInUnit(shop(repeated.formatted(wrapped, bug + call, bug + call)))
        .identifiesInUnit(
            shop(repeated.formatted(wrapped, "schedule.execute(work); " + bug + call, call)));
    test.replacesUnit(
        shop(repeated.formatted(wrapped, "", call)),
        shop(repeated.formatted("Executors.newScheduledThreadPool(1)", "", call)));
  }

  @Test
  void repeatedTaskOfRequest() {
    String source =
        """
        private final ScheduledExecutorService schedule =
            Context.taskWrapping(Executors.newScheduledThreadPool(1));

        void handle(Runnable work) {
          schedule.execute(work);
          schedule.scheduleWithFixedDelay(%s, 1, 1, TimeUnit.SECONDS);
        }
        """;
    test.replacesUnit(
        shop(source.formatted("work")), shop(source.formatted("Context.current().wrap(work)")));
    String shared = source.replace("private final", "protected final");
    test.replacesUnit(
            shop(shared.formatted("work")), shop(shared.formatted("Context.current().wrap(work)")))
        .identifiesInUnit(shop(source.replace("private final", "protected").formatted("work")));
  }
}
