package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.logkeel.model.log.LogCalls;
import java.util.Optional;

/**
 * How the method that puts an entry takes it away again.
 *
 * @param kind when it does
 * @param last a block that is run on all paths and takes other entries away; empty if there is none
 * @param removal the statement that takes the entry away where nothing throws; empty if it is not
 *     one of the block in which the entry is put
 * @param way the first statement that leaves the method before the entry is taken away
 */
public record EntryCleanup(
    Kind kind,
    Optional<BlockTree> last,
    Optional<StatementTree> removal,
    Optional<ReturnTree> way) {

  /** When an entry is taken away. */
  public enum Kind {
    /** On all paths, or on all that matter. */
    ALWAYS,
    /** Where nothing throws before. */
    UNLESS_THROWN,
    /** On some of the paths on which nothing throws. */
    ON_SOME_PATHS,
    /** Where something throws, and nowhere else. */
    ONLY_IN_CATCH,
    /** Never. */
    NEVER
  }

  /**
   * Looks at what stands around and behind the statement that puts an entry.
   *
   * @param put the call that puts it, whose key is known
   * @param path to that call
   */
  public static EntryCleanup of(
      ContextCall put,
      TreePath path,
      ContextEntries entries,
      ContextCalls calls,
      LogCalls logCalls,
      VisitorState state) {
    Object key = ContextEntries.key(put).orElseThrow();
    PutEntry entry = new PutEntry(put, key, entries, calls, logCalls, state);
    ExitPaths usual = ExitPaths.of(entry, path, false);
    ExitPaths all = ExitPaths.of(entry, path, true);
    Kind kind = kind(usual, all);
    boolean isLeft = kind == Kind.ON_SOME_PATHS;
    return new EntryCleanup(
        kind,
        isLeft ? Optional.empty() : all.partial(),
        usual.undoing(),
        isLeft ? usual.firstReturn() : Optional.empty());
  }

  private static Kind kind(ExitPaths usual, ExitPaths all) {
    if (!usual.open().isEmpty()) {
      return usual.isUndone()
          ? Kind.ON_SOME_PATHS
          : all.isUndone() ? Kind.ONLY_IN_CATCH : Kind.NEVER;
    }
    // What comes before the try statement that takes it away seldom throws.
    return all.open().isEmpty() || all.isUndoneInFinally() ? Kind.ALWAYS : Kind.UNLESS_THROWN;
  }

  /** The method whose body a tree is part of; empty in a lambda, an initialiser or a class. */
  public static Optional<MethodTree> method(TreePath path) {
    return body(path).filter(MethodTree.class::isInstance).map(MethodTree.class::cast);
  }

  /** Whether a tree is part of the body of a lambda. */
  static boolean isInLambda(TreePath path) {
    return body(path).filter(LambdaExpressionTree.class::isInstance).isPresent();
  }

  private static Optional<Tree> body(TreePath path) {
    for (Tree around : path) {
      if (around instanceof MethodTree || around instanceof LambdaExpressionTree) {
        return Optional.of(around);
      }
      if (around instanceof ClassTree) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
