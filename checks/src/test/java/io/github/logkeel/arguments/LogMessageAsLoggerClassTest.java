package io.github.logkeel.arguments;

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.model.log.LogApi;
import org.junit.jupiter.api.Test;

final class LogMessageAsLoggerClassTest {

  private final CheckTest test = CheckTest.of(LogMessageAsLoggerClass.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        jboss.error("failed", exception);
        jboss.error(customer, orderId, exception);
        jboss.error(Snippet.class.getName(), "order failed", exception);
        jboss.error("shop.Snippet", "order failed", exception);
        jboss.log("shop.Snippet", org.jboss.logging.Logger.Level.ERROR, "failed", array, exception);
        jboss.log(org.jboss.logging.Logger.Level.ERROR, "failed", exception);
        jboss.errorf(exception, "order %s failed", orderId);
        commons.error("failed", exception);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `"order %s failed"` is taken for the class of the logger and never logged: the message is `orderId` alone
        jboss.error("order %s failed", orderId, exception);
        // BUG: Diagnostic contains: is taken for the class of the logger
        jboss.error("order of " + customer, orderId, exception);
        // BUG: Diagnostic contains: is taken for the class of the logger
        jboss.log(org.jboss.logging.Logger.Level.ERROR, "order failed", orderId, exception);
        // BUG: Diagnostic contains: is taken for the class of the logger
        jboss.log("order failed", org.jboss.logging.Logger.Level.ERROR, orderId, array, exception);
        // BUG: Diagnostic contains: is taken for the class of the logger
        io.quarkus.logging.Log.warn("failed", orderId, exception);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        jboss.error("order %s failed", orderId, exception);
        jboss.error("order {0} failed", customer, exception);
        jboss.error("order {} failed", orderId, exception);
        jboss.error("order failed", orderId, exception);
        jboss.log(org.jboss.logging.Logger.Level.WARN, "order %s failed", orderId, exception);
        io.quarkus.logging.Log.warn("failed:", exception.getMessage(), exception);
        jboss.error(ONE, orderId, exception);
        }
        static final String ONE = "order %s failed";
        static {
        """,
        """
        jboss.errorf(exception, "order %s failed", orderId);
        jboss.errorv(exception, "order {0} failed", customer);
        jboss.errorf(exception, "order %s failed", orderId);
        jboss.errorf(exception, "order failed orderId=%s", orderId);
        jboss.logf(org.jboss.logging.Logger.Level.WARN, exception, "order %s failed", orderId);
        io.quarkus.logging.Log.warnf(exception, "failed: %s", exception.getMessage());
        jboss.errorf(exception, ONE, orderId);
        }
        static final String ONE = "order %s failed";
        static {
        """);
    test.offersNoRepairFor(
        """
        jboss.error("order of " + customer, orderId, exception);
        jboss.error("%s of %s failed", orderId, exception);
        jboss.error("100% failed", orderId, exception);
        jboss.error("\\\\{} failed", orderId, exception);
        jboss.error("order %s failed", orderId, exception.getCause());
        jboss.error("order %s failed", array, exception);
        jboss.error("order %d failed", customer, exception);
        jboss.error("order %2$s failed", customer, exception);
        final String none = "order failed";
        jboss.error(none, orderId, exception);
        jboss.log("order failed", org.jboss.logging.Logger.Level.ERROR, orderId, array, exception);
        """);
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    ApiAnswers answers =
        ApiAnswers.of(LogMessageAsLoggerClass.class)
            .repairs(
                LogApi.JBOSS,
                "jboss.error(\"order %s failed\", customer, exception);",
                "jboss.errorf(exception, \"order %s failed\", customer);");
    LogApi.BUILT_IN.stream()
        .filter(api -> !api.equals(LogApi.JBOSS))
        .forEach(api -> answers.cannotOccur(api, "takes no class name without a level beside it"));
    return answers;
  }
}
