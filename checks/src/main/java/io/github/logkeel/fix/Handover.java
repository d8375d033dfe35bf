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
import io.github.logkeel.model.log.ThrowablePlace;
import java.util.List;
import java.util.Optional;

/** Writes a throwable where its API takes it; see {@link ThrowablePlace}. */
final class Handover {

  private Handover() {}

  /** Moves an argument there, and tells whether it could. */
  static boolean move(
      Argument throwable, LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    switch (call.api().throwablePlace()) {
      case STEP -> {
        keepWhole(throwable, call, fix, state);
        Optional<SuggestedFix> step = toStep(throwable.tree(), call, state);
        step.ifPresent(fix::merge);
        return step.isPresent();
      }
      case FIRST -> {
        keepWhole(throwable, call, fix, state);
        return add(throwable.tree(), call, fix, state)
            && ArgumentList.remove(throwable.tree(), call, fix, state);
      }
      case LAST -> {
        BuriedThrowable.moveLast(throwable, call, fix, state);
        return true;
      }
      case BEHIND_MESSAGE -> {
        return false;
      }
    }
    throw new AssertionError();
  }

  /** Casts the only argument that is left, if it would be taken for the list of the arguments. */
  private static void keepWhole(
      Argument leaving, LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    List<Argument> left = call.arguments().stream().filter(a -> !a.equals(leaving)).toList();
    if (left.size() == 1 && ArgumentList.needsCastAlone(left.get(0), call, state)) {
      ExpressionTree alone = left.get(0).tree();
      boolean bare = !ASTHelpers.requiresParentheses(alone, state);
      fix.prefixWith(alone, bare ? "(Object) " : "(Object) (").postfixWith(alone, bare ? "" : ")");
    }
  }

  /** Moves an argument to the builder's own method for it. */
  static Optional<SuggestedFix> toStep(ExpressionTree throwable, LogCall call, VisitorState state) {
    String cause = call.api().stepNamed(LogApi.Step.CAUSE).orElseThrow();
    Optional<MethodInvocationTree> step = ArgumentList.stepOf(throwable, call);
    if (step.isPresent()) {
      return Optional.of(SuggestedFixes.renameMethodInvocation(step.get(), cause, state));
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    return ArgumentList.remove(throwable, call, fix, state) && add(throwable, call, fix, state)
        ? Optional.of(fix.build())
        : Optional.empty();
  }

  /** Writes it there, wherever else it stands, and tells whether it could. */
  static boolean add(
      ExpressionTree throwable, LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    String source = state.getSourceForNode(throwable);
    Optional<SuggestedFix> added =
        StackTraceFix.attach(call, source, state)
            .or(() -> SuppliedMessage.beside(source, call, state));
    added.ifPresent(fix::merge);
    return added.isPresent();
  }

  /** What the API takes for a value at the end, and would log if it were handed over rightly. */
  static Optional<Argument> unattached(LogCall call) {
    ThrowablePlace place = call.api().throwablePlace();
    boolean otherWay = place == ThrowablePlace.STEP || place == ThrowablePlace.FIRST;
    if (!otherWay
        || call.api().throwableRule().attachesLast()
        || call.throwable().isPresent()
        || !ArgumentList.followsMessage(call)) {
      return Optional.empty();
    }
    return call.arity().surplus().stream()
        .filter(argument -> argument.equals(Iterables.getLast(call.arguments())))
        .filter(Argument::isThrowable)
        .findFirst();
  }
}
