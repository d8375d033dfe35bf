package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.logkeel.model.log.Template.Placeholder;
import java.util.List;
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

  private static final Arity UNKNOWN =
      new Arity(0, ImmutableList.of(), ImmutableList.of(), Optional.empty());

  /** Matches the two sides of a statement; nothing is left over where either is unknown. */
  public static Arity of(LogCall call) {
    if (call.template().isEmpty()
        || call.api().style() == TemplateStyle.NONE
        || !call.argumentsKnown()) {
      return UNKNOWN;
    }
    Template template = call.template().get();
    int given = call.arguments().size();
    boolean mayTakeLast = given > 0 && takesLast(call, template.argumentCount());
    int values = mayTakeLast ? given - 1 : given;
    ImmutableList<Placeholder> unfilled =
        template.placeholders().stream()
            .filter(placeholder -> placeholder.argument() >= values)
            .collect(ImmutableList.toImmutableList());
    Optional<Placeholder> ofThrowable =
        unfilled.size() == 1 && throwableFollows(call, mayTakeLast)
            ? Optional.of(unfilled.get(0))
            : Optional.empty();
    return new Arity(values, surplus(call, template, values), unfilled, ofThrowable);
  }

  /** Whether the API takes the last argument off as its throwable, or perhaps does. */
  private static boolean takesLast(LogCall call, int asked) {
    Argument last = Iterables.getLast(call.arguments());
    boolean left = asked < call.arguments().size();
    return switch (call.api().throwableRule()) {
      case ALWAYS_ATTACHED ->
          last.kind() == Argument.Kind.THROWABLE || last.mayBeThrowable() && left;
      case ATTACHED_IF_UNCONSUMED, PRINTED_AND_ATTACHED, UNKNOWN -> last.mayBeThrowable() && left;
      case PLAIN_VALUE -> false;
    };
  }

  private static ImmutableList<Argument> surplus(LogCall call, Template template, int values) {
    if (!call.hasKnownText()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Argument> surplus = ImmutableList.builder();
    List<Argument> arguments = call.arguments();
    for (int i = 0; i < values; i++) {
      if (!template.prints(i) && arguments.get(i).kind() != Argument.Kind.STRUCTURED) {
        surplus.add(arguments.get(i));
      }
    }
    return surplus.build();
  }

  /** Whether the throwable stands where the argument of the placeholder would stand. */
  private static boolean throwableFollows(LogCall call, boolean taken) {
    if (taken) {
      return true;
    }
    return call.throwable().isPresent()
        && call.arguments().isEmpty()
        && Iterables.getLast(call.tree().getArguments(), null) == call.throwable().get();
  }
}
