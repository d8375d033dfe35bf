package io.github.logkeel.location;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.LocationFix;
import io.github.logkeel.fix.PlaceFix;
import io.github.logkeel.model.location.LayoutPattern.LocationWord;
import io.github.logkeel.model.location.LocationCall;
import io.github.logkeel.model.location.PaidLookups;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** Flags a walk over the stack that finds the place of a statement, for every record anew. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Stack walked for every record, to find the place of the statement",
    explanation =
        """
        ## What it finds

        Code that names its own place, in a record, a metric, a span or a message, by a walk over the
        stack: `Thread.currentThread().getStackTrace()`, `new Throwable().getStackTrace()`,
        `StackWalker` and their like. Log4j2's `withLocation()` and Flogger's `withStackTrace(..)`;
        switches such as `setIncludeCallerData(true)`, `setIncludeLocation(true)` and
        `setCaptureCodeAttributes(true)`, and patterns with words such as `%line`, that have the place
        of every record looked up; formatters that ask a `LogRecord` for its source.

        ## Why it hurts in production

        The JVM does not know its place until it walks the stack, and each record pays for that: TODO.

        ## Bad

        ```java
        log.info("{} starts", Thread.currentThread().getStackTrace()[1].getMethodName());
        log4j.atInfo().withLocation().log("order {} placed", orderId);
        ```

        ## Good

        ```java
        log.info("{} starts", "run");
        log4j.atInfo().log("order {} placed", orderId);
        ```

        ## What it cannot see

        Places that are kept in fields, or handed to methods of other libraries. It says nothing where
        the walk is rare or wanted: at ERROR, in `catch` blocks, behind guards, in constructors and code that starts or stops a
        program, in tests, of a stack that is printed as a whole, of another thread, of an exception
        that is thrown, and in logging libraries. Log4j2's `withLocation()` at DEBUG and TRACE is
        free while that level is off. `SimpleFormatter` of `java.util.logging` looks up the source
        whatever its format prints, as do the mixed asynchronous loggers of Log4j2 whatever they are told.

        No repair is offered where the place is that of a caller in sight of nobody, or a line, or of
        a lambda, or if it is what a formatter prints.
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
    if (PaidLookups.areMadeByLibrary(state)
        || !logkeel().judgesStyleIn(state)
        || !PaidLookups.isPaid(call, logkeel().logCalls(), state)) {
      return Description.NO_MATCH;
    }
    String instead = call.row().lookup().instead();
    String message =
        "%s: %s%s"
            .formatted(
                problem(call), call.row().lookup().cost(), instead.isEmpty() ? "" : "; " + instead);
    return describe(call.tree(), message, repair(call, state));
  }

  private static String problem(LocationCall call) {
    if (call.pattern().isPresent()) {
      return call.pattern().get().locationWords().stream()
              .map(LocationWord::text)
              .collect(Collectors.joining("`, `", "`", "`"))
          + " has the place of every record looked up";
    }
    return switch (call.row().kind()) {
      case THREAD, THROWABLE, STACK ->
          "walks the stack at every run to name a place, which a constant can name";
      case RECORD -> "walks the stack for every record that is written here";
      case STATEMENT -> "walks the stack for every record of this statement";
      case SETTING, ATTRIBUTE, PATTERN -> "has the place of every record looked up";
    };
  }

  private Optional<SuggestedFix> repair(LocationCall call, VisitorState state) {
    if (call.pattern().isPresent()) {
      return LocationFix.dropWords(call, state);
    }
    return switch (call.row().kind()) {
      case THREAD, THROWABLE, STACK ->
          PlaceFix.writeOut(logkeel().locationCalls(), logkeel().logCalls(), state);
      case RECORD -> LocationFix.nameLogger(call, state);
      case STATEMENT -> LocationFix.drop(call, state);
      case SETTING, ATTRIBUTE, PATTERN -> LocationFix.switchOff(call, state);
    };
  }
}
