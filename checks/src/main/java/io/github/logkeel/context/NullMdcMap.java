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
import io.github.logkeel.model.context.ContextApi;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.SavedEntries;
import io.github.logkeel.model.log.Backend;
import javax.inject.Inject;

/** Flags copies of the MDC that are put back though they are null where nothing was put. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Copy of the MDC put back without a look whether it is null",
    explanation =
        """
        ## What it finds

        `MDC.setContextMap` with what `MDC.getCopyOfContextMap` has returned, in a program that logs to
        Logback by SLF4J 1.x, where nothing tells apart that the copy is null.

        ## Why it hurts in production

        Up to version 1.2 of Logback the copy is null where no entry was put on the thread, or the MDC
        was cleared, and to set null throws a NullPointerException: the task that gets the MDC of its
        caller does not run, and in a `finally` block the exception takes the place of the one that
        was on its way. It works whenever there is an entry, as in each test that puts one. (Logback
        from version 1.3 on takes null. The copy of Log4j2 is never null, but an empty map.)

        ## Bad

        ```java
        java.util.Map<String, String> context = MDC.getCopyOfContextMap();
        Runnable task = () -> {
          MDC.setContextMap(context);
          log.info("order {} accepted", orderId);
        };
        ```

        ## Good

        ```java
        java.util.Map<String, String> context = MDC.getCopyOfContextMap();
        Runnable task = () -> {
          if (context == null) {
            MDC.clear();
          } else {
            MDC.setContextMap(context);
          }
          log.info("order {} accepted", orderId);
        };
        ```

        ## What it cannot see

        A copy that another method is given, or returns, and whether callers have put an entry on each
        thread that comes here. A map that is compared, or used in any other way than to be set, is
        left alone. No repair is offered where the map has no variable, or where the call is not a
        statement of a block.

        ## Flags

        `Logkeel:Backend` says what SLF4J logs to where the class path does not show it.
        """,
    linkType = NONE,
    severity = WARNING)
public final class NullMdcMap extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public NullMdcMap() {
    this(new Logkeel());
  }

  @Inject
  NullMdcMap(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(ContextCall call, VisitorState state) {
    return call.role() == ContextRole.SET_MAP
            && call.api() == ContextApi.SLF4J_MDC
            && logkeel().backend(state) == Backend.LOGBACK
            && Backend.isOfSlf4j1(state)
            && SavedEntries.areUnchecked(call, logkeel().contextCalls(), state)
        ? describe(
            call.tree(),
            "throws a NullPointerException where no entry was put before the copy was made",
            EntryFix.clearIfNull(call, state))
        : Description.NO_MATCH;
  }
}
