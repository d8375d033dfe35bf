package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.logkeel.fix.TaskBody.Opened;
import io.github.logkeel.model.context.Carrier;
import io.github.logkeel.model.context.Carrier.Inside;
import io.github.logkeel.model.context.HandoffCalls;
import io.github.logkeel.model.context.TaskHandoff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Catches the context in a variable ahead of the hand-off, and makes it current in the code of the
 * task until that is done.
 */
final class TaskScopeFix {

  private TaskScopeFix() {}

  /**
   * Empty where the code of the task is not here, or where a variable has no place.
   *
   * @param carriers of what is caught, the outermost scope first
   */
  static Optional<SuggestedFix> open(
      TaskHandoff handoff, List<Carrier> carriers, HandoffCalls calls, VisitorState state) {
    ImmutableList<TaskBody> bodies = TaskBody.of(handoff, state);
    Optional<StatementTree> anchor = anchor(state);
    if (bodies.isEmpty() || anchor.isEmpty()) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    FreeNames names = new FreeNames(state);
    String indent = new SourceLines(anchor.get(), state).indent();
    List<Opened> contexts = new ArrayList<>();
    for (Carrier carrier : carriers) {
      Optional<String> value = CurrentValue.of(carrier, fix, state);
      if (carrier.inside().isEmpty()
          || value.isEmpty()
          || !names.areFree(carrier.inside().get().names())) {
        return Optional.empty();
      }
      Inside inside = carrier.inside().get();
      Opened opened = new Opened(inside, value.get(), names.forTask(inside.name(), calls, state));
      contexts.add(opened);
      fix.prefixWith(
          anchor.get(),
          "%s %s = %s;\n%s"
              .formatted(
                  TypedText.write(inside.type(), fix, state),
                  opened.variable(),
                  TypedText.write(inside.caught(), fix, state).formatted(value.get()),
                  indent));
    }
    bodies.forEach(body -> fix.replace(body.tree(), body.within(contexts, fix)));
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
        return Constructors.isCalledBy(statement) ? Optional.empty() : Optional.of(statement);
      }
    }
    return Optional.empty();
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
