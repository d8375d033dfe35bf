package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Log statements, and nothing else, behind a condition that is nothing but a guard. */
public final class GuardedBlock {

  private GuardedBlock() {}

  /**
   * The guard of the block that a statement is the first of, if all its statements log at the same
   * level and through the same logger.
   */
  public static Optional<LogGuard> guardOfFirst(
      LogCall first, LogCalls logCalls, VisitorState state) {
    TreePath statement = state.getPath().getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)) {
      return Optional.empty();
    }
    TreePath around = statement.getParentPath();
    Tree branch = statement.getLeaf();
    List<? extends StatementTree> statements = ImmutableList.of();
    if (around.getLeaf() instanceof BlockTree block) {
      branch = block;
      statements = block.getStatements();
      around = around.getParentPath();
    }
    if (!(around.getLeaf() instanceof IfTree choice)
        || choice.getThenStatement() != branch
        || choice.getElseStatement() != null) {
      return Optional.empty();
    }
    Optional<LogGuard> guard = LogGuard.find(choice.getCondition(), state);
    return guard.isPresent() && areAlike(statements, first, logCalls, state)
        ? guard
        : Optional.empty();
  }

  private static boolean areAlike(
      List<? extends StatementTree> statements,
      LogCall first,
      LogCalls logCalls,
      VisitorState state) {
    boolean found = false;
    for (StatementTree statement : statements) {
      if (statement instanceof VariableTree) {
        continue;
      }
      if (!(statement instanceof ExpressionStatementTree expression)
          || !(expression.getExpression() instanceof MethodInvocationTree tree)) {
        return false;
      }
      Optional<LogCall> call = logCalls.find(tree, state);
      if (call.isEmpty()
          || (!found && tree != first.tree())
          || call.get().level() != first.level()
          || !Objects.equals(logger(call.get()), logger(first))) {
        return false;
      }
      found = true;
    }
    return true;
  }

  private static Object logger(LogCall call) {
    return call.logger().map(ASTHelpers::getSymbol).orElse(null);
  }
}
