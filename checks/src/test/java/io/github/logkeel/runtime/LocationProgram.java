package io.github.logkeel.runtime;

/** The program that {@code LocationProofTest} runs: loggers for each way to look up a place. */
final class LocationProgram {

  private LocationProgram() {}

  /** The source of a class {@code Program}, with more classes and what its main method does. */
  static String source(String classes, String runs) {
    return SOURCE.replace("CLASSES", classes).replace("RUNS", runs);
  }

  private static final String SOURCE =
      """
      import ch.qos.logback.classic.LoggerContext;
      import ch.qos.logback.classic.spi.ILoggingEvent;
      import ch.qos.logback.core.Appender;
      import ch.qos.logback.core.ConsoleAppender;
      import ch.qos.logback.core.encoder.Encoder;
      import org.apache.logging.log4j.core.Layout;
      import org.apache.logging.log4j.core.config.AppenderRef;
      import org.apache.logging.log4j.core.config.Configuration;
      import org.apache.logging.log4j.core.config.LoggerConfig;
      import org.apache.logging.log4j.core.layout.PatternLayout;

      public final class Program {
        static final java.util.concurrent.atomic.AtomicLong lines =
            new java.util.concurrent.atomic.AtomicLong();

        public static void main(String... args) throws Exception {
          System.setOut(
              new java.io.PrintStream(
                  new java.io.FileOutputStream(java.io.FileDescriptor.out) {
                    @Override
                    public void write(byte[] bytes, int offset, int length)
                        throws java.io.IOException {
                      super.write(bytes, offset, length);
                      if (length > 0 && bytes[offset + length - 1] == '\\n') {
                        lines.incrementAndGet();
                      }
                    }
                  },
                  true));
          RUNS
        }

        /** The third run is watched: by then all classes are there. */
        static void run(Runnable place) throws Exception {
          for (int i = 0; i < 3; i++) {
            System.out.println(i == 2 ? "#begin" : "#warm-up");
            long before = lines.get();
            place.run();
            for (int wait = 0; lines.get() == before && wait < 1000; wait++) {
              Thread.sleep(10); // for what other threads print
            }
            for (long seen = before; seen != lines.get(); Thread.sleep(50)) {
              seen = lines.get(); // nor is there more to come
            }
            System.out.println(i == 2 ? "#end" : "#");
          }
        }
      }

      CLASSES

      final class Setup {
        private static int count;
        private static final org.apache.logging.log4j.core.LoggerContext LOG4J =
            new org.apache.logging.log4j.core.LoggerContext("proof");

        static {
          LOG4J.start(new org.apache.logging.log4j.core.config.DefaultConfiguration());
        }

        static org.slf4j.Logger logback(Appender<ILoggingEvent> appender) {
          LoggerContext context = context();
          appender.setContext(context);
          appender.start();
          ch.qos.logback.classic.Logger logger = context.getLogger("logger" + count++);
          logger.setAdditive(false);
          logger.setLevel(ch.qos.logback.classic.Level.INFO);
          logger.addAppender(appender);
          return logger;
        }

        static org.slf4j.Logger logback(Encoder<ILoggingEvent> encoder) {
          return logback(console(encoder));
        }

        private static LoggerContext context() {
          return (LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory();
        }

        private static Appender<ILoggingEvent> console(Encoder<ILoggingEvent> encoder) {
          encoder.setContext(context());
          encoder.start();
          ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
          console.setEncoder(encoder);
          console.setContext(context());
          console.start();
          return console;
        }

        static Encoder<ILoggingEvent> pattern(String pattern) {
          ch.qos.logback.classic.encoder.PatternLayoutEncoder encoder =
              new ch.qos.logback.classic.encoder.PatternLayoutEncoder();
          encoder.setPattern(pattern);
          return encoder;
        }

        static Appender<ILoggingEvent> async(boolean withPlace) {
          ch.qos.logback.classic.AsyncAppender async = new ch.qos.logback.classic.AsyncAppender();
          async.setIncludeCallerData(withPlace);
          async.addAppender(console(pattern("%msg%n")));
          return async;
        }

        static Encoder<ILoggingEvent> logstash(boolean withPlace) {
          net.logstash.logback.encoder.LogstashEncoder encoder =
              new net.logstash.logback.encoder.LogstashEncoder();
          encoder.setIncludeCallerData(withPlace);
          return encoder;
        }

        static Encoder<ILoggingEvent> ecs(boolean withPlace) {
          co.elastic.logging.logback.EcsEncoder encoder =
              new co.elastic.logging.logback.EcsEncoder();
          encoder.setIncludeOrigin(withPlace);
          return encoder;
        }

        static Appender<ILoggingEvent> openTelemetry(boolean withPlace) {
          io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender appender =
              new io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender();
          appender.setCaptureCodeAttributes(withPlace);
          appender.setOpenTelemetry(
              io.opentelemetry.sdk.OpenTelemetrySdk.builder()
                  .setLoggerProvider(
                      io.opentelemetry.sdk.logs.SdkLoggerProvider.builder()
                          .addLogRecordProcessor(
                              (context, record) -> {
                                var data = record.toLogRecordData();
                                String function = null;
                                for (var entry : data.getAttributes().asMap().entrySet()) {
                                  if (entry.getKey().getKey().startsWith("code.function")) {
                                    String name = entry.getValue().toString();
                                    function = name.substring(name.lastIndexOf('.') + 1);
                                  }
                                }
                                System.out.println(data.getBodyValue().asString() + " " + function);
                              })
                          .build())
                  .build());
          return appender;
        }

        static org.apache.logging.log4j.Logger log4j(String pattern) {
          return log4j(
              PatternLayout.newBuilder()
                  .withConfiguration(LOG4J.getConfiguration())
                  .withPattern(pattern)
                  .build());
        }

        static org.apache.logging.log4j.Logger log4j(Layout<?> layout) {
          return log4j(console(layout));
        }

        static org.apache.logging.log4j.Logger log4j(boolean withPlace) {
          Configuration configuration = LOG4J.getConfiguration();
          org.apache.logging.log4j.core.Appender console =
              console(
                  PatternLayout.newBuilder()
                      .withConfiguration(configuration)
                      .withPattern("%p %m%n")
                      .build());
          configuration.addAppender(console);
          return log4j(
              org.apache.logging.log4j.core.appender.AsyncAppender.newBuilder()
                  .setName("async" + count++)
                  .setConfiguration(configuration)
                  .setIncludeLocation(withPlace)
                  .setAppenderRefs(
                      new AppenderRef[] {
                        AppenderRef.createAppenderRef(console.getName(), null, null)
                      })
                  .build());
        }

        private static org.apache.logging.log4j.core.Appender console(Layout<?> layout) {
          org.apache.logging.log4j.core.Appender console =
              org.apache.logging.log4j.core.appender.ConsoleAppender.newBuilder()
                  .setName("console" + count++)
                  .setLayout(layout)
                  .build();
          console.start();
          return console;
        }

        private static org.apache.logging.log4j.Logger log4j(
            org.apache.logging.log4j.core.Appender appender) {
          appender.start();
          String name = "logger" + count++;
          LoggerConfig config =
              new LoggerConfig(name, org.apache.logging.log4j.Level.INFO, false);
          config.addAppender(appender, null, null);
          LOG4J.getConfiguration().addLogger(name, config);
          LOG4J.updateLoggers();
          return LOG4J.getLogger(name);
        }

        /** One that is asynchronous by itself, among others that are not. */
        static org.apache.logging.log4j.Logger mixed(boolean withPlace) {
          var setup =
              org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory
                  .newConfigurationBuilder();
          setup.add(
              setup
                  .newAppender("console", "Console")
                  .add(setup.newLayout("PatternLayout").addAttribute("pattern", "%p %m%n")));
          setup.add(
              setup
                  .newAsyncLogger("mixed", org.apache.logging.log4j.Level.INFO, withPlace)
                  .addAttribute("additivity", false)
                  .add(setup.newAppenderRef("console")));
          setup.add(setup.newRootLogger(org.apache.logging.log4j.Level.ERROR));
          var context = new org.apache.logging.log4j.core.LoggerContext("mixed" + count++);
          context.start(setup.build());
          return context.getLogger("mixed");
        }

        static Layout<?> template(boolean withPlace) {
          return org.apache.logging.log4j.layout.template.json.JsonTemplateLayout.newBuilder()
              .setConfiguration(LOG4J.getConfiguration())
              .setLocationInfoEnabled(withPlace)
              .setEventTemplate(
                  "{\\"message\\":{\\"$resolver\\":\\"message\\",\\"stringified\\":true},"
                      + "\\"method\\":{\\"$resolver\\":\\"source\\",\\"field\\":\\"methodName\\"}}")
              .build();
        }

        static Layout<?> ecsLayout(boolean withPlace) {
          return co.elastic.logging.log4j2.EcsLayout.newBuilder()
              .setConfiguration(LOG4J.getConfiguration())
              .setServiceName("shop")
              .setIncludeOrigin(withPlace)
              .build();
        }

        static java.util.logging.Logger jul(java.util.logging.Formatter formatter) {
          java.util.logging.Logger logger = java.util.logging.Logger.getAnonymousLogger();
          logger.setUseParentHandlers(false);
          logger.addHandler(handler(formatter));
          return logger;
        }

        private static java.util.logging.Handler handler(java.util.logging.Formatter formatter) {
          java.util.logging.StreamHandler handler =
              new java.util.logging.StreamHandler(System.out, formatter) {
                @Override
                public synchronized void publish(java.util.logging.LogRecord record) {
                  super.publish(record);
                  flush();
                }
              };
          return handler;
        }

        static com.google.common.flogger.FluentLogger flogger() {
          java.util.logging.Logger logger =
              java.util.logging.Logger.getLogger(Setup.class.getName());
          logger.setUseParentHandlers(false);
          for (java.util.logging.Handler handler : logger.getHandlers()) {
            logger.removeHandler(handler);
          }
          logger.addHandler(
              handler(
                  new java.util.logging.Formatter() {
                    @Override
                    public String format(java.util.logging.LogRecord record) {
                      return record.getMessage() + " " + record.getThrown() + "\\n";
                    }
                  }));
          KEPT.add(logger);
          return com.google.common.flogger.FluentLogger.forEnclosingClass();
        }

        private static final java.util.List<Object> KEPT = new java.util.ArrayList<>();

        static final class OfSource extends java.util.logging.Formatter {
          @Override
          public String format(java.util.logging.LogRecord record) {
            return record.getSourceClassName() + " " + record.getMessage() + "\\n";
          }
        }

        static final class OfLogger extends java.util.logging.Formatter {
          @Override
          public String format(java.util.logging.LogRecord record) {
            record.setLoggerName("shop");
            return record.getLoggerName() + " " + record.getMessage() + "\\n";
          }
        }
      }
      """;
}
