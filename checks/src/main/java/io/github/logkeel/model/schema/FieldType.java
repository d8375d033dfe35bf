package io.github.logkeel.model.schema;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/**
 * The type of a field, in the words of OpenTelemetry's registries (Weaver 0.25.1).
 *
 * @param scalar of the value, or of each of its elements
 * @param isArray whether there are elements
 */
public record FieldType(Scalar scalar, boolean isArray) {

  /** The types of single values. */
  public enum Scalar {
    STRING,
    INT,
    DOUBLE,
    BOOLEAN,
    /** Whatever it is. */
    ANY
  }

  /** The type of a field that nobody has given one. */
  public static final FieldType ANY = new FieldType(Scalar.ANY, false);

  public static final FieldType STRING = new FieldType(Scalar.STRING, false);

  private static final Supplier<Symbol> COLLECTION =
      VisitorState.memoize(state -> state.getSymbolFromString("java.util.Collection"));

  private static final Supplier<Symbol> SUPPLIER =
      VisitorState.memoize(state -> state.getSymbolFromString("java.util.function.Supplier"));

  private static final ImmutableMap<String, Scalar> WORDS =
      ImmutableMap.<String, Scalar>builder()
          .put("string", Scalar.STRING)
          .put("int", Scalar.INT)
          .put("double", Scalar.DOUBLE)
          .put("boolean", Scalar.BOOLEAN)
          .put("any", Scalar.ANY)
          .put("map", Scalar.ANY)
          .put("undefined", Scalar.ANY)
          .buildOrThrow();

  private static final ImmutableSet<String> INTEGERS =
      ImmutableSet.of(
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.math.BigInteger");

  private static final ImmutableSet<String> TEXTS =
      ImmutableSet.of("java.util.UUID", "java.net.URI", "java.net.URL");

  /** Reads {@code string}, {@code int[]} and the like; empty for another word. */
  public static Optional<FieldType> parse(String text) {
    boolean isArray = text.endsWith("[]");
    String word = isArray ? text.substring(0, text.length() - 2) : text;
    return Optional.ofNullable(WORDS.get(word)).map(scalar -> new FieldType(scalar, isArray));
  }

  /**
   * What a value of a static type becomes in a record, with an encoder that keeps types (logstash
   * 8.1, Spring Boot 3.5); empty where the type says too little, as {@code Object} does.
   */
  public static Optional<FieldType> of(Type type, VisitorState state) {
    Types types = state.getTypes();
    if (type == null || type.hasTag(TypeTag.BOT) || type.isErroneous()) {
      return Optional.empty();
    }
    if (type.hasTag(TypeTag.ARRAY)) {
      return array(of(types.elemtype(type), state));
    }
    Symbol collection = COLLECTION.get(state); // null if not loaded
    Type elements = collection == null ? null : types.asSuper(type, collection);
    if (elements != null) {
      return elements.getTypeArguments().isEmpty()
          ? Optional.empty()
          : array(of(types.wildUpperBound(elements.getTypeArguments().head), state));
    }
    return scalar(types.unboxedTypeOrType(type), types).map(scalar -> new FieldType(scalar, false));
  }

  /** The type of a value, or of what it supplies. */
  public static Optional<FieldType> ofValue(ExpressionTree value, VisitorState state) {
    if (value instanceof LambdaExpressionTree lambda) {
      return lambda.getBody() instanceof ExpressionTree result
          ? ofValue(result, state)
          : Optional.empty();
    }
    Type type = ASTHelpers.getType(value);
    Symbol supplier = SUPPLIER.get(state);
    Type supplied =
        type == null || supplier == null ? null : state.getTypes().asSuper(type, supplier);
    return of(
        supplied == null ? type : Iterables.getFirst(supplied.getTypeArguments(), null), state);
  }

  private static Optional<FieldType> array(Optional<FieldType> element) {
    return element.filter(each -> !each.isArray).map(each -> new FieldType(each.scalar, true));
  }

  private static Optional<Scalar> scalar(Type type, Types types) {
    return switch (type.getTag()) {
      case BYTE, SHORT, INT, LONG -> Optional.of(Scalar.INT);
      case FLOAT, DOUBLE -> Optional.of(Scalar.DOUBLE);
      case BOOLEAN -> Optional.of(Scalar.BOOLEAN);
      case CHAR -> Optional.of(Scalar.STRING);
      default -> ofClass(type, types);
    };
  }

  private static Optional<Scalar> ofClass(Type type, Types types) {
    if (!(type.tsym instanceof ClassSymbol declared)) {
      return Optional.empty();
    }
    String name = declared.getQualifiedName().toString();
    if (declared.getKind() == ElementKind.ENUM || TEXTS.contains(name)) {
      return Optional.of(Scalar.STRING);
    }
    if (INTEGERS.contains(name)) {
      return Optional.of(Scalar.INT);
    }
    if (name.equals("java.math.BigDecimal")) {
      return Optional.of(Scalar.DOUBLE);
    }
    boolean isText =
        types.closure(type).stream()
            .anyMatch(each -> each.tsym.getQualifiedName().contentEquals("java.lang.CharSequence"));
    return isText ? Optional.of(Scalar.STRING) : Optional.empty();
  }

  /**
   * Whether a field of this type may hold a value of another one. A whole number is one with a
   * fraction as well; whether there are one or more elements makes no difference to an index.
   */
  public boolean accepts(FieldType value) {
    return scalar == Scalar.ANY
        || value.scalar == Scalar.ANY
        || scalar == value.scalar
        || (scalar == Scalar.DOUBLE && value.scalar == Scalar.INT);
  }

  @Override
  public String toString() {
    return Ascii.toLowerCase(scalar.name()) + (isArray ? "[]" : "");
  }
}
