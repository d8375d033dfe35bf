package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.ERROR;

import com.google.auto.service.AutoService;
import com.google.common.collect.Iterables;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.ThrowableFix;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.Backend;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.ThrowablePlace;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** Flags throwables that a log statement is given and whose stack trace it does not log. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Throwable that the log statement drops, with its stack trace",
    explanation =
        """
        ## What it finds

        A throwable that is handed to a log statement as in other APIs, where this one takes it for a plain
        value: at the end of `LogBuilder.log(..)` of Log4j2, of JBoss's `errorf` and `errorv`, of tinylog,
        among the parameters of java.util.logging and System.Logger, before another argument everywhere.
        And one that is the whole message, `error(exception)`, where that is an `Object`.

        ## Why it hurts in production

        The statement that was written for the incident says that something failed, and not where and why:
        the stack trace is in no record, and mostly neither is the text of the exception.

        ## Bad

        ```java
        log4j.atError().log("order {} failed", orderId, exception);
        ```

        ## Good

        ```java
        log4j.atError().withThrowable(exception).log("order {} failed", orderId);
        ```

        ## What it cannot see

        A throwable whose static type is `Object`, one in an array that is handed over whole, and builders
        that come from a variable. System.Logger is left alone where a bridge to SLF4J or Log4j2 is on the
        class path, which log the stack trace. Flogger is left to Error Prone's own `FloggerFormatString`.
        No repair is offered where java.util.logging or System.Logger get a value that a lambda cannot
        compute, where System.Logger gets the throwable for a message, or where that comes from a call.

        ## Flags

        `Logkeel:Backend` tells that SLF4J logs to Log4j2, where the class path does not show it: there the
        throwable at the end of SLF4J's fluent `log(..)` is dropped too.
        """,
    linkType = NONE,
    severity = ERROR)
public final class LostCause extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public LostCause() {
    this(new Logkeel());
  }

  @Inject
  LostCause(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    if (call.throwable().isPresent()) {
      return Description.NO_MATCH;
    }
    if (call.arguments().isEmpty()) {
      return call.message().isEmpty() && call.messageTree().isPresent()
          ? judgeMessage(call.messageTree().get(), call, state)
          : Description.NO_MATCH;
    }
    Optional<Argument> lost = LostThrowable.in(call);
    if (lost.isPresent()
        && PlaceholderVerdict.of(call, logkeel()) == PlaceholderVerdict.LOST_CAUSE) {
      String message =
          call.arity().surplus().contains(lost.get()) || !call.hasKnownText()
              ? dropped(lost.get(), call, state)
              : misplaced(lost.get(), call, state);
      return describe(call.tree(), message, ThrowableFix.handOver(lost.get(), call, state));
    }
    Argument last = Iterables.getLast(call.arguments());
    boolean taken = call.argumentsKnown() && call.arity().values() < call.arguments().size();
    if (!taken || !last.isThrowable() || call.template().isEmpty()) {
      return Description.NO_MATCH;
    }
    String backend = droppingBackend(call, state);
    String problem = " drops " + Wording.quote(last.tree(), state) + " and its stack trace";
    return backend.isEmpty()
        ? Description.NO_MATCH
        : describe(call.tree(), backend + problem, ThrowableFix.handOver(last, call, state));
  }

  /** What drops a throwable that the API is made to log; empty if it is logged, or may be. */
  private String droppingBackend(LogCall call, VisitorState state) {
    return switch (call.api().throwableRule()) {
      case BACKEND_DEPENDENT ->
          Backend.bridgesSystemLogger(state) ? "" : "java.util.logging behind System.Logger";
      case ALWAYS_ATTACHED ->
          call.api().throwablePlace() == ThrowablePlace.STEP
                  && logkeel().backend(state) == Backend.LOG4J
              ? "Log4j2 behind SLF4J's fluent API"
              : "";
      default -> "";
    };
  }

  private Description judgeMessage(ExpressionTree message, LogCall call, VisitorState state) {
    if (!ASTHelpers.isSubtype(
        ASTHelpers.getType(message), state.getSymtab().throwableType, state)) {
      return Description.NO_MATCH;
    }
    String problem =
        Wording.quote(message, state)
            + " is taken for the message: its toString() is printed and its stack trace is lost";
    return describe(call.tree(), problem, ThrowableFix.splitMessage(message, call, state));
  }

  private static String dropped(Argument lost, LogCall call, VisitorState state) {
    List<Argument> surplus = call.arity().surplus();
    return Wording.neverLogged(surplus.isEmpty() ? List.of(lost) : surplus, state)
        + ", nor is the stack trace: a throwable in this place is a plain value";
  }

  private static String misplaced(Argument lost, LogCall call, VisitorState state) {
    return String.format(
        "%s fills the placeholder of another value: %s, nor is the stack trace",
        Wording.quote(lost.tree(), state), Wording.neverLogged(call.arity().surplus(), state));
  }
}
