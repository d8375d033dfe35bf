package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.log.LogCalls;
import java.util.Optional;

/**
 * What a method does with a context of its own that a local variable holds, and those of the
 * program that it gives the context to.
 */
public final class HeldContext extends TreePathScanner<Void, Void> {

  /** How many methods, each called by the one before, are looked into. */
  private static final int HELPERS = 3;

  private final VarSymbol variable;
  private final ContextCalls calls;
  private final LogCalls logs;
  private final int helpers;
  private final VisitorState state;
  private boolean isUsed;
  private boolean isGivenToLogger;
  private boolean isLater;

  private HeldContext(
      VarSymbol variable, ContextCalls calls, LogCalls logs, int helpers, VisitorState state) {
    this.variable = variable;
    this.calls = calls;
    this.logs = logs;
    this.helpers = helpers;
    this.state = state;
  }

  /**
   * Whether a context with a span is held for nothing while the method logs behind it, or a method
   * that it is given to, in no scope: it is at most printed, or its span marked.
   *
   * @param made the context in its variable
   */
  public static boolean isForgotten(
      OpenScope made, ContextCalls calls, LogCalls logs, VisitorState state) {
    if (!(made.path().getLeaf() instanceof VariableTree) || !calls.hasSpanOfItsOwn(made.call())) {
      return false;
    }
    HeldContext held = new HeldContext(made.variable().orElseThrow(), calls, logs, HELPERS, state);
    held.scan(HeldVariable.bodyAround(made.path()), null);
    return !held.isUsed
        && held.firstRecordBehind(made)
            .map(record -> !OuterScope.isAround(record, calls, state))
            .orElse(held.isGivenToLogger);
  }

  private Optional<TreePath> firstRecordBehind(OpenScope made) {
    int from = state.getEndPosition(made.path().getLeaf());
    return CallsWithin.of(made.path().getParentPath()).stream()
        .filter(path -> ASTHelpers.getStartPosition(path.getLeaf()) >= from)
        .filter(path -> logs.logs((MethodInvocationTree) path.getLeaf(), state))
        .findFirst();
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    // A record that is emitted is a finding of its own.
    isUsed |= calls.find(tree, state).filter(it -> it.role() == ContextRole.EMIT).isPresent();
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    boolean around = isLater;
    isLater = true;
    super.visitLambdaExpression(tree, null);
    isLater = around;
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    boolean around = isLater;
    isLater = true;
    super.visitClass(tree, null);
    isLater = around;
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    if (variable.equals(ASTHelpers.getSymbol(tree))) {
      TreePath around = getCurrentPath().getParentPath();
      isUsed |=
          !(around.getLeaf() instanceof MethodInvocationTree call)
              || !(marksSpan(around) || logs.logs(call, state) || isForgottenBy(call, around));
    }
    return null;
  }

  /** Whether a call gives it to a method that makes no use of it either. */
  private boolean isForgottenBy(MethodInvocationTree call, TreePath path) {
    Optional<HelperParameter> given =
        isLater || helpers == 0 || calls.find(call, state).isPresent()
            ? Optional.empty()
            : HelperParameter.inProgram(call, variable, state);
    if (given.isEmpty() || OuterScope.isAround(path, calls, state)) {
      return false;
    }
    HeldContext there = new HeldContext(given.get().parameter(), calls, logs, helpers - 1, state);
    there.scan(given.get().method(), null);
    isGivenToLogger |=
        there.isGivenToLogger
            || CallsWithin.of(given.get().method()).stream()
                .filter(each -> logs.logs((MethodInvocationTree) each.getLeaf(), state))
                .anyMatch(each -> !OuterScope.isAround(each, calls, state));
    return !there.isUsed;
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
