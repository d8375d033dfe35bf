package io.github.logkeel.model.log;

import io.github.logkeel.model.log.Template.Foreign;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds plain text that was most likely meant as a placeholder of another style. Every pattern
 * rather misses one than takes prose, an encoded URL, a regular expression or JSON for one.
 */
final class ForeignPlaceholders {
  /** Not an empty object in JSON, not an empty block of code. */
  private static final Pattern BRACES = Pattern.compile("(?<!\":|\\)|\\\\|\\$)\\{\\}");

  /** In a MessageFormat <code>'{}'</code> is how to print <code>{}</code>. */
  private static final Pattern UNQUOTED_BRACES = Pattern.compile("(?<!')" + BRACES);

  private static final Pattern SPACED_BRACES = Pattern.compile("(?<!\\\\|\\$)\\{ +\\}");

  /** Not a quantifier such as <code>\d{2}</code> or <code>[a-z]{3}</code>; {@code x{0}} is none. */
  private static final Pattern NUMBERED_BRACES =
      Pattern.compile(
          "(?<!\\\\|\\\\\\w|[)\\]$])(?:\\{0\\}|(?<![\\w.*+?])\\{\\d{1,2}\\})"
              + "|(?<![$\\\\])\\{\\d{1,2}, ?(?:number|date|time|choice)\\b[^{}]*\\}");

  /**
   * Not a percentage ({@code 100% sure}, {@code 50%, d}), an encoded URL ({@code a%20dog}) or a
   * pattern layout ({@code %d{HH:mm}}): no space or comma as flag, no digit or percent sign before,
   * nothing but a unit of measure behind.
   */
  private static final Pattern CONVERSION =
      Pattern.compile(
          "(?<![\\d%])%(?:\\d{1,2}\\$)?[-#+0]?\\d{0,3}(?:\\.\\d{1,2})?"
              + "(?:s|d|f|x|X|c|b|e|g|(?<=\\$)S|t[YmdHMSTDFR])"
              + "(?=[^A-Za-z0-9_{]|$|%|(?:[nu]?s|ms|min|[mhx]|[kKMG]?B|bytes)(?![A-Za-z0-9_]))");

  private ForeignPlaceholders() {}

  static List<Foreign> in(Template template) {
    List<Foreign> found = new ArrayList<>();
    TemplateStyle style = template.style();
    switch (style) {
      case SLF4J, LOG4J -> find(SPACED_BRACES, TemplateStyle.SLF4J, template, found);
      case TINYLOG -> {}
      case MESSAGE_FORMAT -> find(UNQUOTED_BRACES, TemplateStyle.SLF4J, template, found);
      case PRINTF, FLOGGER, JUL, NONE -> find(BRACES, TemplateStyle.SLF4J, template, found);
    }
    // Where these are the style's own language, what is left of them is flawed, not foreign.
    if (style != TemplateStyle.MESSAGE_FORMAT && style != TemplateStyle.JUL) {
      find(NUMBERED_BRACES, TemplateStyle.MESSAGE_FORMAT, template, found);
    }
    if (style != TemplateStyle.PRINTF && style != TemplateStyle.FLOGGER) {
      find(CONVERSION, TemplateStyle.PRINTF, template, found);
    }
    found.sort(Comparator.comparingInt(Foreign::start));
    return List.copyOf(found);
  }

  private static void find(
      Pattern pattern, TemplateStyle style, Template template, List<Foreign> found) {
    Matcher matcher = pattern.matcher(template.text());
    while (matcher.find()) {
      if (template.placeholders().stream().noneMatch(p -> overlaps(p, matcher))) {
        found.add(new Foreign(matcher.start(), matcher.end(), style, matcher.group()));
      }
    }
  }

  private static boolean overlaps(Placeholder placeholder, Matcher matcher) {
    return placeholder.start() < matcher.end() && matcher.start() < placeholder.end();
  }
}
