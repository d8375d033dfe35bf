package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Optional;

/**
 * The parameter of a method of the program that a call gives a variable to.
 *
 * @param parameter the parameter
 * @param method the path to the method
 */
record HelperParameter(VarSymbol parameter, TreePath method) {

  /** Empty where another method may run, and where the variable is given twice. */
  static Optional<HelperParameter> certain(
      MethodInvocationTree call, VarSymbol variable, VisitorState state) {
    return of(call, variable, SoleTarget.certain(call, state));
  }

  /** The same where another method could only be one of another program. */
  static Optional<HelperParameter> inProgram(
      MethodInvocationTree call, VarSymbol variable, VisitorState state) {
    return of(call, variable, SoleTarget.inProgram(call, state));
  }

  private static Optional<HelperParameter> of(
      MethodInvocationTree call, VarSymbol variable, Optional<SoleTarget> target) {
    int index = indexOf(variable, call.getArguments());
    return index < 0 || ASTHelpers.getSymbol(call).isVarArgs()
        ? Optional.empty()
        : target.map(it -> new HelperParameter(it.method().params().get(index), it.path()));
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
