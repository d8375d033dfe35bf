package io.github.logkeel.model.location;

/** The languages of layout patterns. Each is read as its library's own parser reads it. */
public enum PatternGrammar {

  /** {@code %-5level{..}} and {@code %highlight(..)}, of Logback (1.5.18). */
  LOGBACK,

  /** {@code %-5level{..}} and {@code %highlight{..}{..}}, of Log4j2 (2.25.2). */
  LOG4J,

  /** {@code %2$s}, of {@code java.util.logging.SimpleFormatter} (JDK 25). */
  JUL
}
