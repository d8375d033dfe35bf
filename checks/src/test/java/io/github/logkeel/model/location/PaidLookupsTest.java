package io.github.logkeel.model.location;

import io.github.logkeel.CheckTest;
import io.github.logkeel.location.SourceLocationCapture;
import org.junit.jupiter.api.Test;

/** Which look-ups are made again and again, seen by what is reported. */
final class PaidLookupsTest {

  private final CheckTest test = CheckTest.of(SourceLocationCapture.class);

  @Test
  void walks() {
    test.isQuietOn(
        """
        String caught = new Throwable().getStackTrace()[0].getMethodName();
        try {
          customer.trim();
        } catch (RuntimeException e) {
          log.warn("at {}", caught);
        }
        try {
          customer.trim();
        } catch (RuntimeException e) {
          String inside = new Throwable().getStackTrace()[0].getMethodName();
          log.warn("at {}", inside);
        }
        String guarded = new Throwable().getStackTrace()[0].getMethodName();
        if (log.isDebugEnabled()) {
          log.debug("at {}", guarded);
        }
        log4j.trace("at {}", () -> new Throwable().getStackTrace()[0]);
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: walks the stack
        log4j.warn("at {}", () -> new Throwable().getStackTrace()[0]);
        // BUG: Diagnostic contains: walks the stack
        log.trace("at {}", new Throwable().getStackTrace()[0]);
        // BUG: Diagnostic contains: walks the stack
        log.info("at {}", new Throwable().getStackTrace()[0]);
        """);
  }

  @Test
  void stepsOfStatements() {
    test.isQuietOn(
        """
        log4j.atTrace().withLocation().log("x");
        log4j.atFatal().withLocation().log("x");
        log4j.atLevel(org.apache.logging.log4j.Level.ERROR).withLocation().log("x");
        log4j.atLevel(org.apache.logging.log4j.Level.DEBUG).withLocation().log("x");
        log4j.atError().withMarker(null).withLocation().log("x");
        if (log4j.isInfoEnabled()) {
          log4j.atInfo().withLocation().log("x");
        }
        try {
          customer.trim();
        } catch (RuntimeException e) {
          log4j.atWarn().withThrowable(e).withLocation().log("x");
        }
        flogger.atInfo().every(10)
            .withStackTrace(com.google.common.flogger.StackSize.FULL).log("x");
        flogger.atInfo().onAverageEvery(10)
            .withStackTrace(com.google.common.flogger.StackSize.FULL).log("x");
        """);
    test.identifies(
        """
        org.apache.logging.log4j.LogBuilder builder = log4j.atInfo();
        // BUG: Diagnostic contains: for every record of this statement
        builder.withLocation().log("x");
        // BUG: Diagnostic contains: for every record of this statement
        log4j.atLevel(org.apache.logging.log4j.Level.WARN).withLocation().log("x");
        // BUG: Diagnostic contains: for every record of this statement
        log4j.atWarn().withMarker(null).withLocation().log("x");
        """);
  }

  @Test
  void questionsToRecords() {
    test.identifiesInUnit(
        """
        import ch.qos.logback.classic.spi.ILoggingEvent;
        import org.apache.logging.log4j.core.LogEvent;

        class Snippet extends ch.qos.logback.core.LayoutBase<ILoggingEvent> {
          private boolean includeCallerData;
          private boolean wide;
          private boolean debug;

          @Override
          public String doLayout(ILoggingEvent event) {
            if (wide) {
              // BUG: Diagnostic contains: for every record that is written here
              System.out.println(event.getCallerData()[0]);
            }
            return event.getMessage() + event.getCallerData()[0];
          }

          String wanted(ILoggingEvent event) {
            if (includeCallerData) {
              return event.getMessage() + event.getCallerData()[0];
            }
            return event.getMessage();
          }

          String guarded(ILoggingEvent event) {
            return debug ? String.valueOf(event.getCallerData()[0]) : "";
          }

          String known(ILoggingEvent event) {
            // BUG: Diagnostic contains: for every record that is written here
            if (event.getCallerData() != null) {
              return event.getMessage();
            }
            return "";
          }
        }

        class Reader {
          String read(ILoggingEvent event, LogEvent other) {
            return event.getCallerData()[0].toString() + other.getSource();
          }
        }
        """);
  }

  @Test
  void switchesThatSomebodyWants() {
    test.identifiesInUnit(
        """
        import ch.qos.logback.classic.AsyncAppender;
        import ch.qos.logback.classic.filter.ThresholdFilter;

        class Snippet {
          private boolean includeLocation;
          private boolean wide;

          void setUp(AsyncAppender async, boolean includeCaller) {
            if (includeLocation) {
              async.setIncludeCallerData(true);
            }
            if (wide) {
              // BUG: Diagnostic contains: place of every record
              async.setIncludeCallerData(true);
            }
            if (includeCaller)
              new Thread() {
                @Override
                public void run() {
                  // BUG: Diagnostic contains: place of every record
                  async.setIncludeCallerData(true);
                }
              }.start();
          }

          void warnings(AsyncAppender async, ThresholdFilter filter) {
            filter.setLevel("WARN");
            filter.setName("ERROR".trim());
            // BUG: Diagnostic contains: place of every record
            async.setIncludeCallerData(true);
          }

          void other(AsyncAppender async) {
            async.setName("ERROR");
            // BUG: Diagnostic contains: place of every record
            async.setIncludeCallerData(true);
          }

          void errors(
              org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder<?> builder) {
            org.apache.logging.log4j.core.filter.ThresholdFilter.createFilter(
                org.apache.logging.log4j.Level.ERROR, null, null);
            builder.newAsyncLogger("shop", org.apache.logging.log4j.Level.INFO, true);
          }
        }

        class Async extends AsyncAppender {
          Async() {
            setIncludeCallerData(true);
          }
        }
        """);
  }

  @Test
  void codeOfLoggingLibraries() {
    for (String name : new String[] {"org.slf4j", "org.slf4j.house"}) {
      test.identifiesInUnit(inPackage(name, ""));
    }
    test.identifiesInUnit(
        inPackage("org.slf4jhouse", "// BUG: Diagnostic contains: walks the stack"));
  }

  private static String inPackage(String name, String expected) {
    return """
    package %s;

    class Snippet {
      void log(org.apache.logging.log4j.Logger log) {
        %s
        log.info("at {}", Thread.currentThread().getStackTrace()[2]);
      }
    }
    """
        .formatted(name, expected);
  }
}
