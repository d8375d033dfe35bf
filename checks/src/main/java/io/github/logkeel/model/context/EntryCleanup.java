package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import io.github.logkeel.model.log.LogCalls;
import java.util.List;
import java.util.Optional;

/**
 * How the method that puts an entry takes it away again.
 *
 * @param kind when it does
 * @param last a block that is run on all paths and takes other entries away; empty if there is none
 * @param removal the statement that takes the entry away where nothing throws; empty if it is not
 *     one of the block in which the entry is put
 */
public record EntryCleanup(Kind kind, Optional<BlockTree> last, Optional<StatementTree> removal) {

  /** When an entry is taken away. */
  public enum Kind {
    /** On all paths, or on all that matter. */
    ALWAYS,
    /** Where nothing throws before. */
    UNLESS_THROWN,
    /** Never. */
    NEVER
  }

  /**
   * Looks at what stands around and behind the statement that puts an entry.
   *
   * @param path to the call that puts it
   */
  public static EntryCleanup of(
      TreePath path,
      Object key,
      ContextEntries entries,
      ContextCalls calls,
      LogCalls logCalls,
      VisitorState state) {
    return new Search(path, key, entries, calls, logCalls, state).outwards();
  }

  /** One way from the call that puts an entry to the end of its method. */
  private static final class Search {
    private final TreePath path;
    private final Object key;
    private final ContextEntries entries;
    private final ContextCalls calls;
    private final LogCalls logCalls;
    private final VisitorState state;
    private Optional<BlockTree> partial = Optional.empty();
    private Optional<StatementTree> removal = Optional.empty();
    private boolean removed;
    private boolean mayThrow;

    private Search(
        TreePath path,
        Object key,
        ContextEntries entries,
        ContextCalls calls,
        LogCalls logCalls,
        VisitorState state) {
      this.path = path;
      this.key = key;
      this.entries = entries;
      this.calls = calls;
      this.logCalls = logCalls;
      this.state = state;
    }

    private EntryCleanup outwards() {
      Tree inner = path.getLeaf();
      for (Tree around : path.getParentPath()) {
        if (around instanceof MethodTree
            || around instanceof ClassTree
            || around instanceof LambdaExpressionTree) {
          break;
        }
        Optional<BlockTree> last = Optional.empty();
        if (around instanceof TryTree attempt && attempt.getFinallyBlock() != inner) {
          last = lastOf(attempt);
        } else if (around instanceof BlockTree block) {
          last = behind(block, inner);
        }
        if (last.isPresent()) {
          return new EntryCleanup(Kind.ALWAYS, last, Optional.empty());
        }
        inner = around;
      }
      Kind kind = !removed ? Kind.NEVER : mayThrow ? Kind.UNLESS_THROWN : Kind.ALWAYS;
      return new EntryCleanup(kind, partial, removal);
    }

    /** The finally block of a try statement, if it takes the entry away. */
    private Optional<BlockTree> lastOf(TryTree attempt) {
      Optional<BlockTree> last = Optional.ofNullable(attempt.getFinallyBlock());
      if (last.filter(block -> entries.isRemovedIn(block, key, state)).isPresent()) {
        return last;
      }
      partial = partial.or(() -> last.filter(block -> removesAny(block, calls, state)));
      return Optional.empty();
    }

    /** The finally block of a try statement behind a statement, if it takes the entry away. */
    private Optional<BlockTree> behind(BlockTree block, Tree inner) {
      List<? extends StatementTree> statements = block.getStatements();
      for (StatementTree next :
          statements.subList(statements.indexOf(inner) + 1, statements.size())) {
        Optional<BlockTree> last =
            next instanceof TryTree attempt ? lastOf(attempt) : Optional.empty();
        if (last.isPresent()) {
          return last;
        }
        if (!removed && entries.isRemovedIn(next, key, state)) {
          removed = true;
          boolean direct = block == path.getParentPath().getParentPath().getLeaf();
          removal =
              direct && next instanceof ExpressionStatementTree
                  ? Optional.of(next)
                  : Optional.empty();
        }
        mayThrow |= !removed && mayThrow(next, calls, logCalls, state);
      }
      return Optional.empty();
    }
  }

  private static boolean removesAny(Tree tree, ContextCalls calls, VisitorState state) {
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

  /** Whether a statement calls anything but carriers and loggers. */
  private static boolean mayThrow(
      Tree tree, ContextCalls calls, LogCalls logCalls, VisitorState state) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (logCalls.find(call, state).isPresent()) {
          return null;
        }
        found[0] |= calls.find(call, state).isEmpty();
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitNewClass(NewClassTree made, Void unused) {
        found[0] = true;
        return super.visitNewClass(made, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  /** The method whose body a tree is part of; empty in a lambda, an initialiser or a class. */
  public static Optional<MethodTree> method(TreePath path) {
    for (Tree around : path) {
      if (around instanceof MethodTree method) {
        return Optional.of(method);
      }
      if (around instanceof LambdaExpressionTree || around instanceof ClassTree) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
