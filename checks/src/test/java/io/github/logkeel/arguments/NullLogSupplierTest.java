package io.github.logkeel.arguments;

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.model.log.LogApi;
import org.junit.jupiter.api.Test;

final class NullLogSupplierTest {

  private final CheckTest test = CheckTest.of(NullLogSupplier.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.atInfo().addKeyValue("customer", customer).log("order");
        log.atInfo().addKeyValue("customer", (Object) null).addArgument((Object) null).log("order {}");
        log.atInfo().addKeyValue("customer", () -> null).log("order");
        log.atInfo().addKeyValue(null, customer).log("order");
        log.info("order {}", (Object) null);
        log.atInfo().setCause(null).log("order");
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `null` binds the overload for a supplier, which is called: NullPointerException
        log.atInfo().addKeyValue("customer", null).log("order");
        // BUG: Diagnostic contains: NullPointerException is thrown into the caller
        log.atInfo().addArgument(null).log("order {}");
        org.slf4j.spi.LoggingEventBuilder event = log.atDebug();
        // BUG: Diagnostic contains: NullPointerException
        event.addArgument((null)).log("order {}");
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.atInfo().addKeyValue("customer", null).addArgument(null).log("order {}");
        log.atInfo().addArgument(null).addArgument(orderId).log("order {} {}");
        """,
        """
        log.atInfo().addKeyValue("customer", (Object) null).addArgument((Object) null).log("order {}");
        log.atInfo().addArgument((Object) null).addArgument(orderId).log("order {} {}");
        """);
  }

  static ApiAnswers everyApi() {
    String noBuilder = "takes its values in one call, where null is an array or ambiguous";
    return ApiAnswers.of(NullLogSupplier.class)
        .cannotOccur(LogApi.SLF4J, noBuilder)
        .repairs(
            LogApi.SLF4J_FLUENT,
            "log.atInfo().addArgument(orderId).addArgument(null).log(\"order {} of {}\");",
            "log.atInfo().addArgument(orderId).addArgument((Object) null).log(\"order {} of {}\");")
        .cannotOccur(LogApi.LOG4J, noBuilder)
        .cannotOccur(LogApi.LOG4J_FORMATTER, noBuilder)
        .cannotOccur(LogApi.LOG4J_PRINTF, noBuilder)
        .cannotOccur(LogApi.LOG4J_FLUENT, noBuilder)
        .cannotOccur(LogApi.LOG4J_FORMATTER_FLUENT, noBuilder)
        .cannotOccur(LogApi.JUL, noBuilder)
        .cannotOccur(LogApi.SYSTEM_LOGGER, noBuilder)
        .cannotOccur(LogApi.FLOGGER, noBuilder)
        .cannotOccur(LogApi.JBOSS, noBuilder)
        .cannotOccur(LogApi.JBOSS_F, noBuilder)
        .cannotOccur(LogApi.JBOSS_V, noBuilder)
        .cannotOccur(LogApi.COMMONS, noBuilder)
        .cannotOccur(LogApi.TINYLOG, noBuilder);
  }
}
