package io.github.logkeel.schema;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class RenamedLogFieldTest {

  private static final String OLD = "\"requestId\"";

  private static final String REGISTRY =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: request.id, type: string}
            - {key: requestId, type: string, deprecated: {reason: renamed, renamed_to: request.id}}
            - {key: rid, type: string, deprecated: {reason: renamed, renamed_to: request.id}}
            - {key: peer, type: string, deprecated: {reason: uncategorized, note: "client.address or server.address"}}
            - {key: header, type: 'template[string]', deprecated: {reason: renamed, renamed_to: http.header}}
            - {key: http.header, type: 'template[string]'}
            - {key: old.gone, type: string, deprecated: {reason: obsoleted}}
          """);

  /** Both names until the end of January. */
  private static final String WINDOW =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: request.id, type: string}
            - key: requestId
              type: string
              deprecated: {reason: renamed, renamed_to: request.id}
              annotations: {log_fields: {deprecated_since: "2026-11-01", sunset: "2027-01-31"}}
          """);

  private final CheckTest test =
      CheckTest.of(RenamedLogField.class)
          .withArgs(REGISTRY)
          .lettingGo(OLD, "\"header.host\"", "MDC.get(\"requestId\")");
  private final CheckTest inWindow = CheckTest.of(RenamedLogField.class).withArgs(WINDOW);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.atInfo().addKeyValue("request.id", customer).addKeyValue("other", customer).log("order");
        log.atInfo().addKeyValue(customer, customer).addKeyValue("requestid", customer).log("order");
        log.atInfo().addKeyValue("header", customer).addKeyValue("old.gone", customer).log("order");
        log.info("requestId", customer);
        java.util.Map.of("requestId", customer).get("requestId");
        MDC.get("requestId");
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `requestId` is called `request.id` now
        log.atInfo().addKeyValue("requestId", customer).log("order");
        // BUG: Diagnostic contains: `rid` is called `request.id` now
        log.atInfo().addKeyValue("rid", customer).log("order");
        // BUG: Diagnostic contains: `header.host` is called `http.header.host` now
        log.atInfo().addKeyValue("header.host", customer).log("order");
        // BUG: Diagnostic contains: `peer` is deprecated: client.address or server.address
        log.atInfo().addKeyValue("peer", customer).log("order");
        """);
    CheckTest.of(RenamedLogField.class)
        .isQuietOn("log.atInfo().addKeyValue(\"requestId\", customer).log(\"order\");");
  }

  /** To rename the key alone would mix two sets of values in one field. */
  @Test
  void fieldsThatHaveOtherValuesToo() {
    CheckTest.of(RenamedLogField.class)
        .withArgs("-XepOpt:Logkeel:SchemaPack=otel")
        .identifies(
            """
            // BUG: Diagnostic contains: `rpc.system` is called `rpc.system.name` now, and has other values: see its definition
            log.atInfo().addKeyValue("rpc.system", customer).log("order");
            """)
        .offersNoRepairFor("log.atInfo().addKeyValue(\"rpc.system\", customer).log(\"order\");");
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.atInfo().addKeyValue("requestId", customer).log("order");
        log.atInfo().addKeyValue("header.host", customer).log("order");
        """,
        """
        log.atInfo().addKeyValue("request.id", customer).log("order");
        log.atInfo().addKeyValue("http.header.host", customer).log("order");
        """);
    test.offersNoRepairFor("log.atInfo().addKeyValue(\"peer\", customer).log(\"order\");");
  }

  /** An entry that was put under one name and removed under another would stay for ever. */
  @Test
  void entriesOfTheMdc() {
    test.replaces(
        """
        MDC.put("requestId", customer);
        try {
          log.info("order of {}", MDC.get("requestId"));
        } finally {
          MDC.remove("requestId");
        }
        """,
        """
        MDC.put("request.id", customer);
        try {
          log.info("order of {}", MDC.get("request.id"));
        } finally {
          MDC.remove("request.id");
        }
        """);
  }

  @Test
  void bothNamesInTheWindow() {
    inWindow.isQuietOn(
        """
        log.atInfo().addKeyValue("requestId", customer).addKeyValue("request.id", customer).log("order");
        """);
    inWindow.identifies(
        """
        // BUG: Diagnostic contains: `requestId` is called `request.id` now: emit both until 2027-01-31
        log.atInfo().addKeyValue("requestId", customer).log("order");
        // what another channel emits is no help
        MDC.put("request.id", customer);
        """);
    inWindow.replaces(
        """
        log.atInfo().addKeyValue("requestId", customer).log("order");
        """,
        """
        log.atInfo().addKeyValue("requestId", customer).addKeyValue("request.id", customer).log("order");
        """);
    inWindow.offersNoRepairFor(
        "log.atInfo().addKeyValue(\"requestId\", items.remove(0)).log(\"order\");");
  }

  @Test
  void bothNamesInOtherChannels() {
    inWindow.replaces(
        """
        log.info("order {}", net.logstash.logback.argument.StructuredArguments.kv("requestId", customer), exception);
        log.info(net.logstash.logback.marker.Markers.append("host", host), "order {} {}", net.logstash.logback.argument.StructuredArguments.kv("a", 1), host);
        """,
        """
        log.info("order {}", net.logstash.logback.argument.StructuredArguments.kv("requestId", customer), net.logstash.logback.argument.StructuredArguments.kv("request.id", customer), exception);
        log.info(net.logstash.logback.marker.Markers.append("host", host), "order {} {}", net.logstash.logback.argument.StructuredArguments.kv("a", 1), host);
        """);
    inWindow.replaces(
        """
        log.info(net.logstash.logback.marker.Markers.append("requestId", host), "order");
        """,
        """
        log.info(net.logstash.logback.marker.Markers.append("requestId", host).and(net.logstash.logback.marker.Markers.append("request.id", host)), "order");
        """);
    inWindow.replaces(
        """
        MDC.put("requestId", customer);
        try {
          log.info("order");
        } finally {
          MDC.remove("requestId");
        }
        """,
        """
        MDC.put("requestId", customer);
        MDC.put("request.id", customer);
        try {
          log.info("order");
        } finally {
          MDC.remove("requestId");
          MDC.remove("request.id");
        }
        """);
    inWindow.replaces(
        """
        io.micrometer.core.instrument.Tags.of("requestId", customer);
        """,
        """
        io.micrometer.core.instrument.Tags.of("requestId", customer).and("request.id", customer);
        """);
    inWindow.replaces(
        """
        io.opentelemetry.api.common.Attributes.of(io.opentelemetry.api.common.AttributeKey.stringKey("requestId"), customer);
        """,
        """
        io.opentelemetry.api.common.Attributes.of(io.opentelemetry.api.common.AttributeKey.stringKey("requestId"), customer, io.opentelemetry.api.common.AttributeKey.stringKey("request.id"), customer);
        """);
  }

  /** What a compiler says by itself must not change over night. */
  @Test
  void days() {
    String old = "log.atInfo().addKeyValue(\"requestId\", customer).log(\"order\");\n";
    String both =
        "log.atInfo().addKeyValue(\"requestId\", customer).addKeyValue(\"request.id\","
            + " customer).log(\"order\");\n";
    CheckTest before = CheckTest.of(RenamedLogField.class).withArgs(WINDOW, asOf("2026-10-31"));
    before.isQuietOn(old);
    CheckTest lastDay = CheckTest.of(RenamedLogField.class).withArgs(WINDOW, asOf("2027-01-31"));
    lastDay.isQuietOn(both);
    CheckTest over =
        CheckTest.of(RenamedLogField.class)
            .withArgs(WINDOW, asOf("2027-02-01"))
            .keepingOneOfEach()
            .lettingGo(OLD);
    over.identifies(
        "// BUG: Diagnostic contains: `requestId` is called `request.id` now alone, since"
            + " 2027-01-31\n"
            + old);
    over.replaces(old, old.replace("requestId", "request.id"));
    over.replaces(both, old.replace("requestId", "request.id"));
  }

  private static String asOf(String day) {
    return "-XepOpt:Logkeel:AsOf=" + day;
  }
}
