package io.github.logkeel.model.log;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import io.github.logkeel.model.log.Argument.Kind;
import java.util.List;

/**
 * Tells what an API takes an argument for, by the type of the expression.
 *
 * @param api the row of the statement
 * @param state of the compilation
 */
public record ArgumentKinds(LogApi api, VisitorState state) {

  /** The kind of an argument that is handed over as it is. */
  Kind ofValue(ExpressionTree argument) {
    ExpressionTree expression = ASTHelpers.stripParentheses(argument);
    if (expression instanceof ConditionalExpressionTree choice) {
      // As an argument its own type is that of the parameter, mostly Object.
      return ofEither(ofValue(choice.getTrueExpression()), ofValue(choice.getFalseExpression()));
    }
    Type type = ASTHelpers.getType(expression);
    return type == null ? Kind.VALUE : ofValue(type);
  }

  /** The kind of a value of that type that is handed over as it is. */
  public Kind ofValue(Type type) {
    if (!type.isReference()) {
      return Kind.VALUE;
    }
    if (KeyValues.isStructured(type, state)) {
      return Kind.STRUCTURED;
    }
    if (type.isInterface() && ParameterRole.of(type, state.getTypes()) == ParameterRole.SUPPLIER) {
      return type.tsym.getQualifiedName().contentEquals(api.calledSupplier())
          ? Kind.RESOLVED_SUPPLIER
          : Kind.UNRESOLVED_SUPPLIER;
    }
    return ofType(type);
  }

  /** The kind of an argument that the API calls to get the value. */
  Kind ofSupplier(ExpressionTree supplier) {
    Kind supplied = ofSupplied(supplier);
    return isPerhapsThrowable(supplied) ? supplied : Kind.RESOLVED_SUPPLIER;
  }

  private Kind ofSupplied(ExpressionTree supplier) {
    if (supplier instanceof LambdaExpressionTree lambda
        && lambda.getBody() instanceof ExpressionTree body) {
      return ofValue(body);
    }
    if (supplier instanceof MemberReferenceTree reference) {
      return ofType(ASTHelpers.getSymbol(reference).getReturnType());
    }
    List<Type> supplied = ASTHelpers.getType(supplier).getTypeArguments();
    return supplied.size() == 1
        ? ofType(state.getTypes().wildUpperBound(supplied.get(0)))
        : Kind.MAYBE_THROWABLE;
  }

  private static Kind ofEither(Kind one, Kind other) {
    if (one == other) {
      return one;
    }
    return isPerhapsThrowable(one) || isPerhapsThrowable(other) ? Kind.MAYBE_THROWABLE : Kind.VALUE;
  }

  private Kind ofType(Type type) {
    Types types = state.getTypes();
    Type throwable = state.getSymtab().throwableType;
    if (types.isSubtype(type, throwable)) {
      return Kind.THROWABLE;
    }
    return types.isSubtype(throwable, types.erasure(type)) ? Kind.MAYBE_THROWABLE : Kind.VALUE;
  }

  private static boolean isPerhapsThrowable(Kind kind) {
    return kind == Kind.THROWABLE || kind == Kind.MAYBE_THROWABLE;
  }
}
