package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Entries that a task puts on the thread of a pool and never takes away.
 *
 * @param puts the calls that put them, one behind the other, the first of which is reported
 * @param behind the statements of the task behind these; empty where there are none
 */
public record LeftEntries(ImmutableList<ContextCall> puts, ImmutableList<StatementTree> behind) {

  private static final ImmutableSet<ContextRole> PUTS =
      ImmutableSet.of(ContextRole.PUT, ContextRole.SET_MAP);

  private static final ImmutableSet<ContextRole> CLEANS =
      ImmutableSet.of(ContextRole.CLEAR, ContextRole.REMOVE, ContextRole.CLOSE_SCOPE);

  /** What code stands in that runs whenever the code around it does. */
  private static final ImmutableSet<Tree.Kind> ALWAYS =
      ImmutableSet.of(Tree.Kind.EXPRESSION_STATEMENT, Tree.Kind.BLOCK, Tree.Kind.TRY);

  private static final ImmutableSet<Tree.Kind> TASKS =
      ImmutableSet.of(Tree.Kind.LAMBDA_EXPRESSION, Tree.Kind.METHOD);

  /** Methods with such a name may well take entries away. */
  private static final Pattern CLEANERS =
      Pattern.compile(
          "(?:clear|clean|remove|reset|restore|unset|close|pop|detach|finish|end|after|exit|leave)"
              + "(?:[A-Z]\\w*)?");

  /**
   * Those that a call begins to put in a task; empty where the task is not one of a pool, cleans
   * up, or goes on with entries that another call began to put.
   *
   * @param state with the path to the call
   */
  public static Optional<LeftEntries> startingAt(
      ContextCall call,
      ContextCalls contextCalls,
      HandoffCalls handoffCalls,
      Propagation propagation,
      VisitorState state) {
    if (!PUTS.contains(call.role()) || isConstant(call)) {
      return Optional.empty();
    }
    Optional<TreePath> code = taskAround(contextCalls, handoffCalls, propagation, state);
    if (code.isEmpty() || cleans(code.get().getLeaf(), call, contextCalls, state)) {
      return Optional.empty();
    }
    TreePath statement = state.getPath().getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)
        || !(statement.getParentPath().getLeaf() instanceof BlockTree block)) {
      return Optional.of(new LeftEntries(ImmutableList.of(call), ImmutableList.of()));
    }
    List<? extends StatementTree> all = block.getStatements();
    int first = all.indexOf(statement.getLeaf());
    if (first > 0 && put(all.get(first - 1), contextCalls, state).isPresent()) {
      return Optional.empty();
    }
    ImmutableList.Builder<ContextCall> puts = ImmutableList.builder();
    int next = first;
    while (next < all.size() && put(all.get(next), contextCalls, state).isPresent()) {
      puts.add(put(all.get(next), contextCalls, state).get());
      next++;
    }
    return Optional.of(
        new LeftEntries(puts.build(), ImmutableList.copyOf(all.subList(next, all.size()))));
  }

  /** Whether the entry is the same for each task, as the name of a thread is. */
  private static boolean isConstant(ContextCall call) {
    return call.role() == ContextRole.PUT
        && call.tree().getArguments().size() == 2
        && ASTHelpers.constValue(call.tree().getArguments().get(1)) != null;
  }

  private static Optional<ContextCall> put(
      StatementTree statement, ContextCalls calls, VisitorState state) {
    return statement instanceof ExpressionStatementTree expression
        ? calls.find(expression.getExpression(), state).filter(c -> PUTS.contains(c.role()))
        : Optional.empty();
  }

  /** The code around the call that is a task for the threads of a pool. */
  private static Optional<TreePath> taskAround(
      ContextCalls contextCalls,
      HandoffCalls handoffCalls,
      Propagation propagation,
      VisitorState state) {
    TreePath path = state.getPath();
    while (path != null && !(path.getLeaf() instanceof LambdaExpressionTree)) {
      if (path.getLeaf() instanceof MethodTree) {
        TreePath made = path.getParentPath().getParentPath();
        if (!(made.getLeaf() instanceof NewClassTree)) {
          return Optional.empty();
        }
        path = made;
        break;
      }
      path = path.getParentPath();
    }
    if (path == null) {
      return Optional.empty();
    }
    TreePath given = outermostWrap(path, state);
    Tree task = given.getLeaf();
    TreePath outer = given.getParentPath();
    return handoffCalls
            .find(outer.getLeaf(), state)
            .filter(handoff -> handoff.tasks().stream().anyMatch(each -> each.code() == task))
            .filter(handoff -> propagation.isPooled(handoff, state.withPath(outer)))
            .filter(handoff -> !isPutByAll(handoff, contextCalls, handoffCalls, state))
            .isPresent()
        ? Optional.of(path)
        : Optional.empty();
  }

  /**
   * Whether all that the executor ever runs is this task, each run of which puts the entry before
   * it does anything but work out the values of variables: none logs that of another.
   */
  private static boolean isPutByAll(
      TaskHandoff handoff, ContextCalls calls, HandoffCalls handoffCalls, VisitorState state) {
    TreePath inner = state.getPath();
    TreePath around = inner.getParentPath();
    while (ALWAYS.contains(around.getLeaf().getKind())
        && !(around.getLeaf() instanceof TryTree attempt && attempt.getBlock() != inner.getLeaf())
        && !(around.getLeaf() instanceof BlockTree block
            && doesAnything(before(inner.getLeaf(), block), calls, state))) {
      inner = around;
      around = around.getParentPath();
    }
    return TASKS.contains(around.getLeaf().getKind())
        && handoff
            .filledHere()
            .flatMap(executor -> ExecutorOrigin.of(executor, handoffCalls, state))
            .filter(ExecutorOrigin::hasOneTask)
            .isPresent();
  }

  private static List<? extends StatementTree> before(Tree statement, BlockTree block) {
    return block.getStatements().subList(0, block.getStatements().indexOf(statement));
  }

  /** Whether statements do more than to declare variables and put entries. */
  private static boolean doesAnything(
      List<? extends StatementTree> statements, ContextCalls calls, VisitorState state) {
    return statements.stream()
        .anyMatch(each -> !(each instanceof VariableTree) && put(each, calls, state).isEmpty());
  }

  /** The wrapper in {@code Context.current().wrap(task)}, or the task itself. */
  private static TreePath outermostWrap(TreePath task, VisitorState state) {
    TreePath outer = task.getParentPath();
    return outer.getLeaf() instanceof MethodInvocationTree call
            && call.getArguments().contains(task.getLeaf())
            && ASTHelpers.isSameType(
                ASTHelpers.getType(call), ASTHelpers.getType(task.getLeaf()), state)
        ? outermostWrap(outer, state)
        : task;
  }

  private static boolean cleans(
      Tree task, ContextCall put, ContextCalls calls, VisitorState state) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        Optional<ContextCall> known = calls.find(call, state);
        found[0] |=
            known.isPresent()
                ? CLEANS.contains(known.get().role())
                    || (known.get().role() == ContextRole.SET_MAP && call != put.tree())
                : CLEANERS.matcher(ASTHelpers.getSymbol(call).getSimpleName()).matches();
        return super.visitMethodInvocation(call, null);
      }
    }.scan(task, null);
    return found[0];
  }
}
