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
        `StackWalker`, Log4j2's `StackLocatorUtil` and the like, also through variables and methods of
        the program. Log4j2's `withLocation()` and Flogger's `withStackTrace(..)`. Switches such as
        `setIncludeCallerData(true)`, `setIncludeLocation(true)` and `setCaptureCodeAttributes(true)`,
        and patterns with words such as `%line`, which have the place of every record looked up.
        Formatters and appenders that ask a record for its source.

        ## Why it hurts in production

        The place is found by a walk over the stack, for each record anew. Measured beside the same
        record without it, 20 calls deep in the stack: about 70 times the time in Logback, 20 times with
        `LogstashEncoder`, 16 times in Log4j2, 7 times for a `withLocation()` that no layout prints, 33
        times in `java.util.logging`; `getStackTrace()` takes as long as 50 lines of Logback, and more
        the deeper it is called ([all figures](performance.md)). The name of the logger says the class at
        no cost.

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

        Places that are kept in fields, handed to methods of other libraries, or filled into exceptions.
        Nothing is said where a walk is rare or wanted: at ERROR, in `catch` blocks, behind guards, in
        constructors and code that starts or stops a program, in tests and logging libraries, of a
        stack printed as a whole, of other threads, of exceptions that are thrown. `withLocation()` at
        DEBUG or TRACE does nothing while the level is off. A switch is taken for one of errors alone
        if its method also makes a filter of that threshold.

        `SimpleFormatter` of `java.util.logging` looks up the source whatever its format prints.

        No repair is offered where the walk names a line, or a caller that is not in the same file, or
        stands in a lambda, nor where a formatter asks for the method; where the words are all that a
        pattern prints, they stay. A whole frame becomes `Class.method`: its line is lost.
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
        "%s, which %s%s"
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
          "walks the stack at every run to name a place that a constant can name";
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
