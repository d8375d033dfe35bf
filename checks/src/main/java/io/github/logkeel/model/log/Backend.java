package io.github.logkeel.model.log;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import io.github.logkeel.model.ClassPath;
import java.util.stream.Stream;

/**
 * What SLF4J hands its events to at run time. The API is the same, but not what becomes of a
 * throwable that a placeholder prints.
 */
public enum Backend {
  LOGBACK("ch.qos.logback.classic.Logger"),
  LOG4J("org.apache.logging.slf4j.Log4jLogger"),
  SLF4J_SIMPLE("org.slf4j.simple.SimpleLogger"),
  SLF4J_JDK14("org.slf4j.jul.JDK14LoggerAdapter"),
  /** None in sight, or several. */
  UNKNOWN("");

  /** A class that only this provider's jar has; slf4j-jdk14 2.0.17, log4j-slf4j2-impl 2.25.2. */
  private final String provider;

  private static final Supplier<Backend> ON_CLASS_PATH = VisitorState.memoize(Backend::lookUp);

  /** slf4j-jdk-platform-logging 2.0.17, log4j-jpl 2.25.2. */
  private static final Supplier<Boolean> SYSTEM_LOGGER_BRIDGED =
      VisitorState.memoize(
          state ->
              Stream.of(
                      "org.slf4j.jdk.platform.logging.SLF4JSystemLoggerFinder",
                      "org.apache.logging.log4j.jpl.Log4jSystemLoggerFinder")
                  .anyMatch(finder -> ClassPath.find(finder, state).isPresent()));

  /**
   * slf4j-api 2.0.17 and Logback 1.3.7; neither slf4j-api 1.7.36 nor Logback 1.2.13 has its own.
   */
  private static final Supplier<Boolean> OF_SLF4J_1 =
      VisitorState.memoize(
          state ->
              Stream.of(
                      "org.slf4j.spi.SLF4JServiceProvider",
                      "ch.qos.logback.classic.spi.LogbackServiceProvider")
                  .allMatch(type -> ClassPath.find(type, state).isEmpty()));

  Backend(String provider) {
    this.provider = provider;
  }

  /** The only provider on the class path of the compilation, else {@link #UNKNOWN}. */
  public static Backend onClassPath(VisitorState state) {
    return ON_CLASS_PATH.get(state);
  }

  /** Whether what is logged through System.Logger goes to SLF4J or Log4j2, and not to the JDK. */
  public static boolean bridgesSystemLogger(VisitorState state) {
    return SYSTEM_LOGGER_BRIDGED.get(state);
  }

  /**
   * Whether SLF4J finds its backend as version 1 does, with which Logback runs up to version 1.2
   * only.
   */
  public static boolean isOfSlf4j1(VisitorState state) {
    return OF_SLF4J_1.get(state);
  }

  private static Backend lookUp(VisitorState state) {
    Backend found = UNKNOWN;
    for (Backend backend : values()) {
      if (backend != UNKNOWN && ClassPath.find(backend.provider, state).isPresent()) {
        if (found != UNKNOWN) {
          return UNKNOWN;
        }
        found = backend;
      }
    }
    return found;
  }
}
