package io.github.logkeel.arguments;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class ForeignLogPlaceholderTest {

  private final CheckTest test = CheckTest.of(ForeignLogPlaceholder.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.info("order {}", orderId);
        log.info("100% of {} done", orderId);
        log.info("GET /a%20b {}", orderId);
        log.info("quantifier {0}");
        log.info("%s");
        log.info("order %s of {}", orderId);
        formatter.info("order %s", orderId);
        log4j.printf(org.apache.logging.log4j.Level.INFO, "order %s", orderId);
        logger.log(java.util.logging.Level.INFO, "order {0}", orderId);
        jboss.infof("order %s", orderId);
        jboss.infov("order {0}", orderId);
        org.tinylog.Logger.info("total {0.00}", total);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `%s` is no placeholder here, `{}` is: it is printed as it
        log.info("order %s", orderId);
        // BUG: Diagnostic contains: `{0}` is no placeholder here, `{}` is
        log.info("order {0} of {1}", orderId, customer);
        // BUG: Diagnostic contains: `customer` is never logged
        log.info("order {} of %s", orderId, customer);
        // BUG: Diagnostic contains: `%.2f` is no placeholder here
        log.info("total %.2f", total);
        // BUG: Diagnostic contains: `{}` is no placeholder here, `%s` is
        formatter.info("order {}", orderId);
        // BUG: Diagnostic contains: `{}` is no placeholder here, `{0}` is
        logger.log(java.util.logging.Level.INFO, "order {}", orderId);
        // BUG: Diagnostic contains: Log4j2 drops the record
        system.log(System.Logger.Level.INFO, "order {}", orderId);
        // BUG: Diagnostic contains: `{}` is no placeholder here, `%s` is
        jboss.infof("order {}", orderId);
        // BUG: Diagnostic contains: `%s` is no placeholder here, `{0}` is
        jboss.infov("order %s", orderId);
        // BUG: Diagnostic contains: `%s` is no placeholder here, `{}` is
        org.tinylog.Logger.info("order %s", orderId);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.info("order %s of %s", orderId, customer);
        log.info("order {1} of {0}", customer, orderId);
        log.info("order {1} of {2}", orderId, customer);
        log.info("order {} of %s", orderId, customer);
        log.info("total %.2f", total);
        log.error("order %s failed", orderId, exception);
        log4j.error("order %d failed", orderId, exception);
        formatter.info("order {} of {}", orderId, customer);
        logger.log(java.util.logging.Level.INFO, "order {}", orderId);
        logger.log(java.util.logging.Level.INFO, "order {} of {}", new Object[] {orderId, customer});
        jboss.infof("order {}", orderId);
        jboss.infov("order %s of %s", orderId, customer);
        """,
        """
        log.info("order {} of {}", orderId, customer);
        log.info("order {} of {}", orderId, customer);
        log.info("order {} of {}", orderId, customer);
        log.info("order {} of {}", orderId, customer);
        log.info("total {}", total);
        log.error("order {} failed", orderId, exception);
        log4j.error("order {} failed", orderId, exception);
        formatter.info("order %s of %s", orderId, customer);
        logger.log(java.util.logging.Level.INFO, "order {0,number,#}", orderId);
        logger.log(java.util.logging.Level.INFO, "order {0,number,#} of {1}", new Object[] {orderId, customer});
        jboss.infof("order %s", orderId);
        jboss.infov("order {0,number,#} of {1}", orderId, customer);
        """);
    test.offersNoRepairFor(
        """
        log.info("order %s of %s", orderId);
        log.info("order %1$s, %1$s", orderId);
        final String shared = "order %s";
        log.info(shared, orderId);
        log.info(shared, customer);
        """);
  }
}
