package io.github.logkeel.schema;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class MisspelledLogFieldTest {

  private static final String REGISTRY =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: request_id, type: string, annotations: {log_fields: {aliases: [correlation]}}}
            - {key: order.item, type: string}
            - {key: order.itemId, type: string}
            - {key: line1.street, type: string}
            - {key: old_name, type: string, deprecated: {reason: obsoleted}}
          """);

  private final CheckTest test =
      CheckTest.of(MisspelledLogField.class).withArgs(REGISTRY).lettingGo("\"requestId\"");

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.atInfo().addKeyValue("request_id", customer).addKeyValue("request", customer).log("order");
        log.atInfo().addKeyValue("old_name", customer).addKeyValue("oldName", customer).log("order");
        log.atInfo().addKeyValue("order.items", customer).addKeyValue("line2.street", customer).log("order");
        log.atInfo().addKeyValue("orders.item", customer).log("order");
        log.atInfo().addKeyValue(customer, customer).log("order");
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `requestId` is spelled `request_id` in the registry
        log.atInfo().addKeyValue("requestId", customer).log("order");
        // BUG: Diagnostic contains: `request.id` is spelled `request_id`
        log.atInfo().addKeyValue("request.id", customer).log("order");
        // BUG: Diagnostic contains: `correlation` is spelled `request_id`
        log.atInfo().addKeyValue("correlation", customer).log("order");
        // BUG: Diagnostic contains: `reqeust_id` is not in the registry: is `request_id` meant?
        log.atInfo().addKeyValue("reqeust_id", customer).log("order");
        // BUG: Diagnostic contains: `requst_id` is not in the registry
        log.atInfo().addKeyValue("requst_id", customer).log("order");
        // BUG: Diagnostic contains: `order.itam` is not in the registry
        log.atInfo().addKeyValue("order.itam", customer).log("order");
        """);
  }

  @Test
  void namesOfPacksWithoutDotAreTheProgramsOwn() {
    CheckTest.of(MisspelledLogField.class)
        .withArgs("-XepOpt:Logkeel:SchemaPack=ecs")
        .identifies(
            """
            log.atInfo().addKeyValue("Message", customer).addKeyValue("messsage", customer).log("m");
            // BUG: Diagnostic contains: `http.request_method` is spelled `http.request.method`
            log.atInfo().addKeyValue("http.request_method", customer).log("m");
            // BUG: Diagnostic contains: is `http.request.method` meant?
            log.atInfo().addKeyValue("http.request.methd", customer).log("m");
            """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.atInfo().addKeyValue("requestId", customer).log("order");
        """,
        """
        log.atInfo().addKeyValue("request_id", customer).log("order");
        """);
    test.offersNoRepairFor("log.atInfo().addKeyValue(\"reqeust_id\", customer).log(\"order\");");
  }
}
