package io.github.logkeel.fix;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.Detachment;
import java.util.Optional;

/** Goes on with the current trace in the place of a new one, or of none. */
public final class CurrentContextFix {

  /** The methods that give what is current, by those of the same type that give something else. */
  private static final ImmutableMap<String, String> CURRENT =
      ImmutableMap.of("root", "current", "getInvalid", "current", "newTrace", "nextSpan");

  private CurrentContextFix() {}

  /**
   * Names what is current in the place of nothing, calls the sibling method, or leaves the step of
   * a builder out.
   */
  public static Optional<SuggestedFix> continueTrace(ContextCall call, VisitorState state) {
    if (call.role() == ContextRole.DETACH) {
      return inPlaceOf(call, state);
    }
    return Detachment.isNull(call) ? inPlaceOfNull(call, state) : inPlaceOfRoot(call, state);
  }

  private static Optional<SuggestedFix> inPlaceOfNull(ContextCall call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call.tree());
    return receiver == null
        ? Optional.empty()
        : call.api()
            .currentOf(ASTHelpers.getSymbol(call.tree()).owner.type)
            .map(current -> state.getSourceForNode(receiver) + "." + current + "()")
            .map(current -> SuggestedFix.replace(call.subject().orElseThrow(), current));
  }

  private static Optional<SuggestedFix> inPlaceOfRoot(ContextCall call, VisitorState state) {
    return call.subject()
        .filter(MemberSelectTree.class::isInstance)
        .map(MemberSelectTree.class::cast)
        .map(
            root ->
                SuggestedFix.replace(
                    root, state.getSourceForNode(root.getExpression()) + ".current()"));
  }

  private static Optional<SuggestedFix> inPlaceOf(ContextCall call, VisitorState state) {
    MethodInvocationTree tree = call.tree();
    if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) {
      return Optional.empty();
    }
    ExpressionTree receiver = select.getExpression();
    if (!(receiver instanceof MethodInvocationTree)
        && state.getPath().getParentPath().getLeaf() instanceof ExpressionStatementTree statement) {
      return Optional.of(SuggestedFix.delete(statement));
    }
    String current = CURRENT.get(ASTHelpers.getSymbol(tree).getSimpleName().toString());
    return Optional.of(
        current == null
            ? SuggestedFix.replace(state.getEndPosition(receiver), state.getEndPosition(tree), "")
            : SuggestedFix.replace(tree, state.getSourceForNode(receiver) + "." + current + "()"));
  }
}
