package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LooseFields;
import java.util.Optional;

/** Repairs of keys and values that are handed over in turn; see {@link ArgumentFix}. */
public final class PairFix {

  private PairFix() {}

  /** Gives a value the key that a reader would call it by: {@code id} to {@code "id", id}. */
  public static Optional<SuggestedFix> addKey(Argument value) {
    return Labels.of(value.tree())
        .map(label -> SuggestedFix.prefixWith(value.tree(), "\"" + label + "\", "));
  }

  /** Gives a key the variable that bears its name: {@code "id"} to {@code "id", id}. */
  public static Optional<SuggestedFix> addValue(
      LooseFields.Key key, LogCall call, VisitorState state) {
    return Scope.valueOfKey(key.name(), call, state)
        .map(variable -> SuggestedFix.postfixWith(key.argument().tree(), ", " + variable));
  }

  /** Writes two arguments in the other order; one of them is constant, so nobody can tell. */
  public static SuggestedFix swap(Argument one, Argument other, VisitorState state) {
    return SuggestedFix.builder()
        .replace(one.tree(), state.getSourceForNode(other.tree()))
        .replace(other.tree(), state.getSourceForNode(one.tree()))
        .build();
  }

  /** Takes a pair out that says the same as another; empty where the values may differ. */
  public static Optional<SuggestedFix> dropRepeated(
      Argument key, Argument value, Argument sameKeysValue, LogCall call, VisitorState state) {
    ExpressionTree tree = value.tree();
    String source = state.getSourceForNode(tree);
    if (!ArgumentFix.isSimple(tree)
        || !source.equals(state.getSourceForNode(sameKeysValue.tree()))) {
      return Optional.empty();
    }
    ExpressionTree before = call.arguments().get(call.arguments().indexOf(key) - 1).tree();
    return Optional.of(
        SuggestedFix.replace(state.getEndPosition(before), state.getEndPosition(tree), ""));
  }
}
