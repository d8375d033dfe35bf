package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ScopeFix;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextCalls;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.MarksOfCurrent;
import io.github.logkeel.model.context.OpenScope;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Flags the current span being marked where the scope of the span that is meant is closed. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Current span marked behind the scope of the span that is meant",
    explanation =
        """
        ## What it finds

        `Span.current()` and its like (`tracer.currentSpan()`, `activeSpan()`, `getCurrentObservation()`)
        in the `catch` clause or the `finally` block of the try-with-resources statement whose resource
        is the scope of the span, or behind that statement, or the call that closes the scope, as long
        as the span is not ended, to record an exception, set the status or an attribute, or end the
        span; `Span.current().end()` anywhere behind it where nothing else in the method ends the span.

        ## Why it hurts in production

        Resources are closed before `catch` and `finally` run: another span is current there. The span
        around, if there is one, is marked as failed with the exception of its child, and the child,
        which has failed, looks fine. Otherwise nothing is recorded; Micrometer and Brave return null,
        and the `catch` clause ends with a NullPointerException.

        ## Bad

        ```java
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          io.opentelemetry.api.trace.Span.current().recordException(e);
          throw e;
        } finally {
          span.end();
        }
        ```

        ## Good

        ```java
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          span.recordException(e);
          throw e;
        } finally {
          span.end();
        }
        ```

        ## What it cannot see

        A current span that is read by another method, or put into a variable before. A clause that
        also marks the span of the scope itself knows the one from the other, and is left alone; so is
        what stands behind the statement, or the call of `close()`, where the span around may be meant.
        No repair is offered where the span has no variable and the clauses cannot be moved into the
        scope.
        """,
    linkType = NONE,
    severity = ERROR)
public final class CurrentSpanOutsideScope extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  private static final String CLOSED =
      "The scope is closed here: this is not its span but the one around, or none";

  public CurrentSpanOutsideScope() {
    this(new Logkeel());
  }

  @Inject
  CurrentSpanOutsideScope(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    if (call.role() != ContextRole.OPEN_SCOPE
        || !logkeel().contextCalls().changesSpan(call, state)) {
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
    MarksOfCurrent marks = MarksOfCurrent.inClauses(scope, calls, state);
    return marks.reads().isEmpty()
        ? Description.NO_MATCH
        : describe(
            marks.reads().get(0),
            CLOSED,
            ScopeFix.useVariable(marks.reads(), calls.variable(scope.call(), state), state),
            ScopeFix.moveHandlersInside(scope, marks.inFinally(), calls, state));
  }

  private Description judgeBehind(OpenScope scope, TreePath closing, VisitorState state) {
    ContextCalls calls = logkeel().contextCalls();
    Predicate<VarSymbol> isEnded = span -> Held.mayEnd(span, logkeel(), state);
    ImmutableList<MethodInvocationTree> reads =
        MarksOfCurrent.behind(scope, closing, isEnded, calls, logkeel().tracedPaths(), state)
            .reads();
    return reads.isEmpty()
        ? Description.NO_MATCH
        : describe(
            reads.get(0),
            CLOSED,
            ScopeFix.useVariable(reads, calls.variable(scope.call(), state), state));
  }
}
