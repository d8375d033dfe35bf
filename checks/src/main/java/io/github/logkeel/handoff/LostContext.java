package io.github.logkeel.handoff;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.Options;
import io.github.logkeel.model.context.ContextPart;
import io.github.logkeel.model.context.HandoffMode;
import io.github.logkeel.model.context.OwnJob;
import io.github.logkeel.model.context.Propagation.Fate;
import io.github.logkeel.model.context.Propagation.Outcome;
import io.github.logkeel.model.context.TaskHandoff;
import io.github.logkeel.model.context.TracedPath;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What work on another thread lacks of the context of its request.
 *
 * @param gone the parts that it lacks
 * @param kept the parts that come along
 * @param path how the request comes to the hand-off, if one is known to
 */
record LostContext(
    ImmutableSet<ContextPart> gone, ImmutableSet<ContextPart> kept, Optional<TracedPath> path) {

  /** What some work lacks; empty if it is nothing, or nothing that the flags ask for. */
  static Optional<LostContext> of(TaskHandoff handoff, Logkeel logkeel, VisitorState state) {
    if (!logkeel.callerContext().isUsed(state)) {
      return Optional.empty();
    }
    HandoffMode mode = logkeel.options().get(Options.HANDOFF);
    Optional<TracedPath> path = logkeel.tracedPaths().of(state).filter(TracedPath::isWorkOfRequest);
    if (mode == HandoffMode.TRACED
        && (path.isEmpty() || OwnJob.isOne(handoff, logkeel.contextCalls(), state))) {
      return Optional.empty();
    }
    ImmutableSet<ContextPart> had = logkeel.callerContext().leftBehind(handoff, path, state);
    if (had.isEmpty()) {
      return Optional.empty();
    }
    Outcome outcome = logkeel.propagation().of(handoff, state);
    LostContext lost =
        new LostContext(
            Sets.difference(had, outcome.carried()).immutableCopy(),
            Sets.intersection(had, outcome.carried()).immutableCopy(),
            path);
    boolean isEnough =
        outcome.carried().contains(ContextPart.ENTRIES)
            && !logkeel.callerContext().usesTrace(state);
    return !lost.gone().isEmpty()
            && !isEnough
            && isReported(outcome.fate(), path.isPresent(), mode)
            && (path.isPresent() || mode == HandoffMode.ALL || isKnown(outcome, logkeel, state))
        ? Optional.of(lost)
        : Optional.empty();
  }

  /** Whether there is a context to lose, where no request is known to come. */
  private static boolean isKnown(Outcome outcome, Logkeel logkeel, VisitorState state) {
    return outcome.isAskedFor() || logkeel.callerContext().isAtHand(state);
  }

  private static boolean isReported(Fate fate, boolean isTraced, HandoffMode mode) {
    return switch (fate) {
      case KEPT -> false;
      case UNKNOWN, LOST_UNNOTICED -> mode == HandoffMode.ALL;
      case LOST -> isTraced || mode == HandoffMode.ALL;
      case LOST_IN_SIGHT -> isTraced || mode != HandoffMode.TRACED;
    };
  }

  /** For a message: what is missing, and where the request comes from. */
  @Override
  public String toString() {
    String what = list(gone, ContextPart::toString);
    String only = kept.isEmpty() ? "" : ", only with " + list(kept, ContextPart::some);
    return "without the %s of the request%s%s"
        .formatted(what, only, path.map(" (on %s)"::formatted).orElse(""));
  }

  private static String list(Set<ContextPart> parts, Function<ContextPart, String> name) {
    return parts.stream().map(name).collect(joining(" and the "));
  }
}
