package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Optional;

/**
 * A scope that is closed some statements before its span is ended.
 *
 * @param closing the path to the statement that closes it: a call, or the try statement whose
 *     resource it is, or whose finally block closes it
 * @param between the statements that run in between
 * @param end the statement that ends the span; empty where a finally block around does so
 * @param calls the paths to the calls in between that no other scope is opened for; none where the
 *     span stands for what another process does
 */
public record EarlyClose(
    TreePath closing,
    ImmutableList<StatementTree> between,
    Optional<StatementTree> end,
    ImmutableList<TreePath> calls) {

  /**
   * What stands between a statement that closes a scope and what ends its span; empty where nothing
   * behind it in the same block, and no finally block of that block, does so. What a finally block
   * closes is closed by its try statement.
   */
  public static Optional<EarlyClose> of(
      OpenScope scope, TreePath closing, ContextCalls calls, VisitorState state) {
    Optional<EarlyClose> early = behind(scope, closing, calls, state);
    TreePath block = closing.getParentPath();
    return early.isEmpty()
            && block.getParentPath().getLeaf() instanceof TryTree attempt
            && attempt.getFinallyBlock() == block.getLeaf()
        ? of(scope, block.getParentPath(), calls, state)
        : early;
  }

  private static Optional<EarlyClose> behind(
      OpenScope scope, TreePath closing, ContextCalls calls, VisitorState state) {
    Optional<VarSymbol> span = calls.variable(scope.call(), state);
    if (span.isEmpty()
        || !(closing.getLeaf() instanceof StatementTree close)
        || !(closing.getParentPath().getLeaf() instanceof BlockTree block)
        || ends(closing, span, calls, state)) {
      return Optional.empty();
    }
    List<? extends StatementTree> statements = block.getStatements();
    ImmutableList.Builder<StatementTree> between = ImmutableList.builder();
    ImmutableList.Builder<TreePath> found = ImmutableList.builder();
    boolean isOther = StartedSpan.isOfWorkElsewhere(span.get(), state);
    for (int i = statements.indexOf(close) + 1; i < statements.size(); i++) {
      StatementTree statement = statements.get(i);
      TreePath path = new TreePath(closing.getParentPath(), statement);
      if (ends(path, span, calls, state)) {
        return Optional.of(
            new EarlyClose(closing, between.build(), Optional.of(statement), found.build()));
      }
      ImmutableList<TreePath> within = CallsWithin.of(path);
      isOther |= within.stream().anyMatch(call -> ClosedScope.opens(call, calls, state));
      between.add(statement);
      if (!isOther) {
        found.addAll(within);
      }
    }
    return endsInFinally(closing.getParentPath(), span, calls, state)
        ? Optional.of(new EarlyClose(closing, between.build(), Optional.empty(), found.build()))
        : Optional.empty();
  }

  /** The statement that closes it. */
  public StatementTree close() {
    return (StatementTree) closing.getLeaf();
  }

  private static boolean endsInFinally(
      TreePath block, Optional<VarSymbol> span, ContextCalls calls, VisitorState state) {
    TreePath around = block.getParentPath();
    return around.getLeaf() instanceof TryTree attempt
        && attempt.getBlock() == block.getLeaf()
        && attempt.getFinallyBlock() != null
        && ends(new TreePath(around, attempt.getFinallyBlock()), span, calls, state);
  }

  /** Whether a statement ends the span, or has it ended later. */
  private static boolean ends(
      TreePath statement, Optional<VarSymbol> span, ContextCalls calls, VisitorState state) {
    for (TreePath path : CallsWithin.andLater(statement)) {
      Optional<ContextCall> call = calls.find(path.getLeaf(), state);
      if (call.isPresent()
          && call.get().role() == ContextRole.END_SPAN
          && calls.variable(call.get(), state).equals(span)) {
        return true;
      }
    }
    return false;
  }
}
