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

final class LogPlaceholderForThrowableTest {

  private final CheckTest test = CheckTest.of(LogPlaceholderForThrowable.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.error("failed", exception);
        log.error("order {} failed", orderId, exception);
        log.error("failed {}", exception.getMessage());
        log.error("failed {} {}", exception, orderId);
        log.error("failed {}", anything);
        log4j.error("failed", exception);
        log4j.error("order {} failed: {}", orderId, exception);
        formatter.error("failed %s", orderId, exception);
        jboss.errorf("failed %s", exception);
        jboss.errorf(exception, "failed %s", orderId);
        org.tinylog.Logger.error(exception, "failed {}", orderId);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: the last `{}` was written for `exception`: it is printed as it stands
        log.error("failed: {}", exception);
        // BUG: Diagnostic contains: Logback prints it as it stands, Log4j2 fills it and drops
        log.error("order {} failed: {}", orderId, exception);
        // BUG: Diagnostic contains: it is printed as it stands
        log4j.error("failed: {}", exception);
        // BUG: Diagnostic contains: it is printed as it stands
        logger.log(java.util.logging.Level.SEVERE, "failed: {0}", exception);
        """);
    CheckTest.of(LogPlaceholderForThrowable.class)
        .withArgs("-XepOpt:Logkeel:Backend=log4j")
        .identifies(
            """
            // BUG: Diagnostic contains: and the stack trace is lost
            log.error("order {} failed: {}", orderId, exception);
            """);
    CheckTest.of(LogPlaceholderForThrowable.class)
        .withArgs("-XepOpt:Logkeel:Backend=logback")
        .identifies(
            """
            // BUG: Diagnostic contains: it is printed as it stands
            log.error("order {} failed: {}", orderId, exception);
            """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.error("failed: {}", exception);
        log.error("order {} failed, cause='{}'.", orderId, exception);
        log.error("Error {} occurred", exception);
        log.error("{}: not placed", exception);
        log.error("order {} failed ({})", orderId, exception);
        log4j.error("failed: {}", exception);
        log.atError().log("order {} failed: {}", orderId, exception);
        log.atError().addArgument(orderId).addArgument(exception).log("order {} failed: {}");
        log.atError().setMessage("failed: {}").addArgument(exception).log();
        log.error("order {} failed: {}", new Object[] {orderId, exception});
        log.error("{}", exception);
        """,
        """
        log.error("failed", exception);
        log.error("order {} failed, cause.", orderId, exception);
        log.error("Error occurred", exception);
        log.error("not placed", exception);
        log.error("order {} failed", orderId, exception);
        log4j.error("failed", exception);
        log.atError().setCause(exception).log("order {} failed", orderId);
        log.atError().addArgument(orderId).setCause(exception).log("order {} failed");
        log.atError().setMessage("failed").setCause(exception).log();
        log.error("order {} failed", new Object[] {orderId, exception});
        log.error("{}", exception.toString(), exception);
        """);
    CheckTest.of(LogPlaceholderForThrowable.class)
        .choosing(1)
        .replaces(
            """
            log.error("order {} failed: {}", orderId, exception);
            log.atError().addArgument(exception).log("failed: {}");
            """,
            """
            log.error("order {} failed: {}", orderId, exception.toString(), exception);
            log.atError().addArgument(exception.toString()).addArgument(exception).log("failed: {}");
            """);
    test.offersNoRepairFor(
        """
        final String shared = "failed: {}";
        log.warn(shared, exception.getCause());
        log.error(shared, exception.getCause());
        """);
    test.offersNoRepairFor(
        """
        java.util.function.Supplier<Exception> failure = () -> exception;
        log.atError().addArgument(failure).log("failed: {}");
        """);
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    String printed = "the placeholder prints the throwable, which the API logs as a plain value";
    String both = "the placeholder prints the throwable and its stack trace is logged as well";
    return ApiAnswers.of(LogPlaceholderForThrowable.class)
        .repairs(
            SLF4J, "log.error(\"failed: {}\", exception);", "log.error(\"failed\", exception);")
        .repairs(
            SLF4J_FLUENT,
            "log.atError().log(\"failed: {}\", exception);",
            "log.atError().setCause(exception).log(\"failed\");")
        .repairs(
            LOG4J, "log4j.error(\"failed: {}\", exception);", "log4j.error(\"failed\", exception);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.error(\"failed: %s\", exception);",
            "formatter.error(\"failed\", exception);")
        .cannotOccur(LOG4J_PRINTF, both)
        .cannotOccur(LOG4J_FLUENT, printed)
        .cannotOccur(LOG4J_FORMATTER_FLUENT, printed)
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.SEVERE, \"failed: {0}\", exception);",
            "logger.log(java.util.logging.Level.SEVERE, \"failed\", exception);")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.ERROR, \"order failed: {0}\", exception);",
            "system.log(System.Logger.Level.ERROR, \"order failed\", exception);")
        .cannotOccur(FLOGGER, printed)
        .cannotOccur(JBOSS, EveryApiTest.NO_ARGUMENTS)
        .cannotOccur(JBOSS_F, printed)
        .cannotOccur(JBOSS_V, printed)
        .cannotOccur(COMMONS, EveryApiTest.NO_ARGUMENTS)
        .cannotOccur(TINYLOG, printed);
  }
}
