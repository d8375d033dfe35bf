package io.github.logkeel.model.log;

import io.github.logkeel.model.log.Template.Placeholder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the conversions of a Flogger text, following {@code PrintfMessageParser}, {@code
 * DefaultPrintfMessageParser} and {@code FormatOptions} of flogger 0.9. What this parser rejects
 * Flogger logs as an error with the raw text.
 */
final class FloggerParser {
  private static final Pattern CONVERSION =
      Pattern.compile(
          "%(?:(?<index>[1-9]\\d{0,5})\\$|\\d{0,6}(?<relative><))?(?<flags>[- #(+,0]*)"
              + "(?<width>[1-9]\\d{0,5})?(?:\\.(?<precision>0|0*[1-9]\\d{0,5}))?"
              + "(?<kind>[tT].|[a-zA-Z])",
          Pattern.DOTALL);

  /**
   * The flags each conversion takes; upper case only where it is listed. The parser also lets
   * {@code %#s} pass, but then formatting fails for all but a {@link java.util.Formattable}.
   */
  private static final Map<Character, String> FLAGS =
      Map.ofEntries(
          Map.entry('s', "-"),
          Map.entry('S', "-"),
          Map.entry('b', "-"),
          Map.entry('B', "-"),
          Map.entry('c', "-"),
          Map.entry('C', "-"),
          Map.entry('d', "-0+ ,("),
          Map.entry('o', "-#0("),
          Map.entry('x', "-#0("),
          Map.entry('X', "-#0("),
          Map.entry('f', "-#0+ ,("),
          Map.entry('e', "-#0+ ("),
          Map.entry('E', "-#0+ ("),
          Map.entry('g', "-0+ ,("),
          Map.entry('G', "-0+ ,("),
          Map.entry('a', "-#0+ "),
          Map.entry('A', "-#0+ "),
          Map.entry('h', "-"),
          Map.entry('H', "-"),
          Map.entry('t', "-"),
          Map.entry('T', "-"));

  private static final String TAKES_PRECISION = "sSfeEgGaA";
  private static final String DATE_TIME = "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc";

  private final ParsedText parsed = new ParsedText();
  private int nextOrdinary;
  private int previous = -1;

  private FloggerParser() {}

  static ParsedText parse(String text) {
    FloggerParser parser = new FloggerParser();
    Matcher conversion = CONVERSION.matcher(text);
    int at = text.indexOf('%');
    while (at >= 0) {
      if (text.startsWith("%%", at) || text.startsWith("%n", at)) {
        at = text.indexOf('%', at + 2);
      } else if (conversion.region(at, text.length()).lookingAt()) {
        parser.read(conversion);
        at = text.indexOf('%', conversion.end());
      } else {
        parser.parsed.addFlaw(at, "`%` begins no conversion");
        at = text.indexOf('%', at + 1);
      }
    }
    parser.requireNoGap();
    return parser.parsed;
  }

  private void read(Matcher conversion) {
    if (!isAccepted(conversion)) {
      parsed.addFlaw(conversion.start(), "`" + conversion.group() + "` is no valid conversion");
      return;
    }
    if (conversion.group("relative") == null) {
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

  private static boolean isAccepted(Matcher conversion) {
    String kind = conversion.group("kind");
    char letter = kind.charAt(0);
    String flags = conversion.group("flags");
    String allowed = FLAGS.get(letter);
    boolean hasWidth = conversion.group("width") != null;
    return allowed != null
        && (kind.length() == 1 || DATE_TIME.indexOf(kind.charAt(1)) >= 0)
        && flags.chars().distinct().count() == flags.length()
        && flags.chars().allMatch(flag -> allowed.indexOf(flag) >= 0)
        && (conversion.group("precision") == null || TAKES_PRECISION.indexOf(letter) >= 0)
        && !(flags.contains("+") && flags.contains(" "))
        && !(flags.contains("-") && flags.contains("0"))
        && (hasWidth || !(flags.contains("-") || flags.contains("0")));
  }

  /** Flogger rejects a text that skips an argument, such as {@code %2$s} alone. */
  private void requireNoGap() {
    for (Placeholder placeholder : parsed.placeholders()) {
      int before = placeholder.argument() - 1;
      if (before >= 0 && parsed.placeholders().stream().noneMatch(p -> p.argument() == before)) {
        parsed.addFlaw(
            placeholder.start(), "`" + placeholder.text() + "` skips the argument before it");
      }
    }
  }
}
