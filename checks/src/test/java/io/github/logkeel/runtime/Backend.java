package io.github.logkeel.runtime;

import com.google.common.collect.ImmutableList;
import java.util.Map;

/**
 * One row per logging API on the library that writes its events: how a program gets its {@code
 * log}, which jars of the test class path it runs with, and which resources configure it. All are
 * configured to print the message and the stack trace, nothing else, at level INFO and above.
 */
enum Backend {
  LOGBACK(Api.SLF4J, "logback", "slf4j-api", "logback-classic", "logback-core"),
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
  SLF4J_LOG4J(Api.SLF4J, "log4j", "slf4j-api", "log4j-slf4j2-impl", "log4j-api", "log4j-core"),
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
  FLOGGER(Api.FLOGGER, "jul", "flogger", "flogger-system-backend");

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

  /**
   * Returns the declaration of the field {@code log}, without modifiers; empty if there is none.
   */
  String loggerDeclaration() {
    return api.declaration;
  }

  /** Returns the import declarations of what programs use beside the logger. */
  String imports() {
    return switch (this) {
      case LOGBACK_JSON ->
          """
          import static net.logstash.logback.argument.StructuredArguments.*;
          import net.logstash.logback.marker.Markers;
          """;
      case QUARKUS -> "import io.quarkus.logging.Log;";
      default -> "";
    };
  }

  /** Returns the directory below {@code /runtime} of the test resources that configures it. */
  String resources() {
    return resources;
  }

  /** Returns the artifact ids of the jars that make it up. */
  ImmutableList<String> artifacts() {
    return artifacts;
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
