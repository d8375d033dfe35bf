package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.TryFix;
import io.github.logkeel.model.context.AsyncCallback;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.HeldVariable;
import io.github.logkeel.model.context.OpenPath;
import io.github.logkeel.model.context.OpenScope;
import java.util.Optional;
import javax.inject.Inject;

/** Flags scopes that stay open when the method that opened them is left. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Scope that is still open when the method that opened it is left",
    explanation =
        """
        ## What it finds

        A scope of a span (Micrometer, Brave, OpenTracing), of a snapshot, of a gRPC context or of an
        entry of the MDC whose result is dropped, that a local variable holds and nobody closes, that is
        not closed when something in between throws or returns, or that is closed in a callback which
        runs on another thread.

        ## Why it hurts in production

        The scope belongs to its thread. The next request that the thread serves logs with the trace id
        and the entries of this one, and its spans become children of a span that has long been ended.
        To close a scope on another thread does nothing for this one, and spoils the other.

        ## Bad

        ```java
        MDC.putCloseable("customer", customer);
        items.add(totalSupplier.get());
        log.info("order {} accepted", orderId);
        ```

        ## Good

        ```java
        try (MDC.MDCCloseable ignored = MDC.putCloseable("customer", customer)) {
          items.add(totalSupplier.get());
          log.info("order {} accepted", orderId);
        }
        ```

        ## What it cannot see

        Scopes that are kept in a field, returned, or given to another method, which may close them.
        OpenTelemetry's `makeCurrent()` and a dropped `attach()` of gRPC, which Error Prone's own checks
        report. No repair
        is offered where nothing follows in the block, where a variable in between is needed behind it,
        where the scope is closed in a callback, or for what is neither closeable nor in a variable.
        """,
    linkType = NONE,
    severity = WARNING)
public final class ScopeNotClosed extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public ScopeNotClosed() {
    this(new Logkeel());
  }

  @Inject
  ScopeNotClosed(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    boolean opens =
        switch (call.role()) {
          case OPEN_SCOPE -> logkeel().contextCalls().changesSpan(call, state);
          case OPEN_ENTRY, START_CURRENT, ATTACH -> true;
          default -> false;
        };
    if (!opens || call.mustBeClosed()) {
      return Description.NO_MATCH;
    }
    OpenScope scope = OpenScope.of(call, state);
    return switch (scope.holding()) {
      case DROPPED -> judgeDropped(scope, state);
      case VARIABLE -> judgeHeld(scope, state);
      case RESOURCE, ELSEWHERE -> Description.NO_MATCH;
    };
  }

  private Description judgeDropped(OpenScope scope, VisitorState state) {
    return scope.mustBeUsed() || logkeel().contextCalls().takesAwayIn(scope, state)
        ? Description.NO_MATCH
        : describe(
            scope.call().tree(),
            "Nobody can close this scope: " + CONSEQUENCE,
            scope.isCloseable(state)
                ? TryFix.holdAsResource(scope, Optional.empty(), state)
                : Optional.empty());
  }

  private static final String CONSEQUENCE =
      "what the thread does next runs, and logs, as a part of this request";

  private Description judgeHeld(OpenScope scope, VisitorState state) {
    HeldVariable held =
        HeldVariable.of(
            held(scope), state.getPath(), logkeel().contextCalls(), logkeel().logCalls(), state);
    if (held.escapes() || held.ends().stream().anyMatch(OpenPath::isInFinally)) {
      return Description.NO_MATCH;
    }
    if (held.ends().isEmpty()) {
      Optional<TreePath> callback =
          held.endsLater().stream().filter(AsyncCallback::runs).findFirst();
      if (callback.isPresent()) {
        return describe(
            callback.get().getLeaf(),
            "The callback may run on another thread, where closing the scope does not close it on the"
                + " thread that opened it");
      }
      return held.endsLater().isEmpty()
          ? describe(
              scope.call().tree(),
              "`" + name(scope) + "` is never closed: " + CONSEQUENCE,
              repair(scope, Optional.empty(), state))
          : Description.NO_MATCH;
    }
    Optional<Tree> wayOut =
        OpenPath.around(
            scope.path(), held.ends(), logkeel().contextCalls(), logkeel().logCalls(), state);
    return wayOut.isEmpty()
        ? Description.NO_MATCH
        : describe(
            scope.call().tree(),
            "`"
                + name(scope)
                + "` is not closed if anything in between throws or returns: "
                + CONSEQUENCE,
            repair(scope, Optional.of(held.ends().get(0)), state));
  }

  private static Optional<SuggestedFix> repair(
      OpenScope scope, Optional<TreePath> close, VisitorState state) {
    if (scope.isCloseable(state)) {
      return TryFix.holdAsResource(scope, close, state);
    }
    Optional<String> end =
        close
            .map(path -> state.getSourceForNode(path.getLeaf()))
            .or(
                () ->
                    scope
                        .call()
                        .api()
                        .endOf(held(scope).type)
                        .map(m -> name(scope) + "." + m + "()"));
    return end.flatMap(call -> TryFix.endInFinally(scope.path(), call, close, state));
  }

  private static VarSymbol held(OpenScope scope) {
    return scope.variable().orElseThrow();
  }

  private static String name(OpenScope scope) {
    return held(scope).getSimpleName().toString();
  }
}
