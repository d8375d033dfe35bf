package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.model.context.HandoffApi.Kind;
import java.util.Optional;

/**
 * A task that is repeated, on an executor of OpenTelemetry that carries the context only to those
 * that run once ({@code Context.taskWrapping}, opentelemetry-context 1.62.0).
 *
 * @param origin of the executor in the file at hand
 */
public record RepeatedWrap(TaskHandoff handoff, ExecutorOrigin origin) {

  /** Whether a hand-off is one; whether it serves a request is for others to say. */
  public static Optional<RepeatedWrap> of(
      TaskHandoff handoff,
      ContextCalls contextCalls,
      HandoffCalls handoffCalls,
      Propagation propagation,
      VisitorState state) {
    return handoff.api().kind() == Kind.PERIODIC
        ? handoff
            .executor()
            .flatMap(executor -> ExecutorOrigin.ofOnlyValue(executor, handoffCalls, state))
            .filter(origin -> isTaskWrapping(origin.creation(), contextCalls, state))
            .filter(origin -> !propagation.bringsTrace(handoff, state))
            .map(origin -> new RepeatedWrap(handoff, origin))
        : Optional.empty();
  }

  private static boolean isTaskWrapping(
      ExpressionTree creation, ContextCalls calls, VisitorState state) {
    return calls
        .find(creation, state)
        .filter(call -> call.api() == ContextApi.OPENTELEMETRY)
        .filter(call -> call.role() == ContextRole.WRAP_EXECUTOR)
        .filter(call -> ASTHelpers.getSymbol(call.tree()).isStatic())
        .isPresent();
  }

  /** Whether the executor has tasks of no other kind, so that it is wrapped in vain. */
  public boolean isAllThereIs() {
    return origin.handoffs() == 0;
  }

  /** The executor that is wrapped. */
  public ExpressionTree wrapped() {
    return ((MethodInvocationTree) origin.creation()).getArguments().get(0);
  }
}
