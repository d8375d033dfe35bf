package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.logkeel.model.log.LogCalls;
import java.util.List;

/** Ways out of a method that pass by the call that closes a scope or ends a span. */
final class OpenPath {

  private OpenPath() {}

  /**
   * Whether there is something between opening and closing after which it is not closed: a call or
   * a {@code throw} that nothing catches, a {@code return}. Only looks at a scope that is opened
   * and closed in the same block, by a statement of its own; whatever else may be right.
   */
  static boolean leadsAround(
      TreePath opening,
      ImmutableList<TreePath> ends,
      ContextCalls calls,
      LogCalls logs,
      VisitorState state) {
    if (ends.size() != 1 || !(opening.getParentPath().getLeaf() instanceof BlockTree block)) {
      return false;
    }
    Tree end = ends.get(0).getParentPath().getLeaf();
    List<? extends StatementTree> statements = block.getStatements();
    int from = statements.indexOf(opening.getLeaf());
    int to = statements.indexOf(end);
    if (from < 0 || to < from) {
      return false;
    }
    for (StatementTree between : statements.subList(from + 1, to)) {
      Finder finder = new Finder(calls, logs, state);
      finder.scan(new TreePath(opening.getParentPath(), between), null);
      if (finder.found) {
        return true;
      }
    }
    return false;
  }

  /** Whether a call runs however the try around it ends. */
  static boolean isInFinally(TreePath path) {
    TreePath child = path;
    for (TreePath each = path.getParentPath(); each != null; each = each.getParentPath()) {
      Tree around = each.getLeaf();
      if (around instanceof CatchTree
          || (around instanceof TryTree attempt && attempt.getFinallyBlock() == child.getLeaf())) {
        return true;
      }
      child = each;
    }
    return false;
  }

  private static final class Finder extends TreePathScanner<Void, Void> {
    private final ContextCalls calls;
    private final LogCalls logs;
    private final VisitorState state;
    private boolean found;

    private Finder(ContextCalls calls, LogCalls logs, VisitorState state) {
      this.calls = calls;
      this.logs = logs;
      this.state = state;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      super.visitMethodInvocation(tree, null);
      if (!ContextCalls.isOfCarrier(tree)
          && calls.find(tree, state).isEmpty()
          && logs.find(tree, state.withPath(getCurrentPath())).isEmpty()) {
        found = true;
      }
      return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      found = true;
      return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
      found = true;
      return null;
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
      found = true;
      return null;
    }

    /** What a catch clause for everything holds back does not get out. */
    @Override
    public Void visitTry(TryTree tree, Void unused) {
      boolean catchesAll =
          tree.getCatches().stream()
              .map(clause -> ASTHelpers.getType(clause.getParameter()).tsym.getSimpleName())
              .anyMatch(name -> name.contentEquals("Exception") || name.contentEquals("Throwable"));
      if (catchesAll) {
        tree.getCatches().forEach(clause -> scan(clause, null));
        scan(tree.getFinallyBlock(), null);
        return null;
      }
      return super.visitTry(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      return null;
    }
  }
}
