package io.github.logkeel.arguments;

import static io.github.logkeel.model.log.LogApi.COMMONS;
import static io.github.logkeel.model.log.LogApi.FLOGGER;
import static io.github.logkeel.model.log.LogApi.JBOSS;
import static io.github.logkeel.model.log.LogApi.JBOSS_F;
import static io.github.logkeel.model.log.LogApi.JBOSS_V;
import static io.github.logkeel.model.log.LogApi.JUL;
import static io.github.logkeel.model.log.LogApi.LOG4J;
import static io.github.logkeel.model.log.LogApi.LOG4J_FLUENT;
import static io.github.logkeel.model.log.LogApi.LOG4J_FORMATTER;
import static io.github.logkeel.model.log.LogApi.LOG4J_FORMATTER_FLUENT;
import static io.github.logkeel.model.log.LogApi.LOG4J_PRINTF;
import static io.github.logkeel.model.log.LogApi.SLF4J;
import static io.github.logkeel.model.log.LogApi.SLF4J_FLUENT;
import static io.github.logkeel.model.log.LogApi.SYSTEM_LOGGER;
import static io.github.logkeel.model.log.LogApi.TINYLOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.Snippet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InterpolatedMessageTest {

  private static final String KEPT_AS_TEXT =
      "a text without arguments is no template there, and {0} would print numbers in another way";

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
        log.warn("failed: " + exception);
        log4j.info(anything);
        log.info("order {} " + customer);
        log.info("order " + (orderId > 3 ? "big" : "small"));
        flogger.atInfo().log("order " + orderId);
        commons.info("order " + orderId);
        logger.info("order " + orderId);
        system.log(System.Logger.Level.INFO, "order " + orderId);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `orderId` is part of the text: the records of this statement
        log.info("order " + orderId);
        // BUG: Diagnostic contains: `orderId` is part of the text
        log.info("order " + orderId + (orderId > 3 ? ", a big one" : ", a small one"));
        // BUG: Diagnostic contains: `customer` and `host` are part of the text
        log.warn("order of " + customer + " at " + host, exception);
        // BUG: Diagnostic contains: and the text is built even when DEBUG is off
        log.debug("order " + orderId);
        // BUG: Diagnostic contains: `orderId` is part of the text
        log.info("order " + orderId + " of {}", customer);
        """);
  }

  @Test
  void quietInCommandLineTools() {
    test.identifiesInUnit(
        """
        class Tool {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Tool.class);

          public static void main(String[] args) {
            log.info("reading " + args[0]);
          }
        }
        """);
  }

  /** There is no level to speak of where a guard asks for it, or where it is on in production. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (log.isDebugEnabled()) log.debug(\"order \" + orderId);",
        "log.info(\"order \" + orderId);"
      })
  void messageWithoutLevel(String source) {
    assertThat(
            ErrorProneRun.withChecks(List.of(InterpolatedMessage.class))
                .source("Snippet.java", Snippet.of(source))
                .compile()
                .diagnostics())
        .singleElement()
        .asString()
        .contains("share no template")
        .doesNotContain("even when");
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
        log.debug("items " + items.toString() + " of " + customer);
        log.debug(String.format("items (%s)", items.toString()));
        log.debug("items " + items.toString() + " of " + items.remove(0));
        log.info("items " + items.toString());
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
        log.info("order " + "\\"" + "no. " + orderId + " \\\\" + "+");
        jboss.error("order " + orderId + " failed", exception);
        org.tinylog.Logger.error(exception, "order " + orderId + " failed");
        jboss.log(org.jboss.logging.Logger.Level.INFO, "order " + orderId);
        log.info(customer + ": order " + orderId);
        log.atInfo().addArgument(exception).setMessage("order of " + customer).log();
        log.atInfo().setMessage("order of " + customer).addKeyValue("host", host).log();
        log.atError().log("order of " + customer, exception);
        log.info("order " + items.size() + " of {}", host.trim());
        log.info(
            "order of customer " + customer
                + ", which is a long story, and is told at host " + host
                + ", with the total of " + total);
        log.info(
            "order of " + customer
                + " at "
                + host);
        log4j.info("at " + new java.util.Date());
        log.info("any " + Snippet.<String>getAny());
        log.info("shop " + SHOP + ", order " + orderId);
        log.info("share " + ROOT + host);
        }
        static final String SHOP = "north";
        static final String ROOT = "C:\\\\";
        static <T> T getAny() {
          return null;
        """,
        """
        log.info("order {}", orderId);
        log.info("order {} of {}!", orderId, customer);
        log.info(marker, "order {} of {}", orderId + 1, customer.trim());
        log.warn("order {} failed", orderId, exception);
        log.warn("order {} failed: {}", orderId, String.valueOf(exception), exception);
        log.debug("order {} failed: {}", orderId, String.valueOf(exception));
        log.debug("items {} of {}", items, customer);
        log.debug("items ({})", items);
        log.debug("items {} of {}", items.toString(), items.remove(0));
        log.info("items {}", items.toString());
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
        log.info("order \\"no. {} \\\\+", orderId);
        jboss.errorf(exception, "order %s failed", orderId);
        org.tinylog.Logger.error(exception, "order {} failed", orderId);
        jboss.logf(org.jboss.logging.Logger.Level.INFO, "order %s", orderId);
        log.info("{}: order {}", customer, orderId);
        log.atInfo().addArgument(customer).addArgument(exception).setMessage("order of {}").log();
        log.atInfo().setMessage("order of {}").addArgument(customer).addKeyValue("host", host).log();
        log.atError().log("order of {}", customer, exception);
        log.info("order {} of {}", items.size(), host.trim());
        log.info(
            "order of customer {}, which is a long story, and is told at host {}, with the total of {}", customer, host, total);
        log.info(
            "order of {} at {}", customer, host);
        log4j.info("at {}", String.valueOf(new java.util.Date()));
        log.info("any {}", (Object) Snippet.<String>getAny());
        log.info("shop " + SHOP + ", order {}", orderId);
        log.info("share {}{}", ROOT, host);
        }
        static final String SHOP = "north";
        static final String ROOT = "C:\\\\";
        static <T> T getAny() {
          return null;
        """);
    test.offersNoRepairFor(
        """
        log.info("supplier " + totalSupplier);
        """);
    test.offersNoRepairFor(
        """
        log4j.info("supplier " + totalSupplier);
        log.info("order " + switch (host) { case "a" -> orderId; default -> total; });
        """);
    test.offersNoRepairFor(
        """
        log.info("order " + orderId + \"""
            of
            many
            \""");
        """);
    test.offersNoRepairFor(
        """
        log.info("order " + orderId + " {}?");
        """);
    test.offersNoRepairFor(
        """
        log.info("order " /* id */ + orderId);
        """);
    test.offersNoRepairFor(
        """
        log.info("order {} of " + orderId + (items.isEmpty() ? 5L : orderId), items.remove(0));
        """);
    test.offersNoRepairFor(
        """
        log.info("order of " + customer, new Object[] {});
        """);
  }

  /** How the mistake looks in each API, and how it is repaired there. */
  static ApiAnswers everyApi() {
    return ApiAnswers.of(InterpolatedMessage.class)
        .printingTheSame()
        .repairs(
            SLF4J,
            "log.info(\"[{}] order \" + orderId + \" of \" + customer);",
            "log.info(\"[\\\\{}] order {} of {}\", orderId, customer);")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().setMessage(\"order \" + orderId + \" of \" + customer).log();",
            "log.atInfo().setMessage(\"order {} of"
                + " {}\").addArgument(orderId).addArgument(customer).log();")
        .repairs(
            LOG4J,
            "log4j.info(\"[{}] C:\\\\orders\\\\\" + orderId + \" of \" + customer);",
            "log4j.info(\"[\\\\{}] C:\\\\\\\\orders\\\\\\\\{} of {}\", orderId, customer);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"100% of order \" + orderId);",
            "formatter.info(\"100%% of order %s\", orderId);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"100% of \" + orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"100%% of %s\", orderId);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"order \" + orderId);",
            "log4j.atInfo().log(\"order {}\", orderId);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(String.format(\"order %5d\", orderId));",
            "formatter.atInfo().log(\"order %5d\", orderId);")
        .cannotOccur(JUL, KEPT_AS_TEXT)
        .cannotOccur(SYSTEM_LOGGER, KEPT_AS_TEXT)
        .cannotOccur(
            FLOGGER, "Error Prone's own FloggerStringConcatenation and FloggerFormatString")
        .repairs(
            JBOSS,
            "jboss.info(\"order \" + orderId + \" is 50% off\");",
            "jboss.infof(\"order %s is 50%% off\", orderId);")
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"order \" + orderId);",
            "io.quarkus.logging.Log.infof(\"order %s\", orderId);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"it's {order} \" + orderId + \" of \" + customer);",
            "jboss.infov(\"it''s '{'order} {0,number,#} of {1}\", orderId, customer);")
        .cannotOccur(COMMONS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"order \" + orderId + \" of \" + customer);",
            "org.tinylog.Logger.info(\"order {} of {}\", orderId, customer);");
  }
}
