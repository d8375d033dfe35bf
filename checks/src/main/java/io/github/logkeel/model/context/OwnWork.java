package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;

/** Work of no request, or of one that others answer for, as what stands around its call shows. */
final class OwnWork {

  /** Types whose methods are there to hand work over: what calls them is judged. */
  private static final ImmutableSet<String> MIDDLEMEN =
      ImmutableSet.of(
          "java.util.concurrent.Executor",
          "java.util.concurrent.ThreadFactory",
          "java.util.concurrent.RejectedExecutionHandler",
          "org.springframework.core.task.TaskDecorator");

  private OwnWork() {}

  /**
   * Whether a call hands over such work.
   *
   * @param state with the path to the call
   */
  static boolean is(TaskHandoff handoff, VisitorState state) {
    boolean isThread = handoff.api().owner().startsWith("java.lang.Thread");
    TreePath path = state.getPath();
    if (path.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("addShutdownHook")) {
      return true;
    }
    if (isThread && isBackground(handoff.tree(), path, state)) {
      return true;
    }
    for (Tree around : path.getParentPath()) {
      if (around instanceof LambdaExpressionTree
          && isMiddleman(ASTHelpers.getType(around), state)) {
        return true;
      }
      if (around instanceof MethodTree method && method.getReturnType() == null && isThread) {
        return true; // a constructor
      }
      if (around instanceof ClassTree type
          && (isMiddleman(ASTHelpers.getSymbol(type).type, state)
              || CarriedWork.isNamedLikeCarrier(type.getSimpleName()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMiddleman(Type type, VisitorState state) {
    return type != null
        && state.getTypes().closure(state.getTypes().erasure(type)).stream()
            .anyMatch(each -> MIDDLEMEN.contains(each.tsym.getQualifiedName().toString()));
  }

  /** Whether a thread is kept in a field, or is said to be a daemon: it outlives the request. */
  private static boolean isBackground(ExpressionTree thread, TreePath path, VisitorState state) {
    Tree parent = path.getParentPath().getLeaf();
    Symbol kept =
        parent instanceof AssignmentTree assignment
            ? ASTHelpers.getSymbol(assignment.getVariable())
            : parent instanceof VariableTree variable ? ASTHelpers.getSymbol(variable) : null;
    if (thread instanceof MethodInvocationTree call && ASTHelpers.getReceiver(call) != null) {
      kept = ASTHelpers.getSymbol(ASTHelpers.getReceiver(call));
    }
    return kept instanceof VarSymbol variable
        && (variable.owner instanceof ClassSymbol || isDaemon(variable, state));
  }

  private static boolean isDaemon(VarSymbol thread, VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        ExpressionTree receiver = ASTHelpers.getReceiver(call);
        found[0] |=
            receiver != null
                && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("setDaemon")
                && thread.equals(ASTHelpers.getSymbol(receiver));
        return super.visitMethodInvocation(call, null);
      }
    }.scan(method, null);
    return found[0];
  }
}
