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
import io.github.logkeel.fix.StackTraceFix;
import io.github.logkeel.model.log.CatchBlock;
import io.github.logkeel.model.log.LogCall;
import java.util.Optional;
import javax.inject.Inject;

/** Flags catch blocks that log a failure without the exception that they caught. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Failure logged without the exception that was caught",
    explanation =
        """
        ## What it finds

        A `catch` block that logs at warn or above without the exception: not at all or, in an error,
        only by its `getMessage()`. A block that does something else with the exception (throws, wraps, passes,
        stores, returns it, logs it in another statement) is right, and so is one whose exception says
        all by its type: `NumberFormatException`, `TimeoutException`, `UserNotFoundException`, any type
        that cannot hold a cause.

        ## Why it hurts in production

        The record says that something failed, not why and not where. `getMessage()` is null for many an
        exception, and a bare text without its type for others: `failed: null`, `failed: /data/a.csv`.
        The stack trace and the causes are gone for good.

        ## Bad

        ```java
        try {
          java.nio.file.Files.delete(java.nio.file.Path.of("orders", customer));
        } catch (java.io.IOException e) {
          log.error("orders of {} are not deleted", customer);
        }
        ```

        ## Good

        ```java
        try {
          java.nio.file.Files.delete(java.nio.file.Path.of("orders", customer));
        } catch (java.io.IOException e) {
          log.error("orders of {} are not deleted", customer, e);
        }
        ```

        ## What it cannot see

        Levels below warn, and exceptions handed to a lambda. A failure to close something, a text that
        speaks of a retry, a timeout, an interrupt or a shutdown, or of what is invalid, unsupported or
        missing, a variable named `ignored`, `expected` or `unused` are taken for a decision. So is a text of one's own with the
        message or the type of an exception that is not as general as `Exception`.
        No repair is offered where the API takes either arguments or a throwable
        (`java.util.logging`, `System.Logger`), or none at all in that form, and where a placeholder has
        no argument.

        ## Flags

        `Logkeel:StyleInTests` has test sources judged as well.
        """,
    linkType = NONE,
    severity = WARNING)
public final class UnloggedException extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public UnloggedException() {
    this(new Logkeel());
  }

  @Inject
  UnloggedException(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    Optional<CatchBlock> missed = CatchVerdict.missedIn(call, logkeel(), state);
    if (missed.isEmpty() || PlaceholderVerdict.of(call, logkeel()) != PlaceholderVerdict.NONE) {
      return Description.NO_MATCH;
    }
    String name = missed.get().tree().getParameter().getName().toString();
    return describe(
        call.tree(),
        "`" + name + "` " + lost(missed.get().told()),
        // A placeholder that waits for a value would be taken for one of the throwable.
        call.arity().unfilled().isEmpty()
            ? StackTraceFix.attach(call, name, state)
            : Optional.empty());
  }

  private static String lost(CatchBlock.Told told) {
    return switch (told) {
      case NOTHING, EXCEPTION ->
          "is not logged: the record says that it failed, not why and not where";
      case MESSAGE ->
          "is logged by its message alone, which may be null: its type, its stack trace and its"
              + " causes are lost";
      case TYPE -> "is logged by its text alone: its stack trace and its causes are lost";
    };
  }
}
