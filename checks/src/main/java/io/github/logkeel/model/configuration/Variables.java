package io.github.logkeel.model.configuration;

import java.util.HashMap;
import java.util.Map;

/**
 * The variables that a file defines, and the places where it uses them: {@code ${NAME:-default}} of
 * Logback and Log4j2, {@code ${name:default}} of Spring Boot.
 */
final class Variables {

  /** What stands for a value that is not to be known: no word of any pattern. */
  private static final char UNKNOWN = '\uFFFC';

  private static final int DEEPEST = 12;
  private static final int LONGEST = 10_000;

  private final Map<String, SourcedText> values = new HashMap<>();
  private final String divider;

  /**
   * @param divider what stands between a name and its default
   */
  Variables(String divider) {
    this.divider = divider;
  }

  void define(String name, SourcedText value) {
    values.putIfAbsent(name, value);
  }

  /** A value with all variables replaced; those out of sight by a character of no meaning. */
  SourcedText resolve(SourcedText text) {
    if (!text.value().contains("${")) {
      return text;
    }
    SourcedText.Builder resolved = new SourcedText.Builder();
    append(text, resolved, 0);
    return resolved.build();
  }

  private void append(SourcedText text, SourcedText.Builder resolved, int depth) {
    String value = text.value();
    int at = 0;
    while (at < value.length()) {
      int end = value.startsWith("${", at) ? end(value, at) : -1;
      if (end < 0) {
        resolved.append(value.charAt(at), text.start(at), text.end(at));
        at++;
        continue;
      }
      boolean tooMuch = depth == DEEPEST || resolved.length() > LONGEST;
      SourcedText inner = tooMuch ? null : value(text.part(at + 2, end - 1));
      if (inner == null) {
        resolved.append(UNKNOWN, text.start(at), text.end(end - 1));
      } else {
        append(inner, resolved, depth + 1);
      }
      at = end;
    }
  }

  /** Null if it is not to be known. */
  private SourcedText value(SourcedText expression) {
    String text = expression.value();
    int divides = text.indexOf(divider);
    String name = divides < 0 ? text : text.substring(0, divides);
    SourcedText value = values.get(name.strip());
    if (value != null) {
      return value;
    }
    return divides < 0 ? null : expression.part(divides + divider.length(), text.length());
  }

  /** Behind the brace that closes the one at a place; -1 if there is none. */
  private static int end(String text, int start) {
    int depth = 0;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
