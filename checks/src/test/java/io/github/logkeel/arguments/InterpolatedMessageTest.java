package io.github.logkeel.arguments;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class InterpolatedMessageTest {

  private final CheckTest test = CheckTest.of(InterpolatedMessage.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.info("done " + "now " + 'x' + 1);
        log.info("order {} of {}", orderId, customer);
        log.info(customer);
        log.info(customer + host);
        log.info("[" + host + "]");
        log.info(String.format("%5.2f of %s", total, customer));
        log.info(String.format(customer, orderId));
        log.info(java.text.MessageFormat.format("order {0}", orderId));
        log.info(String.format("order %s%n", orderId));
        log.info("items " + array);
        log.info("placed " + net.logstash.logback.argument.StructuredArguments.kv("id", orderId));
        log.info("placed " + customer, orderId);
        log.info("user " + customer + " has order {}", orderId);
        log.error("failed: " + exception);
        log.info("order {} " + customer);
        flogger.atInfo().log("order " + orderId);
        commons.info("order " + orderId);
        logger.info("order " + orderId);
        system.log(System.Logger.Level.INFO, "order " + orderId);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `orderId` is part of the text: the records of this statement
        log.info("order " + orderId);
        // BUG: Diagnostic contains: `customer` and `host` are part of the text
        log.warn("order of " + customer + " at " + host, exception);
        // BUG: Diagnostic contains: and the text is built even when DEBUG is off
        log.debug("order " + orderId);
        // BUG: Diagnostic contains: `orderId` is part of the text
        log.info("order " + orderId + " of {}", customer);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.info("order " + orderId);
        log.info("order " + orderId + " of " + customer + '!');
        log.info(marker, "order " + (orderId + 1) + " of " + customer.trim());
        log.warn("order " + orderId + " failed", exception);
        log.warn("order " + orderId + " failed: " + exception, exception);
        log.debug("order " + orderId + " failed: " + exception);
        log.info("[{}] order " + orderId);
        log.info("C:\\\\" + host + "\\\\share");
        log.info(String.format("order %s of %d", customer, orderId));
        log.info("order %s of %d, 100%%".formatted(customer, orderId));
        log.info("of " + String.format("customer %s", customer) + String.format(" at %5s", host));
        log.info(java.text.MessageFormat.format("order of ''{0}''", customer));
        log.info(new StringBuilder("order ").append(orderId).append(" of ").append(customer).toString());
        log.info("order ".concat(customer));
        log.info("order " + orderId + " of {}", customer);
        log.info("tab\\t" + orderId + "\\u00e9 \\"quoted\\"\\n");
        log.info(customer + ": order " + orderId);
        log.info(
            "order of customer " + customer
                + ", which is a long story, and is told at host " + host
                + ", with the total of " + total);
        log.info(
            "order of " + customer
                + " at "
                + host);
        """,
        """
        log.info("order {}", orderId);
        log.info("order {} of {}!", orderId, customer);
        log.info(marker, "order {} of {}", orderId + 1, customer.trim());
        log.warn("order {} failed", orderId, exception);
        log.warn("order {} failed: {}", orderId, String.valueOf(exception), exception);
        log.debug("order {} failed: {}", orderId, String.valueOf(exception));
        log.info("[\\\\{}] order {}", orderId);
        log.info("C:\\\\\\\\{}\\\\share", host);
        log.info("order {} of {}", customer, orderId);
        log.info("order {} of {}, 100%", customer, orderId);
        log.info("of customer {}{}", customer, String.format(" at %5s", host));
        log.info("order of '{}'", customer);
        log.info("order {} of {}", orderId, customer);
        log.info("order {}", customer);
        log.info("order {} of {}", orderId, customer);
        log.info("tab\\t{}\\u00e9 \\"quoted\\"\\n", orderId);
        log.info("{}: order {}", customer, orderId);
        log.info(
            "order of customer {}, which is a long story, and is told at host {}, with the total of {}", customer, host, total);
        log.info(
            "order of {} at {}", customer, host);
        """);
  }
}
