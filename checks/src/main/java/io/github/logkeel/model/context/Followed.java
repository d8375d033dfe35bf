package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import io.github.logkeel.model.log.LogCalls;
import io.github.logkeel.model.log.LogGuard;
import java.util.Optional;
import java.util.function.Predicate;

/** Something that a method begins and has to undo, and what its code does to it. */
interface Followed {

  /** Whether anything that runs in a tree undoes it. */
  boolean isUndoneIn(Tree tree);

  /** Whether a statement is the call that undoes it, and nothing else. */
  boolean isUndoneExactlyBy(StatementTree statement);

  /** Whether a statement begins another one in its place. */
  boolean isBegunAnewBy(StatementTree statement);

  /** Whether a tree undoes any of its kind. */
  boolean undoesAny(Tree tree);

  /** Whether a tree calls anything but carriers and loggers. */
  boolean mayThrow(Tree tree);

  /** Whether there is nothing to undo if a condition holds, or if it does not. */
  boolean isAbsentIf(ExpressionTree condition, boolean holds);

  /** Whether a choice is about the clean-up alone. */
  boolean isCleanUp(IfTree choice);

  /**
   * Whether a tree makes an object, or calls anything but loggers and what is known to be harmless:
   * that may throw.
   */
  static boolean callsOthers(
      Tree tree,
      Predicate<MethodInvocationTree> isHarmless,
      LogCalls logCalls,
      VisitorState state) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (logCalls.find(call, state).isPresent() || LogGuard.find(call, state).isPresent()) {
          return null;
        }
        found[0] |= !isHarmless.test(call);
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitNewClass(NewClassTree made, Void unused) {
        found[0] = true;
        return null;
      }

      /** What is in it runs later, or in the call that it is given to, which is not harmless. */
      @Override
      public Void visitLambdaExpression(LambdaExpressionTree function, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree type, Void unused) {
        return null;
      }
    }.scan(tree, null);
    return found[0];
  }

  /** What a condition compares with null, if there is nothing of it where the condition holds. */
  static Optional<Symbol> nullIf(ExpressionTree condition, boolean holds) {
    return ASTHelpers.stripParentheses(condition) instanceof BinaryTree compared
            && compared.getKind() == (holds ? Kind.EQUAL_TO : Kind.NOT_EQUAL_TO)
            && compared.getRightOperand().getKind() == Kind.NULL_LITERAL
        ? Optional.ofNullable(ASTHelpers.getSymbol(compared.getLeftOperand()))
        : Optional.empty();
  }
}
