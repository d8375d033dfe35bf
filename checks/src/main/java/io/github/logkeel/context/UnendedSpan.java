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
import io.github.logkeel.fix.SpanFix;
import io.github.logkeel.fix.TryFix;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.HeldVariable;
import io.github.logkeel.model.context.HeldVariable.Ending;
import io.github.logkeel.model.context.StartedSpan;
import java.util.Optional;
import javax.inject.Inject;

/** Flags spans that a method starts and does not end, or not when something throws. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Span that is started and not ended on every path",
    explanation =
        """
        ## What it finds

        A span (OpenTelemetry, Micrometer Observation and Tracing, Brave, OpenTracing) that a method
        starts, holds in a local variable and never ends, or not on every way through the method: not
        if something between its start and its end throws or returns, only in one branch, only in a
        `catch` clause.

        ## Why it hurts in production

        A span is exported when it is ended. The trace of the request that failed is the one that misses
        its span, and with it what was recorded of the failure. Where the span is never current either,
        while its method logs, the repair makes it so.

        ## Bad

        ```java
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        items.add(totalSupplier.get());
        span.end();
        ```

        ## Good

        ```java
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try {
          items.add(totalSupplier.get());
        } finally {
          span.end();
        }
        ```

        ## What it cannot see

        Spans that are kept in a field, returned, ended in a callback, or given to another method than
        one of the program that none can override and that does not end them: others may. Spans that
        a helper of another artifact has started. What is
        thrown past a `catch` clause that ends the span, and a condition that decides about nothing but
        the end, unless it gives something to a method. No repair is offered where nothing follows in
        the block, where the end is all that a branch does, or where a variable in between is needed
        behind the end.
        """,
    linkType = NONE,
    severity = WARNING)
public final class UnendedSpan extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public UnendedSpan() {
    this(new Logkeel());
  }

  @Inject
  UnendedSpan(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    if (call.role() != ContextRole.START_SPAN) {
      return Description.NO_MATCH;
    }
    Optional<StartedSpan> span = StartedSpan.of(call, logkeel().contextCalls(), state);
    return span.isEmpty() ? Description.NO_MATCH : judge(span.get(), state);
  }

  private Description judge(StartedSpan span, VisitorState state) {
    // Whether the current span is this one there is the business of another check.
    HeldVariable held =
        Held.withEndsOfCurrent(
            Held.in(span.variable(), logkeel(), state), span.call().api(), logkeel(), state);
    Ending ending = Held.ending(held, span.path(), logkeel(), state);
    return switch (ending) {
      case NEVER -> report(span, held, "never ended, and so it is never exported", state);
      case UNLESS_THROWN, ON_SOME_PATHS, ONLY_IN_CATCH ->
          report(
              span,
              held,
              "not ended %s, and so it is not exported".formatted(Held.when(ending)),
              state);
      case ALWAYS, LATER, OUT_OF_SIGHT -> Description.NO_MATCH;
    };
  }

  /** What {@link SpanNotCurrent} would say of the repaired span is repaired at once. */
  private Description report(StartedSpan span, HeldVariable held, String how, VisitorState state) {
    boolean isDark =
        DarkSpan.is(span, held) && DarkSpan.firstLog(span, held, logkeel(), state).isPresent();
    String message =
        "`%s` is %s%s"
            .formatted(
                span.variable().getSimpleName(),
                how,
                isDark ? "; nor is it current while the method logs" : "");
    return describe(
        span.call().tree(),
        message,
        isDark ? SpanFix.makeCurrent(span, held.ends(), state) : Optional.empty(),
        TryFix.endAlways(span, held.ends(), state));
  }
}
