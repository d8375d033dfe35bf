package io.github.logkeel.model.location;

import com.google.errorprone.VisitorState;
import io.github.logkeel.model.ClassPath;

/** The languages of layout patterns. Each is read as its library's own parser reads it. */
public enum PatternGrammar {

  /** {@code %-5level{..}} and {@code %highlight(..)}, of Logback (1.5.18). */
  LOGBACK,

  /** {@code %-5level{..}} and {@code %highlight{..}{..}}, of Log4j2 (2.25.2). */
  LOG4J,

  /** {@code %2$s}, of {@code java.util.logging.SimpleFormatter} (JDK 25). */
  JUL;

  /** The language of the patterns that Spring Boot hands on: Logback's, unless Log4j2 is there. */
  public static PatternGrammar ofSpringBoot(VisitorState state) {
    boolean log4j =
        ClassPath.find("org.apache.logging.log4j.core.Logger", state).isPresent()
            && ClassPath.find("ch.qos.logback.classic.Logger", state).isEmpty();
    return log4j ? LOG4J : LOGBACK;
  }
}
