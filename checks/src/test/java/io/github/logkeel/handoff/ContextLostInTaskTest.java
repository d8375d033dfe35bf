package io.github.logkeel.handoff;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class ContextLostInTaskTest {

  private final CheckTest test =
      CheckTest.of(ContextLostInTask.class)
          .withArgs("-XepOpt:Logkeel:TracedEntries=Snippet#run,Shop#handle");

  @Test
  void identification() {
    test.isQuietOn(
        """
        java.util.concurrent.ExecutorService pool =
            io.opentelemetry.context.Context.taskWrapping(
                java.util.concurrent.Executors.newFixedThreadPool(4));
        pool.execute(() -> log.info("order {}", orderId));
        java.util.concurrent.ExecutorService bare =
            java.util.concurrent.Executors.newFixedThreadPool(4);
        bare.execute(
            io.opentelemetry.context.Context.current().wrap(() -> log.info("order {}", orderId)));
        Runnable task =
            io.opentelemetry.context.Context.current().wrap(() -> log.info("order {}", orderId));
        bare.execute(task);
        """);
    test.identifies(
        """
        java.util.concurrent.ExecutorService pool =
            java.util.concurrent.Executors.newFixedThreadPool(4);
        // BUG: Diagnostic contains: without the trace of the request (on Snippet Snippet.run)
        pool.execute(() -> log.info("order {}", orderId));
        // BUG: Diagnostic contains:
        pool.submit(() -> log.info("order {}", orderId));
        // BUG: Diagnostic contains:
        new Thread(() -> log.info("order {}", orderId)).start();
        // BUG: Diagnostic contains:
        java.util.concurrent.CompletableFuture.runAsync(() -> log.info("order {}", orderId));
        """);
  }
}
