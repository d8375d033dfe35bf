package io.github.logkeel.location;

import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class SourceLocationCaptureTest {

  private final CheckTest test = CheckTest.of(SourceLocationCapture.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        // somebody else's stack
        Thread worker = new Thread(() -> {});
        log.warn("stuck at {}", worker.getStackTrace()[0]);
        log.info("{}", Thread.getAllStackTraces().size());
        log.info("at {}", exception.getStackTrace()[0]);
        // a whole stack
        log.info("called by {}", java.util.Arrays.toString(Thread.currentThread().getStackTrace()));
        for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
          log.info("  {}", frame);
        }
        StackWalker.getInstance().forEach(frame -> log.info("  {}", frame));
        String all =
            StackWalker.getInstance()
                .walk(frames -> frames.map(f -> f.toString()).collect(java.util.stream.Collectors.joining()));
        log.info("called by {}", all);
        // a failure may cost something
        log.error("failed in {}", Thread.currentThread().getStackTrace()[1].getMethodName());
        try {
          customer.trim();
        } catch (RuntimeException e) {
          log.warn("at {}", Thread.currentThread().getStackTrace()[1], e);
        }
        // asked for something else than a name
        if (Thread.currentThread().getStackTrace().length > 1000) {
          log.warn("deep");
        }
        boolean isOurs = new Throwable().getStackTrace()[1].getClassName().startsWith("shop.");
        log.info("{}", isOurs);
        log.info("{}", org.slf4j.LoggerFactory.getLogger(StackWalker.getInstance().getCallerClass()));
        // guarded
        if (log.isDebugEnabled()) {
          log.debug("at {}", Thread.currentThread().getStackTrace()[1]);
        }
        log4j.debug("at {}", () -> Thread.currentThread().getStackTrace()[1]);
        // given, or rare, or off
        log4j.atInfo().withLocation(new StackTraceElement("shop", "run", "Shop.java", 1)).log("x");
        log4j.atError().withLocation().log("failed");
        log4j.atDebug().withLocation().log("debugging");
        flogger.atSevere().withStackTrace(com.google.common.flogger.StackSize.FULL).log("x");
        flogger.atInfo().withStackTrace(com.google.common.flogger.StackSize.NONE).log("x");
        flogger.atInfo().atMostEvery(1, java.util.concurrent.TimeUnit.HOURS)
            .withStackTrace(com.google.common.flogger.StackSize.FULL).log("x");
        // really thrown, or kept
        IllegalStateException thrown = new IllegalStateException();
        log.info("{}", thrown.getStackTrace()[0]);
        anything = new Throwable("allocated here");
        if (anything == null) {
          throw thrown;
        }
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: walks the stack at every run to name a place
        log.info("{} starts", Thread.currentThread().getStackTrace()[1].getMethodName());
        Thread thread = Thread.currentThread();
        // BUG: Diagnostic contains: walks the stack
        log.info("{} starts", thread.getStackTrace()[1].getMethodName());
        // BUG: Diagnostic contains: walks the stack
        log.debug("at {}", new Throwable().getStackTrace()[0]);
        // BUG: Diagnostic contains: walks the stack
        StackTraceElement here = new Exception("here").getStackTrace()[0];
        log.info(here.getClassName() + "." + here.getMethodName() + " starts");
        System.out.println(
            // BUG: Diagnostic contains: walks the stack
            new Throwable().getStackTrace()[0].getClassName()
                + "."
                // BUG: Diagnostic contains: walks the stack
                + new Throwable().getStackTrace()[0].getMethodName());
        Throwable made = new Throwable();
        // BUG: Diagnostic contains: walks the stack
        log.info(String.format("%s starts", made.getStackTrace()[0]));
        // BUG: Diagnostic contains: walks the stack
        StackTraceElement[] stack = Thread.currentThread().getStackTrace();
        String where = stack[1].getMethodName();
        log.info("{}", where);
        // BUG: Diagnostic contains: walks the stack
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
          if (!frame.getClassName().startsWith("java.")) {
            where = frame.toString();
            break;
          }
        }
        System.out.println("at " + where);
        // BUG: Diagnostic contains: walks the stack
        String walked = StackWalker.getInstance().walk(s -> s.findFirst().get().getMethodName());
        logger.info("at " + walked);
        // BUG: Diagnostic contains: walks the stack
        log.info("{}", StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass());
        // BUG: Diagnostic contains: walks the stack
        log.info("{}", org.apache.logging.log4j.util.StackLocatorUtil.getCallerClass(2));
        // BUG: Diagnostic contains: walks the stack
        log.info("{}", org.apache.logging.log4j.util.StackLocatorUtil.calcLocation("Snippet"));
        """);
  }

  @Test
  void everythingThatIsReadLater() {
    test.identifies(
        """
        // BUG: Diagnostic contains: walks the stack
        tracer.spanBuilder(Thread.currentThread().getStackTrace()[1].getMethodName()).startSpan().end();
        // BUG: Diagnostic contains: walks the stack
        MDC.put("place", Thread.currentThread().getStackTrace()[1].getMethodName());
        // BUG: Diagnostic contains: walks the stack
        log.atInfo().addKeyValue("place", new Throwable().getStackTrace()[0].toString()).log("x");
        // BUG: Diagnostic contains: walks the stack
        io.micrometer.core.instrument.Metrics.counter("calls", "method", new Throwable().getStackTrace()[0].getMethodName()).increment();
        // BUG: Diagnostic contains: walks the stack
        io.opentelemetry.api.trace.Span.current().setAttribute("at", new Throwable().getStackTrace()[0].getMethodName());
        StringBuilder text = new StringBuilder();
        // BUG: Diagnostic contains: walks the stack
        text.append("at ").append(new Throwable().getStackTrace()[0].getMethodName());
        log.info(text.toString());
        // BUG: Diagnostic contains: walks the stack
        logger.logp(Level.INFO, "Shop", new Throwable().getStackTrace()[0].getMethodName(), "x");
        """);
  }

  @Test
  void helperMethods() {
    test.identifiesInUnit(
        """
        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
          // one-time initialisation
          private static final String NAME = new Throwable().getStackTrace()[0].getClassName();

          static String caller() {
            // BUG: Diagnostic contains: walks the stack
            return Thread.currentThread().getStackTrace()[2].getMethodName();
          }

          static StackTraceElement frame() {
            // BUG: Diagnostic contains: walks the stack
            for (StackTraceElement each : new Throwable().getStackTrace()) {
              if (!each.getClassName().endsWith("Snippet")) {
                return each;
              }
            }
            return null;
          }

          static String unread() {
            return Thread.currentThread().getStackTrace()[2].getMethodName();
          }

          static String ofFailure() {
            return Thread.currentThread().getStackTrace()[2].getMethodName();
          }

          void place() {
            log.info("{} starts", caller());
            log.info("called by {}", frame());
            // BUG: Diagnostic contains: walks the stack
            tell(Thread.currentThread().getStackTrace()[1].getMethodName());
            log.error("{} failed", ofFailure());
            if (unread().isEmpty()) {
              return;
            }
          }

          void tell(String where) {
            log.info("at {}", where);
          }
        }

        @SuppressWarnings("removal")
        class Resolver extends SecurityManager {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          @Override
          public Class<?>[] getClassContext() {
            // BUG: Diagnostic contains: walks the stack
            return super.getClassContext();
          }

          void tellCaller() {
            log.info("called by {}", this.getClassContext()[3]);
          }
          Class<?> caller() {
            return getClassContext()[2];
          }

          void tell() {
            log.info("called by {}", caller());
          }
        }
        """);
  }

  @Test
  void formatters() {
    test.identifiesInUnit(
        """
        import java.util.logging.LogRecord;

        class Snippet extends java.util.logging.Formatter {
          @Override
          public String format(LogRecord record) {
            // BUG: Diagnostic contains: walks the stack for every record that is written here, which takes some 30 times as long as the record without; the name of the logger is free
            return record.getSourceClassName() + "." + record.getSourceMethodName() + " " + record.getMessage();
          }
        }

        class Bridge extends java.util.logging.Handler {
          java.util.logging.Logger other = java.util.logging.Logger.getLogger("other");
          @Override
          public void publish(LogRecord record) {
            LogRecord copy = new LogRecord(record.getLevel(), record.getMessage());
            copy.setSourceClassName(record.getSourceClassName());
            other.logp(record.getLevel(), record.getSourceClassName(), "", record.getMessage());
          }
          @Override
          public void flush() {}
          @Override
          public void close() {}
        }
        """);
  }

  @Test
  void switches() {
    test.identifiesInUnit(
        """
        import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;

        class Snippet {
          private static final boolean DEBUG = Boolean.getBoolean("debug");

          void setUp(boolean wanted) {
            ch.qos.logback.classic.AsyncAppender async = new ch.qos.logback.classic.AsyncAppender();
            // BUG: Diagnostic contains: place of every record
            async.setIncludeCallerData(true);
            async.setIncludeCallerData(false);
            async.setIncludeCallerData(wanted);
            if (DEBUG) {
              async.setIncludeCallerData(true);
            }
            net.logstash.logback.encoder.LogstashEncoder logstash =
                new net.logstash.logback.encoder.LogstashEncoder();
            // BUG: Diagnostic contains: 20 times
            logstash.setIncludeCallerData(Boolean.TRUE);
            co.elastic.logging.logback.EcsEncoder ecs = new co.elastic.logging.logback.EcsEncoder();
            // BUG: Diagnostic contains: place of every record
            ecs.setIncludeOrigin(true);
          }

          void openTelemetry(
              io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender appender) {
            // BUG: Diagnostic contains: place of every record
            appender.setCaptureCodeAttributes(true);
          }

          void forErrors() {
            ch.qos.logback.classic.AsyncAppender async = new ch.qos.logback.classic.AsyncAppender();
            ch.qos.logback.classic.filter.ThresholdFilter errors =
                new ch.qos.logback.classic.filter.ThresholdFilter();
            errors.setLevel("ERROR");
            async.addFilter(errors);
            async.setIncludeCallerData(true);
          }

          void log4j(ConfigurationBuilder<?> builder) {
            // BUG: Diagnostic contains: place of every record
            builder.newAsyncLogger("shop", org.apache.logging.log4j.Level.INFO, true);
            builder.newAsyncLogger("shop", org.apache.logging.log4j.Level.INFO, false);
            // BUG: Diagnostic contains: place of every record
            builder.newAsyncLogger("shop").addAttribute("includeLocation", true);
            // BUG: Diagnostic contains: place of every record
            builder.newAppender("a", "Async").addAttribute("includeLocation", "true");
            builder.newAppender("a", "Async").addAttribute("includeLocation", false);
            builder.newAppender("a", "Console").addAttribute("immediateFlush", true);
            builder.newLogger("shop").addAttribute("includeLocation", true);
            // BUG: Diagnostic contains: place of every record
            org.apache.logging.log4j.core.appender.AsyncAppender.newBuilder().setIncludeLocation(true);
            // BUG: Diagnostic contains: place of every record
            org.apache.logging.log4j.layout.template.json.JsonTemplateLayout.newBuilder().setLocationInfoEnabled(true);
            // BUG: Diagnostic contains: place of every record
            co.elastic.logging.log4j2.EcsLayout.newBuilder().setIncludeOrigin(true);
          }
        }
        """);
  }

  @Test
  void patterns() {
    test.identifiesInUnit(
        """
        import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
        import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
        import org.apache.logging.log4j.core.layout.PatternLayout;

        class Snippet {
          private static final String PATTERN = "%d %C{1} - %m%n";

          void logback(PatternLayoutEncoder encoder, ch.qos.logback.classic.PatternLayout layout) {
            encoder.setPattern("%d{HH:mm:ss} [%thread] %-5level %logger{36} - %msg%n");
            encoder.setPattern("%d %c %l - %m%n");
            // BUG: Diagnostic contains: `%line`
            encoder.setPattern("%d %logger:%line - %msg%n");
            // BUG: Diagnostic contains: `%C`, `%M`
            layout.setPattern("%d %C.%M - %msg%n");
            // BUG: Diagnostic contains: `%C{1}`
            encoder.setPattern(PATTERN);
          }

          void log4j(ConfigurationBuilder<?> builder, String unknown) {
            builder.newLayout("PatternLayout").addAttribute("pattern", "%d %c %m%n");
            builder.newLayout("PatternLayout").addAttribute("pattern", unknown);
            // BUG: Diagnostic contains: `%l`
            builder.newLayout("PatternLayout").addAttribute("pattern", "%d %l %m%n");
            // BUG: Diagnostic contains: `%L`
            PatternLayout.newBuilder().withPattern("%d %c:%L %m%n");
            // BUG: Diagnostic contains: `%location`
            PatternLayout.newBuilder().withPattern("%d %location %m%n");
          }
        }
        """);
  }

  @Test
  void loggingLibraries() {
    test.identifiesInUnit(
        """
        package org.apache.logging.log4j.house;

        class Snippet {
          void log(org.apache.logging.log4j.Logger log) {
            log.info("at {}", Thread.currentThread().getStackTrace()[2]);
          }
        }
        """);
  }

  @Test
  void replacement() {
    test.lettingGo(
            "Thread.currentThread().getStackTrace()[1].getMethodName()",
            "Thread.currentThread().getStackTrace()[1]",
            "new Throwable().getStackTrace()[0].getClassName()",
            "new Throwable().getStackTrace()[0].getMethodName()",
            "here.getMethodName()",
            "here.getClassName()",
            "stack[1].getMethodName()")
        .replaces(
            """
            log4j.atInfo().withLocation().log("x");
            log4j
                .atWarn()
                .withLocation()
                .withThrowable(exception)
                .log("order {}", orderId);
            flogger.atInfo().withStackTrace(com.google.common.flogger.StackSize.FULL).log("x");
            """,
            """
            log4j.atInfo().log("x");
            log4j
                .atWarn()
                .withThrowable(exception)
                .log("order {}", orderId);
            flogger.atInfo().log("x");
            """)
        .replaces(
            """
            log.info("{} starts", Thread.currentThread().getStackTrace()[1].getMethodName());
            log.info("at {}", Thread.currentThread().getStackTrace()[1]);
            log.info("at " + new Throwable().getStackTrace()[0].getClassName() + "." + customer);
            logger.logp(Level.INFO, "Shop", new Throwable().getStackTrace()[0].getMethodName(), "x");
            """,
            """
            log.info("{} starts", "run");
            log.info("at {}", "Snippet.run");
            log.info("at " + "Snippet" + "." + customer);
            logger.logp(Level.INFO, "Shop", "run", "x");
            """)
        .replaces(
            """
            StackTraceElement here = new Exception("here").getStackTrace()[0];
            log.info("{} in {}", here.getMethodName(), here.getClassName());
            StackTraceElement[] stack = Thread.currentThread().getStackTrace();
            log.info("{} starts", stack[1].getMethodName());
            String where = Thread.currentThread().getStackTrace()[1].getMethodName();
            log.info("{} goes on", where);
            String walked = StackWalker.getInstance().walk(s -> s.findFirst().get().getMethodName());
            log.info("{}", walked);
            """,
            """
            log.info("{} in {}", "run", "Snippet");
            log.info("{} starts", "run");
            String where = "run";
            log.info("{} goes on", where);
            String walked = "run";
            log.info("{}", walked);
            """);
  }

  @Test
  void replacementOfHelpers() {
    test.lettingGo("where()")
        .replacesUnit(
            """
            class Orders {
              private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

              void place() {
                log.info("{} starts", where());
              }

              void cancel(long id) {
                log.info("{} starts for {}", where(), id);
              }

              /** Where we are. */
              private static String where() {
                StackTraceElement caller = Thread.currentThread().getStackTrace()[2];
                return caller.getClassName() + "." + caller.getMethodName();
              }
            }
            """,
            """
            class Orders {
              private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

              void place() {
                log.info("{} starts", "Orders.place");
              }

              void cancel(long id) {
                log.info("{} starts for {}", "Orders.cancel", id);
              }
            }
            """);
  }

  @Test
  void replacementOfSettings() {
    test.replacesUnit(
        """
        import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
        import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;

        class Snippet {
          private static final String PATTERN = "%d [%F:%L] %m%n";

          void setUp(PatternLayoutEncoder encoder, ConfigurationBuilder<?> builder) {
            new ch.qos.logback.classic.AsyncAppender().setIncludeCallerData(true);
            encoder.setPattern("%d %logger:%line - %msg%n");
            builder.newAsyncLogger("shop").addAttribute("includeLocation", "true");
            builder.newLayout("PatternLayout").addAttribute("pattern", PATTERN);
          }
        }
        """,
        """
        import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
        import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;

        class Snippet {
          private static final String PATTERN = "%d %m%n";

          void setUp(PatternLayoutEncoder encoder, ConfigurationBuilder<?> builder) {
            new ch.qos.logback.classic.AsyncAppender().setIncludeCallerData(false);
            encoder.setPattern("%d %logger - %msg%n");
            builder.newAsyncLogger("shop").addAttribute("includeLocation", "false");
            builder.newLayout("PatternLayout").addAttribute("pattern", PATTERN);
          }
        }
        """);
    test.replacesUnit(
        """
        class Snippet extends java.util.logging.Formatter {
          @Override
          public String format(java.util.logging.LogRecord record) {
            return record.getSourceClassName() + " " + record.getMessage();
          }
        }
        """,
        """
        class Snippet extends java.util.logging.Formatter {
          @Override
          public String format(java.util.logging.LogRecord record) {
            return record.getLoggerName() + " " + record.getMessage();
          }
        }
        """);
  }

  @Test
  void noReplacement() {
    test.offersNoRepairFor(
        """
        log.info("called by {}", Thread.currentThread().getStackTrace()[2]);
        log.info("line {}", new Throwable().getStackTrace()[0].getLineNumber());
        items.forEach(item -> log.info("{}", new Throwable().getStackTrace()[0].getMethodName()));
        """);
    test.offersNoRepairForUnit(
        """
        class Snippet {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          static String caller() {
            return Thread.currentThread().getStackTrace()[2].getMethodName();
          }

          private static String counted() {
            int calls = count();
            return Thread.currentThread().getStackTrace()[2].getMethodName();
          }

          private static String handedOver() {
            return Thread.currentThread().getStackTrace()[2].getMethodName();
          }

          static int count() {
            return 0;
          }

          void place(java.util.List<java.util.function.Supplier<String>> suppliers) {
            log.info("{} starts", caller());
            log.info("{} starts", counted());
            log.info("{} starts", handedOver());
            suppliers.add(Snippet::handedOver);
          }
        }
        """);
  }
}
