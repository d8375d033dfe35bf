package io.github.logkeel.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;

/**
 * Calls of {@code this(..)} and {@code super(..)}, which are statements of a constructor's own
 * block and nowhere else; from JDK 25 on not only the first.
 */
final class Constructors {

  private Constructors() {}

  /** Whether a statement is such a call. */
  static boolean isCalledBy(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).isConstructor();
  }
}
