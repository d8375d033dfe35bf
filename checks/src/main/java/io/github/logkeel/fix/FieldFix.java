package io.github.logkeel.fix;

import com.google.common.base.Ascii;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.fields.FieldCall;
import io.github.logkeel.model.log.KeyValue;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Repairs of the fields of a record and of other named values, as verbs. Each returns empty where
 * the repair cannot be expressed or would be a guess. None chooses a name, and none takes away a
 * value that is not there a second time.
 */
public final class FieldFix {

  private static final Pattern SEPARATED = Pattern.compile("[._-](\\w)");

  private static final Pattern DECIMAL = Pattern.compile("\\d*\\.\\d+[fF]");
  private static final Pattern ALMOST_A_LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_ .:/-]*");

  private FieldFix() {}

  /** Takes a field out of a statement that has the same value under the same name already. */
  public static Optional<SuggestedFix> dropRepeated(
      KeyValue field, Optional<ExpressionTree> same, LogCall call, VisitorState state) {
    if (same.isEmpty()
        || field.value().isEmpty()
        || !isSame(same.get(), field.value().get(), state)) {
      return Optional.empty();
    }
    if (field.isStep()) {
      return Optional.of(
          SuggestedFix.replace(
              state.getEndPosition(ASTHelpers.getReceiver(field.source())),
              state.getEndPosition(field.source()),
              ""));
    }
    // One that a placeholder prints would leave it to the next argument.
    int index = call.tree().getArguments().indexOf(field.source());
    boolean printed =
        !call.hasKnownText()
            || call.arguments().stream()
                .limit(call.template().orElseThrow().argumentCount())
                .anyMatch(argument -> argument.tree().equals(field.source()));
    return index > 0 && !printed
        ? Optional.of(dropBehind(call.tree().getArguments().get(index - 1), field.source(), state))
        : Optional.empty();
  }

  /** Takes out a key that stands there a second time with the same value. */
  public static Optional<SuggestedFix> dropRepeatedPair(
      FieldCall call, FieldCall.Repetition repeated, VisitorState state) {
    List<ExpressionTree> elements = call.elements();
    int second = repeated.second();
    return isSame(elements.get(repeated.first() + 1), elements.get(second + 1), state)
        ? Optional.of(dropBehind(elements.get(second - 1), elements.get(second + 1), state))
        : Optional.empty();
  }

  private static SuggestedFix dropBehind(Tree before, Tree last, VisitorState state) {
    return SuggestedFix.replace(state.getEndPosition(before), state.getEndPosition(last), "");
  }

  /** Whether the two expressions have the same value, and one of them may be left out. */
  private static boolean isSame(ExpressionTree one, ExpressionTree other, VisitorState state) {
    return ArgumentFix.isSimple(one)
        && state.getSourceForNode(one).equals(state.getSourceForNode(other))
        && Objects.equals(ASTHelpers.getSymbol(one), ASTHelpers.getSymbol(other));
  }

  /** Gives the last key the variable that bears its name: {@code "host", host, "customer"}. */
  public static Optional<SuggestedFix> completePair(FieldCall call, VisitorState state) {
    List<ExpressionTree> elements = call.elements();
    if (!(call.tree() instanceof MethodInvocationTree) || !endsWithKey(elements)) {
      return Optional.empty();
    }
    ExpressionTree last = Iterables.getLast(elements);
    String key = (String) ASTHelpers.constValue(last);
    return Stream.of(variable(key), variable(key.substring(key.lastIndexOf('.') + 1)))
        .flatMap(name -> Scope.text(name, state).stream())
        .findFirst()
        .map(value -> SuggestedFix.postfixWith(last, ", " + value));
  }

  /** The name of a variable that holds the value of that key: {@code orderId}. */
  private static String variable(String key) {
    return SEPARATED.matcher(key).replaceAll(match -> Ascii.toUpperCase(match.group(1)));
  }

  /** Whether all keys are constants and all values are not: no value is missing before the end. */
  private static boolean endsWithKey(List<ExpressionTree> elements) {
    for (int i = 0; i < elements.size(); i++) {
      if ((i % 2 == 0) != (ASTHelpers.constValue(elements.get(i)) instanceof String)) {
        return false;
      }
    }
    return true;
  }

  /** Hands a null over as the value it is: {@code (Object) null}. */
  public static SuggestedFix castNull(ExpressionTree nothing) {
    return SuggestedFix.prefixWith(nothing, "(Object) ");
  }

  /** Whether a value is that of a field which a step of the chain adds. */
  static boolean isStep(ExpressionTree value, LogCall call) {
    return call.keyValues().stream()
        .anyMatch(field -> field.isStep() && field.value().filter(value::equals).isPresent());
  }

  /**
   * Hands the value of a field over as an argument as well, to the placeholder that is named after
   * it or that is the only one.
   */
  public static Optional<SuggestedFix> printFields(LogCall call, VisitorState state) {
    List<Placeholder> unfilled = call.arity().unfilled();
    List<KeyValue> fields =
        call.keyValues().stream()
            .filter(field -> field.value().filter(ArgumentFix::isSimple).isPresent())
            .filter(field -> call.arguments().stream().noneMatch(a -> a.tree() == field.source()))
            .toList();
    List<String> values = new ArrayList<>();
    for (Placeholder placeholder : unfilled) {
      Optional<ExpressionTree> value =
          fields.size() == 1 && unfilled.size() == 1
              ? fields.get(0).value()
              : valueNamedBefore(placeholder, fields, call);
      if (value.isEmpty()
          || !Scope.isPlainValue(ASTHelpers.getType(value.get()), placeholder, call, state)) {
        return Optional.empty();
      }
      values.add(state.getSourceForNode(value.get()));
    }
    return ArgumentList.append(call, values, state);
  }

  private static Optional<ExpressionTree> valueNamedBefore(
      Placeholder placeholder, List<KeyValue> fields, LogCall call) {
    String text = call.message().orElseThrow().text().substring(0, placeholder.start());
    return Labels.namesBefore(text).stream()
        .flatMap(name -> fields.stream().filter(f -> f.name().filter(name::equals).isPresent()))
        .findFirst()
        .flatMap(KeyValue::value);
  }

  /** Puts a field's value in the place of the field: {@code kv("id", id)} to {@code id}. */
  public static SuggestedFix unwrap(ExpressionTree place, KeyValue nested, VisitorState state) {
    return SuggestedFix.replace(place, state.getSourceForNode(nested.value().orElseThrow()));
  }

  /** Splits an array of attributes into those it was meant to hold: {@code put(a, b).put(c, d)}. */
  public static Optional<SuggestedFix> splitIntoPairs(FieldCall call, VisitorState state) {
    List<ExpressionTree> elements = call.elements();
    if (!(call.tree() instanceof MethodInvocationTree tree) || elements.size() % 2 != 0) {
      return Optional.empty();
    }
    String step = ")." + ASTHelpers.getSymbol(tree).getSimpleName() + "(";
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (int i = 2; i < elements.size(); i += 2) {
      fix.replace(
          state.getEndPosition(elements.get(i - 1)),
          ASTHelpers.getStartPosition(elements.get(i)),
          step);
    }
    return Optional.of(fix.build());
  }

  /** Writes a character as the text it is, not as its number. */
  public static SuggestedFix asText(ExpressionTree character, VisitorState state) {
    return SuggestedFix.replace(
        character, "String.valueOf(" + state.getSourceForNode(character) + ")");
  }

  /** Writes a float literal as the double it is meant to be: {@code 1.1f} to {@code 1.1}. */
  public static Optional<SuggestedFix> asDouble(LiteralTree literal, VisitorState state) {
    String source = state.getSourceForNode(literal);
    return DECIMAL.matcher(source).matches()
        ? Optional.of(SuggestedFix.replace(literal, source.substring(0, source.length() - 1)))
        : Optional.empty();
  }

  /**
   * Writes a label in letters, digits and underscores: {@code "order-id"} to {@code "order_id"}.
   */
  public static Optional<SuggestedFix> asLabel(ExpressionTree key, String label) {
    return key instanceof LiteralTree && ALMOST_A_LABEL.matcher(label).matches()
        ? Optional.of(
            SuggestedFix.replace(key, "\"" + label.replaceAll("[^A-Za-z0-9_]", "_") + "\""))
        : Optional.empty();
  }

  /** Whether a value of that type is a text, or can be turned into one without a surprise. */
  static boolean isTextLike(Type type, VisitorState state) {
    return state.getTypes().isSameType(type, state.getSymtab().stringType)
        || state.getTypes().unboxedTypeOrType(type).isPrimitive();
  }
}
