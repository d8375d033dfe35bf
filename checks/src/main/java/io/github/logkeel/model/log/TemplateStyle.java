package io.github.logkeel.model.log;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The languages in which a log message says where its arguments go. Each style is read as the
 * library that owns it reads it at run time.
 */
public enum TemplateStyle {
  /** {@code {}} as {@code org.slf4j.helpers.MessageFormatter} (slf4j-api 2.0.17) reads it. */
  SLF4J,
  /**
   * {@code {}} as {@code org.apache.logging.log4j.message.ParameterFormatter} (log4j-api 2.25.2)
   * reads it; it differs from SLF4J in what backslashes do.
   */
  LOG4J,
  /**
   * {@code {}} and {@code {0.00}} as {@code org.tinylog.format.AdvancedMessageFormatter}
   * (tinylog-api 2.7.0) reads it with {@code escaping.enabled} unset: nothing escapes a brace.
   */
  TINYLOG,
  /** {@code %s} as {@link java.util.Formatter} reads it. */
  PRINTF,
  /**
   * {@code %s} as {@code com.google.common.flogger.parser.DefaultPrintfMessageParser} (flogger 0.9)
   * reads it; stricter than {@link #PRINTF}.
   */
  FLOGGER,
  /** <code>{0}</code> as {@link java.text.MessageFormat} reads it. */
  MESSAGE_FORMAT,
  /**
   * <code>{0}</code> as {@link java.util.logging.Formatter#formatMessage} reads it for a record
   * that has parameters: a {@link java.text.MessageFormat} when a brace and a digit stand together
   * somewhere in the text, plain text otherwise.
   */
  JUL,
  /** Plain text: no placeholder of any kind. */
  NONE;

  private static final String TWO_BACKSLASHES = "\\\\";

  private static final Pattern BRACES_AND_QUOTES = Pattern.compile("[{}']+");

  /**
   * Returns the placeholder that prints an argument whatever its type.
   *
   * @param argument the 0-based position of the argument; only {@link #MESSAGE_FORMAT} and {@link
   *     #JUL} spell it, in the other styles the order of the placeholders says it
   * @throws UnsupportedOperationException for {@link #NONE}, which cannot print arguments
   */
  public String placeholder(int argument) {
    return switch (this) {
      case SLF4J, LOG4J, TINYLOG -> "{}";
      case PRINTF, FLOGGER -> "%s";
      case MESSAGE_FORMAT, JUL -> "{" + argument + "}";
      case NONE -> throw new UnsupportedOperationException("plain text has no placeholders");
    };
  }

  /**
   * Returns what to write directly before a placeholder so that the text is printed as it stands,
   * or empty where the style has no way to write it: <code>\{}</code> in SLF4J, an opening brace in
   * tinylog. What it returns for {@link #SLF4J} is printed so by Log4j2 behind SLF4J as well.
   */
  public Optional<String> literal(String text) {
    return switch (this) {
      case SLF4J -> slf4jLiteral(text);
      // Log4j2 halves every pair of backslashes once the text has a placeholder.
      case LOG4J -> Optional.of(text.replace("\\", "\\\\").replace("{}", "\\{}"));
      case TINYLOG -> text.indexOf('{') < 0 ? Optional.of(text) : Optional.empty();
      case PRINTF, FLOGGER -> Optional.of(text.replace("%", "%%"));
      case MESSAGE_FORMAT, JUL -> Optional.of(messageFormatLiteral(text));
      case NONE -> Optional.of(text);
    };
  }

  /**
   * Returns what to write behind the last placeholder so that the text is printed as it stands, or
   * empty where the style has no way to write it without the looks of one more placeholder.
   */
  public Optional<String> ending(String text) {
    return switch (this) {
      // Both stop reading when the arguments are used up, so an escape would be printed.
      case SLF4J ->
          // At its very end log4j-api 2.25.2 looks for what \\{ escapes, and throws.
          text.contains("{}") || text.contains(TWO_BACKSLASHES) || text.endsWith("\\{")
              ? Optional.empty()
              : Optional.of(text);
      case TINYLOG ->
          Template.parse(this, text).placeholders().isEmpty()
              ? Optional.of(text)
              : Optional.empty();
      case LOG4J, PRINTF, FLOGGER, MESSAGE_FORMAT, JUL, NONE -> literal(text);
    };
  }

  private static Optional<String> slf4jLiteral(String text) {
    // Two or more backslashes before {} always mean "a backslash, then the argument"; elsewhere
    // log4j-slf4j2-impl 2.25.2 halves them.
    if (text.contains("\\{}") || text.contains(TWO_BACKSLASHES)) {
      return Optional.empty();
    }
    String escaped = text.replace("{}", "\\{}");
    return Optional.of(text.endsWith("\\") ? escaped + "\\" : escaped);
  }

  private static String messageFormatLiteral(String text) {
    return BRACES_AND_QUOTES
        .matcher(text)
        .replaceAll(
            run -> {
              String doubled = run.group().replace("'", "''");
              return doubled.indexOf('{') < 0 ? doubled : "'" + doubled + "'";
            });
  }
}
