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

final class MalformedLogTemplateTest {

  private final CheckTest test = CheckTest.of(MalformedLogTemplate.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        logger.log(java.util.logging.Level.INFO, "can''t find {0}", orderId);
        logger.log(java.util.logging.Level.INFO, "'{'quoted'}' {0}", orderId);
        logger.info("can't find it");
        jboss.infof("100%% of %s, %d items, %tF", customer, orderId, new java.util.Date());
        jboss.infof("%d", anything);
        formatter.info("100%");
        formatter.info("%x %c %e %b", orderId, 'c', total, customer);
        log.info("100% of {}", orderId);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: the single quote hides `{0}`
        logger.log(java.util.logging.Level.INFO, "can't find {0}", orderId);
        // BUG: Diagnostic contains: the raw pattern is printed
        logger.log(java.util.logging.Level.INFO, "order {0} in {braces", orderId);
        // BUG: Diagnostic contains: the SLF4J bridge throws
        system.log(System.Logger.Level.INFO, "order {0} in {braces", orderId);
        // BUG: Diagnostic contains: `%d` cannot print `customer`: JBoss LogManager and JUL drop
        jboss.infof("customer %d", customer);
        // BUG: Diagnostic contains: the raw pattern is printed and every value is lost
        formatter.info("customer %f", orderId);
        // BUG: Diagnostic contains: the raw pattern is printed
        log4j.printf(org.apache.logging.log4j.Level.INFO, "100%! %s", orderId);
        // BUG: Diagnostic contains: JUL drop
        jboss.infof("done 100%");
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        logger.log(java.util.logging.Level.INFO, "can't find {0}", orderId);
        logger.log(java.util.logging.Level.INFO, "order {0} in {braces", orderId);
        jboss.infov("order {0}, customer {1], total {2}", orderId, customer, total);
        jboss.infof("customer %d, %05d", customer, orderId);
        formatter.info("customer %.1f", orderId);
        jboss.infof("100%! %s", orderId);
        jboss.infof("done 100%");
        jboss.infof("%% done 100%!");
        io.quarkus.logging.Log.infof("done 100%!");
        jboss.infof("%d of %d", customer, host);
        jboss.infof("%s %<d", customer);
        """,
        """
        logger.log(java.util.logging.Level.INFO, "can''t find {0}", orderId);
        logger.log(java.util.logging.Level.INFO, "order {0} in '{'braces", orderId);
        jboss.infov("order {0}, customer {1}, total {2}", orderId, customer, total);
        jboss.infof("customer %s, %05d", customer, orderId);
        formatter.info("customer %s", orderId);
        jboss.infof("100%%! %s", orderId);
        jboss.info("done 100%");
        jboss.infof("%% done 100%%!");
        io.quarkus.logging.Log.info("done 100%!");
        jboss.infof("%s of %s", customer, host);
        jboss.infof("%s %<s", customer);
        """);
    test.offersNoRepairFor(
        """
        final String shared = "can't reach {0}";
        logger.log(Level.INFO, shared, host);
        logger.log(Level.WARNING, shared, host);
        """);
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    String braces = "no text is rejected by a formatter that only looks for {}";
    return ApiAnswers.of(MalformedLogTemplate.class)
        .cannotOccur(SLF4J, braces)
        .cannotOccur(SLF4J_FLUENT, braces)
        .cannotOccur(LOG4J, braces)
        .cannotOccur(LOG4J_FLUENT, braces)
        .cannotOccur(TINYLOG, braces)
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"customer %d\", customer);",
            "formatter.atInfo().log(\"customer %s\", customer);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"customer %d\", customer);",
            "formatter.info(\"customer %s\", customer);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"customer %d\", customer);",
            "formatter.atInfo().log(\"customer %s\", customer);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"100%! %s\", orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"100%%! %s\", orderId);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"can't reach {0}\", host);",
            "logger.log(java.util.logging.Level.INFO, \"can''t reach {0}\", host);")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"can't reach {0}\", host);",
            "system.log(System.Logger.Level.INFO, \"can''t reach {0}\", host);")
        .cannotOccur(FLOGGER, EveryApiTest.CORE)
        .cannotOccur(JBOSS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"customer %d\", customer);",
            "io.quarkus.logging.Log.infof(\"customer %s\", customer);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"can't reach {0}\", host);",
            "jboss.infov(\"can''t reach {0}\", host);")
        .cannotOccur(COMMONS, EveryApiTest.NO_ARGUMENTS);
  }
}
