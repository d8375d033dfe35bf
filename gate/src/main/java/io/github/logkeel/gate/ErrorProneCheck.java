package io.github.logkeel.gate;

import com.google.errorprone.annotations.Immutable;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.CheckReturnValue;
import com.google.errorprone.bugpatterns.MustBeClosedChecker;
import com.google.errorprone.bugpatterns.flogger.FloggerFormatString;
import com.google.errorprone.bugpatterns.flogger.FloggerLogVarargs;
import com.google.errorprone.bugpatterns.flogger.FloggerLogWithCause;
import com.google.errorprone.bugpatterns.flogger.FloggerMessageFormat;
import com.google.errorprone.bugpatterns.flogger.FloggerPerWithoutRateLimit;
import com.google.errorprone.bugpatterns.flogger.FloggerSplitLogStatement;
import com.google.errorprone.bugpatterns.flogger.FloggerStringConcatenation;
import com.google.errorprone.bugpatterns.flogger.FloggerWithoutCause;
import com.google.errorprone.bugpatterns.formatstring.FormatString;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;

/**
 * Error Prone's own checks (2.42.0) that judge log statements and scopes, and where their verdict
 * counts.
 *
 * <p>Of the Flogger checks those are left out whose findings log what the author meant:
 * FloggerArgumentToString, FloggerLogString, FloggerRedundantIsEnabled, FloggerRequiredModifiers
 * and FloggerWithCause.
 */
enum ErrorProneCheck {
  FLOGGER_FORMAT_STRING(FloggerFormatString.class),
  FLOGGER_LOG_VARARGS(FloggerLogVarargs.class),
  FLOGGER_LOG_WITH_CAUSE(FloggerLogWithCause.class),
  FLOGGER_MESSAGE_FORMAT(FloggerMessageFormat.class),
  FLOGGER_PER_WITHOUT_RATE_LIMIT(FloggerPerWithoutRateLimit.class),
  FLOGGER_SPLIT_LOG_STATEMENT(FloggerSplitLogStatement.class),
  FLOGGER_STRING_CONCATENATION(FloggerStringConcatenation.class),
  FLOGGER_WITHOUT_CAUSE(FloggerWithoutCause.class),

  /**
   * A builder that nobody finishes logs nothing. Neither does it with the repair, a variable that
   * nobody uses.
   */
  CHECK_RETURN_VALUE(CheckReturnValue.class, LoggingTypes::yieldsBuilderOrScope, false),

  /**
   * It also reports scopes that are closed in a finally block, stored or returned: correct code. Of
   * a dropped scope its repair makes an empty try, which closes it before the work is done.
   */
  MUST_BE_CLOSED(MustBeClosedChecker.class, LoggingTypes::dropsScope, false),

  /** A wrong format throws where it should have been logged. */
  FORMAT_STRING(FormatString.class, LoggingTypes::feedsLogStatement, true);

  private final Class<? extends BugChecker> check;
  private final Place place;
  private final boolean repairs;

  /** Where a verdict counts. */
  @Immutable
  @FunctionalInterface
  interface Place {
    boolean counts(TreePath path, Context context);
  }

  ErrorProneCheck(Class<? extends BugChecker> check) {
    this(check, (path, context) -> true, true);
  }

  ErrorProneCheck(Class<? extends BugChecker> check, Place place, boolean repairs) {
    this.check = check;
    this.place = place;
    this.repairs = repairs;
  }

  Class<? extends BugChecker> check() {
    return check;
  }

  Place place() {
    return place;
  }

  /** Whether what it offers mends the mistake, rather than hides it. */
  boolean repairs() {
    return repairs;
  }
}
