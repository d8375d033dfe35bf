package io.github.logkeel.fix;

import io.github.logkeel.CheckTest;
import io.github.logkeel.schema.Registry;
import io.github.logkeel.schema.RenamedLogField;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DualEmissionFixTest {

  /** Both names until the end of January. */
  private static final String WINDOW =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: request.id, type: any}
            - key: requestId
              type: any
              deprecated: {reason: renamed, renamed_to: request.id}
              annotations: {log_fields: {deprecated_since: "2026-11-01", sunset: "2027-01-31"}}
          """);

  private static final String KV = "net.logstash.logback.argument.StructuredArguments.kv";

  private final CheckTest test = CheckTest.of(RenamedLogField.class).withArgs(WINDOW);

  @Test
  void valuesThatMayBeAskedForTwice() {
    for (String value :
        List.of(
            "\"none\"",
            "(customer)",
            "toString()",
            "exception.getMessage()",
            "items.getClass().getName()",
            "array.length")) {
      test.replaces(
          "log.atInfo().addKeyValue(\"requestId\", %s).log(\"order\");\n".formatted(value),
          ("log.atInfo().addKeyValue(\"requestId\", %1$s)"
                  + ".addKeyValue(\"request.id\", %1$s).log(\"order\");\n")
              .formatted(value));
    }
    test.replaces(
        inClass(
            """
            void place(Order order) {
              log.atInfo().addKeyValue("requestId", order.id()).log("order");
            }
            """),
        inClass(
            """
            void place(Order order) {
              log.atInfo().addKeyValue("requestId", order.id()).addKeyValue("request.id", order.id()).log("order");
            }
            """));
  }

  @Test
  void valuesThatMayNot() {
    for (String value :
        List.of(
            "totalSupplier.get()",
            "Integer.getInteger(host)",
            "items.remove(0).toString()",
            "items.toArray(new String[1]).length",
            "customer + host")) {
      test.offersNoRepairFor(
          "log.atInfo().addKeyValue(\"requestId\", %s).log(\"order\");\n".formatted(value));
    }
    test.offersNoRepairFor(
        """
        MDC.put("requestId", customer);
        log.info("order");
        MDC.put("requestId", items.remove(0));
        """);
  }

  @Test
  void structuredArguments() {
    test.replaces(
        "log.info(\"order {}\", %s(\"requestId\", host), anything);\n".formatted(KV),
        "log.info(\"order {}\", %1$s(\"requestId\", host), %1$s(\"request.id\", host), anything);\n"
            .formatted(KV));
    test.replaces(
        "log.info(\"order {}\", %s(\"requestId\", host));\n".formatted(KV),
        "log.info(\"order {}\", %1$s(\"requestId\", host), %1$s(\"request.id\", host));\n"
            .formatted(KV));
    test.offersNoRepairFor("log4j.info(%s(\"requestId\", host));\n".formatted(KV));
  }

  @Test
  void pairs() {
    String key = "io.opentelemetry.api.common.AttributeKey.stringKey(\"%s\"), host";
    test.replaces(
        "io.opentelemetry.api.common.Attributes.of(%s, %s);\n"
            .formatted(key.formatted("b"), key.formatted("requestId")),
        "io.opentelemetry.api.common.Attributes.of(%s, %s, %s);\n"
            .formatted(
                key.formatted("b"), key.formatted("requestId"), key.formatted("request.id")));
    test.offersNoRepairFor(
        "io.opentelemetry.api.common.Attributes.of(%s, %s, %s, %s, %s, %s);\n"
            .formatted(
                key.formatted("requestId"),
                key.formatted("b"),
                key.formatted("c"),
                key.formatted("d"),
                key.formatted("e"),
                key.formatted("f")));
  }

  /** Methods of the program itself, as the flag names them. */
  @Test
  void ownMethods() {
    CheckTest own =
        test.withArgs(
            WINDOW, "-XepOpt:Logkeel:FieldMethods=Snippet.Fields#put:0:1,Snippet.Fields#of:0:1");
    own.replaces(
        inClass(
            """
            void place(Fields fields, String host) {
              fields.put("requestId", host);
            }
            """),
        inClass(
            """
            void place(Fields fields, String host) {
              fields.put("requestId", host);
              fields.put("request.id", host);
            }
            """));
    own.offersNoRepairFor(
        inClass(
            """
            void place(Fields fields, String host) {
              Runnable later = () -> fields.put("requestId", host);
            }
            """));
    own.offersNoRepairFor(
        inClass(
            """
            void place(Fields fields, String host) {
              if (host != null) fields.put("requestId", host);
            }
            """));
    own.offersNoRepairFor(
        inClass(
            """
            Fields make(String host) {
              return Fields.of("requestId", host);
            }
            """));
  }

  private static String inClass(String method) {
    return """
    }
    record Order(String id) {}
    static class Fields {
      void put(String key, Object value) {}
      static Fields of(String key, String value) { return new Fields(); }
      Fields and(int one, int other) { return this; }
      Fields and(Fields fields, int more) { return this; }
      Fields and(int number) { return this; }
      Fields and() { return this; }
    }
    %s
    void last() {
    """
        .formatted(method);
  }
}
