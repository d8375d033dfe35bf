package io.github.logkeel.model.fields;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.Snippet;
import io.github.logkeel.schema.Registry;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every way in which a program emits a field, and what is seen of it. */
final class EmittedFieldsTest {

  private static final Pattern FOUND = Pattern.compile("<([^<>]*)>");

  private static final String ARGUMENTS = "net.logstash.logback.argument.StructuredArguments";
  private static final String MARKERS = "net.logstash.logback.marker.Markers";
  private static final String KEYS = "io.opentelemetry.api.common.AttributeKey";
  private static final String TAGS = "io.micrometer.core.instrument";

  /** A statement, and behind the arrow the channel, the name and the type of each field. */
  private static final String CHANNELS =
      """
      log.atInfo().addKeyValue("a", orderId).addKeyValue("b", () -> customer).log("m");  => kv b string, kv a int
      log.atInfo().addKeyValue("a" + 1, total).addKeyValue(customer, anything).log("m"); => kv ? ?, kv a1 double
      org.slf4j.spi.LoggingEventBuilder record = log.atInfo(); record.addKeyValue("a", true); => kv a boolean
      log.info("m {}", ARGUMENTS.kv("a", items), ARGUMENTS.v("b", 'c'), ARGUMENTS.raw("c", "{}")); => kv a string[], kv b string, kv c ?
      Object later = ARGUMENTS.value("a", new java.math.BigDecimal(1));                  => kv a double
      log.info(MARKERS.append("a", 1).and(MARKERS.appendArray("b", 1, 2)), "m");         => kv a int, kv b ?
      log.info("m", ARGUMENTS.entries(java.util.Map.of("a", 1, "b", 2)));                => kv a int, kv b int
      log.info(MARKERS.appendEntries(java.util.Map.of("a", true)), "m");                 => kv a boolean
      new org.apache.logging.log4j.message.StringMapMessage().putAll(java.util.Map.of("a", customer)); => map a string
      org.apache.logging.log4j.CloseableThreadContext.putAll(java.util.Map.of("a", customer)); => mdc a string
      io.opentelemetry.sdk.resources.Resource.builder().put("a", customer);              => attr a string
      flogger.atInfo().with(com.google.common.flogger.MetadataKey.single("a", Long.class), 1L).log("m"); => meta a int
      com.google.common.flogger.context.Tags.of("a", 1.5);                               => meta a double
      log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("a", 1).with("b", customer)); => map b string, map a int
      new org.apache.logging.log4j.message.StringMapMessage().put("a", customer);        => map a string
      MDC.put("a", customer);                                                            => mdc a string
      try (MDC.MDCCloseable a = MDC.putCloseable("a", customer)) {}                      => mdc a string
      MDC.pushByKey("a", customer);                                                      => mdc a string
      MDC.setContextMap(java.util.Map.of("a", customer));                                => mdc a string
      org.apache.logging.log4j.ThreadContext.put("a", customer);                         => mdc a string
      org.apache.logging.log4j.ThreadContext.putIfNull("a", customer);                   => mdc a string
      org.apache.logging.log4j.ThreadContext.putAll(java.util.Map.of("a", customer));    => mdc a string
      org.apache.logging.log4j.CloseableThreadContext.put("a", customer).put("b", host); => mdc b string, mdc a string
      org.jboss.logging.MDC.put("a", orderId);                                           => mdc a int
      org.tinylog.ThreadContext.put("a", orderId);                                       => mdc a int
      io.opentelemetry.api.trace.Span.current().setAttribute("a", orderId);              => attr a int
      tracer.spanBuilder("s").setAttribute("a", true).setAttribute("b", 1.5);            => attr b double, attr a boolean
      records.logRecordBuilder().setAttribute("a", customer).setAttribute(KEYS.longKey("b"), 1L); => attr b int, attr a string
      io.opentelemetry.api.common.Attributes.of(KEYS.stringKey("a"), customer, KEYS.doubleKey("b"), total); => attr a string, attr b double
      io.opentelemetry.api.common.Attributes.builder().put("a", "x", "y").put(KEYS.stringArrayKey("b"), items); => attr b string[], attr a ?
      KEYS<java.util.List<Long>> key = KEYS.longArrayKey("a");                           => attr a int[] declared
      io.opentelemetry.api.baggage.Baggage.builder().put("a", customer);                 => baggage a string
      TAGS.Tag.of("a", customer);                                                        => tag a string
      TAGS.Tags.of("a", customer).and("b", host);                                        => tag b string, tag a string
      TAGS.Tags.of("a", customer, "b", host);                                            => tag a string, tag b string
      TAGS.Counter.builder("c").tag("a", customer).tags("b", host);                      => tag b string, tag a string
      TAGS.Metrics.counter("c", "a", customer);                                          => tag a string
      io.micrometer.common.KeyValue.of("a", customer);                                   => tag a string
      io.micrometer.common.KeyValues.of("a", customer, "b", host);                       => tag a string, tag b string
      Observation.start("o", observations).lowCardinalityKeyValue("a", customer).highCardinalityKeyValue("b", host); => tag b string, tag a string
      micrometer.nextSpan().tag("a", customer).tag("b", orderId);                        => tag b int, tag a string
      micrometer.createBaggageInScope("a", customer);                                    => baggage a string
      zipkin.nextSpan().tag("a", customer);                                              => tag a string
      zipkin.currentSpanCustomizer().tag("a", customer);                                 => tag a string
      opentracing.activeSpan().setTag("a", customer).setTag("b", orderId).setBaggageItem("c", host); => baggage c string, attr b int, attr a string
      opentracing.buildSpan("s").withTag("a", true);                                     => attr a boolean
      com.google.common.flogger.MetadataKey<Long> key = com.google.common.flogger.MetadataKey.single("a", Long.class); => meta a int declared
      com.google.common.flogger.context.Tags.builder().addTag("a", 1).addTag("b", customer); => meta b string, meta a int
      class A { @io.micrometer.core.annotation.Timed(extraTags = {"a", "1"}) void a() {} } => tag a string
      class A { @io.micrometer.observation.annotation.Observed(lowCardinalityKeyValues = {"a", "1"}) void a() {} } => tag a string
      class A { void a(@io.micrometer.tracing.annotation.SpanTag("a") long b) {} }       => tag a int
      class A { void a(@io.micrometer.core.aop.MeterTag(key = "a") String b) {} }        => tag a string
      class A { void a(@io.opentelemetry.instrumentation.annotations.SpanAttribute("a") String b) {} } => attr a string
      java.util.Map.of("a", "b").put("a", "b");                                          =>
      new StringBuilder().append("a");                                                   =>
      """;

  @TestFactory
  Stream<DynamicTest> channels() {
    return CHANNELS
        .lines()
        .map(line -> line.split("\\s*=> ?", 2))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0],
                    () -> assertThat(fields(Snippet.of(inFull(row[0])))).isEqualTo(row[1])));
  }

  /** The constant may be in another class, and the name in a constant of its own. */
  @Test
  void keysThatAreConstants() {
    String source =
        """
        import io.opentelemetry.api.common.AttributeKey;
        import io.opentelemetry.api.trace.Span;
        import org.slf4j.Logger;

        class Shop {
          private static final String PREFIX = "shop.";

          void run(Logger log, Span span, AttributeKey<String> unknown) {
            log.atInfo().addKeyValue(PREFIX + Names.ORDER, 1).log("m");
            span.setAttribute(Names.TENANT, "t");
            span.setAttribute(unknown, "t");
          }
        }

        class Names {
          static final String ORDER = "order";
          static final AttributeKey<String> TENANT = AttributeKey.stringKey(Shop.class.getName());
          static final AttributeKey<String> CITY = AttributeKey.stringKey(ORDER + ".city");
        }
        """;

    assertThat(fields(source))
        .isEqualTo(
            "kv shop.order int, attr ? string reference, attr ? string reference, attr ? string"
                + " declared, attr order.city string declared");
    assertThat(fields(source.replace("Names.TENANT", "Names.CITY")))
        .contains("attr order.city string reference");
  }

  @Test
  void methodsOfTheTeam() {
    String source =
        """
        class Shop {
          void run(Audit audit) {
            audit.field(1, "a", 2);
            audit.event("m", "a", 1, "b", "2");
          }

          interface Audit {
            void field(int order, String key, Object value);
            void event(String message, Object... pairs);
          }
        }
        """;

    assertThat(fields(source)).isEmpty();
    assertThat(
            fields(
                source,
                "-XepOpt:Logkeel:FieldMethods=Shop.Audit#field:1:2",
                "-XepOpt:Logkeel:KeyValueMethods=Shop.Audit#event:0:1"))
        .isEqualTo("kv a int, kv a int, kv b string");
  }

  /** Each row has a method that is found in some program above. */
  @Test
  void everyRowAnswers() {
    assertThat(FieldMethods.BUILT_IN)
        .allSatisfy(
            row ->
                assertThat(row.names())
                    .as(row.owner())
                    .anyMatch(name -> inFull(CHANNELS).contains("." + name + "(")));
    assertThat(FieldMethods.ANNOTATIONS)
        .allSatisfy(row -> assertThat(CHANNELS).contains("@" + row.annotation() + "("));
  }

  private static String inFull(String text) {
    return text.replace("ARGUMENTS", ARGUMENTS)
        .replace("MARKERS", MARKERS)
        .replace("KEYS", KEYS)
        .replace("TAGS", TAGS);
  }

  private static String fields(String source, String... options) {
    ErrorProneRun run =
        ErrorProneRun.withChecks(List.of(FieldProbe.class))
            .options(Registry.flag("attributes: [{key: some.field}]\n"))
            .options(options)
            .source("Shop.java", source)
            .compile();
    assertThat(run.diagnostics()).noneMatch(line -> line.startsWith("ERROR"));
    return run.diagnostics().stream()
        .flatMap(line -> FOUND.matcher(line.lines().findFirst().orElse("")).results())
        .map((MatchResult found) -> found.group(1))
        .collect(joining(", "));
  }
}
