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

final class ThrowableAsLogTextTest {

  private final CheckTest test = CheckTest.of(ThrowableAsLogText.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log4j.error("order {} failed: {}", orderId, exception);
        try {
          throw exception;
        } catch (Exception e) {
          log4j.error("order {} failed", orderId, e);
          log.error("failed {}", 1, e);
          log.error("failed " + e, e);
          log.error("failed " + e, array);
          log.atError().setCause(e).addKeyValue("error", e).log("failed");
          formatter.error("order %s failed: %s", orderId, e);
        }
        """);
    test.isQuietOn(
        caught("log4j.info(\"order {} failed: {}\", orderId, e);")
            + caught("log.error(\"failed: \" + e); log.error(\"why\", e);")
            + caught("log.error(\"failed: \" + e); exception.addSuppressed(e);")
            + caught("log.error(\"failed: \" + e + \", ignored\");")
            + caught("log.error(\"failed: \" + e); log.debug(\"why: {}\", e.getMessage());")
            + caught("log.error(\"failed: {}\", e);")
            + caught("log.error(\"failed\", e, orderId);")
            + caught("flogger.atSevere().log(\"order %s failed\", orderId, e);")
            + caught("system.log(System.Logger.Level.ERROR, \"{0} failed: {1}\", orderId, e);")
            + caught("Runnable later = () -> log.error(\"failed: \" + e);")
            + "try { Integer.parseInt(host); } catch (NumberFormatException e) {"
            + " log.error(\"no number: \" + e); }\n"
            + "try { throw exception; } catch (Exception ignored) {"
            + " log.error(\"failed: \" + ignored); }\n"
            + caught("log.error(\"failed: \" + e); throw new IllegalStateException(e);"));
    test.identifies(
        """
        try {
          throw exception;
        } catch (Exception e) {
          // BUG: Diagnostic contains: `e` is logged by its text alone: its stack trace and its causes are lost
          log4j.error("order {} failed: {}", orderId, e);
        }
        try {
          throw exception;
        } catch (Exception e) {
          // BUG: Diagnostic contains: `e` is logged by its text alone
          log.warn("failed: " + e + ", order " + orderId);
        }
        try {
          throw exception;
        } catch (Exception e) {
          // BUG: Diagnostic contains: `e` is logged by its text alone
          log.warn("failed", net.logstash.logback.argument.StructuredArguments.kv("error", e));
        }
        """);
  }

  @Test
  void testSources() {
    String finding =
        caught("// BUG: Diagnostic contains: by its text alone\n log.error(\"failed: \" + e);");
    CheckTest.of(ThrowableAsLogText.class).withArgs("-XepCompilingTestOnlyCode").isQuietOn(finding);
    CheckTest.of(ThrowableAsLogText.class)
        .withArgs("-XepCompilingTestOnlyCode", "-XepOpt:Logkeel:StyleInTests=true")
        .identifies(finding);
  }

  @Test
  void replacement() {
    replaces(
        "log4j.error(\"failed: {} {}\", e, orderId);",
        "log4j.error(\"failed: {} {}\", e, orderId, e);");
    replaces(
        "log4j.atError().log(\"order {} failed: {}\", orderId, e);",
        "log4j.atError().withThrowable(e).log(\"order {} failed\", orderId);");
    replaces(
        "log.atError().addKeyValue(\"error\", e).log(\"failed\");",
        "log.atError().addKeyValue(\"error\", e).setCause(e).log(\"failed\");");
    replaces(
        "log.warn(\"failed\", net.logstash.logback.argument.StructuredArguments.kv(\"error\", e));",
        "log.warn(\"failed\", net.logstash.logback.argument.StructuredArguments.kv(\"error\", e),"
            + " e);");
    replaces(
        "logger.severe(\"order failed: \" + e);",
        "logger.log(Level.SEVERE, \"order failed: \" + e, e);");
    CheckTest.of(ThrowableAsLogText.class)
        .choosing(1)
        .replaces(
            caught("log4j.error(\"order {} failed: {}\", orderId, e);"),
            caught("log4j.error(\"order {} failed: {}\", orderId, e, e);"));
    test.offersNoRepairFor(
        caught("logger.log(Level.SEVERE, \"{0} failed: {1}\", new Object[] {orderId + 1, e});"));
  }

  private void replaces(String before, String after) {
    test.replaces(caught(before), caught(after));
  }

  private static String caught(String statements) {
    return "try { throw exception; } catch (Exception e) { " + statements + " }\n";
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    return ApiAnswers.of(ThrowableAsLogText.class)
        .repairs(
            SLF4J,
            caught("log.error(\"{}: order {}\", e, orderId);"),
            caught("log.error(\"{}: order {}\", e, orderId, e);"))
        .repairs(
            SLF4J_FLUENT,
            caught("log.atError().log(\"failed: \" + e);"),
            caught("log.atError().setCause(e).log(\"failed: \" + e);"))
        .repairs(
            LOG4J,
            caught("log4j.error(\"order {} failed: {}\", orderId, e);"),
            caught("log4j.error(\"order {} failed\", orderId, e);"))
        .repairs(
            LOG4J_FORMATTER,
            caught("formatter.error(\"failed: \" + e);"),
            caught("formatter.error(\"failed: \" + e, e);"))
        .repairs(
            LOG4J_PRINTF,
            caught("log4j.printf(org.apache.logging.log4j.Level.ERROR, \"failed: \" + e);"),
            caught("log4j.printf(org.apache.logging.log4j.Level.ERROR, \"failed: \" + e, e);"))
        .repairs(
            LOG4J_FLUENT,
            caught("log4j.atError().log(\"order {} failed: {}\", orderId, e);"),
            caught("log4j.atError().withThrowable(e).log(\"order {} failed\", orderId);"))
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            caught("formatter.atError().log(\"order %s failed: %s\", orderId, e);"),
            caught("formatter.atError().withThrowable(e).log(\"order %s failed\", orderId);"))
        .repairs(
            JUL,
            caught(
                "logger.log(java.util.logging.Level.SEVERE, \"{0} failed: {1}\","
                    + " new Object[] {orderId, e});"),
            caught(
                "logger.log(java.util.logging.Level.SEVERE, e,"
                    + " () -> MessageFormat.format(\"{0} failed: {1}\", orderId, e));"))
        .repairs(
            SYSTEM_LOGGER,
            caught("system.log(System.Logger.Level.ERROR, \"order failed: \" + e);"),
            caught("system.log(System.Logger.Level.ERROR, \"order failed: \" + e, e);"))
        .repairs(
            FLOGGER,
            caught("flogger.atSevere().log(\"order %s failed: %s\", orderId, e);"),
            caught("flogger.atSevere().withCause(e).log(\"order %s failed\", orderId);"))
        .repairs(
            JBOSS,
            caught("jboss.error(\"failed: \" + e);"),
            caught("jboss.error(\"failed: \" + e, e);"))
        .repairs(
            JBOSS_F,
            caught("io.quarkus.logging.Log.errorf(\"order %s failed: %s\", orderId, e);"),
            caught("io.quarkus.logging.Log.errorf(e, \"order %s failed: %s\", orderId, e);"))
        .repairs(
            JBOSS_V,
            caught("jboss.errorv(\"order {0} failed: {1}\", orderId, e);"),
            caught("jboss.errorv(e, \"order {0} failed: {1}\", orderId, e);"))
        .repairs(
            COMMONS,
            caught("commons.error(\"failed: \" + e);"),
            caught("commons.error(\"failed: \" + e, e);"))
        .repairs(
            TINYLOG,
            caught("org.tinylog.Logger.error(\"order {} failed: {}\", orderId, e);"),
            caught("org.tinylog.Logger.error(e, \"order {} failed: {}\", orderId, e);"));
  }
}
