package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ThrowableFix;
import io.github.logkeel.model.log.LogCall;
import java.util.Optional;
import javax.inject.Inject;

/** Flags caught exceptions that a log statement prints as a text, without their stack trace. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Caught exception logged as a text, without its stack trace",
    explanation =
        """
        ## What it finds

        A statement at warn or above that prints the exception of its `catch` block by a placeholder, in
        a concatenation or as the value of a field, where nothing logs or hands on the exception itself.
        The end of the arguments is no exception to that: Log4j2 prints a throwable that has a
        placeholder, and then has none to log with its stack trace.

        ## Why it hurts in production

        `NullPointerException` is all that the record says: not where it came from, and not its causes.
        As the value of a field, an exception becomes a text or a bean, never the field for stack traces.

        ## Bad

        ```java
        try {
          throw exception;
        } catch (Exception e) {
          log4j.error("order {} failed: {}", orderId, e);
        }
        ```

        ## Good

        ```java
        try {
          throw exception;
        } catch (Exception e) {
          log4j.error("order {} failed", orderId, e);
        }
        ```

        ## What it cannot see

        Levels below warn, and exceptions that come to a lambda or as a parameter. What
        `UnloggedException` takes for a decision (a type or a text that says all, a failure to close) is a
        decision here, too. In System.Logger it depends on the backend, and is left alone. No repair is
        offered where java.util.logging gets a value that a lambda cannot compute.

        ## Flags

        `Logkeel:StyleInTests` has test sources judged as well.
        """,
    linkType = NONE,
    severity = WARNING)
public final class ThrowableAsLogText extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public ThrowableAsLogText() {
    this(new Logkeel());
  }

  @Inject
  ThrowableAsLogText(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    Optional<ExpressionTree> printed = PrintedThrowable.in(call, logkeel(), state);
    if (printed.isEmpty() || PlaceholderVerdict.of(call, logkeel()) != PlaceholderVerdict.NONE) {
      return Description.NO_MATCH;
    }
    return describe(
        call.tree(),
        Wording.quote(printed.get(), state)
            + " is logged by its text alone: its stack trace and its causes are lost",
        ThrowableFix.logInstead(printed.get(), call, state),
        ThrowableFix.logAlso(printed.get(), call, state));
  }
}
