package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.FindIdentifiers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Declarations;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** The contexts that a statement could name. */
public final class ContextInHand {

  private static final String CONTEXT = "io.opentelemetry.context.Context";

  private ContextInHand() {}

  /**
   * Parameters and local variables that hold a context of their own: not the one that is current
   * anyway.
   */
  public static ImmutableList<VarSymbol> of(ContextCalls calls, VisitorState state) {
    boolean inLambda = state.findEnclosing(LambdaExpressionTree.class) != null;
    ImmutableList.Builder<VarSymbol> found = ImmutableList.builder();
    for (VarSymbol variable : FindIdentifiers.findAllIdents(state)) {
      if (variable.getKind() != ElementKind.FIELD
          && variable.type.tsym.getQualifiedName().contentEquals(CONTEXT)
          && (!inLambda || ASTHelpers.isConsideredFinal(variable))
          && (variable.getKind() == ElementKind.PARAMETER
              || Declarations.initializer(variable, state)
                  .filter(value -> !isCurrent(value, calls, state))
                  .isPresent())) {
        found.add(variable);
      }
    }
    return found.build();
  }

  /** Whether the method at hand has a call of that role, or opens a scope. */
  public static boolean isGiven(ContextRole role, ContextCalls calls, VisitorState state) {
    for (TreePath path : CallsWithin.andLater(methodAround(state))) {
      Optional<ContextCall> call = calls.find(path.getLeaf(), state);
      if (call.isPresent()
          && (call.get().role() == role || call.get().role() == ContextRole.OPEN_SCOPE)) {
        return true;
      }
    }
    return false;
  }

  private static TreePath methodAround(VisitorState state) {
    TreePath body = HeldVariable.bodyAround(state.getPath());
    while (body.getLeaf() instanceof LambdaExpressionTree) {
      body = HeldVariable.bodyAround(body.getParentPath());
    }
    return body;
  }

  private static boolean isCurrent(ExpressionTree value, ContextCalls calls, VisitorState state) {
    return calls
        .find(value, state)
        .filter(call -> call.role() == ContextRole.READ_CURRENT)
        .isPresent();
  }
}
