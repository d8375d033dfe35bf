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

final class ValueInLogTemplateTest {

  private final CheckTest test = CheckTest.of(ValueInLogTemplate.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.info("user {} has order {}", customer, orderId);
        log.info("user " + customer);
        log.info("user " + customer, exception);
        log.info("order " + orderId + " of {}", customer);
        log.info("order " + Level.INFO.hashCode() + " of {}", customer);
        log.info("on " + java.time.DayOfWeek.MONDAY + " order {}", orderId);
        log.info("at " + java.time.Instant.now() + " order {}", orderId);
        log.info("class " + customer.getClass() + " order {}", orderId);
        log.info("class " + customer.getClass().getSimpleName() + " order {}", orderId);
        log.info("code 0x" + Integer.toHexString(customer.hashCode()) + " order {}", orderId);
        log.info("id " + java.util.UUID.randomUUID().toString() + " order {}", orderId);
        log.info("order {}" + (orderId > 3 ? " of {}" : "") + "!", orderId);
        log.info(customer, orderId);
        log.info("shop: " + customer, orderId);
        log.info("shop: {} " + customer, orderId, host);
        log.info("shop: " + customer + " {}", array);
        log.info("user {} has order {}" + customer, orderId);
        org.slf4j.spi.LoggingEventBuilder event = log.atInfo();
        event.log("user " + customer + " has order {}", orderId);
        jboss.infof(customer);
        jboss.infof("order " + orderId);
        flogger.atInfo().log("user " + customer + " has order %s", orderId);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `customer` is part of the template: should it ever hold a `{}`, that takes
        log.info("user " + customer + " has order {}", orderId);
        // BUG: Diagnostic contains: `customer` and `anything` are part of the template: should one ever
        log.info("user " + customer + anything + orderId + " has {}", total);
        // BUG: Diagnostic contains: `customer` is part of the template
        log.info(String.format("user %s has order {}", customer), orderId);
        // BUG: Diagnostic contains: `customer` is part of the template
        log.info("user " + customer + " of " + customer.getClass() + " has order {}", orderId);
        // BUG: Diagnostic contains: `exception` is part of the template
        log.info("failed: " + exception + " of order {}", orderId);
        // BUG: Diagnostic contains: `customer` is part of the template: should it ever hold a `%`, JBoss
        jboss.infof("user " + customer);
        // BUG: Diagnostic contains: `customer` is part of the template: should it ever hold a brace or a quote,
        logger.log(Level.INFO, "user " + customer + " has order {0}", orderId);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.info("user " + customer + " has order {}", orderId);
        log.info("user {} has order " + anything, customer);
        log.info("user " + customer.trim() + " has order {} at " + host + " and {}", orderId, total);
        log.info("user " + customer + " has order {}", orderId, exception);
        log.info("user " + customer + " has order {}", new Object[] {orderId});
        log.atInfo().addArgument(orderId).log("user " + customer + " has order {}");
        log.atInfo().addArgument(orderId).log("order {} of " + customer);
        log.info("order {} of " + (host != null ? host : "nobody"), customer.trim());
        log.info(String.format("user %s has order {}", customer), orderId);
        log.info("\\\\{} " + customer + " has order {}", orderId);
        jboss.infof("user " + customer + " has order %5d", orderId);
        try {
          throw exception;
        } catch (Exception e) {
          log.info("failed: " + e + " of order {}", orderId);
        }
        logger.log(Level.INFO, "user " + customer + " pays " + total + " for order {0}", orderId);
        """,
        """
        log.info("user {} has order {}", customer, orderId);
        log.info("user {} has order {}", customer, anything);
        log.info("user {} has order {} at {} and {}", customer.trim(), orderId, host, total);
        log.info("user {} has order {}", customer, orderId, exception);
        log.info("user {} has order {}", new Object[] {customer, orderId});
        log.atInfo().addArgument(customer).addArgument(orderId).log("user {} has order {}");
        log.atInfo().addArgument(orderId).log("order {} of {}", customer);
        log.info("order {} of {}", customer.trim(), host != null ? host : "nobody");
        log.info("user {} has order {}", customer, orderId);
        log.info("\\\\{} {} has order {}", customer, orderId);
        jboss.infof("user %s has order %5d", customer, orderId);
        try {
          throw exception;
        } catch (Exception e) {
          log.info("failed: {} of order {}", e.toString(), orderId);
        }
        logger.log(Level.INFO, "user {1} pays {2} for order {0}", new Object[] {orderId, customer, String.valueOf(total)});
        """);
    test.offersNoRepairFor(
        """
        log.info("order {} of " + customer.trim(), host.trim());
        """);
  }

  /** How the mistake looks in each API, and how it is repaired there. */
  static ApiAnswers everyApi() {
    return ApiAnswers.of(ValueInLogTemplate.class)
        .printingTheSame()
        .repairs(
            SLF4J,
            "log.info(\"user \" + customer + \" has order {}\", orderId);",
            "log.info(\"user {} has order {}\", customer, orderId);")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().addArgument(orderId).log(\"order {} of \" + customer);",
            "log.atInfo().addArgument(orderId).log(\"order {} of {}\", customer);")
        .repairs(
            LOG4J,
            "log4j.info(\"user \" + customer + \" has order {}\", orderId);",
            "log4j.info(\"user {} has order {}\", customer, orderId);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"user \" + customer + \" has order %d\", orderId);",
            "formatter.info(\"user %s has order %d\", customer, orderId);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, customer + \" has %d\", orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"%s has %d\", customer, orderId);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"user \" + customer + \" has order {}\", orderId);",
            "log4j.atInfo().log(\"user {} has order {}\", customer, orderId);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"user \" + customer + \" has order %s\", orderId);",
            "formatter.atInfo().log(\"user %s has order %s\", customer, orderId);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"user \" + customer + \" has order {0}\","
                + " orderId);",
            "logger.log(java.util.logging.Level.INFO, \"user {1} has order {0}\", new Object[]"
                + " {orderId, customer});")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"user \" + customer + \" has {0}\", orderId);",
            "system.log(System.Logger.Level.INFO, \"user {1} has {0}\", orderId, customer);")
        .cannotOccur(FLOGGER, "Error Prone's own FloggerFormatString and FloggerLogString")
        .cannotOccur(JBOSS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"user \" + customer + \" has order %d\", orderId);",
            "io.quarkus.logging.Log.infof(\"user %s has order %d\", customer, orderId);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"user \" + customer + \" has order {0}\", orderId);",
            "jboss.infov(\"user {1} has order {0}\", orderId, customer);")
        .cannotOccur(COMMONS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"user \" + customer + \" has order {}\", orderId);",
            "org.tinylog.Logger.info(\"user {} has order {}\", customer, orderId);");
  }
}
