package io.github.logkeel.arguments;

import static com.google.errorprone.BugPattern.LinkType.NONE;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.engine.LogkeelCheck;
import io.github.logkeel.fix.GuardFix;
import io.github.logkeel.model.log.GuardedBlock;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogGuard;
import io.github.logkeel.model.log.LogLevel;
import java.util.Optional;
import javax.inject.Inject;

/** Flags guards that ask for another level, or another logger, than the statement behind them. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "Guard that asks for another level or logger than the statement it guards",
    explanation =
        """
        ## What it finds

        An `if` that only asks a logger whether it is switched on, around statements that all log at
        another level or all through another logger.

        ## Why it hurts in production

        With a guard that asks for less (DEBUG around a TRACE statement) the arguments are computed for
        nothing. With one that asks for more (INFO around a WARN statement) the record is missing at
        the level at which somebody waits for it, and so it is where the other logger is switched off.

        ## Bad

        ```java
        if (log.isInfoEnabled()) {
          log.warn("order of {} is late", customer);
        }
        ```

        ## Good

        ```java
        if (log.isWarnEnabled()) {
          log.warn("order of {} is late", customer);
        }
        ```

        ## What it cannot see

        Conditions that ask for more than the level, guards with an `else`, blocks that do more than log
        or whose statements differ in level, JUL's FINER, which counts as FINE. What is
        more urgent than a guard for DEBUG or TRACE is how programs say more while they are debugged, and
        is left alone. No repair is offered where the API has no method for the level of the statement.
        """,
    linkType = NONE,
    severity = WARNING)
public final class MismatchedLogGuard extends LogkeelCheck {

  private static final long serialVersionUID = 1L;

  public MismatchedLogGuard() {
    this(new Logkeel());
  }

  @Inject
  MismatchedLogGuard(Logkeel logkeel) {
    super(logkeel);
  }

  @Override
  protected Description judge(LogCall call, VisitorState state) {
    Optional<LogGuard> guard = GuardedBlock.guardOfFirst(call, logkeel().logCalls(), state);
    return guard.isEmpty() ? Description.NO_MATCH : judge(guard.get(), call, state);
  }

  private Description judge(LogGuard guard, LogCall call, VisitorState state) {
    Optional<Symbol> asked = guard.logger().map(ASTHelpers::getSymbol);
    Optional<Symbol> logger = call.logger().map(ASTHelpers::getSymbol);
    if (asked.equals(logger)) {
      return isMismatch(guard.level(), call.level())
          ? describe(
              guard.tree(),
              String.format(
                  "asks for %s, but the statement logs at %s: %s",
                  guard.level(), call.level(), consequence(guard.level(), call.level())),
              GuardFix.askForLevel(guard, call, state))
          : Description.NO_MATCH;
    }
    return guard.level() == call.level()
            && asked.filter(VarSymbol.class::isInstance).isPresent()
            && logger.filter(VarSymbol.class::isInstance).isPresent()
        ? describe(
            guard.tree(),
            String.format(
                "asks %s, but the statement logs through %s: one may be off while the other is on",
                Wording.quote(guard.logger().get(), state),
                Wording.quote(call.logger().get(), state)),
            GuardFix.askLogger(guard, call, state))
        : Description.NO_MATCH;
  }

  /** Whether the difference is a mistake, and not meant to say more while debugging. */
  private static boolean isMismatch(LogLevel asked, LogLevel logged) {
    if (asked == LogLevel.UNKNOWN || logged == LogLevel.UNKNOWN) {
      return false;
    }
    boolean debugging = asked == LogLevel.DEBUG || asked == LogLevel.TRACE;
    return debugging ? logged.compareTo(asked) < 0 : logged != asked;
  }

  private static String consequence(LogLevel asked, LogLevel logged) {
    return asked.compareTo(logged) < 0
        ? "the record is missing where only " + logged + " is on"
        : "its arguments are computed for nothing where only " + asked + " is on";
  }
}
