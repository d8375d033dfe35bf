package io.github.logkeel.fix;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
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
    if (call.api().equals(LogApi.JUL)) {
      return appendToArray(call, values, state);
    }
    if (!followsMessage(call)) {
      String step = call.api().stepNamed(LogApi.Step.ARGUMENT).orElseThrow();
      String added =
          values.stream().map(value -> "." + step + "(" + value + ")").collect(joining());
      return Optional.of(SuggestedFix.postfixWith(Iterables.getLast(call.chain()), added));
    }
    String added = String.join(", ", values);
    return lastWritten(call)
        .map(
            last ->
                isThrowable(last, call)
                    ? SuggestedFix.prefixWith(last, added + ", ")
                    : SuggestedFix.postfixWith(last, ", " + added));
  }

  /** JUL takes one argument or an array of them, and none in its level methods. */
  private static Optional<SuggestedFix> appendToArray(
      LogCall call, List<String> values, VisitorState state) {
    if (call.arguments().isEmpty()) {
      return Optional.empty();
    }
    String added = String.join(", ", values);
    ExpressionTree last = Iterables.getLast(call.arguments()).tree();
    boolean alone = call.tree().getArguments().contains(last);
    return Optional.of(
        alone
            ? SuggestedFix.replace(
                last, "new Object[] {" + state.getSourceForNode(last) + ", " + added + "}")
            : SuggestedFix.postfixWith(last, ", " + added));
  }

  /** The last value in the call, or in the array that it ends with; empty for an empty array. */
  private static Optional<ExpressionTree> lastWritten(LogCall call) {
    ExpressionTree last = Iterables.getLast(call.tree().getArguments());
    return last instanceof NewArrayTree array
        ? Optional.ofNullable(Iterables.getLast(array.getInitializers(), null))
        : Optional.of(last);
  }

  private static boolean isThrowable(ExpressionTree tree, LogCall call) {
    return call.throwable().filter(tree::equals).isPresent()
        || call.arguments().stream()
            .anyMatch(a -> a.tree() == tree && a.kind() == Argument.Kind.THROWABLE);
  }
}
