package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.SpanFix;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.HeldVariable;
import io.github.logkeel.model.context.KeptSpan;
import io.github.logkeel.model.context.StartedSpan;
import java.util.Optional;
import javax.inject.Inject;

/** Flags spans that are never made current while their method logs. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Span that is not current while the method that started it logs",
    explanation =
        """
        ## What it finds

        A span (OpenTelemetry, Micrometer Observation and Tracing, Brave, OpenTracing) that a method
        starts and ends without ever making it current, and a log statement in between, in that method or
        in one of the program that it calls. Or a span that a class starts and keeps in a private field,
        never makes current and gives to nobody, and a log statement in a method that works with it.

        ## Why it hurts in production

        To start a span does not make it current. The records of the work carry no trace id, or that of
        the span around, and spans that the work starts are not children of this one. In the trace the
        span looks empty; from the record no way leads to the trace.

        ## Bad

        ```java
        Observation order = Observation.start("order", observations);
        try {
          log.info("order {} accepted", orderId);
        } finally {
          order.stop();
        }
        ```

        ## Good

        ```java
        Observation order = Observation.start("order", observations);
        try (Observation.Scope ignored = order.openScope()) {
          log.info("order {} accepted", orderId);
        } finally {
          order.stop();
        }
        ```

        ## What it cannot see

        Spans that are returned, kept where others get at them, or given to another method, which may
        make them current, unless it is one of the program that none can override and that only marks or
        prints them; fields that more than one statement sets. Records inside another scope of the same method, and spans of kind CLIENT and PRODUCER,
        which stand for the work of others. No repair is offered where the span is kept in a
        field, where the tracer is out of sight, or where a variable in between is needed behind the end
        of the span.
        """,
    linkType = NONE,
    severity = WARNING)
public final class SpanNotCurrent extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  private static final String LOST =
      "`%s` is started but never made current: the record has no trace id, or that of another span";

  public SpanNotCurrent() {
    this(new Logkeel());
  }

  @Inject
  SpanNotCurrent(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    if (call.role() != ContextRole.START_SPAN) {
      return Description.NO_MATCH;
    }
    Optional<StartedSpan> span = StartedSpan.of(call, logkeel().contextCalls(), state);
    if (span.isEmpty()) {
      return KeptSpan.of(call, logkeel().contextCalls(), logkeel().logCalls(), state)
          .map(kept -> describe(kept.lost(), LOST.formatted(kept.field().getSimpleName())))
          .orElse(Description.NO_MATCH);
    }
    HeldVariable held = Held.in(span.get().variable(), logkeel(), state);
    // A span that is not ended is the business of another check.
    return Held.ending(held, span.get().path(), logkeel(), state) == HeldVariable.Ending.ALWAYS
            && DarkSpan.is(span.get(), held)
        ? judge(span.get(), held, state)
        : Description.NO_MATCH;
  }

  private Description judge(StartedSpan span, HeldVariable held, VisitorState state) {
    Optional<MethodInvocationTree> lost = DarkSpan.firstLog(span, held, logkeel(), state);
    return lost.isEmpty()
        ? Description.NO_MATCH
        : describe(
            lost.get(),
            LOST.formatted(span.variable().getSimpleName()),
            SpanFix.makeCurrent(span, held.ends(), state));
  }
}
