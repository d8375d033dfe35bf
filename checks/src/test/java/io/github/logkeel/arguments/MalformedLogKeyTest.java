package io.github.logkeel.arguments;

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.model.log.LogApi;
import org.junit.jupiter.api.Test;

final class MalformedLogKeyTest {

  private final CheckTest test = CheckTest.of(MalformedLogKey.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        String key = null;
        log.atInfo().addKeyValue("orderId", orderId).log("order");
        log.atInfo().addKeyValue(customer, orderId).log("order");
        log.atInfo().addKeyValue(key, orderId).log("order");
        log.info("order", net.logstash.logback.argument.StructuredArguments.kv("order id", orderId));
        log4j.info(new org.apache.logging.log4j.message.StructuredDataMessage("a", "b", "c").with("abcdefghijklmnopqrstuvwxyz012345", customer));
        log4j.info(new org.apache.logging.log4j.message.StructuredDataMessage("a", "b", "c", 64).with("abcdefghijklmnopqrstuvwxyz0123456", customer));
        log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("order id", customer));
        com.google.common.flogger.MetadataKey.single("order_id2", Long.class);
        com.google.common.flogger.MetadataKey.repeated(customer, Long.class);
        io.micrometer.core.instrument.Tags.of("order id", host, "customer id", customer);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: the key is null: JSON encoders leave the field out, and Log4j2 may drop
        log.atInfo().addKeyValue(null, orderId).log("order");
        // BUG: Diagnostic contains: the key is blank: the field has no name that could be searched
        log.atInfo().addKeyValue(" ", orderId).log("order");
        // BUG: Diagnostic contains: the key is null: NullPointerException is thrown into the caller
        log.info("order", net.logstash.logback.argument.StructuredArguments.kv(null, orderId));
        // BUG: Diagnostic contains: the key is null: NullPointerException is thrown into the caller
        log.info(net.logstash.logback.marker.Markers.append(null, orderId), "order");
        // BUG: Diagnostic contains: the key is blank
        log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("", customer));
        // BUG: Diagnostic contains: the key is null: the record shows `null` for its name
        log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with(null, customer));
        // BUG: Diagnostic contains: `"order id"` is no key of structured data (32 characters,
        log4j.info(new org.apache.logging.log4j.message.StructuredDataMessage("a", "b", "c").with("order id", customer));
        // BUG: Diagnostic contains: IllegalArgumentException is thrown into the caller
        log4j.info(new org.apache.logging.log4j.message.StructuredDataMessage("a", "b", "c").with("id", host).with("abcdefghijklmnopqrstuvwxyz0123456", customer));
        // BUG: Diagnostic contains: `"order id"` is no label (letters, digits, underscores): Flogger throws
        com.google.common.flogger.MetadataKey.single("order id", Long.class);
        // BUG: Diagnostic contains: is no label
        com.google.common.flogger.MetadataKey.repeated("_id", Long.class);
        // BUG: Diagnostic contains: NullPointerException is thrown into the caller
        flogger.atInfo().with((com.google.common.flogger.MetadataKey<String>) null, customer).log("order");
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        com.google.common.flogger.MetadataKey.single("order id", Long.class);
        com.google.common.flogger.MetadataKey.repeated("shop.order-id", Long.class);
        """,
        """
        com.google.common.flogger.MetadataKey.single("order_id", Long.class);
        com.google.common.flogger.MetadataKey.repeated("shop_order_id", Long.class);
        """);
    test.offersNoRepairFor(
        """
        log.atInfo().addKeyValue(null, orderId).log("order");
        log.atInfo().addKeyValue("", orderId).log("order");
        com.google.common.flogger.MetadataKey.single("1a", Long.class);
        com.google.common.flogger.MetadataKey.single("größe", Long.class);
        final String key = "order id";
        com.google.common.flogger.MetadataKey.single(key, Long.class);
        """);
  }

  static ApiAnswers everyApi() {
    String noRepair =
        "only the author of a key knows its name: MalformedLogKeyTest shows the findings";
    String noFields = "has no fields of its own";
    return ApiAnswers.of(MalformedLogKey.class)
        .cannotOccur(LogApi.SLF4J, noRepair)
        .cannotOccur(LogApi.SLF4J_FLUENT, noRepair)
        .cannotOccur(LogApi.LOG4J, noRepair)
        .cannotOccur(LogApi.LOG4J_FORMATTER, noRepair)
        .cannotOccur(LogApi.LOG4J_PRINTF, noFields)
        .cannotOccur(LogApi.LOG4J_FLUENT, noRepair)
        .cannotOccur(LogApi.LOG4J_FORMATTER_FLUENT, noRepair)
        .cannotOccur(LogApi.JUL, noFields)
        .cannotOccur(LogApi.SYSTEM_LOGGER, noFields)
        .cannotOccur(LogApi.FLOGGER, noRepair)
        .cannotOccur(LogApi.JBOSS, noFields)
        .cannotOccur(LogApi.JBOSS_F, noFields)
        .cannotOccur(LogApi.JBOSS_V, noFields)
        .cannotOccur(LogApi.COMMONS, noFields)
        .cannotOccur(LogApi.TINYLOG, noFields);
  }
}
