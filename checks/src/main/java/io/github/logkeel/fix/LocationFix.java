package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import io.github.logkeel.model.location.LocationCall;
import java.util.Optional;

/** Repairs of what makes a library look up the place of records, as verbs. */
public final class LocationFix {

  private LocationFix() {}

  /** Takes a step out of the chain that builds a statement. */
  public static Optional<SuggestedFix> drop(LocationCall step, VisitorState state) {
    ExpressionTree builder = ASTHelpers.getReceiver(step.tree());
    if (builder == null) {
      return Optional.empty();
    }
    Tree parent = state.getPath().getParentPath().getLeaf();
    if (!(parent instanceof ExpressionStatementTree)) {
      return Optional.of(
          SuggestedFix.replace(
              state.getEndPosition(builder), state.getEndPosition(step.tree()), ""));
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    Lines.delete(parent, fix, state);
    return Optional.of(fix.build());
  }

  /** Sets a switch to false. */
  public static Optional<SuggestedFix> switchOff(LocationCall setting, VisitorState state) {
    return setting
        .value()
        .map(
            value ->
                SuggestedFix.replace(
                    value,
                    state
                            .getTypes()
                            .isSameType(ASTHelpers.getType(value), state.getSymtab().stringType)
                        ? "\"false\""
                        : "false"));
  }
}
