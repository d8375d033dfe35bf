package io.github.logkeel.context;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.logkeel.CheckTest;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.io.File;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.GetMapping;

final class LogBypassedTest {

  private final CheckTest check = CheckTest.of(LogBypassed.class);

  @Test
  void withoutCarrierNothingIsLost() {
    check
        .withoutLibraries(
            "opentelemetry-api",
            "opentelemetry-context",
            "micrometer-tracing",
            "context-propagation",
            "brave",
            "opentracing-api",
            "opentelemetry-instrumentation-api",
            "opentelemetry-instrumentation-annotations")
        .identifiesInUnit(
            unit(
                """
                @GetMapping("/orders/{id}")
                void get(String id) {
                  System.out.println("get " + id);
                }
                """));
  }

  @Test
  void identification() {
    check.identifiesInUnit(
        unit(
            """
            public static void main(String[] args) {
              System.out.println("no request comes here");
            }
            void job() {
              System.out.println("nor here");
            }
            void tool(io.opentelemetry.api.trace.Span span) {
              System.out.println("traced, but for nobody's request");
            }
            @GetMapping("/orders/{id}")
            Object get(String id, java.io.PrintStream out, StringBuilder text, Exception e) {
              out.println("a stream of its own");
              text.append("no stream");
              e.printStackTrace(out);
              new java.util.Formatter(out).format("%s", id);
              new Thread(() -> System.out.println("on a thread that serves nobody")).start();
              // BUG: Diagnostic contains: belongs to no request (on GET /orders/{id})
              System.out.println("get " + id);
              // BUG: Diagnostic contains: belongs to no request
              System.err.printf("get %s%n", id);
              // BUG: Diagnostic contains: belongs to no request
              System.out.print(id);
              helper(e);
              log.warn("failed", e);
              // BUG: Diagnostic contains: a second copy
              e.printStackTrace();
              // BUG: Diagnostic contains: belongs to no request
              (id.isEmpty() ? e : new Exception()).printStackTrace();
              // BUG: Diagnostic contains: belongs to no request
              new IllegalStateException().printStackTrace();
              return null;
            }
            void helper(Exception e) {
              // BUG: Diagnostic contains: (on GET /orders/{id} -> Orders.helper)
              e.printStackTrace();
              // BUG: Diagnostic contains: belongs to no request
              e.printStackTrace(System.out);
            }
            """));
  }

  @Test
  void typesThatGetNoLogger() {
    for (String type : new String[] {"record Orders(String shop)", "interface Orders"}) {
      String unit =
          """
          %s {
            @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
            %s void get(String id) {
              // BUG: Diagnostic contains: belongs to no request
              System.out.println("get " + id);
            }
          }
          """
              .formatted(type, type.startsWith("interface") ? "default" : "");
      check.identifiesInUnit(unit);
      check.offersNoRepairForUnit(unit);
    }
  }

  /** The name of a field would mean the variable of the pattern. */
  @Test
  void nameOfPatternIsTaken() {
    CheckTest.of(LogBypassed.class)
        .offersNoRepairForUnit(
            """
            import org.springframework.web.bind.annotation.GetMapping;

            class Orders {
              @GetMapping("/orders")
              void get(Object value) {
                if (value instanceof Double log) {
                  System.out.println("served");
                }
              }
            }
            """);
  }

  @Test
  void withoutLoggerThereIsNoLogToBypass() {
    CheckTest.of(LogBypassed.class)
        .withArgs(
            "-cp",
            Stream.of(GetMapping.class, Span.class, Context.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(joining(File.pathSeparator)))
        .identifiesInUnit(
            """
            import org.springframework.web.bind.annotation.GetMapping;

            class Orders {
              @GetMapping("/orders")
              void get() {
                System.out.println("all there is");
              }
            }
            """);
  }

  @Test
  void replacement() {
    replaces("System.out.println(\"placed\");", "log.info(\"placed\");");
    replaces("System.out.println(\"get \" + id);", "log.info(\"get {}\", id);");
    replaces("System.err.println(id + \" failed\");", "log.error(\"{} failed\", id);");
    replaces("System.out.println(count);", "log.info(\"{}\", count);");
    replaces("System.out.println(\"{} \" + id);", "log.info(\"\\\\{} {}\", id);");
    replaces("System.out.printf(\"%s of %d%n\", id, count);", "log.info(\"{} of {}\", id, count);");
    replaces("System.out.format(\"done\\n\");", "log.info(\"done\");");
    replaces("System.out.println(\"n\");\nSystem.out.println();\n", "log.info(\"n\");");
    replaces("e.printStackTrace();", "log.error(\"get failed\", e);");
    replaces(
        "java.util.List.of(id).forEach(each -> System.out.println(each));",
        "java.util.List.of(id).forEach(each -> log.info(\"{}\", each));");
    replaces(
        "log.error(\"no order {}\", id, e);\ne.printStackTrace();",
        "log.error(\"no order {}\", id, e);");
  }

  @Test
  void addsLoggerAsOtherClassesHaveIt() {
    check.replacesUnit(
        """
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          private int served;

          @GetMapping("/orders")
          void get() {
            System.out.println("served");
          }

          static class Customers {
            static final org.apache.logging.log4j.Logger LOGGER =
                org.apache.logging.log4j.LogManager.getLogger();
          }
        }
        """,
        """
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {

          private static final Logger LOGGER = LogManager.getLogger(Orders.class);

          private int served;

          @GetMapping("/orders")
          void get() {
            LOGGER.info("served");
          }

          static class Customers {
            static final org.apache.logging.log4j.Logger LOGGER =
                org.apache.logging.log4j.LogManager.getLogger();
          }
        }
        """);
  }

  @Test
  void addsLoggerOfClassPath() {
    check.replacesUnit(
        """
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          @GetMapping("/orders")
          void get() {
            new Exception().printStackTrace();
          }
        }
        """,
        """
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {

          private static final Logger log = LoggerFactory.getLogger(Orders.class);

          @GetMapping("/orders")
          void get() {
            log.error("get failed", new Exception());
          }
        }
        """);
  }

  /** Each kind of logger, with the statements that the repairs make of the same calls. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        arguments(
            "org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(\"shop\")",
            "log.info(\"get {}\", id)",
            "log.error(\"get failed\", e)"),
        arguments(
            "org.apache.logging.log4j.Logger log = org.apache.logging.log4j.LogManager.getLogger()",
            "log.info(\"get {}\", id)",
            "log.error(\"get failed\", e)"),
        arguments(
            "org.jboss.logging.Logger log = org.jboss.logging.Logger.getLogger(\"shop\")",
            "log.info(\"get \" + id)",
            "log.error(\"get failed\", e)"),
        arguments(
            "com.google.common.flogger.FluentLogger log ="
                + " com.google.common.flogger.FluentLogger.forEnclosingClass()",
            "log.atInfo().log(\"get %s\", id)",
            "log.atSevere().withCause(e).log(\"get failed\")"),
        arguments(
            "org.apache.commons.logging.Log log ="
                + " org.apache.commons.logging.LogFactory.getLog(\"shop\")",
            "log.info(\"get \" + id)",
            "log.error(\"get failed\", e)"),
        arguments(
            "System.Logger log = System.getLogger(\"shop\")",
            "log.log(System.Logger.Level.INFO, \"get \" + id)",
            "log.log(System.Logger.Level.ERROR, \"get failed\", e)"),
        arguments(
            "java.util.logging.Logger log = java.util.logging.Logger.getLogger(\"shop\")",
            "log.info(\"get \" + id)",
            "log.log(java.util.logging.Level.SEVERE, \"get failed\", e)"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void logsInTheWayOfTheLogger(String field, String statement, String failure) {
    String unit =
        """
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          private static final %s;

          @GetMapping("/orders/{id}")
          void get(String id, Exception e) {
            %s;
            %s;
          }
        }
        """;
    check.replacesUnit(
        unit.formatted(field, "System.out.println(\"get \" + id)", "e.printStackTrace()"),
        unit.formatted(field, statement, failure));
  }

  @Test
  void noRepair() {
    check.offersNoRepairForUnit(body("System.out.print(id);"));
    check.offersNoRepairForUnit(body("System.out.printf(\"%s \", id);"));
    check.offersNoRepairForUnit(body("System.out.printf(\"%5d%n\", count);"));
    check.offersNoRepairForUnit(body("System.out.println(id.toCharArray());"));
    check.offersNoRepairForUnit(body("java.io.PrintStream out = System.out.printf(\"a%n\");"));
    check.offersNoRepairForUnit(body("System.out.printf(java.util.Locale.ROOT, \"a%n\");"));
    check.offersNoRepairForUnit(
        body("java.util.List.of(id).forEach(each -> System.out.println());"));
  }

  private void replaces(String before, String after) {
    check.replacesUnit(body(before), body(after));
  }

  private static String body(String statements) {
    return unit(
        """
        @GetMapping("/orders/{id}")
        void get(String id, int count, Exception e) {
        %s}
        """
            .formatted(statements.indent(2)));
  }

  private static String unit(String members) {
    return """
    import org.slf4j.Logger;
    import org.slf4j.LoggerFactory;
    import org.springframework.web.bind.annotation.GetMapping;

    class Orders {
      private static final Logger log = LoggerFactory.getLogger(Orders.class);

    %s}
    """
        .formatted(members.indent(2));
  }
}
