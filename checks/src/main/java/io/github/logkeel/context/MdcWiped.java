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
import io.github.logkeel.fix.EntryFix;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.MethodEntries;
import io.github.logkeel.model.context.OwnMap;
import io.github.logkeel.model.context.TracedPath;
import java.util.Optional;
import javax.inject.Inject;

/** Flags code that clears the MDC of a request that it does not own. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "MDC cleared in the middle of a request",
    explanation =
        """
        ## What it finds

        `MDC.clear()`, `ThreadContext.clearMap()` and the like in code that serves a request, and
        `MDC.setContextMap(..)` with a map of its own, where neither the method nor a field of its class
        has saved what was there: in a handler, or in what a handler calls.

        ## Why it hurts in production

        All entries go, not only the own ones. With Micrometer Tracing and Brave `traceId` and `spanId` are
        entries of the MDC: the rest of the request logs without them, its errors and its access log
        included. With OpenTelemetry they come back with each record, but the customer and the order that
        the filter has put do not.

        ## Bad

        ```java
        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/orders/{id}")
          void get(String id) {
            org.slf4j.MDC.put("orderId", id);
            try {
              log.info("order {} read", items.remove(0));
            } finally {
              org.slf4j.MDC.clear();
            }
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
              log.info("order {} read", items.remove(0));
            } finally {
              org.slf4j.MDC.remove("orderId");
            }
          }
        }
        ```

        ## What it cannot see

        Filters, servlets, interceptors, listeners of messages, tasks and scheduled jobs own their thread, and may
        clear what they find on it. A map that is set may hold what was there before: it is only reported
        where the same file makes it and puts single entries into it, none of which it reads from the MDC.
        The repair of a map leaves its entries on the thread, as the map did. No repair is offered where
        the method clears, or sets an empty map, and puts no entry with a key that is known.

        ## Flags

        `Logkeel:TracedEntries` names methods of your own where requests come in.
        """,
    linkType = NONE,
    severity = WARNING)
public final class MdcWiped extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public MdcWiped() {
    this(new Logkeel());
  }

  @Inject
  MdcWiped(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    boolean sets = call.role() == ContextRole.SET_MAP;
    if (call.role() != ContextRole.CLEAR && !sets) {
      return Description.NO_MATCH;
    }
    MethodEntries entries = new MethodEntries(logkeel().contextCalls(), state);
    if (!entries.areForeignTo(call)
        || (sets && !OwnMap.isSetBy(call, logkeel().contextCalls(), state))) {
      return Description.NO_MATCH;
    }
    Optional<TracedPath> traced =
        logkeel().tracedPaths().of(state).filter(path -> !path.ownsThread());
    return traced.isEmpty()
        ? Description.NO_MATCH
        : describe(
            call.tree(),
            "takes away what others have put, a trace id of Micrometer or Brave included (on %s)"
                .formatted(traced.get()),
            sets && !OwnMap.isEmpty(call)
                ? EntryFix.putEach(call, state)
                : EntryFix.removeOnly(call, entries.keysPut(), state));
  }
}
