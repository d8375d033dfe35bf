package io.github.logkeel.arguments;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.model.ExceptionKind;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.CatchBlock;
import io.github.logkeel.model.log.CatchBlock.Told;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogLevel;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which log statement of a catch block should have logged the exception. A block has one verdict,
 * that of a careful reviewer: what a type, a name or a text explains is let pass.
 */
final class CatchVerdict {

  /** Names of a caught exception that say that nobody wants to see it. */
  private static final Pattern DELIBERATE =
      Pattern.compile("_?|(?:ignor|expected|unused|swallow).*");

  /** Texts that say all there is to know, or that it does not matter. */
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "\\b(?:ignor(?:e|ed|ing)|retr(?:y|ies|ied|ying)|try again|interrupted|time(?:d|s)?["
              + " -]?out|this is (?:fine|ok(?:ay)?|expected|normal)|shut(?:ting)?["
              + " -]?down|clos(?:e|ed|ing)|(?:in|not"
              + " )valid|illegal|malformed|pars(?:e|ed|ing)|format|not an?|unsupported|not"
              + " support(?:ed)?|un(?:authori[sz]ed|available)|not available|possibly|there"
              + " (?:is|are) no|not (?:found|defined)|could not find|do(?:es)? not exist)\\b",
          Pattern.CASE_INSENSITIVE);

  private CatchVerdict() {}

  /** The block around a statement that should log its exception, if that is missing there. */
  static Optional<CatchBlock> missedIn(LogCall call, Logkeel logkeel, VisitorState state) {
    return logkeel.once(CatchVerdict.class, call, () -> findMissed(call, logkeel, state));
  }

  private static Optional<CatchBlock> findMissed(
      LogCall call, Logkeel logkeel, VisitorState state) {
    if (!isAlarm(call) || mayLogThrowable(call) || !logkeel.judgesStyleIn(state)) {
      return Optional.empty();
    }
    return CatchBlock.around(state.getPath())
        .map(around -> CatchBlock.of(around, logkeel.logCalls(), state))
        .filter(block -> culprit(block).filter(found -> found.tree() == call.tree()).isPresent());
  }

  /** The first of the most urgent statements, if the exception is missing in it. */
  private static Optional<LogCall> culprit(CatchBlock block) {
    if (isDecision(block)) {
      return Optional.empty();
    }
    // What comes first tells the failure: in a lower level, that was found enough.
    if (!isAlarm(block.statements().get(0))) {
      return Optional.empty();
    }
    LogCall culprit = block.statements().get(0);
    for (LogCall statement : block.statements()) {
      if (mayLogThrowable(statement) || isExplained(statement)) {
        return Optional.empty();
      }
      if (isAlarm(statement) && statement.level().compareTo(culprit.level()) > 0) {
        culprit = statement;
      }
    }
    boolean isMissed =
        switch (block.told()) {
          case NOTHING -> true;
          // A warning with the message, and a text of its own, was found enough.
          case MESSAGE ->
              culprit.level() == LogLevel.ERROR
                  && (kindOf(block) == ExceptionKind.ANYTHING || isAllText(culprit, block));
          case TYPE -> isAllText(culprit, block);
          case EXCEPTION -> false;
        };
    return isMissed ? Optional.of(culprit) : Optional.empty();
  }

  /** Whether a block does something else with its exception, or says that it does not matter. */
  static boolean isDecision(CatchBlock block) {
    return block.told() == Told.EXCEPTION
        || block.ofClosing()
        || DELIBERATE.matcher(block.tree().getParameter().getName()).matches()
        || kindOf(block) == ExceptionKind.SELF_EXPLAINING;
  }

  private static ExceptionKind kindOf(CatchBlock block) {
    return ExceptionKind.of(block.tree().getParameter());
  }

  /** Whether the level of a statement says that something is wrong. */
  static boolean isAlarm(LogCall call) {
    return call.level() == LogLevel.WARN || call.level() == LogLevel.ERROR;
  }

  /** Whether the statement logs a throwable, or may do so: a builder or an array out of sight. */
  static boolean mayLogThrowable(LogCall call) {
    if (call.throwable().isPresent() || !call.argumentsKnown()) {
      return true;
    }
    boolean mayTakeLast =
        call.arity().values() < call.arguments().size()
            && Iterables.getLast(call.arguments()).mayBeThrowable();
    return mayTakeLast || !call.argumentsOf(Argument.Kind.THROWABLE).isEmpty();
  }

  /** Whether the text of a statement says that there is nothing to look into. */
  static boolean isExplained(LogCall call) {
    return call.message().filter(text -> EXPLAINED.matcher(text.text()).find()).isPresent();
  }

  /** An error of which nothing is known but the text of an exception, not even where it was. */
  private static boolean isAllText(LogCall call, CatchBlock block) {
    return call.level() == LogLevel.ERROR
        && call.messageTree().orElse(null) instanceof MethodInvocationTree text
        && text.getMethodSelect() instanceof MemberSelectTree method
        && method.getExpression() instanceof IdentifierTree exception
        && exception.getName().equals(block.tree().getParameter().getName());
  }
}
