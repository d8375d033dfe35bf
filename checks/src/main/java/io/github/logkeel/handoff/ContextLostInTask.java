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
import io.github.logkeel.fix.HandoffFix;
import io.github.logkeel.model.context.TaskHandoff;
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
        Spring and Netty, callbacks of clients (OkHttp, Kafka, observers of gRPC). Also where only a
        part comes along: the trace without the entries of the MDC that the request has put, or those
        without the trace.

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

        The context of gRPC is only looked after in programs that have no other, and import it, and
        not behind what HTTP, messages or a schedule call.
        Work, executors and classes with the name of a wrapper are taken for one. An executor whose
        creation is out of sight is not judged, such as one that another artifact hands over. Nor is
        work that does nothing with the context, jobs that are done again and again, and threads
        that live on; nor work that no request is known to reach, or only by more than five calls,
        through what starts, stops or makes a part of the program, or from a handler that is there
        to try the program (`TestController`). Neither is work that a request only sets off
        (`Handoff=logging` reports it): nobody waits for it, and it is given no variable of the method
        that does, or it is one call by whose name a job or a part of the program starts or stops,
        without an argument from there; or it is kept in a field that the method looks at before, one
        run for all; or it is a field of another object, where an earlier request may have put it, as
        in a queue of timers. Nor is the trace of a run that a timer begins looked after in work that
        the run does not wait for; nor is a level asked: a task whose records are all for debugging is
        reported as well. Reactive libraries have a switch for all of a program, often in its
        configuration: their streams and schedulers are left alone where Spring Boot, Micronaut or
        Quarkus is on the class path. What a parallel or reactive stream, a callback or a step
        behind a future does must be seen to log, or to call another system. No repair is offered
        where no library at hand carries the context to such work, as to that of parallel streams. A
        wrapped executor is taken to bring the context to a step behind a future as well, which it
        does only if the thread that completes the future has it. Executors that an annotation names
        (`@Async`) are not looked for. Where the trace is lost and entries of the MDC as well, a
        repair may bring the trace alone; the next run then tells what is still missing. A class or
        a method with the name of a wrapper is taken to bring both unless its code is at hand, and
        so is a snapshot of Micrometer, which brings the MDC once an accessor for it is registered.
        Entries of the MDC are taken to be all that a program wants to keep that puts some, and does
        nothing with traces itself; and those that a task puts, or a method that it calls, to be all
        that it needs. An entry that the statements right behind it log and take away again is one of
        their records. A program has traces if it imports OpenTelemetry or OpenTracing, or has a library
        that begins them: OpenTelemetry's instrumentation or its annotations, Micrometer Tracing,
        Brave. With OpenTelemetry's SDK and none of these it begins all spans by itself: there is a
        trace where it has a scope open, and for all handlers if a filter opens one, or an aspect whose
        annotation names controllers, mappings, endpoints or the like. An agent that
        begins traces is to be named by the flag. `Handoff=logging` also reports work that no request
        is known to reach, where it asks for the context itself, or where the code that gives it away,
        or what calls that, holds a context or has put an entry by itself, not through a helper.

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
    Optional<LostContext> lost = LostContext.of(handoff, logkeel(), state);
    return lost.isEmpty()
        ? Description.NO_MATCH
        : describe(
            handoff.tree(),
            "runs on another thread, " + lost.get(),
            HandoffFix.propagate(handoff, lost.get().gone(), logkeel().handoffCalls(), state));
  }
}
