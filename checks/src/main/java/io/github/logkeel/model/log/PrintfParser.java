package io.github.logkeel.model.log;

import io.github.logkeel.model.log.Template.Placeholder;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the conversions of a {@link java.util.Formatter} text and the argument each one prints. */
final class PrintfParser {
  /** The grammar in the documentation of {@link java.util.Formatter}. */
  private static final Pattern CONVERSION =
      Pattern.compile(
          "%(?:(?<index>\\d+)\\$)?(?<flags>[-#+ 0,(<]*)(?<width>\\d+)?(?:\\.(?<precision>\\d+))?"
              + "(?<kind>[tT]?[a-zA-Z%])");

  private final ParsedText parsed = new ParsedText();
  private int nextOrdinary;
  private int previous = -1;

  private PrintfParser() {}

  static ParsedText parse(String text) {
    PrintfParser parser = new PrintfParser();
    Matcher conversion = CONVERSION.matcher(text);
    int at = text.indexOf('%');
    while (at >= 0) {
      if (conversion.region(at, text.length()).lookingAt()) {
        parser.read(conversion);
        at = text.indexOf('%', conversion.end());
      } else {
        parser.parsed.addFlaw(at, "`%` begins no conversion");
        at = text.indexOf('%', at + 1);
      }
    }
    return parser.parsed;
  }

  private void read(Matcher conversion) {
    if (!isAccepted(conversion)) {
      parsed.addFlaw(conversion.start(), "`" + conversion.group() + "` is no valid conversion");
      return;
    }
    String kind = conversion.group("kind");
    if (kind.equals("%") || kind.equals("n")) {
      return;
    }
    if (conversion.group("flags").indexOf('<') < 0) {
      String index = conversion.group("index");
      previous = index == null ? nextOrdinary++ : Integer.parseInt(index) - 1;
    } else if (previous < 0) {
      parsed.addFlaw(
          conversion.start(), "`" + conversion.group() + "` repeats an argument, but is the first");
      return;
    }
    parsed.addPlaceholder(
        new Placeholder(conversion.start(), conversion.end(), previous, conversion.group()));
  }

  /** Asks the real formatter, with null, which fits every conversion, and with small numbers. */
  private static boolean isAccepted(Matcher conversion) {
    if (!isInt(conversion.group("index"), 1)
        || !isInt(conversion.group("width"), 1)
        || !isInt(conversion.group("precision"), 0)) {
      return false;
    }
    String kind = conversion.group("kind");
    String trial =
        "%1$s%"
            + conversion.group("flags")
            + (conversion.group("width") == null ? "" : "9")
            + (conversion.group("precision") == null ? "" : ".1")
            + kind;
    try {
      return !String.format(Locale.ROOT, trial, (Object) null).isEmpty();
    } catch (IllegalFormatException e) {
      return false;
    }
  }

  private static boolean isInt(String digits, int least) {
    if (digits == null) {
      return true;
    }
    try {
      return Integer.parseInt(digits) >= least;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
