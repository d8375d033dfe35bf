package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.location.PatternPart.Conversion;
import io.github.logkeel.model.location.PatternPart.Literal;

/**
 * Reads a pattern as {@code ch.qos.logback.core.pattern.parser.Parser} does (Logback 1.5.18).
 *
 * <p>A word that is followed by an opening parenthesis is taken for one that converts a pattern:
 * such words can be added, like Spring Boot's {@code %clr(..)}.
 */
final class LogbackPatternParser {

  /** The words that Logback knows and that convert no pattern. */
  private static final ImmutableSet<String> SIMPLE =
      ImmutableSet.of(
          "d",
          "date",
          "ms",
          "micros",
          "r",
          "relative",
          "level",
          "le",
          "p",
          "t",
          "thread",
          "lo",
          "logger",
          "c",
          "m",
          "msg",
          "message",
          "C",
          "class",
          "M",
          "method",
          "L",
          "line",
          "F",
          "file",
          "X",
          "mdc",
          "ex",
          "exception",
          "rEx",
          "rootException",
          "throwable",
          "xEx",
          "xException",
          "xThrowable",
          "nopex",
          "nopexception",
          "cn",
          "contextName",
          "caller",
          "marker",
          "kvp",
          "maskedKvp",
          "property",
          "n",
          "lsn",
          "sn",
          "sequenceNumber");

  private final String text;
  private int at;
  private boolean behindParenthesis;
  private boolean dropped;

  private LogbackPatternParser(String text) {
    this.text = text;
  }

  /**
   * The parts of a pattern.
   *
   * @throws IllegalArgumentException if Logback rejects it
   */
  static ImmutableList<PatternPart> parse(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty pattern");
    }
    LogbackPatternParser parser = new LogbackPatternParser(text);
    ImmutableList<PatternPart> parts = parser.sequence();
    if (!parser.atEnd()) {
      parser.dropRest();
    }
    return parts;
  }

  /** Logback drops what stands behind a surplus parenthesis; it must be pieces of a pattern. */
  private void dropRest() {
    dropped = true;
    while (!atEnd()) {
      at++;
      behindParenthesis = true;
      optionsBehindParenthesis();
      sequence();
    }
  }

  /** Up to a closing parenthesis or the end. */
  private ImmutableList<PatternPart> sequence() {
    ImmutableList.Builder<PatternPart> parts = ImmutableList.builder();
    while (!atEnd()) {
      char c = text.charAt(at);
      if (c == ')') {
        break;
      }
      if (c == '\\') {
        parts.add(escape(behindParenthesis ? "%{}" : "%()"));
      } else if (c == '%' && !behindParenthesis) {
        parts.add(conversion());
        continue;
      } else {
        parts.add(new Literal(at, at + 1, String.valueOf(c)));
        at++;
      }
      behindParenthesis = false;
    }
    return parts.build();
  }

  private Literal escape(String characters) {
    int start = at;
    at++;
    if (atEnd()) {
      return new Literal(start, at, "");
    }
    char next = text.charAt(at);
    at++;
    if (characters.indexOf(next) >= 0 || next == '\\') {
      return new Literal(start, at, String.valueOf(next));
    }
    return new Literal(
        start,
        at,
        switch (next) {
          case '_' -> "";
          case 't' -> "\t";
          case 'r' -> "\r";
          case 'n' -> "\n";
          default -> throw new IllegalArgumentException("no escape: \\" + next);
        });
  }

  private Conversion conversion() {
    int start = at;
    at++;
    int format = at;
    while (!atEnd()
        && text.charAt(at) != '('
        && !Character.isJavaIdentifierStart(text.charAt(at))) {
      at++;
    }
    if (!dropped) {
      requireFormat(text.substring(format, at));
    }
    int word = at;
    while (!atEnd() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    String name = text.substring(word, at);
    String formatText = text.substring(format, word);
    behindParenthesis = false;
    if (!atEnd() && text.charAt(at) == '(') {
      at++;
      if (dropped) {
        return new Conversion(start, at, name, formatText, ImmutableList.of(), ImmutableList.of());
      }
      ImmutableList<PatternPart> children = sequence();
      requireMore();
      at++;
      behindParenthesis = true;
      ImmutableList<String> options = optionsBehindParenthesis();
      return new Conversion(
          start,
          at,
          name + "(",
          formatText,
          options,
          SIMPLE.contains(name) ? ImmutableList.of() : children);
    }
    if (name.isEmpty()) {
      requireMore();
    }
    ImmutableList<String> options =
        !atEnd() && text.charAt(at) == '{' ? options() : ImmutableList.of();
    return new Conversion(start, at, name, formatText, options, ImmutableList.of());
  }

  private ImmutableList<String> optionsBehindParenthesis() {
    if (atEnd() || text.charAt(at) != '{') {
      return ImmutableList.of();
    }
    behindParenthesis = false;
    return options();
  }

  /** Comma-separated, in braces, with quotes where an option starts with one. */
  private ImmutableList<String> options() {
    ImmutableList.Builder<String> options = ImmutableList.builder();
    at++;
    while (true) {
      requireMore();
      char c = text.charAt(at);
      at++;
      if (c == '}') {
        return options.build();
      } else if (c == '\'' || c == '"') {
        options.add(quoted(c));
      } else if (" \t\r\n,".indexOf(c) < 0) {
        int start = at - 1;
        while (true) {
          requireMore();
          char next = text.charAt(at);
          if (next == '}' || next == ',') {
            break;
          }
          at++;
        }
        options.add(text.substring(start, at).trim());
      }
    }
  }

  private String quoted(char quote) {
    int start = at;
    while (true) {
      requireMore();
      char c = text.charAt(at);
      at++;
      if (c == quote) {
        return text.substring(start, at - 1);
      }
      if (c == '\\') {
        at++;
      }
    }
  }

  /** A number, or two with a dot between. */
  private static void requireFormat(String format) {
    int dot = format.indexOf('.');
    if (dot >= 0 && dot + 1 == format.length()) {
      throw new IllegalArgumentException("ends with a dot: " + format);
    }
    for (String part :
        dot < 0
            ? new String[] {format}
            : new String[] {format.substring(0, dot), format.substring(dot + 1)}) {
      if (!part.isEmpty()) {
        Integer.parseInt(part);
      }
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private void requireMore() {
    if (atEnd()) {
      throw new IllegalArgumentException("unexpected end");
    }
  }
}
