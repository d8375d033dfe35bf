package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.EmittedField.Form;
import io.github.logkeel.model.schema.FieldType;
import io.github.logkeel.model.schema.FieldType.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Gives a field a value of the type that it has in the registry. */
public final class FieldValueFix {

  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,8}");

  private FieldValueFix() {}

  /**
   * Hands the value over as what it is: {@code "42"} to {@code 42}, {@code String.valueOf(id)} and
   * {@code id.toString()} to {@code id}.
   *
   * @return empty where the value is made in another way, or the method takes no other type
   */
  public static Optional<SuggestedFix> as(
      FieldType wanted, EmittedField field, VisitorState state) {
    boolean takesAnything = field.value().isPresent() && takes(Scalar.ANY, field, state);
    if (field.value().isEmpty() || !(takesAnything || takes(wanted.scalar(), field, state))) {
      return Optional.empty();
    }
    ExpressionTree value = ASTHelpers.stripParentheses(field.value().get());
    if (value instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      return literal(text, wanted).map(number -> SuggestedFix.replace(value, number));
    }
    return source(value)
        // A null is a text, `null`, but no number of a parameter that takes nothing else.
        .filter(inner -> takesAnything || ASTHelpers.getType(inner).isPrimitive())
        .filter(
            inner ->
                FieldType.of(ASTHelpers.getType(inner), state).filter(wanted::accepts).isPresent())
        .map(inner -> SuggestedFix.replace(value, state.getSourceForNode(inner)));
  }

  /** Whether the method, or one of the same name beside it, takes such a value in its place. */
  private static boolean takes(Scalar wanted, EmittedField field, VisitorState state) {
    if (field.form() != Form.CALL || !(field.tree() instanceof MethodInvocationTree call)) {
      return false;
    }
    int index = call.getArguments().indexOf(field.value().orElseThrow());
    MethodSymbol method = ASTHelpers.getSymbol(call);
    Type right = typeOf(wanted, state.getSymtab());
    if (index < 0 || index >= method.getParameters().size()) {
      return false;
    }
    Types types = state.getTypes();
    for (Symbol other : method.owner.members().getSymbolsByName(method.name)) {
      List<Type> taken = types.memberType(method.owner.type, other).getParameterTypes();
      List<Type> given = method.type.getParameterTypes();
      boolean isLike =
          taken.size() == given.size()
              && IntStream.range(0, taken.size())
                  .allMatch(i -> types.isSameType(taken.get(i), i == index ? right : given.get(i)));
      if (isLike) {
        return true;
      }
    }
    return false;
  }

  private static Type typeOf(Scalar scalar, Symtab symtab) {
    return switch (scalar) {
      case ANY -> symtab.objectType;
      case STRING -> symtab.stringType;
      case INT -> symtab.longType;
      case DOUBLE -> symtab.doubleType;
      case BOOLEAN -> symtab.booleanType;
    };
  }

  private static Optional<String> literal(String text, FieldType wanted) {
    boolean fits =
        switch (wanted.scalar()) {
          case INT, DOUBLE -> WHOLE.matcher(text).matches();
          case BOOLEAN -> text.equals("true") || text.equals("false");
          case STRING, ANY -> false;
        };
    return fits ? Optional.of(text) : Optional.empty();
  }

  /** What a text is made of. */
  private static Optional<ExpressionTree> source(ExpressionTree value) {
    if (!(value instanceof MethodInvocationTree made)) {
      return Optional.empty();
    }
    MethodSymbol method = ASTHelpers.getSymbol(made);
    String name = method.getSimpleName().toString();
    if (made.getArguments().isEmpty() && name.equals("toString")) {
      return Optional.ofNullable(ASTHelpers.getReceiver(made));
    }
    boolean isConversion =
        method.isStatic()
            && made.getArguments().size() == 1
            && (name.equals("toString") || name.equals("valueOf"))
            && method.owner.getQualifiedName().toString().startsWith("java.lang.");
    return isConversion ? Optional.of(made.getArguments().get(0)) : Optional.empty();
  }

  /** Writes a known value in the place of one that is nearly it. */
  public static SuggestedFix member(EmittedField field, String member, VisitorState state) {
    return SuggestedFix.replace(field.value().orElseThrow(), FieldNameFix.literal(member, state));
  }

  /** A number as text, where the registry wants text: {@code String.valueOf(id)}. */
  public static Optional<SuggestedFix> asText(EmittedField field, VisitorState state) {
    boolean isScalar =
        field.type().filter(type -> !type.isArray() && type.scalar() != Scalar.STRING).isPresent();
    boolean isPrimitive =
        field.value().filter(value -> ASTHelpers.getType(value).isPrimitive()).isPresent();
    boolean takesText =
        isPrimitive && (takes(Scalar.ANY, field, state) || takes(Scalar.STRING, field, state));
    return isScalar && takesText
        ? field.value().map(value -> FieldFix.asText(value, state))
        : Optional.empty();
  }
}
