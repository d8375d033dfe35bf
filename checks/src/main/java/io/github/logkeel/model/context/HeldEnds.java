package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.log.LogCalls;

/**
 * A scope or a span in a local variable, and the calls of its method that close or end it.
 *
 * @param ends the paths to these calls
 */
record HeldEnds(
    VarSymbol variable,
    ImmutableList<TreePath> ends,
    ContextCalls calls,
    LogCalls logCalls,
    VisitorState state)
    implements Followed {

  @Override
  public boolean isUndoneIn(Tree tree) {
    int from = ASTHelpers.getStartPosition(tree);
    int to = state.getEndPosition(tree);
    return ends.stream()
        .map(TreePath::getLeaf)
        .anyMatch(
            end -> ASTHelpers.getStartPosition(end) >= from && state.getEndPosition(end) <= to);
  }

  @Override
  public boolean isUndoneExactlyBy(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && ends.stream().anyMatch(end -> end.getLeaf() == expression.getExpression());
  }

  @Override
  public boolean isBegunAnewBy(StatementTree statement) {
    return false;
  }

  @Override
  public boolean undoesAny(Tree tree) {
    return false;
  }

  @Override
  public boolean mayThrow(Tree tree) {
    return Followed.callsOthers(
        tree,
        call ->
            calls
                .find(call, state)
                .map(known -> known.role() != ContextRole.RUN_IN_SCOPE)
                .orElseGet(() -> ContextCalls.isOfCarrier(call)),
        logCalls,
        state);
  }

  /** Whether nothing is held then. */
  @Override
  public boolean isAbsentIf(ExpressionTree condition, boolean holds) {
    return Followed.nullIf(condition, holds).filter(variable::equals).isPresent();
  }

  /** One with another branch is about the work as well. */
  @Override
  public boolean isCleanUp(IfTree choice) {
    return choice.getElseStatement() == null
        && CleanUpChoice.is(choice, this, calls, logCalls, state);
  }
}
