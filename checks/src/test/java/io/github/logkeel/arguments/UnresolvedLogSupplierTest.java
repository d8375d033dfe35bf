package io.github.logkeel.arguments;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class UnresolvedLogSupplierTest {

  private final CheckTest test = CheckTest.of(UnresolvedLogSupplier.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.info("total {}", totalSupplier.get());
        log.info("total {}", total);
        log.atInfo().addArgument(() -> total).log("total {}");
        log4j.info("total {} of {}", () -> total, () -> orderId);
        org.tinylog.Supplier<?> tinySum = () -> total;
        org.tinylog.Logger.info("total {} of {}", tinySum, orderId);
        java.util.function.Supplier<String> task = () -> customer;
        log.info("running {}", task);
        task.get();
        java.util.function.Supplier<?> unit =
            () -> {
              Runnable inner = () -> System.exit(0);
              inner.run();
              return null;
            };
        log.info("scheduling {}", unit);
        """);
    test.isQuietOn(
        """
        log.atInfo().addArgument(totalSupplier).log("total {}");
        """);
    test.identifies(
        """
        org.apache.logging.log4j.util.Supplier<?> sum = () -> total;
        // BUG: Diagnostic contains: `sum` is not called: the identity of the supplier is logged
        log4j.info("total {} of {}", sum, orderId);
        java.util.function.Supplier<?> tax =
            () -> {
              if (total < 0) {
                return null;
              }
              return total / 5;
            };
        // BUG: Diagnostic contains: `tax` is not called
        log.info("tax {}", tax);
        // BUG: Diagnostic contains: `totalSupplier` is not called
        log.info("total {}", totalSupplier);
        // BUG: Diagnostic contains: `(java.util.function.Supplier<?>) () -...` is not called
        log.info("total {}", (java.util.function.Supplier<?>) () -> total);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.info("total {} of {}", totalSupplier, orderId);
        log.info("host {}", (java.util.function.Supplier<String>) () -> host);
        """,
        """
        log.info("total {} of {}", totalSupplier.get(), orderId);
        log.info("host {}", ((java.util.function.Supplier<String>) () -> host).get());
        """);
  }
}
