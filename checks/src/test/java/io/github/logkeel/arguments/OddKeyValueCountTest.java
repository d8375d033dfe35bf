package io.github.logkeel.arguments;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class OddKeyValueCountTest {

  private final CheckTest test = CheckTest.of(OddKeyValueCount.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        io.micrometer.core.instrument.MeterRegistry registry =
            new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        io.micrometer.core.instrument.Tags.of("host", host);
        io.micrometer.core.instrument.Tags.of("host", host, "customer", customer);
        io.micrometer.core.instrument.Tags.of(new String[] {"host", host});
        String[] tags = {"host"};
        io.micrometer.core.instrument.Tags.of(tags);
        io.micrometer.core.instrument.Tags.empty().and("host", host);
        registry.counter("orders");
        registry.counter("orders", "host", host);
        registry.counter("orders", io.micrometer.core.instrument.Tags.of("host", host));
        registry.counter("orders", java.util.List.of(io.micrometer.core.instrument.Tag.of("host", host)));
        registry.find("orders").tagKeys("host");
        io.micrometer.core.instrument.config.MeterFilter.ignoreTags("host");
        java.util.List.of("host");
        class Service {
          @io.micrometer.core.annotation.Timed(value = "a", extraTags = {"host", "a"}, percentiles = 0.5)
          void timed() {}

          @io.micrometer.core.annotation.Timed("orders")
          void named() {}
        }
        """);
    test.identifies(
        """
        io.micrometer.core.instrument.MeterRegistry registry =
            new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        // BUG: Diagnostic contains: key `"host"` has no value: Micrometer throws IllegalArgumentException
        io.micrometer.core.instrument.Tags.of("host");
        // BUG: Diagnostic contains: 3 strings make no pairs of key and value: Micrometer throws
        io.micrometer.core.instrument.Tags.of("host", host, customer);
        // BUG: Diagnostic contains: key `"host"` has no value
        io.micrometer.core.instrument.Tags.of(new String[] {"host"});
        // BUG: Diagnostic contains: key `"host"` has no value
        io.micrometer.core.instrument.Tags.empty().and("host");
        // BUG: Diagnostic contains: key `"host"` has no value
        io.micrometer.core.instrument.Tags.concat(java.util.List.of(), "host");
        // BUG: Diagnostic contains: key `"host"` has no value
        registry.counter("orders", "host");
        // BUG: Diagnostic contains: key `"host"` has no value
        registry.timer("orders", "host");
        // BUG: Diagnostic contains: key `"host"` has no value
        registry.summary("orders", "host");
        // BUG: Diagnostic contains: key `"host"` has no value
        registry.more().longTaskTimer("orders", "host");
        // BUG: Diagnostic contains: key `"host"` has no value
        registry.config().commonTags("host");
        // BUG: Diagnostic contains: key `"host"` has no value
        registry.find("orders").tags("host");
        // BUG: Diagnostic contains: key `"host"` has no value
        io.micrometer.core.instrument.Metrics.counter("orders", "host");
        // BUG: Diagnostic contains: key `"host"` has no value
        io.micrometer.core.instrument.Counter.builder("orders").tags("host").register(registry);
        // BUG: Diagnostic contains: key `"host"` has no value
        io.micrometer.core.instrument.Timer.builder("orders").tags("host").register(registry);
        // BUG: Diagnostic contains: key `"host"` has no value
        io.micrometer.core.instrument.Counter.builder("orders").withRegistry(registry).withTags("host");
        // BUG: Diagnostic contains: key `"host"` has no value
        io.micrometer.common.KeyValues.of("host");
        class Service {
          // BUG: Diagnostic contains: key `"host"` has no value: the aspect that reads the annotation
          @io.micrometer.core.annotation.Timed(value = "orders", extraTags = "host")
          void timed() {}

          // BUG: Diagnostic contains: every call throws IllegalArgumentException once the method has run
          @io.micrometer.core.annotation.Counted(value = "orders", extraTags = {"host", "a", "b"})
          void counted() {}

          // BUG: Diagnostic contains: every call throws IllegalArgumentException and the method does not run
          @io.micrometer.observation.annotation.Observed(lowCardinalityKeyValues = {"host"})
          void observed() {}
        }
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        io.micrometer.core.instrument.Tags.of("host", host, "customer");
        io.micrometer.core.instrument.Metrics.counter("orders", "order.id").increment();
        io.micrometer.common.KeyValues.of(new String[] {"customer"});
        String customerName = customer;
        io.micrometer.core.instrument.Tags.of("customer.name");
        """,
        """
        io.micrometer.core.instrument.Tags.of("host", host, "customer", customer);
        io.micrometer.core.instrument.Metrics.counter("orders", "order.id", String.valueOf(orderId)).increment();
        io.micrometer.common.KeyValues.of(new String[] {"customer", customer});
        String customerName = customer;
        io.micrometer.core.instrument.Tags.of("customer.name", customerName);
        """);
    test.offersNoRepairFor(
        """
        io.micrometer.core.instrument.Tags.of("region");
        io.micrometer.core.instrument.Tags.of("region", "customer", customer);
        io.micrometer.core.instrument.Tags.of(customer);
        io.micrometer.core.instrument.Tags.of("class");
        io.micrometer.core.instrument.Tags.of("anything");
        class Service {
          String region = "eu";

          @io.micrometer.core.annotation.Timed(value = "orders", extraTags = "region")
          void timed() {}
        }
        """);
  }
}
