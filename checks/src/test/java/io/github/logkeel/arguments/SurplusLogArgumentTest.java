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

final class SurplusLogArgumentTest {

  private final CheckTest test = CheckTest.of(SurplusLogArgument.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.info("done");
        log.info("order {} of {}", orderId, customer);
        log.info("order {} failed", orderId, exception);
        log.info("failed", exception, exception);
        log.atError().setCause(exception).log("failed", exception);
        jboss.errorf(exception, "failed", exception);
        log.info(marker, "order {}", orderId);
        log.info("failed", anything);
        log.info("a {} b {}", array);
        log.info("a {}", new Object[] {orderId});
        log.info("placed", net.logstash.logback.argument.StructuredArguments.kv("id", orderId));
        log.info("placed " + customer, orderId);
        log.info(customer, orderId);
        log.atInfo().addArgument(orderId).log("order {}");
        org.slf4j.spi.LoggingEventBuilder event = log.atInfo();
        event.log("order", orderId);
        log4j.info("order {} failed", orderId, exception);
        formatter.info("order %s", orderId);
        logger.log(java.util.logging.Level.INFO, "order.key", orderId);
        jboss.infof("order %s", orderId);
        flogger.atInfo().log("order %s", orderId);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: 3 arguments but 2 placeholders: `orderId` is never logged
        log.info("order of {} accepted, total {}", customer, total, orderId);
        // BUG: Diagnostic contains: 2 arguments but no placeholder: `customer` and `orderId` are
        log.info("placed", customer, orderId);
        // BUG: Diagnostic contains: 1 argument but no placeholder
        log.info(marker, "placed", orderId);
        // BUG: Diagnostic contains: `orderId` is never logged
        log.info("set \\\\{}", orderId);
        // BUG: Diagnostic contains: 2 arguments but 1 placeholder: `customer` is never logged
        log.info("order {}", orderId, customer, exception);
        // BUG: Diagnostic contains: `customer` is never logged
        log.info("order {}", new Object[] {orderId, customer});
        // BUG: Diagnostic contains: `customer` is never logged
        log.atInfo().addArgument(orderId).addArgument(customer).log("order {}");
        // BUG: Diagnostic contains: `customer` is never logged
        log4j.info("order {}", orderId, customer);
        // BUG: Diagnostic contains: `customer` is never logged
        formatter.info("order %s", orderId, customer);
        // BUG: Diagnostic contains: 2 arguments but 1 placeholder: `customer` is never logged
        logger.log(java.util.logging.Level.INFO, "order {1}", new Object[] {customer, orderId});
        // BUG: Diagnostic contains: `customer` is never logged
        jboss.infof("order %s", orderId, customer);
        // BUG: Diagnostic contains: `customer` is never logged
        org.tinylog.Logger.info("order {}", orderId, customer);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.info("order of {} accepted, total {}", customer, total, orderId);
        log.info("placed", customer, orderId);
        log.info("order:", orderId);
        log.info("order ", orderId);
        log.info("order=", orderId);
        log.info("", orderId);
        log.info("Done.", this.hashCode(), 5);
        log.info("placed " + "now", exception.getMessage());
        log.info("order {}", orderId, customer, exception);
        formatter.info("order %2$s", customer, orderId);
        logger.log(java.util.logging.Level.INFO, "order {1}", new Object[] {customer, orderId});
        jboss.infov("order {0}", customer, orderId);
        log.atInfo().setMessage("order {}").addArgument(orderId).addArgument(customer).log();
        log.info("failed", exception.toString());
        log.info("placed", this);
        log.info("placed", (customer));
        log.info("placed", (Object) host, orderId);
        log.info("placed", array.length);
        log.info("placed", customer.charAt(0));
        log.info("placed", totalSupplier.get());
        log.info("placed", items.isEmpty());
        log.info("placed (", orderId);
        log.info("order [{}]", orderId, customer);
        log.info("order ({})", orderId, customer);
        log.info("order '{}'", orderId, customer);
        log.info("order {}.", orderId, customer);
        """,
        """
        log.info("order of {} accepted, total {}, orderId={}", customer, total, orderId);
        log.info("placed customer={}, orderId={}", customer, orderId);
        log.info("order: {}", orderId);
        log.info("order {}", orderId);
        log.info("order={}", orderId);
        log.info("orderId={}", orderId);
        log.info("Done. hashCode={}, {}", this.hashCode(), 5);
        log.info("placed " + "now message={}", exception.getMessage());
        log.info("order {}, customer={}", orderId, customer, exception);
        formatter.info("order %2$s, customer=%1$s", customer, orderId);
        logger.log(java.util.logging.Level.INFO, "order {1}, customer={0}", new Object[] {customer, orderId});
        jboss.infov("order {0}, orderId={1,number,#}", customer, orderId);
        log.atInfo().setMessage("order {}, customer={}").addArgument(orderId).addArgument(customer).log();
        log.info("failed exception={}", exception.toString());
        log.info("placed {}", this);
        log.info("placed customer={}", (customer));
        log.info("placed host={}, orderId={}", (Object) host, orderId);
        log.info("placed length={}", array.length);
        log.info("placed {}", customer.charAt(0));
        log.info("placed totalSupplier={}", totalSupplier.get());
        log.info("placed empty={}", items.isEmpty());
        log.info("placed ({}", orderId);
        log.info("order [{}], customer={}", orderId, customer);
        log.info("order ({}), customer={}", orderId, customer);
        log.info("order '{}', customer={}", orderId, customer);
        log.info("order {}. customer={}", orderId, customer);
        """);
    test.offersNoRepairFor(
        """
        logger.log(Level.INFO, "it's done", orderId);
        log.info("order {} of {}", orderId, customer, orderId);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `orderId` is handed over twice, and printed once
        log.info("order {} of {}", orderId, customer, orderId);
        // BUG: Diagnostic contains: `orderId` and `host` are never logged
        log.info("order {} of {}", orderId, customer, orderId, host);
        """);
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    return ApiAnswers.of(SurplusLogArgument.class)
        .repairs(
            SLF4J,
            "log.info(\"order {}\", orderId, customer);",
            "log.info(\"order {}, customer={}\", orderId, customer);")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().log(\"order {}\", orderId, customer);",
            "log.atInfo().log(\"order {}, customer={}\", orderId, customer);")
        .repairs(
            LOG4J,
            "log4j.info(\"order {}\", orderId, customer);",
            "log4j.info(\"order {}, customer={}\", orderId, customer);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"order %s\", orderId, customer);",
            "formatter.info(\"order %s, customer=%s\", orderId, customer);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order\", orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order orderId=%s\", orderId);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"order {}\", orderId, customer);",
            "log4j.atInfo().log(\"order {}, customer={}\", orderId, customer);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"order %s\", orderId, customer);",
            "formatter.atInfo().log(\"order %s, customer=%s\", orderId, customer);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"the order\", customer);",
            "logger.log(java.util.logging.Level.INFO, \"the order customer={0}\", customer);")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"order {0}\", orderId, customer);",
            "system.log(System.Logger.Level.INFO, \"order {0}, customer={1}\", orderId, customer);")
        .cannotOccur(FLOGGER, EveryApiTest.CORE)
        .cannotOccur(JBOSS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"order %s\", orderId, customer);",
            "io.quarkus.logging.Log.infof(\"order %s, customer=%s\", orderId, customer);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"order {0}\", orderId, customer);",
            "jboss.infov(\"order {0}, customer={1}\", orderId, customer);")
        .cannotOccur(COMMONS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"order {}\", orderId, customer);",
            "org.tinylog.Logger.info(\"order {}, customer={}\", orderId, customer);");
  }
}
