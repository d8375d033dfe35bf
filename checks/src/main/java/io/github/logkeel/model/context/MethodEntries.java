package io.github.logkeel.model.context;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** What the method at hand does with the entries of the MDC and its like that it finds. */
public final class MethodEntries {

  private static final ImmutableSet<String> TASKS =
      ImmutableSet.of(Runnable.class.getName(), Callable.class.getName());

  private final ContextCalls calls;
  private final VisitorState state;

  /**
   * @param state with a path into the method
   */
  public MethodEntries(ContextCalls calls, VisitorState state) {
    this.calls = calls;
    this.state = state;
  }

  /**
   * Whether what it takes away all at once is what others have put: it is no task, which finds what
   * the last one has left, and neither it nor a field of its class has a copy to be put back.
   *
   * @param call the one that takes them away
   */
  public boolean areForeignTo(ContextCall call) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    return method != null
        && !isTask(ASTHelpers.getSymbol(method), state.getTypes())
        && inMethod(other -> mayPutBack(other, call)).isEmpty()
        && CallsWithin.andLater(state.findPathToEnclosing(ClassTree.class)).stream()
            .noneMatch(copy -> isKeptIn(ASTHelpers.getSymbol(method).owner, copy));
  }

  /** Whether another call has what was there, or puts a map in the place of what is cleared. */
  private static boolean mayPutBack(ContextCall other, ContextCall call) {
    return other.role() == ContextRole.COPY_MAP
        || (other.role() == ContextRole.SET_MAP && call.role() == ContextRole.CLEAR);
  }

  /** Whether a call copies all entries into a field of a class, be it under a condition. */
  private boolean isKeptIn(Symbol type, TreePath call) {
    if (calls
        .find(call.getLeaf(), state)
        .filter(copy -> copy.role() == ContextRole.COPY_MAP)
        .isEmpty()) {
      return false;
    }
    TreePath user = call.getParentPath();
    while (user.getLeaf() instanceof ConditionalExpressionTree
        || user.getLeaf() instanceof ParenthesizedTree
        || user.getLeaf() instanceof TypeCastTree) {
      user = user.getParentPath();
    }
    Tree kept =
        user.getLeaf() instanceof AssignmentTree assignment
            ? assignment.getVariable()
            : user.getLeaf();
    return ASTHelpers.getSymbol(kept) instanceof VarSymbol variable && variable.owner == type;
  }

  /** Whether a method is the body of a task, which has its thread to itself. */
  static boolean isTask(Symbol code, Types types) {
    return code instanceof MethodSymbol method
        && ASTHelpers.findSuperMethods(method, types).stream()
            .anyMatch(task -> TASKS.contains(task.owner.getQualifiedName().toString()));
  }

  /** The keys that it puts, as they are written; nothing if any is computed. */
  public ImmutableList<ExpressionTree> keysPut() {
    ImmutableList<ContextCall> puts = inMethod(call -> call.role() == ContextRole.PUT);
    return puts.stream().allMatch(put -> ContextEntries.key(put).isPresent())
        ? puts.stream()
            .collect(
                toImmutableMap(
                    put -> ContextEntries.key(put).get(), MethodEntries::keyTree, (a, b) -> a))
            .values()
            .asList()
        : ImmutableList.of();
  }

  private static ExpressionTree keyTree(ContextCall put) {
    return put.tree().getArguments().get(0);
  }

  private ImmutableList<ContextCall> inMethod(Predicate<ContextCall> isWanted) {
    TreePath method = state.getPath();
    while (method.getParentPath() != null && !(method.getLeaf() instanceof MethodTree)) {
      method = method.getParentPath();
    }
    TreePath body =
        method.getLeaf() instanceof MethodTree tree
            ? new TreePath(method, tree.getBody())
            : state.getPath();
    return CallsWithin.of(body).stream()
        .flatMap(path -> calls.find(path.getLeaf(), state).stream())
        .filter(isWanted)
        .collect(ImmutableList.toImmutableList());
  }
}
