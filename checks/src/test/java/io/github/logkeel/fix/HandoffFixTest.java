package io.github.logkeel.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.CheckTest;
import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.handoff.ContextLostInTask;
import io.github.logkeel.runtime.TestClassPath;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The repairs of hand-offs, each compiled and judged again. */
final class HandoffFixTest {

  /** A program that imports one carrier; each variable is what its name says. */
  private static String program(String imports, String members, String statements) {
    return """
    %s
    class Snippet {
    %s
      void run(Order order, CompletableFuture<Order> future, ExecutorService pool) throws Exception {
    %s  }

      static class Order {
        long total() {
          return 1;
        }
        static long total(Order order, String currency) {
          return 1;
        }
      }

      void charge() {}

      %s

      long price() {
        return 1;
      }

      long over() {
        return 1;
      }

      long over(Order order) {
        return 1;
      }

      long convert(Order order) {
        return 1;
      }

      void accept(Order order) {}
    }
    """
        .formatted(
            Stream.of(imports.split("\n"))
                .map(name -> "import " + name + ";")
                .collect(Collectors.joining("\n")),
            members.indent(2),
            statements.indent(4),
            putting(imports));
  }

  /** What makes entries a part of what is lost. */
  private static String putting(String imports) {
    String put = imports.contains("MDC") ? "MDC" : "ThreadContext";
    return imports.contains(put)
        ? "void put(String id) { %s.put(\"id\", id); }".formatted(put)
        : "";
  }

  private static final String JDK = "java.util.concurrent.*\n";
  private static final String OTEL = "io.opentelemetry.context.Context\n" + JDK;

  @TestFactory
  Stream<DynamicTest> taskWithOpenTelemetry() {
    return each(
        OTEL,
        """
        pool.execute(() -> charge());
        pool.execute(Context.current().wrap(() -> charge()));

        pool.execute(() -> price());
        pool.execute(Context.current().wrap((Runnable) () -> price()));

        pool.execute(() -> { charge(); });
        pool.execute(Context.current().wrap(() -> { charge(); }));

        pool.execute(() -> { throw new IllegalStateException(); });
        pool.execute(Context.current().wrap((Runnable) () -> { throw new IllegalStateException(); }));

        pool.execute(() -> { if (order == null) { return; } throw new IllegalStateException(); });
        pool.execute(Context.current().wrap(() -> { if (order == null) { return; } throw new IllegalStateException(); }));

        pool.execute(this::charge);
        pool.execute(Context.current().wrap(this::charge));

        pool.execute(this::price);
        pool.execute(Context.current().wrap((Runnable) this::price));

        pool.execute(this::over);
        pool.execute(Context.current().wrap((Runnable) this::over));

        Future<Long> price = pool.submit(() -> price());
        Future<Long> price = pool.submit(Context.current().wrap(() -> price()));

        Future<Long> price = pool.submit(this::price);
        Future<Long> price = pool.submit(Context.current().wrap(this::price));

        Future<?> done = pool.submit(() -> charge());
        Future<?> done = pool.submit(Context.current().wrap(() -> charge()));

        Future<Long> price = pool.submit(() -> { Thread.sleep(1); return 1L; });
        Future<Long> price = pool.submit(Context.current().wrap(() -> { Thread.sleep(1); return 1L; }));

        Future<String> done = pool.submit(this::charge, "done");
        Future<String> done = pool.submit(Context.current().wrap(this::charge), "done");

        Callable<Long> task = this::price; long price = pool.submit(task).get();
        Callable<Long> task = this::price; long price = pool.submit(Context.current().wrap(task)).get();

        pool.execute(new Runnable() { @Override public void run() { charge(); } });
        pool.execute(Context.current().wrap(new Runnable() { @Override public void run() { charge(); } }));

        new Thread(() -> charge()).start();
        new Thread(Context.current().wrap(() -> charge())).start();

        new Thread(() -> price(), "prices").start();
        new Thread(Context.current().wrap((Runnable) () -> price()), "prices").start();

        new Thread(null, this::charge, "prices", 0, false).start();
        new Thread(null, Context.current().wrap(this::charge), "prices", 0, false).start();

        CompletableFuture<Long> price = CompletableFuture.supplyAsync(() -> price());
        CompletableFuture<Long> price = CompletableFuture.supplyAsync(Context.current().wrapSupplier(() -> price()));

        CompletableFuture<Long> price = CompletableFuture.supplyAsync(this::over, pool).thenApply(p -> p + 1);
        CompletableFuture<Long> price = CompletableFuture.supplyAsync(Context.current().wrapSupplier(this::over), pool).thenApply(p -> p + 1);

        CompletableFuture.runAsync(() -> price(), pool);
        CompletableFuture.runAsync(Context.current().wrap((Runnable) () -> price()), pool);

        CompletableFuture<Long> price = future.thenApplyAsync(o -> o.total());
        CompletableFuture<Long> price = future.thenApplyAsync(Context.current().wrapFunction(o -> o.total()));

        CompletableFuture<Long> price = future.thenApplyAsync(this::convert, pool);
        CompletableFuture<Long> price = future.thenApplyAsync(Context.current().wrapFunction(this::convert), pool);

        CompletableFuture<Long> price = future.thenComposeAsync(o -> CompletableFuture.completedFuture(o.total()));
        CompletableFuture<Long> price = future.thenComposeAsync(Context.current().wrapFunction(o -> CompletableFuture.completedFuture(o.total())));

        future.thenAcceptAsync(this::accept);
        future.thenAcceptAsync(Context.current().wrapConsumer(this::accept));

        future.thenRunAsync(this::price);
        future.thenRunAsync(Context.current().wrap((Runnable) this::price));

        future.whenCompleteAsync((o, error) -> charge());
        future.whenCompleteAsync(Context.current().wrapConsumer((o, error) -> charge()));

        CompletableFuture<Long> price = future.handleAsync((o, error) -> o.total());
        CompletableFuture<Long> price = future.handleAsync(Context.current().wrapFunction((o, error) -> o.total()));

        CompletableFuture<Long> price = future.thenCombineAsync(future, (a, b) -> a.total() + b.total());
        CompletableFuture<Long> price = future.thenCombineAsync(future, Context.current().wrapFunction((a, b) -> a.total() + b.total()));

        CompletableFuture<Order> one = new CompletableFuture<Order>().completeAsync(() -> order);
        CompletableFuture<Order> one = new CompletableFuture<Order>().completeAsync(Context.current().wrapSupplier(() -> order));

        pool.execute(order == null ? this::charge : () -> charge());
        Context.current().wrap(pool).execute(order == null ? this::charge : () -> charge());

        pool.invokeAll(java.util.List.of(this::price));
        Context.current().wrap(pool).invokeAll(java.util.List.of(this::price));

        java.util.stream.Stream.of((Runnable) this::charge).forEach(pool::execute);
        java.util.stream.Stream.of((Runnable) this::charge).forEach(Context.taskWrapping(pool)::execute);
        """);
  }

  @TestFactory
  Stream<DynamicTest> taskWithOtherLibraries() {
    return Stream.of(
            each(
                """
                io.micrometer.context.ContextSnapshotFactory
                java.util.concurrent.*
                """,
                """
                pool.execute(() -> charge());
                pool.execute(ContextSnapshotFactory.builder().build().captureAll().wrap(() -> charge()));

                pool.execute(() -> price());
                pool.execute(ContextSnapshotFactory.builder().build().captureAll().wrap((Runnable) () -> price()));

                Future<Long> price = pool.submit(this::price);
                Future<Long> price = pool.submit(ContextSnapshotFactory.builder().build().captureAll().wrap(this::price));

                future.thenAcceptAsync(o -> accept(o));
                future.thenAcceptAsync(ContextSnapshotFactory.builder().build().captureAll().wrap(o -> accept(o)));

                CompletableFuture.supplyAsync(() -> price(), (Executor) pool);
                CompletableFuture.supplyAsync(() -> price(), ContextSnapshotFactory.builder().build().captureAll().wrapExecutor((Executor) pool));
                """),
            each(
                serving(),
                """
                io.grpc.Context
                java.util.concurrent.*
                """,
                """
                pool.execute(() -> price());
                pool.execute(Context.current().wrap((Runnable) () -> price()));

                Future<Long> price = pool.submit(() -> price());
                Future<Long> price = pool.submit(Context.current().wrap(() -> price()));

                CompletableFuture.supplyAsync(() -> price(), pool);
                CompletableFuture.supplyAsync(() -> price(), Context.current().fixedContextExecutor(pool));
                """))
        .flatMap(tests -> tests);
  }

  /** What a wrapping method of several shapes could take for another task. */
  @TestFactory
  Stream<DynamicTest> taskThatNeedsACast() {
    String members =
        """
        Runnable charging;
        Callable<Long> pricing;
        static class Both implements Runnable, Callable<Long> {
          @Override
          public void run() {}
          @Override
          public Long call() {
            return 1L;
          }
        }
        @Override
        public String toString() {
          return "prices";
        }
        void take(Order order) {}
        void take(String order) {}
        """;
    return Stream.concat(
        each(
            check(),
            OTEL,
            members,
            """
            pool.execute(java.util.Objects.requireNonNull(charging));
            pool.execute(Context.current().wrap((Runnable) java.util.Objects.requireNonNull(charging)));

            pool.submit(java.util.Objects.requireNonNull(pricing));
            Context.current().wrap(pool).submit(java.util.Objects.requireNonNull(pricing));

            pool.execute(new Both());
            pool.execute(Context.current().wrap((Runnable) new Both()));

            pool.execute(() -> { Callable<Long> one = () -> { return 1L; }; throw new IllegalStateException(); });
            pool.execute(Context.current().wrap((Runnable) () -> { Callable<Long> one = () -> { return 1L; }; throw new IllegalStateException(); }));

            pool.execute(() -> { new Object() { int one() { return 1; } }; throw new IllegalStateException(); });
            pool.execute(Context.current().wrap((Runnable) () -> { new Object() { int one() { return 1; } }; throw new IllegalStateException(); }));

            pool.execute(Order::new);
            pool.execute(Context.current().wrap((Runnable) Order::new));

            Future<Order> made = pool.submit(Order::new);
            Future<Order> made = pool.submit(Context.current().wrap(Order::new));

            Future<String> text = pool.submit(this::toString);
            Future<String> text = pool.submit(Context.current().wrap(this::toString));
            """),
        each(
            check(),
            """
            io.micrometer.context.ContextSnapshotFactory
            java.util.concurrent.*
            java.util.function.Consumer
            """,
            members,
            """
            future.thenAcceptAsync(this::take);
            future.thenAcceptAsync(ContextSnapshotFactory.builder().build().captureAll().wrap((Consumer<Order>) this::take));
            """));
  }

  /** An executor that sorts its tasks has to find them as they are. */
  @Test
  void taskThatIsOrdered() {
    check()
        .offersNoRepairForUnit(
            program(
                OTEL,
                """
                static class Job implements Runnable, Comparable<Job> {
                  @Override
                  public void run() {}
                  @Override
                  public int compareTo(Job other) {
                    return 0;
                  }
                }
                """,
                "pool.execute(new Job());"));
  }

  @Test
  void contextOfAnotherLibraryIsNotMistaken() {
    String imports = "javax.naming.Context\nio.opentelemetry.api.trace.Span\n" + JDK;
    check()
        .replacesUnit(
            program(imports, "", "pool.execute(() -> charge());"),
            program(
                imports,
                "",
                "pool.execute(io.opentelemetry.context.Context.current().wrap(() -> charge()));"));
  }

  @Test
  void contextIsImported() {
    String imports = "io.opentelemetry.api.trace.Span\n" + JDK;
    check()
        .replacesUnit(
            program(imports, "", "pool.execute(() -> charge());"),
            program(
                "io.opentelemetry.api.trace.Span\nio.opentelemetry.context.Context\n" + JDK,
                "",
                "pool.execute(Context.current().wrap(() -> charge()));"));
  }

  @Test
  void tracerInHand() {
    String imports = "io.micrometer.tracing.*\n" + JDK;
    check()
        .replacesUnit(
            program(imports, "Tracer tracer;", "pool.execute(() -> charge());"),
            program(
                imports,
                "Tracer tracer;",
                "pool.execute(tracer.currentTraceContext().wrap(() -> charge()));"))
        .replacesUnit(
            program(imports, "CurrentTraceContext traces;", "pool.submit(() -> price());"),
            program(
                imports, "CurrentTraceContext traces;", "pool.submit(traces.wrap(() -> price()));"))
        .replacesUnit(
            program(
                imports, "Tracer tracer;", "CompletableFuture.supplyAsync(() -> price(), pool);"),
            program(
                imports,
                "Tracer tracer;",
                """
                TraceContext context = tracer.currentTraceContext().context();
                CompletableFuture.supplyAsync(() -> {
                  try (CurrentTraceContext.Scope ignored = tracer.currentTraceContext().maybeScope(context)) {
                    return price();
                  }
                }, pool);
                """));
  }

  @Test
  void traceContextOfBraveInHand() {
    String imports = "brave.propagation.*\n" + JDK;
    check()
        .replacesUnit(
            program(imports, "CurrentTraceContext traces;", "pool.submit(() -> price());"),
            program(
                imports, "CurrentTraceContext traces;", "pool.submit(traces.wrap(() -> price()));"))
        .replacesUnit(
            program(
                imports,
                "CurrentTraceContext traces;",
                "future.thenAcceptAsync(o -> { accept(o); });"),
            program(
                imports,
                "CurrentTraceContext traces;",
                """
                TraceContext context = traces.get();
                future.thenAcceptAsync(o -> {
                  try (CurrentTraceContext.Scope ignored = traces.maybeScope(context)) { accept(o); }
                });
                """));
  }

  @Test
  void entriesOfSlf4j() {
    String imports = "java.util.Collections\njava.util.Map\n" + JDK + "org.slf4j.MDC";
    String entries = "Map<String, String> entries = MDC.getCopyOfContextMap();\n";
    String set =
        """
          Map<String, String> previous = MDC.getCopyOfContextMap();
          MDC.setContextMap(entries == null ? Collections.emptyMap() : entries);
        """;
    String reset =
        """
          } finally {
            MDC.setContextMap(previous == null ? Collections.emptyMap() : previous);
          }
        """;
    serving()
        .replacesUnit(
            program(imports, "", "pool.execute(() -> charge());"),
            program(
                imports,
                "",
                entries
                    + "pool.execute(() -> {\n"
                    + set
                    + """
                      try {
                        charge();
                    """
                    + reset
                    + "});"))
        .replacesUnit(
            program(imports, "", "Future<Long> price = pool.submit(this::price);"),
            program(
                imports,
                "",
                entries
                    + "Future<Long> price = pool.submit(() -> {\n"
                    + set
                    + """
                      try {
                        return this.price();
                    """
                    + reset
                    + "});"))
        .replacesUnit(
            program(
                imports,
                "",
                """
                pool.submit(() -> {
                  charge();
                  return price();
                });
                """),
            program(
                imports,
                "",
                entries
                    + "pool.submit(() -> {\n"
                    + set
                    + """
                      try {
                        charge();
                        return price();
                    """
                    + reset
                    + "});"));
  }

  @Test
  void entriesOfLog4j() {
    String imports =
        """
        java.util.Map
        java.util.concurrent.*
        org.apache.logging.log4j.CloseableThreadContext
        org.apache.logging.log4j.ThreadContext
        """;
    serving()
        .replacesUnit(
            program(imports, "", "pool.execute((Runnable) () -> price());"),
            program(
                imports,
                "",
                """
                Map<String, String> entries = ThreadContext.getImmutableContext();
                pool.execute((Runnable) () -> {
                  try (CloseableThreadContext.Instance ignoredEntries = CloseableThreadContext.putAll(entries)) {
                    price();
                  }
                });
                """))
        .replacesUnit(
            program(imports, "", "Runnable task = this::charge; pool.execute(task);"),
            program(
                imports,
                "",
                """
                Runnable task = this::charge; Map<String, String> entries = ThreadContext.getImmutableContext();
                pool.execute(() -> {
                  try (CloseableThreadContext.Instance ignoredEntries = CloseableThreadContext.putAll(entries)) {
                    task.run();
                  }
                });
                """));
  }

  private static final String SET =
      """
      Map<String, String> previous = MDC.getCopyOfContextMap();
      MDC.setContextMap(entries == null ? Collections.emptyMap() : entries);
      """;

  private static final String RESET =
      """
      } finally {
        MDC.setContextMap(previous == null ? Collections.emptyMap() : previous);
      }
      """;

  /** The trace and the entries are lost: one repair brings both. */
  @Test
  void traceAndEntries() {
    String imports =
        "io.opentelemetry.context.Context\njava.util.Collections\njava.util.Map\n"
            + JDK
            + "org.slf4j.MDC";
    String entries = "Map<String, String> entries = MDC.getCopyOfContextMap();\n";
    String charge = "try {\n  charge();\n" + RESET;
    String wrapped =
        "pool.execute(Context.current().wrap(() -> {\n" + (SET + charge).indent(2) + "}));";
    check()
        .replacesUnit(
            program(imports, "", "pool.execute(() -> charge());"),
            program(imports, "", entries + wrapped))
        .replacesUnit(
            program(imports, "", "pool.execute(this::charge);"),
            program(imports, "", entries + wrapped.replace("charge()", "this.charge()")))
        .replacesUnit(
            program(imports, "", "pool.execute(Context.current().wrap(() -> charge()));"),
            program(imports, "", entries + wrapped))
        .replacesUnit(
            program(imports, "", "pool.execute(Context.current().wrap(this::charge));"),
            program(imports, "", entries + wrapped.replace("charge()", "this.charge()")))
        .replacesUnit(
            program(
                imports,
                "",
                entries + wrapped.replace("Context.current().wrap(", "").replace("}));", "});")),
            program(imports, "", entries + wrapped));
  }

  /** Two methods need the same executor: it is wrapped, and each task restores the entries. */
  @Test
  void traceByTheExecutorAndEntriesByTheTask() {
    String imports =
        "io.opentelemetry.context.Context\njava.util.Map\n"
            + JDK
            + """
            org.apache.logging.log4j.CloseableThreadContext
            org.apache.logging.log4j.ThreadContext\
            """;
    String task =
        """
        Map<String, String> entries%1$s = ThreadContext.getImmutableContext();
        own.execute(() -> {
          try (CloseableThreadContext.Instance ignoredEntries = CloseableThreadContext.putAll(entries%1$s)) {
            charge();
          }
        });
        """;
    check()
        .replacesUnit(
            program(
                imports,
                "private final ExecutorService own = Executors.newFixedThreadPool(4);",
                "own.execute(() -> charge());\nown.execute(() -> charge());"),
            program(
                imports,
                "private final ExecutorService own ="
                    + " Context.taskWrapping(Executors.newFixedThreadPool(4));",
                task.formatted("") + task.formatted("2")));
  }

  @Test
  void traceAndEntriesInTheCodeOfTheTask() {
    String imports =
        "io.micrometer.tracing.*\njava.util.Map\n"
            + JDK
            + """
            org.apache.logging.log4j.CloseableThreadContext
            org.apache.logging.log4j.ThreadContext\
            """;
    check()
        .replacesUnit(
            program(
                imports, "Tracer tracer;", "CompletableFuture.supplyAsync(() -> price(), pool);"),
            program(
                imports,
                "Tracer tracer;",
                """
                TraceContext context = tracer.currentTraceContext().context();
                Map<String, String> entries = ThreadContext.getImmutableContext();
                CompletableFuture.supplyAsync(() -> {
                  try (CurrentTraceContext.Scope ignored = tracer.currentTraceContext().maybeScope(context)) {
                    try (CloseableThreadContext.Instance ignoredEntries = CloseableThreadContext.putAll(entries)) {
                      return price();
                    }
                  }
                }, pool);
                """));
  }

  /** An accessor for the MDC has the snapshots of Micrometer carry it as well. */
  @Test
  void snapshotThatCarriesBoth() {
    String imports =
        """
        io.micrometer.context.ContextSnapshotFactory
        io.micrometer.context.integration.Slf4jThreadLocalAccessor
        java.util.concurrent.*
        org.slf4j.MDC\
        """;
    check()
        .replacesUnit(
            program(imports, "", "pool.execute(() -> charge());"),
            program(
                imports,
                "",
                "pool.execute(ContextSnapshotFactory.builder().build().captureAll().wrap(() ->"
                    + " charge()));"));
  }

  /** No statement can be put ahead of the hand-off: the trace at least comes along. */
  @Test
  void traceAlone() {
    String imports = OTEL + "org.slf4j.MDC";
    OfferedRepairs offered =
        OfferedRepairs.of(
            java.util.Map.of(
                "Snippet.java",
                program(imports, "", "Runnable more = () -> pool.execute(this::charge);")),
            "-XepOpt:Logkeel:Handoff=all");
    assertThat(offered.findings())
        .filteredOn(finding -> finding.check().equals("ContextLostInTask"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.repaired().get(0))
                    .contains("pool.execute(Context.current().wrap(this::charge))"));
  }

  /** As deep as the task is written, although the line that it starts in is a continuation. */
  @Test
  void depthOfLines() {
    OfferedRepairs offered =
        OfferedRepairs.of(
            java.util.Map.of(
                "Snippet.java",
                program(
                    JDK + "org.slf4j.MDC",
                    "",
                    """
                        Future<?> done =
                            pool.submit(() -> {
                              charge();
                            });
                    """)),
            "-cp",
            TestClassPath.without("opentelemetry-context", "context-propagation", "brave"),
            "-XepOpt:Logkeel:Handoff=all");
    assertThat(offered.findings())
        .filteredOn(finding -> finding.check().equals("ContextLostInTask"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.repaired().get(0))
                    .contains(
                        """
                                    pool.submit(() -> {
                                      Map<String, String> previous = MDC.getCopyOfContextMap();
                                      MDC.setContextMap(entries == null ? Collections.emptyMap() : entries);
                                      try {
                                        charge();
                                      } finally {
                                        MDC.setContextMap(previous == null ? Collections.emptyMap() : previous);
                                      }
                                    });
                        """));
  }

  @Test
  void codeOfAnAnonymousThread() {
    String imports = OTEL + "io.opentelemetry.context.Scope";
    check()
        .replacesUnit(
            program(
                imports,
                "",
                """
                new Thread() {
                  @Override
                  public void run() {
                    charge();
                  }
                }.start();
                """),
            program(
                imports,
                "",
                """
                Context context = Context.current();
                new Thread() {
                  @Override
                  public void run() {
                    try (Scope ignored = context.makeCurrent()) {
                      charge();
                    }
                  }
                }.start();
                """))
        .replacesUnit(
            program(
                imports + "\njava.util.*",
                "Timer timer;",
                """
                timer.schedule(new TimerTask() {
                  @Override
                  public void run() {
                    charge();
                  }
                }, 1000);
                """),
            program(
                imports + "\njava.util.*",
                "Timer timer;",
                """
                Context context = Context.current();
                timer.schedule(new TimerTask() {
                  @Override
                  public void run() {
                    try (Scope ignored = context.makeCurrent()) {
                      charge();
                    }
                  }
                }, 1000);
                """));
  }

  @Test
  void classThatIsAThread() {
    String imports = OTEL + "io.opentelemetry.context.Scope";
    String before =
        """
        static class Worker extends Thread {
          @Override
          public void run() {
            System.gc();
          }
        }
        """;
    String after =
        """
        static class Worker extends Thread {

          private final Context context = Context.current();

          @Override
          public void run() {
            try (Scope ignored = context.makeCurrent()) {
              System.gc();
            }
          }
        }
        """;
    for (String start :
        new String[] {
          "new Worker().start();", "Worker worker = new Worker(); worker.start();",
        }) {
      check().replacesUnit(program(imports, before, start), program(imports, after, start));
    }
    check()
        .offersNoRepairForUnit(
            program(imports, before + "void more(Worker worker) { worker.start(); }", ""))
        .offersNoRepairForUnit(
            program(
                imports,
                before.replace("System.gc", "int context; System.gc"),
                "new Worker().start();"));
  }

  @Test
  void severalTasksOfAMethodAreRepairedAtOnce() {
    String imports =
        """
        java.util.Map
        java.util.concurrent.*
        org.apache.logging.log4j.CloseableThreadContext
        org.apache.logging.log4j.ThreadContext
        """;
    serving()
        .replacesUnit(
            program(
                imports,
                "",
                """
                pool.execute(this::charge);
                pool.execute(this::charge);
                """),
            program(
                imports,
                "",
                """
                Map<String, String> entries = ThreadContext.getImmutableContext();
                pool.execute(() -> {
                  try (CloseableThreadContext.Instance ignoredEntries = CloseableThreadContext.putAll(entries)) {
                    this.charge();
                  }
                });
                Map<String, String> entries2 = ThreadContext.getImmutableContext();
                pool.execute(() -> {
                  try (CloseableThreadContext.Instance ignoredEntries = CloseableThreadContext.putAll(entries2)) {
                    this.charge();
                  }
                });
                """));
  }

  @Test
  void sharedExecutorIsWrappedWhereItIsCreated() {
    String twice = "own.execute(this::charge);\nown.submit(this::price);";
    creation(OTEL, "private final ExecutorService own = %s;", twice)
        .becomes("Executors.newFixedThreadPool(4)", "Context.taskWrapping(%s)");
    creation(OTEL, "private final Executor own = %s;", twice.replace("submit", "execute"))
        .becomes("Executors.newFixedThreadPool(4)", "Context.taskWrapping(%s)");
    creation(OTEL, "private final ScheduledExecutorService own = %s;", twice)
        .becomes("Executors.newScheduledThreadPool(4)", "Context.taskWrapping(%s)");
    creation(
            OTEL,
            """
            private final ExecutorService own;
            Snippet() {
              own = %s;
            }\
            """,
            twice)
        .becomes(
            "new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>())",
            "Context.taskWrapping(%s)");
    creation(
            OTEL,
            """
            ExecutorService own() {
              return %s;
            }\
            """,
            twice.replace("own", "own()"))
        .becomes("Executors.newCachedThreadPool()", "Context.taskWrapping(%s)");
    creation("io.micrometer.context.*\n" + JDK, "private final ExecutorService own = %s;", twice)
        .becomes(
            "Executors.newFixedThreadPool(4)",
            "ContextExecutorService.wrap(%s,"
                + " ContextSnapshotFactory.builder().build()::captureAll)");
    creation(
            "io.micrometer.context.*\n" + JDK,
            "private final ScheduledExecutorService own = %s;",
            twice)
        .becomes(
            "Executors.newScheduledThreadPool(4)",
            "ContextScheduledExecutorService.wrap(%s,"
                + " ContextSnapshotFactory.builder().build()::captureAll)");
  }

  /** What wraps is a variable: it has to have its value where the executor is created. */
  @Test
  void sharedExecutorIsWrappedByWhatIsInHand() {
    String twice = "own.execute(this::charge);\nown.submit(this::price);";
    String brave =
        """
        private final ExecutorService own;
        Snippet(CurrentTraceContext traces) {
          own = %s;
        }\
        """;
    creation("brave.propagation.*\n" + JDK, brave, twice)
        .becomes("Executors.newFixedThreadPool(4)", "traces.executorService(%s)");
    creation(
            "brave.propagation.*\n" + JDK,
            brave
                .replace("ExecutorService", "Executor")
                .replace("Snippet(Curr", "Snippet(final Curr"),
            twice.replace("submit", "execute"))
        .becomes("new ForkJoinPool()", "traces.executorService(%s)");
    creation(
            "io.micrometer.tracing.*\n" + JDK,
            """
            ExecutorService own(Tracer tracer) {
              return own(null);
            }
            Tracer tracer;
            ExecutorService own() {
              return %s;
            }\
            """,
            twice.replace("own", "own()"))
        .becomes("Executors.newCachedThreadPool()", "tracer.currentTraceContext().wrap(%s)");
    // Here it is not set yet, there it is out of reach: the tasks are wrapped.
    for (String[] members :
        new String[][] {
          {
            "CurrentTraceContext traces;\n"
                + "private final ExecutorService own = Executors.newFixedThreadPool(4);"
          },
          {
            "private final ExecutorService own;\n"
                + "CurrentTraceContext traces;\n"
                + "Snippet() { own = Executors.newFixedThreadPool(4); }"
          }
        }) {
      check()
          .replacesUnit(
              program("brave.propagation.*\n" + JDK, members[0], twice),
              program(
                  "brave.propagation.*\n" + JDK,
                  members[0],
                  "own.execute(traces.wrap(this::charge));\n"
                      + "own.submit(traces.wrap(this::price));"));
    }
  }

  /** The thread that completes the future gives the callback to the executor. */
  @Test
  void executorOfCallbackIsPinned() {
    String imports = "io.micrometer.context.ContextSnapshotFactory\n" + JDK;
    check()
        .replacesUnit(
            program(imports, "", "future.thenApplyAsync(this::convert, pool);"),
            program(
                imports,
                "",
                "future.thenApplyAsync(this::convert,"
                    + " ContextSnapshotFactory.builder().build().captureAll().wrapExecutor(pool));"));
  }

  @Test
  void executorOfOneTaskIsWrappedSecond() {
    check()
        .choosing(1)
        .replacesUnit(
            program(
                OTEL,
                "",
                "ExecutorService own = Executors.newFixedThreadPool(4);\n"
                    + "own.execute(this::charge);"),
            program(
                OTEL,
                "",
                "ExecutorService own = Context.taskWrapping(Executors.newFixedThreadPool(4));\n"
                    + "own.execute(this::charge);"));
  }

  @Test
  void executorIsLeftAloneWhereItIsNotJustAnExecutor() {
    for (String[] members :
        new String[][] {
          {
            "private final ThreadPoolExecutor own = (ThreadPoolExecutor)"
                + " Executors.newFixedThreadPool(4);",
            ""
          },
          {
            "private final ExecutorService own = Executors.newFixedThreadPool(4);",
            "int size = ((ThreadPoolExecutor) own).getPoolSize();"
          },
          {
            "private final ScheduledExecutorService own = Executors.newScheduledThreadPool(1);",
            "own.scheduleAtFixedRate(Context.current().wrap(this::charge), 1, 1, TimeUnit.SECONDS);"
          },
          {"ExecutorService own = Executors.newFixedThreadPool(4);", ""},
          {"private ExecutorService own = Executors.newFixedThreadPool(4);", "own = pool;"},
          {
            "private ExecutorService own = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new"
                + " PriorityBlockingQueue<>());",
            ""
          },
        }) {
      String task = "own.execute(this::charge);\nown.execute(%s);\n" + members[1];
      check()
          .replacesUnit(
              program(OTEL, members[0], task.formatted("this::charge")),
              program(
                  OTEL,
                  members[0],
                  task.replace("(this::charge);", "(Context.current().wrap(this::charge));")
                      .formatted("Context.current().wrap(this::charge)")));
    }
  }

  @Test
  void nothingIsOffered() {
    for (String statement :
        new String[] {
          "new Order() { void run(java.util.Timer timer, java.util.TimerTask task) {"
              + " timer.schedule(task, 1); } };",
        }) {
      check().offersNoRepairForUnit(program(OTEL, "", statement));
    }
    // What carries the trace is out of reach.
    check()
        .offersNoRepairForUnit(
            program("brave.propagation.*\n" + JDK, "", "pool.execute(this::charge);"));
    // No statement can be put ahead of the hand-off, a name is taken, the task is not to be called.
    for (String statement :
        new String[] {
          "Runnable more = () -> pool.execute(this::charge);",
          "pool.execute(this::charge); String previous = null;",
          "future.thenAcceptAsync(this::accept);",
          "pool.invokeAll(java.util.List.of(this::price));",
        }) {
      serving().offersNoRepairForUnit(program("org.slf4j.MDC\n" + JDK, "", statement));
    }
  }

  @Test
  void libraryThatNobodyImports() {
    check()
        .replacesUnit(
            program("java.util.List\n" + JDK, "", "pool.execute(this::charge);"),
            program(
                "io.opentelemetry.context.Context\njava.util.List\n" + JDK,
                "",
                "pool.execute(Context.current().wrap(this::charge));"));
  }

  /** Where nothing but the entries is lost that a program puts for the request it serves. */
  private static CheckTest serving() {
    return check()
        .withArgs(
            "-cp",
            TestClassPath.without(
                "opentelemetry-api",
                "opentelemetry-context",
                "micrometer-tracing",
                "context-propagation",
                "brave",
                "opentracing-api",
                "opentelemetry-instrumentation-api",
                "opentelemetry-instrumentation-annotations"),
            "-XepOpt:Logkeel:Handoff=all");
  }

  static CheckTest check() {
    return CheckTest.of(ContextLostInTask.class).withArgs("-XepOpt:Logkeel:Handoff=all");
  }

  private record Creation(String imports, String member, String statements) {
    private void becomes(String before, String after) {
      check()
          .replacesUnit(
              program(imports, member.formatted(before), statements),
              program(imports, member.formatted(after.formatted(before)), statements));
    }
  }

  private static Creation creation(String imports, String member, String statements) {
    return new Creation(imports, member, statements);
  }

  /** Statements before and after, in turn, each with a blank line behind the second. */
  private static Stream<DynamicTest> each(String imports, String table) {
    return each(check(), imports, table);
  }

  private static Stream<DynamicTest> each(CheckTest test, String imports, String table) {
    return each(test, imports, "", table);
  }

  private static Stream<DynamicTest> each(
      CheckTest test, String imports, String members, String table) {
    return Stream.of(table.split("\n\n"))
        .map(row -> row.split("\n"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () ->
                        test.replacesUnit(
                            program(imports, members, row[0]), program(imports, members, row[1]))));
  }
}
