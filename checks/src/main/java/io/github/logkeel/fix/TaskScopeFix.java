package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.logkeel.model.context.Carrier;
import io.github.logkeel.model.context.Carrier.Inside;
import io.github.logkeel.model.context.TaskHandoff;
import java.util.Optional;

/**
 * Catches the context in a variable ahead of the hand-off, and makes it current in the code of the
 * task until that is done.
 */
final class TaskScopeFix {

  private TaskScopeFix() {}

  /** Empty where the code of the task is not here, or where a variable has no place. */
  static Optional<SuggestedFix> open(TaskHandoff handoff, Carrier carrier, VisitorState state) {
    Optional<TaskBody> body = TaskBody.of(handoff, state);
    Optional<StatementTree> anchor = anchor(state);
    if (carrier.inside().isEmpty() || body.isEmpty() || anchor.isEmpty()) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    Inside inside = carrier.inside().get();
    FreeNames names = new FreeNames(state);
    Optional<String> value = CurrentValue.of(carrier, fix, state);
    if (value.isEmpty() || !names.areFree(inside.names())) {
      return Optional.empty();
    }
    String variable = names.forTask(inside.name());
    String declaration =
        "%s %s = %s;\n%s"
            .formatted(
                TypedText.write(inside.type(), fix, state),
                variable,
                TypedText.write(inside.caught(), fix, state).formatted(value.get()),
                new SourceLines(anchor.get(), state).indent());
    fix.prefixWith(anchor.get(), declaration);
    fix.replace(body.get().tree(), body.get().within(inside, value.get(), variable, fix));
    return Optional.of(fix.build());
  }

  /** The statement of a block that hands over, where one may be put before it. */
  private static Optional<StatementTree> anchor(VisitorState state) {
    for (TreePath path = state.getPath(); path != null; path = path.getParentPath()) {
      Tree leaf = path.getLeaf();
      boolean isOutside =
          leaf instanceof LambdaExpressionTree
              || leaf instanceof MethodTree
              || leaf instanceof ClassTree;
      if (isOutside) {
        return Optional.empty();
      }
      if (leaf instanceof StatementTree statement
          && path.getParentPath().getLeaf() instanceof BlockTree) {
        return callsConstructor(statement) ? Optional.empty() : Optional.of(statement);
      }
    }
    return Optional.empty();
  }

  private static boolean callsConstructor(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).isConstructor();
  }

  /** The anonymous class behind a hand-off that is the class itself, as of a {@code Thread}. */
  static Optional<NewClassTree> anonymousClass(TaskHandoff handoff) {
    Tree tree = handoff.tree();
    if (tree instanceof MethodInvocationTree call && ASTHelpers.getReceiver(call) != null) {
      tree = ASTHelpers.stripParentheses(ASTHelpers.getReceiver(call));
    }
    return tree instanceof NewClassTree made && made.getClassBody() != null
        ? Optional.of(made)
        : Optional.empty();
  }
}
