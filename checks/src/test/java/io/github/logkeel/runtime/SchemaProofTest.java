package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.Backend.FACTORIES;
import static io.github.logkeel.runtime.Backend.LOG4J;
import static io.github.logkeel.runtime.Backend.LOGBACK_JSON;
import static io.github.logkeel.runtime.Backend.LOGBACK_JSON_ENCODER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.Snippet;
import io.github.logkeel.schema.Registry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What repairs about names of fields do to the records. Each line is a statement that a check of
 * the family reports and, behind the arrows, what its record has; then what the record has after
 * the first repair, as the check itself writes it. {@code !} stands before what it has not.
 */
final class SchemaProofTest {

  private static final String REGISTRY =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: new.name, type: string}
            - {key: old_name, type: string, deprecated: {reason: renamed, renamed_to: new.name}}
            - key: both_name
              type: string
              deprecated: {reason: renamed, renamed_to: new.name}
              annotations: {log_fields: {sunset: "2027-01-31"}}
            - {key: order.id, type: int}
            - {key: request_id, type: string}
            - {key: gone, type: string, deprecated: {reason: obsoleted}}
          """);

  private static final String VARIABLES =
      """
      String customer = "Ada";
      long orderId = 471;
      String host = "db.example";
      """;

  private static final String KV = "net.logstash.logback.argument.StructuredArguments.kv";
  private static final String MARKER = "net.logstash.logback.marker.Markers.append";
  private static final String KEY = "io.opentelemetry.api.common.AttributeKey.stringKey";

  private static final String SPAN =
      "var exporter = io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter.create();"
          + " var span = io.opentelemetry.sdk.trace.SdkTracerProvider.builder().addSpanProcessor("
          + "io.opentelemetry.sdk.trace.export.SimpleSpanProcessor.create(exporter)).build()"
          + ".get(\"shop\").spanBuilder(\"order\").startSpan();";
  private static final String RECORD =
      "var exporter = io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter.create();"
          + " io.opentelemetry.sdk.logs.SdkLoggerProvider.builder().addLogRecordProcessor("
          + "io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor.create(exporter)).build()"
          + ".get(\"shop\").logRecordBuilder()";
  private static final String PRINT =
      "System.out.println(exporter.getFinishedSpanItems().get(0).getAttributes().toBuilder().build());";

  @TestFactory
  Stream<DynamicTest> jsonOfLogstash() {
    return prove(
        LOGBACK_JSON,
        """
        log.atInfo().addKeyValue("old_name", customer).log("m"); => "old_name":"Ada" => "new.name":"Ada" !old_name
        log.atInfo().addKeyValue("both_name", customer).log("m"); => "both_name":"Ada" !new.name => "both_name":"Ada" "new.name":"Ada"
        log.info("m {}", KV("both_name", customer)); => "both_name":"Ada" !new.name => "both_name":"Ada" "new.name":"Ada"
        log.info("m {}", KV("both_name", customer), new IllegalStateException("broken")); => !new.name => "new.name":"Ada" "stack_trace":"java.lang.IllegalStateException
        log.info(MARKER("both_name", customer), "m"); => !new.name => "both_name":"Ada" "new.name":"Ada"
        MDC.put("both_name", customer); log.info("m"); MDC.remove("both_name"); log.info("second"); => !new.name => "both_name":"Ada" "new.name":"Ada" second
        MDC.put("old_name", customer); log.info("m"); MDC.remove("old_name"); => "old_name":"Ada" => "new.name":"Ada" !old_name
        log.atInfo().addKeyValue("order.id", String.valueOf(orderId)).log("m"); => "order.id":"471" => "order.id":471
        log.atInfo().addKeyValue("order.id", "42").log("m"); => "order.id":"42" => "order.id":42
        log.atInfo().addKeyValue("requestId", customer).log("m"); => "requestId":"Ada" => "request_id":"Ada" !requestId
        log.atInfo().addKeyValue("gone", customer).addKeyValue("order.id", orderId).log("m"); => "gone":"Ada" => "order.id":471 !gone
        """);
  }

  @TestFactory
  Stream<DynamicTest> jsonOfLogback() {
    return prove(
        LOGBACK_JSON_ENCODER,
        """
        log.atInfo().addKeyValue("old_name", customer).log("m"); => "old_name":"Ada" => "new.name":"Ada" !old_name
        log.atInfo().addKeyValue("both_name", customer).log("m"); => !new.name => "both_name":"Ada" "new.name":"Ada"
        MDC.put("both_name", customer); log.info("m"); MDC.remove("both_name"); => !new.name => "both_name":"Ada" "new.name":"Ada"
        log.atInfo().addKeyValue("requestId", customer).log("m"); => "requestId":"Ada" => "request_id":"Ada" !requestId
        """);
  }

  @TestFactory
  Stream<DynamicTest> messagesOfLog4j() {
    return prove(
        LOG4J,
        """
        log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("both_name", customer)); => both_name="Ada" !new.name => both_name="Ada" new.name="Ada"
        log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("old_name", customer)); => old_name="Ada" => new.name="Ada" !old_name
        """);
  }

  /** The SDK of OpenTelemetry and the meters of Micrometer. */
  @TestFactory
  Stream<DynamicTest> attributesAndTags() {
    return prove(
        FACTORIES,
        """
        System.out.println(io.opentelemetry.api.common.Attributes.of(KEY("both_name"), customer)); => both_name="Ada" !new.name => both_name="Ada" new.name="Ada"
        System.out.println(io.opentelemetry.api.common.Attributes.builder().put("both_name", customer).build()); => !new.name => both_name="Ada" new.name="Ada"
        System.out.println(io.opentelemetry.api.common.Attributes.builder().put(KEY("old_name"), customer).build()); => old_name="Ada" => new.name="Ada" !old_name
        System.out.println(io.opentelemetry.sdk.resources.Resource.builder().put("both_name", customer).build()); => !new.name => both_name="Ada" new.name="Ada"
        System.out.println(io.micrometer.core.instrument.Tags.of("both_name", customer)); => !new.name => both_name=Ada new.name=Ada
        System.out.println(io.micrometer.core.instrument.Tags.of("both_name", customer, "host", host)); => !new.name => both_name=Ada new.name=Ada
        System.out.println(io.micrometer.common.KeyValues.of("old_name", customer)); => old_name=Ada => new.name=Ada !old_name
        System.out.println(io.micrometer.core.instrument.Counter.builder("c").tag("both_name", customer).register(new io.micrometer.core.instrument.simple.SimpleMeterRegistry()).getId()); => !new.name => both_name new.name
        """);
  }

  /** What an exporter of OpenTelemetry's SDK is given. */
  @TestFactory
  Stream<DynamicTest> exportedSpansAndRecords() {
    return prove(
        FACTORIES,
        """
        SPAN span.setAttribute("old_name", customer); END => old_name="Ada" => new.name="Ada" !old_name
        SPAN span.setAttribute("both_name", customer); END => both_name="Ada" !new.name => both_name="Ada" new.name="Ada"
        SPAN span.setAttribute(KEY("requestId"), customer); END => requestId="Ada" => request_id="Ada" !requestId
        SPAN span.setAttribute("order.id", "42"); END => order.id="42" => order.id=42
        SPAN span.setAttribute("gone", customer); END => gone="Ada" => !gone
        RECORD.setAttribute(KEY("old_name"), customer).emit(); LOGGED => old_name="Ada" => new.name="Ada" !old_name
        RECORD.setAttribute(KEY("both_name"), customer).emit(); LOGGED => !new.name => both_name="Ada" new.name="Ada"
        """
            .replace("SPAN", SPAN)
            .replace("RECORD", RECORD)
            .replace("LOGGED", PRINT.replace("Span", "LogRecord"))
            .replace("END", "span.end(); " + PRINT));
  }

  private static Stream<DynamicTest> prove(Backend backend, String table) {
    List<String[]> rows =
        table
            .replace("KV(", KV + "(")
            .replace("MARKER(", MARKER + "(")
            .replace("KEY(", KEY + "(")
            .lines()
            .map(line -> line.split(" => "))
            .toList();
    String declarations = VARIABLES + RepairProofTest.loggers(backend);
    String mdc =
        backend == LOGBACK_JSON || backend == LOGBACK_JSON_ENCODER ? "org.slf4j.MDC" : "MDC";
    List<Run> runs =
        Proof.runEach(
            backend,
            rows.stream()
                .flatMap(row -> Stream.of(row[0], repaired(row[0])))
                .map(statement -> declarations + statement.replace("MDC", mdc))
                .toList());
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    backend + ": " + rows.get(i)[0],
                    () -> {
                      prove(runs.get(2 * i), rows.get(i)[1]);
                      prove(runs.get(2 * i + 1), rows.get(i)[2]);
                    }));
  }

  /** The statement as the first repair of the only finding leaves it. */
  private static String repaired(String statement) {
    OfferedRepairs offered =
        OfferedRepairs.of(Map.of("Snippet.java", Snippet.of(statement)), REGISTRY);
    String source =
        offered.findings().stream()
            .filter(
                finding ->
                    finding.check().endsWith("LogField") || finding.check().equals("LogFieldType"))
            .flatMap(finding -> finding.repaired().stream().limit(1))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no repair of " + statement));
    String before = Snippet.prelude();
    assertThat(source).startsWith(before);
    return source.substring(before.length(), source.lastIndexOf("  }\n}"));
  }

  private static void prove(Run run, String expected) {
    assertThat(run.thrown()).isEmpty();
    for (String part : expected.split(" ")) {
      if (part.startsWith("!")) {
        assertThat(run.output()).doesNotContain(part.substring(1));
      } else {
        assertThat(run.output()).contains(part);
      }
    }
  }
}
