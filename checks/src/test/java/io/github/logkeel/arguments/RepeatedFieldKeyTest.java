package io.github.logkeel.arguments;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.CompilationTestHelper;
import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.model.log.LogApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepeatedFieldKeyTest {

  private final CheckTest test = CheckTest.of(RepeatedFieldKey.class).keepingOneOfEach();

  @Test
  void identification() {
    test.isQuietOn(
        """
        org.slf4j.MDC.put("region", host);
        log.atInfo().addKeyValue("host", host).addKeyValue("customer", customer).log("order");
        log.atInfo().addKeyValue(host, host).addKeyValue(host, customer).log("order");
        log.atInfo().addKeyValue("", host).addKeyValue("", customer).log("what a blank key makes is for MalformedLogKey");
        log.atInfo().addKeyValue("stack_trace", host).log("order");
        com.google.common.flogger.MetadataKey<String> many =
            com.google.common.flogger.MetadataKey.repeated("many", String.class);
        flogger.atInfo().with(many, host).with(many, customer).log("order");
        log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("message", host));
        io.micrometer.core.instrument.Tags.of("a", host, "b", host);
        io.micrometer.core.instrument.Tags.of(host, host, host, host);
        java.util.List.of("a", "b", "a", "c");
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `"host"` is given twice: the JSON record has the name twice
        log.atInfo().addKeyValue("host", host).addKeyValue("host", customer).log("order");
        // BUG: Diagnostic contains: `"host"` is given twice: the JSON record has the name twice
        log.atInfo().addMarker(net.logstash.logback.marker.Markers.append("host", host)).addKeyValue("host", host).log("order");
        // BUG: Diagnostic contains: the encoder writes `message` itself: the JSON record has the name twice
        log.atInfo().addKeyValue("message", host).log("order");
        // BUG: Diagnostic contains: the encoder writes `level` itself
        log.info("order", net.logstash.logback.argument.StructuredArguments.kv("level", host));
        // BUG: Diagnostic contains: the encoder writes `stack_trace` itself
        log.atInfo().addKeyValue("stack_trace", host).setCause(exception).log("order");
        // BUG: Diagnostic contains: the encoder writes `tags` itself
        log.atInfo().addMarker(marker).addKeyValue("tags", host).log("order");
        // BUG: Diagnostic contains: `"host"` is given twice: only the last value is kept
        log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("host", host).with("host", customer));
        com.google.common.flogger.MetadataKey<String> one =
            com.google.common.flogger.MetadataKey.single("one", String.class);
        // BUG: Diagnostic contains: `one` is given twice: only the last value is kept
        flogger.atInfo().with(one, host).with(one, customer).log("order");
        // BUG: Diagnostic contains: `"a"` is given twice: only the last value is kept
        io.micrometer.core.instrument.Tags.of("a", host, "a", customer);
        // BUG: Diagnostic contains: is given twice: only the last value is kept
        io.opentelemetry.api.common.Attributes.of(io.opentelemetry.api.common.AttributeKey.stringKey("a"), host, io.opentelemetry.api.common.AttributeKey.longKey("a"), orderId);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.atInfo().addKeyValue("host", host).addKeyValue("a", 1).addKeyValue("host", host).log("order");
        log.info("order", net.logstash.logback.argument.StructuredArguments.kv("a", host), net.logstash.logback.argument.StructuredArguments.kv("a", host));
        log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("host", host).with("host", host));
        io.micrometer.core.instrument.Tags.of("a", host, "b", customer, "a", host);
        """,
        """
        log.atInfo().addKeyValue("host", host).addKeyValue("a", 1).log("order");
        log.info("order", net.logstash.logback.argument.StructuredArguments.kv("a", host));
        log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("host", host));
        io.micrometer.core.instrument.Tags.of("a", host, "b", customer);
        """);
    test.offersNoRepairFor(
        """
        log.atInfo().addKeyValue("host", host).addKeyValue("host", customer).log("order");
        log.atInfo().addKeyValue("message", host).log("order");
        log.info("order {} {}", net.logstash.logback.argument.StructuredArguments.kv("a", host), net.logstash.logback.argument.StructuredArguments.kv("a", host));
        log.info(customer, net.logstash.logback.argument.StructuredArguments.kv("a", host), net.logstash.logback.argument.StructuredArguments.kv("a", host));
        io.micrometer.core.instrument.Tags.of("a", this.toString(), "a", this.toString());
        """);
  }

  /** The MDC is judged where the file imports it. */
  @Test
  void mdc() {
    compile(
            """
            MDC.put("a", host);
            // BUG: Diagnostic contains: `a` is in the MDC as well: the JSON record has the name twice
            log.atInfo().addKeyValue("a", 1).log("m");
            if (host != null) {
              // BUG: Diagnostic contains: `a` is in the MDC as well
              log.info("m", kv("a", 1));
            }
            log4j.info(new org.apache.logging.log4j.message.StringMapMessage().with("a", "1"));
            Runnable later = () -> log.info("m", kv("a", 1));
            MDC.remove("a");
            log.info("m", kv("a", 1));
            try (MDC.MDCCloseable b = MDC.putCloseable("b", host)) {
              // BUG: Diagnostic contains: `b` is in the MDC as well
              log.info("m", kv("b", 1));
            } catch (RuntimeException e) {
              log.info("m", kv("b", 1));
            }
            MDC.put("c", host);
            try {
              // BUG: Diagnostic contains: `c` is in the MDC as well
              log.info("m", kv("c", 1));
            } finally {
              MDC.clear();
            }
            log.info("m", kv("c", 1));
            if (host == null) {
              MDC.put("d", host);
            }
            log.info("m", kv("d", 1));
            MDC.put(host, host);
            log.info("m", kv(host, 1));
            """)
        .doTest();
    compile("MDC.put(\"a\", host); log.info(\"m\", kv(\"a\", 1));")
        .setArgs("-XepOpt:Logkeel:Encoder=other")
        .expectNoDiagnostics()
        .doTest();
  }

  @Test
  void repairOfWhatTheMdcHas() {
    BugCheckerRefactoringTestHelper.newInstance(RepeatedFieldKey.class, getClass())
        .addInputLines(
            "Shop.java", source("MDC.put(\"a\", host); log.info(\"m\", kv(\"a\", host));"))
        .addOutputLines("Shop.java", source("MDC.put(\"a\", host); log.info(\"m\");"))
        .doTest();
    test.offersNoRepairForUnit(
        source(
            "MDC.put(\"a\", host);"
                + " log.info(net.logstash.logback.marker.Markers.append(\"a\", host), \"m\");"));
    test.offersNoRepairForUnit(
        source(
            "MDC.put(\"a\", host); if (host.isEmpty()) MDC.put(\"a\", \"none\");"
                + " log.info(\"m\", kv(\"a\", host));"));
    test.offersNoRepairForUnit(
        source("MDC.put(\"a\", host); host = \"x\"; log.info(\"m\", kv(\"a\", host));"));
  }

  @ParameterizedTest
  @CsvSource({
    "boot-ecs, process.pid, true",
    "boot-ecs, level, false",
    "boot-logstash, level, true",
    "boot-logstash, process.pid, false",
    "boot-gelf, level_name, true",
    "boot-gelf, message, false",
    "other, message, false",
  })
  void namesOfTheEncoder(String encoder, String name, boolean taken) {
    CompilationTestHelper helper =
        compile(
                (taken
                        ? "// BUG: Diagnostic contains: the encoder writes `"
                            + name
                            + "` itself: Spring Boot's encoder rejects the second one\n"
                        : "")
                    + "log.atInfo().addKeyValue(\""
                    + name
                    + "\", 1).log(\"m\");")
            .setArgs("-XepOpt:Logkeel:Encoder=" + encoder);
    (taken ? helper : helper.expectNoDiagnostics()).doTest();
  }

  @Test
  void effectFollowsTheBackend() {
    String statement = "log.atInfo().addKeyValue(\"a\", 1).addKeyValue(\"a\", 2).log(\"m\");";
    compile("// BUG: Diagnostic contains: twice: only the last value is kept\n" + statement)
        .setArgs("-XepOpt:Logkeel:Backend=log4j")
        .doTest();
    compile(
            "// BUG: Diagnostic contains: twice: the record has both, or only the last\n"
                + statement)
        .setArgs("-XepOpt:Logkeel:Encoder=other")
        .doTest();
  }

  private CompilationTestHelper compile(String statements) {
    return CompilationTestHelper.newInstance(RepeatedFieldKey.class, getClass())
        .addSourceLines("Shop.java", source(statements));
  }

  private static String source(String statements) {
    return """
    import static net.logstash.logback.argument.StructuredArguments.kv;
    import org.slf4j.MDC;

    class Shop {
      void run(org.slf4j.Logger log, org.apache.logging.log4j.Logger log4j, String host) {
    """
        + statements
        + "\n  }\n}\n";
  }

  static ApiAnswers everyApi() {
    String needsItsJar = "its fields need the jar of the logstash encoder: see replacement()";
    String seenInJson = "has both in a line of text, and only JSON is broken: see replacement()";
    String lastWins =
        "the last value wins, and with an equal one nothing is lost: see replacement()";
    String noFields = "has no fields of its own";
    return ApiAnswers.of(RepeatedFieldKey.class)
        .cannotOccur(LogApi.SLF4J, needsItsJar)
        .cannotOccur(LogApi.SLF4J_FLUENT, seenInJson)
        .cannotOccur(LogApi.LOG4J, lastWins)
        .cannotOccur(LogApi.LOG4J_FORMATTER, lastWins)
        .cannotOccur(LogApi.LOG4J_PRINTF, noFields)
        .cannotOccur(LogApi.LOG4J_FLUENT, lastWins)
        .cannotOccur(LogApi.LOG4J_FORMATTER_FLUENT, lastWins)
        .cannotOccur(LogApi.JUL, noFields)
        .cannotOccur(LogApi.SYSTEM_LOGGER, noFields)
        .cannotOccur(LogApi.FLOGGER, lastWins)
        .cannotOccur(LogApi.JBOSS, noFields)
        .cannotOccur(LogApi.JBOSS_F, noFields)
        .cannotOccur(LogApi.JBOSS_V, noFields)
        .cannotOccur(LogApi.COMMONS, noFields)
        .cannotOccur(LogApi.TINYLOG, noFields);
  }
}
