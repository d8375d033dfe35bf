package io.github.logkeel.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.fix.ScopeFix;
import io.github.logkeel.fix.TryFix;
import io.github.logkeel.model.context.AsyncCallback;
import io.github.logkeel.model.context.CleanUps;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.HeldVariable;
import io.github.logkeel.model.context.HeldVariable.Ending;
import io.github.logkeel.model.context.KeptScope;
import io.github.logkeel.model.context.OpenScope;
import java.util.Optional;

/**
 * How a scope comes to stay open.
 *
 * @param tree where
 * @param message what happens then
 * @param repair the repair; empty where it would be a guess
 */
record ScopeVerdict(Tree tree, String message, Optional<SuggestedFix> repair) {

  private static final String CONSEQUENCE =
      ": what the thread does next runs, and logs, as a part of this request";
  private static final String IN_CALLBACK =
      "The callback may run on another thread, where closing the scope does not close it on the"
          + " thread that opened it";

  /** The verdict on a scope; empty if it is closed, or may be. */
  static Optional<ScopeVerdict> of(OpenScope scope, Logkeel logkeel, VisitorState state) {
    return switch (scope.holding()) {
      case DROPPED -> ofDropped(scope, logkeel, state);
      case VARIABLE -> ofHeld(scope, logkeel, state);
      case RESOURCE ->
          ofLater(Held.in(scope.variable().orElseThrow(), logkeel, state), true, state);
      case ELSEWHERE -> ofKept(scope, scope.path(), logkeel, state);
    };
  }

  private static Optional<ScopeVerdict> ofDropped(
      OpenScope scope, Logkeel logkeel, VisitorState state) {
    return scope.call().mustBeClosed()
            || scope.mustBeUsed()
            || mayBeTakenAway(scope, logkeel, state)
        ? Optional.empty()
        : Optional.of(
            ofOpen(scope, "Nobody can close this scope", ImmutableList.of(), logkeel, state));
  }

  private static boolean mayBeTakenAway(OpenScope scope, Logkeel logkeel, VisitorState state) {
    return scope.call().role() == ContextRole.OPEN_ENTRY
        && logkeel
            .contextEntries()
            .mayTakeAway(scope.call(), new CleanUps(logkeel.tracedPaths(), state), state);
  }

  private static Optional<ScopeVerdict> ofHeld(
      OpenScope scope, Logkeel logkeel, VisitorState state) {
    HeldVariable held = Held.in(scope.variable().orElseThrow(), logkeel, state);
    if (held.isOnlyGivenAway()) {
      return ofKept(scope, held.escapes().get(0).getParentPath(), logkeel, state);
    }
    if (scope.call().mustBeClosed()) {
      return Optional.empty();
    }
    String name = "`" + scope.variable().orElseThrow().getSimpleName() + "`";
    Ending ending = Held.ending(held, scope.path(), logkeel, state);
    return switch (ending) {
      case NEVER ->
          Optional.of(ofOpen(scope, name + " is never closed", held.ends(), logkeel, state));
      case UNLESS_THROWN, ON_SOME_PATHS, ONLY_IN_CATCH ->
          Optional.of(
              ofOpen(
                  scope,
                  name + " is not closed " + Held.when(ending),
                  held.ends(),
                  logkeel,
                  state));
      case LATER -> ofLater(held, false, state);
      case ALWAYS, OUT_OF_SIGHT -> Optional.empty();
    };
  }

  private static ScopeVerdict ofOpen(
      OpenScope scope,
      String message,
      ImmutableList<TreePath> closes,
      Logkeel logkeel,
      VisitorState state) {
    return new ScopeVerdict(
        scope.call().tree(),
        message + CONSEQUENCE,
        TryFix.closeAlways(scope, closes, logkeel.contextCalls(), state));
  }

  private static Optional<ScopeVerdict> ofLater(
      HeldVariable held, boolean isResource, VisitorState state) {
    return held.endsLater().stream()
        .filter(AsyncCallback::runs)
        .findFirst()
        .map(
            close ->
                new ScopeVerdict(
                    close.getLeaf(),
                    IN_CALLBACK,
                    isResource ? ScopeFix.leaveToTry(close, state) : Optional.empty()));
  }

  private static Optional<ScopeVerdict> ofKept(
      OpenScope scope, TreePath holder, Logkeel logkeel, VisitorState state) {
    Optional<KeptScope> kept = KeptScope.of(holder, logkeel.tracedPaths(), state);
    boolean isKnown =
        kept.isEmpty()
            || scope.call().role() == ContextRole.ATTACH // gives the context before, not a scope
            || (kept.get().flaw() == KeptScope.Flaw.NEVER_TAKEN
                && (scope.call().mustBeClosed() || mayBeTakenAway(scope, logkeel, state)));
    if (isKnown) {
      return Optional.empty();
    }
    String name = "`" + kept.get().slot().getSimpleName() + "`";
    String message =
        switch (kept.get().flaw()) {
          case NEVER_TAKEN -> "Nobody takes the scope from " + name + " to close it" + CONSEQUENCE;
          case SHARED ->
              "Requests that run at the same time share "
                  + name
                  + ": the scope of one is lost, or closed on the thread of another";
        };
    return Optional.of(new ScopeVerdict(scope.call().tree(), message, Optional.empty()));
  }
}
