package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ScopeFix;
import io.github.logkeel.model.context.ClosedScope;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextCalls;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.EarlyClose;
import io.github.logkeel.model.context.OpenScope;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Flags log statements behind a try that has closed the scope before they run. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log statement that runs when the scope around its work is already closed",
    explanation =
        """
        ## What it finds

        A log statement in the `catch` clause or the `finally` block of the try-with-resources statement
        whose resource is a scope: of a span (OpenTelemetry, Micrometer, Brave, OpenTracing), or of an
        entry of the MDC (`MDC.putCloseable`, `CloseableThreadContext.put`); for spans also a call that
        gives what is caught to a method of the program that logs. And one between what closes
        the scope of a span, a call or a whole try statement, and what ends the span.

        ## Why it hurts in production

        Resources are closed before `catch` and `finally` run. The one record that tells of the failure
        has no trace id, or that of the span around, and none of the fields that the scope had put.
        Whoever looks for the trace of the failed request does not find its error.

        ## Bad

        ```java
        try (MDC.MDCCloseable entry = MDC.putCloseable("customer", customer)) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          log.error("order {} failed", orderId, e);
        }
        ```

        ## Good

        ```java
        try (MDC.MDCCloseable entry = MDC.putCloseable("customer", customer)) {
          try {
            items.add(totalSupplier.get());
          } catch (IllegalStateException e) {
            log.error("order {} failed", orderId, e);
          }
        }
        ```

        ## What it cannot see

        Scopes of spans inside a scope that the same method, or one that calls it, has opened before,
        and in what handlers of requests call: the record belongs to the right trace there, if not to
        the right span. Statements behind the end of the span, or behind the scope of one of kind CLIENT
        or PRODUCER, and those that print the value of the entry themselves. No repair is offered where
        the scope is not the first resource, where opening it may fail with what the `catch` clauses
        catch, where the `finally` block cannot be divided before the end of the span, or where what is
        behind the scope could fail, or mean something else, inside it.
        """,
    linkType = NONE,
    severity = WARNING)
public final class LogOutsideScope extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public LogOutsideScope() {
    this(new Logkeel());
  }

  @Inject
  LogOutsideScope(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    if (call.role() != ContextRole.OPEN_ENTRY && call.role() != ContextRole.OPEN_SCOPE) {
      return Description.NO_MATCH;
    }
    OpenScope scope = OpenScope.of(call, state);
    return Stream.concat(
            Stream.of(scope).filter(OpenScope::isResource).map(it -> judgeClauses(it, state)),
            Held.closings(scope, logkeel(), state).map(it -> judgeBehind(scope, it, state)))
        .filter(verdict -> verdict != Description.NO_MATCH)
        .findFirst()
        .orElse(Description.NO_MATCH);
  }

  private Description judgeClauses(OpenScope scope, VisitorState state) {
    ContextCalls calls = logkeel().contextCalls();
    for (OpenScope each : scope.scopesFromHere(calls, state)) {
      ImmutableList.Builder<MethodInvocationTree> found = ImmutableList.builder();
      boolean inFinally = false;
      for (ClosedScope part : ClosedScope.behind(each, calls, state)) {
        ImmutableList<MethodInvocationTree> lost =
            LostRecord.among(part.calls(), each.call(), logkeel(), state);
        inFinally |= !lost.isEmpty() && part.isFinally();
        found.addAll(lost);
      }
      ImmutableList<MethodInvocationTree> lost = found.build();
      if (!lost.isEmpty() && LostRecord.matters(each, logkeel(), state)) {
        return describe(
            lost.get(0),
            "The scope of the try is closed before this statement runs: "
                + LostRecord.loss(each.call()),
            ScopeFix.moveHandlersInside(scope, inFinally, calls, state));
      }
    }
    return Description.NO_MATCH;
  }

  /** Looks behind the statement that closes a scope, up to where its span is ended. */
  private Description judgeBehind(OpenScope scope, TreePath closing, VisitorState state) {
    Optional<EarlyClose> early = EarlyClose.of(scope, closing, logkeel().contextCalls(), state);
    ImmutableList<MethodInvocationTree> lost =
        early
            .map(it -> LostRecord.among(it.calls(), scope.call(), logkeel(), state))
            .orElse(ImmutableList.of());
    return lost.isEmpty() || !LostRecord.matters(scope, logkeel(), state)
        ? Description.NO_MATCH
        : describe(
            lost.get(0),
            "The scope is closed, though its span is not ended: " + LostRecord.loss(scope.call()),
            ScopeFix.closeLater(
                early.get(), lost.get(lost.size() - 1), logkeel().logCalls(), state));
  }
}
