package io.github.logkeel.schema;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class RemovedLogFieldTest {

  private static final String REGISTRY =
      Registry.flag(
          """
          file_format: definition/2
          attributes:
            - {key: host, type: string}
            - {key: server, type: string, deprecated: {reason: renamed, renamed_to: host}}
            - {key: user.email, type: string, deprecated: {reason: obsoleted, note: personal data}}
            - key: later
              type: string
              deprecated: {reason: obsoleted}
              annotations: {log_fields: {deprecated_since: "2027-01-01"}}
          """);

  private final CheckTest test =
      CheckTest.of(RemovedLogField.class)
          .withArgs(REGISTRY)
          .lettingGo("\"user.email\"", "customer", "host");

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.atInfo().addKeyValue("host", host).addKeyValue("user.mail", host).log("m");
        log.atInfo().addKeyValue("server", host).log("m");
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `user.email` has been taken out of the registry: personal data
        log.atInfo().addKeyValue("user.email", host).log("m");
        // BUG: Diagnostic contains: `later` has been taken out of the registry
        log.atInfo().addKeyValue("later", host).log("m");
        """);
    CheckTest.of(RemovedLogField.class)
        .withArgs(REGISTRY, "-XepOpt:Logkeel:AsOf=2026-12-31")
        .isQuietOn("log.atInfo().addKeyValue(\"later\", host).log(\"m\");");
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.atInfo().addKeyValue("user.email", customer).addKeyValue("host", host).log("m");
        tracer.spanBuilder("s").setAttribute("user.email", customer).startSpan().end();
        io.opentelemetry.api.trace.Span.current().setAttribute("user.email", customer);
        io.micrometer.core.instrument.Tags.of("host", host, "user.email", customer);
        io.micrometer.core.instrument.Tags.of("user.email", customer, "host", host);
        io.micrometer.core.instrument.Metrics.counter("orders", "user.email", customer);
        """,
        """
        log.atInfo().addKeyValue("host", host).log("m");
        tracer.spanBuilder("s").startSpan().end();
        io.opentelemetry.api.trace.Span.current();
        io.micrometer.core.instrument.Tags.of("host", host);
        io.micrometer.core.instrument.Tags.of("host", host);
        io.micrometer.core.instrument.Metrics.counter("orders");
        """);
    test.replaces(
        """
        MDC.put("user.email", customer);
        try {
          log.info("m");
        } finally {
          MDC.remove("user.email");
        }
        """,
        """
        try {
          log.info("m");
        } finally {
        }
        """);
    test.replaces(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("s").startSpan();
        span.setAttribute("user.email", customer);
        span.end();
        """,
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("s").startSpan();
        span.end();
        """);
    test.offersNoRepairFor(
        """
        String old = MDC.get("user.email");
        MDC.put("user.email", customer);
        """);
    test.offersNoRepairFor(
        """
        MDC.put("user.email", customer);
        MDC.put("user.email", items.remove(0));
        """);
    test.offersNoRepairFor(
        """
        log.atInfo().addKeyValue("user.email", items.remove(0)).log("m");
        io.micrometer.core.instrument.Tags.of("user.email", customer);
        io.micrometer.core.instrument.Tags.of(new String[] {"host", host, "user.email", customer});
        Object field = net.logstash.logback.argument.StructuredArguments.kv("user.email", customer);
        """);
  }
}
