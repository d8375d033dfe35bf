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

final class MissingLogMessageTest {

  private final CheckTest test = CheckTest.of(MissingLogMessage.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.atInfo().log("done");
        log.atInfo().setMessage("done").addKeyValue("id", orderId).log();
        log.atInfo().setMessage(totalSupplier).log();
        log.atInfo().addKeyValue("id", orderId).log(totalSupplier);
        log.atInfo().log((String) null);
        log.atInfo().addKeyValue("id", orderId);
        var event = log.atInfo().setMessage("done");
        event.log();
        event.addKeyValue("id", orderId).log();
        log4j.atError().withThrowable(exception).log();
        flogger.atSevere().withCause(exception).log();
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: nobody has given this statement a message: its text is `null`
        log.atError().setCause(exception).log();
        // BUG: Diagnostic contains: its text is `null`
        log.makeLoggingEventBuilder(org.slf4j.event.Level.INFO).addKeyValue("id", orderId).log();
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.atError().setCause(exception).log();
        Runnable task = () -> log.atInfo().addKeyValue("id", orderId).log( );
        """,
        """
        log.atError().setCause(exception).log("run");
        Runnable task = () -> log.atInfo().addKeyValue("id", orderId).log( "run");
        """);
    test.offersNoRepairFor(
        """
        log.atInfo().addArgument(orderId).log();
        """);
  }

  static ApiAnswers everyApi() {
    String needed = "a statement takes its message with the call that logs";
    String empty = "a record without a message is printed as one: with no text, not with null";
    return ApiAnswers.of(MissingLogMessage.class)
        .cannotOccur(SLF4J, needed)
        .repairs(
            SLF4J_FLUENT,
            "log.atError().setCause(exception).log();",
            "log.atError().setCause(exception).log(\"run\");")
        .cannotOccur(LOG4J, needed)
        .cannotOccur(LOG4J_FORMATTER, needed)
        .cannotOccur(LOG4J_PRINTF, needed)
        .cannotOccur(LOG4J_FLUENT, empty)
        .cannotOccur(LOG4J_FORMATTER_FLUENT, empty)
        .cannotOccur(JUL, needed)
        .cannotOccur(SYSTEM_LOGGER, needed)
        .cannotOccur(FLOGGER, empty)
        .cannotOccur(JBOSS, needed)
        .cannotOccur(JBOSS_F, needed)
        .cannotOccur(JBOSS_V, needed)
        .cannotOccur(COMMONS, needed)
        .cannotOccur(TINYLOG, needed);
  }
}
