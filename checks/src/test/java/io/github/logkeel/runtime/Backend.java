package io.github.logkeel.runtime;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.util.Map;

/**
 * One row per logging API on the library that writes its events: how a program gets its {@code
 * log}, which jars of the test class path it runs with, and which resources configure it. All are
 * configured to print the message and the stack trace, nothing else, at level INFO and above.
 */
enum Backend {
  LOGBACK(Api.SLF4J, "logback", "slf4j-api", "logback-classic", "logback-core"),
  /** The last Logback for SLF4J 1. */
  LOGBACK_OF_SLF4J_1(Api.SLF4J, "logback", "slf4j-api", "logback-classic", "logback-core"),
  LOGBACK_JSON(
      Api.SLF4J,
      "logback-json",
      "slf4j-api",
      "logback-classic",
      "logback-core",
      "logstash-logback-encoder",
      "jackson-databind",
      "jackson-annotations",
      "jackson-core"),
  /** Logback's own encoder of JSON. */
  LOGBACK_JSON_ENCODER(
      Api.SLF4J, "logback-json-encoder", "slf4j-api", "logback-classic", "logback-core"),
  SLF4J_LOG4J(Api.SLF4J, "log4j", "slf4j-api", "log4j-slf4j2-impl", "log4j-api", "log4j-core"),
  /** The same with a layout that also prints what it knows beside the message. */
  SLF4J_LOG4J_CONTEXT(
      Api.SLF4J, "log4j-context", "slf4j-api", "log4j-slf4j2-impl", "log4j-api", "log4j-core"),
  SLF4J_SIMPLE(Api.SLF4J, "simple", "slf4j-api", "slf4j-simple"),
  SLF4J_JUL(Api.SLF4J, "jul", "slf4j-api", "slf4j-jdk14"),
  LOG4J(Api.LOG4J, "log4j", "log4j-api", "log4j-core"),
  JUL(Api.JUL, "jul"),
  SYSTEM_JUL(Api.SYSTEM, "jul"),
  SYSTEM_SLF4J(
      Api.SYSTEM,
      "logback",
      "slf4j-jdk-platform-logging",
      "slf4j-api",
      "logback-classic",
      "logback-core"),
  SYSTEM_LOG4J(Api.SYSTEM, "log4j", "log4j-jpl", "log4j-api", "log4j-core"),
  JBOSS_JUL(Api.JBOSS, "jul", "jboss-logging"),
  JBOSS_SLF4J(
      Api.JBOSS, "logback", "jboss-logging", "slf4j-api", "logback-classic", "logback-core"),
  JBOSS_LOG4J(Api.JBOSS, "log4j", "jboss-logging", "log4j-api", "log4j-core"),
  /**
   * The static API of Quarkus. A Quarkus build turns its calls into calls of a JBoss logger;
   * outside one it does so itself, but only where JUnit is on the class path.
   */
  QUARKUS(Api.QUARKUS, "jul", "quarkus-core", "jboss-logging", "junit-jupiter-api"),
  COMMONS(Api.COMMONS, "jul", "commons-logging"),
  TINYLOG(Api.TINYLOG, "tinylog", "tinylog-api", "tinylog-impl"),
  FLOGGER(Api.FLOGGER, "jul", "flogger", "flogger-system-backend"),
  /** Spring Boot's structured logging on Logback, once a program has called {@code Boot.format}. */
  BOOT_JSON(
      Api.SLF4J,
      "logback",
      "slf4j-api",
      "logback-classic",
      "logback-core",
      "spring-boot",
      "spring-core",
      "spring-context",
      "spring-beans",
      "spring-jcl"),
  /**
   * Everything that carries a trace, writing to Logback through OpenTelemetry's appender: the
   * program has a class {@code Trace} ({@link TracingProgram}).
   */
  TRACING(
      Api.SLF4J,
      "tracing",
      "slf4j-api",
      "logback-classic",
      "logback-core",
      "jboss-logging",
      "opentelemetry-api",
      "opentelemetry-context",
      "opentelemetry-common",
      "opentelemetry-sdk",
      "opentelemetry-sdk-common",
      "opentelemetry-sdk-trace",
      "opentelemetry-sdk-logs",
      "opentelemetry-sdk-metrics",
      "opentelemetry-sdk-testing",
      "opentelemetry-api-incubator",
      "opentelemetry-instrumentation-api",
      "opentelemetry-instrumentation-api-incubator",
      "opentelemetry-logback-mdc-1.0",
      "opentelemetry-opentracing-shim",
      "opentelemetry-extension-trace-propagators",
      "opentelemetry-semconv",
      "micrometer-commons",
      "micrometer-observation",
      "micrometer-tracing",
      "micrometer-tracing-bridge-otel",
      "context-propagation",
      "brave",
      "brave-context-slf4j",
      "opentracing-api",
      "opentracing-noop",
      "grpc-api"),
  /** The same with everything that runs tasks on other threads. */
  HANDOFF(
      TRACING,
      "guava",
      "failureaccess",
      "grpc-stub",
      "grpc-core",
      "grpc-inprocess",
      "perfmark-api",
      "spring-core",
      "spring-context",
      "spring-beans",
      "spring-aop",
      "spring-jcl",
      "reactor-core",
      "reactive-streams",
      "rxjava",
      "vertx-core",
      "jackson-core",
      "netty-common",
      "netty-buffer",
      "netty-transport",
      "netty-transport-native-unix-common",
      "netty-handler",
      "netty-handler-proxy",
      "netty-codec",
      "netty-codec-dns",
      "netty-codec-http",
      "netty-codec-http2",
      "netty-codec-socks",
      "netty-resolver",
      "netty-resolver-dns",
      "okhttp",
      "okio-jvm",
      "kotlin-stdlib",
      "kafka-clients",
      "tomcat-embed-core",
      "jakarta.annotation-api"),
  /** Every library that looks up the place of a statement, each set up by the program itself. */
  LOCATION(
      Api.NONE,
      "jul",
      "slf4j-api",
      "logback-classic",
      "logback-core",
      "logstash-logback-encoder",
      "jackson-databind",
      "jackson-annotations",
      "jackson-core",
      "log4j-api",
      "log4j-core",
      "log4j-layout-template-json",
      "disruptor",
      "ecs-logging-core",
      "logback-ecs-encoder",
      "log4j2-ecs-layout",
      "jul-ecs-formatter",
      "flogger",
      "flogger-system-backend",
      "opentelemetry-logback-appender-1.0",
      "opentelemetry-log4j-appender-2.17",
      "opentelemetry-instrumentation-api",
      "opentelemetry-instrumentation-api-incubator",
      "opentelemetry-api",
      "opentelemetry-api-incubator",
      "opentelemetry-context",
      "opentelemetry-common",
      "opentelemetry-sdk",
      "opentelemetry-sdk-common",
      "opentelemetry-sdk-trace",
      "opentelemetry-sdk-logs",
      "opentelemetry-sdk-metrics",
      "opentelemetry-sdk-testing",
      "opentelemetry-semconv"),
  /** No logging at all: libraries that make tags, attributes and the like. */
  FACTORIES(
      Api.NONE,
      "jul",
      "micrometer-core",
      "micrometer-commons",
      "micrometer-observation",
      "HdrHistogram",
      "LatencyUtils",
      "opentelemetry-api",
      "opentelemetry-context",
      "opentelemetry-common",
      "opentelemetry-sdk-common",
      "opentelemetry-sdk-trace",
      "opentelemetry-sdk-logs",
      "opentelemetry-sdk-metrics",
      "opentelemetry-sdk-testing",
      "opentelemetry-sdk"),
  /** Micrometer's aspects around the methods of {@code Shop}, woven by Spring's proxies. */
  ASPECTS(
      Api.NONE,
      "jul",
      "micrometer-core",
      "micrometer-commons",
      "micrometer-observation",
      "HdrHistogram",
      "LatencyUtils",
      "aspectjweaver",
      "spring-aop",
      "spring-beans",
      "spring-core",
      "spring-jcl");

  /** Configures Logback as Spring Boot does for its property {@code logging.structured.format}. */
  private static final String BOOT =
      """
      final class Boot {
        static void format(String format) {
          ch.qos.logback.classic.LoggerContext context =
              (ch.qos.logback.classic.LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory();
          context.reset();
          context.putObject(
              org.springframework.core.env.Environment.class.getName(),
              new org.springframework.core.env.StandardEnvironment());
          org.springframework.boot.logging.logback.StructuredLogEncoder encoder =
              new org.springframework.boot.logging.logback.StructuredLogEncoder();
          encoder.setFormat(format);
          encoder.setContext(context);
          encoder.start();
          ch.qos.logback.core.ConsoleAppender<ch.qos.logback.classic.spi.ILoggingEvent> appender =
              new ch.qos.logback.core.ConsoleAppender<>();
          appender.setContext(context);
          appender.setEncoder(encoder);
          appender.start();
          context.getLogger("ROOT").addAppender(appender);
          context.getLogger("ROOT").setLevel(ch.qos.logback.classic.Level.INFO);
        }
      }
      """;

  /** Methods with the annotations of Micrometer, right and with a key too many. */
  private static final String SHOP =
      """
      import io.micrometer.core.annotation.*;
      import io.micrometer.core.instrument.*;
      import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
      import io.micrometer.observation.annotation.Observed;
      class Shop {
        @Timed(value = "m", extraTags = {"a", "1"}) public void timed() {}
        @Timed(value = "m", extraTags = {"a", "1", "b"}) public void timedOdd() {}
        @Timed(value = "m", longTask = true, extraTags = {"a"}) public void timedLongOdd() {}
        @Counted(value = "m", extraTags = {"a", "1"}) public void counted() {}
        @Counted(value = "m", extraTags = {"a", "1", "b"}) public String countedOdd() {
          System.out.println("runs");
          return "result";
        }
        @Observed(name = "m", lowCardinalityKeyValues = {"a", "1"}) public void observed() {}
        @Observed(name = "m", lowCardinalityKeyValues = {"a", "1", "b"}) public void observedOdd() {
          System.out.println("runs");
        }

        static Shop of(MeterRegistry registry) {
          io.micrometer.observation.ObservationRegistry observations =
              io.micrometer.observation.ObservationRegistry.create();
          observations
              .observationConfig()
              .observationHandler(
                  new io.micrometer.core.instrument.observation.DefaultMeterObservationHandler(
                      registry));
          org.springframework.aop.aspectj.annotation.AspectJProxyFactory factory =
              new org.springframework.aop.aspectj.annotation.AspectJProxyFactory(new Shop());
          factory.addAspect(new io.micrometer.core.aop.TimedAspect(registry));
          factory.addAspect(new io.micrometer.core.aop.CountedAspect(registry));
          factory.addAspect(
              new io.micrometer.observation.aop.ObservedAspect(observations));
          return factory.getProxy();
        }
      }
      """;

  /** How a program of class {@code Program} declares its logger. */
  private enum Api {
    SLF4J("org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Program.class)"),
    LOG4J(
        "org.apache.logging.log4j.Logger log ="
            + " org.apache.logging.log4j.LogManager.getLogger(Program.class)"),
    JUL("java.util.logging.Logger log = java.util.logging.Logger.getLogger(\"Program\")"),
    SYSTEM("System.Logger log = System.getLogger(\"Program\")"),
    JBOSS("org.jboss.logging.Logger log = org.jboss.logging.Logger.getLogger(Program.class)"),
    /** Static methods, no logger. */
    QUARKUS(""),
    NONE(""),
    COMMONS(
        "org.apache.commons.logging.Log log ="
            + " org.apache.commons.logging.LogFactory.getLog(Program.class)"),
    TINYLOG("org.tinylog.TaggedLogger log = org.tinylog.Logger.tag(null)"),
    FLOGGER(
        "com.google.common.flogger.FluentLogger log ="
            + " com.google.common.flogger.FluentLogger.forEnclosingClass()");

    private final String declaration;

    Api(String declaration) {
      this.declaration = declaration;
    }
  }

  private final Api api;
  private final String resources;
  private final ImmutableList<String> artifacts;

  Backend(Api api, String resources, String... artifacts) {
    this.api = api;
    this.resources = resources;
    this.artifacts = ImmutableList.copyOf(artifacts);
  }

  /** One that has more libraries than another. */
  Backend(Backend base, String... more) {
    this.api = base.api;
    this.resources = base.resources;
    this.artifacts = ImmutableList.<String>builder().addAll(base.artifacts).add(more).build();
  }

  /**
   * Returns the declaration of the field {@code log}, without modifiers; empty if there is none.
   */
  String loggerDeclaration() {
    return api.declaration;
  }

  /** Returns the imports, and the classes, that programs use beside the logger. */
  String imports() {
    return switch (this) {
      case LOGBACK_JSON ->
          """
          import static net.logstash.logback.argument.StructuredArguments.*;
          import net.logstash.logback.marker.Markers;
          """;
      case QUARKUS -> "import io.quarkus.logging.Log;";
      case BOOT_JSON -> BOOT;
      case ASPECTS -> SHOP;
      case TRACING -> TracingProgram.TRACE;
      case HANDOFF -> "import java.util.concurrent.*;\n" + TracingProgram.TRACE;
      case FACTORIES ->
          """
          import io.micrometer.common.KeyValues;
          import io.micrometer.core.instrument.*;
          import io.micrometer.core.instrument.Timer;
          import io.opentelemetry.api.common.*;
          import io.opentelemetry.sdk.resources.Resource;
          """;
      default -> "";
    };
  }

  /** Returns the directory below {@code /runtime} of the test resources that configures it. */
  String resources() {
    return resources;
  }

  /** Returns the jars that make it up. */
  ImmutableList<File> jars() {
    return artifacts.stream()
        .map(this == LOGBACK_OF_SLF4J_1 ? TestClassPath::jarOfSlf4j1 : TestClassPath::jar)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the system properties that select it. */
  Map<String, String> systemProperties() {
    return switch (this) {
      case JBOSS_JUL, QUARKUS -> Map.of("org.jboss.logging.provider", "jdk");
      case JBOSS_SLF4J -> Map.of("org.jboss.logging.provider", "slf4j");
      case JBOSS_LOG4J -> Map.of("org.jboss.logging.provider", "log4j2");
      default -> Map.of();
    };
  }

  /**
   * Returns whether it needs a JVM of its own: the JDK looks for the implementation of {@code
   * System.Logger} once, and on the class path of the JVM.
   */
  boolean needsOwnJvm() {
    return api == Api.SYSTEM;
  }
}
