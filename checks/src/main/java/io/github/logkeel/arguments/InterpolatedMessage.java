package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.InterpolationFix;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.log.GuardedCode;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogLevel;
import javax.inject.Inject;

/** Flags values that are put into the text of a log message before the logger sees it. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log message put together at run time",
    explanation =
        """
        ## What it finds

        Values in the text of a message: by concatenation, `String.format`, `formatted`,
        `MessageFormat.format`, `concat` or a `StringBuilder`, in an API that has placeholders for
        them. The repair prints the same text, character for character.

        ## Why it hurts in production

        Each value makes another message: records can no longer be counted, grouped or silenced by the
        statement they come from, and no field of a JSON record holds the template. The text is also
        built when the level is off.

        ## Bad

        ```java
        log.debug("order " + orderId + " of " + customer + " accepted");
        ```

        ## Good

        ```java
        log.debug("order {} of {} accepted", orderId, customer);
        ```

        ## What it cannot see

        Texts that are put together before the statement, in a variable. A format with widths or
        precisions prints what no `{}` can and counts as one value. Left alone are values without a word
        between them, JUL and `System.Logger`, whose `{0}` prints numbers in another way, arrays, which
        Error Prone reports, exceptions whose stack trace is lost, classes with a `main` method, as the records of
        a command line tool are not counted, and test sources. No repair is offered
        where a value is a supplier, a comment stands between the values, or the style cannot say the
        text: a text block, or in SLF4J a `{}` behind the last value. A value of type `Object` that
        holds an array or an exception at run time, and in Log4j2 a date or a collection with a
        `toString()` of its own, is printed as the logger prints it. A Log4j2 logger that is made out of
        sight is taken for one that reads `{}`.
        """,
    linkType = NONE,
    severity = WARNING)
public final class InterpolatedMessage extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public InterpolatedMessage() {
    this(new Logkeel());
  }

  @Inject
  InterpolatedMessage(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    return PutTogether.of(call, logkeel(), state)
        .filter(found -> found.mayBeMisread(state).isEmpty() && logkeel().judgesStyleIn(state))
        .filter(found -> !Declarations.isInProgram(state))
        .map(
            found ->
                describe(
                    call.tree(),
                    message(found, call, state),
                    InterpolationFix.intoArguments(call, found.text(), state)))
        .orElse(Description.NO_MATCH);
  }

  private static String message(PutTogether found, LogCall call, VisitorState state) {
    String lost =
        Wording.quote(found.values(), state)
            + (found.values().size() == 1 ? " is" : " are")
            + " part of the text: the records of this statement share no template";
    return call.level().compareTo(LogLevel.INFO) < 0 && !GuardedCode.contains(state)
        ? lost + ", and the text is built even when " + call.level() + " is off"
        : lost;
  }
}
