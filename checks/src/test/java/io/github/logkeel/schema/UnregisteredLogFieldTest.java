package io.github.logkeel.schema;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class UnregisteredLogFieldTest {

  private static final String REGISTRY =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: request_id, type: string}
            - {key: old, type: string, deprecated: {reason: obsoleted}}
            - {key: header, type: 'template[string]'}
          """);

  private final CheckTest test =
      CheckTest.of(UnregisteredLogField.class)
          .withArgs(REGISTRY, "-XepOpt:Logkeel:UnregisteredFields=true");

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.atInfo().addKeyValue("request_id", host).addKeyValue("requestId", host).log("m");
        log.atInfo().addKeyValue("reqest_id", host).addKeyValue("old", host).log("m");
        log.atInfo().addKeyValue("header.a", host).addKeyValue(host, host).log("m");
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `order.total` is not in the registry
        log.atInfo().addKeyValue("order.total", total).log("m");
        log.atInfo().addKeyValue("order.total", total).log("once is enough");
        """);
    CheckTest.of(UnregisteredLogField.class)
        .withArgs(REGISTRY)
        .isQuietOn("log.atInfo().addKeyValue(\"order.total\", total).log(\"m\");");
  }

  /** The message has the lines to paste. */
  @Test
  void replacement() {
    test.identifies(
        """
        // BUG: Diagnostic contains: - key: order.total
        //     type: double
        log.atInfo().addKeyValue("order.total", total).log("m");
        """);
    test.offersNoRepairFor("log.atInfo().addKeyValue(\"order.total\", total).log(\"m\");");
  }
}
