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
        log.atInfo().addArgument(totalSupplier).log("total {}");
        log.atInfo().addArgument(() -> total).log("total {}");
        log.info("total {}", total);
        log4j.info("total {} of {}", () -> total, () -> orderId);
        org.tinylog.Supplier<?> tinySum = () -> total;
        org.tinylog.Logger.info("total {} of {}", tinySum, orderId);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `totalSupplier` is not called: the identity of the supplier
        log.info("total {}", totalSupplier);
        org.apache.logging.log4j.util.Supplier<?> sum = () -> total;
        // BUG: Diagnostic contains: `sum` is not called
        log4j.info("total {} of {}", sum, orderId);
        // BUG: Diagnostic contains: `sum` is not called
        log4j.info("total {}", sum);
        // BUG: Diagnostic contains: `totalSupplier` is not called
        log4j.info("total {}", totalSupplier);
        // BUG: Diagnostic contains: `totalSupplier` is not called
        jboss.infof("total %s", totalSupplier);
        // BUG: Diagnostic contains: `totalSupplier` is not called
        log.atInfo().log("total {}", totalSupplier);
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
