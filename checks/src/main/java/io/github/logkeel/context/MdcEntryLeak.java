package io.github.logkeel.context;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;
import static java.util.stream.Collectors.joining;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.EntryFix;
import io.github.logkeel.model.context.CleanUps;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.EntryCleanup;
import io.github.logkeel.model.context.EntryLeak;
import io.github.logkeel.model.context.TracedPath;
import java.util.Optional;
import javax.inject.Inject;

/** Flags entries of the MDC that outlive the request they were put for. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "MDC entry that stays on the thread when the request is over",
    explanation =
        """
        ## What it finds

        `MDC.put`, Log4j2's `ThreadContext.put` and JBoss `MDC.put` in code that serves a request, where
        the entry is not taken away on all paths: an exception or a `return` passes the `remove`, only one
        branch or only a `catch` clause has it, a `finally` block takes other entries away and forgets
        this one, or nothing in the program takes it away.

        ## Why it hurts in production

        The thread goes back to its pool with the entry on it. The records of the next request say that
        they belong to the customer of this one, until somebody overwrites it.

        ## Bad

        ```java
        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
          void get(String id) {
            org.slf4j.MDC.put("orderId", id);
            items.add(totalSupplier.get());
            org.slf4j.MDC.remove("orderId");
          }
        }
        ```

        ## Good

        ```java
        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
          void get(String id) {
            org.slf4j.MDC.put("orderId", id);
            try {
              items.add(totalSupplier.get());
            } finally {
              org.slf4j.MDC.remove("orderId");
            }
          }
        }
        ```

        ## What it cannot see

        Keys that are computed, entries with a constant value, stacks (`pushByKey`), lambdas that are no
        handlers themselves, and code that no request is known to reach. A program that clears the MDC anywhere, or takes the key away in another method, as the
        two ends of a filter do, is taken to know what it does, unless that is another handler of HTTP or
        a task. So is a condition that decides about
        nothing but the removal, unless it gives something to a method or compares with a number; one
        around the `put`; and a `finally` block, for all that throws before its `try`. No repair is
        offered where the method does nothing behind the `put` or goes on behind its block, in what
        runs before a handler (`preHandle`), or where a call that follows the `remove` uses a variable
        declared between.

        ## Flags

        `Logkeel:TracedEntries` names methods of your own where requests come in.
        """,
    linkType = NONE,
    severity = WARNING)
public final class MdcEntryLeak extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public MdcEntryLeak() {
    this(new Logkeel());
  }

  @Inject
  MdcEntryLeak(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    if (call.role() != ContextRole.PUT) {
      return Description.NO_MATCH;
    }
    Optional<EntryLeak> found =
        EntryLeak.startingAt(
            call,
            logkeel().contextEntries(),
            new CleanUps(logkeel().tracedPaths(), state),
            logkeel().contextCalls(),
            logkeel().logCalls(),
            state);
    Optional<TracedPath> traced = found.flatMap(leak -> logkeel().tracedPaths().of(state));
    if (traced.isEmpty()) {
      return Description.NO_MATCH;
    }
    EntryLeak leak = found.get();
    String keys =
        leak.puts().stream()
            .map(put -> "`" + state.getSourceForNode(put.tree().getArguments().get(0)) + "`")
            .collect(joining(", "));
    return describe(
        call.tree(),
        "%s %s: the next request on the thread logs it as its own (on %s)"
            .formatted(keys, when(leak.cleanup(), state), traced.get()),
        traced.get().isBeforeHandlers() ? Optional.empty() : EntryFix.removeFinally(leak, state));
  }

  private static String when(EntryCleanup cleanup, VisitorState state) {
    return switch (cleanup.kind()) {
      case UNLESS_THROWN -> "is not taken away if anything throws before";
      case ON_SOME_PATHS ->
          cleanup
              .way()
              .map(state::getSourceForNode)
              .map(way -> "is still there behind `%s`".formatted(way.lines().findFirst().get()))
              .orElse("is not taken away on all paths");
      case ONLY_IN_CATCH -> "is taken away only where something throws";
      default ->
          cleanup.last().isPresent()
              ? "is left out where other entries are taken away"
              : "is never taken away";
    };
  }
}
