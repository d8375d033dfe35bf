package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.Backend.ASPECTS;
import static io.github.logkeel.runtime.Backend.BOOT_JSON;
import static io.github.logkeel.runtime.Backend.FACTORIES;
import static io.github.logkeel.runtime.Backend.FLOGGER;
import static io.github.logkeel.runtime.Backend.LOG4J;
import static io.github.logkeel.runtime.Backend.LOGBACK;
import static io.github.logkeel.runtime.Backend.LOGBACK_JSON;
import static io.github.logkeel.runtime.Backend.SLF4J_LOG4J;
import static io.github.logkeel.runtime.Backend.SLF4J_LOG4J_CONTEXT;
import static io.github.logkeel.runtime.Backend.SLF4J_SIMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of keys that no record can have or has already, and of values that are none.
 *
 * <p>Each line is a program and, behind the arrow, what its output contains. {@code !} stands for
 * what it does not contain, {@code (throws X)} for an exception that reaches the application, and
 * {@code (nothing)} for a record that vanished. The repair of a mistake is the line below it.
 */
final class KeyProofTest {

  @TestFactory
  Stream<DynamicTest> nullBindsTheSupplier() {
    return prove(
        List.of(LOGBACK, LOGBACK_JSON, SLF4J_LOG4J, SLF4J_SIMPLE),
        """
        log.atInfo().addKeyValue("k", null).log("m");              => (throws NullPointerException)
        log.atInfo().addKeyValue("k", (Object) null).log("m");     => m
        log.atInfo().addArgument(null).log("m {}");                => (throws NullPointerException)
        log.atInfo().addArgument((Object) null).log("m {}");       => m null
        log.atDebug().addArgument(null).log("m {}");               => (nothing)
        """);
  }

  @TestFactory
  Stream<DynamicTest> nullKeys() {
    return Stream.of(
            prove(
                List.of(LOGBACK_JSON),
                """
                log.atInfo().addKeyValue(null, 4711).log("m");     => m !4711
                log.info("m", kv(null, 4711));                     => (throws NullPointerException)
                log.info(Markers.append(null, 4711), "m");         => (throws NullPointerException)
                """),
            prove(
                List.of(SLF4J_LOG4J_CONTEXT),
                """
                log.atInfo().addKeyValue(null, 4711).log("m");     => (nothing)
                log.atInfo().addKeyValue("k", 4711).log("m");      => m {k=4711}
                """),
            prove(
                List.of(LOG4J),
                """
                log.info(new org.apache.logging.log4j.message.StringMapMessage().with(null, "v")); => null="v"
                """),
            prove(
                List.of(FLOGGER),
                """
                log.atFine().with((com.google.common.flogger.MetadataKey<String>) null, "v").log("m"); => (throws NullPointerException)
                """))
        .flatMap(tests -> tests);
  }

  @TestFactory
  Stream<DynamicTest> blankKeys() {
    return Stream.concat(
        prove(
            List.of(LOGBACK_JSON),
            """
            log.atInfo().addKeyValue("", 1).log("m");              => "":1
            log.info("m", kv(" ", 1));                             => " ":1
            """),
        prove(
            List.of(LOG4J),
            """
            log.info(new org.apache.logging.log4j.message.StringMapMessage().with("", "v")); => ="v"
            """));
  }

  @TestFactory
  Stream<DynamicTest> repeatedKeysInTheJsonOfLogstash() {
    return prove(
        List.of(LOGBACK_JSON),
        """
        log.atInfo().addKeyValue("k", 1).addKeyValue("k", 2).log("m");                   => "k":1,"k":2
        log.atInfo().addKeyValue("k", 1).log("m");                                       => "k":1 !"k":1,"k"
        log.info("m", kv("k", 1), kv("k", 2));                                           => "k":1,"k":2
        log.info(Markers.append("k", 1), "m", kv("k", 2));                               => "k":1,"k":2
        org.slf4j.MDC.put("k", "v"); log.info("m", kv("k", 2)); org.slf4j.MDC.clear();   => "k":"v","k":2
        log.info("m", kv("message", 1));                                                 => "message":"m" "message":1
        log.info("m", kv("level", 1));                                                   => "level":"INFO" "level":1
        log.info("m", kv("level_value", 1));                                             => "level_value":20000 "level_value":1
        log.info("m", kv("logger_name", 1));                                             => "logger_name":"Program" "logger_name":1
        log.info("m", kv("thread_name", 1));                                             => "thread_name":" "thread_name":1
        log.info("m", kv("@timestamp", 1));                                              => "@timestamp":" "@timestamp":1
        log.info("m", kv("@version", 1));                                                => "@version":"1" "@version":1
        log.info("m", kv("stack_trace", 1), ex);                                         => "stack_trace":" "stack_trace":1
        log.info("m", kv("stack_trace", 1));                                             => "stack_trace":1 !"stack_trace":"
        log.info(org.slf4j.MarkerFactory.getMarker("M"), "m", kv("tags", 1));            => "tags":[ "tags":1
        log.info("m", kv("tags", 1));                                                    => "tags":1 !"tags":[
        """);
  }

  /** Spring Boot's structured logging in the three formats it has. */
  @TestFactory
  Stream<DynamicTest> repeatedKeysInTheJsonOfSpringBoot() {
    return Stream.of(
            proveBoot(
                "ecs",
                """
                log.atInfo().addKeyValue("@timestamp", 1).log("m");              => (nothing)
                log.atInfo().addKeyValue("message", 1).log("m");                 => (nothing)
                log.atInfo().addKeyValue("process.pid", 1).log("m");             => (nothing)
                log.atInfo().addKeyValue("log", 1).log("m");                     => (nothing)
                log.atInfo().addKeyValue("service.name", 1).log("m");            => (nothing)
                log.atInfo().addKeyValue("ecs", 1).log("m");                     => (nothing)
                log.atInfo().addKeyValue("level", 4711).log("m");                => 4711
                log.atInfo().addKeyValue("error", 4711).log("m");                => 4711
                log.atInfo().addKeyValue("error", 4711).setCause(ex).log("m");   => (nothing)
                log.atInfo().addMarker(org.slf4j.MarkerFactory.getMarker("M")).addKeyValue("tags", 1).log("m"); => (nothing)
                """),
            proveBoot(
                "logstash",
                """
                log.atInfo().addKeyValue("@timestamp", 1).log("m");              => (nothing)
                log.atInfo().addKeyValue("@version", 1).log("m");                => (nothing)
                log.atInfo().addKeyValue("message", 1).log("m");                 => (nothing)
                log.atInfo().addKeyValue("logger_name", 1).log("m");             => (nothing)
                log.atInfo().addKeyValue("thread_name", 1).log("m");             => (nothing)
                log.atInfo().addKeyValue("level", 1).log("m");                   => (nothing)
                log.atInfo().addKeyValue("level_value", 1).log("m");             => (nothing)
                log.atInfo().addKeyValue("stack_trace", 4711).log("m");          => 4711
                log.atInfo().addKeyValue("stack_trace", 1).setCause(ex).log("m");=> (nothing)
                log.atInfo().addMarker(org.slf4j.MarkerFactory.getMarker("M")).addKeyValue("tags", 1).log("m"); => (nothing)
                """),
            proveBoot(
                "gelf",
                """
                log.atInfo().addKeyValue("level_name", 1).log("m");              => (nothing)
                log.atInfo().addKeyValue("_level_name", 1).log("m");             => (nothing)
                log.atInfo().addKeyValue("process_thread_name", 1).log("m");     => (nothing)
                log.atInfo().addKeyValue("log_logger", 1).log("m");              => (nothing)
                log.atInfo().addKeyValue("error_type", 1).setCause(ex).log("m"); => (nothing)
                log.atInfo().addKeyValue("message", 4711).log("m");              => 4711
                """),
            Stream.of("ecs", "logstash", "gelf")
                .flatMap(
                    format ->
                        proveBoot(
                            format,
                            """
                            log.atInfo().addKeyValue("k", 1).addKeyValue("k", 1).log("m");                          => (nothing)
                            log.atInfo().addKeyValue("k", 4711).log("m");                                           => 4711
                            org.slf4j.MDC.put("k", "v"); log.atInfo().addKeyValue("k", 1).log("m"); org.slf4j.MDC.clear(); => (nothing)
                            """)))
        .flatMap(tests -> tests);
  }

  @TestFactory
  Stream<DynamicTest> repeatedKeysWhereTheLastValueWins() {
    return Stream.of(
            prove(
                List.of(SLF4J_LOG4J_CONTEXT),
                """
                log.atInfo().addKeyValue("k", "a").addKeyValue("k", "b").log("m"); => {k=b}
                """),
            prove(
                List.of(LOG4J),
                """
                log.info(new org.apache.logging.log4j.message.StringMapMessage().with("k", "a").with("k", "b")); => k="b" !k="a"
                """),
            prove(
                List.of(FLOGGER),
                "var key = com.google.common.flogger.MetadataKey.single(\"k\", String.class); ",
                """
                log.atInfo().with(key, "a").with(key, "b").log("m"); => k="b" !k="a"
                """),
            prove(
                List.of(FLOGGER),
                "var key = com.google.common.flogger.MetadataKey.repeated(\"k\", String.class); ",
                """
                log.atInfo().with(key, "a").with(key, "b").log("m"); => k="a" k="b"
                """),
            factories(
                """
                print(Tags.of("a", "1", "a", "2"));                  => a=2 !a=1
                print(KeyValues.of("a", "1", "a", "2"));             => a=2 !a=1
                print(Attributes.of(AttributeKey.stringKey("a"), "1", AttributeKey.longKey("a"), 2L)); => a=2 !a="1"
                """))
        .flatMap(tests -> tests);
  }

  @TestFactory
  Stream<DynamicTest> fieldsInFields() {
    return prove(
        List.of(LOGBACK_JSON),
        """
        log.atInfo().addKeyValue("x", kv("k", 4711)).log("m");                 => "fieldName":"k" !4711
        log.atInfo().addKeyValue("x", 4711).log("m");                          => "x":4711
        log.info("m", kv("x", kv("k", 4711)));                                 => "fieldName":"k" !4711
        log.info(Markers.append("x", Markers.append("k", 4711)), "m");         => "fieldName":"k" !4711
        log.atInfo().addKeyValue("x", entries(Map.of("k", 4711))).log("m");    => "name":"LS_MAP_FIELDS" !4711
        log.atInfo().addKeyValue("x", Map.of("k", 4711)).log("m");             => "x":{"k":4711}
        """);
  }

  @TestFactory
  Stream<DynamicTest> suppliersInFields() {
    String supplier = "Supplier<String> s = () -> \"value\"; ";
    return Stream.concat(
        prove(
            List.of(LOGBACK_JSON),
            supplier,
            """
            log.atInfo().addKeyValue("k", s).log("m");        => "k":{} !"value"
            log.atInfo().addKeyValue("k", s::get).log("m");   => "k":"value"
            log.info("m {}", kv("k", s));                     => $$Lambda "k":{} !"value"
            log.info("m {}", kv("k", s.get()));               => "k":"value"
            """),
        prove(
            List.of(SLF4J_SIMPLE),
            supplier,
            """
            log.atInfo().addKeyValue("k", s).log("m");        => $$Lambda !value
            log.atInfo().addKeyValue("k", s::get).log("m");   => k=value
            """));
  }

  @TestFactory
  Stream<DynamicTest> placeholdersThatWaitForAField() {
    return prove(
        List.of(LOGBACK_JSON),
        """
        log.atInfo().addKeyValue("k", 1).log("k={}");                => "message":"k={}" "k":1
        log.atInfo().addKeyValue("k", 1).addArgument(1).log("k={}"); => "message":"k=1" "k":1
        """);
  }

  @TestFactory
  Stream<DynamicTest> oddNumbersOfKeysAndValues() {
    String odd = " => (throws IllegalArgumentException)\n";
    return Stream.of(
            "Tags.of(\"a\")",
            "Tags.of(\"a\", \"1\", \"b\")",
            "Tags.empty().and(\"a\")",
            "Tags.concat(Tags.empty(), \"a\")",
            "KeyValues.of(\"a\")",
            "KeyValues.empty().and(\"a\")",
            "KeyValues.concat(KeyValues.empty(), \"a\")",
            "registry.counter(\"m\", \"a\")",
            "registry.timer(\"m\", \"a\")",
            "registry.summary(\"m\", \"a\")",
            "registry.more().longTaskTimer(\"m\", \"a\")",
            "registry.config().commonTags(\"a\")",
            "registry.find(\"m\").tags(\"a\")",
            "registry.get(\"m\").tags(\"a\")",
            "Metrics.counter(\"m\", \"a\")",
            "Metrics.timer(\"m\", \"a\")",
            "Metrics.summary(\"m\", \"a\")",
            "Counter.builder(\"m\").tags(\"a\").register(registry)",
            "Timer.builder(\"m\").tags(\"a\").register(registry)",
            "Gauge.builder(\"m\", () -> 1).tags(\"a\").register(registry)",
            "DistributionSummary.builder(\"m\").tags(\"a\").register(registry)",
            "LongTaskTimer.builder(\"m\").tags(\"a\").register(registry)",
            "MultiGauge.builder(\"m\").tags(\"a\")",
            "Counter.builder(\"m\").withRegistry(registry).withTags(\"a\")")
        .map(statement -> statement + ";" + odd)
        .reduce(String::concat)
        .map(table -> factories(table + "print(Tags.of(\"a\", \"1\", \"b\", \"2\")); => a=1 b=2\n"))
        .orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> oddNumbersOfKeysAndValuesInAnnotations() {
    return prove(
        List.of(ASPECTS),
        "MeterRegistry registry = new SimpleMeterRegistry(); Shop shop = Shop.of(registry); ",
        """
        shop.timedOdd(); System.out.println("meters: " + registry.getMeters().size());     => meters: 0
        shop.timedLongOdd(); System.out.println("meters: " + registry.getMeters().size()); => meters: 0
        shop.timed(); System.out.println(registry.get("m").tags("a", "1").timer().count()); => 1
        System.out.println(shop.countedOdd());                         => (throws IllegalArgumentException)
        try { shop.countedOdd(); } catch (IllegalArgumentException e) {}  => runs
        shop.counted(); System.out.println(registry.get("m").tags("a", "1").counter().count()); => 1.0
        shop.observedOdd();                                            => (throws IllegalArgumentException)
        try { shop.observedOdd(); } catch (IllegalArgumentException e) {} => (nothing)
        shop.observed(); System.out.println(registry.get("m").tags("a", "1").timer().count()); => 1
        """);
  }

  @TestFactory
  Stream<DynamicTest> attributesThatBindAnotherOverload() {
    return factories(
        """
        print(Attributes.builder().put("a", "b", "c", "d").build());        => a=[b, c, d]
        print(Attributes.builder().put("a", "b").put("c", "d").build());    => a="b" c="d"
        print(Attributes.builder().put("a", 'x').build());                  => a=120
        print(Attributes.builder().put("a", Character.valueOf('x')).build());=> a=120
        print(Attributes.builder().put("a", String.valueOf('x')).build());  => a="x"
        print(Attributes.builder().put("a", 1.1f).build());                 => a=1.100000023841858
        print(Attributes.builder().put("a", 1.1).build());                  => a=1.1 !a=1.10
        print(Resource.builder().put("a", "b", "c", "d").build().getAttributes()); => a=[b, c, d]
        """);
  }

  @TestFactory
  Stream<DynamicTest> keysOfStructuredData() {
    return prove(
        List.of(LOG4J),
        "var m = new org.apache.logging.log4j.message.StructuredDataMessage(\"a\", \"b\", \"c\"); ",
        """
        log.info(m.with("k".repeat(33), "v"));  => (throws IllegalArgumentException)
        log.info(m.with("order id", "v"));      => (throws IllegalArgumentException)
        log.info(m.with("a=b", "v"));           => (throws IllegalArgumentException)
        log.info(m.with("a]b", "v"));           => (throws IllegalArgumentException)
        log.info(m.with("größe", "v"));         => (throws IllegalArgumentException)
        log.info(m.with("k".repeat(32), "v"));  => ="v"
        log.info(m.with("order-id.1", "v"));    => order-id.1="v"
        """);
  }

  @TestFactory
  Stream<DynamicTest> labelsOfFlogger() {
    return prove(
        List.of(FLOGGER),
        """
        com.google.common.flogger.MetadataKey.single("order id", String.class);   => (throws IllegalArgumentException)
        com.google.common.flogger.MetadataKey.repeated("order-id", String.class); => (throws IllegalArgumentException)
        com.google.common.flogger.MetadataKey.single("_id", String.class);        => (throws IllegalArgumentException)
        com.google.common.flogger.MetadataKey.single("größe", String.class);      => (throws IllegalArgumentException)
        com.google.common.flogger.MetadataKey.single("order_id", String.class);   => (nothing)
        """);
  }

  private static Stream<DynamicTest> factories(String table) {
    return prove(
        List.of(FACTORIES),
        "MeterRegistry registry = new io.micrometer.core.instrument.simple.SimpleMeterRegistry(); ",
        table.replace("print(", "System.out.println("));
  }

  private static Stream<DynamicTest> proveBoot(String format, String table) {
    return prove(List.of(BOOT_JSON), "Boot.format(\"" + format + "\"); ", table);
  }

  private static Stream<DynamicTest> prove(List<Backend> backends, String table) {
    return prove(backends, "", table);
  }

  private static Stream<DynamicTest> prove(
      List<Backend> backends, String declarations, String table) {
    return backends.stream().flatMap(backend -> prove(backend, declarations, table));
  }

  private static Stream<DynamicTest> prove(Backend backend, String declarations, String table) {
    List<String[]> rows = table.lines().map(line -> line.split("\\s*=> ", 2)).toList();
    List<Run> runs =
        Proof.runEach(backend, rows.stream().map(row -> declarations + row[0]).toList());
    return IntStream.range(0, rows.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    backend + ": " + rows.get(i)[0], () -> prove(runs.get(i), rows.get(i)[1])));
  }

  private static void prove(Run run, String expected) {
    if (expected.startsWith("(throws ")) {
      assertThat(run.thrown())
          .contains(expected.substring("(throws ".length(), expected.length() - 1));
      return;
    }
    assertThat(run.thrown()).isEmpty();
    if (expected.equals("(nothing)")) {
      assertThat(run.output()).isBlank();
      return;
    }
    List<String> parts = Arrays.asList(expected.split(" !", 2));
    assertThat(run.output()).contains(parts.get(0).split(" "));
    if (parts.size() > 1) {
      assertThat(run.output()).doesNotContain(parts.get(1));
    }
  }
}
