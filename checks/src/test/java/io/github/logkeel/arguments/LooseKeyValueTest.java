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
import io.github.logkeel.runtime.TestClassPath;
import org.junit.jupiter.api.Test;

final class LooseKeyValueTest {

  private static final String STYLE = "-XepOpt:Logkeel:KeyValueStyle=";

  private final CheckTest test = CheckTest.of(LooseKeyValue.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.info("user logged in");
        log.info("userId={}", orderId);
        log.info("{} {}", "userId", orderId);
        log.info("user logged in", customer, orderId);
        log.info("user logged in", "the user", customer);
        log.info("user logged in", "userId", orderId, customer, host);
        log.info("unknown option: ", "verbose");
        log.info("unknown option =", "verbose");
        log.error("failed", "worker", exception);
        log.error("failed", exception, "worker", host);
        log.error("failed", "error", anything);
        log.info("user", net.logstash.logback.argument.StructuredArguments.kv("id", orderId));
        log.atInfo().addKeyValue("userId", orderId).log("user logged in");
        log.info("user logged in", array);
        log.info("user {} logged in", "userId", orderId);
        log.info("{}", java.util.Map.of());
        log.info("done", java.util.Map.of(), customer);
        log.info("user logged in " + customer, "userId", orderId);
        flogger.atInfo().log("user logged in", "userId", orderId);
        jboss.info("user logged in");
        logger.log(Level.INFO, "user.logged.in", new Object[] {"userId", orderId});
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: key `userId` makes no field here: `orderId` is never logged
        log.info("user logged in", "userId", orderId);
        // BUG: Diagnostic contains: keys `userId` and `host` make no fields here: `orderId` and `host`
        log.info("user logged in", "userId", orderId, "host=", host);
        // BUG: Diagnostic contains: `orderId` is never logged
        log.info("user {} logged in", customer, "userId", orderId);
        // BUG: Diagnostic contains: `anything` is never logged, unless it is a throwable
        log.info("user logged in", "user-id", anything);
        // BUG: Diagnostic contains: the key `userId` has no value and is never logged
        log.info("user logged in", "userId");
        // BUG: Diagnostic contains: `customer` is never logged; the key `userId` has no value
        log.info("user logged in", "customer", customer, "userId");
        // BUG: Diagnostic contains: the key `error` has no value
        log.error("failed", "error", exception);
        // BUG: Diagnostic contains: `orderId` is never logged
        log.error(marker, "failed", "orderId", orderId, exception);
        // BUG: Diagnostic contains: the key `error` has no value and is never logged
        log.error("failed", "host", host, "error", exception);
        // BUG: Diagnostic contains: a map makes no fields here: `java.util.Map.of("userId", orderId)` is
        log.info("user logged in", java.util.Map.of("userId", orderId));
        // BUG: Diagnostic contains: a map makes no fields here
        log.info("user {} logged in", customer, new java.util.Properties());
        // BUG: Diagnostic contains: `orderId` is never logged
        log.info("user logged in", new Object[] {"userId", orderId});
        // BUG: Diagnostic contains: `orderId` is never logged
        log.atInfo().addArgument("userId").addArgument(orderId).log("user logged in");
        // BUG: Diagnostic contains: `orderId` is never logged
        log4j.info("user logged in", "userId", orderId);
        // BUG: Diagnostic contains: `orderId` is never logged
        jboss.infof("user %s logged in", customer, "userId", orderId, exception);
        """);
  }

  @Test
  void replacement() {
    test.withArgs(STYLE + "text")
        .replaces(
            """
            final String key = "user_id";
            log.info("user logged in", "userId", orderId);
            log.info("user logged in", "userId", orderId, "host", host);
            log.info("user {} logged in", customer, "userId", orderId, "host:", host);
            log.info("user logged in:", "userId", orderId);
            log.info("user ", "userId", orderId);
            log.info("result=", "userId", orderId);
            log.info("", "userId", orderId);
            log.info("user logged in", key, orderId);
            log.info(\"""
                user
                logged in\""", key, orderId);
            log.info("user logged in", "user" + "Id", orderId);
            log.error("failed", "orderId", orderId, exception);
            log.error("failed", "orderId", orderId, "error", exception);
            log.error("failed", "error", exception);
            log.info("user logged in", "customer");
            log.info("user logged in", "host", host, "order_id");
            log.info("user logged in", "ids", array);
            log.info("user logged in", "ids", array, "host", host);
            log.info("user logged in", "id", null);
            log.info("user logged in", new Object[] {"ids", array});
            log.info("user logged in", "a", "b");
            log.info("user logged in", "id", anything);
            log.info("user logged in", "id", orderId > 3 ? array : null);
            log.info("user logged in", "id", orderId > 3 ? customer : array);
            log.info("user logged in", java.util.Map.of("userId", orderId));
            log.atInfo().addArgument("userId").addArgument(orderId).log("user logged in");
            log.atInfo().addArgument("userId").log("user logged in", orderId);
            log.info("a", net.logstash.logback.argument.StructuredArguments.kv("x", host), "id", orderId);
            logger.log(Level.INFO, "user logged in", new Object[] {"userId", orderId});
            jboss.infof("user %s logged in", customer, "userId", orderId, exception);
            org.tinylog.Logger.error("failed", "error", exception);
            log4j.atError().log("failed", "orderId", orderId, exception);
            jboss.infof("user logged in", "cause", exception, "id", orderId);
            log.info("user logged in", /* the id */ "userId", /* a number */ orderId /* last */);
            """,
            """
            final String key = "user_id";
            log.info("user logged in userId={}", orderId);
            log.info("user logged in userId={}, host={}", orderId, host);
            log.info("user {} logged in, userId={}, host={}", customer, orderId, host);
            log.info("user logged in: userId={}", orderId);
            log.info("user userId={}", orderId);
            log.info("result= userId={}", orderId);
            log.info("userId={}", orderId);
            log.info("user logged in " + key + "={}", orderId);
            log.info(\"""
                user
                logged in\""" + " " + key + "={}", orderId);
            log.info("user logged in userId={}", orderId);
            log.error("failed orderId={}", orderId, exception);
            log.error("failed orderId={}", orderId, exception);
            log.error("failed", exception);
            log.info("user logged in customer={}", customer);
            log.info("user logged in host={}, order_id={}", host, orderId);
            log.info("user logged in ids={}", (Object) array);
            log.info("user logged in ids={}, host={}", array, host);
            log.info("user logged in id={}", (Object) null);
            log.info("user logged in ids={}", new Object[] {array});
            log.info("user logged in a={}", "b");
            log.info("user logged in id={}", anything);
            log.info("user logged in id={}", (Object) (orderId > 3 ? array : null));
            log.info("user logged in id={}", orderId > 3 ? customer : array);
            log.info("user logged in {}", java.util.Map.of("userId", orderId));
            log.atInfo().addArgument(orderId).log("user logged in userId={}");
            log.atInfo().log("user logged in userId={}", orderId);
            log.info("a {}, id={}", net.logstash.logback.argument.StructuredArguments.kv("x", host), orderId);
            logger.log(Level.INFO, "user logged in userId={0,number,#}", new Object[] {orderId});
            jboss.infof(exception, "user %s logged in, userId=%s", customer, orderId);
            org.tinylog.Logger.error(exception, "failed");
            log4j.atError().withThrowable(exception).log("failed orderId={}", orderId);
            jboss.infof("user logged in cause=%s, id=%s", exception, orderId);
            log.info("user logged in userId={}", /* the id */ orderId /* last */);
            """);
    test.offersNoRepairFor(
        """
        log.info("user logged in", "userId");
        log.info("user not logged in", "error");
        log.info("user logged in", "host", host, "userId");
        """);
  }

  @Test
  void fluent() {
    test.withArgs(STYLE + "fluent")
        .replaces(
            """
            final String key = "user_id";
            log.info("user logged in", "userId", orderId, key, customer);
            log.warn(marker, "user {} logged in", customer, "userId=", orderId, exception);
            log.error("failed", "orderId", orderId, "exception", exception);
            log.info("user logged in", "customer");
            log.info("user logged in", "id", null);
            log.info("user logged in", "id", customer.trim());
            log.atInfo().addArgument("userId").addArgument(orderId).log("user logged in");
            log.atInfo().log("user {} logged in", customer, "userId", orderId);
            """,
            """
            final String key = "user_id";
            log.atInfo().addKeyValue("userId", orderId).addKeyValue(key, customer).log("user logged in");
            log.atWarn().addMarker(marker).addKeyValue("userId", orderId).setCause(exception).log("user {} logged in", customer);
            log.atError().addKeyValue("orderId", orderId).setCause(exception).log("failed");
            log.atInfo().addKeyValue("customer", customer).log("user logged in");
            log.atInfo().addKeyValue("id", (Object) null).log("user logged in");
            log.atInfo().addKeyValue("id", customer.trim()).log("user logged in");
            log.atInfo().addKeyValue("userId", orderId).log("user logged in");
            log.atInfo().addKeyValue("userId", orderId).log("user {} logged in", customer);
            """);
    test.withArgs(STYLE + "fluent")
        .offersNoRepairFor(
            """
            log.info("user logged in", "userId");
            log.atInfo().addArgument("userId").log("user logged in");
            """);
  }

  @Test
  void structuredArguments() {
    CheckTest structured = test.withArgs(STYLE + "structured-arguments");
    structured.replacesUnit(
        """
        import org.slf4j.Logger;
        class Snippet {
          static final String KEY = "user_id";
          static final String HOST = "host=";
          void run(Logger log, long id, String host, Exception exception, org.slf4j.Marker marker) {
            log.info("user logged in", "userId", id);
            log.info(marker, "user {} logged in.", host, KEY, id, HOST, host);
            log.error("failed", "id", id, "error", exception);
            log.info("user logged in", "host");
            log.atInfo().addArgument("host").addArgument(host).log("user logged in");
            log.info("user logged in", new Object[] {"id", id});
            log.info("user logged in", java.util.Map.of("id", id));
          }
        }
        """,
        """
        import static net.logstash.logback.argument.StructuredArguments.entries;
        import static net.logstash.logback.argument.StructuredArguments.kv;

        import org.slf4j.Logger;
        class Snippet {
          static final String KEY = "user_id";
          static final String HOST = "host=";
          void run(Logger log, long id, String host, Exception exception, org.slf4j.Marker marker) {
            log.info("user logged in {}", kv("userId", id));
            log.info(marker, "user {} logged in. {}, {}", host, kv(KEY, id), kv("host", host));
            log.error("failed {}", kv("id", id), exception);
            log.info("user logged in {}", kv("host", host));
            log.atInfo().addArgument(kv("host", host)).log("user logged in {}");
            log.info("user logged in {}", new Object[] {kv("id", id)});
            log.info("user logged in {}", entries(java.util.Map.of("id", id)));
          }
        }
        """);
    structured.replacesUnit(
        """
        class Snippet {
          static class Base {
            void kv(long id) {}
          }
          static class Sub extends Base {
            void run(org.slf4j.Logger log, long id) {
              log.info("user logged in", "id", id);
            }
          }
        }
        """,
        """
        import net.logstash.logback.argument.StructuredArguments;

        class Snippet {
          static class Base {
            void kv(long id) {}
          }
          static class Sub extends Base {
            void run(org.slf4j.Logger log, long id) {
              log.info("user logged in {}", StructuredArguments.kv("id", id));
            }
          }
        }
        """);
  }

  /** A method that is inherited, as that of a file here, hides one that is imported. */
  @Test
  void structuredArgumentsByTheirFullName() {
    String source =
        """
        %s
        class Snippet extends java.util.jar.JarFile {
          Snippet(String name) throws java.io.IOException {
            super(name);
          }
          void run(org.slf4j.Logger log, long id) {
            log.info("user logged in%s", %s(java.util.Map.of("id", id)));
          }
        }
        """;
    test.withArgs(STYLE + "structured-arguments")
        .replacesUnit(
            source
                .formatted("", "", "")
                .replace("(java.util.Map.of(\"id\", id))", "java.util.Map.of(\"id\", id)"),
            source.formatted(
                "import net.logstash.logback.argument.StructuredArguments;",
                " {}",
                "StructuredArguments.entries"))
        .replaces(
            "log.info(\"user logged in\", \"id\", anything);",
            "log.info(\"user logged in id={}\", anything);");
  }

  @Test
  void thereIsNoBuilderInSlf4j1() {
    String source =
        """
        class Snippet {
          void run(org.slf4j.Logger log, long id) {
            log.info("user logged in%s id);
          }
        }
        """;
    test.withArgs(STYLE + "fluent", "-cp", TestClassPath.ofSlf4j1())
        .replacesUnit(source.formatted("\", \"id\","), source.formatted(" id={}\","));
  }

  @Test
  void fieldThatTheRecordHasAlreadyIsPrinted() {
    test.withArgs(STYLE + "structured-arguments")
        .replacesUnit(
            """
            import org.slf4j.MDC;
            class Snippet {
              void run(org.slf4j.Logger log, long id) {
                MDC.put("id", "x");
                log.info("user logged in", "id", id);
              }
            }
            """,
            """
            import org.slf4j.MDC;
            class Snippet {
              void run(org.slf4j.Logger log, long id) {
                MDC.put("id", "x");
                log.info("user logged in id={}", id);
              }
            }
            """);
    String before =
        """
        log.info("user logged in", "service", host);
        log.atInfo().addMarker(marker).log("user logged in", "tags", items);
        log.atInfo().addArgument(orderId).log("user {} logged in", "tags", items);
        log.error("user logged in", "stack_trace", orderId, "id", orderId, exception);
        """;
    test.withArgs(STYLE + "fluent", "-XepOpt:Logkeel:Encoder=logstash")
        .replaces(
            before,
            """
            log.atInfo().addKeyValue("service", host).log("user logged in");
            log.atInfo().addMarker(marker).log("user logged in tags={}", items);
            log.atInfo().addArgument(orderId).addKeyValue("tags", items).log("user {} logged in");
            log.error("user logged in stack_trace={}, id={}", orderId, orderId, exception);
            """);
    test.withArgs(STYLE + "fluent", "-XepOpt:Logkeel:Encoder=boot-ecs")
        .replaces(
            before,
            """
            log.info("user logged in service={}", host);
            log.atInfo().addMarker(marker).log("user logged in tags={}", items);
            log.atInfo().addArgument(orderId).addKeyValue("tags", items).log("user {} logged in");
            log.atError().addKeyValue("stack_trace", orderId).addKeyValue("id", orderId).setCause(exception).log("user logged in");
            """);
    test.withArgs(STYLE + "fluent", "-XepOpt:Logkeel:Encoder=boot-ecs")
        .replaces(
            """
            String message = host.trim();
            log.error("failed", "id", orderId, "error", exception);
            log.info("user logged in", "message");
            """,
            """
            String message = host.trim();
            log.atError().addKeyValue("id", orderId).setCause(exception).log("failed");
            log.info("user logged in message={}", message);
            """);
  }

  /** An encoder that is out of sight may be any of those that are known. */
  @Test
  void withoutAnEncoderInSightNoNameOfAnyIsTaken() {
    test.withArgs(STYLE + "fluent", "-cp", TestClassPath.without("logstash-logback-encoder"))
        .replaces(
            """
            log.info("user logged in", "service", host);
            log.info("user logged in", "level_value", host);
            log.info("user logged in", "id", host);
            """,
            """
            log.info("user logged in service={}", host);
            log.info("user logged in level_value={}", host);
            log.atInfo().addKeyValue("id", host).log("user logged in");
            """);
  }

  /** The class path of the tests has the Logstash encoder, and several backends. */
  @Test
  void styleByItselfFollowsTheClassPath() {
    String before =
        """
        class Snippet {
          void run(org.slf4j.Logger log, org.apache.logging.log4j.Logger log4j, long id) {
            log.info("user logged in", "id", id);
            log.info("user logged in", java.util.Map.of("id", id));
            log4j.info("user logged in", "id", id);
          }
        }
        """;
    test.replacesUnit(
        before,
        """
        import static net.logstash.logback.argument.StructuredArguments.kv;
        class Snippet {
          void run(org.slf4j.Logger log, org.apache.logging.log4j.Logger log4j, long id) {
            log.info("user logged in {}", kv("id", id));
            log.info("user logged in {}", java.util.Map.of("id", id));
            log4j.info("user logged in id={}", id);
          }
        }
        """);
    test.withArgs("-XepOpt:Logkeel:Backend=log4j")
        .replacesUnit(
            before,
            """
            class Snippet {
              void run(org.slf4j.Logger log, org.apache.logging.log4j.Logger log4j, long id) {
                log.info("user logged in id={}", id);
                log.info("user logged in {}", java.util.Map.of("id", id));
                log4j.info("user logged in id={}", id);
              }
            }
            """);
  }

  @Test
  void otherStyleWhereTheWantedOneWouldNotDo() {
    test.withArgs(STYLE + "fluent")
        .replaces(
            """
            log.info("user {} logged in", customer.trim(), "userId", orderId);
            log.info("user logged in", "id", anything);
            log.info("user logged in", "failure", exception, "host", host);
            log.info("order", "total", totalSupplier);
            log.atInfo().addArgument("userId").addKeyValue("x", 1).addArgument(orderId).log("done");
            log.atInfo().addArgument("userId").log("user logged in", orderId);
            log.info("user logged in", "message", customer);
            log.info("user logged in", "id", orderId, "id", customer);
            log.atInfo().addKeyValue("id", customer).log("user logged in", "id", orderId);
            log.info("user logged in", new Object[] {"userId", orderId});
            log.info("user logged in", java.util.Map.of("userId", orderId));
            log4j.info("user logged in", "userId", orderId);
            """,
            """
            log.info("user {} logged in, userId={}", customer.trim(), orderId);
            log.info("user logged in id={}", anything);
            log.info("user logged in failure={}, host={}", exception, host);
            log.info("order total={}", totalSupplier);
            log.atInfo().addKeyValue("x", 1).addArgument(orderId).log("done userId={}");
            log.atInfo().log("user logged in userId={}", orderId);
            log.info("user logged in message={}", customer);
            log.info("user logged in id={}, id={}", orderId, customer);
            log.atInfo().addKeyValue("id", customer).log("user logged in id={}", orderId);
            log.info("user logged in userId={}", new Object[] {orderId});
            log.info("user logged in {}", java.util.Map.of("userId", orderId));
            log4j.info("user logged in userId={}", orderId);
            """);
  }

  /** A method that takes keys and values, and statements that call it. */
  private static String audit(String statements) {
    return """
    class Audit {
      static final String KEY = String.valueOf(1);
      enum Field { USER }
      static void event(String message, Object... pairs) {}
      static void run(long id, String host, Object anything, Exception exception, Object[] array) {
        final String state = id > 3 ? "open" : "closed";
        String name = host.trim();
    %s
      }
    }
    """
        .formatted(statements.indent(4));
  }

  @Test
  void methodsThatTakePairs() {
    CheckTest pairs = test.withArgs("-XepOpt:Logkeel:KeyValueMethods=Audit#event:0:1");
    pairs.identifiesInUnit(
        audit(
            """
            event("done");
            event("done", exception);
            event("done", "id", id);
            event("{} done", "id", id, exception);
            event("done", "id", id, net.logstash.logback.argument.StructuredArguments.kv("a", 1));
            event("done", "id", id, anything);
            event("done", array);
            event("done", host, id);
            event("done", KEY, id);
            event("done", Field.USER.name(), id);
            event("done", state, id);
            event("done", (id > 3 ? "open" : "closed"), id);
            event("done", switch (host) { case "a" -> "open"; default -> { yield "closed"; } }, id);
            // BUG: Diagnostic contains: stands in the place of a key and is no text
            event("done", switch (host) { case "a" -> "open"; default -> { yield id; } }, id);
            // BUG: Diagnostic contains: is only known at run time
            event("done", switch (host) { case "a" -> host.trim(); default -> "closed"; }, id);
            // BUG: Diagnostic contains: stands in the place of a key and is no text
            event("done", id > 3 ? "open" : id, id);
            // BUG: Diagnostic contains: stands in the place of a key and is no text
            event("done", id > 3 ? id : "closed", id);
            event("done", "id", "open", "host", "a");
            // BUG: Diagnostic contains: `"id"` is a key without a value
            event("done", "host", host, "id");
            // BUG: Diagnostic contains: `id` stands in the place of a key, and 3 arguments make no pairs
            event("done", id, "host", host);
            // BUG: Diagnostic contains: `id` and `"id"` are the wrong way round
            event("done", "host", host, id, "id");
            // BUG: Diagnostic contains: `id` stands in the place of a key and is no text
            event("done", id, host);
            // BUG: Diagnostic contains: the key `name` is only known at run time
            event("done", name, id);
            // BUG: Diagnostic contains: the key `"user." + host` is only known at run time
            event("done", "user." + host, id);
            // BUG: Diagnostic contains: is only known at run time
            event("done", id > 3 ? name : "closed", id);
            // BUG: Diagnostic contains: key `"id"` is given twice
            event("done", "id", id, "id", host);
            """));
    pairs.replacesUnit(
        audit(
            """
            event("done", "id");
            event("done", id, "host", host);
            event("done", "host", host, exception.getMessage());
            event("done", id, "id", "host", host);
            event("done", "id", id, "host", host, "id", id);
            """),
        audit(
            """
            event("done", "id", id);
            event("done", "id", id, "host", host);
            event("done", "host", host, "message", exception.getMessage());
            event("done", "id", id, "host", host);
            event("done", "id", id, "host", host);
            """));
    pairs.offersNoRepairForUnit(
        audit(
            """
            event("done", "user");
            event("done", name, id);
            event("done", id, host);
            event("done", id, name, host);
            event("done", "id", id, "id", host);
            """));
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    return ApiAnswers.of(LooseKeyValue.class)
        .withArgs(STYLE + "text")
        .repairs(
            SLF4J,
            "log.info(\"order {}\", orderId, \"host\", host);",
            "log.info(\"order {}, host={}\", orderId, host);")
        .repairs(
            SLF4J_FLUENT,
            "log.atInfo().log(\"order {}\", orderId, \"host\", host);",
            "log.atInfo().log(\"order {}, host={}\", orderId, host);")
        .repairs(
            LOG4J,
            "log4j.info(\"order {}\", orderId, \"host\", host);",
            "log4j.info(\"order {}, host={}\", orderId, host);")
        .repairs(
            LOG4J_FORMATTER,
            "formatter.info(\"order %s\", orderId, \"host\", host);",
            "formatter.info(\"order %s, host=%s\", orderId, host);")
        .repairs(
            LOG4J_PRINTF,
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order\", \"host\", host);",
            "log4j.printf(org.apache.logging.log4j.Level.INFO, \"order host=%s\", host);")
        .repairs(
            LOG4J_FLUENT,
            "log4j.atInfo().log(\"order {}\", orderId, \"host\", host);",
            "log4j.atInfo().log(\"order {}, host={}\", orderId, host);")
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            "formatter.atInfo().log(\"order %s\", orderId, \"host\", host);",
            "formatter.atInfo().log(\"order %s, host=%s\", orderId, host);")
        .repairs(
            JUL,
            "logger.log(java.util.logging.Level.INFO, \"the order\","
                + " new Object[] {\"orderId\", orderId});",
            "logger.log(java.util.logging.Level.INFO, \"the order orderId={0,number,#}\","
                + " new Object[] {orderId});")
        .repairs(
            SYSTEM_LOGGER,
            "system.log(System.Logger.Level.INFO, \"order {0}\", orderId, \"host\", host);",
            "system.log(System.Logger.Level.INFO, \"order {0}, host={1}\", orderId, host);")
        .cannotOccur(FLOGGER, EveryApiTest.CORE)
        .cannotOccur(JBOSS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            JBOSS_F,
            "io.quarkus.logging.Log.infof(\"order %s\", orderId, \"host\", host);",
            "io.quarkus.logging.Log.infof(\"order %s, host=%s\", orderId, host);")
        .repairs(
            JBOSS_V,
            "jboss.infov(\"order {0}\", customer, \"host\", host);",
            "jboss.infov(\"order {0}, host={1}\", customer, host);")
        .cannotOccur(COMMONS, EveryApiTest.NO_ARGUMENTS)
        .repairs(
            TINYLOG,
            "org.tinylog.Logger.info(\"order {}\", orderId, \"host\", host);",
            "org.tinylog.Logger.info(\"order {}, host={}\", orderId, host);");
  }
}
