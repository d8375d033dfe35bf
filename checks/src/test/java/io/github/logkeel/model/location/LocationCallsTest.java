package io.github.logkeel.model.location;

import io.github.logkeel.CheckTest;
import io.github.logkeel.location.SourceLocationCapture;
import org.junit.jupiter.api.Test;

/** What is taken for a look-up, seen by what is reported. */
final class LocationCallsTest {

  private final CheckTest test = CheckTest.of(SourceLocationCapture.class);

  @Test
  void stacksOfOthers() {
    test.identifiesInUnit(
        """
        class Snippet extends Thread {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          void tell(Thread worker, Exception cause) {
            log.info("at {}", getStackTrace()[1]);
            log.info("at {}", this.getStackTrace()[1]);
            log.info("at {}", other().getStackTrace()[1]);
            // BUG: Diagnostic contains: walks the stack
            log.info("at {}", (Thread.currentThread()).getStackTrace()[1]);
            Thread current = Thread.currentThread();
            // BUG: Diagnostic contains: walks the stack
            log.info("at {}", (current).getStackTrace()[1]);
            Thread changed = Thread.currentThread();
            if (cause != null) {
              changed = worker;
            }
            log.info("at {}", changed.getStackTrace()[1]);
            log.info("at {}", new Exception(cause).getStackTrace()[0]);
            // BUG: Diagnostic contains: walks the stack
            log.info("at {}", (new Exception("asked")).getStackTrace()[0]);
            Exception kept = new Exception();
            log.info("at {}", kept.getStackTrace()[0]);
            cause.addSuppressed(kept);
          }

          static Thread other() {
            return null;
          }
        }

        class Failure extends Exception {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          void tell() {
            log.info("at {}", getStackTrace()[0]);
          }

          StackTraceElement[] getStackTrace(int depth) {
            return getStackTrace();
          }

          void tellDepth() {
            log.info("at {}", new Failure().getStackTrace(1)[0]);
          }
        }
        """);
  }

  @Test
  void switchesOfSomeTypesOnly() {
    test.identifiesInUnit(
        """
        import org.apache.logging.log4j.Level;
        import org.apache.logging.log4j.core.async.AsyncLoggerConfig;
        import org.apache.logging.log4j.core.config.LoggerConfig;
        import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
        import org.apache.logging.log4j.core.config.builder.api.LoggerComponentBuilder;

        class Snippet {
          void loggers() {
            LoggerConfig.newBuilder().withIncludeLocation("true");
            AsyncLoggerConfig.newAsyncBuilder().withIncludeLocation("false");
            // BUG: Diagnostic contains: place of every record
            AsyncLoggerConfig.newAsyncBuilder().withIncludeLocation(" true ");
          }

          void builder(ConfigurationBuilder<?> builder, String name, boolean wanted) {
            builder.newLogger("shop", Level.INFO, true);
            builder.newAsyncLogger("true");
            builder.newRootLogger(Level.INFO).addAttribute("includeLocation", true);
            builder.newAsyncLogger("shop", Level.INFO).addAttribute("includeLocation", wanted);
            builder.newAppender("a", "Async").addAttribute(name, true);
            builder.newAppender("a", "Async").addAttribute("locationInfo", (String) null);
            // BUG: Diagnostic contains: place of every record
            builder.newAppender("a", "Async").addAttribute("locationInfo", Boolean.TRUE);
            LoggerComponentBuilder synchronous = builder.newLogger("shop").addAttribute("a", 1);
            synchronous.addAttribute("includeLocation", true);
            LoggerComponentBuilder asynchronous = builder.newAsyncLogger("shop");
            // BUG: Diagnostic contains: place of every record
            asynchronous.addAttribute("includeLocation", true);
            // BUG: Diagnostic contains: place of every record
            builder.newAsyncRootLogger(Level.INFO, true);
            // BUG: Diagnostic contains: place of every record
            builder.newAsyncRootLogger("INFO", true);
            // BUG: Diagnostic contains: place of every record
            builder.newAsyncRootLogger(true);
          }
        }
        """);
  }

  @Test
  void patternsOfSomeTypesOnly() {
    test.identifiesInUnit(
        """
        class Snippet {
          void setUp(ch.qos.logback.core.pattern.PatternLayoutEncoderBase<String> other, House house) {
            other.setPattern("%d %l %m%n");
            // BUG: Diagnostic contains: `%L`
            house.setPattern("%d %L %m%n");
          }
        }

        class House extends ch.qos.logback.classic.encoder.PatternLayoutEncoder {
          House() {
            setPattern("%d %l %m%n");
          }
        }
        """);
  }

  @Test
  void sizesOfStacks() {
    test.identifiesInUnit(
        """
        import static com.google.common.flogger.StackSize.MEDIUM;
        import static com.google.common.flogger.StackSize.NONE;

        import com.google.common.flogger.StackSize;

        class Snippet {
          private static final com.google.common.flogger.FluentLogger log =
              com.google.common.flogger.FluentLogger.forEnclosingClass();

          void place(StackSize size) {
            log.atInfo().withStackTrace(NONE).log("placed");
            // BUG: Diagnostic contains: for every record of this statement
            log.atInfo().withStackTrace(MEDIUM).log("placed");
            // BUG: Diagnostic contains: for every record of this statement
            log.atInfo().withStackTrace(size).log("placed");
          }
        }
        """);
  }
}
