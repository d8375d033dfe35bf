package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;

/** Which methods a function calls. */
final class CallsIn {

  private CallsIn() {}

  /** Their names. */
  static ImmutableSet<String> names(ExpressionTree function) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        names.add(ASTHelpers.getSymbol(tree).getSimpleName().toString());
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(function, null);
    return names.build();
  }
}
