package io.github.logkeel.arguments;

import static io.github.logkeel.model.log.LogApi.COMMONS;
import static io.github.logkeel.model.log.LogApi.FLOGGER;
import static io.github.logkeel.model.log.LogApi.JBOSS;
import static io.github.logkeel.model.log.LogApi.JBOSS_F;
import static io.github.logkeel.model.log.LogApi.JBOSS_V;
import static io.github.logkeel.model.log.LogApi.JUL;
import static io.github.logkeel.model.log.LogApi.LOG4J;
import static io.github.logkeel.model.log.LogApi.LOG4J_FLUENT;
import static io.github.logkeel.model.log.LogApi.LOG4J_FORMATTER;
import static io.github.logkeel.model.log.LogApi.LOG4J_FORMATTER_FLUENT;
import static io.github.logkeel.model.log.LogApi.LOG4J_PRINTF;
import static io.github.logkeel.model.log.LogApi.SLF4J;
import static io.github.logkeel.model.log.LogApi.SLF4J_FLUENT;
import static io.github.logkeel.model.log.LogApi.SYSTEM_LOGGER;
import static io.github.logkeel.model.log.LogApi.TINYLOG;

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class LostCauseTest {

  private final CheckTest test = CheckTest.of(LostCause.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.error("order {} failed", orderId, exception);
        log.error("failed {}", exception.getMessage());
        log.error("order {}: {}", exception, orderId);
        log.error("order {} failed: {}", orderId, exception);
        log.error("failed", anything, orderId);
        log.error("failed", exception, anything);
        log.error("failed", array);
        log.error("failed", exception, exception);
        log.error(customer, exception, orderId);
        log.atError().log("failed", exception);
        log.atError().setCause(exception).log("order {}: {}", orderId, exception);
        log4j.error("failed", exception);
        log4j.error("order {} failed: {}", orderId, exception);
        log4j.error(anything);
        org.apache.logging.log4j.status.StatusLogger.getLogger().error(exception);
        org.apache.logging.log4j.Logger status =
            org.apache.logging.log4j.status.StatusLogger.getLogger();
        status.error(exception);
        log4j.error((Object) exception);
        log4j.error(exception, exception);
        log4j.atError().withThrowable(exception).log(exception);
        log4j.atError().log("failed: {}", exception);
        log4j.atError().log(customer + " failed: {}", exception);
        org.apache.logging.log4j.LogBuilder event = log4j.atError();
        event.log("failed", exception);
        formatter.error("order %s failed: %s", orderId, exception);
        jboss.errorf("order failed: %2$s", orderId, exception);
        log4j.printf(org.apache.logging.log4j.Level.ERROR, "failed", exception);
        logger.log(Level.SEVERE, "failed", exception);
        logger.log(Level.SEVERE, "order.failed", new Object[] {orderId, exception});
        jboss.errorf(exception, "order %s failed", orderId);
        jboss.error("failed", exception);
        commons.error("failed", exception);
        org.tinylog.Logger.error(exception);
        org.tinylog.Logger.error(exception, "order {} failed", orderId);
        flogger.atSevere().log("failed", exception);
        system.log(System.Logger.Level.ERROR, "order {0} failed", orderId, exception);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `exception` is never logged, nor is the stack trace: a throwable in this place is a plain value
        log4j.atError().log("order {} failed", orderId, exception);
        // BUG: Diagnostic contains: `exception` is never logged, nor is
        log4j.atError().log("order " + orderId, exception);
        // BUG: Diagnostic contains: `exception` is never logged, nor is
        log4j.atError().log(customer, exception);
        // BUG: Diagnostic contains: `exception` and `orderId` are never logged, nor is the stack trace
        log.error("failed", exception, orderId);
        // BUG: Diagnostic contains: `exception` fills the placeholder of another value: `orderId` is never logged, nor is the stack trace
        log.error("order {} failed", exception, orderId);
        // BUG: Diagnostic contains: `exception` is never logged
        jboss.errorf("order %s failed", orderId, exception);
        // BUG: Diagnostic contains: `exception` is never logged
        org.tinylog.Logger.error("failed", exception);
        // BUG: Diagnostic contains: `exception` is never logged
        org.tinylog.Logger.error(customer, exception);
        // BUG: Diagnostic contains: `exception` is never logged
        logger.log(Level.SEVERE, "order {0} failed", new Object[] {orderId, exception});
        // BUG: Diagnostic contains: `exception` is taken for the message: its toString() is printed and its stack trace is lost
        commons.debug(exception);
        // BUG: Diagnostic contains: `exception` is taken for the message
        log4j.error(exception);
        // BUG: Diagnostic contains: `exception` is taken for the message
        jboss.log(org.jboss.logging.Logger.Level.ERROR, exception);
        """);
  }

  @Test
  void aBackendThatDropsIt() {
    CheckTest.of(LostCause.class)
        .withArgs("-XepOpt:Logkeel:Backend=logback")
        .isQuietOn(
            """
            log.atError().log("order {} failed", orderId, exception);
            """);
    CheckTest.of(LostCause.class)
        .withArgs("-XepOpt:Logkeel:Backend=log4j")
        .isQuietOn(
            """
            log.error("order {} failed", orderId, exception);
            log.atError().setCause(exception).log("order {} failed", orderId);
            org.slf4j.spi.LoggingEventBuilder event = log.atError();
            event.log("failed", exception);
            """)
        .identifies(
            """
            // BUG: Diagnostic contains: Log4j2 behind SLF4J's fluent API drops `exception` and its stack trace
            log.atError().log("order {} failed", orderId, exception);
            """)
        .replaces(
            """
            log.atError().log("order {} failed", orderId, exception);
            log.atError().log(customer, exception);
            log.atError().addArgument(exception).log("failed");
            """,
            """
            log.atError().setCause(exception).log("order {} failed", orderId);
            log.atError().setCause(exception).log(customer, exception);
            log.atError().setCause(exception).log("failed");
            """);
    CheckTest.of(LostCause.class)
        .withoutLibraries("slf4j-jdk-platform-logging", "log4j-jpl")
        .isQuietOn(
            """
            system.log(System.Logger.Level.ERROR, "order failed", exception);
            system.log(System.Logger.Level.ERROR, "order {0} failed: {1}", orderId, exception);
            """)
        .identifies(
            """
            // BUG: Diagnostic contains: java.util.logging behind System.Logger drops `exception`
            system.log(System.Logger.Level.ERROR, "order {0} failed", orderId, exception);
            """)
        .replaces(
            """
            system.log(System.Logger.Level.ERROR, "order {0} failed", orderId, exception);
            system.log(System.Logger.Level.ERROR, "order failed", new Object[] {exception});
            """,
            """
            system.log(System.Logger.Level.ERROR, () -> MessageFormat.format("order {0} failed", orderId), exception);
            system.log(System.Logger.Level.ERROR, "order failed", exception);
            """)
        .offersNoRepairFor(
            """
            system.log(System.Logger.Level.ERROR, "''order'' failed", new Object[] {exception});
            """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log4j.atError().log("order {} failed", orderId, exception);
        log4j.atError().log("order failed", orderId, exception);
        log4j.atError().log("failed", new Object[] {exception});
        log4j.atError().log("order {} failed", new Object[] {orderId, exception});
        log4j.atError().log("orders {} failed", array, exception);
        log4j.atError().log("order " + orderId, exception);
        log4j.atError().log(customer, exception);
        log4j.atError().log(exception);
        log.error("failed", exception, orderId);
        log.error("order {} failed", exception, orderId);
        log.error("order {} of {} failed", exception, orderId, customer);
        log.error("order {} failed", new Object[] {exception, orderId});
        log.atError().log("failed", exception, orderId);
        log.atError().addArgument(exception).addArgument(orderId).log("failed");
        log4j.error("order {} failed", exception, orderId);
        log4j.error(exception);
        formatter.error("order %s failed", exception, orderId);
        jboss.errorf("order %s failed", orderId, exception);
        jboss.errorf("order %s failed", exception, orderId);
        jboss.errorf("order failed", exception, orderId);
        jboss.errorv("order {0} failed", orderId, exception);
        jboss.logf(org.jboss.logging.Logger.Level.ERROR, "failed", exception);
        jboss.errorf("order " + orderId, exception);
        jboss.errorf(customer, exception);
        jboss.errorf("orders %s failed", array, exception);
        jboss.errorf("order %s failed", new Object[] {exception, orderId});
        jboss.error(exception);
        commons.error(exception);
        org.tinylog.Logger.error("failed", exception);
        org.tinylog.Logger.error("order {} failed", exception, orderId);
        logger.log(Level.SEVERE, "order failed", new Object[] {exception});
        logger.log(Level.SEVERE, "order {0} failed", new Object[] {orderId, exception});
        logger.log(Level.SEVERE, "it''s {0} from {1}", new Object[] {exception.getMessage(), host, exception});
        logger.logp(Level.SEVERE, "Shop", "run", "order {0} failed", new Object[] {orderId, exception});
        system.log(System.Logger.Level.ERROR, "order {0} failed", exception, orderId);
        """,
        """
        log4j.atError().withThrowable(exception).log("order {} failed", orderId);
        log4j.atError().withThrowable(exception).log("order failed orderId={}", orderId);
        log4j.atError().withThrowable(exception).log("failed");
        log4j.atError().withThrowable(exception).log("order {} failed", new Object[] {orderId});
        log4j.atError().withThrowable(exception).log("orders {} failed", (Object) array);
        log4j.atError().withThrowable(exception).log("order " + orderId);
        log4j.atError().withThrowable(exception).log(customer, exception);
        log4j.atError().withThrowable(exception).log(String.valueOf(exception));
        log.error("failed orderId={}", orderId, exception);
        log.error("order {} failed", orderId, exception);
        log.error("order {} of {} failed", orderId, customer, exception);
        log.error("order {} failed", new Object[] {orderId, exception});
        log.atError().setCause(exception).log("failed orderId={}", orderId);
        log.atError().setCause(exception).addArgument(orderId).log("failed orderId={}");
        log4j.error("order {} failed", orderId, exception);
        log4j.error(String.valueOf(exception), exception);
        formatter.error("order %s failed", orderId, exception);
        jboss.errorf(exception, "order %s failed", orderId);
        jboss.errorf(exception, "order %s failed", orderId);
        jboss.errorf(exception, "order failed orderId=%s", orderId);
        jboss.errorv(exception, "order {0} failed", orderId);
        jboss.logf(org.jboss.logging.Logger.Level.ERROR, exception, "failed");
        jboss.errorf(exception, "order " + orderId);
        jboss.errorf(exception, customer, exception);
        jboss.errorf(exception, "orders %s failed", (Object) array);
        jboss.errorf(exception, "order %s failed", new Object[] {orderId});
        jboss.error(String.valueOf(exception), exception);
        commons.error(String.valueOf(exception), exception);
        org.tinylog.Logger.error(exception, "failed");
        org.tinylog.Logger.error(exception, "order {} failed", orderId);
        logger.log(Level.SEVERE, "order failed", exception);
        logger.log(Level.SEVERE, exception, () -> MessageFormat.format("order {0} failed", orderId));
        logger.log(Level.SEVERE, exception, () -> MessageFormat.format("it''s {0} from {1}", exception.getMessage(), host));
        logger.logp(Level.SEVERE, "Shop", "run", exception, () -> MessageFormat.format("order {0} failed", orderId));
        system.log(System.Logger.Level.ERROR, () -> MessageFormat.format("order {0} failed", orderId), exception);
        """);
    test.replaces(
        """
        try {
          run(null, 0, 0, null, null, null, null, null, null, null);
        } catch (RuntimeException e) {
          commons.error(e);
        }
        """,
        """
        try {
          run(null, 0, 0, null, null, null, null, null, null, null);
        } catch (RuntimeException e) {
          commons.error(e.toString(), e);
        }
        """);
    test.offersNoRepairFor(
        """
        logger.log(Level.SEVERE, "order {0} failed", new Object[] {orderId + 1, exception});
        """);
    test.offersNoRepairFor(
        """
        String id = "a";
        id += "b";
        logger.log(Level.SEVERE, "order {0} failed", new Object[] {id, exception});
        """);
    test.offersNoRepairFor(
        """
        system.log(System.Logger.Level.ERROR, exception);
        """);
    test.offersNoRepairFor(
        """
        commons.error(exception.getCause());
        """);
  }

  @Test
  void messageThatIsSupplied() {
    test.replaces(
        """
        logger.log(Level.SEVERE, "{0} failed", new Object[] {toString(), exception});
        logger.log(Level.SEVERE, "{0} failed", new Object[] {tracer, exception});
        logger.log(Level.SEVERE, "{0} failed", new Object[] {5, exception});
        logger.log(Level.SEVERE, "{0} of {1} failed", new Object[] {array, host, exception});
        logger.log(Level.SEVERE, "it's failed", new Object[] {exception});
        """,
        """
        logger.log(Level.SEVERE, exception, () -> MessageFormat.format("{0} failed", toString()));
        logger.log(Level.SEVERE, exception, () -> MessageFormat.format("{0} failed", tracer));
        logger.log(Level.SEVERE, exception, () -> MessageFormat.format("{0} failed", 5));
        logger.log(Level.SEVERE, exception, () -> MessageFormat.format("{0} of {1} failed", array, host));
        logger.log(Level.SEVERE, "it's failed", exception);
        """);
    test.offersNoRepairFor(
        """
        logger.log(Level.SEVERE, "{0} failed", new Object[] {Integer.getInteger(host), exception});
        logger.log(Level.SEVERE, "{0} failed", new Object[] {totalSupplier.get(), exception});
        logger.log(Level.SEVERE, "{0} failed", new Object[] {totalSupplier.get().length(), exception});
        logger.log(Level.SEVERE, "{0} failed", new Object[] {null, exception});
        logger.log(Level.SEVERE, "{0} failed", new Object[] {array, exception});
        logger.log(Level.SEVERE, "{0} failed", new Object[] {orderId, host, exception});
        logger.log(Level.SEVERE, "{1} failed", new Object[] {orderId, host, exception});
        }
        interface Order {
          String getId() throws java.io.IOException;
        }
        void fail(Order order, Exception exception) throws java.io.IOException {
          logger.log(Level.SEVERE, "{0} failed", new Object[] {order.getId(), exception});
        """);
    test.offersNoRepairForUnit(
        """
        import java.util.function.Supplier;
        import java.util.logging.Level;
        import java.util.logging.Logger;
        class ShopLogger extends Logger {
          ShopLogger() {
            super("shop", null);
          }
          @Override
          public void log(Level level, String message, Object[] values) {
            super.log(level, "shop: " + message, values);
          }
          @Override
          public void log(Level level, String message, Throwable thrown) {
            super.log(level, "shop: " + message, thrown);
          }
          void log(Level level, Supplier<String> message, String host) {
            super.log(level, () -> host + message.get());
          }
          static void fail(ShopLogger logger, long id, Exception exception) {
            logger.log(Level.SEVERE, "order {0} failed", new Object[] {id, exception});
          }
        }
        """);
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    return ApiAnswers.of(LostCause.class)
        .repairs(
            SLF4J,
            "log.error(\"order {} failed\", exception, orderId);",
            "log.error(\"order {} failed\", orderId, exception);")
        .repairs(
            SLF4J_FLUENT,
            "log.atError().log(\"order failed\", exception, orderId);",
            "log.atError().setCause(exception).log(\"order failed orderId={}\", orderId);")
        .repairs(
            LOG4J,
            "log4j.error(\"order {} failed\", exception, orderId);",
            "log4j.error(\"order {} failed\", orderId, exception);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.error(\"order %s failed\", exception, orderId);",
            "formatter.error(\"order %s failed\", orderId, exception);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.ERROR, \"id %s\", exception, orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.ERROR, \"id %s\", orderId, exception);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atError().log(\"order {} failed\", orderId, exception);",
            "log4j.atError().withThrowable(exception).log(\"order {} failed\", orderId);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atError().log(\"order %s failed\", orderId, exception);",
            "formatter.atError().withThrowable(exception).log(\"order %s failed\", orderId);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.SEVERE, \"order {0} failed\","
                + " new Object[] {orderId, exception});",
            "logger.log(java.util.logging.Level.SEVERE, exception,"
                + " () -> MessageFormat.format(\"order {0} failed\", orderId));")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.ERROR, \"order {0} failed\", exception, orderId);",
            "system.log(System.Logger.Level.ERROR,"
                + " () -> MessageFormat.format(\"order {0} failed\", orderId), exception);")
        .cannotOccur(FLOGGER, EveryApiTest.CORE)
        .repairs(
            JBOSS, "jboss.error(exception);", "jboss.error(String.valueOf(exception), exception);")
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.errorf(\"order %s failed\", orderId, exception);",
            "io.quarkus.logging.Log.errorf(exception, \"order %s failed\", orderId);")
        .repairs(
            JBOSS_V,
            "jboss.errorv(\"order {0} failed\", orderId, exception);",
            "jboss.errorv(exception, \"order {0} failed\", orderId);")
        .repairs(
            COMMONS,
            "commons.error(exception);",
            "commons.error(String.valueOf(exception), exception);")
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.error(\"order {} failed\", orderId, exception);",
            "org.tinylog.Logger.error(exception, \"order {} failed\", orderId);");
  }
}
