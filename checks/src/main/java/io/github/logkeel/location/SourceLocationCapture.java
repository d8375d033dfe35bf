package io.github.logkeel.location;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.LocationFix;
import io.github.logkeel.fix.PlaceFix;
import io.github.logkeel.model.location.LocationCall;
import io.github.logkeel.model.location.PaidLookups;
import java.util.Optional;
import javax.inject.Inject;

/** Flags a walk over the stack that finds the place of a statement, for every record anew. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Stack walked for every record, to find the place of the statement",
    explanation =
        """
        ## What it finds

        Code that names its own place by a walk over the stack, in a record, a metric, a span or a
        message; statements that have their place looked up; switches that do so for every record.

        ## Why it hurts in production

        TODO figures

        ## Bad

        ```java
        log.info("{} starts", Thread.currentThread().getStackTrace()[1].getMethodName());
        ```

        ## Good

        ```java
        log.info("{} starts", "run");
        ```

        ## What it cannot see

        TODO
        """,
    linkType = NONE,
    severity = SUGGESTION)
public final class SourceLocationCapture extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public SourceLocationCapture() {
    this(new Logkeel());
  }

  @Inject
  SourceLocationCapture(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LocationCall call, VisitorState state) {
    if (PaidLookups.areMadeByLibrary(state) || !logkeel().judgesStyleIn(state)) {
      return Description.NO_MATCH;
    }
    return switch (call.row().kind()) {
      case THREAD, THROWABLE, STACK ->
          PaidLookups.use(call, logkeel().logCalls(), state).isPresent()
              ? describe(
                  call.tree(),
                  "place of the statement found by a walk over the stack, " + call.row().cost(),
                  PlaceFix.writeOut(logkeel().locationCalls(), logkeel().logCalls(), state))
              : Description.NO_MATCH;
      case RECORD ->
          PaidLookups.isPaidRecord(call, state)
              ? describe(call.tree(), "every record", Optional.empty())
              : Description.NO_MATCH;
      case STATEMENT ->
          PaidLookups.isPaidStatement(call, state)
              ? describe(call.tree(), "statement", LocationFix.drop(call, state))
              : Description.NO_MATCH;
      case SETTING, ATTRIBUTE ->
          PaidLookups.isPaidSetting(state)
              ? describe(call.tree(), "setting", LocationFix.switchOff(call, state))
              : Description.NO_MATCH;
      case PATTERN -> Description.NO_MATCH;
    };
  }
}
