package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ScopeFix;
import io.github.logkeel.fix.TryFix;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextInHand;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.HeldContext;
import io.github.logkeel.model.context.OpenScope;
import io.github.logkeel.model.context.OpenScope.Holding;
import javax.inject.Inject;

/** Flags contexts that are made, or given, and that the records do not get. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Context at hand that the log records do not belong to",
    explanation =
        """
        ## What it finds

        A context of OpenTelemetry that is made with a span and dropped (`Context.current().with(span);`,
        `span.storeInContext(context);`), one that is so made, or extracted from the headers of a
        request, and only held in a local variable while the method logs, or given to a method of the
        program that logs, and a log record of its Logs API that is emitted without `setContext` in a
        method that opens no scope and has a context as a parameter or in a variable, has started a
        span, or has a context in a private field of its object.

        ## Why it hurts in production

        A context is a value: to make one changes nothing. The records go on to belong to the trace that
        was current before, or to none. The same holds for a record that is emitted: it takes the
        context that is current then, on whichever thread, and not the one that the method was given.

        ## Bad

        ```java
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try {
          io.opentelemetry.context.Context.current().with(span);
          log.info("order {} accepted", orderId);
        } finally {
          span.end();
        }
        ```

        ## Good

        ```java
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try {
          try (Scope ignored = io.opentelemetry.context.Context.current().with(span).makeCurrent()) {
            log.info("order {} accepted", orderId);
          }
        } finally {
          span.end();
        }
        ```

        ## What it cannot see

        What a method does that is given a context or a span is judged where it was made: there it is
        seen whether it is current, and a published library has callers that nobody sees. So it is left
        alone where it comes from a framework, a field or another value, where more than one method may
        be called, and where it is used for anything but to print it or to mark its span. For spans
        `SpanNotCurrent` does the same. Records where several contexts are at hand; `emit()` with a span
        that is given. A context of gRPC that is only held: it takes values along, and the trace that is
        current anyway; a dropped one is reported by Error Prone's own `CheckReturnValue`. No repair is
        offered where nothing follows in the block.
        """,
    linkType = NONE,
    severity = WARNING)
public final class IgnoredContext extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public IgnoredContext() {
    this(new Logkeel());
  }

  @Inject
  IgnoredContext(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    return switch (call.role()) {
      case MAKE_CONTEXT -> judgeMade(OpenScope.of(call, state), state);
      case EMIT -> judgeEmitted(call, state);
      default -> Description.NO_MATCH;
    };
  }

  private Description judgeMade(OpenScope made, VisitorState state) {
    return made.holding() == Holding.VARIABLE
        ? judgeHeld(made, state)
        : made.holding() != Holding.DROPPED || made.mustBeUsed()
            ? Description.NO_MATCH
            : describe(
                made.call().tree(),
                "The context that this makes is dropped: what follows does not belong to it",
                TryFix.makeCurrent(made, state));
  }

  private Description judgeHeld(OpenScope made, VisitorState state) {
    return HeldContext.isForgotten(made, logkeel().contextCalls(), logkeel().logCalls(), state)
        ? describe(
            made.call().tree(),
            "The context is only held in `%s`: the records that follow do not belong to it"
                .formatted(made.variable().orElseThrow().getSimpleName()),
            TryFix.makeCurrent(made, state))
        : Description.NO_MATCH;
  }

  private Description judgeEmitted(ContextCall emit, VisitorState state) {
    if (ContextInHand.isGiven(ContextRole.SET_CONTEXT, logkeel().contextCalls(), state)) {
      return Description.NO_MATCH;
    }
    ImmutableList<VarSymbol> inHand = ContextInHand.of(logkeel().contextCalls(), state);
    return inHand.size() != 1
        ? Description.NO_MATCH
        : describe(
            emit.tree(),
            "The record belongs to what is current now, not to `%s`"
                .formatted(inHand.get(0).getSimpleName()),
            ScopeFix.giveContext(emit, inHand.get(0), state));
  }
}
