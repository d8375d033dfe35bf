package io.github.logkeel.benchmarks;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.status.Status;
import java.io.OutputStream;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import net.logstash.logback.encoder.LogstashEncoder;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** Loggers that format their records and write them to nowhere, with their place and without. */
@SuppressWarnings("SourceLocationCapture") // this is what is measured
final class NullLoggers {

  private static final String PLAIN = "%level %logger - %msg%n";

  private final LoggerContext logbackContext = logbackContext();
  private final org.apache.logging.log4j.core.LoggerContext log4jContext =
      new org.apache.logging.log4j.core.LoggerContext("benchmark");

  final ch.qos.logback.classic.Logger logback = logback("plain", PLAIN);
  final ch.qos.logback.classic.Logger logbackPlace =
      logback("place", "%class.%method:%line " + PLAIN);
  final ch.qos.logback.classic.Logger logbackCaller = logback("caller", "%caller{1} " + PLAIN);
  final ch.qos.logback.classic.Logger logstash = logstash("logstash", false);
  final ch.qos.logback.classic.Logger logstashCallerData = logstash("callerData", true);
  final Logger log4j = log4j("plain", PLAIN);
  final Logger log4jPlace = log4j("place", "%C.%M:%L " + PLAIN);
  final java.util.logging.Logger jul = jul("plain", false);
  final java.util.logging.Logger julPlace = jul("place", true);

  /** Makes the records of a logger of the JDK go nowhere. */
  static void silenceJul(String name) {
    jul(name, false);
  }

  private static LoggerContext logbackContext() {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter()); // without one each record ends in an exception
    return context;
  }

  /** Fails if a record was not written: a failure would be measured in place of its formatting. */
  void requireNoFailure() {
    for (Status status : logbackContext.getStatusManager().getCopyOfStatusList()) {
      if (status.getEffectiveLevel() >= Status.WARN) {
        throw new IllegalStateException(status.toString());
      }
    }
  }

  private ch.qos.logback.classic.Logger logback(String name, String pattern) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(pattern);
    return logback(name, encoder);
  }

  private ch.qos.logback.classic.Logger logstash(String name, boolean hasCallerData) {
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setIncludeCallerData(hasCallerData);
    return logback(name, encoder);
  }

  private ch.qos.logback.classic.Logger logback(String name, EncoderBase<ILoggingEvent> encoder) {
    encoder.setContext(logbackContext);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(logbackContext);
    appender.setEncoder(encoder);
    appender.setOutputStream(OutputStream.nullOutputStream());
    appender.start();
    ch.qos.logback.classic.Logger logger = logbackContext.getLogger(name);
    logger.setAdditive(false);
    logger.setLevel(ch.qos.logback.classic.Level.INFO);
    logger.addAppender(appender);
    return logger;
  }

  private Logger log4j(String name, String pattern) {
    if (!log4jContext.isStarted()) {
      log4jContext.start(new DefaultConfiguration());
    }
    Configuration configuration = log4jContext.getConfiguration();
    org.apache.logging.log4j.core.Appender appender =
        org.apache.logging.log4j.core.appender.OutputStreamAppender.newBuilder()
            .setName(name)
            .setTarget(OutputStream.nullOutputStream())
            .setLayout(
                PatternLayout.newBuilder()
                    .withConfiguration(configuration)
                    .withPattern(pattern)
                    .build())
            .build();
    appender.start();
    LoggerConfig setup = new LoggerConfig(name, Level.INFO, false);
    setup.addAppender(appender, Level.INFO, null);
    configuration.addLogger(name, setup);
    log4jContext.updateLoggers();
    return log4jContext.getLogger(name);
  }

  private static java.util.logging.Logger jul(String name, boolean hasPlace) {
    java.util.logging.Logger logger = java.util.logging.Logger.getLogger(name);
    logger.setUseParentHandlers(false);
    logger.addHandler(
        new StreamHandler(
            OutputStream.nullOutputStream(),
            new Formatter() {
              @Override
              public String format(LogRecord record) {
                String place = hasPlace ? record.getSourceMethodName() : record.getLoggerName();
                return record.getLevel() + " " + place + " - " + formatMessage(record) + "\n";
              }
            }));
    return logger;
  }
}
