package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.suppliers.Suppliers;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import io.github.logkeel.model.Declarations;
import java.util.Optional;

/**
 * A wrapper that takes the context at the wrong time.
 *
 * @param kind when it does
 * @param call what takes it
 * @param task for {@link Kind#LATE}, the lambda that runs on the other thread
 */
public record MisplacedWrap(Kind kind, ContextCall call, Optional<LambdaExpressionTree> task) {

  private static final Supplier<Type> EXECUTOR =
      Suppliers.typeFromString("java.util.concurrent.Executor");

  /** When a wrapper takes the context. */
  public enum Kind {
    /** When the program starts: all tasks get the context of then. */
    PINNED,
    /** When the task runs already, on the thread that has none. */
    LATE
  }

  private static final ImmutableSet<String> RUNS =
      ImmutableSet.of("run", "call", "get", "apply", "accept");

  /** Whether a call is one; whether it serves a request is for others to say. */
  public static Optional<MisplacedWrap> of(
      ContextCall call, ContextCalls contextCalls, HandoffCalls handoffCalls, VisitorState state) {
    if (call.role() == ContextRole.OPEN_SCOPE || call.role() == ContextRole.WRAP_TASK) {
      Optional<MisplacedWrap> late = late(call, contextCalls, handoffCalls, state);
      if (late.isPresent()) {
        return late;
      }
    }
    boolean pins =
        (call.role() == ContextRole.WRAP_TASK || call.role() == ContextRole.WRAP_EXECUTOR)
            && wrapsExecutor(call, state)
            && takesContextNow(call, contextCalls, state)
            && isKept(state);
    return pins
        ? Optional.of(new MisplacedWrap(Kind.PINNED, call, Optional.empty()))
        : Optional.empty();
  }

  private static boolean wrapsExecutor(ContextCall call, VisitorState state) {
    Type executor = EXECUTOR.get(state);
    return executor != null
        && !call.tree().getArguments().isEmpty()
        && ASTHelpers.isSubtype(
            ASTHelpers.getType(call.tree().getArguments().get(0)), executor, state);
  }

  /** Whether the context is that of the moment, not that of each task. */
  private static boolean takesContextNow(
      ContextCall call, ContextCalls contextCalls, VisitorState state) {
    ExpressionTree source =
        call.api() == ContextApi.CONTEXT_PROPAGATION && ASTHelpers.getSymbol(call.tree()).isStatic()
            ? suppliedSnapshot(call).orElse(null)
            : ASTHelpers.getReceiver(call.tree());
    return source != null && isTakenHere(source, contextCalls, state);
  }

  /** The variable in {@code ContextExecutorService.wrap(pool, () -> snapshot)}. */
  public static Optional<ExpressionTree> suppliedSnapshot(ContextCall call) {
    return Iterables.getLast(call.tree().getArguments()) instanceof LambdaExpressionTree lambda
            && lambda.getBody() instanceof IdentifierTree variable
        ? Optional.of(variable)
        : Optional.empty();
  }

  private static boolean isTakenHere(
      ExpressionTree source, ContextCalls contextCalls, VisitorState state) {
    Optional<ExpressionTree> value =
        ASTHelpers.getSymbol(source) instanceof VarSymbol variable
            ? Declarations.initializer(variable, state)
            : Optional.of(source);
    return value
        .flatMap(tree -> contextCalls.find(tree, state))
        .filter(
            call -> call.role() == ContextRole.READ_CURRENT || call.role() == ContextRole.CAPTURE)
        .isPresent();
  }

  /** Whether the wrapped executor is made once: for a field, in a constructor or a factory. */
  private static boolean isKept(VisitorState state) {
    for (TreePath path = state.getPath(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof LambdaExpressionTree) {
        return false;
      }
      if (tree instanceof AssignmentTree assignment) {
        Symbol variable = ASTHelpers.getSymbol(assignment.getVariable());
        if (variable != null && variable.owner instanceof ClassSymbol) {
          return true;
        }
      }
      if (tree instanceof MethodTree method) {
        return WorkValues.isFactory(ASTHelpers.getSymbol(method));
      }
      if (tree instanceof VariableTree && path.getParentPath().getLeaf() instanceof ClassTree) {
        return true;
      }
    }
    return false;
  }

  /** A wrapper that is run where it is made, or a scope of the current context, in a task. */
  private static Optional<MisplacedWrap> late(
      ContextCall call, ContextCalls contextCalls, HandoffCalls handoffCalls, VisitorState state) {
    boolean isRunHere =
        call.role() == ContextRole.OPEN_SCOPE
            || (state.getPath().getParentPath().getLeaf() instanceof MemberSelectTree select
                && RUNS.contains(select.getIdentifier().toString()));
    ExpressionTree source = ASTHelpers.getReceiver(call.tree());
    if (!isRunHere || source == null) {
      return Optional.empty();
    }
    TreePath path = state.getPath();
    while (path != null && !(path.getLeaf() instanceof LambdaExpressionTree)) {
      path = path.getLeaf() instanceof MethodTree ? null : path.getParentPath();
    }
    if (path == null
        || !isTask(path, handoffCalls, state)
        || !isTakenHere(source, contextCalls, state)
        || !isWithin(source, (LambdaExpressionTree) path.getLeaf(), state)) {
      return Optional.empty();
    }
    return Optional.of(
        new MisplacedWrap(Kind.LATE, call, Optional.of((LambdaExpressionTree) path.getLeaf())));
  }

  private static boolean isTask(TreePath lambda, HandoffCalls handoffCalls, VisitorState state) {
    Tree parent = lambda.getParentPath().getLeaf();
    Optional<TaskHandoff> handoff =
        parent instanceof MethodInvocationTree
            ? handoffCalls.find((JCMethodInvocation) parent, state)
            : parent instanceof NewClassTree && handoffCalls.mayMake((JCNewClass) parent, state)
                ? handoffCalls.find((JCNewClass) parent, state)
                : Optional.empty();
    return handoff
        .filter(found -> found.tasks().stream().anyMatch(task -> task.code() == lambda.getLeaf()))
        .isPresent();
  }

  /** Whether a variable is declared in the task itself, or none is used. */
  private static boolean isWithin(
      ExpressionTree source, LambdaExpressionTree task, VisitorState state) {
    if (!(ASTHelpers.getSymbol(source) instanceof VarSymbol variable)) {
      return true;
    }
    ExpressionTree value = Declarations.initializer(variable, state).orElseThrow();
    return ASTHelpers.getStartPosition(value) > ASTHelpers.getStartPosition(task)
        && state.getEndPosition(value) < state.getEndPosition(task);
  }
}
