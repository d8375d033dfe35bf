package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.Assignments;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** What may be moved into a lambda without failing to compile. */
final class Capture {

  private Capture() {}

  /** Whether an expression means the same as the body of a lambda that takes nothing. */
  static boolean isPossible(ExpressionTree tree, VisitorState state) {
    for (Type thrown : ASTHelpers.getThrownExceptions(tree, state)) {
      if (ASTHelpers.isCheckedExceptionType(thrown, state)) {
        return false;
      }
    }
    return !Boolean.TRUE.equals(new Uncapturable(state).scan(tree, null));
  }

  /** Finds variables that a lambda cannot read: those that change, or have no value yet. */
  private static final class Uncapturable extends TreeScanner<Boolean, Void> {
    private final TreePath path;
    private final boolean inInitializer;
    private final boolean inConstructor;
    private final Set<Symbol> declaredWithin = new HashSet<>();

    private Uncapturable(VisitorState state) {
      path = state.getPath();
      MethodTree method = state.findEnclosing(MethodTree.class);
      inInitializer = method == null;
      inConstructor = method != null && ASTHelpers.getSymbol(method).isConstructor();
    }

    @Override
    public Boolean visitVariable(VariableTree tree, Void unused) {
      declaredWithin.add(ASTHelpers.getSymbol(tree));
      return super.visitVariable(tree, null);
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree tree, Void unused) {
      if (!(ASTHelpers.getSymbol(tree) instanceof VarSymbol variable)
          || declaredWithin.contains(variable)) {
        return false;
      }
      if (variable.getKind() == ElementKind.FIELD) {
        return variable.getModifiers().contains(Modifier.FINAL)
            && (inInitializer || (inConstructor && !variable.isStatic()));
      }
      return !Assignments.isConsideredFinal(variable, path);
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
  }
}
