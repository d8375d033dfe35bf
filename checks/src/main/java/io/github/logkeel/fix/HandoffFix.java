package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.model.context.CallerContext.Part;
import io.github.logkeel.model.context.Carrier;
import io.github.logkeel.model.context.CarriersInUse;
import io.github.logkeel.model.context.ExecutorOrigin;
import io.github.logkeel.model.context.TaskHandoff;
import java.util.Optional;
import java.util.stream.Stream;

/** Repairs that bring the context of the caller to a task on another thread. */
public final class HandoffFix {

  private HandoffFix() {}

  /**
   * The ways to do so by the best carrier that can, the safest first: the executor where it is
   * created, if several tasks share it; else the task where it is handed over, by a method of the
   * carrier, by its executor or in its own code; then the executor that has this task alone.
   *
   * @param lost what does not come with the task now
   * @param state with the path to the hand-off
   */
  public static ImmutableList<SuggestedFix> propagate(
      TaskHandoff handoff, ImmutableSet<Part> lost, VisitorState state) {
    if (handoff.tasks().stream().anyMatch(task -> new TaskType(task, state).isOrdered())) {
      return ImmutableList.of();
    }
    for (Carrier carrier : CarriersInUse.of(state)) {
      if (!lost.contains(carrier.isTrace() ? Part.TRACE : Part.ENTRIES)) {
        continue;
      }
      Optional<ExecutorOrigin> origin =
          handoff
              .executor()
              .filter(executor -> isFilledHere(handoff, executor))
              .flatMap(executor -> ExecutorOrigin.of(executor, state));
      Optional<SuggestedFix> executor =
          origin.flatMap(each -> ExecutorWrapFix.atCreation(each, carrier, state));
      Optional<SuggestedFix> task =
          TaskWrapFix.wrap(handoff, carrier, state)
              .or(() -> ExecutorWrapFix.atCall(handoff, carrier, state))
              .or(() -> TaskScopeFix.open(handoff, carrier, state))
              .or(() -> ThreadClassFix.remember(handoff, carrier, state));
      boolean isShared = origin.filter(each -> each.handoffs() > 1).isPresent();
      ImmutableList<SuggestedFix> fixes =
          (isShared ? Stream.of(executor, task) : Stream.of(task, executor))
              .flatMap(Optional::stream)
              .collect(ImmutableList.toImmutableList());
      if (!fixes.isEmpty()) {
        return fixes;
      }
    }
    return ImmutableList.of();
  }

  /**
   * Whether the caller itself gives the task to the executor. To the executor of a callback it is
   * given by the thread that completes the future.
   */
  private static boolean isFilledHere(TaskHandoff handoff, ExpressionTree executor) {
    return handoff.tree() instanceof MemberReferenceTree
        || (handoff.tree() instanceof MethodInvocationTree call
            && (ASTHelpers.getReceiver(call) == executor
                || ASTHelpers.getSymbol(call)
                    .getSimpleName()
                    .toString()
                    .matches("supplyAsync|runAsync|completeAsync|submit|submitAsync")));
  }
}
