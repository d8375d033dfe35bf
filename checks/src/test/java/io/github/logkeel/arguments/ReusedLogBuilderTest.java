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

final class ReusedLogBuilderTest {

  private final CheckTest test = CheckTest.of(ReusedLogBuilder.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log4j.atInfo().log("once");
        var once = log4j.atInfo();
        once.log("once");
        var either = log4j.atInfo();
        if (total > 1) {
          either.log("many");
        } else {
          either.log("few");
        }
        var perhaps = log4j.atInfo();
        if (total > 1) {
          perhaps.log("many");
        }
        if (total < 1) {
          perhaps.log("few");
        }
        var early = log4j.atInfo();
        if (total > 1) {
          early.log("many");
          return;
        }
        early.log("few");
        var renewed = log4j.atInfo();
        renewed.log("first");
        renewed = log4j.atInfo();
        renewed.log("second");
        var last = log4j.atInfo();
        for (Object each : array) {
          if (each == null) {
            last.log("null");
            break;
          }
        }
        for (Object each : array) {
          var inside = log4j.atInfo();
          inside.log("each {}", each);
        }
        var recovered = log4j.atInfo();
        try {
          recovered.log("first");
        } catch (RuntimeException e) {
          recovered.log("second");
        }
        """);
    test.isQuietOn(
        """
        var shared = log.atInfo().addKeyValue("id", orderId);
        shared.log("first");
        shared.log("second");
        for (Object each : array) {
          shared.log("each");
        }
        var argument = log.atInfo().addArgument(orderId);
        argument.log("first {}");
        argument.log("second {}");
        var noPlaceholder = log.atInfo();
        noPlaceholder.log("first {}", orderId);
        noPlaceholder.log("second");
        var fresh = log.atInfo();
        fresh.log("first");
        fresh.log("second {}", orderId);
        var escaping = log4j.atInfo();
        array[0] = escaping;
        escaping.log("first");
        escaping.log("second");
        var flogged = flogger.atInfo();
        flogged.log("first");
        flogged.log("second");
        """);
    test.identifies(
        """
        var twice = log4j.atInfo();
        System.gc();
        twice.log("first");
        // BUG: Diagnostic contains: used up by its first record: this record is dropped
        twice.log("second");
        var after = log4j.atInfo();
        if (total > 1) {
          after.log("many");
        } else {
          after.log("few");
        }
        // BUG: Diagnostic contains: this record is dropped
        after.withThrowable(exception).log("done");
        var looped = log4j.atInfo();
        for (Object each : array) {
          // BUG: Diagnostic contains: every record but the first is dropped
          looped.log("each {}", each);
        }
        var stale = log.atInfo();
        stale.log("order {}", orderId);
        // BUG: Diagnostic contains: keeps its arguments: this record shows those of an earlier one
        stale.log("customer {}", customer);
        var stacked = log.atInfo();
        // BUG: Diagnostic contains: every record but the first shows those of an earlier one
        for (Object each : array) stacked.log("each {}", each);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        var twice = log4j.atError().withThrowable(exception);
        twice.log("first");
        twice.log("second {}", orderId);
        var marked = log4j.atInfo().withMarker(null);
        marked.log("first");
        marked.log("second");
        var looped = log4j.atInfo();
        for (Object each : array) {
          looped.withLocation().log("each {}", each);
        }
        var stale = log.atInfo();
        stale.addArgument(orderId).log("order {}");
        """,
        """
        var twice = log4j.atError().withThrowable(exception);
        twice.log("first");
        log4j.atError().withThrowable(exception).log("second {}", orderId);
        var marked = log4j.atInfo().withMarker(null);
        marked.log("first");
        log4j.atInfo().withMarker(null).log("second");
        for (Object each : array) {
          log4j.atInfo().withLocation().log("each {}", each);
        }
        var stale = log.atInfo();
        stale.addArgument(orderId).log("order {}");
        """);
    test.offersNoRepairFor(
        """
        var chosen = total > 1 ? log4j.atWarn() : log4j.atInfo();
        chosen.log("first");
        chosen.log("second");
        var changed = log4j.atInfo();
        changed.log("first");
        changed.withThrowable(exception);
        changed.log("second");
        var computed = log4j.atInfo().withThrowable(new IllegalStateException());
        computed.log("first");
        computed.log("second");
        var found = org.apache.logging.log4j.LogManager.getLogger(host).atInfo();
        found.log("first");
        found.log("second");
        Exception caught = exception;
        caught = new IllegalStateException();
        var variable = log4j.atInfo().withThrowable(caught);
        variable.log("first");
        variable.log("second");
        var looped = log4j.atInfo();
        for (Object each : array) {
          looped.log("each {}", each);
          System.gc();
        }
        looped = log4j.atInfo();
        org.apache.logging.log4j.LogBuilder one = log4j.atInfo(), other = log4j.atInfo();
        for (Object each : array) one.log("each {}", each);
        for (Object each : array) other.log("each {}", each);
        """);
  }

  static ApiAnswers everyApi() {
    String noBuilder = "a statement is a single call";
    return ApiAnswers.of(ReusedLogBuilder.class)
        .cannotOccur(SLF4J, noBuilder)
        .repairs(
            SLF4J_FLUENT,
            "var event = log.atInfo(); event.log(\"order {}\", orderId);"
                + " event.log(\"customer {}\", customer);",
            "var event = log.atInfo(); event.log(\"order {}\", orderId);"
                + " log.atInfo().log(\"customer {}\", customer);")
        .cannotOccur(LOG4J, noBuilder)
        .cannotOccur(LOG4J_FORMATTER, noBuilder)
        .cannotOccur(LOG4J_PRINTF, noBuilder)
        .repairs(
            LOG4J_FLUENT,
            "var event = log4j.atInfo(); event.log(\"placed\"); event.log(\"order {}\", orderId);",
            "var event = log4j.atInfo(); event.log(\"placed\");"
                + " log4j.atInfo().log(\"order {}\", orderId);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "var event = formatter.atInfo(); event.log(\"placed\");"
                + " event.log(\"order %s\", orderId);",
            "var event = formatter.atInfo(); event.log(\"placed\");"
                + " formatter.atInfo().log(\"order %s\", orderId);")
        .cannotOccur(JUL, noBuilder)
        .cannotOccur(SYSTEM_LOGGER, noBuilder)
        .cannotOccur(
            FLOGGER, "Error Prone's own FloggerSplitLogStatement reports builders in variables")
        .cannotOccur(JBOSS, noBuilder)
        .cannotOccur(JBOSS_F, noBuilder)
        .cannotOccur(JBOSS_V, noBuilder)
        .cannotOccur(COMMONS, noBuilder)
        .cannotOccur(TINYLOG, noBuilder);
  }
}
