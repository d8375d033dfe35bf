package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/** The calls that run when a tree runs, in the order of the source. */
public final class CallsWithin extends TreePathScanner<Void, Void> {

  private final ImmutableList.Builder<TreePath> found = ImmutableList.builder();
  private final boolean also;

  private CallsWithin(boolean also) {
    this.also = also;
  }

  /** The paths to the calls in a tree; not to those of lambdas and classes, which run later. */
  public static ImmutableList<TreePath> of(TreePath path) {
    return find(path, false);
  }

  /** The same with the calls in lambdas and classes. */
  public static ImmutableList<TreePath> andLater(TreePath path) {
    return find(path, true);
  }

  private static ImmutableList<TreePath> find(TreePath path, boolean also) {
    CallsWithin calls = new CallsWithin(also);
    calls.scan(path, null);
    return calls.found.build();
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    super.visitMethodInvocation(tree, null);
    found.add(getCurrentPath());
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return also ? super.visitLambdaExpression(tree, null) : null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return also ? super.visitClass(tree, null) : null;
  }
}
