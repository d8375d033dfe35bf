package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.Template.Placeholder;

/** Which values a conversion of {@link java.util.Formatter} takes; it throws on all others. */
public final class PrintfConversions {

  private static final ImmutableSet<String> INTEGRAL =
      ImmutableSet.of(
          "byte", "short", "int", "long", "Byte", "Short", "Integer", "Long", "BigInteger");
  private static final ImmutableSet<String> FLOATING =
      ImmutableSet.of("float", "double", "Float", "Double", "BigDecimal");
  private static final ImmutableSet<String> CHARACTER =
      ImmutableSet.of("char", "byte", "short", "int", "Character", "Byte", "Short", "Integer");
  private static final ImmutableSet<String> TIME = ImmutableSet.of("long", "Long");

  private static final ImmutableMap<Character, ImmutableSet<String>> TAKES =
      ImmutableMap.<Character, ImmutableSet<String>>builder()
          .put('d', INTEGRAL)
          .put('o', INTEGRAL)
          .put('x', INTEGRAL)
          .put('e', FLOATING)
          .put('f', FLOATING)
          .put('g', FLOATING)
          .put('a', ImmutableSet.of("float", "double", "Float", "Double"))
          .put('c', CHARACTER)
          .put('t', TIME)
          .buildOrThrow();

  /** Types about whose values there is no doubt: they have no subtypes that a conversion takes. */
  private static final ImmutableSet<String> DECIDED =
      ImmutableSet.<String>builder()
          .addAll(INTEGRAL)
          .addAll(FLOATING)
          .addAll(CHARACTER)
          .add("boolean", "Boolean", "String")
          .build();

  private PrintfConversions() {}

  /** The placeholders whose arguments are of types that they cannot print. */
  public static ImmutableList<Placeholder> misfits(LogCall call) {
    if (call.api().style() != TemplateStyle.PRINTF || call.template().isEmpty()) {
      return ImmutableList.of();
    }
    return call.template().get().placeholders().stream()
        .filter(p -> p.argument() < call.arguments().size())
        .filter(p -> !canPrint(p, ASTHelpers.getType(call.arguments().get(p.argument()).tree())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether a value of that type is a whole number for certain. */
  public static boolean isIntegral(Type type) {
    return type != null && INTEGRAL.contains(type.tsym.getSimpleName().toString());
  }

  /** Whether a placeholder can print values of that type; so can all that is no conversion. */
  public static boolean canPrint(Placeholder placeholder, Type type) {
    String text = placeholder.text();
    // In %tY the conversion is the t, whatever field of the date follows.
    boolean time = text.length() > 2 && "tT".indexOf(text.charAt(text.length() - 2)) >= 0;
    char conversion = time ? 't' : Character.toLowerCase(text.charAt(text.length() - 1));
    ImmutableSet<String> taken = TAKES.get(conversion);
    if (taken == null || type == null) {
      return true;
    }
    String name = type.tsym.getSimpleName().toString();
    return !DECIDED.contains(name) || taken.contains(name);
  }
}
