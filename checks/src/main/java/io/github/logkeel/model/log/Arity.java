package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
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
   * @param throwableIsLast whether there are no arguments but a throwable right behind the message
   */
  static Arity of(
      LogApi api,
      Template template,
      boolean knownText,
      ImmutableList<Argument> arguments,
      boolean throwableIsLast) {
    boolean takesLast = !arguments.isEmpty() && takesLast(api, template.argumentCount(), arguments);
    int values = takesLast ? arguments.size() - 1 : arguments.size();
    ImmutableList.Builder<Argument> surplus = ImmutableList.builder();
    for (int i = 0; knownText && i < values; i++) {
      if (!template.prints(i) && arguments.get(i).kind() != Argument.Kind.STRUCTURED) {
        surplus.add(arguments.get(i));
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

  /** Whether the API takes the last argument off as its throwable, or perhaps does. */
  private static boolean takesLast(LogApi api, int asked, ImmutableList<Argument> arguments) {
    Argument last = Iterables.getLast(arguments);
    boolean left = asked < arguments.size();
    return switch (api.throwableRule()) {
      case ALWAYS_ATTACHED ->
          last.kind() == Argument.Kind.THROWABLE || (last.mayBeThrowable() && left);
      case ATTACHED_IF_UNCONSUMED, PRINTED_AND_ATTACHED, UNKNOWN -> last.mayBeThrowable() && left;
      case PLAIN_VALUE -> false;
    };
  }
}
