package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.Optional;

/**
 * How the placeholders of a statement and its arguments meet. Only what holds in every run is here:
 * where a part of the text or the arguments is out of sight, what depends on it is left out.
 *
 * @param values how many arguments are there for the placeholders; a trailing throwable that the
 *     API takes for itself is not among them
 * @param surplus values that no placeholder prints and that do not reach the record on their own
 * @param unfilled placeholders that no value is left for
 * @param ofThrowable the placeholder that was written for the throwable of the statement, which is
 *     no value to it
 */
public record Arity(
    int values,
    ImmutableList<Argument> surplus,
    ImmutableList<Placeholder> unfilled,
    Optional<Placeholder> ofThrowable) {

  /** Where the text, or the arguments, are out of sight. */
  static final Arity UNKNOWN =
      new Arity(0, ImmutableList.of(), ImmutableList.of(), Optional.empty());

  /**
   * Matches the two sides of a statement.
   *
   * @param knownText whether the template is the whole text
   * @param throwable the one that has a parameter or a method of its own
   * @param throwableIsLast whether there are no arguments but that throwable, right behind the
   *     message
   */
  static Arity of(
      LogApi api,
      Template template,
      boolean knownText,
      ImmutableList<Argument> arguments,
      Optional<ExpressionTree> throwable,
      boolean throwableIsLast) {
    boolean takesLast =
        !arguments.isEmpty()
            && !leavesLast(api, throwable)
            && takesLast(api, template.argumentCount(), arguments);
    int values = takesLast ? arguments.size() - 1 : arguments.size();
    Optional<ExpressionTree> logged =
        takesLast ? Optional.of(Iterables.getLast(arguments).tree()) : throwable;
    ImmutableList.Builder<Argument> surplus = ImmutableList.builder();
    for (int i = 0; knownText && i < values; i++) {
      Argument argument = arguments.get(i);
      if (!template.prints(i)
          && argument.kind() != Argument.Kind.STRUCTURED
          && !isSameVariable(argument.tree(), logged)) {
        surplus.add(argument);
      }
    }
    ImmutableList.Builder<Placeholder> unfilled = ImmutableList.builder();
    for (Placeholder placeholder : template.placeholders()) {
      if (placeholder.argument() >= values) {
        unfilled.add(placeholder);
      }
    }
    return of(values, surplus.build(), unfilled.build(), takesLast || throwableIsLast);
  }

  private static Arity of(
      int values,
      ImmutableList<Argument> surplus,
      ImmutableList<Placeholder> unfilled,
      boolean throwableFollows) {
    Optional<Placeholder> ofThrowable =
        throwableFollows && unfilled.size() == 1 ? Optional.of(unfilled.get(0)) : Optional.empty();
    return new Arity(values, surplus, unfilled, ofThrowable);
  }

  /** Whether the last argument is a plain value because the throwable is given otherwise. */
  private static boolean leavesLast(LogApi api, Optional<ExpressionTree> throwable) {
    return throwable.isPresent() && api.throwableRule() == ThrowableRule.ALWAYS_ATTACHED;
  }

  /** Whether both name one variable, which reaches the record through the second already. */
  private static boolean isSameVariable(ExpressionTree argument, Optional<ExpressionTree> logged) {
    return logged.isPresent()
        && ASTHelpers.getSymbol(argument) instanceof VarSymbol variable
        && variable.equals(ASTHelpers.getSymbol(logged.get()));
  }

  /** Whether the API takes the last argument off as its throwable, or perhaps does. */
  private static boolean takesLast(LogApi api, int asked, ImmutableList<Argument> arguments) {
    Argument last = Iterables.getLast(arguments);
    boolean left = asked < arguments.size();
    return switch (api.throwableRule()) {
      case ALWAYS_ATTACHED ->
          last.kind() == Argument.Kind.THROWABLE || (last.mayBeThrowable() && left);
      case ATTACHED_IF_UNCONSUMED, PRINTED_AND_ATTACHED, BACKEND_DEPENDENT, UNKNOWN ->
          last.mayBeThrowable() && left;
      case PLAIN_VALUE -> false;
    };
  }
}
