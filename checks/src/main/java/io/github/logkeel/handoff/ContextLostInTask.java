package io.github.logkeel.handoff;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.engine.Options;
import io.github.logkeel.fix.HandoffFix;
import io.github.logkeel.model.context.CallerContext.Part;
import io.github.logkeel.model.context.HandoffMode;
import io.github.logkeel.model.context.Propagation.Fate;
import io.github.logkeel.model.context.TaskHandoff;
import io.github.logkeel.model.context.TracedPath;
import java.util.Optional;
import javax.inject.Inject;

/** Flags work for a request that another thread does without the context of that request. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Work given to another thread without the context of its request",
    explanation =
        """
        ## What it finds

        Code that serves a request and gives work to another thread, where nothing carries the context
        along: threads, executors, `CompletableFuture`, timers, parallel streams, the executors of Guava,
        Spring and Netty, callbacks of clients.

        ## Why it hurts in production

        The trace of a request belongs to a thread. What the work logs has no trace id and no entry of
        the MDC, what it calls begins a trace of its own, and what fails there cannot be found from the
        request that it failed for.

        ## Bad

        ```java
        class Orders {
          private final java.util.concurrent.ExecutorService pool =
              java.util.concurrent.Executors.newFixedThreadPool(4);

          @org.springframework.web.bind.annotation.PostMapping("/orders")
          void place(String id) {
            pool.execute(() -> log.info("order {} placed", id));
          }
        }
        ```

        ## Good

        ```java
        class Orders {
          private final java.util.concurrent.ExecutorService pool =
              java.util.concurrent.Executors.newFixedThreadPool(4);

          @org.springframework.web.bind.annotation.PostMapping("/orders")
          void place(String id) {
            pool.execute(Context.current().wrap(() -> log.info("order {} placed", id)));
          }
        }
        ```

        ## What it cannot see

        Work, executors and classes with the name of a wrapper are taken for one. An executor whose
        creation is out of sight is not judged, nor is the work that no request is known to reach, work
        that does nothing with the context, jobs that are done again and again, and threads that
        live on. Reactive libraries have a switch for all of a program, often in its configuration. No
        repair is offered where no library at hand carries the context to such work, as to that of
        parallel streams. Where the trace is lost and entries of the MDC as well, the repair brings the
        trace alone, and work that has the one is taken to have the other: ids that a program puts into
        the MDC by hand are left behind.

        ## Flags

        `Logkeel:Handoff` says which work is judged, `Logkeel:HandoffMethods` adds your own methods that
        give work away, `Logkeel:Agent` names the agent that carries the context to some threads, and
        `Logkeel:TracedEntries` names methods of your own where requests come in.
        """,
    linkType = NONE,
    severity = WARNING)
public final class ContextLostInTask extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public ContextLostInTask() {
    this(new Logkeel());
  }

  @Inject
  ContextLostInTask(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(TaskHandoff handoff, VisitorState state) {
    if (!logkeel().callerContext().isUsed(state)) {
      return Description.NO_MATCH;
    }
    HandoffMode mode = logkeel().options().get(Options.HANDOFF);
    Optional<TracedPath> path =
        logkeel().tracedPaths().of(state).filter(TracedPath::isWorkOfRequest);
    if (path.isEmpty() && mode == HandoffMode.TRACED) {
      return Description.NO_MATCH;
    }
    ImmutableSet<Part> lost = logkeel().callerContext().leftBehind(handoff, path, state);
    return !lost.isEmpty()
            && isReported(logkeel().propagation().of(handoff, state), path.isPresent(), mode)
        ? buildDescription(handoff.tree())
            .setMessage(message(lost, path))
            .addAllFixes(HandoffFix.propagate(handoff, lost, state))
            .build()
        : Description.NO_MATCH;
  }

  private static boolean isReported(Fate fate, boolean isTraced, HandoffMode mode) {
    return switch (fate) {
      case KEPT -> false;
      case UNKNOWN, LOST_UNNOTICED -> mode == HandoffMode.ALL;
      case LOST -> isTraced || mode == HandoffMode.ALL;
      case LOST_IN_SIGHT -> isTraced || mode != HandoffMode.TRACED;
    };
  }

  private static String message(ImmutableSet<Part> lost, Optional<TracedPath> path) {
    String what = lost.contains(Part.TRACE) ? "the trace of the request" : "the MDC of the request";
    return "runs on another thread, without %s%s"
        .formatted(what, path.map(" (on %s)"::formatted).orElse(""));
  }
}
