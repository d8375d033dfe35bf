package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins the pieces of a text to one expression. Pieces of the same line become one literal; a line
 * break that the source had between two operands stays where the line would get too long.
 */
final class TemplateLayout {

  /** Lines do not get longer than this by joining. */
  private static final int LINE = 100;

  private static final Pattern PLUS = Pattern.compile("[\\s()]*\\+[\\s()]*");
  private static final Pattern PARENTHESIS = Pattern.compile("[()]");
  private static final Pattern COMMENT = Pattern.compile("/[*/]");

  /**
   * A piece of the text.
   *
   * @param source what stands between the quotes of a literal, or the name of a constant
   * @param isName whether it is a name
   * @param operand the operand of the source that it comes from
   */
  private record Piece(String source, boolean isName, ExpressionTree operand) {}

  private final ExpressionTree replaced;
  private final VisitorState state;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param replaced the expression in whose place the text will stand
   */
  TemplateLayout(ExpressionTree replaced, VisitorState state) {
    this.replaced = replaced;
    this.state = state;
  }

  /** Adds what stands between the quotes of a literal. */
  void addText(String source, ExpressionTree operand) {
    if (!source.isEmpty()) {
      pieces.add(new Piece(source, false, operand));
    }
  }

  /** Adds the name of a constant. */
  void addName(ExpressionTree name, ExpressionTree operand) {
    pieces.add(new Piece(state.getSourceForNode(name), true, operand));
  }

  /** The expression; empty where a comment stands between the operands. */
  Optional<String> source() {
    StringBuilder source = new StringBuilder();
    boolean inLiteral = false;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Optional<String> operator = i == 0 ? Optional.of("") : operatorBefore(i);
      if (operator.isEmpty()) {
        return Optional.empty();
      }
      boolean breaks = isBreak(operator.get()) && !(inLiteral && fits(i, source));
      if (piece.isName || breaks || !inLiteral) {
        source
            .append(inLiteral ? "\"" : "")
            .append(i == 0 ? "" : breaks ? operator.get() : " + ")
            .append(piece.isName ? "" : "\"");
      }
      source.append(piece.source);
      inLiteral = !piece.isName;
    }
    return Optional.of(source.append(inLiteral ? "\"" : "").toString());
  }

  /**
   * The arguments behind that text, each behind a comma, on lines of their own where the source had
   * several lines and they do not fit.
   */
  String arguments(String source, List<String> values) {
    StringBuilder arguments = new StringBuilder();
    String message = state.getSourceForNode(replaced);
    int lineBreak = message.indexOf('\n');
    for (String value : values) {
      int end = column(source + arguments) + ", ".length() + value.length() + ");".length();
      boolean breaks = lineBreak >= 0 && end > LINE;
      String indentation = breaks ? indentation(message.substring(lineBreak + 1)) : "";
      arguments.append(breaks ? ",\n" + indentation : ", ").append(value);
    }
    return arguments.toString();
  }

  /** The operator between a piece and the one before, with its line break if there is one. */
  private Optional<String> operatorBefore(int index) {
    ExpressionTree before = pieces.get(index - 1).operand;
    ExpressionTree behind = pieces.get(index).operand;
    if (before == behind) {
      return Optional.of("");
    }
    String between =
        state
            .getSourceCode()
            .subSequence(state.getEndPosition(before), ASTHelpers.getStartPosition(behind))
            .toString();
    if (PLUS.matcher(between).matches()) {
      return Optional.of(PARENTHESIS.matcher(between).replaceAll(""));
    }
    if (COMMENT.matcher(between).find()) {
      return Optional.empty();
    }
    // An empty literal stood between them, or an operand that is printed in another way.
    int lineBreak = between.lastIndexOf('\n');
    return Optional.of(
        lineBreak < 0 ? "" : "\n" + indentation(between.substring(lineBreak + 1)) + "+ ");
  }

  /** Whether the text from a piece on, up to the next line break, fits behind what is there. */
  private boolean fits(int index, StringBuilder before) {
    if (before.toString().endsWith("\\n")) {
      return false;
    }
    int length = pieces.get(index).source.length();
    for (int i = index + 1; i < pieces.size(); i++) {
      if (pieces.get(i).isName || operatorBefore(i).filter(TemplateLayout::isBreak).isPresent()) {
        break;
      }
      length += pieces.get(i).source.length();
    }
    return column(before.toString()) + length < LINE;
  }

  /** The column that follows if a text is put in place of the expression. */
  private int column(String text) {
    int lineBreak = text.lastIndexOf('\n');
    if (lineBreak >= 0) {
      return text.length() - lineBreak - 1;
    }
    int start = ASTHelpers.getStartPosition(replaced);
    int lineStart = start;
    CharSequence file = state.getSourceCode();
    while (lineStart > 0 && file.charAt(lineStart - 1) != '\n') {
      lineStart--;
    }
    return start - lineStart + text.length();
  }

  private static boolean isBreak(String operator) {
    return operator.indexOf('\n') >= 0;
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
