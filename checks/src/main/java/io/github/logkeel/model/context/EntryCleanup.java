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
    Optional<BlockTree> partial = Optional.empty();
    Optional<StatementTree> removal = Optional.empty();
    boolean removed = false;
    boolean mayThrow = false;
    Tree inner = path.getLeaf();
    for (TreePath around = path.getParentPath(); around != null; around = around.getParentPath()) {
      Tree tree = around.getLeaf();
      if (tree instanceof MethodTree
          || tree instanceof ClassTree
          || tree instanceof LambdaExpressionTree) {
        break;
      }
      if (tree instanceof TryTree attempt && attempt.getFinallyBlock() != inner) {
        Optional<BlockTree> last = Optional.ofNullable(attempt.getFinallyBlock());
        if (last.filter(block -> entries.isRemovedIn(block, key, state)).isPresent()) {
          return new EntryCleanup(Kind.ALWAYS, last, Optional.empty());
        }
        partial = partial.or(() -> last.filter(block -> removesAny(block, calls, state)));
      }
      if (tree instanceof BlockTree block) {
        List<? extends StatementTree> statements = block.getStatements();
        for (StatementTree next :
            statements.subList(statements.indexOf(inner) + 1, statements.size())) {
          if (next instanceof TryTree attempt && attempt.getFinallyBlock() != null) {
            BlockTree last = attempt.getFinallyBlock();
            if (entries.isRemovedIn(last, key, state)) {
              return new EntryCleanup(Kind.ALWAYS, Optional.of(last), Optional.empty());
            }
            partial = partial.or(() -> Optional.of(last).filter(b -> removesAny(b, calls, state)));
          }
          if (!removed && entries.isRemovedIn(next, key, state)) {
            removed = true;
            boolean direct = tree == path.getParentPath().getParentPath().getLeaf();
            removal =
                direct && next instanceof ExpressionStatementTree
                    ? Optional.of(next)
                    : Optional.empty();
          }
          mayThrow |= !removed && mayThrow(next, calls, logCalls, state);
        }
      }
      inner = tree;
    }
    Kind kind = !removed ? Kind.NEVER : mayThrow ? Kind.UNLESS_THROWN : Kind.ALWAYS;
    return new EntryCleanup(kind, partial, removal);
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
