package io.github.logkeel.model.context;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Detours;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/** A loop that ends with the program, or when a part of it is told to stop. */
final class EndlessLoop {

  private static final Pattern STATE =
      Pattern.compile(
          "(?:is|has|was)?_?(?:running|stop|interrupt|shut|clos|alive|active|open|quit|terminat|exit"
              + "|kill|done|start|destroy|abort).*",
          Pattern.CASE_INSENSITIVE);

  private EndlessLoop() {}

  /**
   * Whether a loop is one.
   *
   * @param condition null for none
   */
  static boolean is(ExpressionTree condition, StatementTree body) {
    return (condition == null || isTrue(condition))
        ? Detours.noneIn(body)
        : asksForState(condition);
  }

  private static boolean isTrue(ExpressionTree condition) {
    return Boolean.TRUE.equals(ASTHelpers.constValue(condition));
  }

  private static boolean asksForState(ExpressionTree condition) {
    ExpressionTree tree = ASTHelpers.stripParentheses(condition);
    if (tree instanceof UnaryTree not) {
      return asksForState(not.getExpression());
    }
    if (tree instanceof BinaryTree both) {
      return asksForState(both.getLeftOperand()) || asksForState(both.getRightOperand());
    }
    if (tree instanceof LiteralTree) {
      return false;
    }
    if (tree instanceof MethodInvocationTree call) {
      Symbol method = ASTHelpers.getSymbol(call);
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      boolean reads = method.getSimpleName().contentEquals("get") && receiver != null;
      return STATE.matcher(method.getSimpleName()).matches() || (reads && asksForState(receiver));
    }
    return ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
        && variable.getKind() == ElementKind.FIELD
        && STATE.matcher(variable.getSimpleName()).matches();
  }
}
