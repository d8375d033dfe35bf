package io.github.logkeel.arguments;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class MisboundAttributeValueTest {

  private final CheckTest test = CheckTest.of(MisboundAttributeValue.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        io.opentelemetry.api.common.Attributes.builder()
            .put("host", host)
            .put("total", total)
            .put("orderId", orderId)
            .put("hosts", host, customer)
            .put("colours", "red", "green", "blue")
            .put("half", 0.5f)
            .put("rounded", (float) total)
            .put(io.opentelemetry.api.common.AttributeKey.longKey("code"), 'x')
            .put(io.opentelemetry.api.common.AttributeKey.stringArrayKey("none"))
            .put("hosts", new String[] {host, "customer", customer});
        io.micrometer.core.instrument.Tags.of("host", host, "customer", customer);
        java.util.Map<String, Character> map = new java.util.HashMap<>();
        map.put("host", 'x');
        """);
    test.identifies(
        """
        char grade = 'x';
        Character boxed = grade;
        io.opentelemetry.api.common.AttributesBuilder builder =
            io.opentelemetry.api.common.Attributes.builder();
        // BUG: Diagnostic contains: behind `"host"` is one array, the value of that attribute: there is no attribute `"customer"`
        builder.put("host", host, "customer", customer);
        // BUG: Diagnostic contains: there is no attribute `"customer"`
        builder.put("host", host, "customer");
        // BUG: Diagnostic contains: `grade` is a char, and is recorded as its number
        builder.put("grade", grade);
        // BUG: Diagnostic contains: `boxed` is a char
        builder.put("grade", boxed);
        // BUG: Diagnostic contains: `1.1f` is a float, and is recorded as 1.100000023841858
        builder.put("total", 1.1f);
        // BUG: Diagnostic contains: is a char
        io.opentelemetry.api.trace.Span.current().setAttribute("grade", 'x');
        // BUG: Diagnostic contains: is a float
        io.opentelemetry.api.trace.Span.current().setAttribute("total", 1.1f);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        io.opentelemetry.api.common.Attributes.builder().put("host", host, "customer", customer, "a.b", host + "x");
        io.opentelemetry.api.trace.Span.current().setAttribute("grade", 'x').setAttribute("total", 1.1f);
        """,
        """
        io.opentelemetry.api.common.Attributes.builder().put("host", host).put("customer", customer).put("a.b", host + "x");
        io.opentelemetry.api.trace.Span.current().setAttribute("grade", String.valueOf('x')).setAttribute("total", 1.1);
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.common.Attributes.builder().put("host", host, "customer");
        """);
    test.offersNoRepairFor(
        """
        io.opentelemetry.api.trace.Span.current().setAttribute("total", 1e-3f);
        """);
  }
}
