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
import io.github.logkeel.fix.ChainEnd;
import io.github.logkeel.model.log.LogApi.Step;
import io.github.logkeel.model.log.LogCall;
import javax.inject.Inject;

/** Flags log statements whose text is the word {@code null}, as nobody has given them another. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log statement without a message",
    explanation =
        """
        ## What it finds

        A chain of SLF4J's fluent methods that ends in `log()` and has no `setMessage(..)`. (The same
        call of Log4j2 and Flogger prints nothing but the stack trace or the fields, which is what they
        have it for.)

        ## Why it hurts in production

        The record has the text `null`. With a plain pattern nothing else is left of it, fields and
        all; in every tool that groups, counts or alerts by message it is one with all the others of
        its kind.

        ## Bad

        ```java
        log.atError().setCause(exception).log();
        ```

        ## Good

        ```java
        log.atError().setCause(exception).log("run");
        ```

        The repair writes the name of the method: that is true and is found by whoever looks for it. Say
        what has happened instead.

        ## What it cannot see

        Builders that come from a variable or from another method may have their message already. No
        repair is offered where the chain has arguments, since their placeholders would have to be
        guessed.
        """,
    linkType = NONE,
    severity = WARNING)
public final class MissingLogMessage extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public MissingLogMessage() {
    this(new Logkeel());
  }

  @Inject
  MissingLogMessage(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    // Where a chain has a step for the message, the call that ends it does not stand for an empty
    // one.
    boolean expected = call.api().stepNamed(Step.MESSAGE).isPresent();
    boolean fromLogger = call.logger().isPresent();
    return expected
            && fromLogger
            && call.messageTree().isEmpty()
            && call.tree().getArguments().isEmpty()
        ? describe(
            call.tree(),
            "nobody has given this statement a message: its text is `null`",
            ChainEnd.giveMessage(call, state))
        : Description.NO_MATCH;
  }
}
