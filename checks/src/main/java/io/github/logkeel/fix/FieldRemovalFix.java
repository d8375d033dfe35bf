package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.logkeel.model.SideEffects;
import io.github.logkeel.model.context.EntryUses;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.EmittedField.Form;
import io.github.logkeel.model.fields.FieldChannel;
import java.util.List;
import java.util.Optional;

/** Takes a field out of what is emitted; the one repair that drops a value, as a registry asks. */
public final class FieldRemovalFix {

  private FieldRemovalFix() {}

  /**
   * Removes the code that emits a field.
   *
   * @return empty where its value has a side effect, or where something else would change
   */
  public static Optional<SuggestedFix> remove(EmittedField field, VisitorState state) {
    boolean isPure = field.value().filter(v -> !SideEffects.mayHave(v, state)).isPresent();
    if (!isPure || !(field.tree() instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    if (field.form() == Form.PAIR) {
      return pair(field, call, state);
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (field.channel() == FieldChannel.MDC) {
      return entry(field, call, state);
    }
    if (method.isStatic()) {
      return Optional.empty(); // what becomes of the field that it makes is out of sight
    }
    boolean isStep =
        receiver != null
            && ASTHelpers.isSubtype(ASTHelpers.getType(receiver), ASTHelpers.getType(call), state);
    TreePath around = state.getPath().getParentPath();
    if (isStatement(around)) {
      return isStep && receiver instanceof MethodInvocationTree
          ? Optional.of(withoutStep(call, receiver, state))
          : Optional.of(withLine(SuggestedFix.builder(), around.getLeaf(), state).build());
    }
    return isStep ? Optional.of(withoutStep(call, receiver, state)) : Optional.empty();
  }

  private static SuggestedFix withoutStep(
      MethodInvocationTree call, ExpressionTree receiver, VisitorState state) {
    return SuggestedFix.replace(state.getEndPosition(receiver), state.getEndPosition(call), "");
  }

  /**
   * Deletes a statement, and its line if it stands alone there: what stands behind it would come
   * behind the line before, which may end with a comment.
   */
  private static SuggestedFix.Builder withLine(
      SuggestedFix.Builder fix, Tree statement, VisitorState state) {
    CharSequence source = state.getSourceCode();
    int start = ASTHelpers.getStartPosition(statement);
    int end = state.getEndPosition(statement);
    int line = start;
    while (source.charAt(line - 1) == ' ' || source.charAt(line - 1) == '\t') {
      line--;
    }
    String rest =
        source.subSequence(end, source.length()).toString().lines().findFirst().orElse("");
    boolean isAlone = source.charAt(line - 1) == '\n' && rest.isBlank();
    return fix.replace(isAlone ? line - 1 : start, end, "");
  }

  private static boolean isStatement(TreePath path) {
    return path.getLeaf() instanceof ExpressionStatementTree
        && path.getParentPath().getLeaf() instanceof BlockTree;
  }

  /** A pair that is not the only one. */
  private static Optional<SuggestedFix> pair(
      EmittedField field, MethodInvocationTree call, VisitorState state) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    int value = arguments.indexOf(field.value().orElseThrow());
    if (value < 1) {
      return Optional.empty();
    }
    if (value >= 2) {
      return Optional.of(
          SuggestedFix.replace(
              state.getEndPosition(arguments.get(value - 2)),
              state.getEndPosition(arguments.get(value)),
              ""));
    }
    return arguments.size() > 2
        ? Optional.of(
            SuggestedFix.replace(
                ASTHelpers.getStartPosition(arguments.get(0)),
                ASTHelpers.getStartPosition(arguments.get(2)),
                ""))
        : Optional.empty();
  }

  /** An entry of the MDC, with all that reads it and takes it away. */
  private static Optional<SuggestedFix> entry(
      EmittedField field, MethodInvocationTree put, VisitorState state) {
    EntryUses uses = EntryUses.of(put, field.name().orElseThrow(), state);
    if (uses.isElsewhere()) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (MethodInvocationTree use : uses.here()) {
      TreePath around = TreePath.getPath(state.getPath().getCompilationUnit(), use).getParentPath();
      Tree last = use.getArguments().get(use.getArguments().size() - 1);
      if (!isStatement(around) || SideEffects.mayHave((ExpressionTree) last, state)) {
        return Optional.empty();
      }
      withLine(fix, around.getLeaf(), state);
    }
    return Optional.of(fix.build());
  }
}
