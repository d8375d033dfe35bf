package io.github.logkeel.fix;

import io.github.logkeel.CheckTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
            statements.indent(4));
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

        pool.execute(() -> { while (true) { charge(); } });
        pool.execute(Context.current().wrap((Runnable) () -> { while (true) { charge(); } }));

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

        pool.invokeAll(java.util.List.of(this::price));
        Context.current().wrap(pool).invokeAll(java.util.List.of(this::price));

        java.util.stream.Stream.of((Runnable) this::charge).forEach(pool::execute);
        java.util.stream.Stream.of((Runnable) this::charge).forEach(Context.taskWrapping(pool)::execute);
        """);
  }

  /** Statements before and after, in turn, each with a blank line behind the second. */
  private static Stream<DynamicTest> each(String imports, String table) {
    return Stream.of(table.split("\n\n"))
        .map(row -> row.split("\n"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () ->
                        CheckTest.of(HandoffProbe.class)
                            .replacesUnit(
                                program(imports, "", row[0]), program(imports, "", row[1]))));
  }
}
