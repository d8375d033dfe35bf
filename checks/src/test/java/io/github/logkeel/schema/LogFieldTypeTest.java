package io.github.logkeel.schema;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class LogFieldTypeTest {

  private static final String REGISTRY =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: order.id, type: int}
            - {key: total, type: double}
            - {key: customer, type: string}
            - {key: paid, type: boolean}
            - {key: items, type: 'string[]'}
            - {key: extra, type: any}
            - {key: header, type: 'template[string]'}
            - key: state
              type:
                members: [{id: ok, value: success}, {id: f, value: failure}]
          """);

  private final CheckTest test = CheckTest.of(LogFieldType.class).withArgs(REGISTRY);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.atInfo().addKeyValue("order.id", orderId).addKeyValue("total", total).addKeyValue("customer", customer).log("m");
        log.atInfo().addKeyValue("total", orderId).addKeyValue("extra", customer).addKeyValue("other", 1).log("m");
        log.atInfo().addKeyValue("order.id", anything).addKeyValue("customer", anything).log("m");
        log.atInfo().addKeyValue("order.id", () -> orderId).addKeyValue("items", items).log("m");
        log.atInfo().addKeyValue("customer", Level.INFO).addKeyValue("customer", java.time.Duration.ZERO).log("m");
        log.atInfo().addKeyValue("customer", Thread.State.NEW).addKeyValue("customer", 'c').log("m");
        log.atInfo().addKeyValue("order.id", new java.util.concurrent.atomic.AtomicLong()).log("m");
        log.atInfo().addKeyValue("total", java.math.BigDecimal.ONE).addKeyValue("state", "success").log("m");
        log.atInfo().addKeyValue("state", "unknown").addKeyValue("state", customer).log("m");
        log.atInfo().addKeyValue("header.a", "text").log("m");
        io.micrometer.core.instrument.Tags.of("order.id", customer);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `order.id` is int in the registry, and string here
        log.atInfo().addKeyValue("order.id", customer).log("m");
        // BUG: Diagnostic contains: `order.id` is int in the registry, and double here
        log.atInfo().addKeyValue("order.id", total).log("m");
        // BUG: Diagnostic contains: `customer` is string in the registry, and int here
        log.atInfo().addKeyValue("customer", orderId).log("m");
        // BUG: Diagnostic contains: `paid` is boolean in the registry, and string here
        log.atInfo().addKeyValue("paid", "true").log("m");
        // BUG: Diagnostic contains: `items` is string[] in the registry, and int[] here
        log.atInfo().addKeyValue("items", new int[0]).log("m");
        // BUG: Diagnostic contains: `header.a` is string in the registry, and int here
        log.atInfo().addKeyValue("header.a", 1).log("m");
        // BUG: Diagnostic contains: `order.id` is int in the registry, and string here
        io.opentelemetry.api.common.AttributeKey.stringKey("order.id");
        // BUG: Diagnostic contains: `sucess` is no known value of `state`: is `success` meant?
        log.atInfo().addKeyValue("state", "sucess").log("m");
        // BUG: Diagnostic contains: `FAILURE` is no known value of `state`: is `failure` meant?
        log.atInfo().addKeyValue("state", "FAILURE").log("m");
        // BUG: Diagnostic contains: `order.id` is int in the registry, and string here: the MDC holds texts only
        MDC.put("order.id", customer);
        MDC.put("order.id", customer); // once is enough
        """);
  }

  @Test
  void namesOfPacksWithoutDotAreTheProgramsOwn() {
    CheckTest.of(LogFieldType.class)
        .withArgs("-XepOpt:Logkeel:SchemaPack=ecs")
        .identifies(
            """
            log.atInfo().addKeyValue("tags", 1).addKeyValue("message", 1).log("m");
            // BUG: Diagnostic contains: `http.response.status_code` is
            log.atInfo().addKeyValue("http.response.status_code", customer).log("m");
            """);
  }

  @Test
  void replacement() {
    test.lettingGo(
            "\"42\"",
            "\"true\"",
            "\"false\"",
            "Long.valueOf(orderId).toString()",
            "\"1\"",
            "\"sucess\"",
            "String.valueOf(orderId)",
            "Long.toString(orderId)")
        .replaces(
            """
            log.atInfo().addKeyValue("order.id", String.valueOf(orderId)).log("m");
            log.atInfo().addKeyValue("order.id", Long.toString(orderId)).log("m");
            log.atInfo().addKeyValue("order.id", "42").log("m");
            log.atInfo().addKeyValue("total", "1").log("m");
            log.atInfo().addKeyValue("paid", "true").log("m");
            log.atInfo().addKeyValue("customer", orderId).log("m");
            log.atInfo().addKeyValue("state", "sucess").log("m");
            io.opentelemetry.api.common.Attributes.builder().put("order.id", String.valueOf(orderId)).put("paid", "true");
            io.opentelemetry.api.common.Attributes.builder().put("customer", orderId);
            log.atInfo().addKeyValue("paid", "false").log("m");
            log.atInfo().addKeyValue("order.id", Long.valueOf(orderId).toString()).log("m");
            """,
            """
            log.atInfo().addKeyValue("order.id", orderId).log("m");
            log.atInfo().addKeyValue("order.id", orderId).log("m");
            log.atInfo().addKeyValue("order.id", 42).log("m");
            log.atInfo().addKeyValue("total", 1).log("m");
            log.atInfo().addKeyValue("paid", true).log("m");
            log.atInfo().addKeyValue("customer", String.valueOf(orderId)).log("m");
            log.atInfo().addKeyValue("state", "success").log("m");
            io.opentelemetry.api.common.Attributes.builder().put("order.id", orderId).put("paid", true);
            io.opentelemetry.api.common.Attributes.builder().put("customer", String.valueOf(orderId));
            log.atInfo().addKeyValue("paid", false).log("m");
            log.atInfo().addKeyValue("order.id", Long.valueOf(orderId)).log("m");
            """);
    test.offersNoRepairFor(
        """
        log.atInfo().addKeyValue("order.id", customer).log("m");
        log.atInfo().addKeyValue("order.id", "A-42").log("m");
        log.atInfo().addKeyValue("order.id", "042").log("m");
        log.atInfo().addKeyValue("order.id", String.valueOf(total)).log("m");
        io.opentelemetry.api.common.Attributes.builder().put("order.id", Long.valueOf(orderId).toString());
        MDC.put("order.id", "42");
        log.atInfo().addKeyValue("paid", "yes").log("m");
        log.atInfo().addKeyValue("order.id", toString()).log("m");
        log.atInfo().addKeyValue("order.id", Long.toString(orderId, 16)).log("m");
        log.atInfo().addKeyValue("order.id", String.join(host)).log("m");
        log.atInfo().addKeyValue("order.id", valueOf(orderId)).log("m");
        log.atInfo().addKeyValue("order.id", host.concat("1")).log("m");
        log.atInfo().addKeyValue("customer", Long.valueOf(orderId)).log("m");
        }
        static String valueOf(long id) {
          return "A-" + id;
        """);
  }
}
