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
import io.github.logkeel.fix.CurrentContextFix;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.Detachment;
import io.github.logkeel.model.context.TracedPath;
import java.util.Optional;
import javax.inject.Inject;

/** Flags work for a request that is cut off from its trace. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Trace of the request left for a new one",
    explanation =
        """
        ## What it finds

        A span without a parent (`setNoParent()`, `setParent(Context.root())`, Brave's `newTrace()`,
        OpenTracing's `ignoreActiveSpan()`), an empty context that is made current or that work runs in
        (`Context.root().makeCurrent()`, `Span.getInvalid()`, gRPC's `Context.ROOT.run(task)`), and a scope
        of no span (`tracer.withSpan(null)`), in code that serves a request.

        ## Why it hurts in production

        What is logged and traced from there on has another trace id, or none. Whoever follows the trace of
        the request comes to its end here and does not see what failed.

        ## Bad

        ```java
        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
          io.opentelemetry.api.trace.Span get(String id) {
            return tracer.spanBuilder("read").setNoParent().startSpan();
          }
        }
        ```

        ## Good

        ```java
        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
          io.opentelemetry.api.trace.Span get(String id) {
            return tracer.spanBuilder("read").startSpan();
          }
        }
        ```

        ## What it cannot see

        Code that is only known by a context at hand, as that of tracing libraries is. A new trace that is linked to the old one, by `addLink`, is right. So is one in a listener for
        messages or a scheduled job, which has no request behind it, and whatever is only compared with or
        given back as the empty context. A span that is null in a variable, and a constant of your own with
        gRPC's `Context.ROOT`. Suppress the finding, with the reason, where the work is not part of the
        request. No repair is offered where `ROOT` is imported, or the tracer is not named.

        ## Flags

        `Logkeel:TracedEntries` names methods of your own where requests come in.
        """,
    linkType = NONE,
    severity = WARNING)
public final class DetachedContext extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public DetachedContext() {
    this(new Logkeel());
  }

  @Inject
  DetachedContext(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    if (!Detachment.isInEffect(call, state)) {
      return Description.NO_MATCH;
    }
    Optional<TracedPath> traced =
        logkeel()
            .tracedPaths()
            .of(state)
            .filter(path -> path.isFromHandler() && !path.ownsThread());
    return traced.isEmpty()
        ? Description.NO_MATCH
        : describe(
            call.tree(),
            "what follows is not in the trace of the request (on %s)".formatted(traced.get()),
            CurrentContextFix.continueTrace(call, state));
  }
}
