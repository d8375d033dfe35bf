package io.github.logkeel.model.location;

import static io.github.logkeel.model.location.LocationApi.Kind.ATTRIBUTE;
import static io.github.logkeel.model.location.LocationApi.Kind.PATTERN;
import static io.github.logkeel.model.location.LocationApi.Kind.RECORD;
import static io.github.logkeel.model.location.LocationApi.Kind.SETTING;
import static io.github.logkeel.model.location.LocationApi.Kind.STACK;
import static io.github.logkeel.model.location.LocationApi.Kind.STATEMENT;
import static io.github.logkeel.model.location.LocationApi.Kind.THREAD;
import static io.github.logkeel.model.location.LocationApi.Kind.THROWABLE;
import static io.github.logkeel.model.location.LocationApi.row;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * The ways to look up the place of a statement that Logkeel knows. A new one is a new row here;
 * {@code LocationApisTest} looks each of them up in its library and says in which version, {@code
 * LocationProofTest} shows the walk.
 */
final class LocationApis {

  private static final String LOG4J = "org.apache.logging.log4j.";
  private static final String LOGBACK = "ch.qos.logback.classic.";
  private static final String LOGSTASH = "net.logstash.logback.";
  private static final String OTEL = "io.opentelemetry.instrumentation.";

  static final ImmutableList<LocationApi> BUILT_IN =
      ImmutableList.<LocationApi>builder()
          .addAll(walks())
          .addAll(records())
          .addAll(statements())
          .addAll(settings())
          .addAll(patterns())
          .build();

  /** The attributes that are such a switch, of the plugins of Log4j2 that have one. */
  static final ImmutableSet<String> SWITCHES =
      ImmutableSet.of(
          "includeLocation",
          "locationInfo",
          "locationInfoEnabled",
          "includeOrigin",
          "captureCodeAttributes");

  /** The attribute that is a pattern. */
  static final String PATTERN_ATTRIBUTE = "pattern";

  /** What makes the loggers of Log4j2 that look for the place only if the layout prints it. */
  static final ImmutableSet<String> SYNCHRONOUS = ImmutableSet.of("newLogger", "newRootLogger");

  /** What functions over frames call that gather several of them. */
  static final ImmutableSet<String> GATHERING =
      ImmutableSet.of("collect", "toList", "toArray", "forEach", "forEachOrdered");

  private LocationApis() {}

  private static ImmutableList<LocationApi> walks() {
    return ImmutableList.of(
        row(THREAD, Lookup.OWN_STACK, "java.lang.Thread", "getStackTrace").ownFrame(1),
        row(THROWABLE, Lookup.OWN_STACK, "java.lang.Throwable", "getStackTrace").ownFrame(0),
        row(STACK, Lookup.OWN_FRAMES, "java.lang.StackWalker", "walk", "forEach", "getCallerClass"),
        row(STACK, Lookup.OWN_FRAMES, "java.lang.SecurityManager", "getClassContext"),
        row(STACK, Lookup.OWN_FRAMES, "sun.reflect.Reflection", "getCallerClass"),
        row(STACK, Lookup.OWN_FRAMES, "jdk.internal.reflect.Reflection", "getCallerClass"),
        row(
            STACK,
            Lookup.OWN_FRAMES,
            LOG4J + "util.StackLocatorUtil",
            "getCallerClass",
            "getStackTraceElement",
            "calcLocation"),
        row(
            STACK,
            Lookup.OWN_FRAMES,
            LOG4J + "util.StackLocator",
            "getCallerClass",
            "getStackTraceElement",
            "calcLocation"));
  }

  private static ImmutableList<LocationApi> records() {
    return ImmutableList.of(
        row(
            RECORD,
            Lookup.JUL,
            "java.util.logging.LogRecord",
            "getSourceClassName",
            "getSourceMethodName"),
        row(RECORD, Lookup.LOGBACK, LOGBACK + "spi.ILoggingEvent", "getCallerData"),
        row(RECORD, Lookup.LOG4J, LOG4J + "core.LogEvent", "getSource"),
        row(RECORD, Lookup.LOG4J_1, "org.apache.log4j.spi.LoggingEvent", "getLocationInformation"));
  }

  private static ImmutableList<LocationApi> statements() {
    return ImmutableList.of(
        row(STATEMENT, Lookup.LOG4J_BUILDER, LOG4J + "LogBuilder", "withLocation"),
        row(STATEMENT, Lookup.FLOGGER, "com.google.common.flogger.LoggingApi", "withStackTrace"));
  }

  private static ImmutableList<LocationApi> settings() {
    return ImmutableList.<LocationApi>builder()
        .add(
            callerData(LOGBACK + "AsyncAppender"),
            callerData(LOGBACK + "net.SMTPAppender"),
            callerData(LOGBACK + "net.SocketAppender"),
            callerData(LOGBACK + "net.SSLSocketAppender"),
            callerData(LOGBACK + "net.server.ServerSocketAppender"),
            callerData(LOGBACK + "net.server.SSLServerSocketAppender"),
            row(SETTING, Lookup.LOGBACK, LOGBACK + "log4j.XMLLayout", "setLocationInfo"),
            callerData(LOGSTASH + "encoder.LogstashEncoder"),
            callerData(LOGSTASH + "layout.LogstashLayout"),
            callerData(LOGSTASH + "LogstashFormatter"),
            callerData(LOGSTASH + "appender.LoggingEventAsyncDisruptorAppender"),
            callerData(LOGSTASH + "appender.LogstashTcpSocketAppender"),
            row(
                SETTING,
                Lookup.LOGBACK,
                "co.elastic.logging.logback.EcsEncoder",
                "setIncludeOrigin"),
            row(
                SETTING,
                Lookup.LOG4J,
                "co.elastic.logging.log4j2.EcsLayout.Builder",
                "setIncludeOrigin"),
            row(SETTING, Lookup.JUL, "co.elastic.logging.jul.EcsFormatter", "setIncludeOrigin"),
            row(
                SETTING,
                Lookup.LOGBACK,
                OTEL + "logback.appender.v1_0.OpenTelemetryAppender",
                "setCaptureCodeAttributes"),
            row(
                SETTING,
                Lookup.LOG4J,
                OTEL + "log4j.appender.v2_17.OpenTelemetryAppender.Builder",
                "setCaptureCodeAttributes",
                "captureCodeAttributes"))
        .add(
            row(
                SETTING,
                Lookup.LOG4J,
                LOG4J + "core.appender.AsyncAppender.Builder",
                "setIncludeLocation"),
            row(
                SETTING,
                Lookup.LOG4J,
                LOG4J + "layout.template.json.JsonTemplateLayout.Builder",
                "setLocationInfoEnabled"),
            row(
                SETTING,
                Lookup.LOG4J,
                LOG4J + "core.layout.AbstractJacksonLayout.Builder",
                "setLocationInfo"),
            row(
                SETTING,
                Lookup.LOG4J,
                LOG4J + "core.layout.HtmlLayout.Builder",
                "withLocationInfo"),
            row(
                    SETTING,
                    Lookup.LOG4J,
                    LOG4J + "core.config.LoggerConfig.Builder",
                    "withIncludeLocation")
                .on(LOG4J + "core.async.AsyncLoggerConfig.Builder"),
            row(
                    SETTING,
                    Lookup.LOG4J,
                    LOG4J + "core.config.LoggerConfig.RootLogger.Builder",
                    "withIncludeLocation")
                .on(LOG4J + "core.async.AsyncLoggerConfig.RootLogger.Builder"),
            asyncLogger("newAsyncLogger", "String", "boolean"),
            asyncLogger("newAsyncLogger", "String", "Level", "boolean"),
            asyncLogger("newAsyncLogger", "String", "String", "boolean"),
            asyncLogger("newAsyncRootLogger", "boolean"),
            asyncLogger("newAsyncRootLogger", "Level", "boolean"),
            asyncLogger("newAsyncRootLogger", "String", "boolean"),
            row(
                    ATTRIBUTE,
                    Lookup.LOG4J,
                    LOG4J + "core.config.builder.api.ComponentBuilder",
                    "addAttribute")
                .pattern(PatternGrammar.LOG4J))
        .add(
            oldLog4j("AsyncAppender"),
            oldLog4j("HTMLLayout"),
            oldLog4j("xml.XMLLayout"),
            oldLog4j("net.SocketAppender"),
            oldLog4j("net.SocketHubAppender"),
            oldLog4j("net.SMTPAppender"),
            oldLog4j("net.JMSAppender"))
        .build();
  }

  private static ImmutableList<LocationApi> patterns() {
    String core = "ch.qos.logback.core.";
    return ImmutableList.of(
        row(PATTERN, Lookup.LOGBACK, core + "pattern.PatternLayoutEncoderBase", "setPattern")
            .on(LOGBACK + "encoder.PatternLayoutEncoder")
            .pattern(PatternGrammar.LOGBACK),
        row(PATTERN, Lookup.LOGBACK, core + "pattern.PatternLayoutBase", "setPattern")
            .on(LOGBACK + "PatternLayout")
            .pattern(PatternGrammar.LOGBACK),
        row(PATTERN, Lookup.LOGBACK, core + "html.HTMLLayoutBase", "setPattern")
            .on(LOGBACK + "html.HTMLLayout")
            .pattern(PatternGrammar.LOGBACK),
        row(PATTERN, Lookup.LOG4J, LOG4J + "core.layout.PatternLayout.Builder", "withPattern")
            .pattern(PatternGrammar.LOG4J),
        // of Log4j 3
        row(PATTERN, Lookup.LOG4J, LOG4J + "core.layout.PatternLayout.Builder", "setPattern")
            .pattern(PatternGrammar.LOG4J));
  }

  private static LocationApi callerData(String owner) {
    Lookup lookup = owner.startsWith(LOGSTASH) ? Lookup.LOGSTASH : Lookup.LOGBACK;
    return row(SETTING, lookup, owner, "setIncludeCallerData");
  }

  private static LocationApi oldLog4j(String type) {
    return row(SETTING, Lookup.LOG4J_1, "org.apache.log4j." + type, "setLocationInfo");
  }

  private static LocationApi asyncLogger(String method, String... parameters) {
    return row(
            SETTING, Lookup.LOG4J, LOG4J + "core.config.builder.api.ConfigurationBuilder", method)
        .overload(parameters);
  }
}
