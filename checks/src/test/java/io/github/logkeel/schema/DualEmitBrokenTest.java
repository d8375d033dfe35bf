package io.github.logkeel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.CheckTest;
import io.github.logkeel.ErrorProneRun;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DualEmitBrokenTest {

  private static final String REGISTRY =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: request.id, type: string}
            - key: requestId
              type: string
              deprecated: {reason: renamed, renamed_to: request.id}
              annotations: {log_fields: {emit: both, sunset: "2027-01-31"}}
            - {key: rid, type: string, deprecated: {reason: renamed, renamed_to: request.id}}
          """);

  private static final String DUMP =
      Registry.dumpFlag(
          "other\tstring\tkv\tSnippet\n"
              + "requestId\tstring\tkv\tOther,Snippet\n"
              + "rid\tstring\tkv\tSnippet\n");

  private static final String NEW =
      "log.atInfo().addKeyValue(\"request.id\", customer).log(\"m\");\n";

  private final CheckTest test = CheckTest.of(DualEmitBroken.class).withArgs(REGISTRY, DUMP);

  @Test
  void identification() {
    test.isQuietOn(NEW.replace("request.id", "requestId"));
    test.isQuietOn(NEW + NEW.replace("request.id", "requestId"));
    test.isQuietOn("MDC.put(\"request.id\", customer);");
    test.identifies(
        "// BUG: Diagnostic contains: `requestId` has gone from this class, and is still read until"
            + " 2027-01-31\n"
            + NEW);
    CheckTest.of(DualEmitBroken.class).withArgs(REGISTRY).isQuietOn(NEW);
    CheckTest.of(DualEmitBroken.class)
        .withArgs(REGISTRY, DUMP, "-XepOpt:Logkeel:AsOf=2027-02-01")
        .isQuietOn(NEW);
    CheckTest.of(DualEmitBroken.class)
        .withArgs(REGISTRY, Registry.dumpFlag("requestId\tstring\tkv\tOther\n"))
        .isQuietOn(NEW);
  }

  @Test
  void replacement() {
    test.replaces(
        NEW,
        "log.atInfo().addKeyValue(\"request.id\", customer).addKeyValue(\"requestId\","
            + " customer).log(\"m\");\n");
    test.offersNoRepairFor("log.atInfo().addKeyValue(\"request.id\", items.remove(0)).log(\"m\");");
  }

  @Test
  void unreadableDump() {
    ErrorProneRun run =
        ErrorProneRun.withChecks(List.of(DualEmitBroken.class))
            .options(REGISTRY, Registry.dumpFlag("a\tstring\tkv\nb string\n"))
            .source("Shop.java", "class Shop {}\n")
            .compile();

    assertThat(run.succeeded()).isFalse();
    assertThat(run.diagnostics())
        .singleElement()
        .asString()
        .matches(
            "(?s)ERROR Shop.java:1 -XepOpt:Logkeel:SchemaDump: .*:2: no line of a list of"
                + " fields.*");
  }
}
