package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.List;
import java.util.Optional;

/**
 * Repairs of the way in which a log statement hands over its throwable; see {@link ArgumentFix}.
 */
public final class ThrowableFix {

  private ThrowableFix() {}

  /** A lost throwable at the end, which the API logs if it is handed over in another way. */
  static Optional<Argument> unattached(LogCall call, VisitorState state) {
    boolean otherWay =
        call.api().stepNamed(LogApi.Step.CAUSE).isPresent() || call.api().takesThrowableFirst();
    if (!otherWay
        || attachesLast(call.api())
        || call.throwable().isPresent()
        || !ArgumentList.followsMessage(call)) {
      return Optional.empty();
    }
    return call.arity().surplus().stream()
        .filter(argument -> argument.equals(Iterables.getLast(call.arguments())))
        .filter(argument -> isThrowable(argument.tree(), state))
        .filter(argument -> call.tree().getArguments().contains(argument.tree()))
        .findFirst();
  }

  /**
   * Hands a throwable over in the way that logs its stack trace, where the API takes it for a plain
   * value: {@code infof("failed", ex)} to {@code infof(ex, "failed")}.
   */
  static SuggestedFix attach(Argument throwable, LogCall call, VisitorState state) {
    Optional<String> cause = call.api().stepNamed(LogApi.Step.CAUSE);
    if (cause.isPresent()) {
      return handOver(call, throwable.tree(), cause.get(), state).orElseThrow();
    }
    List<? extends ExpressionTree> given = call.tree().getArguments();
    ExpressionTree before = given.get(given.indexOf(throwable.tree()) - 1);
    return SuggestedFix.builder()
        .replace(state.getEndPosition(before), state.getEndPosition(throwable.tree()), "")
        .prefixWith(
            call.message().orElseThrow().tree(), state.getSourceForNode(throwable.tree()) + ", ")
        .build();
  }

  /**
   * Takes the placeholder of a throwable out of the text, and hands the throwable over in a way
   * that logs its stack trace on every backend: through the builder's own method where there is one
   * (log4j-slf4j2-impl 2.25.2 drops a throwable given to {@code LoggingEventBuilder.log}).
   */
  public static Optional<SuggestedFix> dropPlaceholder(
      LogCall call, Placeholder placeholder, ExpressionTree throwable, VisitorState state) {
    Optional<SuggestedFix> text = TemplateFix.dropPlaceholder(call, placeholder, state);
    Optional<String> cause = call.api().stepNamed(LogApi.Step.CAUSE);
    if (cause.isEmpty() || text.isEmpty()) {
      return text;
    }
    // A second cause would take the place of the first, and a supplier is none.
    return call.throwable().isPresent() || !isThrowable(throwable, state)
        ? Optional.empty()
        : handOver(call, throwable, cause.get(), state)
            .map(step -> SuggestedFix.builder().merge(text.get()).merge(step).build());
  }

  /** Moves a throwable from the arguments to the builder's own method for it. */
  private static Optional<SuggestedFix> handOver(
      LogCall call, ExpressionTree throwable, String cause, VisitorState state) {
    for (MethodInvocationTree step : call.chain()) {
      if (step.getArguments().contains(throwable)) {
        return Optional.of(SuggestedFixes.renameMethodInvocation(step, cause, state));
      }
    }
    int index = call.tree().getArguments().indexOf(throwable);
    if (index < 1) {
      return Optional.empty();
    }
    ExpressionTree before = call.tree().getArguments().get(index - 1);
    String step = "." + cause + "(" + state.getSourceForNode(throwable) + ")";
    return Optional.of(
        SuggestedFix.builder()
            .replace(state.getEndPosition(before), state.getEndPosition(throwable), "")
            .postfixWith(ASTHelpers.getReceiver(call.tree()), step)
            .build());
  }

  /** Keeps the throwable's text in the message as well: {@code ex.toString(), ex}. */
  public static Optional<SuggestedFix> printThrowable(
      LogCall call, ExpressionTree throwable, VisitorState state) {
    if (!attachesLast(call.api())
        || !ArgumentFix.isSimple(throwable)
        || !isThrowable(throwable, state)) {
      return Optional.empty();
    }
    String printed = state.getSourceForNode(throwable) + ".toString()";
    return ArgumentList.insertBefore(throwable, call, List.of(printed), state);
  }

  /** Whether an API logs the stack trace of a throwable that stands last and has no placeholder. */
  static boolean attachesLast(LogApi api) {
    return switch (api.throwableRule()) {
      case ALWAYS_ATTACHED, ATTACHED_IF_UNCONSUMED, PRINTED_AND_ATTACHED -> true;
      case PLAIN_VALUE, UNKNOWN -> false;
    };
  }

  /** Whether it is a throwable itself, and not what supplies one. */
  private static boolean isThrowable(ExpressionTree tree, VisitorState state) {
    return ASTHelpers.isSubtype(ASTHelpers.getType(tree), state.getSymtab().throwableType, state);
  }
}
