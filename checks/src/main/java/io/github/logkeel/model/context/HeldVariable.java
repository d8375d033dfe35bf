package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.LogCalls;
import java.util.Optional;

/**
 * What a method does with a local variable that holds a scope or a span.
 *
 * @param variable the variable
 * @param ends the paths to the calls that close or end it, where they run with the method itself
 * @param endsLater the same in lambdas, classes and method references
 * @param madeCurrent whether the span is made current somewhere
 * @param begins how often it is given a value in an assignment, or where it is declared
 * @param escapes the paths to where somebody else may get hold of it: a caller, a field, another
 *     method
 */
public record HeldVariable(
    VarSymbol variable,
    ImmutableList<TreePath> ends,
    ImmutableList<TreePath> endsLater,
    boolean madeCurrent,
    int begins,
    ImmutableList<TreePath> escapes) {

  /** How many methods, each called by the one before, are looked into. */
  private static final int HELPERS = 3;

  /** On which ways through the method it is closed or ended. */
  public enum Ending {
    /** On all, as far as can be seen. */
    ALWAYS,
    /** Not if something in between throws. */
    UNLESS_THROWN,
    /** Not if something in between returns, or only in one of some branches. */
    ON_SOME_PATHS,
    /** Only where something throws. */
    ONLY_IN_CATCH,
    /** In code that runs later. */
    LATER,
    NEVER,
    /** Somebody else may do so. */
    OUT_OF_SIGHT
  }

  /**
   * Looks at the ways from the statement that opens it.
   *
   * @param opening the path to that statement
   */
  public Ending ending(TreePath opening, ContextCalls calls, LogCalls logs, VisitorState state) {
    if (!escapes.isEmpty()) {
      return Ending.OUT_OF_SIGHT;
    }
    if (ends.isEmpty()) {
      return endsLater.isEmpty() ? Ending.NEVER : Ending.LATER;
    }
    if (!endsLater.isEmpty()) {
      return Ending.ALWAYS; // on the ways on which that code is not given away
    }
    Followed held = new HeldEnds(variable, ends, calls, logs, state);
    ExitPaths usual = ExitPaths.of(held, opening, false);
    if (!usual.open().isEmpty()) {
      return usual.isUndone() ? Ending.ON_SOME_PATHS : Ending.ONLY_IN_CATCH;
    }
    // Who ends it in a catch clause has thought of what may be thrown.
    return ends.stream().noneMatch(HeldVariable::isInHandler)
            && !ExitPaths.of(held, opening, true).open().isEmpty()
        ? Ending.UNLESS_THROWN
        : Ending.ALWAYS;
  }

  private static boolean isInHandler(TreePath path) {
    TreePath child = path;
    for (TreePath each = path.getParentPath(); each != null; each = each.getParentPath()) {
      Tree around = each.getLeaf();
      if (around instanceof CatchTree
          || (around instanceof TryTree attempt && attempt.getFinallyBlock() == child.getLeaf())) {
        return true;
      }
      child = each;
    }
    return false;
  }

  /** The same with other calls that end it. */
  public HeldVariable endedBy(ImmutableList<TreePath> calls) {
    return new HeldVariable(variable, calls, endsLater, madeCurrent, begins, escapes);
  }

  /** Whether somebody else gets it, in one place, and the method itself does not close it. */
  public boolean isOnlyGivenAway() {
    return escapes.size() == 1 && ends.isEmpty() && endsLater.isEmpty();
  }

  /** The method, the lambda or the initializer that runs the tree at the end of a path. */
  public static TreePath bodyAround(TreePath path) {
    TreePath each = path;
    while (!(each.getLeaf() instanceof MethodTree)
        && !(each.getLeaf() instanceof LambdaExpressionTree)
        && !(each.getParentPath().getLeaf() instanceof ClassTree)) {
      each = each.getParentPath();
    }
    return each;
  }

  /**
   * Looks at every mention of a variable in the method that declares it, and in those of the
   * program that it gives the variable to.
   */
  public static HeldVariable of(
      VarSymbol variable, TreePath site, ContextCalls calls, LogCalls logs, VisitorState state) {
    return new Reader(variable, calls, logs, HELPERS, state).read(bodyAround(site));
  }

  /**
   * Looks at every mention of a private field in its class.
   *
   * @param type the path to the class
   */
  static HeldVariable ofField(
      VarSymbol field, TreePath type, ContextCalls calls, LogCalls logs, VisitorState state) {
    return new Reader(field, calls, logs, HELPERS, state).read(type);
  }

  private static final class Reader extends TreePathScanner<Void, Void> {
    private final VarSymbol variable;
    private final ContextCalls calls;
    private final LogCalls logs;
    private final int helpers;
    private final VisitorState state;
    private final ImmutableList.Builder<TreePath> ends = ImmutableList.builder();
    private final ImmutableList.Builder<TreePath> endsLater = ImmutableList.builder();
    private boolean madeCurrent;
    private int begins;
    private final ImmutableList.Builder<TreePath> escapes = ImmutableList.builder();
    private TreePath mention;
    private int depth = -1;

    private Reader(
        VarSymbol variable, ContextCalls calls, LogCalls logs, int helpers, VisitorState state) {
      this.variable = variable;
      this.calls = calls;
      this.logs = logs;
      this.helpers = helpers;
      this.state = state;
    }

    private HeldVariable read(TreePath body) {
      scan(body, null);
      return new HeldVariable(
          variable, ends.build(), endsLater.build(), madeCurrent, begins, escapes.build());
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      depth++;
      super.visitMethod(tree, null);
      depth--;
      return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
      depth++;
      super.visitLambdaExpression(tree, null);
      depth--;
      return null;
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      if (variable.equals(ASTHelpers.getSymbol(tree)) && tree.getInitializer() != null) {
        begins++;
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      if (variable.equals(ASTHelpers.getSymbol(tree))) {
        mentioned(getCurrentPath());
      }
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      if (variable.equals(ASTHelpers.getSymbol(tree))) {
        mentioned(getCurrentPath());
      }
      return null;
    }

    private void mentioned(TreePath path) {
      mention = path;
      TreePath around = Mention.user(path);
      Tree user = around.getLeaf();
      if (user instanceof MemberSelectTree
          && around.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && call.getMethodSelect() == user) {
        called(call, around.getParentPath());
      } else if (user instanceof MemberReferenceTree) {
        endsLater.add(around);
      } else if (user instanceof MethodInvocationTree call) {
        passed(call, around);
      } else if (!(user instanceof BinaryTree)
          && !(user instanceof AssignmentTree assignment && assigns(assignment))) {
        escapes.add(mention);
      }
    }

    /** The variable gets its value; another value than the one that is looked for is too much. */
    private boolean assigns(AssignmentTree assignment) {
      begins++;
      return variable.equals(ASTHelpers.getSymbol(assignment.getVariable()))
          && calls.find(assignment.getExpression(), state).isPresent();
    }

    private void called(MethodInvocationTree call, TreePath path) {
      ContextRole role = calls.find(call, state).map(ContextCall::role).orElse(null);
      if (role == ContextRole.CLOSE_SCOPE || role == ContextRole.END_SPAN) {
        (depth > 0 ? endsLater : ends).add(path);
      } else if (role == ContextRole.OPEN_SCOPE
          || role == ContextRole.RUN_IN_SCOPE
          || role == ContextRole.WRAP_TASK
          || (role == ContextRole.MAKE_CONTEXT && isOpened(path))) {
        madeCurrent = true;
      } else if (role == ContextRole.MAKE_CONTEXT) {
        escapes.add(mention);
      } else if (isOpenedFrom(path)) {
        madeCurrent = true;
      } else if (!(path.getParentPath().getLeaf() instanceof ExpressionStatementTree)
          && returnsItself(call)) {
        chained(path);
      }
    }

    /** Follows {@code span.tag("a", "b").finish()}. */
    private void chained(TreePath path) {
      TreePath select = path.getParentPath();
      if (select.getLeaf() instanceof MemberSelectTree
          && select.getParentPath().getLeaf() instanceof MethodInvocationTree next) {
        called(next, select.getParentPath());
      } else {
        escapes.add(mention);
      }
    }

    private void passed(MethodInvocationTree call, TreePath path) {
      ContextRole role = calls.find(call, state).map(ContextCall::role).orElse(null);
      if (role == ContextRole.OPEN_SCOPE
          || role == ContextRole.RUN_IN_SCOPE
          || (role == ContextRole.MAKE_CONTEXT && isOpened(path))) {
        madeCurrent = true;
      } else if (role == ContextRole.CLOSE_SCOPE) {
        (depth > 0 ? endsLater : ends).add(path);
      } else if (role == ContextRole.MAKE_CONTEXT) {
        escapes.add(mention);
      } else if (role == null && !logs.logs(call, state)) {
        given(call);
      }
    }

    /** A method of the program may only mark it, print it, or make it current. */
    private void given(MethodInvocationTree call) {
      Optional<HeldVariable> there =
          depth > 0 || helpers == 0
              ? Optional.empty()
              : HelperParameter.certain(call, variable, state)
                  .map(
                      it ->
                          new Reader(it.parameter(), calls, logs, helpers - 1, state)
                              .read(it.method()))
                  .filter(
                      it -> it.escapes.isEmpty() && it.ends.isEmpty() && it.endsLater.isEmpty());
      if (there.isPresent()) {
        madeCurrent |= there.get().madeCurrent;
      } else {
        escapes.add(mention);
      }
    }

    /** Whether a context is made current as soon as it is made. */
    private boolean isOpened(TreePath made) {
      return made.getParentPath().getLeaf() instanceof MemberSelectTree
          && calls
              .find(made.getParentPath().getParentPath().getLeaf(), state)
              .filter(call -> call.role() == ContextRole.OPEN_SCOPE)
              .isPresent();
    }

    /** Whether a part of a span is made current, as in {@code newScope(span.context())}. */
    private boolean isOpenedFrom(TreePath part) {
      return calls
          .find(part.getParentPath().getLeaf(), state)
          .filter(call -> call.role() == ContextRole.OPEN_SCOPE)
          .flatMap(call -> calls.variable(call, state))
          .filter(variable::equals)
          .isPresent();
    }

    private boolean returnsItself(MethodInvocationTree call) {
      Type type = ASTHelpers.getType(call);
      return type != null
          && state.getTypes().isSubtype(type, state.getTypes().erasure(variable.type));
    }
  }
}
