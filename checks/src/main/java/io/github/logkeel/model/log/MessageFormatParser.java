package io.github.logkeel.model.log;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.Template.Placeholder;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the placeholders of a {@link MessageFormat} text and the quotes that change its meaning.
 */
final class MessageFormatParser {
  private static final Pattern BRACE_AND_DIGIT = Pattern.compile("\\{[0-9]");
  private static final Pattern INDEX = Pattern.compile("\\{([-+]?[0-9]{1,9})[,}]");
  private static final Pattern CHOICE = Pattern.compile("\\{[0-9]+,\\s*choice\\s*,.*");

  private final String text;
  private final List<Integer> plainQuotes;
  private final ParsedText parsed = new ParsedText();

  private MessageFormatParser(String text, List<Integer> plainQuotes) {
    this.text = text;
    this.plainQuotes = plainQuotes;
  }

  /** The test by which {@link java.util.logging.Formatter#formatMessage} takes a text as format. */
  static boolean isReadByJul(String text) {
    return BRACE_AND_DIGIT.matcher(text).find();
  }

  static ParsedText parse(String text) {
    return parse(text, List.of());
  }

  /** Parses the text as if the quotes at these offsets were doubled. */
  static ParsedText parse(String text, List<Integer> plainQuotes) {
    MessageFormatParser parser = new MessageFormatParser(text, plainQuotes);
    parser.scan();
    return parser.parsed;
  }

  private void scan() {
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (text.startsWith("''", at)) {
        at++;
      } else if (c == '\'' && !plainQuotes.contains(at)) {
        quoted = !quoted;
      } else if (c == '{' && !quoted) {
        int end = endOfPlaceholder(text, at);
        if (end < 0) {
          parsed.addFlaw(at, "`{` is never closed");
          return;
        }
        read(at, end);
        at = end - 1;
      }
    }
  }

  private void read(int start, int end) {
    String placeholder = text.substring(start, end);
    Matcher index = INDEX.matcher(placeholder);
    if (!index.lookingAt() || !isAccepted(placeholder)) {
      parsed.addFlaw(start, "`" + placeholder + "` is no MessageFormat placeholder");
      return;
    }
    parsed.addPlaceholder(
        new Placeholder(start, end, Integer.parseInt(index.group(1)), placeholder));
    if (CHOICE.matcher(placeholder).matches()) {
      readChoice(start + index.end(), end);
    }
  }

  /** The texts of a choice are formats of their own and print further arguments. */
  private void readChoice(int start, int end) {
    Matcher index = INDEX.matcher(text).region(start, end);
    while (index.find()) {
      int at = index.start();
      int close = endOfPlaceholder(text, at);
      if (close >= 0) {
        parsed.addPlaceholder(
            new Placeholder(
                at, close, Integer.parseInt(index.group(1)), text.substring(at, close)));
      }
    }
  }

  /** Returns the offset behind the brace that closes the one at {@code open}, or -1. */
  private static int endOfPlaceholder(String text, int open) {
    int depth = 0;
    boolean quoted = false;
    for (int at = open; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '{') {
        depth++;
      } else if (!quoted && c == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }

  /** Whether <code>{0}</code> prints values of that type as {@code String.valueOf} does. */
  static boolean printsAsText(Type type, VisitorState state) {
    // MessageFormat has a format of its own for the subtypes of these two, be they seen or not.
    return Stream.of(Number.class.getName(), Date.class.getName())
        .map(state::getTypeFromString)
        .noneMatch(
            formatted ->
                ASTHelpers.isSubtype(type, formatted, state)
                    || ASTHelpers.isSubtype(formatted, type, state)
                    || ASTHelpers.isSubtype(
                        state.getTypes().boxedTypeOrType(type), formatted, state));
  }

  private static boolean isAccepted(String placeholder) {
    try {
      return new MessageFormat(placeholder, Locale.ROOT).getFormats().length == 1;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Returns the single quotes that were not meant as MessageFormat quotes. Meant are only pairs
   * around a brace that is no whole placeholder, like <code>'{'</code>; a quote between two letters
   * is an apostrophe and opens no pair.
   */
  static List<Integer> strayQuotes(String text) {
    List<Integer> stray = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (text.startsWith("''", at)) {
        at++;
      } else if (c == '\'') {
        int close = closingQuote(text, at);
        if (!isApostrophe(text, at) && close >= 0 && isMeant(text.substring(at + 1, close))) {
          at = close;
        } else {
          stray.add(at);
        }
      } else if (c == '{') {
        at = Math.max(at, endOfPlaceholder(text, at) - 1);
      }
    }
    return stray;
  }

  private static int closingQuote(String text, int open) {
    for (int at = open + 1; at < text.length(); at++) {
      if (text.startsWith("''", at)) {
        at++;
      } else if (text.charAt(at) == '\'') {
        return at;
      }
    }
    return -1;
  }

  private static boolean isApostrophe(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean isMeant(String quoted) {
    return (quoted.indexOf('{') >= 0 || quoted.indexOf('}') >= 0) && !INDEX.matcher(quoted).find();
  }
}
