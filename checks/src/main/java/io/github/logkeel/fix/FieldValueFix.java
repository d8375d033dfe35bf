package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.logkeel.model.fields.EmittedField;
import io.github.logkeel.model.fields.EmittedField.Form;
import io.github.logkeel.model.schema.FieldType;
import io.github.logkeel.model.schema.FieldType.Scalar;
import java.util.Optional;
import java.util.regex.Pattern;

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
    if (field.value().isEmpty() || !takesAnything(field, state)) {
      return Optional.empty();
    }
    ExpressionTree value = ASTHelpers.stripParentheses(field.value().get());
    if (value instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      return literal(text, wanted).map(number -> SuggestedFix.replace(value, number));
    }
    return source(value)
        .filter(
            inner ->
                FieldType.of(ASTHelpers.getType(inner), state).filter(wanted::accepts).isPresent())
        .map(inner -> SuggestedFix.replace(value, state.getSourceForNode(inner)));
  }

  /** Whether the parameter is an object; an overload for each type is a step further. */
  private static boolean takesAnything(EmittedField field, VisitorState state) {
    if (field.form() != Form.CALL || !(field.tree() instanceof MethodInvocationTree call)) {
      return false;
    }
    int index = call.getArguments().indexOf(field.value().orElseThrow());
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return index >= 0
        && index < method.getParameters().size()
        && state
            .getTypes()
            .isSameType(method.getParameters().get(index).type, state.getSymtab().objectType);
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
    return isScalar && isPrimitive && takesAnything(field, state)
        ? field.value().map(value -> FieldFix.asText(value, state))
        : Optional.empty();
  }
}
