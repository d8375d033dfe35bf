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
import io.github.logkeel.fix.LeftEntriesFix;
import io.github.logkeel.fix.MisplacedWrapFix;
import io.github.logkeel.fix.RepeatedWrapFix;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.LeftEntries;
import io.github.logkeel.model.context.MisplacedWrap;
import io.github.logkeel.model.context.RepeatedWrap;
import io.github.logkeel.model.context.TaskHandoff;
import io.github.logkeel.model.context.TracedPath;
import java.util.Optional;
import javax.inject.Inject;

/** Flags what brings a context to another thread at the wrong time, not at all, or for good. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Context brought to another thread in the wrong way, or left there",
    explanation =
        """
        ## What it finds

        An executor that is wrapped once with the context of that moment, for a field, in a constructor
        or a factory of beans (`Context.current().wrap(pool)`, gRPC's `fixedContextExecutor`,
        `ContextExecutorService.wrap(pool, () -> snapshot)`); a task that takes the context when it
        runs already (`() -> Context.current().wrap(work).run()`); a repeated task on an executor of
        OpenTelemetry that wraps (`Context.taskWrapping`); entries of the MDC that a task puts on a
        thread of a pool and does not take away.

        ## Why it hurts in production

        When the program starts there is no request: all tasks of the executor run without a trace,
        although it looks as if somebody had cared for it. A task that has come to the other thread finds
        no context there that it could take. `taskWrapping` leaves tasks at a fixed rate or delay
        alone. And what stays in the MDC of a pooled thread is logged by the next task, which may work
        for another request.

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
        right. A task that calls anything that is named like a cleaner (`clear..`, `restore..`) is taken
        to clean up, and so is one with a removal in any of its branches; an executor whose creation is
        out of sight is not judged, nor for repeated tasks one in a field that other files can set.
        Where an executor has one task alone, as far as its file shows, the entries that each run of
        it puts anew are left alone: no other task logs them. No repair is offered where the library
        has no executor that takes the context of each task, where a task does more than run what it
        has wrapped, and where nothing follows the entries that it puts.
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
    Optional<LeftEntries> left =
        LeftEntries.startingAt(
            call,
            logkeel().contextCalls(),
            logkeel().handoffCalls(),
            logkeel().propagation(),
            state);
    if (left.isPresent()) {
      return describe(
          call.tree(),
          "stays on the thread of the pool: the next task logs it as its own",
          LeftEntriesFix.cleanUp(left.get(), state));
    }
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

  @Override
  protected Description judge(TaskHandoff handoff, VisitorState state) {
    Optional<RepeatedWrap> found =
        RepeatedWrap.of(
            handoff,
            logkeel().contextCalls(),
            logkeel().handoffCalls(),
            logkeel().propagation(),
            state);
    boolean isTraced =
        found.isPresent()
            && logkeel().tracedPaths().of(state).filter(TracedPath::isWorkOfRequest).isPresent();
    return found.isPresent() && (isTraced || found.get().isAllThereIs())
        ? describe(
            handoff.tree(),
            "`taskWrapping` does not carry the context to tasks that are repeated",
            RepeatedWrapFix.mend(found.get(), isTraced, state))
        : Description.NO_MATCH;
  }
}
