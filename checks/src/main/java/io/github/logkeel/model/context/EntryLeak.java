package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.context.EntryCleanup.Kind;
import io.github.logkeel.model.log.LogCalls;
import java.util.List;
import java.util.Optional;

/**
 * Entries that stay on the thread, put by statements one behind the other.
 *
 * @param puts the calls that put them
 * @param path to the last of these
 * @param cleanup how its method takes the last of them away, if at all
 */
public record EntryLeak(ImmutableList<ContextCall> puts, TreePath path, EntryCleanup cleanup) {

  /** The leak that a statement begins; empty if it leaks nothing, or goes on with a leak. */
  public static Optional<EntryLeak> startingAt(
      ContextCall put,
      ContextEntries entries,
      CleanUps cleanUps,
      ContextCalls calls,
      LogCalls logCalls,
      VisitorState state) {
    return new Finder(entries, cleanUps, calls, logCalls, state).startingAt(put);
  }

  private record Finder(
      ContextEntries entries,
      CleanUps cleanUps,
      ContextCalls calls,
      LogCalls logCalls,
      VisitorState state) {

    private Optional<EntryLeak> startingAt(ContextCall first) {
      TreePath path = state.getPath();
      Optional<EntryCleanup> cleanup = leak(first, path);
      if (cleanup.isEmpty()) {
        return Optional.empty();
      }
      ImmutableList.Builder<ContextCall> run = ImmutableList.builder();
      run.add(first);
      if (cleanup.get().kind() != Kind.NEVER
          || !(path.getParentPath().getParentPath().getLeaf() instanceof BlockTree block)) {
        return Optional.of(new EntryLeak(run.build(), path, cleanup.get()));
      }
      List<? extends StatementTree> all = block.getStatements();
      int index = all.indexOf(path.getParentPath().getLeaf());
      if (index > 0 && isNeverRemoved(all.get(index - 1))) {
        return Optional.empty();
      }
      int next = index + 1;
      while (next < all.size() && isNeverRemoved(all.get(next))) {
        run.add(put(all.get(next)).orElseThrow());
        next++;
      }
      ImmutableList<ContextCall> puts = run.build();
      TreePath last = pathTo(Iterables.getLast(puts));
      return leak(Iterables.getLast(puts), last).map(end -> new EntryLeak(puts, last, end));
    }

    private boolean isNeverRemoved(StatementTree statement) {
      return put(statement)
          .flatMap(put -> leak(put, pathTo(put)))
          .filter(cleanup -> cleanup.kind() == Kind.NEVER)
          .isPresent();
    }

    /** How an entry fails to be taken away; empty if it is, or is meant to stay. */
    private Optional<EntryCleanup> leak(ContextCall put, TreePath path) {
      Optional<Object> key = ContextEntries.key(put);
      Optional<MethodTree> method = EntryCleanup.method(path);
      boolean isValue =
          !isPush(put)
              && put.tree().getArguments().size() == 2
              && ASTHelpers.constValue(put.tree().getArguments().get(1)) == null;
      boolean isHandler = EntryCleanup.isInLambda(path) && cleanUps.isHandlerItself();
      if (!isValue || key.isEmpty() || (method.isEmpty() && !isHandler) || isPutBack(put)) {
        return Optional.empty();
      }
      EntryCleanup cleanup = EntryCleanup.of(put, path, entries, calls, logCalls, state);
      // A helper is given its key; whoever calls it may give the same one to another helper.
      boolean isHelper = cleanup.kind() == Kind.NEVER && ContextEntries.isGiven(key.get());
      return cleanup.kind() == Kind.ALWAYS
              || isHelper
              || (isHandler
                  ? entries.isRemovedAtAll(key.get(), state)
                  : entries.isRemovedBeside(
                      ASTHelpers.getSymbol(method.get()), key.get(), cleanUps, state))
          ? Optional.empty()
          : Optional.of(cleanup);
    }

    /** Whether the value goes on a stack, which Logback (1.5.18) does not print. */
    private static boolean isPush(ContextCall put) {
      return ASTHelpers.getSymbol(put.tree()).getSimpleName().toString().startsWith("push");
    }

    /** Whether the value is the one that was there before. */
    private boolean isPutBack(ContextCall put) {
      return ASTHelpers.getSymbol(put.tree().getArguments().get(1)) instanceof VarSymbol previous
          && Declarations.initializer(previous, state)
              .flatMap(value -> calls.find(value, state))
              .filter(value -> value.role() == ContextRole.READ_ENTRY)
              .isPresent();
    }

    private Optional<ContextCall> put(StatementTree statement) {
      return statement instanceof ExpressionStatementTree expression
          ? calls
              .find(expression.getExpression(), state)
              .filter(call -> call.role() == ContextRole.PUT)
          : Optional.empty();
    }

    private TreePath pathTo(ContextCall put) {
      return put.tree() == state.getPath().getLeaf()
          ? state.getPath()
          : TreePath.getPath(state.getPath().getParentPath().getParentPath(), put.tree());
    }
  }
}
