package io.github.logkeel.fix;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names for values in the text of a message. */
final class Labels {

  private static final Pattern GETTER = Pattern.compile("(?:get|is)(\\p{Upper}\\w*)");
  private static final Pattern LAST_WORDS =
      Pattern.compile("(?:(\\w+)[ _-])?\\b(\\w+)[\\s:='\"(\\[]{0,3}$");

  private static final ImmutableSet<String> CONVERSIONS =
      ImmutableSet.of("toString", "get", "name", "longValue", "intValue", "value");

  private static final Splitter KEY_WORDS = Splitter.onPattern("[._\\-]+").omitEmptyStrings();

  private Labels() {}

  /** What a reader would call the value: {@code orderId} for {@code order.getOrderId()}. */
  static Optional<String> of(ExpressionTree value) {
    if (value instanceof IdentifierTree identifier) {
      return Optional.of(identifier.getName().toString()).filter(name -> !name.equals("this"));
    }
    if (value instanceof MemberSelectTree select) {
      return Optional.of(select.getIdentifier().toString());
    }
    if (value instanceof ParenthesizedTree parenthesized) {
      return of(parenthesized.getExpression());
    }
    if (value instanceof TypeCastTree cast) {
      return of(cast.getExpression());
    }
    if (value instanceof MethodInvocationTree call && call.getArguments().isEmpty()) {
      return isConversion(call)
          ? of(ASTHelpers.getReceiver(call))
          : of(call.getMethodSelect()).map(Labels::withoutGet);
    }
    return Optional.empty();
  }

  /**
   * The variable names that the words right before a placeholder suggest, the most telling first:
   * {@code userId}, {@code id} for {@code "no such user id: "}.
   */
  static ImmutableList<String> namesBefore(String text) {
    Matcher words = LAST_WORDS.matcher(text);
    if (!words.find()) {
      return ImmutableList.of();
    }
    String last = words.group(2);
    return words.group(1) == null
        ? ImmutableList.of(last)
        : ImmutableList.of(
            Ascii.toLowerCase(words.group(1))
                + Ascii.toUpperCase(last.charAt(0))
                + last.substring(1),
            last);
  }

  /** The names a variable may have for a key: {@code user_id}, {@code userId}. */
  static ImmutableList<String> namesOfKey(String key) {
    StringBuilder camelCase = new StringBuilder();
    for (String word : KEY_WORDS.split(key)) {
      camelCase.append(
          camelCase.isEmpty() ? word : Ascii.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return ImmutableList.of(key, camelCase.toString());
  }

  /**
   * The text that adds one more placeholder to a message: {@code ", orderId={}"}.
   *
   * @param before the message so far
   * @param first whether it has no placeholder yet
   */
  static String labelled(String before, boolean first, Optional<String> label, String placeholder) {
    if (before.isEmpty() || before.matches("(?s).*[\\s=(\\[]")) {
      String labelAtStart = before.isEmpty() ? label.map(l -> l + "=").orElse("") : "";
      return labelAtStart + placeholder;
    }
    if (before.endsWith(":")) {
      return " " + placeholder;
    }
    return separator(before, first) + label.map(l -> l + "=").orElse("") + placeholder;
  }

  /** What stands between a message so far and one more {@code key=value}. */
  static String separator(String before, boolean first) {
    if (before.isEmpty() || before.matches("(?s).*[\\s(\\[]")) {
      return "";
    }
    return !first && Character.isLetterOrDigit(lastVisible(before)) ? ", " : " ";
  }

  /** The last character, a closing brace or bracket of a placeholder counting as a letter. */
  private static char lastVisible(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '}' || last == ']' || last == ')' || last == '\'' ? 'x' : last;
  }

  /** {@code e.toString()} is another look at {@code e}, and so it is called. */
  private static boolean isConversion(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        && CONVERSIONS.contains(select.getIdentifier().toString());
  }

  private static String withoutGet(String method) {
    Matcher getter = GETTER.matcher(method);
    if (!getter.matches()) {
      return method;
    }
    String property = getter.group(1);
    return Ascii.toLowerCase(property.charAt(0)) + property.substring(1);
  }
}
