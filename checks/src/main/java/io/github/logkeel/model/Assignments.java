package io.github.logkeel.model;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import javax.lang.model.element.ElementKind;

/**
 * Counts how often a variable may be assigned on the way through some code. javac marks local
 * variables that are effectively final when it analyses the flow of their class, but all files are
 * judged together with the first, whose flow alone is known by then.
 */
public final class Assignments extends TreeScanner<Integer, Void> {

  private final Symbol variable;
  private boolean isDeclared;

  private Assignments(Symbol variable) {
    this.variable = variable;
  }

  /**
   * Whether a field is final, or any other variable final or effectively final (JLS 4.12.4).
   *
   * @param use the path to a place in its scope
   * @return false also for a local variable without an initializer that gets its value in several
   *     places, other than the branches of an {@code if}
   */
  public static boolean isConsideredFinal(Symbol variable, TreePath use) {
    if ((variable.flags() & Flags.FINAL) != 0) {
      return true;
    }
    if (variable.getKind().isField()) {
      return false;
    }
    int given = variable.getKind() == ElementKind.LOCAL_VARIABLE ? 0 : 1;
    return given + count(new Assignments(variable).scan(outermostMember(use), null)) <= 1;
  }

  /** The member of the outermost class that a place is in. */
  static Tree outermostMember(TreePath use) {
    Tree member = use.getLeaf();
    for (TreePath path = use; path.getParentPath() != null; path = path.getParentPath()) {
      if (path.getParentPath().getLeaf() instanceof ClassTree) {
        member = path.getLeaf();
      }
    }
    return member;
  }

  private static int count(Integer found) {
    return found == null ? 0 : found;
  }

  @Override
  public Integer reduce(Integer one, Integer other) {
    return count(one) + count(other);
  }

  @Override
  public Integer visitVariable(VariableTree tree, Void unused) {
    boolean isIt = variable.equals(ASTHelpers.getSymbol(tree));
    isDeclared |= isIt;
    boolean isGiven = isIt && tree.getInitializer() != null;
    return reduce(super.visitVariable(tree, null), isGiven ? 1 : 0);
  }

  @Override
  public Integer visitAssignment(AssignmentTree tree, Void unused) {
    return reduce(super.visitAssignment(tree, null), written(tree.getVariable()));
  }

  @Override
  public Integer visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    return reduce(super.visitCompoundAssignment(tree, null), written(tree.getVariable()));
  }

  @Override
  public Integer visitUnary(UnaryTree tree, Void unused) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          reduce(super.visitUnary(tree, null), written(tree.getExpression()));
      default -> super.visitUnary(tree, null);
    };
  }

  private int written(Tree target) {
    return variable.equals(ASTHelpers.getSymbol(TreeInfo.skipParens((JCTree) target))) ? 1 : 0;
  }

  @Override
  public Integer visitIf(IfTree tree, Void unused) {
    return eitherOf(tree.getCondition(), tree.getThenStatement(), tree.getElseStatement());
  }

  @Override
  public Integer visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    return eitherOf(tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression());
  }

  private int eitherOf(Tree condition, Tree one, Tree other) {
    return count(scan(condition, null))
        + Math.max(count(scan(one, null)), count(scan(other, null)));
  }

  @Override
  public Integer visitWhileLoop(WhileLoopTree tree, Void unused) {
    boolean before = isDeclared;
    return repeated(super.visitWhileLoop(tree, null), before);
  }

  @Override
  public Integer visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    boolean before = isDeclared;
    return repeated(super.visitDoWhileLoop(tree, null), before);
  }

  @Override
  public Integer visitForLoop(ForLoopTree tree, Void unused) {
    boolean before = isDeclared;
    return repeated(super.visitForLoop(tree, null), before);
  }

  @Override
  public Integer visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    boolean before = isDeclared;
    boolean isItsVariable = variable.equals(ASTHelpers.getSymbol(tree.getVariable()));
    return repeated(super.visitEnhancedForLoop(tree, null), before) + (isItsVariable ? 1 : 0);
  }

  /** A variable that is declared in the loop is another one each time. */
  private static int repeated(Integer once, boolean isDeclaredBefore) {
    return isDeclaredBefore ? 2 * count(once) : count(once);
  }
}
