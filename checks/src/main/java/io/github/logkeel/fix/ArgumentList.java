package io.github.logkeel.fix;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import java.util.Optional;

/** Where a statement takes its arguments: in the call, in an array, or in steps of a chain. */
final class ArgumentList {

  private ArgumentList() {}

  /** Whether arguments are written behind the message, in the same call. */
  static boolean followsMessage(LogCall call) {
    return call.tree().getArguments().contains(call.message().orElseThrow().tree());
  }

  /** Hands more values over, behind those there are and before a throwable at the end. */
  static Optional<SuggestedFix> append(LogCall call, List<String> values, VisitorState state) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Optional<ExpressionTree> throwable = trailingThrowable(call);
    if (throwable.isPresent()) {
      return insertBefore(throwable.get(), call, values, state);
    }
    if (!followsMessage(call)) {
      return Optional.of(
          SuggestedFix.postfixWith(Iterables.getLast(call.chain()), steps(call, values)));
    }
    String added = ", " + String.join(", ", values);
    ExpressionTree last = Iterables.getLast(call.tree().getArguments());
    Optional<NewArrayTree> array = spreadArray(call);
    if (array.isPresent()) {
      ExpressionTree inArray = Iterables.getLast(array.get().getInitializers(), null);
      return inArray != null && takesMore(call, state)
          ? Optional.of(SuggestedFix.postfixWith(inArray, added))
          : Optional.empty();
    }
    if (takesMore(call, state)) {
      return Optional.of(SuggestedFix.postfixWith(last, added));
    }
    // One argument or an array of them: JUL.
    return isOnlyArgument(last, call)
            && !ASTHelpers.getSymbol(call.tree()).isVarArgs()
            && Overloads.ofSameName(call).anyMatch(m -> endsWithObjects(m, state))
        ? Optional.of(
            SuggestedFix.builder()
                .prefixWith(last, "new Object[] {")
                .postfixWith(last, added + "}")
                .build())
        : Optional.empty();
  }

  /** Hands values over right before a throwable that ends the statement. */
  static Optional<SuggestedFix> insertBefore(
      ExpressionTree throwable, LogCall call, List<String> values, VisitorState state) {
    Optional<MethodInvocationTree> step = stepOf(throwable, call);
    if (step.isPresent()) {
      return Optional.of(
          SuggestedFix.postfixWith(ASTHelpers.getReceiver(step.get()), steps(call, values)));
    }
    return takesMore(call, state)
        ? Optional.of(SuggestedFix.prefixWith(throwable, String.join(", ", values) + ", "))
        : Optional.empty();
  }

  /** Takes an argument away, wherever it is written, and tells whether it could. */
  static boolean remove(
      ExpressionTree argument, LogCall call, SuggestedFix.Builder fix, VisitorState state) {
    Optional<MethodInvocationTree> step = stepOf(argument, call);
    if (step.isPresent()) {
      int start = state.getEndPosition(ASTHelpers.getReceiver(step.get()));
      fix.replace(start, state.getEndPosition(step.get()), "");
      return true;
    }
    Optional<NewArrayTree> array = spreadArray(call);
    if (array.isPresent() && array.get().getInitializers().size() == 1) {
      return removeFrom(call.tree().getArguments(), array.get(), fix, state);
    }
    return removeFrom(
        array.isPresent() ? array.get().getInitializers() : call.tree().getArguments(),
        argument,
        fix,
        state);
  }

  private static boolean removeFrom(
      List<? extends ExpressionTree> list,
      ExpressionTree item,
      SuggestedFix.Builder fix,
      VisitorState state) {
    int index = list.indexOf(item);
    if (index > 0) {
      fix.replace(state.getEndPosition(list.get(index - 1)), state.getEndPosition(item), "");
    } else if (index == 0 && list.size() > 1) {
      int next = ASTHelpers.getStartPosition(list.get(1));
      fix.replace(ASTHelpers.getStartPosition(item), next, "");
    } else {
      return false;
    }
    return true;
  }

  /** Whether one more value of any type can be written behind those of the call. */
  static boolean takesMore(LogCall call, VisitorState state) {
    Optional<NewArrayTree> array = spreadArray(call);
    if (array.isPresent()) {
      return isObjects(ASTHelpers.getType(array.get()), state);
    }
    MethodSymbol called = ASTHelpers.getSymbol(call.tree());
    // An overload for suppliers takes nothing but suppliers.
    return (!called.isVarArgs() || endsWithObjects(called, state))
        && Overloads.ofSameName(call).anyMatch(m -> m.isVarArgs() && endsWithObjects(m, state));
  }

  /** The step of the chain that hands over just that argument. */
  static Optional<MethodInvocationTree> stepOf(ExpressionTree argument, LogCall call) {
    return call.chain().stream().filter(s -> s.getArguments().contains(argument)).findFirst();
  }

  /**
   * Puts a text right before a value in place of what stands there, the argument before it: {@code
   * "id", id} to {@code kv("id", id}.
   */
  static void putBefore(
      Argument value,
      Argument before,
      String text,
      LogCall call,
      SuggestedFix.Builder fix,
      VisitorState state) {
    if (stepOf(before.tree(), call).isPresent()) {
      remove(before.tree(), call, fix, state);
      fix.prefixWith(value.tree(), text);
    } else {
      int start = ASTHelpers.getStartPosition(before.tree());
      fix.replace(start, ASTHelpers.getStartPosition(value.tree()), text);
    }
  }

  /**
   * Whether the argument needs a cast to stay one argument when it is the only one of a call: an
   * array would be spread, and null would fit several overloads.
   */
  static boolean needsCastAlone(Argument argument, LogCall call, VisitorState state) {
    return call.tree().getArguments().contains(argument.tree())
        && fitsArray(ASTHelpers.stripParentheses(argument.tree()), state);
  }

  private static boolean fitsArray(ExpressionTree tree, VisitorState state) {
    if (tree instanceof ConditionalExpressionTree choice) {
      // As an argument its own type is that of the parameter, mostly Object.
      return fitsArray(ASTHelpers.stripParentheses(choice.getTrueExpression()), state)
          && fitsArray(ASTHelpers.stripParentheses(choice.getFalseExpression()), state);
    }
    Type type = ASTHelpers.getType(tree);
    Type element = type == null ? null : state.getTypes().elemtype(type);
    return type != null
        && (type.hasTag(TypeTag.BOT) || (element != null && !element.isPrimitive()));
  }

  /** The steps of a chain that hand over these values. */
  static String steps(LogCall call, List<String> values) {
    String step = call.api().stepNamed(LogApi.Step.ARGUMENT).orElseThrow();
    return values.stream().map(value -> "." + step + "(" + value + ")").collect(joining());
  }

  /** The throwable that ends the statement and is no value to it. */
  private static Optional<ExpressionTree> trailingThrowable(LogCall call) {
    return call.arity().values() < call.arguments().size()
        ? Optional.of(Iterables.getLast(call.arguments()).tree())
        : call.throwable()
            .filter(t -> t.equals(Iterables.getLast(call.tree().getArguments(), null)));
  }

  /** The array that is written in place of the arguments. */
  private static Optional<NewArrayTree> spreadArray(LogCall call) {
    return Iterables.getLast(call.tree().getArguments(), null) instanceof NewArrayTree array
            && call.arguments().stream().noneMatch(argument -> argument.tree() == array)
        ? Optional.of(array)
        : Optional.empty();
  }

  private static boolean isOnlyArgument(ExpressionTree tree, LogCall call) {
    List<Argument> arguments = call.arguments();
    return arguments.size() == 1 && arguments.get(0).tree() == tree;
  }

  private static boolean endsWithObjects(MethodSymbol method, VisitorState state) {
    return !method.getParameters().isEmpty()
        && isObjects(Iterables.getLast(method.getParameters()).type, state);
  }

  private static boolean isObjects(Type type, VisitorState state) {
    Type element = state.getTypes().elemtype(type);
    return element != null && state.getTypes().isSameType(element, state.getSymtab().objectType);
  }
}
