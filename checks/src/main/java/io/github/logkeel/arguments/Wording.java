package io.github.logkeel.arguments;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences that the messages of this family share. */
final class Wording {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** An expression longer than this is cut in a message. */
  private static final int LONGEST_EXPRESSION = 40;

  private Wording() {}

  /** "3 arguments but 2 placeholders". */
  static String argumentsButPlaceholders(LogCall call) {
    List<Placeholder> placeholders = call.template().orElseThrow().placeholders();
    // Several may print the same argument, and numbers may leave one out: {0} {2}.
    int printed = (int) placeholders.stream().map(Placeholder::argument).distinct().count();
    return count(call.arity().values(), "argument") + " but " + count(printed, "placeholder");
  }

  /** "2 placeholders but 1 argument". */
  static String placeholdersButArguments(LogCall call) {
    String least = call.hasKnownText() ? "" : "at least ";
    int asked = call.template().orElseThrow().argumentCount();
    return least + count(asked, "placeholder") + " but " + count(call.arity().values(), "argument");
  }

  /** "`orderId` is never logged", "`a` and `b` are never logged". */
  static String neverLogged(List<Argument> values, VisitorState state) {
    return quote(values, state) + (values.size() == 1 ? " is" : " are") + " never logged";
  }

  /** ", `a` is lost", ", `a` and `b` are lost"; nothing of nothing. */
  static String lost(List<ExpressionTree> values, VisitorState state) {
    return values.isEmpty()
        ? ""
        : ", " + quoteAll(values, state) + (values.size() == 1 ? " is lost" : " are lost");
  }

  /** "key `a` makes no field", "keys `a` and `b` make no fields". */
  static String keysMakeNoFields(List<String> keys) {
    String quoted = enumerate(keys.stream().map(key -> "`" + key + "`").toList());
    return keys.size() == 1
        ? "key " + quoted + " makes no field"
        : "keys " + quoted + " make no fields";
  }

  /** "`a`, `b` and `c`"; of more than four the first three. */
  static String quote(List<Argument> values, VisitorState state) {
    return quoteAll(values.stream().map(Argument::tree).toList(), state);
  }

  /** The same of expressions. */
  static String quoteAll(List<ExpressionTree> trees, VisitorState state) {
    return enumerate(trees.stream().map(tree -> quote(tree, state)).toList());
  }

  private static String enumerate(List<String> names) {
    if (names.size() == 1) {
      return names.get(0);
    }
    int named = Math.min(names.size() - 1, 3);
    String last = names.size() > 4 ? names.size() - named + " more" : Iterables.getLast(names);
    return String.join(", ", names.subList(0, named)) + " and " + last;
  }

  /** An expression as it is written, in backquotes. */
  static String quote(ExpressionTree tree, VisitorState state) {
    String source = SPACE.matcher(String.valueOf(state.getSourceForNode(tree))).replaceAll(" ");
    return "`"
        + (source.length() <= LONGEST_EXPRESSION
            ? source
            : source.substring(0, LONGEST_EXPRESSION - 3) + "...")
        + "`";
  }

  private static String count(int number, String noun) {
    return (number == 0 ? "no" : String.valueOf(number))
        + " "
        + noun
        + (number == 1 || number == 0 ? "" : "s");
  }
}
