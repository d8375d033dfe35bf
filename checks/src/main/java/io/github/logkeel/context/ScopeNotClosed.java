package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.TryFix;
import io.github.logkeel.model.context.AsyncCallback;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextCalls;
import io.github.logkeel.model.context.HeldVariable;
import io.github.logkeel.model.context.OpenScope;
import io.github.logkeel.model.log.LogCalls;
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
        report. No repair is offered where the method does nothing in the scope, goes on behind the
        block, or returns the span, which its callers need; where a variable in between is needed behind
        it, where the scope is closed in a callback, or for what is neither closeable nor in a variable.
        """,
    linkType = NONE,
    severity = WARNING)
public final class ScopeNotClosed extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  private static final String CONSEQUENCE =
      "what the thread does next runs, and logs, as a part of this request";
  private static final String IN_CALLBACK =
      "The callback may run on another thread, where closing the scope does not close it on the thread"
          + " that opened it";

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
            TryFix.closeAlways(scope, Optional.empty(), logkeel().contextCalls(), state));
  }

  private Description judgeHeld(OpenScope scope, VisitorState state) {
    ContextCalls calls = logkeel().contextCalls();
    LogCalls logs = logkeel().logCalls();
    HeldVariable held =
        HeldVariable.of(scope.variable().orElseThrow(), state.getPath(), calls, logs, state);
    return switch (held.ending(scope.path(), calls, logs, state)) {
      case NEVER ->
          describe(
              scope.call().tree(),
              "`" + name(scope) + "` is never closed: " + CONSEQUENCE,
              TryFix.closeAlways(scope, Optional.empty(), calls, state));
      case SOMETIMES ->
          describe(
              scope.call().tree(),
              "`"
                  + name(scope)
                  + "` is not closed if anything in between throws or returns: "
                  + CONSEQUENCE,
              TryFix.closeAlways(scope, Optional.of(held.ends().get(0)), calls, state));
      case LATER ->
          held.endsLater().stream()
              .filter(AsyncCallback::runs)
              .findFirst()
              .map(path -> describe(path.getLeaf(), IN_CALLBACK))
              .orElse(Description.NO_MATCH);
      case ALWAYS, OUT_OF_SIGHT -> Description.NO_MATCH;
    };
  }

  private static String name(OpenScope scope) {
    return scope.variable().orElseThrow().getSimpleName().toString();
  }
}
