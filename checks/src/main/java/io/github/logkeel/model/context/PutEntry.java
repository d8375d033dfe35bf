package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import io.github.logkeel.model.log.LogCalls;
import java.util.List;
import java.util.Optional;

/**
 * An entry that a call puts, and what a statement behind it does to it.
 *
 * @param put the call, whose key is known
 * @param key what tells the key from others
 */
record PutEntry(
    ContextCall put,
    Object key,
    ContextEntries entries,
    ContextCalls calls,
    LogCalls logCalls,
    VisitorState state)
    implements Followed {

  /** Whether anything that runs in a tree takes it away. */
  @Override
  public boolean isUndoneIn(Tree tree) {
    return entries.isRemovedIn(tree, key, state);
  }

  /** Whether a statement is the call that takes it away, and nothing else. */
  @Override
  public boolean isUndoneExactlyBy(StatementTree statement) {
    return call(statement)
        .filter(call -> call.role() == ContextRole.REMOVE)
        .flatMap(ContextEntries::key)
        .filter(key::equals)
        .isPresent();
  }

  /** Whether a statement puts another value in its place. */
  @Override
  public boolean isBegunAnewBy(StatementTree statement) {
    return call(statement)
        .filter(call -> call.role() == ContextRole.PUT)
        .flatMap(ContextEntries::key)
        .filter(key::equals)
        .isPresent();
  }

  private Optional<ContextCall> call(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        ? calls.find(expression.getExpression(), state)
        : Optional.empty();
  }

  /** Whether a tree takes any entry away. */
  @Override
  public boolean undoesAny(Tree tree) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |=
            calls.find(call, state).filter(made -> made.role() == ContextRole.REMOVE).isPresent();
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Whether a tree calls anything but carriers and loggers. */
  @Override
  public boolean mayThrow(Tree tree) {
    return Followed.callsOthers(
        tree,
        call ->
            calls
                .find(call, state)
                .filter(known -> known.role() != ContextRole.RUN_IN_SCOPE)
                .isPresent(),
        logCalls,
        state);
  }

  /**
   * Whether the value is null if a condition holds, or if it does not: null is not worth to be
   * taken away.
   */
  @Override
  public boolean isAbsentIf(ExpressionTree condition, boolean holds) {
    return Followed.nullIf(condition, holds)
        .filter(symbolsIn(put.tree().getArguments())::contains)
        .isPresent();
  }

  private static ImmutableSet<Symbol> symbolsIn(List<? extends Tree> trees) {
    ImmutableSet.Builder<Symbol> symbols = ImmutableSet.builder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        symbols.add(ASTHelpers.getSymbol(name));
        return null;
      }
    }.scan(trees, null);
    return symbols.build();
  }

  @Override
  public boolean isCleanUp(IfTree choice) {
    return CleanUpChoice.is(choice, this, calls, logCalls, state);
  }
}
