package io.github.logkeel.arguments;

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.model.log.LogApi;
import org.junit.jupiter.api.Test;

final class NestedLogFieldTest {

  private final CheckTest test = CheckTest.of(NestedLogField.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.atInfo().addKeyValue("orderId", orderId).log("order");
        log.info("order", net.logstash.logback.argument.StructuredArguments.kv("orderId", orderId));
        log.info(net.logstash.logback.marker.Markers.append("orderId", orderId), "order");
        log.info(
            net.logstash.logback.marker.Markers.append("orderId", orderId)
                .and(net.logstash.logback.marker.Markers.append("host", host)),
            "order");
        log.atInfo().addArgument(net.logstash.logback.argument.StructuredArguments.v("a", host)).log("{}");
        log.atInfo().addKeyValue("marker", marker).log("order");
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: is a field itself: as the value of another its own value is never logged
        log.atInfo().addKeyValue("a", net.logstash.logback.argument.StructuredArguments.kv("b", host)).log("m");
        net.logstash.logback.argument.StructuredArgument field = net.logstash.logback.argument.StructuredArguments.kv("b", host);
        // BUG: Diagnostic contains: `field` is a field itself
        log.info("order", net.logstash.logback.argument.StructuredArguments.kv("a", field));
        // BUG: Diagnostic contains: `field` is a field itself
        log.info(net.logstash.logback.marker.Markers.append("a", field), "order");
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.atInfo().addKeyValue("a", net.logstash.logback.argument.StructuredArguments.kv("b", host)).log("m");
        log.info("m", net.logstash.logback.argument.StructuredArguments.kv("a", net.logstash.logback.argument.StructuredArguments.value("b", host)));
        log.info("m", net.logstash.logback.argument.StructuredArguments.kv("a", net.logstash.logback.argument.StructuredArguments.fields(anything)));
        """,
        """
        log.atInfo().addKeyValue("a", host).log("m");
        log.info("m", net.logstash.logback.argument.StructuredArguments.kv("a", host));
        log.info("m", net.logstash.logback.argument.StructuredArguments.kv("a", anything));
        """);
    test.offersNoRepairFor(
        """
        log.atInfo().addKeyValue("a", net.logstash.logback.argument.StructuredArguments.array("b", host)).log("m");
        log.atInfo().addKeyValue("a", net.logstash.logback.argument.StructuredArguments.raw("b", host)).log("m");
        log.atInfo().addKeyValue("a", net.logstash.logback.marker.Markers.aggregate(
            net.logstash.logback.marker.Markers.append("b", host),
            net.logstash.logback.marker.Markers.append("c", customer))).log("m");
        """);
  }

  static ApiAnswers everyApi() {
    String onlySlf4j = "the fields of the logstash encoder reach a record through SLF4J alone";
    String needsItsJar =
        "the fields are those of a library that only one backend of SLF4J has: see KeyProofTest";
    return ApiAnswers.of(NestedLogField.class)
        .cannotOccur(LogApi.SLF4J, needsItsJar)
        .cannotOccur(LogApi.SLF4J_FLUENT, needsItsJar)
        .cannotOccur(LogApi.LOG4J, onlySlf4j)
        .cannotOccur(LogApi.LOG4J_FORMATTER, onlySlf4j)
        .cannotOccur(LogApi.LOG4J_PRINTF, onlySlf4j)
        .cannotOccur(LogApi.LOG4J_FLUENT, onlySlf4j)
        .cannotOccur(LogApi.LOG4J_FORMATTER_FLUENT, onlySlf4j)
        .cannotOccur(LogApi.JUL, onlySlf4j)
        .cannotOccur(LogApi.SYSTEM_LOGGER, onlySlf4j)
        .cannotOccur(LogApi.FLOGGER, onlySlf4j)
        .cannotOccur(LogApi.JBOSS, onlySlf4j)
        .cannotOccur(LogApi.JBOSS_F, onlySlf4j)
        .cannotOccur(LogApi.JBOSS_V, onlySlf4j)
        .cannotOccur(LogApi.COMMONS, onlySlf4j)
        .cannotOccur(LogApi.TINYLOG, onlySlf4j);
  }
}
