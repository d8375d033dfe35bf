package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ScopeFix;
import io.github.logkeel.model.context.ClosedScope;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.OpenScope;
import io.github.logkeel.model.context.OpenScope.Holding;
import io.github.logkeel.model.context.OuterScope;
import io.github.logkeel.model.log.LogCall;
import java.util.Optional;
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
        entry of the MDC (`MDC.putCloseable`, `CloseableThreadContext.put`).

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

        Scopes of spans inside a scope that the same method has opened before, and in what handlers of
        requests call: the record belongs to the right trace there, if not to the right span. Statements behind the end of the span, and those that print the value of the
        entry themselves. No repair is offered where the scope is not the first resource, or where
        opening it may fail with what the `catch` clauses catch.
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
    boolean entry = call.role() == ContextRole.OPEN_ENTRY;
    if (!entry && call.role() != ContextRole.OPEN_SCOPE) {
      return Description.NO_MATCH;
    }
    OpenScope scope = OpenScope.of(call, state);
    if (scope.holding() != Holding.RESOURCE) {
      return Description.NO_MATCH;
    }
    LogCall first = null;
    boolean inFinally = false;
    for (ClosedScope part : ClosedScope.behind(scope, logkeel().contextCalls(), state)) {
      Optional<LogCall> lost = firstLog(part, call, state);
      inFinally |= lost.isPresent() && part.isFinally();
      first = first == null ? lost.orElse(null) : first;
    }
    if (first == null
        || (!entry
            && (!logkeel().contextCalls().changesSpan(call, state)
                || OuterScope.isInTrace(
                    scope, logkeel().contextCalls(), logkeel().tracedPaths(), state)))) {
      return Description.NO_MATCH;
    }
    String lost =
        entry
            ? "what it has put is not in the record"
            : "the record has no trace id, or that of another span";
    return describe(
        first.tree(),
        "The scope of the try is closed before this statement runs: " + lost,
        ScopeFix.moveHandlersInside(scope, inFinally, logkeel().contextCalls(), state));
  }

  /** The first statement of a part whose record would have something else in the scope. */
  private Optional<LogCall> firstLog(ClosedScope part, ContextCall opening, VisitorState state) {
    for (TreePath path : part.calls()) {
      Optional<LogCall> log =
          logkeel().logCalls().find((MethodInvocationTree) path.getLeaf(), state.withPath(path));
      if (log.isPresent() && !printsEntry(log.get(), opening, state)) {
        return log;
      }
    }
    return Optional.empty();
  }

  private static boolean printsEntry(LogCall log, ContextCall opening, VisitorState state) {
    if (opening.role() != ContextRole.OPEN_ENTRY || opening.tree().getArguments().size() < 2) {
      return false;
    }
    ExpressionTree value = opening.tree().getArguments().get(1);
    return state.getSourceForNode(log.tree()).contains(state.getSourceForNode(value));
  }
}
