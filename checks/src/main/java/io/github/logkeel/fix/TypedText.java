package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java with each type that may have to be imported in braces, as <code>{java.util.Map}</code>. */
final class TypedText {

  private static final Pattern TYPE = Pattern.compile("\\{([\\w.]+)}");

  private TypedText() {}

  /**
   * The text as it would be written here: with the simple names of the types, which the fix
   * imports, or with the full one where the simple name means something else.
   */
  static String write(String text, SuggestedFix.Builder fix, VisitorState state) {
    Matcher types = TYPE.matcher(text);
    StringBuilder written = new StringBuilder();
    while (types.find()) {
      String name = TypeName.of(types.group(1), fix, state);
      types.appendReplacement(written, Matcher.quoteReplacement(name));
    }
    return types.appendTail(written).toString();
  }
}
