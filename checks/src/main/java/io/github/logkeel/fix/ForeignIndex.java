package io.github.logkeel.fix;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The argument that a placeholder names by number: {@code {1}}, {@code %2$s}. */
final class ForeignIndex {

  private static final Pattern MESSAGE_FORMAT = Pattern.compile("\\{(\\d+).*}");
  private static final Pattern PRINTF = Pattern.compile("%(\\d+)\\$.*");

  private ForeignIndex() {}

  /** Its position from 0; empty where the order of the placeholders says it. */
  static OptionalInt of(String placeholder) {
    Matcher braces = MESSAGE_FORMAT.matcher(placeholder);
    if (braces.matches()) {
      return OptionalInt.of(Integer.parseInt(braces.group(1)));
    }
    Matcher percent = PRINTF.matcher(placeholder);
    return percent.matches()
        ? OptionalInt.of(Integer.parseInt(percent.group(1)) - 1)
        : OptionalInt.empty();
  }
}
