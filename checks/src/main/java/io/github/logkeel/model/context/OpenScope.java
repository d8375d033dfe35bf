package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * What becomes of the result of a call: of the scope that it opens, the span that it starts.
 *
 * @param call the call
 * @param holding who holds the result
 * @param path to the try statement that closes it, else to the statement of the call
 * @param variable the local variable that holds it
 */
public record OpenScope(
    ContextCall call, Holding holding, TreePath path, Optional<VarSymbol> variable) {

  /** Who holds it. */
  public enum Holding {
    /** A try-with-resources statement. */
    RESOURCE,
    /** A local variable. */
    VARIABLE,
    /** Nobody. */
    DROPPED,
    /** Somebody out of sight: a field, a caller, another method. */
    ELSEWHERE
  }

  /**
   * Looks at what stands around a call.
   *
   * @param state with the path to the call
   */
  public static OpenScope of(ContextCall call, VisitorState state) {
    TreePath path = state.getPath().getParentPath();
    while (path.getLeaf() instanceof ParenthesizedTree || path.getLeaf() instanceof TypeCastTree) {
      path = path.getParentPath();
    }
    Tree holder = path.getLeaf();
    TreePath around = path.getParentPath();
    if (holder instanceof VariableTree declaration) {
      VarSymbol variable = ASTHelpers.getSymbol(declaration);
      if (around.getLeaf() instanceof TryTree) {
        return new OpenScope(call, Holding.RESOURCE, around, Optional.of(variable));
      }
      if (isStatement(declaration, around)) {
        return variable.name.isEmpty() // `_`, from JDK 22 on
            ? new OpenScope(call, Holding.DROPPED, path, Optional.empty())
            : new OpenScope(call, Holding.VARIABLE, path, Optional.of(variable));
      }
    } else if (holder instanceof AssignmentTree assignment
        && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol variable
        && variable.getKind() == ElementKind.LOCAL_VARIABLE
        && around.getLeaf() instanceof ExpressionStatementTree) {
      return new OpenScope(call, Holding.VARIABLE, around, Optional.of(variable));
    } else if (holder instanceof ExpressionStatementTree dropping
        && isStatement(dropping, around)) {
      return new OpenScope(call, Holding.DROPPED, path, Optional.empty());
    }
    return new OpenScope(call, Holding.ELSEWHERE, path, Optional.empty());
  }

  /** Whether a try statement closes it. */
  public boolean isResource() {
    return holding == Holding.RESOURCE;
  }

  /** The try statement that closes it, for {@link Holding#RESOURCE}. */
  public TryTree attempt() {
    return (TryTree) path.getLeaf();
  }

  /**
   * This and the resources of the try statement behind it that open a scope, up to the first that
   * does something else; none where an earlier one opens a scope.
   */
  public ImmutableList<OpenScope> scopesFromHere(ContextCalls calls, VisitorState state) {
    ImmutableList.Builder<OpenScope> found = ImmutableList.builder();
    boolean isFound = false;
    for (Tree resource : attempt().getResources()) {
      Optional<OpenScope> opened =
          resource instanceof VariableTree declaration
              ? calls
                  .find(declaration.getInitializer(), state)
                  .filter(
                      it ->
                          it.role() == ContextRole.OPEN_SCOPE
                              || it.role() == ContextRole.OPEN_ENTRY)
                  .map(
                      it ->
                          new OpenScope(
                              it,
                              Holding.RESOURCE,
                              path,
                              Optional.of(ASTHelpers.getSymbol(declaration))))
              : Optional.empty();
      if (!isFound && opened.isPresent() && !opened.get().variable.equals(variable)) {
        return ImmutableList.of();
      }
      if (isFound && opened.isEmpty()) {
        break;
      }
      opened.ifPresent(found::add);
      isFound |= opened.isPresent();
    }
    return found.build();
  }

  /** Whether Error Prone's own {@code CheckReturnValue} reports where nobody holds it. */
  public boolean mustBeUsed() {
    MethodSymbol method = ASTHelpers.getSymbol(call.tree());
    return ASTHelpers.hasDirectAnnotationWithSimpleName(method, "CheckReturnValue")
        || ASTHelpers.hasDirectAnnotationWithSimpleName(method.owner, "CheckReturnValue");
  }

  /** Whether a try-with-resources statement could close it. */
  public boolean isCloseable(VisitorState state) {
    return ASTHelpers.isSubtype(
        ASTHelpers.getType(call.tree()), state.getSymtab().autoCloseableType, state);
  }

  private static boolean isStatement(StatementTree tree, TreePath around) {
    return around.getLeaf() instanceof BlockTree
        || (around.getLeaf() instanceof CaseTree branch
            && branch.getStatements() != null
            && branch.getStatements().contains(tree));
  }
}
