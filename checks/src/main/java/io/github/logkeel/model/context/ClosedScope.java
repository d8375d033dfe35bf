package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;

/**
 * What runs when the scope of a try-with-resources statement is closed: its catch clauses and its
 * finally block, up to where the span is ended.
 *
 * @param isFinally whether that is the finally block
 * @param calls the paths to the calls that run there
 */
public record ClosedScope(boolean isFinally, ImmutableList<TreePath> calls) {

  /**
   * The catch clauses and the finally block behind a scope, but those that open one of their own.
   */
  public static ImmutableList<ClosedScope> behind(
      OpenScope scope, ContextCalls calls, VisitorState state) {
    TryTree attempt = scope.attempt();
    ImmutableList.Builder<ClosedScope> parts = ImmutableList.builder();
    for (CatchTree clause : attempt.getCatches()) {
      TreePath block = new TreePath(new TreePath(scope.path(), clause), clause.getBlock());
      parts.add(new ClosedScope(false, CallsWithin.of(block)));
    }
    if (attempt.getFinallyBlock() != null) {
      TreePath block = new TreePath(scope.path(), attempt.getFinallyBlock());
      ImmutableList.Builder<TreePath> before = ImmutableList.builder();
      int end = endOfSpan(scope, calls, state);
      for (StatementTree statement : attempt.getFinallyBlock().getStatements().subList(0, end)) {
        before.addAll(CallsWithin.of(new TreePath(block, statement)));
      }
      parts.add(new ClosedScope(true, before.build()));
    }
    return parts.build().stream()
        .filter(part -> part.calls.stream().noneMatch(path -> opens(path, calls, state)))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What runs behind a statement that closes a scope, as far as it may still need the span.
   *
   * @param closing the path to that statement
   */
  public static Optional<ClosedScope> behindAll(
      OpenScope scope, TreePath closing, ContextCalls calls, VisitorState state) {
    return EarlyClose.of(scope, closing, calls, state)
        .map(early -> new ClosedScope(false, early.calls()));
  }

  /** Where in the finally block the span of a scope is ended; the size of the block if nowhere. */
  public static int endOfSpan(OpenScope scope, ContextCalls calls, VisitorState state) {
    BlockTree block = scope.attempt().getFinallyBlock();
    Optional<VarSymbol> span = calls.variable(scope.call(), state);
    TreePath path = new TreePath(scope.path(), block);
    for (int i = 0; i < block.getStatements().size(); i++) {
      TreePath statement = new TreePath(path, block.getStatements().get(i));
      for (TreePath call : CallsWithin.of(statement)) {
        Optional<ContextCall> found = calls.find(call.getLeaf(), state);
        boolean ends =
            found.isPresent()
                && found.get().role() == ContextRole.END_SPAN
                && (span.isEmpty() || calls.variable(found.get(), state).equals(span));
        if (ends || (found.isEmpty() && isGiven(span, (MethodInvocationTree) call.getLeaf()))) {
          return i;
        }
      }
    }
    return block.getStatements().size();
  }

  /** Whether a method gets the span, which may end it. */
  private static boolean isGiven(Optional<VarSymbol> span, MethodInvocationTree call) {
    return span.isPresent()
        && call.getArguments().stream()
            .anyMatch(argument -> span.get().equals(ASTHelpers.getSymbol(argument)));
  }

  /** Whether a call makes something else current. */
  static boolean opens(TreePath path, ContextCalls calls, VisitorState state) {
    return calls
        .find(path.getLeaf(), state)
        .filter(
            call ->
                switch (call.role()) {
                  case OPEN_SCOPE, OPEN_ENTRY, START_CURRENT, ATTACH -> true;
                  default -> false;
                })
        .isPresent();
  }
}
