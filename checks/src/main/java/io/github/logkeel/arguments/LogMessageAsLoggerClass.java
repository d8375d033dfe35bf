package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.FormatFix;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.MessageText;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.inject.Inject;

/** Flags texts of log statements that stand where the API takes the name of a class. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log message in the place of the logger's class name",
    explanation =
        """
        ## What it finds

        JBoss Logging (and `io.quarkus.logging.Log`) with a text, a value and a throwable:
        `error("order %s failed", orderId, exception)`. No method of that name formats. The overload that
        fits is `error(String loggerFqcn, Object message, Throwable t)`, for wrappers of the logger.

        ## Why it hurts in production

        The text is never logged. The record says `4711`, and nobody knows what of it failed.

        ## Bad

        ```java
        jboss.error("order %s failed", orderId, exception);
        ```

        ## Good

        ```java
        jboss.errorf(exception, "order %s failed", orderId);
        ```

        ## What it cannot see

        A text of which no part is known to the compiler, or that is one word with dots, as the name of a
        class is. No repair is offered where the text is computed or formats more than one value, and where
        the throwable comes from a call.
        """,
    linkType = NONE,
    severity = ERROR)
public final class LogMessageAsLoggerClass extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  private static final Pattern CLASS_NAME =
      Pattern.compile("[\\w$]+(?:\\.[\\w$]+)+|" + MessageText.UNKNOWN);

  public LogMessageAsLoggerClass() {
    this(new Logkeel());
  }

  @Inject
  LogMessageAsLoggerClass(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    Optional<ExpressionTree> loggerClass = call.loggerClass(state);
    if (loggerClass.isEmpty()
        || CLASS_NAME.matcher(MessageText.of(loggerClass.get()).text()).matches()) {
      return Description.NO_MATCH;
    }
    ExpressionTree text = loggerClass.get();
    String message =
        String.format(
            "%s is taken for the class of the logger and never logged: the message is %s alone",
            Wording.quote(text, state), Wording.quote(call.messageTree().orElseThrow(), state));
    return describe(call.tree(), message, FormatFix.callFormatting(text, call, state));
  }
}
