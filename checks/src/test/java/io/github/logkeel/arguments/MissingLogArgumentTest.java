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

final class MissingLogArgumentTest {

  private final CheckTest test = CheckTest.of(MissingLogArgument.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.info("order id {}", new Object[2]);
        log.info("done");
        log.info("order {} of {}", orderId, customer);
        log.info("escaped \\\\{} of {}", orderId);
        log.info("{}");
        log.info("reply {\\"items\\":{}}");
        log.info("Runnable r = () -> {}");
        log.info("a {} b {} c {}", array);
        log.info(customer);
        log.info("of {} " + customer, orderId);
        log.error("order {} failed {}", orderId, exception);
        log4j.info("order {} of {}", orderId, customer);
        jboss.infof("100%%");
        jboss.info("order %s of {}");
        commons.info("order {}");
        flogger.atInfo().log("order %s");
        org.tinylog.Logger.info("order {} of {}", orderId, customer);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: 1 placeholder but no argument, and key-values fill none: `{}` is printed
        log.atInfo().addKeyValue("order", orderId).log("order={}");
        // BUG: Diagnostic contains: 2 placeholders but 1 argument: `{}` is printed as it stands
        log.info("order {} of {}", orderId);
        // BUG: Diagnostic contains: 3 placeholders but 1 argument
        logger.log(Level.INFO, "order {2}", orderId);
        // BUG: Diagnostic contains: 1 placeholder but no argument
        log.info("order {}");
        // BUG: Diagnostic contains: at least 1 placeholder but no argument
        log.info("order {} of " + customer);
        // BUG: Diagnostic contains: at least 2 placeholders but 1 argument
        log.info("order {} of " + customer + " {}", orderId);
        // BUG: Diagnostic contains: 2 placeholders but 1 argument
        log.info("body={\\"a\\":{}} id={}", orderId);
        // BUG: Diagnostic contains: 3 placeholders but 1 argument
        log.error("order {} of {} failed {}", orderId, exception);
        // BUG: Diagnostic contains: 2 placeholders but 1 argument
        log.atInfo().addArgument(orderId).log("order {} of {}");
        // BUG: Diagnostic contains: 2 placeholders but 1 argument
        log4j.info("order {} of {}", orderId);
        // BUG: Diagnostic contains: the raw pattern is printed and every value is lost
        formatter.info("order %s of %s", orderId);
        // BUG: Diagnostic contains: 2 placeholders but 1 argument
        logger.log(java.util.logging.Level.INFO, "order {0} of {1}", orderId);
        // BUG: Diagnostic contains: 1 placeholder but no argument
        logger.info("order {0}");
        // BUG: Diagnostic contains: placeholders count from 0, so `orderId` is never logged and `{2}`
        logger.log(java.util.logging.Level.INFO, "{1} of {2}", new Object[] {orderId, customer});
        // BUG: Diagnostic contains: 2 placeholders but 1 argument
        system.log(System.Logger.Level.INFO, "order {0} of {1}", orderId);
        // BUG: Diagnostic contains: JUL drop the record
        jboss.infof("order %s of %s", orderId);
        // BUG: Diagnostic contains: 1 placeholder but no argument
        jboss.infof("order %s");
        // BUG: Diagnostic contains: 2 placeholders but 1 argument
        org.tinylog.Logger.info("order {} of {}", orderId);
        """);
  }

  @Test
  void replacement() {
    test.replaces(
        """
        log.info("deleted {}" + customer);
        log.info("deleted {} " + customer);
        log.info("body={\\"a\\":{}} id={}", orderId);
        log.info("reply {\\"status\\":{},\\"links\\":{}} to {}", 201, customer);
        jboss.infov("order {1,number,#} of {2}", orderId, customer);
        log.info("order {} of customer {}", orderId);
        log.info("saved order id {}");
        log.info("total={} of {}", total, orderId, exception);
        log.error("order id {} of customer {}", exception);
        jboss.errorf(exception, "order id %s of customer %s", orderId);
        log.atInfo().setMessage("order id {} of customer {}").addArgument(orderId).log();
        formatter.info("customer %s of order id %s", customer);
        jboss.infof("customer %s");
        log.info("order {} of {} of customer {}", orderId, null);
        log.info("order {} of customer {}", new Object[] {orderId});
        log.info("order {} of customer {} on host {}", new Object[] {orderId, exception});
        log.atInfo().addArgument(orderId).log("order {} of customer {}");
        log.atInfo().setMessage("{} of customer {} on host {}").addArgument(total).addArgument(exception).log();
        system.log(System.Logger.Level.INFO, "customer {1} on host {0}");
        formatter.info("customer %2$s on host %1$s");
        log.atInfo().addKeyValue("order", orderId).log("order={}");
        log.atInfo().addKeyValue("who", customer).log("{} of the order {}", orderId);
        log.atInfo().addKeyValue("a", host).addKeyValue("b", customer).log("b={} a={}");
        log.info(net.logstash.logback.marker.Markers.append("a", host), "a={}");
        """,
        """
        log.info("deleted {}", customer);
        log.info("deleted {} ", customer);
        log.info("body={\\"a\\":\\\\{}} id={}", orderId);
        log.info("reply {\\"status\\":{},\\"links\\":\\\\{}} to {}", 201, customer);
        jboss.infov("order {0,number,#} of {1}", orderId, customer);
        log.info("order {} of customer {}", orderId, customer);
        log.info("saved order id {}", orderId);
        log.info("total={} of {}", total, orderId, exception);
        log.error("order id {} of customer {}", orderId, customer, exception);
        jboss.errorf(exception, "order id %s of customer %s", orderId, customer);
        log.atInfo().setMessage("order id {} of customer {}").addArgument(orderId).addArgument(customer).log();
        formatter.info("customer %s of order id %s", customer, orderId);
        jboss.infof("customer %s", customer);
        log.info("order {} of {} of customer {}", orderId, null, customer);
        log.info("order {} of customer {}", new Object[] {orderId, customer});
        log.info("order {} of customer {} on host {}", new Object[] {orderId, customer, host, exception});
        log.atInfo().addArgument(orderId).log("order {} of customer {}", customer);
        log.atInfo().setMessage("{} of customer {} on host {}").addArgument(total).addArgument(customer).addArgument(host).addArgument(exception).log();
        system.log(System.Logger.Level.INFO, "customer {1} on host {0}", host, customer);
        formatter.info("customer %2$s on host %1$s", host, customer);
        log.atInfo().addKeyValue("order", orderId).log("order={}", orderId);
        log.atInfo().addKeyValue("who", customer).log("{} of the order {}", orderId, customer);
        log.atInfo().addKeyValue("a", host).addKeyValue("b", customer).log("b={} a={}", customer, host);
        log.info(net.logstash.logback.marker.Markers.append("a", host), "a={}", host);
        """);
    test.offersNoRepairFor(
        """
        log.info("order {} deleted for {}" + customer);
        jboss.infov("order {1} of " + customer, orderId);
        jboss.infov(exception, "{1}", exception);
        log.info("{} of {}", orderId);
        log.info("query={{}} entity={}", orderId);
        log.info("shop {} of customer {}", customer.trim());
        if (customer == null || host == null) log.info("customer {}");
        if (customer != null) orderId++; else { log.info("customer {}"); }
        log.info("status: {} entity={}", orderId);
        log.info("deleted {} of " + customer);
        log.info("order id {}", new Object[] {});
        log.info("deleted {}" + exception);
        log.info("deleted {}" + array);
        log.info("deleted {}" + null);
        log.info("order {} failed {} exception {}", orderId, 1);
        log.info("items array {}");
        log.info("see this {}");
        log4j.info("total {} customer {}", () -> total);
        jboss.infof("customer %d");
        logger.log(Level.INFO, "customer {0}");
        system.log(System.Logger.Level.INFO, "customer {0} on host {2}");
        logger.log(Level.INFO, "{0} of {1} orderId {2}", new String[] {customer, host});
        log.atInfo().addKeyValue("a", host.trim()).log("a={}");
        log.info("order {} of {}", net.logstash.logback.argument.StructuredArguments.kv("a", host));
        log.atInfo().addKeyValue("who", customer).log("{} of the order {}");
        log.atInfo().addKeyValue("a", host).addKeyValue("b", customer).log("who={}");
        log.atInfo().addKeyValue("ids", array).log("ids={}");
        log.info("written to log {}");
        log.info("customer {} of customer {}", customer);
        """);
  }

  /** Only what surely has its value is named. */
  @Test
  void fieldsAndLocalVariables() {
    String members =
        """
        class Snippet {
          static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          static String region = "north";
          final String customer;
          String host = "a";

          Snippet(String customer) {
            this.customer = customer;
          }

          %s
        }
        """;
    test.replacesUnit(
        members.formatted(
            """
            void run() {
              log.info("host {} of customer {} in region {}");
            }
            static void runStatic() {
              log.info("region {}");
            }
            Snippet() {
              customer = "";
              log.info("host {}");
            }
            """),
        members.formatted(
            """
            void run() {
              log.info("host {} of customer {} in region {}", host, customer, region);
            }
            static void runStatic() {
              log.info("region {}", region);
            }
            Snippet() {
              customer = "";
              log.info("host {}", host);
            }
            """));
    test.offersNoRepairForUnit(
        members.formatted(
            """
            Snippet() {
              log.info("customer {}");
              customer = "";
            }
            {
              log.info("host {}");
            }
            static void runStatic() {
              log.info("host {}");
            }
            void run() {
              String order;
              order = "a";
              log.info("order {}");
            }
            """));
  }

  @Test
  void houseMethodThatTakesNoMore() {
    CheckTest.of(MissingLogArgument.class)
        .withArgs("-XepOpt:Logkeel:LogMethods=Snippet.Audit#info:0:1:braces")
        .offersNoRepairFor(
            """
            }
            static class Audit {
              static void info(String text) {}
              static void info(String text, Object value) {}
            }
            void audit(long orderId, String customer) {
              Audit.info("order {}" + orderId);
              Audit.info("order {} of customer {}", orderId);
            """);
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    return ApiAnswers.of(MissingLogArgument.class)
        .repairs(
            SLF4J,
            "log.info(\"order {} of customer {}\", orderId);",
            "log.info(\"order {} of customer {}\", orderId, customer);")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().log(\"order {} of customer {}\", orderId);",
            "log.atInfo().log(\"order {} of customer {}\", orderId, customer);")
        .repairs(
            LOG4J,
            "log4j.info(\"order {} of customer {}\", orderId);",
            "log4j.info(\"order {} of customer {}\", orderId, customer);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"order %s of customer %s\", orderId);",
            "formatter.info(\"order %s of customer %s\", orderId, customer);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"id %s of host %s\", orderId);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"id %s of host %s\", orderId,"
                + " host);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"order {} of customer {}\", orderId);",
            "log4j.atInfo().log(\"order {} of customer {}\", orderId, customer);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"order %s of customer %s\", orderId);",
            "formatter.atInfo().log(\"order %s of customer %s\", orderId, customer);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"order {0} of customer {1}\", orderId);",
            "logger.log(java.util.logging.Level.INFO, \"order {0} of customer {1}\","
                + " new Object[] {orderId, customer});")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"order {0} of customer {1}\", orderId);",
            "system.log(System.Logger.Level.INFO, \"order {0} of customer {1}\", orderId,"
                + " customer);")
        .cannotOccur(FLOGGER, EveryApiTest.CORE)
        .cannotOccur(JBOSS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"order %s of customer %s\", orderId);",
            "io.quarkus.logging.Log.infof(\"order %s of customer %s\", orderId, customer);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"order {0} of customer {1}\", orderId);",
            "jboss.infov(\"order {0} of customer {1}\", orderId, customer);")
        .cannotOccur(COMMONS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"order {} of customer {}\", orderId);",
            "org.tinylog.Logger.info(\"order {} of customer {}\", orderId, customer);");
  }
}
