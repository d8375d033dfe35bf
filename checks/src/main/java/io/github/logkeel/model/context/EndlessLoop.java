package io.github.logkeel.model.context;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import java.util.HashSet;
import java.util.Set;
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
  static boolean is(StatementTree loop, ExpressionTree condition, StatementTree body) {
    return (condition == null || isTrue(condition))
        ? !Boolean.TRUE.equals(new Exits(loop).scan(body, null))
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

  /** What ends a loop from within, but for an interrupt, by which such threads are told to stop. */
  private static final class Exits extends TreeScanner<Boolean, Void> {

    private final StatementTree loop;
    private final Set<Tree> inside = new HashSet<>();

    private Exits(StatementTree loop) {
      this.loop = loop;
    }

    @Override
    public Boolean scan(Tree tree, Void unused) {
      if (tree instanceof StatementTree) {
        inside.add(tree);
      }
      return super.scan(tree, null);
    }

    @Override
    public Boolean visitCatch(CatchTree tree, Void unused) {
      return ASTHelpers.getType(tree.getParameter())
              .tsym
              .getQualifiedName()
              .contentEquals(InterruptedException.class.getName())
          ? Boolean.FALSE
          : super.visitCatch(tree, null);
    }

    @Override
    public Boolean visitReturn(ReturnTree tree, Void unused) {
      return true;
    }

    @Override
    public Boolean visitThrow(ThrowTree tree, Void unused) {
      return true;
    }

    @Override
    public Boolean visitBreak(BreakTree tree, Void unused) {
      return !inside.contains(((JCBreak) tree).target);
    }

    @Override
    public Boolean visitContinue(ContinueTree tree, Void unused) {
      Tree target = ((JCContinue) tree).target;
      return target != loop && !inside.contains(target);
    }

    @Override
    public Boolean visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return false;
    }

    @Override
    public Boolean visitClass(ClassTree tree, Void unused) {
      return false;
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
  }
}
