package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.common.collect.Iterables;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ThrowableFix;
import io.github.logkeel.model.log.LogCall;
import javax.inject.Inject;

/** Flags placeholders that were written for the throwable of a log statement. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Log placeholder written for the throwable",
    explanation =
        """
        ## What it finds

        A placeholder too many, where the last argument is the throwable of the statement: `"failed: {}"`
        with nothing but the exception.

        ## Why it hurts in production

        SLF4J's own formatter (Logback, slf4j-simple, slf4j-jdk14) takes the throwable off the arguments
        first: the record says `failed: {}`. On the Log4j2 backend the same statement fills the
        placeholder with `toString()` and logs no stack trace.

        ## Bad

        ```java
        log.error("order failed: {}", exception);
        ```

        ## Good

        ```java
        log.error("order failed", exception);
        ```

        ## What it cannot see

        A throwable whose static type is `Object`. Log4j2's own API prints a throwable that has a
        placeholder, as the statement says, and is not reported. No repair is offered where the template
        is a constant that others use too and the throwable comes from a call.

        ## Flags

        `Logkeel:Backend` says which of the two happens, where the class path does not show it; the
        message then names that effect alone.
        """,
    linkType = NONE,
    severity = WARNING)
public final class LogPlaceholderForThrowable extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  private static final String STAYS = "it is printed as it stands";
  private static final String TAKES =
      "it prints the exception's toString() and the stack trace is lost";

  public LogPlaceholderForThrowable() {
    this(new Logkeel());
  }

  @Inject
  LogPlaceholderForThrowable(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    if (PlaceholderVerdict.of(call, logkeel()) != PlaceholderVerdict.OF_THROWABLE) {
      return Description.NO_MATCH;
    }
    ExpressionTree throwable =
        call.arguments().isEmpty()
            ? call.throwable().orElseThrow()
            : Iterables.getLast(call.arguments()).tree();
    String message =
        String.format(
            "the last `%s` was written for %s: %s",
            call.api().style().placeholder(0),
            Wording.quote(throwable, state),
            effect(call, state));
    return describe(
        call.tree(),
        message,
        ThrowableFix.dropPlaceholder(
            call, call.arity().ofThrowable().orElseThrow(), throwable, state),
        ThrowableFix.printThrowable(call, throwable, state));
  }

  /**
   * What this spelling does depends on who formats it; a throwable parameter is always attached.
   */
  private String effect(LogCall call, VisitorState state) {
    if (call.arguments().isEmpty()) {
      return STAYS;
    }
    return switch (logkeel().backend(state)) {
      case LOG4J -> TAKES;
      case LOGBACK, SLF4J_SIMPLE, SLF4J_JDK14 -> STAYS;
      case UNKNOWN -> "Logback prints it as it stands, Log4j2 fills it and drops the stack trace";
    };
  }
}
