package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an expression, as far as the compiler knows it, and where each part of it is written.
 *
 * @param tree the whole expression
 * @param text its text; each part that is only known at run time stands as one {@link #UNKNOWN}
 * @param pieces the operands of the concatenation, in order, covering the text
 */
public record MessageText(ExpressionTree tree, String text, ImmutableList<Piece> pieces) {

  /**
   * Stands in {@link #text} for a part that is computed at run time (U+FFFC, object replacement).
   */
  public static final char UNKNOWN = '\uFFFC';

  /**
   * One operand of the concatenation.
   *
   * @param start its first offset in the text
   * @param end the offset after its last
   * @param tree its expression
   * @param constant whether the compiler knows its value
   */
  public record Piece(int start, int end, ExpressionTree tree, boolean constant) {

    /** Whether the text stands right here in the source, as a string literal. */
    public boolean isLiteral() {
      return tree instanceof LiteralTree literal && literal.getValue() instanceof String;
    }
  }

  /**
   * Reads an expression of type {@code String}; always succeeds, if only with one unknown piece.
   */
  public static MessageText of(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      return new MessageText(tree, text, ImmutableList.of(new Piece(0, text.length(), tree, true)));
    }
    List<ExpressionTree> operands = new ArrayList<>();
    flatten(tree, operands);
    StringBuilder text = new StringBuilder();
    ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
    for (ExpressionTree operand : operands) {
      Object value = ASTHelpers.constValue(operand);
      int start = text.length();
      text.append(value == null ? UNKNOWN : value);
      pieces.add(new Piece(start, text.length(), operand, value != null));
    }
    return new MessageText(tree, text.toString(), pieces.build());
  }

  /** Whether every part of the text is known. */
  public boolean isComplete() {
    for (Piece piece : pieces) {
      if (!piece.constant()) {
        return false;
      }
    }
    return true;
  }

  /** Splits string concatenations; a {@code +} between numbers stays one operand. */
  private static void flatten(ExpressionTree tree, List<ExpressionTree> operands) {
    if (tree instanceof ParenthesizedTree parenthesized) {
      flatten(parenthesized.getExpression(), operands);
    } else if (tree.getKind() == Tree.Kind.PLUS && isString(tree)) {
      BinaryTree concatenation = (BinaryTree) tree;
      flatten(concatenation.getLeftOperand(), operands);
      flatten(concatenation.getRightOperand(), operands);
    } else {
      operands.add(tree);
    }
  }

  private static boolean isString(ExpressionTree tree) {
    Type type = ASTHelpers.getType(tree);
    return (type != null && type.tsym.getQualifiedName().contentEquals(String.class.getName()))
        || ASTHelpers.constValue(tree) instanceof String;
  }
}
