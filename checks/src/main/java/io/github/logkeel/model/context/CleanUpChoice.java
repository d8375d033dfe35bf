package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreeScanner;
import io.github.logkeel.model.log.LogCalls;

/**
 * A choice that is about the clean-up alone ({@code if (isOurs) MDC.remove(..)}): who writes that
 * knows when there is something to undo. Not so where it asks about the work.
 */
record CleanUpChoice(Followed followed, ContextCalls calls, LogCalls logCalls, VisitorState state) {

  static boolean is(
      IfTree choice, Followed followed, ContextCalls calls, LogCalls logCalls, VisitorState state) {
    CleanUpChoice test = new CleanUpChoice(followed, calls, logCalls, state);
    return followed.isUndoneIn(choice.getCondition())
        || ((test.isCleanUp(choice.getThenStatement()) || test.isCleanUp(choice.getElseStatement()))
            && !test.asksAboutWork(choice.getCondition()));
  }

  private boolean isCleanUp(StatementTree branch) {
    return branch != null
        && followed.isUndoneIn(branch)
        && (branch instanceof BlockTree block
            ? block.getStatements().stream().allMatch(this::isOfCarrier)
            : isOfCarrier(branch));
  }

  private boolean isOfCarrier(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && (followed.isUndoneIn(call)
            || calls.find(call, state).isPresent()
            || logCalls.find(call, state).isPresent());
  }

  /** Whether a condition gives something to a method, or compares with a value that has a name. */
  private boolean asksAboutWork(ExpressionTree condition) {
    boolean[] asks = new boolean[2];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        asks[0] |= !call.getArguments().isEmpty();
        asks[1] |= ContextCalls.isOfCarrier(call);
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitBinary(BinaryTree compared, Void unused) {
        Object value = ASTHelpers.constValue(compared.getRightOperand());
        // 0 and 1 are those of a counter.
        asks[0] |= value instanceof Number number && number.longValue() > 1;
        return super.visitBinary(compared, null);
      }
    }.scan(condition, null);
    return asks[0] && !asks[1];
  }
}
