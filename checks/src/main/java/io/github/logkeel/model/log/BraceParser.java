package io.github.logkeel.model.log;

import io.github.logkeel.model.log.Template.Placeholder;

/** Finds the placeholders of the styles that print the arguments in order of the braces. */
final class BraceParser {
  private BraceParser() {}

  static ParsedText parse(TemplateStyle style, String text) {
    return switch (style) {
      case SLF4J -> slf4j(text);
      case LOG4J -> log4j(text);
      case TINYLOG -> tinylog(text);
      default -> throw new IllegalArgumentException(style + " is no style of ordered braces");
    };
  }

  /** One backslash before {@code {}} makes it plain text, two or more do not. */
  private static ParsedText slf4j(String text) {
    ParsedText found = new ParsedText();
    for (int at = text.indexOf("{}"); at >= 0; at = text.indexOf("{}", at + 1)) {
      boolean escaped = at >= 1 && text.charAt(at - 1) == '\\';
      boolean doubleEscaped = at >= 2 && text.charAt(at - 2) == '\\';
      if (!escaped || doubleEscaped) {
        add(found, text, at, at + 2);
      }
    }
    return found;
  }

  /**
   * A backslash makes the next character plain text, whatever it is. Behind a brace escaped at the
   * end the formatter reads on and fails with a {@link StringIndexOutOfBoundsException}.
   */
  private static ParsedText log4j(String text) {
    ParsedText found = new ParsedText();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        if (text.startsWith("{", at + 1)
            && at + 2 == text.length()
            && !found.placeholders().isEmpty()) {
          found.addFlaw(at, "`\\{` at the very end");
        }
        at++;
      } else if (text.startsWith("{}", at)) {
        add(found, text, at, at + 2);
        at++;
      }
    }
    return found;
  }

  /** Every balanced pair of outermost braces is a placeholder, whatever stands between them. */
  private static ParsedText tinylog(String text) {
    ParsedText found = new ParsedText();
    int depth = 0;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '{' && depth++ == 0) {
        start = at;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        add(found, text, start, at + 1);
      }
    }
    return found;
  }

  private static void add(ParsedText found, String text, int start, int end) {
    int argument = found.placeholders().size();
    found.addPlaceholder(new Placeholder(start, end, argument, text.substring(start, end)));
  }
}
