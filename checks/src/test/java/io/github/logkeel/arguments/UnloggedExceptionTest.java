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
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class UnloggedExceptionTest {

  private final CheckTest test = CheckTest.of(UnloggedException.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        log.error("not in a catch block");
        try {
          throw exception;
        } catch (Exception e) {
          log.info("below warn");
          log.debug("below warn {}", e.getMessage());
        }
        try {
          throw exception;
        } catch (Exception e) {
          log4j.atError().log("what becomes of it is for LostCause", e);
        }
        Runnable later;
        try {
          throw exception;
        } catch (Exception e) {
          later = () -> log.error("runs later");
          later = new Runnable() {
            @Override
            public void run() {
              log.error("runs later");
            }
          };
        }
        """);
    test.identifies(
        """
        try {
          throw exception;
        } catch (Exception e) {
          // BUG: Diagnostic contains: `e` is not logged: the record says that it failed, not why
          log.error("order {} failed", orderId);
          log.error("reported once");
        }
        try {
          throw exception;
        } catch (Exception e) {
          log.warn("the most urgent one is reported");
          // BUG: Diagnostic contains: `e` is not logged
          log.error("order {} failed", orderId);
        }
        try {
          throw exception;
        } catch (RuntimeException | Error e) {
          // BUG: Diagnostic contains: by its message alone, which may be null: its type, its stack
          log.error("order {} failed: {}", orderId, e.getMessage());
        } catch (Exception e) {
          // BUG: Diagnostic contains: by its text alone: its stack trace and its causes are lost
          log.error(e.toString());
        }
        try {
          throw exception;
        } catch (Exception first) {
          if (orderId > 0) {
            // BUG: Diagnostic contains: `first` is not logged
            log.error("order {} failed", orderId);
          }
          try {
            throw exception;
          } catch (Exception second) {
            // BUG: Diagnostic contains: `second` is not logged
            log.error("order {} failed again", orderId);
          }
        }
        Runnable task =
            () -> {
              try {
                System.gc();
              } catch (Throwable t) {
                // BUG: Diagnostic contains: `t` is not logged
                log.error("not collected");
              }
            };
        """);
  }

  @Test
  void exceptionsThatAreUsed() {
    test.isQuietOn(
        """
        java.util.concurrent.CompletableFuture<String> future =
            new java.util.concurrent.CompletableFuture<>();
        java.util.List<Throwable> failures = new java.util.ArrayList<>();
        Throwable last = null;
        Runnable later;
        """
            + blocks(
                "java.util.concurrent.Callable<Void> thrower = () -> { throw e; };",
                "throw new IllegalStateException(\"wrapped\", e);",
                "future.completeExceptionally(e);",
                "failures.add(e);",
                "last = e;",
                "later = () -> e.printStackTrace();",
                "e.printStackTrace();",
                "e.addSuppressed(exception);",
                "last = e.getCause();",
                "if (e instanceof IllegalStateException) { failures.clear(); }",
                "log.debug(\"details\", e);",
                "if (log.isDebugEnabled()) { log.debug(\"details\", e); }",
                "log.error(\"details\" + e);",
                "log.info(\"because {}\", e.getMessage());",
                "try { System.gc(); } catch (Error again) { again.addSuppressed(e); }"));
  }

  /** The block of each statement, after an error that is logged without the exception. */
  private static String blocks(String... statements) {
    return Arrays.stream(statements)
        .map("try { run(); } catch (Exception e) { log.error(\"failed\"); %s }\n"::formatted)
        .map(block -> block.replace("run();", "if (orderId > 0) { throw exception; }"))
        .collect(Collectors.joining());
  }

  @Test
  void exceptionsThatExplainThemselves() {
    test.isQuietOn(
        """
        class NotEnoughServersException extends Exception {
        }
        try {
          if (orderId > 0) {
            throw new NotEnoughServersException();
          }
          Thread.sleep(Long.parseLong(customer));
          new java.net.ServerSocket(80).accept();
        } catch (NumberFormatException | InterruptedException | java.io.EOFException e) {
          log.error("order {} failed", orderId);
        } catch (java.net.SocketTimeoutException e) {
          log.error("order {} failed", e.getMessage());
        } catch (NotEnoughServersException e) {
          log.error(e.getMessage());
        } catch (java.io.IOException ignored) {
          log.error("order {} failed", orderId);
        } catch (RuntimeException expected) {
          log.error("order {} failed", orderId);
        }
        """);
    test.identifies(
        """
        class OrderException extends Exception {
          OrderException(Exception cause) {
            super(cause);
          }
        }
        try {
          if (orderId > 0) {
            throw new OrderException(exception);
          }
          new java.net.ServerSocket(80).accept();
        } catch (OrderException e) {
          // BUG: Diagnostic contains: `e` is not logged
          log.error("order {} failed", orderId);
        } catch (java.io.IOException e) {
          // BUG: Diagnostic contains: by its message alone
          log.error(e.getMessage());
        }
        """);
  }

  @Test
  void textsThatExplainThemselves() {
    test.isQuietOn(
        """
        java.io.Reader reader = java.io.Reader.nullReader();
        """
            + caught(
                "reader.read();",
                "log.warn(\"order {} failed, retrying\", orderId);",
                "log.warn(\"no answer for {}, timed out\", orderId);",
                "log.warn(\"invalid order: {}\", customer);",
                "log.warn(\"cannot delete, ignored\");",
                "log.warn(\"no orders, this is fine\");",
                "log.warn(\"order {} not found\", orderId);",
                "log.error(\"cannot read the order: {}\", e.getMessage());",
                "log.error(\"cannot read the order: {}\", e.toString());",
                "log.warn(e.getMessage());",
                "log.info(\"no order {}\", orderId); if (orderId > 0) { log.error(\"gone\"); }")
            + blocks("log.warn(\"order {} failed: {}\", orderId, e.getMessage());")
                .replace("log.error(\"failed\"); ", "")
            + caught("reader.close();", "log.warn(\"order {} failed\", orderId);")
            + caught(
                "if (orderId > 0) { reader.close(); }", "log.warn(\"order {} failed\", orderId);"));
    test.identifies(
        """
        java.io.Reader reader = java.io.Reader.nullReader();
        try {
          reader.close();
          reader.read();
        } catch (java.io.IOException e) {
          // BUG: Diagnostic contains: `e` is not logged
          log.warn("order {} failed", orderId);
        }
        """);
  }

  /** A block in another catch block that logs the exception of that one. */
  @Test
  void exceptionsOfOuterBlocks() {
    test.isQuietOn(
        """
        try {
          throw exception;
        } catch (Exception outer) {
          try {
            System.gc();
          } catch (Error inner) {
            log.error("order {} failed: {}", orderId, outer.getMessage());
          }
          throw new IllegalStateException(outer);
        }
        """);
  }

  @Test
  void testSources() {
    String statements = block("log.error(\"failed\");");
    CheckTest.of(UnloggedException.class)
        .withArgs("-XepCompilingTestOnlyCode")
        .isQuietOn(statements);
    CheckTest.of(UnloggedException.class)
        .withArgs("-XepCompilingTestOnlyCode", "-XepOpt:Logkeel:StyleInTests=true")
        .identifies(statements.replace("log.", "// BUG: Diagnostic contains: `e`\n  log."));
  }

  private static String caught(String attempt, String... statements) {
    return Arrays.stream(statements)
        .map(s -> "try { %s } catch (java.io.IOException e) { %s }\n".formatted(attempt, s))
        .collect(Collectors.joining());
  }

  @Test
  void statementsOfAnotherVerdict() {
    test.isQuietOn(
        """
        Object[] values = {orderId, exception};
        org.slf4j.spi.LoggingEventBuilder event = log.atError().setCause(exception);
        """
            + blocks(
                    "log.error(\"order {} of {}\", orderId);",
                    "log.error(\"order {}\", values);",
                    "log.error(\"failed\", anything);",
                    "log.error(\"failed\", exception);",
                    "event.log(\"failed\");")
                .replace("log.error(\"failed\"); ", ""));
  }

  @Test
  void replacement() {
    test.replaces(
        block(
            """
            log.error("order {} failed", orderId);
            log.error("failed");
            log.error("{} {} {}", orderId, customer, total);
            log.error("{} {}", new Object[] {orderId, customer});
            log.error(marker, "failed");
            log.error(e.getMessage());
            log.error("failed: {}", e.getMessage());
            log.error("failed: " + e.getMessage());
            log.atError().addArgument(orderId).log("order {} failed");
            log4j.error("order {} failed", orderId);
            log4j.error(() -> "order " + orderId + " failed");
            log4j.error(anything);
            log4j.fatal("failed");
            log4j.atError().log("failed");
            formatter.error("order %s failed", orderId);
            log4j.printf(org.apache.logging.log4j.Level.ERROR, "failed");
            logger.severe("failed");
            logger.severe(e.getMessage());
            logger.severe(() -> "failed");
            logger.log(Level.SEVERE, "failed");
            logger.log(Level.SEVERE, () -> "failed");
            logger.logp(Level.SEVERE, "Snippet", "run", "failed");
            system.log(System.Logger.Level.ERROR, "failed");
            system.log(System.Logger.Level.ERROR, () -> "failed");
            flogger.atSevere().log("order %s failed", orderId);
            jboss.error("failed");
            jboss.errorf("order %s failed", orderId);
            jboss.errorv("order {0} failed", orderId);
            jboss.log(org.jboss.logging.Logger.Level.ERROR, "failed");
            jboss.logf(org.jboss.logging.Logger.Level.ERROR, "order %s failed", customer);
            io.quarkus.logging.Log.error("failed");
            commons.error("failed: " + e.getMessage());
            org.tinylog.Logger.error("failed");
            org.tinylog.Logger.error("order {} failed", orderId);
            """),
        block(
            """
            log.error("order {} failed", orderId, e);
            log.error("failed", e);
            log.error("{} {} {}", orderId, customer, total, e);
            log.error("{} {}", new Object[] {orderId, customer, e});
            log.error(marker, "failed", e);
            log.error(e.getMessage(), e);
            log.error("failed: {}", e.getMessage(), e);
            log.error("failed: " + e.getMessage(), e);
            log.atError().addArgument(orderId).setCause(e).log("order {} failed");
            log4j.error("order {} failed", orderId, e);
            log4j.error(() -> "order " + orderId + " failed", e);
            log4j.error(anything, e);
            log4j.fatal("failed", e);
            log4j.atError().withThrowable(e).log("failed");
            formatter.error("order %s failed", orderId, e);
            log4j.printf(org.apache.logging.log4j.Level.ERROR, "failed", e);
            logger.log(Level.SEVERE, "failed", e);
            logger.log(Level.SEVERE, e.getMessage(), e);
            logger.log(Level.SEVERE, e, () -> "failed");
            logger.log(Level.SEVERE, "failed", e);
            logger.log(Level.SEVERE, e, () -> "failed");
            logger.logp(Level.SEVERE, "Snippet", "run", "failed", e);
            system.log(System.Logger.Level.ERROR, "failed", e);
            system.log(System.Logger.Level.ERROR, () -> "failed", e);
            flogger.atSevere().withCause(e).log("order %s failed", orderId);
            jboss.error("failed", e);
            jboss.errorf(e, "order %s failed", orderId);
            jboss.errorv(e, "order {0} failed", orderId);
            jboss.log(org.jboss.logging.Logger.Level.ERROR, "failed", e);
            jboss.logf(org.jboss.logging.Logger.Level.ERROR, e, "order %s failed", customer);
            io.quarkus.logging.Log.error("failed", e);
            commons.error("failed: " + e.getMessage(), e);
            org.tinylog.Logger.error(e, "failed");
            org.tinylog.Logger.error(e, "order {} failed", orderId);
            """));
    test.offersNoRepairFor(
        block(
            """
            logger.log(Level.SEVERE, "order {0} failed", orderId);
            system.log(System.Logger.Level.ERROR, "order {0} failed", orderId);
            log4j.error("order {} failed", () -> orderId);
            formatter.error("100% failed");
            """));
    test.offersNoRepairForUnit(
        """
        class ShopLogger extends java.util.logging.Logger {
          ShopLogger() {
            super("shop", null);
          }
          void run(Runnable work) {
            try {
              work.run();
            } catch (RuntimeException e) {
              severe("order failed");
            }
          }
        }
        """);
  }

  /** Each statement in a catch block of its own. */
  private static String block(String statements) {
    return statements
        .lines()
        .map(
            statement ->
                """
                try {
                  throw exception;
                } catch (Exception e) {
                  %s
                }
                """
                    .formatted(statement))
        .collect(Collectors.joining());
  }

  /** How the mistake looks in each API. */
  static ApiAnswers everyApi() {
    ApiAnswers answers = ApiAnswers.of(UnloggedException.class);
    return answers
        .repairs(
            SLF4J,
            block("log.error(\"order {} failed\", orderId);"),
            block("log.error(\"order {} failed\", orderId, e);"))
        .repairs(
            SLF4J_FLUENT,
            block("log.atError().log(\"order {} failed\", orderId);"),
            block("log.atError().setCause(e).log(\"order {} failed\", orderId);"))
        .repairs(
            LOG4J,
            block("log4j.error(\"order {} failed\", orderId);"),
            block("log4j.error(\"order {} failed\", orderId, e);"))
        .repairs(
            LOG4J_FORMATTER,
            block("formatter.error(\"order %s failed\", orderId);"),
            block("formatter.error(\"order %s failed\", orderId, e);"))
        .repairs(
            LOG4J_PRINTF,
            block("log4j.printf(org.apache.logging.log4j.Level.ERROR, \"order %s\", orderId);"),
            block("log4j.printf(org.apache.logging.log4j.Level.ERROR, \"order %s\", orderId, e);"))
        .repairs(
            LOG4J_FLUENT,
            block("log4j.atError().log(\"order {} failed\", orderId);"),
            block("log4j.atError().withThrowable(e).log(\"order {} failed\", orderId);"))
        .repairs(
            LOG4J_FORMATTER_FLUENT,
            block("formatter.atError().log(\"order %s failed\", orderId);"),
            block("formatter.atError().withThrowable(e).log(\"order %s failed\", orderId);"))
        .repairs(
            JUL,
            block("logger.log(java.util.logging.Level.SEVERE, \"order \" + orderId);"),
            block("logger.log(java.util.logging.Level.SEVERE, \"order \" + orderId, e);"))
        .repairs(
            SYSTEM_LOGGER,
            block("system.log(System.Logger.Level.ERROR, \"order \" + orderId);"),
            block("system.log(System.Logger.Level.ERROR, \"order \" + orderId, e);"))
        .repairs(
            FLOGGER,
            block("flogger.atSevere().log(\"order %s failed\", orderId);"),
            block("flogger.atSevere().withCause(e).log(\"order %s failed\", orderId);"))
        .repairs(
            JBOSS,
            block("jboss.error(\"order \" + orderId);"),
            block("jboss.error(\"order \" + orderId, e);"))
        .repairs(
            JBOSS_F,
            block("io.quarkus.logging.Log.errorf(\"order %s failed\", orderId);"),
            block("io.quarkus.logging.Log.errorf(e, \"order %s failed\", orderId);"))
        .repairs(
            JBOSS_V,
            block("jboss.errorv(\"order {0,number,#} failed\", orderId);"),
            block("jboss.errorv(e, \"order {0,number,#} failed\", orderId);"))
        .repairs(
            COMMONS,
            block("commons.error(\"order \" + orderId);"),
            block("commons.error(\"order \" + orderId, e);"))
        .repairs(
            TINYLOG,
            block("org.tinylog.Logger.error(\"order {} failed\", orderId);"),
            block("org.tinylog.Logger.error(e, \"order {} failed\", orderId);"));
  }
}
