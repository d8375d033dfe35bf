package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;

/** Tells values that print nothing which a formatter takes for a placeholder or a quote. */
public final class HarmlessText {

  /** Their subtypes are as harmless. That goes for the texts which their own methods make, too. */
  private static final ImmutableSet<String> TYPES =
      ImmutableSet.of(
          "java.lang.Boolean",
          "java.lang.Class",
          "java.lang.Enum",
          "java.lang.Number",
          "java.time.temporal.TemporalAccessor",
          "java.time.temporal.TemporalAmount",
          "java.util.Date",
          "java.util.UUID");

  private HarmlessText() {}

  /** Whether that goes for the value of an expression, as far as its type or its method tells. */
  public static boolean isPrintedBy(ExpressionTree value, VisitorState state) {
    if (isHarmless(ASTHelpers.getType(value), state)) {
      return true;
    }
    if (!(ASTHelpers.stripParentheses(value) instanceof MethodInvocationTree call)) {
      return false;
    }
    // Long.toHexString(..), type.getSimpleName(), level.name(); not what a program's own enum says.
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return method.owner.getQualifiedName().toString().startsWith("java.")
        && isHarmless(method.owner.type, state);
  }

  private static boolean isHarmless(Type declared, VisitorState state) {
    Type boxed = state.getTypes().boxedTypeOrType(declared);
    Type type = ASTHelpers.getUpperBound(boxed, state.getTypes());
    return type.hasTag(TypeTag.CLASS)
        && state.getTypes().closure(type).stream()
            .anyMatch(each -> TYPES.contains(each.tsym.getQualifiedName().toString()));
  }
}
