package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import java.util.Optional;

/** A throwable among values that are lost, which the API would attach if it stood last. */
final class BuriedThrowable {

  private BuriedThrowable() {}

  /** The one that can go to the end without a placeholder naming another argument then. */
  static Optional<Argument> find(LogCall call) {
    if (!call.api().throwableRule().attachesLast()
        || call.arity().values() < call.arguments().size()
        || call.throwable().isPresent()) {
      return Optional.empty();
    }
    return call.arity().surplus().stream()
        .filter(argument -> argument.kind() == Argument.Kind.THROWABLE)
        .findFirst()
        .filter(argument -> !isCountedAcross(call.arguments().indexOf(argument), call));
  }

  /** Adds the move to a fix; the throwable is not the last argument. */
  static void moveLast(
      Argument throwable, LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    ExpressionTree tree = throwable.tree();
    ExpressionTree last = Iterables.getLast(call.arguments()).tree();
    Optional<MethodInvocationTree> step = ArgumentList.stepOf(tree, call);
    if (step.isPresent()) {
      int stepStart = state.getEndPosition(ASTHelpers.getReceiver(step.get()));
      int stepEnd = state.getEndPosition(step.get());
      String source = state.getSourceCode().subSequence(stepStart, stepEnd).toString();
      fix.replace(stepStart, stepEnd, "");
      ArgumentList.stepOf(last, call)
          .ifPresentOrElse(
              lastStep -> fix.postfixWith(lastStep, source), () -> addLast(tree, last, fix, state));
    } else {
      ExpressionTree next = call.arguments().get(call.arguments().indexOf(throwable) + 1).tree();
      fix.replace(ASTHelpers.getStartPosition(tree), ASTHelpers.getStartPosition(next), "");
      addLast(tree, last, fix, state);
    }
  }

  private static void addLast(
      ExpressionTree throwable, ExpressionTree last, SuggestedFix.Builder fix, VisitorState state) {
    fix.postfixWith(last, ", " + state.getSourceForNode(throwable));
  }

  private static boolean isCountedAcross(int index, LogCall call) {
    return call.template().orElseThrow().argumentCount() > index;
  }
}
