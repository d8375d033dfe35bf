package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ArgumentFix;
import io.github.logkeel.fix.FieldFix;
import io.github.logkeel.fix.TemplateFix;
import io.github.logkeel.model.log.Arity;
import io.github.logkeel.model.log.LogCall;
import javax.inject.Inject;

/** Flags placeholders of a log statement that no argument fills. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log placeholder that no argument fills",
    explanation =
        """
        ## What it finds

        More placeholders than arguments. Where a part of the text is computed at run time the known
        part is counted, and the message says "at least".

        ## Why it hurts in production

        The record shows `{}` where the value should be. A `%s` without an argument is worse: the whole
        statement is lost, or throws into the caller, depending on the backend.

        ## Bad

        ```java
        log.info("order {} accepted for customer {}", orderId);
        ```

        ## Good

        ```java
        log.info("order {} accepted for customer {}", orderId, customer);
        ```

        ## What it cannot see

        Which value was meant. No repair is offered where no variable in scope has the name that the text
        gives to the value, or where the placeholder would not print it: an array, a throwable, a `%d`
        for a text. Braces in a text without any argument are reported only where a word leads
        to them: such a text is printed as it stands. Flogger is left to Error Prone's own
        `FloggerFormatString`.
        """,
    linkType = NONE,
    severity = ERROR)
public final class MissingLogArgument extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  private static final String WHAT_TO_DO = "; hand the value over, or take the placeholder out";

  public MissingLogArgument() {
    this(new Logkeel());
  }

  @Inject
  MissingLogArgument(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    if (PlaceholderVerdict.of(call, logkeel()) != PlaceholderVerdict.MISSING) {
      return Description.NO_MATCH;
    }
    Arity arity = call.arity();
    String effect = String.format(call.api().onMissing(), arity.unfilled().get(0).text());
    Description finding =
        describe(
            call.tree(),
            problem(call, arity, state) + effect,
            ArgumentFix.splitConcatenation(call, state),
            TemplateFix.countFromZero(call, state),
            TemplateFix.escapeJson(call, state),
            FieldFix.printFields(call, state),
            ArgumentFix.fillFromScope(call, state));
    return finding.fixes.isEmpty()
        ? describe(call.tree(), finding.getRawMessage() + WHAT_TO_DO)
        : finding;
  }

  private static String problem(LogCall call, Arity arity, VisitorState state) {
    return call.isCountedFromOne()
        ? "placeholders count from 0, so " + Wording.neverLogged(arity.surplus(), state) + " and "
        : Wording.placeholdersButArguments(call)
            + (call.keyValues().isEmpty() ? ": " : ", and key-values fill none: ");
  }
}
