package io.github.logkeel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.OfferedRepairs.Finding;
import io.github.logkeel.Snippet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is said of each field, by what the registry and the code say of it: all checks look at it,
 * and one of them reports, or none.
 */
final class CaseTableTest {

  private static final String REGISTRY =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: request_id, type: string, annotations: {log_fields: {aliases: [corrId]}}}
            - {key: order.id, type: int}
            - {key: state, type: {members: [{id: a, value: success}, {id: b, value: failure}]}}
            - {key: header, type: 'template[string]'}
            - {key: name.new, type: string}
            - {key: name.old, type: string, deprecated: {reason: renamed, renamed_to: name.new}}
            - key: both.old
              type: string
              deprecated: {reason: renamed, renamed_to: name.new}
              annotations: {log_fields: {sunset: "2027-01-31"}}
            - {key: gone, type: string, deprecated: {reason: obsoleted}}
            - {key: split, type: string, deprecated: {reason: uncategorized, note: see name.new}}
          """);

  private static final String DUMP = Registry.dumpFlag("both.old\tstring\tmdc\tSnippet\n");

  /** Number, statement, the check that reports, and the statement after its first repair. */
  private static final String CASES =
      """
      1 | add("request_id", host) | |
      2 | add("order.id", "42") | LogFieldType | add("order.id", 42)
      2 | add("order.id", String.valueOf(orderId)) | LogFieldType | add("order.id", orderId)
      2 | add("order.id", host) | LogFieldType |
      3 | MDC.put("order.id", host); | LogFieldType |
      3 | io.micrometer.core.instrument.Tag.of("order.id", host); | |
      4 | add("state", "sucess") | LogFieldType | add("state", "success")
      4 | add("state", "other") | |
      5 | add("requestId", host) | MisspelledLogField | add("request_id", host)
      5 | add("corrId", host) | MisspelledLogField | add("request_id", host)
      6 | add("reqest_id", host) | MisspelledLogField |
      7 | add("header.accept", host) | |
      8 | add("brand.new", host) | |
      9 | add("name.old", host) | RenamedLogField | add("name.new", host)
      10 | add("both.old", host) | RenamedLogField | add("both.old", host).addKeyValue("name.new", host)
      11 | add("both.old", host).addKeyValue("name.new", host) | |
      12 | MDC.put("name.new", host); | DualEmitBroken | MDC.put("name.new", host);MDC.put("both.old", host);
      13 | add("name.new", host) | |
      15 | add("gone", host) | RemovedLogField | log.atInfo().log("m");
      16 | add("split", host) | RenamedLogField |
      18 | add(host, host) | |
      19 | io.opentelemetry.api.common.AttributeKey.stringKey("name.old"); | RenamedLogField | io.opentelemetry.api.common.AttributeKey.stringKey("name.new");
      """;

  private static final String CASES_WHEN_THE_WINDOW_IS_OVER =
      """
      14 | add("both.old", host) | RenamedLogField | add("name.new", host)
      14 | add("both.old", host).addKeyValue("name.new", host) | RenamedLogField | add("name.new", host)
      """;

  private static final String CASES_WITH_THE_OTEL_PACK =
      """
      8 | add("userId", host) | |
      8 | add("status_code", host) | |
      9 | add("http.method", host) | RenamedLogField | add("http.request.method", host)
      16 | add("http.host", host) | RenamedLogField |
      17 | add("db.system", host) | RenamedLogField |
      15 | add("db.user", host) | RemovedLogField | log.atInfo().log("m");
      5 | add("http.requestMethod", host) | MisspelledLogField | add("http.request.method", host)
      2 | add("http.response.status_code", "200") | LogFieldType | add("http.response.status_code", 200)
      """;

  @TestFactory
  Stream<DynamicTest> cases() {
    return tests(CASES, REGISTRY, DUMP);
  }

  @TestFactory
  Stream<DynamicTest> casesWhenTheWindowIsOver() {
    return tests(CASES_WHEN_THE_WINDOW_IS_OVER, REGISTRY, "-XepOpt:Logkeel:AsOf=2027-02-01");
  }

  @TestFactory
  Stream<DynamicTest> casesWithTheOtelPack() {
    return tests(CASES_WITH_THE_OTEL_PACK, "-XepOpt:Logkeel:SchemaPack=otel");
  }

  private static Stream<DynamicTest> tests(String table, String... options) {
    return table
        .lines()
        .map(line -> line.split(" *\\| *", -1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0] + ": " + row[1], () -> verify(row[1], row[2], row[3], options)));
  }

  private static void verify(String code, String check, String repaired, String... options) {
    OfferedRepairs offered =
        OfferedRepairs.of(Map.of("Snippet.java", Snippet.of(inFull(code))), options);

    assertThat(offered.diagnostics()).isEmpty();
    List<Finding> ours =
        offered.findings().stream()
            .filter(finding -> finding.check().matches(".*LogField(Type)?|DualEmitBroken"))
            .toList();
    assertThat(ours)
        .extracting(Finding::check)
        .containsExactlyElementsOf(check.isEmpty() ? List.of() : List.of(check));
    assertThat(ours.stream().flatMap(finding -> finding.repaired().stream().limit(1)))
        .extracting(CaseTableTest::withoutLayout)
        .containsExactlyElementsOf(
            repaired.isEmpty() ? List.of() : List.of(withoutLayout(Snippet.of(inFull(repaired)))));
  }

  private static String inFull(String code) {
    return code.startsWith("add")
        ? "log.atInfo().addKeyValue" + code.substring(3) + ".log(\"m\");"
        : code;
  }

  private static String withoutLayout(String source) {
    return source.replaceAll("\\s+", "");
  }
}
