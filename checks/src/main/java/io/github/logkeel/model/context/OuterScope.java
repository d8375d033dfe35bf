package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;

/** Whether a span is current in a place because of what stands around it. */
public final class OuterScope {

  private OuterScope() {}

  /**
   * Whether another span of the same trace is current where a scope is closed: because of the
   * method itself, of one that calls it in a scope, or of the handler of requests that does; or the
   * span itself, since it was that of a caller.
   */
  public static boolean isInTrace(
      OpenScope scope, ContextCalls calls, TracedPaths paths, VisitorState state) {
    if (isAround(scope.path(), calls, state)) {
      return true;
    }
    Optional<VarSymbol> span = calls.variable(scope.call(), state);
    if (span.filter(held -> StartedSpan.isOfCaller(held, calls, state)).isPresent()) {
      return true;
    }
    MethodTree method = state.findEnclosing(MethodTree.class);
    boolean isFirst = span.filter(held -> StartedSpan.isFirst(held, state)).isPresent();
    return method != null
        && !isFirst
        && paths.of(ASTHelpers.getSymbol(method), state).filter(TracedPath::isInTrace).isPresent();
  }

  /** Whether the method at hand has made a span current, and not closed the scope, around there. */
  public static boolean isAround(TreePath path, ContextCalls calls, VisitorState state) {
    TreePath child = path;
    for (TreePath each = path.getParentPath(); each != null; each = each.getParentPath()) {
      Tree around = each.getLeaf();
      if (around instanceof MethodTree) {
        return false;
      }
      if (around instanceof TryTree attempt
          && attempt.getBlock() == child.getLeaf()
          && attempt.getResources().stream().anyMatch(tree -> opens(tree, calls, state))) {
        return true;
      }
      if (around instanceof BlockTree block) {
        for (StatementTree before : block.getStatements()) {
          if (before == child.getLeaf()) {
            break;
          }
          if (opens(before, calls, state)) {
            return true;
          }
        }
      }
      if (around instanceof LambdaExpressionTree
          && calls
              .find(each.getParentPath().getLeaf(), state)
              .filter(
                  call ->
                      call.role() == ContextRole.RUN_IN_SCOPE
                          || call.role() == ContextRole.WRAP_TASK)
              .isPresent()) {
        return true;
      }
      child = each;
    }
    return false;
  }

  private static boolean opens(Tree statement, ContextCalls calls, VisitorState state) {
    Tree value = statement;
    if (statement instanceof VariableTree declaration) {
      value = declaration.getInitializer();
    } else if (statement instanceof ExpressionStatementTree expression) {
      value =
          expression.getExpression() instanceof AssignmentTree assignment
              ? assignment.getExpression()
              : expression.getExpression();
    }
    return calls
        .find(value, state)
        .filter(
            call ->
                call.role() == ContextRole.OPEN_SCOPE || call.role() == ContextRole.START_CURRENT)
        .isPresent();
  }
}
