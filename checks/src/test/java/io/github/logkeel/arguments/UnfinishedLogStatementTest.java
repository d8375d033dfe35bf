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

final class UnfinishedLogStatementTest {

  private final CheckTest test = CheckTest.of(UnfinishedLogStatement.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.info("done");
        log.atInfo().addKeyValue("id", orderId).log("done");
        log.atInfo().addKeyValue("id", orderId);
        flogger.atInfo().withCause(exception);
        log4j.atInfo().withThrowable(exception).log();
        log4j.atInfo().logAndGet(() -> null);
        Runnable task = () -> log4j.atError().withThrowable(exception).log("failed");
        java.util.function.Supplier<Object> supplied = () -> log4j.atError();
        java.util.concurrent.Callable<Object> called = () -> log4j.atError().withThrowable(exception);

        var built = log.atInfo();
        built.addKeyValue("id", orderId);
        System.gc();
        built.log("done");
        var rebuilt = log.atInfo();
        rebuilt = rebuilt.addKeyValue("id", orderId);
        if (total > 1) {
          rebuilt = rebuilt.addKeyValue("total", total);
        }
        rebuilt.log("done");
        var chosen = total > 1 ? log4j.atWarn() : log4j.atInfo();
        chosen.withThrowable(exception).log("done");
        var early = log4j.atInfo();
        early.withThrowable(exception);
        if (total > 2) {
          return;
        }
        early.log("done");
        var onDemand = log.atInfo().addKeyValue("id", orderId);
        if (total > 2) {
          onDemand.log("many");
        }
        org.apache.logging.log4j.LogBuilder set;
        if (total > 2) {
          set = log4j.atInfo();
        } else {
          set = log4j.atWarn().withThrowable(exception);
        }
        set.log("set");
        var inFinally = log4j.atInfo();
        try {
          inFinally.withThrowable(exception);
          return;
        } finally {
          inFinally.log("done");
        }
        """);
    test.isQuietOn(
        """
        var handedOver = log4j.atInfo().withThrowable(exception);
        java.util.Objects.requireNonNull(handedOver);
        var stored = log4j.atInfo().withThrowable(exception);
        Object[] store = {stored};
        var kept = log4j.atInfo().withThrowable(exception);
        array[0] = kept;
        var captured = log4j.atInfo().withThrowable(exception);
        Runnable task = () -> captured.log("done");
        var inClass = log4j.atInfo().withThrowable(exception);
        new Object() { void run() { inClass.log("done"); } }.run();
        var reference = log4j.atInfo().withThrowable(exception);
        Runnable other = reference::log;
        var alias = log4j.atInfo();
        var second = alias.withThrowable(exception);
        second.log("done");
        var compared = log4j.atInfo();
        if (compared != org.apache.logging.log4j.LogBuilder.NOOP) {
          compared.withThrowable(exception);
        }
        var none = org.apache.logging.log4j.LogBuilder.NOOP;
        none.withThrowable(exception);
        var inLoop = log4j.atInfo();
        for (Object each : array) {
          inLoop.log("done");
          inLoop = log4j.atWarn();
        }
        var got = log4j.atInfo();
        Object message = got.logAndGet(() -> null);
        org.apache.logging.log4j.LogBuilder perCase = null;
        switch (array.length) {
          case 1:
            perCase = log4j.atInfo().withThrowable(exception);
          case 2:
            if (perCase == null) perCase = log4j.atInfo();
            perCase.log("done");
        }
        java.util.Map<String, Object> fields = java.util.Map.of("id", orderId);
        var each = log.atInfo();
        fields.forEach(each::addKeyValue);
        var fromSwitch = switch (array.length) {
          case 0 -> {
            yield log4j.atInfo();
          }
          default -> log4j.atWarn();
        };
        fromSwitch.withThrowable(exception);
        org.apache.logging.log4j.LogBuilder preset = log4j.atInfo();
        preset = log4j.atError();
        preset.log("done");
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: without `log(..)`: no record is written, `exception` is lost
        log4j.atError().withThrowable(exception);
        // BUG: Diagnostic contains: no record is written, `exception` is lost
        log4j.atLevel(org.apache.logging.log4j.Level.INFO).withThrowable(exception);
        // BUG: Diagnostic contains: no record is written
        log4j.atInfo();
        // BUG: Diagnostic contains: no record is written
        log.makeLoggingEventBuilder(org.slf4j.event.Level.INFO);
        // BUG: Diagnostic contains: `exception` is lost
        Runnable task = () -> log4j.atError().withThrowable(exception).withLocation();
        // BUG: Diagnostic contains: nobody calls `log(..)` on `unused`: no record is written
        var unused = log.atInfo();
        // BUG: Diagnostic contains: on `event`: no record is written, `"placed"`, `orderId` and `total` are
        var event = log.atInfo().setMessage("placed").addKeyValue("id", orderId);
        event = event.addKeyValue("total", total);
        // BUG: Diagnostic contains: `exception` is lost
        org.apache.logging.log4j.LogBuilder late;
        late = total > 1 ? log4j.atInfo() : log4j.atWarn();
        late.withThrowable(exception);

        // BUG: Diagnostic contains: nobody calls `log(..)` on `chosen`: no record is written
        var chosen = switch (array.length) {
          case 0 -> log.atInfo();
          case 1 -> throw new IllegalStateException();
          default -> log.atWarn();
        };
        chosen = chosen.addKeyValue("id", orderId);

        var early = log4j.atInfo();
        if (total > 2) {
          // BUG: Diagnostic contains: no path from here calls `log(..)`, `exception` is lost
          early.withThrowable(exception);
          return;
        }
        early.log("done");
        // BUG: Diagnostic contains: no path from here calls `log(..)`, `exception` is lost
        early.withThrowable(exception);

        // BUG: Diagnostic contains: no path from here calls `log(..)`, `exception` is lost
        var replaced = log4j.atInfo().withThrowable(exception);
        replaced = log4j.atError();
        replaced.log("done");
        // BUG: Diagnostic contains: no path from here calls `log(..)`, `exception` is lost
        replaced = log4j.atError().withLocation().withThrowable(exception);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log4j.atError().withThrowable(exception);
        Runnable task = () -> log4j.atError().withThrowable(exception).withLocation();
        task = new Runnable() {
          @Override
          public void run() {
            log4j.atError()
                .withThrowable(exception);
          }
        };
        for (Object each : array) log4j.atError().withThrowable((Exception) each);
        class Job {
          Job() {
            log4j.atError().withThrowable(exception);
          }
        }
        org.slf4j.spi.LoggingEventBuilder event = log.atInfo().setMessage("placed"); // SLF4J
        event.addKeyValue("id", orderId);
        if (total > 1) event = event.addKeyValue("total", total);
        System.gc();
        """,
        """
        log4j.atError().withThrowable(exception).log("run");
        Runnable task = () -> log4j.atError().withThrowable(exception).withLocation().log("run");
        task = new Runnable() {
          @Override
          public void run() {
            log4j.atError()
                .withThrowable(exception).log("run");
          }
        };
        for (Object each : array) log4j.atError().withThrowable((Exception) each).log("run");
        class Job {
          Job() {
            log4j.atError().withThrowable(exception).log("Job");
          }
        }
        org.slf4j.spi.LoggingEventBuilder event = log.atInfo().setMessage("placed"); // SLF4J
        event.addKeyValue("id", orderId);
        if (total > 1) event = event.addKeyValue("total", total);
        event.log();
        System.gc();
        """);
    test.replaces(
        """
        var early = log4j.atInfo();
        if (total > 2) {
          early.withMarker(null);
          early.withThrowable(exception);
          throw new IllegalStateException();
        }
        early.log("done");
        var message = log.atInfo();
        if (total > 2) {
          message = message.setMessage("early");
          return;
        }
        message.log("done");
        """,
        """
        var early = log4j.atInfo();
        if (total > 2) {
          early.withMarker(null);
          early.withThrowable(exception);
          early.log("run");
          throw new IllegalStateException();
        }
        early.log("done");
        var message = log.atInfo();
        if (total > 2) {
          message = message.setMessage("early");
          message.log();
          return;
        }
        message.log("done");
        """);
    test.offersNoRepairFor(
        """
        log4j.atError();
        var level = log4j.atInfo();
        log.atInfo().addArgument(orderId);
        new Object() {
          {
            log4j.atError().withThrowable(exception);
          }
        };
        var argument = log.atInfo().addArgument(orderId);
        var message = log.atInfo().addKeyValue("id", orderId);
        if (total > 1) {
          message = message.setMessage("many");
        }
        var left = log4j.atInfo().withThrowable(exception);
        if (total > 2) {
          left.withMarker(null);
          return;
        }
        var twice = log4j.atInfo().withThrowable(exception);
        if (total > 3) {
          twice = log4j.atWarn().withThrowable(exception);
        }
        org.apache.logging.log4j.LogBuilder unset;
        if (total > 4) {
          unset = log4j.atWarn().withThrowable(exception);
        }
        var bare = log4j.atInfo();
        if (total > 5) bare.log("many");
        else bare.withThrowable(exception);
        org.slf4j.spi.LoggingEventBuilder one = log.atInfo().setMessage("m"), two = log.atInfo();
        two.log("m");
        """);
  }

  static ApiAnswers everyApi() {
    String noBuilder = "a statement is a single call";
    return ApiAnswers.of(UnfinishedLogStatement.class)
        .cannotOccur(SLF4J, noBuilder)
        .repairs(
            SLF4J_FLUENT,
            "var event = log.atError().setMessage(\"order failed\").setCause(exception);",
            "var event = log.atError().setMessage(\"order failed\").setCause(exception);\n"
                + "event.log();")
        .cannotOccur(LOG4J, noBuilder)
        .cannotOccur(LOG4J_FORMATTER, noBuilder)
        .cannotOccur(LOG4J_PRINTF, noBuilder)
        .repairs(
            LOG4J_FLUENT,
            "log4j.atError().withThrowable(exception);",
            "log4j.atError().withThrowable(exception).log(\"run\");")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atError().withThrowable(exception);",
            "formatter.atError().withThrowable(exception).log(\"run\");")
        .cannotOccur(JUL, noBuilder)
        .cannotOccur(SYSTEM_LOGGER, noBuilder)
        .cannotOccur(
            FLOGGER, "Error Prone's own CheckReturnValue and FloggerSplitLogStatement report it")
        .cannotOccur(JBOSS, noBuilder)
        .cannotOccur(JBOSS_F, noBuilder)
        .cannotOccur(JBOSS_V, noBuilder)
        .cannotOccur(COMMONS, noBuilder)
        .cannotOccur(TINYLOG, noBuilder);
  }
}
