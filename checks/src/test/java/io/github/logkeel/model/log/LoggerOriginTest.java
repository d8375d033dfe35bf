package io.github.logkeel.model.log;

import static io.github.logkeel.model.log.LogCallProbe.assertParsed;

import org.junit.jupiter.api.Test;

/** Log4j2's loggers of one type and two dialects. */
final class LoggerOriginTest {

  @Test
  void loggersMadeInSight() {
    assertParsed(
        """
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;
        import org.apache.logging.log4j.message.*;
        class Source {
          static final Logger plain = LogManager.getLogger(Source.class);
          static final Logger formatter = LogManager.getFormatterLogger(Source.class);
          static final Logger byFactory = LogManager.getLogger(StringFormatterMessageFactory.INSTANCE);
          static final Logger byPlainFactory = LogManager.getLogger("a", ParameterizedMessageFactory.INSTANCE);
          static final Logger otherStyle = LogManager.getLogger("a", new MessageFormatMessageFactory());
          static final Logger anyStyle = LogManager.getLogger(Source.class, factory());
          static MessageFactory factory() { return new FormattedMessageFactory(); }
          final Logger assigned;
          static final Logger status = org.apache.logging.log4j.status.StatusLogger.getLogger();
          Source() { assigned = LogManager.getFormatterLogger(); }
          void run(Exception ex, Object any) {
            Logger local = LogManager.getFormatterLogger("local");
            plain.info("order {} %s", 1);
            // -> LOG4J INFO logger=plain "order <0> %s" [1]
            formatter.info("order {} %s", 1);
            // -> LOG4J_FORMATTER INFO logger=formatter "order {} <0>" [1]
            byFactory.info("order {} %s", 1);
            // -> LOG4J_FORMATTER INFO logger=byFactory "order {} <0>" [1]
            byPlainFactory.info("order {} %s", 1);
            // -> LOG4J INFO logger=byPlainFactory "order <0> %s" [1]
            otherStyle.info("order {0}", 1);
            // -> LOG4J INFO logger=otherStyle - [1]
            anyStyle.info("order {0}", 1);
            // -> LOG4J INFO logger=anyStyle - [1]
            assigned.info("order {} %s", 1);
            // -> LOG4J_FORMATTER INFO logger=assigned "order {} <0>" [1]
            this.assigned.info("order {} %s", 1);
            // -> LOG4J_FORMATTER INFO logger=this.assigned "order {} <0>" [1]
            local.info("order {} %s", 1);
            // -> LOG4J_FORMATTER INFO logger=local "order {} <0>" [1]
            LogManager.getFormatterLogger().info("order {} %s", 1);
            // -> LOG4J_FORMATTER INFO logger=LogManager.getFormatterLogger() "order {} <0>" [1]
            LogManager.getRootLogger().info("order {}", 1);
            // -> LOG4J INFO logger=LogManager.getRootLogger() "order <0>" [1]
            status.error(ex);
            // -> LOG4J ERROR logger=status - throwable=ex
            status.error(any);
            // -> LOG4J ERROR logger=status -
            status.atError().log();
            // -> LOG4J_FLUENT ERROR logger=status - chain=[atError]
            plain.error(ex);
            // -> LOG4J ERROR logger=plain -
            plain.printf(org.apache.logging.log4j.Level.INFO, "order {} %s", 1);
            // -> LOG4J_PRINTF INFO logger=plain "order {} <0>" [1]
          }
        }
        """);
  }

  @Test
  void loggersMadeOutOfSight() {
    assertParsed(
        """
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;
        class Source {
          static final Logger wrapped = ShopLoggers.getLogger("a");
          Logger twice = LogManager.getLogger();
          Logger injected;
          Logger cast = (Logger) LogManager.getFormatterLogger();
          static class Part extends org.apache.logging.log4j.core.AbstractLifeCycle {
            void run() {
              LOGGER.info("order %s", 1);
              // -> LOG4J INFO logger=LOGGER - [1]
            }
          }
          Source(boolean format) {
            if (format) {
              twice = LogManager.getFormatterLogger();
            }
          }
          void run(Logger parameter) {
            parameter.info("order {}", 1);
            // -> LOG4J INFO logger=parameter "order <0>" [1]
            parameter.info("order %s", 1);
            // -> LOG4J INFO logger=parameter - [1]
            injected.info("order %s", 1);
            // -> LOG4J INFO logger=injected - [1]
            cast.info("order %s", 1);
            // -> LOG4J INFO logger=cast - [1]
            wrapped.info("order %s", 1);
            // -> LOG4J INFO logger=wrapped - [1]
            twice.info("order %s", 1);
            // -> LOG4J INFO logger=twice - [1]
          }
        }
        """,
        """
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;
        class ShopLoggers {
          static Logger getLogger(String name) { return LogManager.getFormatterLogger(name); }
        }
        """);
  }

  @Test
  void loggersOfAnotherFile() {
    assertParsed(
        """
        class Source extends Base {
          void run() {
            Loggers.FORMATTER.info("order {} %s", 1);
            // -> LOG4J_FORMATTER INFO logger=Loggers.FORMATTER "order {} <0>" [1]
            Loggers.PLAIN.info("order {} %s", 1);
            // -> LOG4J INFO logger=Loggers.PLAIN "order <0> %s" [1]
            inherited.info("order {} %s", 1);
            // -> LOG4J_FORMATTER INFO logger=inherited "order {} <0>" [1]
          }
        }
        """,
        """
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;
        interface Loggers {
          Logger FORMATTER = LogManager.getFormatterLogger("a");
          Logger PLAIN = LogManager.getLogger("a");
        }
        """,
        """
        import org.apache.logging.log4j.LogManager;
        import org.apache.logging.log4j.Logger;
        class Base {
          final Logger inherited = LogManager.getFormatterLogger("a");
        }
        """);
  }
}
