package io.github.logkeel.model.log;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The text of a log statement as the formatter of its {@linkplain TemplateStyle style} reads it:
 * which parts are placeholders, and of which arguments. It states facts and passes no judgement.
 *
 * <p>All offsets are those of the decoded text, not of its Java source.
 */
public final class Template {

  /**
   * A part of the text that is replaced by an argument.
   *
   * @param start offset of its first character
   * @param end offset behind its last character
   * @param argument 0-based position of the argument it prints, explicit and relative indexes
   *     resolved
   * @param text the placeholder as written
   */
  public record Placeholder(int start, int end, int argument, String text) {}

  /**
   * Why the real formatter rejects the text, or drops the rest of it.
   *
   * @param offset where the offending part starts
   * @param what a short phrase to be used in a sentence, like "`%y` is no conversion"
   */
  public record Flaw(int offset, String what) {}

  /**
   * Plain text that would be a placeholder in another style.
   *
   * @param start offset of its first character
   * @param end offset behind its last character
   * @param style a style that reads it as a placeholder
   * @param text the characters themselves
   */
  public record Foreign(int start, int end, TemplateStyle style, String text) {}

  private final TemplateStyle style;
  private final String text;
  private final List<Placeholder> placeholders;
  private final Optional<Flaw> flaw;
  private final int argumentCount;

  private Template(
      TemplateStyle style, String text, List<Placeholder> placeholders, Optional<Flaw> flaw) {
    this.style = style;
    this.text = text;
    this.placeholders = List.copyOf(placeholders);
    this.flaw = flaw;
    int highest = -1;
    for (Placeholder placeholder : placeholders) {
      highest = Math.max(highest, placeholder.argument());
    }
    this.argumentCount = highest + 1;
  }

  /** Parses any text, whole or a fragment; what the style cannot read becomes the {@link #flaw}. */
  public static Template parse(TemplateStyle style, String text) {
    return switch (style) {
      case SLF4J, LOG4J, TINYLOG -> of(style, text, BraceParser.parse(style, text));
      case PRINTF -> of(style, text, PrintfParser.parse(text));
      case FLOGGER -> of(style, text, FloggerParser.parse(text));
      case MESSAGE_FORMAT -> of(style, text, MessageFormatParser.parse(text));
      case JUL ->
          MessageFormatParser.isReadByJul(text)
              ? of(style, text, MessageFormatParser.parse(text))
              : plain(style, text);
      case NONE -> plain(style, text);
    };
  }

  private static Template plain(TemplateStyle style, String text) {
    return new Template(style, text, List.of(), Optional.empty());
  }

  private static Template of(TemplateStyle style, String text, ParsedText parsed) {
    return new Template(style, text, parsed.placeholders(), parsed.flaw());
  }

  /** The language it was read in. */
  public TemplateStyle style() {
    return style;
  }

  /** Returns the decoded text, exactly as given. */
  public String text() {
    return text;
  }

  /**
   * Returns the placeholders in text order. Where there is a {@link #flaw} this is what the author
   * wrote and can be recognised; the formatter prints none of it.
   */
  public List<Placeholder> placeholders() {
    return placeholders;
  }

  /** Returns how many leading arguments the text asks for: 1 + the highest position used, or 0. */
  public int argumentCount() {
    return argumentCount;
  }

  /** Returns whether some placeholder prints the argument at this 0-based position. */
  public boolean prints(int argument) {
    for (Placeholder placeholder : placeholders) {
      if (placeholder.argument() == argument) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the placeholders name so many arguments, but with the numbers from 1 on: {@code
   * {1} of {2}}, where {@link java.text.MessageFormat} counts from 0.
   */
  boolean isCountedFromOne(int arguments) {
    return argumentCount() == arguments + 1
        && (style == TemplateStyle.MESSAGE_FORMAT || style == TemplateStyle.JUL)
        && !prints(0)
        && IntStream.rangeClosed(1, arguments).allMatch(this::prints);
  }

  /** Returns the first reason for which the style's formatter rejects the text. */
  public Optional<Flaw> flaw() {
    return flaw;
  }

  /**
   * Returns the offsets of the single quotes that a {@link java.text.MessageFormat} removes
   * although the author meant to print them, as in {@code can't} or {@code user '{0}'}. Empty in
   * the styles where quotes are plain characters.
   */
  public List<Integer> strayQuotes() {
    return quotesMatter() ? MessageFormatParser.strayQuotes(text) : List.of();
  }

  /** Returns the placeholders that would exist if the {@link #strayQuotes} were doubled. */
  public List<Placeholder> swallowed() {
    if (!quotesMatter()) {
      return List.of();
    }
    return MessageFormatParser.parse(text, strayQuotes()).placeholders().stream()
        .filter(p -> !placeholders.contains(p))
        .toList();
  }

  private boolean quotesMatter() {
    return style == TemplateStyle.MESSAGE_FORMAT
        || (style == TemplateStyle.JUL && MessageFormatParser.isReadByJul(text));
  }

  /**
   * Returns, in text order, the plain text that looks like placeholders of other styles. When in
   * doubt (a percentage, an encoded URL, a regular expression, JSON) it is not listed.
   */
  public List<Foreign> foreign() {
    return ForeignPlaceholders.in(this);
  }
}
