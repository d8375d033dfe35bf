package io.github.logkeel.model.log;

import static io.github.logkeel.model.log.LogCallProbe.assertShown;

import com.google.errorprone.VisitorState;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Below each statement stands how many of its arguments are values for the placeholders, and then,
 * where there are any, the surplus ones, the placeholders left unfilled, and the one of the
 * throwable.
 */
final class ArityTest {

  @Test
  void braces() {
    assertShown(
        ArityTest::arity,
        """
        import static net.logstash.logback.argument.StructuredArguments.kv;
        class Source {
          void run(org.slf4j.Logger log, int a, int b, String text, Object[] all, java.util.function.Supplier<?> supplier, java.util.Map<String, ?> map) {
            log.info("plain");
            // -> 0
            log.info("{} {}", a, b);
            // -> 2
            log.info("{}", a, b);
            // -> 2, surplus b
            log.info("none", a, b);
            // -> 2, surplus a, b
            log.info("none", text);
            // -> 1, surplus text
            log.info("{} {} {}", a);
            // -> 1, unfilled {} {}
            log.info("{} {}");
            // -> 0, unfilled {} {}
            log.info("\\\\{} {}", a);
            // -> 1
            log.info("%s {0}", a);
            // -> 1, surplus a
            log.info("none", map);
            // -> 1, surplus map
            log.info("none", supplier);
            // -> 1, surplus supplier
            log.info("none", kv("a", a));
            // -> 1
            log.info("{}", a, kv("b", b));
            // -> 2
            log.info("{} {}", kv("b", b));
            // -> 1, unfilled {}
            log.info("none", kv("a", a), b);
            // -> 2, surplus b
            log.info("{} {}", all);
            // -> 0
            log.info("none", all);
            // -> 0
            log.info("{}", a, all);
            // -> 2, surplus all
            log.info("{} {}", new Object[] {a});
            // -> 1, unfilled {}
            log.info(text, a, b);
            // -> 2
            log.info(text + " {}", a, b);
            // -> 2
            log.info("{} {} " + text, a);
            // -> 1, unfilled {}
            log.info("none", (Object) null);
            // -> 0
            log.atInfo().addArgument(a).log("{} {}", b);
            // -> 2
            log.atInfo().addArgument(a).log("none");
            // -> 1, surplus a
            log.atInfo().addArgument(a).setMessage("{} {}").log();
            // -> 1, unfilled {}
            log.atInfo().addKeyValue("a", a).log("{}");
            // -> 0, unfilled {}
            log.atInfo().addKeyValue("a", a).log();
            // -> 0
          }
          void builder(org.slf4j.spi.LoggingEventBuilder builder) {
            builder.log("{} {}", 1);
            // -> 0
          }
        }
        """);
  }

  @Test
  void throwablesInSlf4j() {
    assertShown(
        ArityTest::arity,
        """
        class Source {
          void run(org.slf4j.Logger log, int a, Throwable ex, Object any, Object[] all) {
            log.info("failed", ex);
            // -> 0
            log.info("failed {}", ex);
            // -> 0, unfilled {}, throwable's {}
            log.info("failed {} {}", ex);
            // -> 0, unfilled {} {}
            log.info("failed {}", a, ex);
            // -> 1
            log.info("failed {} {}", a, ex);
            // -> 1, unfilled {}, throwable's {}
            log.info("failed {} {} {}", a, ex);
            // -> 1, unfilled {} {}
            log.info("failed", a, ex);
            // -> 1, surplus a
            log.info("failed {}", ex, a);
            // -> 2, surplus a
            log.info("failed {}", ex, ex);
            // -> 1
            log.info("failed {} {}", ex, ex);
            // -> 1, unfilled {}, throwable's {}
            log.info("failed", any);
            // -> 0
            log.info("failed {}", any);
            // -> 1
            log.info("failed {}", a, any);
            // -> 1
            log.info("failed {} {}", a, any);
            // -> 2
            log.info("failed", a, any);
            // -> 1, surplus a
            log.info("failed {}", a, ex.getMessage());
            // -> 2, surplus ex.getMessage()
            log.atError().addArgument(ex).log("failed {}");
            // -> 0, unfilled {}, throwable's {}
            log.atError().addArgument(ex).log("failed");
            // -> 0
            log.atError().setCause(ex).log("failed {}", a);
            // -> 1
            log.atError().setCause(ex).log("failed {} {}", a, ex);
            // -> 2
            log.atError().setCause(ex).log("failed {}");
            // -> 0, unfilled {}
          }
        }
        """);
  }

  @Test
  void throwablesInLog4j() {
    assertShown(
        ArityTest::arity,
        """
        import org.apache.logging.log4j.Level;
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;
        class Source {
          static final Logger log = LogManager.getLogger();
          static final Logger formatter = LogManager.getFormatterLogger();
          void run(int a, Exception ex, Object any) {
            log.info("failed {}", ex);
            // -> 0, unfilled {}, throwable's {}
            log.info("failed {}", a, ex);
            // -> 1
            log.info("failed {} {}", a, ex);
            // -> 2
            log.info("failed {} {} {}", a, ex);
            // -> 2, unfilled {}
            log.info("failed {} {}", a, any);
            // -> 2
            log.info("failed {}", a, any);
            // -> 1
            log.info("failed", () -> ex);
            // -> 0
            log.info("failed {}", () -> a, () -> ex);
            // -> 1
            log.info("failed", () -> a);
            // -> 1, surplus () -> a
            log.atInfo().log("failed {}", a, ex);
            // -> 2, surplus ex
            log.atInfo().log("failed", ex);
            // -> 1, surplus ex
            log.atInfo().log("failed {}", ex);
            // -> 1
            log.atInfo().withThrowable(ex).log("failed {}");
            // -> 0, unfilled {}
            formatter.info("failed %s", a, ex);
            // -> 1
            formatter.info("failed %s %s", a, ex);
            // -> 2
            formatter.info("failed %2$s", a, ex);
            // -> 2, surplus a
            formatter.info("failed %s", ex);
            // -> 0, unfilled %s, throwable's %s
            formatter.info("failed %s", a, any);
            // -> 1
            formatter.atInfo().log("failed %s", a, ex);
            // -> 2, surplus ex
            log.printf(Level.INFO, "failed %s", a, ex);
            // -> 1
            log.printf(Level.INFO, "failed", a);
            // -> 1, surplus a
          }
        }
        """);
  }

  @Test
  void throwablesThatAreValues() {
    assertShown(
        ArityTest::arity,
        """
        import java.util.logging.Level;
        class Source {
          void run(
              java.util.logging.Logger jul,
              System.Logger system,
              com.google.common.flogger.FluentLogger flogger,
              org.jboss.logging.Logger jboss,
              org.apache.commons.logging.Log commons,
              int a,
              Exception ex,
              Object any) {
            jul.log(Level.INFO, "failed {0}", ex);
            // -> 0, unfilled {0}, throwable's {0}
            jul.log(Level.INFO, "failed {0}", new Object[] {a, ex});
            // -> 2, surplus ex
            jul.log(Level.INFO, "failed {0} {1}", new Object[] {a, ex});
            // -> 2
            jul.log(Level.INFO, "failed now", a);
            // -> 1, surplus a
            jul.log(Level.INFO, "failed {1}", a);
            // -> 1, surplus a, unfilled {1}
            jul.log(Level.INFO, "failed {}", a);
            // -> 1, surplus a
            jul.info("failed {0}");
            // -> 0, unfilled {0}
            system.log(System.Logger.Level.INFO, "failed {0}", a, ex);
            // -> 1
            system.log(System.Logger.Level.INFO, "failed {0} {1}", a, ex);
            // -> 2
            system.log(System.Logger.Level.INFO, "failed {0}", a, any);
            // -> 1
            system.log(System.Logger.Level.INFO, "failed {0}", a, a);
            // -> 2, surplus a
            flogger.atInfo().log("failed %s", a, ex);
            // -> 2, surplus ex
            flogger.atInfo().log("failed %s %s", a);
            // -> 1, unfilled %s
            jboss.infof("failed %s", a, ex);
            // -> 2, surplus ex
            jboss.infof(ex, "failed %s", a);
            // -> 1
            jboss.infof(ex, "failed %s %s", a);
            // -> 1, unfilled %s
            jboss.infof("failed %s");
            // -> 0, unfilled %s
            jboss.infov("failed {0}", a, ex);
            // -> 2, surplus ex
            jboss.infov("failed {1}", a, ex);
            // -> 2, surplus a
            jboss.info("failed {}");
            // -> 0
            jboss.info("failed %s", a, ex);
            // -> 0
            commons.info("failed {}", ex);
            // -> 0
            org.tinylog.Logger.info("failed {}", a, ex);
            // -> 2, surplus ex
            org.tinylog.Logger.info("failed", ex);
            // -> 1, surplus ex
            org.tinylog.Logger.info(ex, "failed {} {}", a);
            // -> 1, unfilled {}
          }
        }
        """);
  }

  private static String arity(LogCall call, VisitorState state) {
    Arity arity = call.arity();
    StringBuilder shown = new StringBuilder(String.valueOf(arity.values()));
    if (!arity.surplus().isEmpty()) {
      shown.append(
          arity.surplus().stream()
              .map(argument -> state.getSourceForNode(argument.tree()))
              .collect(Collectors.joining(", ", ", surplus ", "")));
    }
    if (!arity.unfilled().isEmpty()) {
      shown.append(
          arity.unfilled().stream()
              .map(Placeholder::text)
              .collect(Collectors.joining(" ", ", unfilled ", "")));
    }
    arity.ofThrowable().ifPresent(of -> shown.append(", throwable's ").append(of.text()));
    return shown.toString();
  }
}
