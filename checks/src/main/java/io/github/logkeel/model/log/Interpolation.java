package io.github.logkeel.model.log;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.tools.javac.code.Type;
import java.util.regex.Pattern;

/**
 * A text that is put together at run time, by concatenation, a format, or a builder, taken apart:
 * the text that the compiler knows, and the values in it, in the order in which they are printed.
 *
 * @param parts in order; together they print exactly what the expression gives
 */
public record Interpolation(ImmutableList<Part> parts) {

  /** What stands for a value that is printed as {@link String#valueOf(Object)} prints it. */
  static final String AS_TEXT = "";

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  /** What a part is made of. */
  public enum Kind {
    /** Text in a literal. */
    TEXT,
    /** A named constant of type {@code String}. */
    CONSTANT,
    /** A value that is only known at run time. */
    VALUE
  }

  /**
   * One part of the text.
   *
   * @param kind what it is made of
   * @param tree the literal, the name of the constant or the value, without parentheses
   * @param text what it prints; of a value, the conversion of a {@link java.util.Formatter} that
   *     prints it, or nothing where that is {@code String.valueOf}
   * @param start where that text starts in the literal
   * @param operand the operand of the outermost concatenation that the part stands in
   */
  public record Part(
      Kind kind, ExpressionTree tree, String text, int start, ExpressionTree operand) {

    /** Whether it is a value. */
    public boolean isValue() {
      return kind == Kind.VALUE;
    }

    /** Whether the literal has the text as it is printed, no escape of a format between. */
    public boolean isWrittenInLiteral() {
      return kind == Kind.TEXT
          && tree instanceof LiteralTree literal
          && literal.getValue() instanceof String value
          && value.startsWith(text, start);
    }

    /** Whether it is one of several constants, so that the texts can be counted. */
    public boolean isChoice() {
      return tree instanceof ConditionalExpressionTree choice
          && ASTHelpers.constValue(choice.getTrueExpression()) != null
          && ASTHelpers.constValue(choice.getFalseExpression()) != null;
    }

    /** Whether the value is printed by a conversion of its own, with a width or a precision. */
    public boolean hasConversion() {
      return isValue() && !text.equals(AS_TEXT);
    }

    Part asValue() {
      return new Part(Kind.VALUE, tree, AS_TEXT, 0, operand);
    }
  }

  /**
   * Takes an expression of type {@code String} apart; what cannot be taken apart is one value.
   *
   * @param style how the parts are to be printed instead: only {@link TemplateStyle#PRINTF} can
   *     print a value with a width or a precision
   */
  public static Interpolation of(ExpressionTree text, TemplateStyle style, VisitorState state) {
    return new Interpolation(new InterpolationParser(style, state).parse(text));
  }

  /**
   * Takes the text apart that a call of {@code printf} writes, without the end of its line.
   *
   * @param printed the call
   */
  public static Interpolation ofLine(
      ExpressionTree printed, TemplateStyle style, VisitorState state) {
    return new Interpolation(new InterpolationParser(style, state).withoutLineEnd().parse(printed));
  }

  /** The values, in the order in which they are printed. */
  public ImmutableList<Part> values() {
    return parts.stream().filter(Part::isValue).collect(ImmutableList.toImmutableList());
  }

  /** The text with a {@link MessageText#UNKNOWN} for each value. */
  public String knownText() {
    return parts.stream()
        .map(part -> part.isValue() ? String.valueOf(MessageText.UNKNOWN) : part.text)
        .collect(joining());
  }

  /** Whether the text says something by itself, so that it is more than values in a row. */
  public boolean hasWords() {
    return parts.stream().anyMatch(part -> !part.isValue() && WORD.matcher(part.text).find());
  }

  /** The same text with its constants among the values. */
  public Interpolation withConstantsAsValues() {
    return new Interpolation(
        parts.stream()
            .map(part -> part.kind == Kind.CONSTANT ? part.asValue() : part)
            .collect(ImmutableList.toImmutableList()));
  }

  /** Whether <code>{0}</code> prints values of that type as {@code String.valueOf} does. */
  public static boolean printsAsText(Type type, VisitorState state) {
    return MessageFormatParser.printsAsText(type, state);
  }
}
