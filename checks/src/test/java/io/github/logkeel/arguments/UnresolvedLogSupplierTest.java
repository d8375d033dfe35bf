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

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class UnresolvedLogSupplierTest {

  private final CheckTest test = CheckTest.of(UnresolvedLogSupplier.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.info("total {}", totalSupplier.get());
        log.info("total {}", total);
        log.atInfo().addArgument(() -> total).log("total {}");
        log4j.info("total {} of {}", () -> total, () -> orderId);
        org.tinylog.Supplier<?> tinySum = () -> total;
        org.tinylog.Logger.info("total {} of {}", tinySum, orderId);
        java.util.function.Supplier<String> task = () -> customer;
        log.info("running {}", task);
        task.get();
        java.util.function.Supplier<?> unit =
            () -> {
              Runnable inner = () -> System.exit(0);
              inner.run();
              return null;
            };
        log.info("scheduling {}", unit);
        java.util.function.Supplier<?> listed =
            () -> {
              new java.util.ArrayList<String>() {
                public String first() {
                  return get(0);
                }
              };
              return null;
            };
        log.info("scheduling {}", listed);
        log.info("running {}", java.util.Objects.requireNonNull(totalSupplier));
        class Shop {
          java.util.function.Supplier<String> seenElsewhere;
          void run() {
            log.info("running {}", seenElsewhere);
          }
        }
        """);
    test.isQuietOn(
        """
        log.atInfo().addArgument(totalSupplier).log("total {}");
        java.util.function.Supplier<Object> sum = () -> total;
        log.atInfo().addKeyValue("sum", sum).log("order");
        log.atInfo().addKeyValue("sum", () -> total).log("order");
        """);
    test.identifies(
        """
        org.apache.logging.log4j.util.Supplier<?> sum = () -> total;
        // BUG: Diagnostic contains: `sum` is not called: the identity of the supplier is logged
        log4j.info("total {} of {}", sum, orderId);
        java.util.function.Supplier<?> tax =
            () -> {
              if (total < 0) {
                return null;
              }
              return total / 5;
            };
        // BUG: Diagnostic contains: `tax` is not called
        log.info("tax {}", tax);
        java.util.function.Supplier<String> trimmed = host::trim;
        // BUG: Diagnostic contains: `trimmed` is not called
        log.info("host {}", trimmed);
        // BUG: Diagnostic contains: `totalSupplier` is not called
        log.info("total {}", totalSupplier);
        // BUG: Diagnostic contains: `(java.util.function.Supplier<?>) () -...` is not called
        log.info("total {}", (java.util.function.Supplier<?>) () -> total);
        class Shop {
          private java.util.function.Supplier<String> name;
          void run() {
            // BUG: Diagnostic contains: `name` is not called
            log.info("open {}", name);
          }
        }
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.info("total {} of {}", totalSupplier, orderId);
        log.info("host {}", (java.util.function.Supplier<String>) () -> host);
        java.util.function.Supplier<String> sum = () -> customer;
        log.atInfo().addKeyValue("sum", sum).log("order");
        java.util.function.Supplier<String> tax = () -> customer;
        log.info("order", net.logstash.logback.argument.StructuredArguments.kv("tax", tax));
        """,
        """
        log.info("total {} of {}", totalSupplier.get(), orderId);
        log.info("host {}", ((java.util.function.Supplier<String>) () -> host).get());
        java.util.function.Supplier<String> sum = () -> customer;
        log.atInfo().addKeyValue("sum", sum::get).log("order");
        java.util.function.Supplier<String> tax = () -> customer;
        log.info("order", net.logstash.logback.argument.StructuredArguments.kv("tax", tax.get()));
        """);
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    return ApiAnswers.of(UnresolvedLogSupplier.class)
        .repairs(
            SLF4J,
            "log.info(\"total {}\", totalSupplier);",
            "log.info(\"total {}\", totalSupplier.get());")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().log(\"total {}\", totalSupplier);",
            "log.atInfo().log(\"total {}\", totalSupplier.get());")
        .repairs(
            LOG4J,
            "log4j.info(\"total {}\", totalSupplier);",
            "log4j.info(\"total {}\", totalSupplier.get());")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"total %s\", totalSupplier);",
            "formatter.info(\"total %s\", totalSupplier.get());")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"total %s\", totalSupplier);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"total %s\", totalSupplier.get());")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"total {}\", totalSupplier);",
            "log4j.atInfo().log(\"total {}\", totalSupplier.get());")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"total %s\", totalSupplier);",
            "formatter.atInfo().log(\"total %s\", totalSupplier.get());")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"total {0}\", totalSupplier);",
            "logger.log(java.util.logging.Level.INFO, \"total {0}\", totalSupplier.get());")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"total {0}\", totalSupplier);",
            "system.log(System.Logger.Level.INFO, \"total {0}\", totalSupplier.get());")
        .repairs(
            FLOGGER,
            "flogger.atInfo().log(\"total %s\", totalSupplier);",
            "flogger.atInfo().log(\"total %s\", totalSupplier.get());")
        .cannotOccur(JBOSS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"total %s\", totalSupplier);",
            "io.quarkus.logging.Log.infof(\"total %s\", totalSupplier.get());")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"total {0}\", totalSupplier);",
            "jboss.infov(\"total {0}\", totalSupplier.get());")
        .cannotOccur(COMMONS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"total {}\", totalSupplier);",
            "org.tinylog.Logger.info(\"total {}\", totalSupplier.get());");
  }
}
