package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.log.LogCalls;

/** What a method does with a context of its own that a local variable holds. */
public final class HeldContext extends TreePathScanner<Void, Void> {

  private final VarSymbol variable;
  private final ContextCalls calls;
  private final LogCalls logs;
  private final VisitorState state;
  private boolean isUsed;

  private HeldContext(VarSymbol variable, ContextCalls calls, LogCalls logs, VisitorState state) {
    this.variable = variable;
    this.calls = calls;
    this.logs = logs;
    this.state = state;
  }

  /**
   * Whether a context with a span is held for nothing while the method logs behind it, in no scope:
   * it is at most printed, or its span marked.
   *
   * @param made the context in its variable
   */
  public static boolean isForgotten(
      OpenScope made, ContextCalls calls, LogCalls logs, VisitorState state) {
    if (!(made.path().getLeaf() instanceof VariableTree)
        || !calls.hasSpanOfItsOwn(made.call())
        || !logsBehind(made, calls, logs, state)) {
      return false;
    }
    HeldContext held = new HeldContext(made.variable().orElseThrow(), calls, logs, state);
    held.scan(HeldVariable.bodyAround(made.path()), null);
    return !held.isUsed;
  }

  /** Whether the first record behind is in no scope; none of the library's own are looked at. */
  private static boolean logsBehind(
      OpenScope made, ContextCalls calls, LogCalls logs, VisitorState state) {
    int from = state.getEndPosition(made.path().getLeaf());
    for (TreePath path : CallsWithin.of(made.path().getParentPath())) {
      if (ASTHelpers.getStartPosition(path.getLeaf()) >= from
          && logs.find((MethodInvocationTree) path.getLeaf(), state.withPath(path)).isPresent()) {
        return !OuterScope.isAround(path, calls, state);
      }
    }
    return false;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    // A record that is emitted is a finding of its own.
    isUsed |= calls.find(tree, state).filter(it -> it.role() == ContextRole.EMIT).isPresent();
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    if (variable.equals(ASTHelpers.getSymbol(tree))) {
      TreePath around = getCurrentPath().getParentPath();
      isUsed |=
          !(around.getLeaf() instanceof MethodInvocationTree call)
              || !(marksSpan(around) || logs.find(call, state.withPath(around)).isPresent());
    }
    return null;
  }

  /** Whether a span that a call gives is only marked: {@code Span.fromContext(context).end()}. */
  private boolean marksSpan(TreePath given) {
    Tree select = given.getParentPath().getLeaf();
    TreePath user = given.getParentPath().getParentPath();
    return select instanceof MemberSelectTree
        && calls
            .find(user.getLeaf(), state)
            .filter(
                call ->
                    call.role() == ContextRole.RECORD_ERROR
                        || call.role() == ContextRole.MARK_SPAN
                        || call.role() == ContextRole.END_SPAN)
            .isPresent();
  }
}
