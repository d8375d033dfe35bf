package io.github.logkeel.arguments;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.List;

/** The sentences that the messages of this family share. */
final class Wording {

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

  /** "`a`, `b` and `c`". */
  static String quote(List<Argument> values, VisitorState state) {
    return quoteTrees(values.stream().map(Argument::tree).toList(), state);
  }

  /** "`a`, `b` and `c`". */
  static String quoteTrees(List<ExpressionTree> values, VisitorState state) {
    List<String> names = values.stream().map(value -> quote(value, state)).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** An expression as it is written, in backquotes. */
  static String quote(ExpressionTree tree, VisitorState state) {
    String source = String.valueOf(state.getSourceForNode(tree)).replaceAll("\\s+", " ");
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
