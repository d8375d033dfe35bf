package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** Code that is given to a library which calls it when something is done, on whichever thread. */
public final class AsyncCallback {

  /** Types whose methods take such code. */
  private static final ImmutableSet<String> OWNERS =
      ImmutableSet.of(
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Executor",
          "java.util.concurrent.ExecutorService",
          "com.google.common.util.concurrent.FluentFuture",
          "com.google.common.util.concurrent.Futures",
          "com.google.common.util.concurrent.ListenableFuture",
          "io.netty.util.concurrent.Future",
          "io.vertx.core.Future",
          "reactor.core.publisher.Flux",
          "reactor.core.publisher.Mono");

  private AsyncCallback() {}

  /** Whether the tree at the end of a path is run by such a library. */
  public static boolean runs(TreePath path) {
    for (TreePath each = path; each != null; each = each.getParentPath()) {
      Tree leaf = each.getLeaf();
      if (leaf instanceof MethodTree) {
        return false;
      }
      if ((leaf instanceof LambdaExpressionTree
              || leaf instanceof com.sun.source.tree.MemberReferenceTree)
          && each.getParentPath().getLeaf() instanceof MethodInvocationTree call) {
        return OWNERS.contains(ASTHelpers.getSymbol(call).owner.getQualifiedName().toString());
      }
    }
    return false;
  }
}
