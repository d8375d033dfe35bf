package io.github.logkeel.handoff;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.MisplacedWrapFix;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.MisplacedWrap;
import java.util.Optional;
import javax.inject.Inject;

/** Flags wrappers of tasks and executors that take the context at the wrong time. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Context taken at the wrong time for work on another thread",
    explanation =
        """
        ## What it finds

        An executor that is wrapped once with the context of that moment, for a field, in a constructor
        or a factory of beans (`Context.current().wrap(pool)`, gRPC's `fixedContextExecutor`,
        `ContextExecutorService.wrap(pool, () -> snapshot)`), and a task that takes the context when it
        runs already (`() -> Context.current().wrap(work).run()`).

        ## Why it hurts in production

        When the program starts there is no request: all tasks of the executor run without a trace,
        although it looks as if somebody had cared for it. A task that has come to the other thread finds
        no context there that it could take.

        ## Bad

        ```java
        class Orders {
          private final java.util.concurrent.Executor pool =
              io.opentelemetry.context.Context.current()
                  .wrap(java.util.concurrent.Executors.newFixedThreadPool(4));
        }
        ```

        ## Good

        ```java
        class Orders {
          private final java.util.concurrent.Executor pool =
              io.opentelemetry.context.Context.taskWrapping(java.util.concurrent.Executors.newFixedThreadPool(4));
        }
        ```

        ## What it cannot see

        A context that comes from another method or class. What is wrapped while a request is served is
        right. No repair is offered where the library has no executor that takes the context of each
        task, and where a task does more than run what it has wrapped.
        """,
    linkType = NONE,
    severity = WARNING)
public final class MisplacedPropagation extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public MisplacedPropagation() {
    this(new Logkeel());
  }

  @Inject
  MisplacedPropagation(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    Optional<MisplacedWrap> found =
        MisplacedWrap.of(call, logkeel().contextCalls(), logkeel().handoffCalls(), state);
    if (found.isEmpty()) {
      return Description.NO_MATCH;
    }
    MisplacedWrap wrap = found.get();
    String message =
        switch (wrap.kind()) {
          case PINNED ->
              "all tasks get the context of the time when this executor is wrapped, not that of"
                  + " their request";
          case LATE ->
              "takes the context on the thread of the task, where that of the caller is lost";
        };
    return wrap.kind() == MisplacedWrap.Kind.PINNED && logkeel().tracedPaths().of(state).isPresent()
        ? Description.NO_MATCH
        : describe(call.tree(), message, MisplacedWrapFix.takeAtHandoff(wrap, state));
  }
}
