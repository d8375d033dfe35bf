package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Optional;

/**
 * A scope that is closed some statements before its span is ended.
 *
 * @param close the statement that closes it
 * @param between the statements that run in between
 * @param end the statement that ends the span
 * @param calls the paths to the calls in between
 */
public record EarlyClose(
    StatementTree close,
    ImmutableList<StatementTree> between,
    StatementTree end,
    ImmutableList<TreePath> calls) {

  /**
   * What stands between a statement that closes a scope and the one that ends its span; empty where
   * these are not in the same block, or next to each other.
   */
  public static Optional<EarlyClose> of(
      OpenScope scope, TreePath closing, ContextCalls calls, VisitorState state) {
    Optional<VarSymbol> span = calls.variable(scope.call(), state);
    if (span.isEmpty()
        || !(closing.getLeaf() instanceof StatementTree close)
        || !(closing.getParentPath().getLeaf() instanceof BlockTree block)) {
      return Optional.empty();
    }
    List<? extends StatementTree> statements = block.getStatements();
    ImmutableList.Builder<StatementTree> between = ImmutableList.builder();
    ImmutableList.Builder<TreePath> found = ImmutableList.builder();
    for (int i = statements.indexOf(close) + 1; i < statements.size(); i++) {
      StatementTree statement = statements.get(i);
      ImmutableList<TreePath> within =
          CallsWithin.of(new TreePath(closing.getParentPath(), statement));
      if (within.stream().anyMatch(call -> ends(call, span, calls, state))) {
        return Optional.of(new EarlyClose(close, between.build(), statement, found.build()));
      }
      between.add(statement);
      found.addAll(within);
    }
    return Optional.empty();
  }

  private static boolean ends(
      TreePath path, Optional<VarSymbol> span, ContextCalls calls, VisitorState state) {
    Optional<ContextCall> call = calls.find(path.getLeaf(), state);
    return call.isPresent()
        && call.get().role() == ContextRole.END_SPAN
        && calls.variable(call.get(), state).equals(span);
  }
}
