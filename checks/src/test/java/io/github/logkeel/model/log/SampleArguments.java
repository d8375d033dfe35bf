package io.github.logkeel.model.log;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Arguments for any logging method, which tell what they are: in place of parameter 1 a text is
 * {@code "t1 {}"}, an object is {@code v1}; a throwable is {@code ex}, anything else a variable
 * named after its type.
 */
final class SampleArguments {

  /** A type that is nothing but a value to every API. */
  private static final String VALUE = "java.util.UUID";

  private final TemplateStyle style;
  private final List<Method> methods;

  /** The variables in use and their types. */
  private final Map<String, String> variables = new LinkedHashMap<>();

  /**
   * @param style of the placeholder in each text
   * @param methods all that may be confused with one another
   */
  SampleArguments(TemplateStyle style, List<Method> methods) {
    this.style = style;
    this.methods = methods;
  }

  /** The variables of all argument lists so far, and their types. */
  Map<String, String> variables() {
    return variables;
  }

  /** Declares them as the parameters of a method. */
  String parameters() {
    return variables.entrySet().stream()
        .map(variable -> variable.getValue() + " " + variable.getKey())
        .collect(Collectors.joining(", "));
  }

  /** A text with a placeholder for the first argument. */
  String text(int parameter) {
    String placeholder = style == TemplateStyle.NONE ? "{}" : style.placeholder(0);
    return "\"t" + parameter + " " + placeholder + "\"";
  }

  /** The ways to call a method: three if it takes an array, otherwise one. */
  ImmutableList<String> argumentLists(Method method) {
    Class<?>[] types = method.getParameterTypes();
    List<List<String>> ways =
        IntStream.range(0, types.length)
            .mapToObj(i -> types[i].isArray() ? arrays(method, i) : List.of(value(method, i)))
            .toList();
    int count = ways.stream().mapToInt(List::size).max().orElse(1);
    return IntStream.range(0, count)
        .mapToObj(
            way ->
                ways.stream()
                    .map(expressions -> expressions.get(Math.min(way, expressions.size() - 1)))
                    .collect(Collectors.joining(", ")))
        .collect(ImmutableList.toImmutableList());
  }

  private String value(Method method, int i) {
    Class<?> type = method.getParameterTypes()[i];
    if (type == String.class) {
      return text(i);
    }
    if (type == Object.class) {
      return variable("v" + i, VALUE);
    }
    if (type == Throwable.class) {
      return variable("ex", "Throwable");
    }
    if (isLevel(type)) {
      return type.getCanonicalName() + ".INFO";
    }
    String name = typeName(method.getGenericParameterTypes()[i]);
    return variable(nameOf(name), name);
  }

  /** Spread out if the method allows it, as a literal, and as a variable. */
  private List<String> arrays(Method method, int i) {
    String type = typeName(method.getGenericParameterTypes()[i]);
    ImmutableList.Builder<String> ways = ImmutableList.builder();
    if (method.isVarArgs()) {
      ways.add(elements(method, i, Math.max(2, longestFixed(method) - i + 1)));
    }
    ways.add("new " + type + " {" + elements(method, i, 2) + "}");
    ways.add(variable(isObjects(method, i) ? "values" : nameOf(type) + "s", type));
    return ways.build();
  }

  private String elements(Method method, int i, int count) {
    String type = typeName(method.getGenericParameterTypes()[i]).replace("[]", "");
    return IntStream.range(i, i + count)
        .mapToObj(
            at -> isObjects(method, i) ? variable("v" + at, VALUE) : variable(nameOf(type), type))
        .collect(Collectors.joining(", "));
  }

  private static boolean isObjects(Method method, int i) {
    return method.getParameterTypes()[i] == Object[].class;
  }

  /** A call with more arguments than this is none of the overloads with a fixed number. */
  private int longestFixed(Method method) {
    return methods.stream()
        .filter(other -> other.getName().equals(method.getName()) && !other.isVarArgs())
        .mapToInt(Method::getParameterCount)
        .max()
        .orElse(0);
  }

  private String variable(String name, String type) {
    variables.put(name, type);
    return name;
  }

  /** {@code metadataKeyOfBoolean} for a {@code MetadataKey<Boolean>}, {@code intValue}. */
  private static String nameOf(String type) {
    String[] words = type.replaceAll("\\w+\\.", "").replace("<?>", "").split("\\W+");
    String name = String.join("Of", words);
    return Character.isLowerCase(name.charAt(0))
        ? name + "Value"
        : CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_CAMEL, name);
  }

  /** The type as it is written; a type variable stands for a value. */
  private static String typeName(Type type) {
    return type.getTypeName().replace("<T>", "<" + VALUE + ">");
  }

  static boolean isLevel(Class<?> type) {
    return type.getSimpleName().equals("Level");
  }

  /** Writes a method like {@link LogCallProbe.Call#signature}. */
  static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getCanonicalName)
        .collect(
            Collectors.joining(
                ",",
                method.getDeclaringClass().getCanonicalName() + "." + method.getName() + "(",
                ")"));
  }
}
