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
      import java.util.concurrent.*;

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
}
