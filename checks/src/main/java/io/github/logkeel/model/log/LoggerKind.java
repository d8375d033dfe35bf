package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Type;

/**
 * How a class gets a logger of an API, and logs with it. The texts are formats of {@link
 * String#format}.
 *
 * <p>Compiled with the libraries that {@link LogApi} names, by {@code LogBypassedTest}.
 *
 * @param api the row whose template style the messages have
 * @param type of the logger
 * @param maker what makes a logger; {@code %s} is the name of the class
 * @param info a statement without its semicolon: the logger, and the message with its arguments
 * @param error the same at the level of an error
 * @param failure the same with a throwable, the third value
 */
public record LoggerKind(
    LogApi api, String type, String maker, String info, String error, String failure) {

  private static final String INFO = "%s.info(%s)";
  private static final String ERROR = "%s.error(%s)";
  private static final String FAILURE = "%s.error(%s, %s)";

  /** The kinds, those first that a class is rather given if it has none. */
  public static final ImmutableList<LoggerKind> ALL =
      ImmutableList.of(
          new LoggerKind(
              LogApi.SLF4J,
              "org.slf4j.Logger",
              "org.slf4j.LoggerFactory.getLogger(%s.class)",
              INFO,
              ERROR,
              FAILURE),
          new LoggerKind(
              LogApi.LOG4J,
              "org.apache.logging.log4j.Logger",
              "org.apache.logging.log4j.LogManager.getLogger(%s.class)",
              INFO,
              ERROR,
              FAILURE),
          new LoggerKind(
              LogApi.JBOSS,
              "org.jboss.logging.Logger",
              "org.jboss.logging.Logger.getLogger(%s.class)",
              INFO,
              ERROR,
              FAILURE),
          new LoggerKind(
              LogApi.FLOGGER,
              "com.google.common.flogger.FluentLogger",
              "com.google.common.flogger.FluentLogger.forEnclosingClass()",
              "%s.atInfo().log(%s)",
              "%s.atSevere().log(%s)",
              "%1$s.atSevere().withCause(%3$s).log(%2$s)"),
          new LoggerKind(
              LogApi.COMMONS,
              "org.apache.commons.logging.Log",
              "org.apache.commons.logging.LogFactory.getLog(%s.class)",
              INFO,
              ERROR,
              FAILURE),
          new LoggerKind(
              LogApi.SYSTEM_LOGGER,
              "java.lang.System.Logger",
              "System.getLogger(%s.class.getName())",
              "%s.log(System.Logger.Level.INFO, %s)",
              "%s.log(System.Logger.Level.ERROR, %s)",
              "%s.log(System.Logger.Level.ERROR, %s, %s)"),
          new LoggerKind(
              LogApi.JUL,
              "java.util.logging.Logger",
              "java.util.logging.Logger.getLogger(%s.class.getName())",
              INFO,
              "%s.severe(%s)",
              "%s.log(java.util.logging.Level.SEVERE, %s, %s)"));

  /** Whether its messages take values in placeholders that print them as they are. */
  public boolean takesValues() {
    return api.style() != TemplateStyle.NONE && !api.translatesMessages();
  }

  /** Whether a variable of that type holds such a logger. */
  public boolean isTypeOf(Type variable, VisitorState state) {
    return state.getTypes().closure(variable).stream()
        .anyMatch(supertype -> supertype.tsym.getQualifiedName().contentEquals(type));
  }
}
