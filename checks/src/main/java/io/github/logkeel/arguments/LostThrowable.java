package io.github.logkeel.arguments;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.ThrowableRule;
import java.util.Optional;

/** Finds the throwable that a statement hands over as the one to be logged, and that is not. */
final class LostThrowable {

  private LostThrowable() {}

  /**
   * The throwable among the arguments that no placeholder was written for, where none of the
   * statement is logged with its stack trace.
   */
  static Optional<Argument> in(LogCall call) {
    ImmutableList<Argument> arguments = call.arguments();
    if (arguments.isEmpty()
        || call.throwable().isPresent()
        || call.arity().values() < arguments.size()
        || call.api().throwableRule() == ThrowableRule.UNKNOWN
        || isPrintedAndAttached(call)) {
      return Optional.empty();
    }
    if (!call.hasKnownText()) {
      return behindComputedText(call);
    }
    ImmutableList<Argument> surplus = call.arity().surplus();
    for (Argument argument : surplus) {
      if (argument.isThrowable()) {
        return Optional.of(argument);
      }
    }
    // In the place of the value that has none: "order {} failed", ex, orderId.
    return surplus.size() == 1
        ? arguments.stream().limit(arguments.size() - 1).filter(Argument::isThrowable).findFirst()
        : Optional.empty();
  }

  private static boolean isPrintedAndAttached(LogCall call) {
    return call.api().throwableRule() == ThrowableRule.PRINTED_AND_ATTACHED
        && Iterables.getLast(call.arguments()).mayBeThrowable();
  }

  /** What is last is meant to be logged, unless the part of the text that is known prints it. */
  private static Optional<Argument> behindComputedText(LogCall call) {
    Argument last = Iterables.getLast(call.arguments());
    boolean lost =
        call.api().throwableRule() == ThrowableRule.PLAIN_VALUE
            && last.isThrowable()
            && !call.template().orElseThrow().prints(call.arguments().size() - 1);
    return lost ? Optional.of(last) : Optional.empty();
  }
}
