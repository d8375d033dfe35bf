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
        log.info("{1} of {0}", customer, array.length);
        log.info("order %1$s of %s", orderId, customer);
        log.info("order {} of %s", orderId, customer);
        log.info("total %.2f", total);
        log.error("order %s failed", orderId, exception);
        log4j.error("order %d failed", orderId, exception);
        formatter.info("order {} of {}", orderId, customer);
        logger.log(java.util.logging.Level.INFO, "order {}", orderId);
        logger.log(java.util.logging.Level.INFO, "order {} of {}", new Object[] {orderId, customer});
        jboss.infof("order {}", orderId);
        jboss.infov("order %s of %s", orderId, customer);
        jboss.infov("%2$s ordered %1$s", orderId, customer);
        jboss.infov("{0}%s, %s", customer, host, orderId);
        """,
        """
        log.info("order {} of {}", orderId, customer);
        log.info("order {} of {}", orderId, customer);
        log.info("order {} of {}", orderId, customer);
        log.info("{} of {}", array.length, customer);
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
        jboss.infov("{0} ordered {1,number,#}", customer, orderId);
        jboss.infov("{0}{1}, {2,number,#}", customer, host, orderId);
        """);
    test.offersNoRepairFor(
        """
        log.info("order %s of %s", orderId);
        log.info("order %1$s, %1$s", orderId);
        jboss.infov("order %s of {0}", orderId, customer);
        log.info("order {0} of {2}", orderId, customer);
        log.info("order {1} of {0}", customer, host.trim());
        log.info("{1} of {0}", customer, items.toArray().length);
        final String shared = "order %s";
        log.info(shared, orderId);
        log.info(shared, customer);
        """);
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    return ApiAnswers.of(ForeignLogPlaceholder.class)
        .repairs(SLF4J, "log.info(\"order %s\", orderId);", "log.info(\"order {}\", orderId);")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().log(\"order {0}\", orderId);",
            "log.atInfo().log(\"order {}\", orderId);")
        .repairs(LOG4J, "log4j.info(\"order %d\", orderId);", "log4j.info(\"order {}\", orderId);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"order {}\", orderId);",
            "formatter.info(\"order %s\", orderId);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order {}\", orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order %s\", orderId);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"order %s\", orderId);",
            "log4j.atInfo().log(\"order {}\", orderId);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"order {}\", orderId);",
            "formatter.atInfo().log(\"order %s\", orderId);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"order {}\", orderId);",
            "logger.log(java.util.logging.Level.INFO, \"order {0,number,#}\", orderId);")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"order %s of {}\", orderId, customer);",
            "system.log(System.Logger.Level.INFO, \"order {0,number,#} of {1}\", orderId,"
                + " customer);")
        .cannotOccur(FLOGGER, EveryApiTest.CORE)
        .cannotOccur(JBOSS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"order {}\", orderId);",
            "io.quarkus.logging.Log.infof(\"order %s\", orderId);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"order %s\", orderId);",
            "jboss.infov(\"order {0,number,#}\", orderId);")
        .cannotOccur(COMMONS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"order %s\", orderId);",
            "org.tinylog.Logger.info(\"order {}\", orderId);");
  }
}
