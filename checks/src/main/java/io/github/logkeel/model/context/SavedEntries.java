package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** A copy of all entries of the MDC that is put back as it is, whether there were any or not. */
public final class SavedEntries extends TreePathScanner<Void, Void> {

  private final VarSymbol variable;
  private final ContextCalls calls;
  private final VisitorState state;
  private boolean isCopy;
  private boolean isOnlyPutBack = true;

  private SavedEntries(VarSymbol variable, ContextCalls calls, VisitorState state) {
    this.variable = variable;
    this.calls = calls;
    this.state = state;
  }

  /**
   * Whether the map that a call sets is a copy that was made where the method had put no entry, and
   * that nobody has looked at since.
   *
   * @param set the call that sets the map
   * @param state with the path to that call
   */
  public static boolean areUnchecked(ContextCall set, ContextCalls calls, VisitorState state) {
    ExpressionTree map = ASTHelpers.stripParentheses(set.tree().getArguments().get(0));
    if (map instanceof MethodInvocationTree call) {
      return isCopy(call, calls, state) && !isPutBefore(call, state.getPath(), calls, state);
    }
    return variable(map)
        .filter(
            variable -> {
              SavedEntries saved = new SavedEntries(variable, calls, state);
              saved.scan(new TreePath(state.getPath().getCompilationUnit()), null);
              return saved.isCopy && saved.isOnlyPutBack;
            })
        .isPresent();
  }

  /** The variable that all of whose uses are in sight. */
  private static Optional<VarSymbol> variable(ExpressionTree map) {
    return ASTHelpers.getSymbol(map) instanceof VarSymbol variable
            && (variable.getKind() == ElementKind.LOCAL_VARIABLE
                || (variable.getKind() == ElementKind.FIELD
                    && variable.getModifiers().contains(Modifier.PRIVATE)
                    && variable.getModifiers().contains(Modifier.FINAL)))
        ? Optional.of(variable)
        : Optional.empty();
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    if (variable.equals(ASTHelpers.getSymbol(tree)) && tree.getInitializer() != null) {
      valued(tree.getInitializer());
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    mentioned(tree);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    mentioned(tree);
    return super.visitMemberSelect(tree, null);
  }

  private void mentioned(ExpressionTree tree) {
    if (!variable.equals(ASTHelpers.getSymbol(tree))) {
      return;
    }
    TreePath around = Mention.user(getCurrentPath());
    Tree user = around.getLeaf();
    if (user instanceof AssignmentTree assignment
        && variable.equals(ASTHelpers.getSymbol(assignment.getVariable()))) {
      valued(assignment.getExpression());
    } else {
      isOnlyPutBack &= hasRole(user, ContextRole.SET_MAP, calls, state);
    }
  }

  private void valued(ExpressionTree value) {
    isCopy = true;
    isOnlyPutBack &=
        isCopy(value, calls, state) && !isPutBefore(value, getCurrentPath(), calls, state);
  }

  private static boolean isCopy(ExpressionTree value, ContextCalls calls, VisitorState state) {
    return hasRole(value, ContextRole.COPY_MAP, calls, state);
  }

  /** Whether the method at hand puts an entry before: the copy has it then. */
  private static boolean isPutBefore(
      Tree copy, TreePath path, ContextCalls calls, VisitorState state) {
    for (TreePath each : CallsWithin.of(HeldVariable.bodyAround(path))) {
      if (state.getEndPosition(each.getLeaf()) < ASTHelpers.getStartPosition(copy)
          && (hasRole(each.getLeaf(), ContextRole.PUT, calls, state)
              || hasRole(each.getLeaf(), ContextRole.OPEN_ENTRY, calls, state)
              || hasRole(each.getLeaf(), ContextRole.SET_MAP, calls, state))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRole(
      Tree tree, ContextRole role, ContextCalls calls, VisitorState state) {
    return calls
        .find(tree, state)
        .filter(call -> call.api() == ContextApi.SLF4J_MDC && call.role() == role)
        .isPresent();
  }
}
