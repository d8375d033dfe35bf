package io.github.logkeel.fix;

import com.google.common.base.Ascii;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogApi.ThrowablePlace;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import java.util.Optional;

/** Writes a throwable where its API takes it; see {@link ThrowablePlace}. */
final class Handover {

  private Handover() {}

  /** Moves an argument there, and tells whether it could. */
  static boolean move(
      Argument throwable, LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    if (leavesSpread(throwable, call)) {
      return false;
    }
    switch (call.api().throwablePlace()) {
      case STEP -> {
        Optional<SuggestedFix> step = toStep(throwable.tree(), call, state);
        step.ifPresent(fix::merge);
        return step.isPresent();
      }
      case FIRST -> {
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

  /** Whether an array, or null, would be left alone and be taken for the list of the arguments. */
  private static boolean leavesSpread(Argument throwable, LogCall call) {
    List<Type> left =
        call.arguments().stream()
            .filter(argument -> argument != throwable)
            .map(argument -> ASTHelpers.getType(argument.tree()))
            .toList();
    return call.api().throwablePlace() != ThrowablePlace.LAST
        && left.size() == 1
        && (left.get(0).hasTag(TypeTag.ARRAY) || left.get(0).hasTag(TypeTag.BOT));
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
    switch (call.api().throwablePlace()) {
      case STEP -> {
        String cause = call.api().stepNamed(LogApi.Step.CAUSE).orElseThrow();
        ExpressionTree builder = ASTHelpers.getReceiver(call.tree());
        if (builder != null) {
          fix.postfixWith(builder, "." + cause + "(" + source + ")");
        }
        return builder != null;
      }
      case FIRST -> {
        call.message().ifPresent(message -> fix.prefixWith(message.tree(), source + ", "));
        return call.message().isPresent();
      }
      case LAST, BEHIND_MESSAGE -> {
        return addBehind(source, call, fix, state);
      }
    }
    throw new AssertionError();
  }

  private static boolean addBehind(
      String throwable, LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    if (!call.arguments().isEmpty() || !call.argumentsKnown()) {
      return mergeInto(
          fix,
          call.api().throwablePlace() == ThrowablePlace.LAST
              ? ArgumentList.append(call, List.of(throwable), state)
              : SuppliedMessage.beside(throwable, call, state));
    }
    ExpressionTree message = call.messageTree().orElseThrow();
    if (message != Iterables.getLast(call.tree().getArguments())) {
      return false;
    }
    if (Overloads.ofSameName(call).anyMatch(method -> takesThrowable(method, call, state))) {
      fix.postfixWith(message, ", " + throwable);
      return true;
    }
    return call.api().throwablePlace() == ThrowablePlace.LAST
        ? mergeInto(fix, ArgumentList.append(call, List.of(throwable), state))
        : nameLevel(throwable, call, fix, state);
  }

  /** Whether an overload takes a throwable right behind the message of the statement, a text. */
  private static boolean takesThrowable(MethodSymbol method, LogCall call, VisitorState state) {
    List<Type> parameters = method.type.getParameterTypes();
    int given = call.tree().getArguments().size();
    return parameters.size() == given + 1
        && Overloads.isThrowable(parameters.get(given), state)
        && Overloads.takesText(parameters.get(given - 1), state)
        && Overloads.sameStart(method, ASTHelpers.getSymbol(call.tree()), given - 1, state);
  }

  /** {@code severe("failed")} to {@code log(Level.SEVERE, "failed", ex)}. */
  private static boolean nameLevel(
      String throwable, LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    String verb = ASTHelpers.getSymbol(call.tree()).getSimpleName().toString();
    if (!call.api().levelVerbs().contains(verb) || call.message().isEmpty()) {
      return false;
    }
    for (String other : call.api().otherVerbs()) {
      Optional<Type> level =
          Overloads.named(other, call, state)
              .filter(method -> takesLevel(method, state))
              .map(method -> method.type.getParameterTypes().head)
              .findFirst();
      if (level.isPresent()) {
        String type = SuggestedFixes.qualifyType(state, fix, level.get().tsym);
        ExpressionTree message = call.message().get().tree();
        fix.merge(SuggestedFixes.renameMethodInvocation(call.tree(), other, state))
            .prefixWith(message, type + "." + Ascii.toUpperCase(verb) + ", ")
            .postfixWith(message, ", " + throwable);
        return true;
      }
    }
    return false;
  }

  private static boolean takesLevel(MethodSymbol method, VisitorState state) {
    List<Type> parameters = method.type.getParameterTypes();
    return parameters.size() == 3
        && Overloads.takesText(parameters.get(1), state)
        && Overloads.isThrowable(parameters.get(2), state);
  }

  private static boolean mergeInto(SuggestedFix.Builder fix, Optional<SuggestedFix> more) {
    more.ifPresent(fix::merge);
    return more.isPresent();
  }
}
