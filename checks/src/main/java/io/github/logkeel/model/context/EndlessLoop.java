package io.github.logkeel.model.context;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
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
        ? !Boolean.TRUE.equals(new Exits().scan(body, false))
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

  /**
   * What ends a loop from within, but for an interrupt, by which such threads are told to stop. The
   * second argument says whether a break ends something inside.
   */
  private static final class Exits extends TreeScanner<Boolean, Boolean> {

    @Override
    public Boolean scan(Tree tree, Boolean isInside) {
      boolean endsByBreak =
          tree instanceof WhileLoopTree
              || tree instanceof DoWhileLoopTree
              || tree instanceof ForLoopTree
              || tree instanceof EnhancedForLoopTree
              || tree instanceof SwitchTree;
      return super.scan(tree, isInside || endsByBreak);
    }

    @Override
    public Boolean visitCatch(CatchTree tree, Boolean isInside) {
      return ASTHelpers.getType(tree.getParameter())
              .tsym
              .getQualifiedName()
              .contentEquals(InterruptedException.class.getName())
          ? Boolean.FALSE
          : super.visitCatch(tree, isInside);
    }

    @Override
    public Boolean visitReturn(ReturnTree tree, Boolean isInside) {
      return true;
    }

    @Override
    public Boolean visitThrow(ThrowTree tree, Boolean isInside) {
      return true;
    }

    @Override
    public Boolean visitBreak(BreakTree tree, Boolean isInside) {
      return tree.getLabel() != null || !isInside;
    }

    @Override
    public Boolean visitContinue(ContinueTree tree, Boolean isInside) {
      return tree.getLabel() != null;
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree tree, Boolean isInside) {
      return false;
    }

    @Override
    public Boolean visitClass(ClassTree tree, Boolean isInside) {
      return false;
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
  }
}
