package io.github.logkeel.model.location;

import static io.github.logkeel.model.location.LocationApi.Kind.ATTRIBUTE;
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

  /** Frames of the whole stack, with their files and lines. */
  private static final String WHOLE = "the whole stack is written down";

  private static final String TO_CALLER = "the stack is walked as far as the caller";

  static final ImmutableList<LocationApi> BUILT_IN =
      ImmutableList.<LocationApi>builder()
          .addAll(walks())
          .addAll(records())
          .addAll(statements())
          .addAll(settings())
          .build();

  /** The attributes that are such a switch, of the plugins of Log4j2 that have one. */
  static final ImmutableSet<String> SWITCHES =
      ImmutableSet.of(
          "includeLocation",
          "locationInfo",
          "locationInfoEnabled",
          "includeOrigin",
          "captureCodeAttributes");

  /** What makes the loggers of Log4j2 that look for the place only if the layout prints it. */
  static final ImmutableSet<String> SYNCHRONOUS = ImmutableSet.of("newLogger", "newRootLogger");

  /** What functions over frames call that gather several of them. */
  static final ImmutableSet<String> GATHERING =
      ImmutableSet.of("collect", "toList", "toArray", "forEach", "forEachOrdered");

  private LocationApis() {}

  private static ImmutableList<LocationApi> walks() {
    return ImmutableList.of(
        row(THREAD, WHOLE, "java.lang.Thread", "getStackTrace").ownFrame(1),
        row(THROWABLE, WHOLE, "java.lang.Throwable", "getStackTrace").ownFrame(0),
        row(STACK, TO_CALLER, "java.lang.StackWalker", "walk", "forEach", "getCallerClass"),
        row(STACK, WHOLE, "java.lang.SecurityManager", "getClassContext"),
        row(STACK, TO_CALLER, "sun.reflect.Reflection", "getCallerClass"),
        row(STACK, TO_CALLER, "jdk.internal.reflect.Reflection", "getCallerClass"),
        row(
            STACK,
            TO_CALLER,
            LOG4J + "util.StackLocatorUtil",
            "getCallerClass",
            "getStackTraceElement",
            "calcLocation"),
        row(
            STACK,
            TO_CALLER,
            LOG4J + "util.StackLocator",
            "getCallerClass",
            "getStackTraceElement",
            "calcLocation"));
  }

  private static ImmutableList<LocationApi> records() {
    return ImmutableList.of(
        row(
            RECORD,
            TO_CALLER,
            "java.util.logging.LogRecord",
            "getSourceClassName",
            "getSourceMethodName"),
        row(RECORD, WHOLE, LOGBACK + "spi.ILoggingEvent", "getCallerData"),
        row(RECORD, TO_CALLER, LOG4J + "core.LogEvent", "getSource"),
        row(RECORD, WHOLE, "org.apache.log4j.spi.LoggingEvent", "getLocationInformation"));
  }

  private static ImmutableList<LocationApi> statements() {
    return ImmutableList.of(
        row(STATEMENT, TO_CALLER, LOG4J + "LogBuilder", "withLocation"),
        row(STATEMENT, WHOLE, "com.google.common.flogger.LoggingApi", "withStackTrace"));
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
            row(SETTING, WHOLE, LOGBACK + "log4j.XMLLayout", "setLocationInfo"),
            callerData(LOGSTASH + "encoder.LogstashEncoder"),
            callerData(LOGSTASH + "layout.LogstashLayout"),
            callerData(LOGSTASH + "LogstashFormatter"),
            callerData(LOGSTASH + "appender.LoggingEventAsyncDisruptorAppender"),
            callerData(LOGSTASH + "appender.LogstashTcpSocketAppender"),
            row(SETTING, WHOLE, "co.elastic.logging.logback.EcsEncoder", "setIncludeOrigin"),
            row(SETTING, TO_CALLER, "co.elastic.logging.log4j2.EcsLayout.Builder", "setIncludeOrigin"),
            row(SETTING, TO_CALLER, "co.elastic.logging.jul.EcsFormatter", "setIncludeOrigin"),
            row(
                SETTING,
                WHOLE,
                OTEL + "logback.appender.v1_0.OpenTelemetryAppender",
                "setCaptureCodeAttributes"),
            row(
                SETTING,
                TO_CALLER,
                OTEL + "log4j.appender.v2_17.OpenTelemetryAppender.Builder",
                "setCaptureCodeAttributes",
                "captureCodeAttributes"))
        .add(
            row(SETTING, TO_CALLER, LOG4J + "core.appender.AsyncAppender.Builder", "setIncludeLocation"),
            row(
                SETTING,
                TO_CALLER,
                LOG4J + "layout.template.json.JsonTemplateLayout.Builder",
                "setLocationInfoEnabled"),
            row(
                SETTING,
                TO_CALLER,
                LOG4J + "core.layout.AbstractJacksonLayout.Builder",
                "setLocationInfo"),
            row(SETTING, TO_CALLER, LOG4J + "core.layout.HtmlLayout.Builder", "withLocationInfo"),
            row(
                    SETTING,
                    TO_CALLER,
                    LOG4J + "core.config.LoggerConfig.Builder",
                    "withIncludeLocation")
                .on(LOG4J + "core.async.AsyncLoggerConfig.Builder"),
            row(
                    SETTING,
                    TO_CALLER,
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
                TO_CALLER,
                LOG4J + "core.config.builder.api.ComponentBuilder",
                "addAttribute"))
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

  private static LocationApi callerData(String owner) {
    return row(SETTING, WHOLE, owner, "setIncludeCallerData");
  }

  private static LocationApi oldLog4j(String type) {
    return row(SETTING, WHOLE, "org.apache.log4j." + type, "setLocationInfo");
  }

  private static LocationApi asyncLogger(String method, String... parameters) {
    return row(SETTING, TO_CALLER, LOG4J + "core.config.builder.api.ConfigurationBuilder", method)
        .overload(parameters);
  }
}
