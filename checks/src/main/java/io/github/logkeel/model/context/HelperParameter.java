package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Optional;

/**
 * The parameter of a method of the same file that a call gives a variable to, where no other method
 * can run instead.
 *
 * @param parameter the parameter
 * @param method the path to the method
 */
record HelperParameter(VarSymbol parameter, TreePath method) {

  private static final long NOT_OVERRIDDEN = Flags.PRIVATE | Flags.STATIC | Flags.FINAL;

  /** Empty for every other call, and where the variable is given twice. */
  static Optional<HelperParameter> of(
      MethodInvocationTree call, VarSymbol variable, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    int index = indexOf(variable, call.getArguments());
    if (index < 0
        || method.isVarArgs()
        || ((method.flags() | (method.owner.flags() & Flags.FINAL)) & NOT_OVERRIDDEN) == 0) {
      return Optional.empty();
    }
    MethodTree declaration = ASTHelpers.findMethod(method, state);
    return Optional.ofNullable(declaration)
        .filter(tree -> tree.getBody() != null)
        .map(tree -> TreePath.getPath(state.getPath().getCompilationUnit(), tree))
        .map(path -> new HelperParameter(method.params().get(index), path));
  }

  private static int indexOf(VarSymbol variable, List<? extends ExpressionTree> arguments) {
    int found = -1;
    for (int i = 0; i < arguments.size(); i++) {
      if (variable.equals(ASTHelpers.getSymbol(arguments.get(i)))) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }
}
