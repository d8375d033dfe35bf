package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import io.github.logkeel.model.context.Carrier;
import io.github.logkeel.model.context.CarriersInUse;
import io.github.logkeel.model.context.ContextPart;
import io.github.logkeel.model.context.ExecutorOrigin;
import io.github.logkeel.model.context.HandoffCalls;
import io.github.logkeel.model.context.TaskHandoff;
import java.util.Optional;
import java.util.stream.Stream;

/** Repairs that bring the context of the caller to a task on another thread. */
public final class HandoffFix {

  private HandoffFix() {}

  /**
   * The ways to do so by the best carriers that can, the safest first: the executor where it is
   * created, if several tasks share it; else the task where it is handed over, by a method of the
   * carrier, by its executor or in its own code; then the executor that has this task alone.
   *
   * @param lost what does not come with the task now; where no repair brings all of it, one brings
   *     the first part that can be brought
   * @param calls tells the other hand-offs of the file
   * @param state with the path to the hand-off
   */
  public static ImmutableList<SuggestedFix> propagate(
      TaskHandoff handoff, ImmutableSet<ContextPart> lost, HandoffCalls calls, VisitorState state) {
    if (handoff.tasks().stream().anyMatch(task -> new TaskType(task, state).isOrdered())) {
      return ImmutableList.of();
    }
    return choices(lost, state)
        .map(carriers -> by(carriers, handoff, calls, state))
        .filter(fixes -> !fixes.isEmpty())
        .findFirst()
        .orElse(ImmutableList.of());
  }

  /** The carriers to try together, the outer one first; the entries are always the inner one. */
  private static Stream<ImmutableList<Carrier>> choices(
      ImmutableSet<ContextPart> lost, VisitorState state) {
    ImmutableList<ImmutableList<Carrier>> byPart =
        lost.stream()
            .sorted()
            .map(part -> CarriersInUse.of(part, state))
            .collect(ImmutableList.toImmutableList());
    Stream<ImmutableList<Carrier>> single =
        byPart.stream().flatMap(ImmutableList::stream).distinct().map(ImmutableList::of);
    if (byPart.size() == 1) {
      return single;
    }
    ImmutableList<Carrier> entries = Iterables.getLast(byPart);
    return Stream.of(
            byPart.get(0).stream().filter(entries::contains).map(ImmutableList::of),
            byPart.get(0).stream()
                .flatMap(
                    outer ->
                        entries.stream()
                            .filter(inner -> !inner.equals(outer))
                            .map(inner -> ImmutableList.of(outer, inner))),
            single)
        .flatMap(choices -> choices);
  }

  private static ImmutableList<SuggestedFix> by(
      ImmutableList<Carrier> carriers,
      TaskHandoff handoff,
      HandoffCalls calls,
      VisitorState state) {
    Carrier outer = carriers.get(0);
    ImmutableList<Carrier> inner = carriers.subList(1, carriers.size());
    Optional<SuggestedFix> within =
        inner.isEmpty()
            ? Optional.of(SuggestedFix.emptyFix())
            : TaskScopeFix.open(handoff, inner, calls, state);
    Optional<ExecutorOrigin> origin =
        handoff.filledHere().flatMap(executor -> ExecutorOrigin.of(executor, calls, state));
    Optional<SuggestedFix> executor =
        origin
            .flatMap(each -> ExecutorWrapFix.atCreation(each, outer, state))
            .flatMap(fix -> within.map(each -> SuggestedFix.merge(fix, each)));
    Optional<SuggestedFix> task =
        TaskWrapFix.wrap(handoff, outer, state)
            .or(() -> ExecutorWrapFix.atCall(handoff, outer, state))
            .flatMap(fix -> within.map(each -> SuggestedFix.merge(fix, each)))
            .or(() -> TaskScopeFix.open(handoff, carriers, calls, state))
            .or(() -> ThreadClassFix.remember(handoff, carriers, state));
    boolean isShared = origin.filter(each -> each.handoffs() > 1).isPresent();
    return (isShared ? Stream.of(executor, task) : Stream.of(task, executor))
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }
}
