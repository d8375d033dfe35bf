package io.github.logkeel.fix;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.context.Carrier;
import io.github.logkeel.model.context.TaskHandoff;
import io.github.logkeel.model.context.TaskHandoff.Shape;
import io.github.logkeel.model.context.TaskHandoff.Task;
import java.util.List;
import java.util.Optional;

/** Wraps a task where it is handed over, so that it runs with the context of the caller. */
final class TaskWrapFix {

  private TaskWrapFix() {}

  /** Wraps all tasks of a hand-off; empty where the carrier has no method for one of them. */
  static Optional<SuggestedFix> wrap(TaskHandoff handoff, Carrier carrier, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    Optional<String> value = CurrentValue.of(carrier, fix, state);
    if (value.isEmpty() || handoff.tasks().isEmpty()) {
      return Optional.empty();
    }
    for (Task task : handoff.tasks()) {
      String method = carrier.tasks().get(task.shape());
      TaskType type = new TaskType(task, state);
      if (method == null
          || parameter(handoff, task.code()).filter(p -> type.isOf(p.type)).isEmpty()) {
        return Optional.empty();
      }
      ImmutableSet<Shape> alternatives = TaskType.overloads(carrier.tasks(), task.shape());
      Optional<String> cast = type.cast(alternatives, fix);
      if (cast.isEmpty()) {
        return Optional.empty();
      }
      boolean bare = cast.get().isEmpty() || !ASTHelpers.requiresParentheses(task.code(), state);
      fix.prefixWith(task.code(), value.get() + "." + method + "(" + cast.get() + (bare ? "" : "("))
          .postfixWith(task.code(), bare ? ")" : "))");
    }
    return Optional.of(fix.build());
  }

  /** The parameter that takes an argument of a hand-off. */
  static Optional<VarSymbol> parameter(TaskHandoff handoff, ExpressionTree argument) {
    List<? extends ExpressionTree> arguments =
        handoff.tree() instanceof MethodInvocationTree call
            ? call.getArguments()
            : handoff.tree() instanceof NewClassTree made ? made.getArguments() : List.of();
    Symbol called = ASTHelpers.getSymbol(handoff.tree());
    if (!(called instanceof MethodSymbol method) || method.isVarArgs()) {
      return Optional.empty();
    }
    for (int i = 0; i < arguments.size() && i < method.getParameters().size(); i++) {
      if (ASTHelpers.stripParentheses(arguments.get(i)) == ASTHelpers.stripParentheses(argument)) {
        return Optional.of(method.getParameters().get(i));
      }
    }
    return Optional.empty();
  }
}
