package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.Encoder;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LooseFields;
import io.github.logkeel.model.log.LooseFields.Pair;
import io.github.logkeel.model.log.MdcEntries;
import io.github.logkeel.model.log.StructuredArguments;
import io.github.logkeel.model.log.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Repairs of values that were meant as fields; see {@link ArgumentFix}. A key that no value follows
 * is given the variable of that name, or goes if it only announces the throwable behind it.
 */
public final class KeyValueFix {

  private final LogCall call;
  private final LooseFields fields;
  private final VisitorState state;
  private final SuggestedFix.Builder fix = SuggestedFix.builder();
  private final FieldText text;

  private KeyValueFix(LogCall call, LooseFields fields, VisitorState state) {
    this.call = call;
    this.fields = fields;
    this.state = state;
    this.text = new FieldText(call, state);
  }

  /**
   * The fields as that style has them; empty where it cannot be had here.
   *
   * @param encoder what writes the record, which may have a field of that name already
   */
  public static Optional<SuggestedFix> inStyle(
      KeyValueStyle style, LogCall call, LooseFields fields, Encoder encoder, VisitorState state) {
    boolean asText = style == KeyValueStyle.AUTO || style == KeyValueStyle.TEXT;
    if (!asText && !canBeFields(call, fields, encoder, state)) {
      return Optional.empty();
    }
    return switch (style) {
      case AUTO, TEXT -> new KeyValueFix(call, fields, state).inText();
      case FLUENT -> KeyValueChain.of(call, fields, state);
      case STRUCTURED_ARGUMENTS ->
          StructuredArguments.fit(call.api(), state)
              ? new KeyValueFix(call, fields, state).structured()
              : Optional.empty();
    };
  }

  /** Prints each value behind its key: {@code "user logged in userId={}", id}. */
  private Optional<SuggestedFix> inText() {
    if (fields.map().isPresent()) {
      return ArgumentFix.printSurplus(call, state);
    }
    Optional<Argument> unattached = Handover.unattached(call);
    for (Argument argument : unprinted()) {
      Optional<Pair> pair = pairOf(argument);
      if (pair.isPresent()) {
        text.add(pair.get().key(), argument);
        boolean cast =
            isOnlyOne(argument, unattached) && ArgumentList.needsCastAlone(argument, call, state);
        boolean bare = !cast || !ASTHelpers.requiresParentheses(argument.tree(), state);
        String before = (cast ? "(Object) " : "") + (bare ? "" : "(");
        ArgumentList.putBefore(argument, pair.get().key().argument(), before, call, fix, state);
        fix.postfixWith(argument.tree(), bare ? "" : ")");
      } else if (!isKey(argument) && unattached.filter(argument::equals).isEmpty()) {
        text.add(argument);
      }
    }
    if (!completeLoneKey(false)) {
      return Optional.empty();
    }
    return unattached.isEmpty() || Handover.move(unattached.get(), call, fix, state)
        ? text.applyTo(fix)
        : Optional.empty();
  }

  /**
   * Makes each value a field that the text shows: {@code "user logged in {}", kv("userId", id)}.
   */
  private Optional<SuggestedFix> structured() {
    fields
        .map()
        .ifPresent(
            map -> {
              String entries = StaticImport.name(StructuredArguments.ENTRIES, fix, state);
              fix.prefixWith(map.tree(), entries + "(").postfixWith(map.tree(), ")");
            });
    for (Argument argument : unprinted()) {
      Optional<Pair> pair = pairOf(argument);
      if (!isKey(argument)) {
        text.add(argument);
      }
      pair.ifPresent(
          p -> {
            ArgumentList.putBefore(
                argument, p.key().argument(), keyValue(p.key()), call, fix, state);
            fix.postfixWith(argument.tree(), ")");
          });
    }
    return completeLoneKey(true) ? text.applyTo(fix) : Optional.empty();
  }

  /** Gives a value to a key that has none, or takes it away; whether that could be done. */
  private boolean completeLoneKey(boolean structured) {
    if (fields.loneKey().isEmpty()) {
      return true;
    }
    LooseFields.Key key = fields.loneKey().get();
    if (announcesThrowable(key, call)) {
      if (Handover.unattached(call).isPresent()) {
        // Where the throwable stood, what is before it will be cut as well.
        return ArgumentList.remove(key.argument().tree(), call, fix, state);
      }
      Argument throwable = call.arguments().get(call.arguments().indexOf(key.argument()) + 1);
      ArgumentList.putBefore(throwable, key.argument(), "", call, fix, state);
      return true;
    }
    Optional<String> variable = Scope.valueOfKey(key.name(), call, state);
    variable.ifPresent(
        name -> {
          text.addVariable(structured ? Optional.empty() : Optional.of(key));
          fix.replace(key.argument().tree(), structured ? keyValue(key) + name + ")" : name);
        });
    return variable.isPresent();
  }

  /** Whether a key stands right before the throwable that the API attaches anyway. */
  static boolean announcesThrowable(LooseFields.Key key, LogCall call) {
    List<Argument> arguments = call.arguments();
    int next = arguments.indexOf(key.argument()) + 1;
    return key.isOfThrowable()
        && next < arguments.size()
        && arguments.get(next).kind() == Argument.Kind.THROWABLE;
  }

  /** How the key is written, without the {@code =} that may end it. */
  static String source(LooseFields.Key key, VisitorState state) {
    return FieldText.isNamed(key)
        ? state.getSourceForNode(key.argument().tree())
        : "\"" + key.name() + "\"";
  }

  /** Whether each may be a field of the record: of a name of its own, and with all it has. */
  private static boolean canBeFields(
      LogCall call, LooseFields fields, Encoder encoder, VisitorState state) {
    Set<String> taken = new HashSet<>();
    call.keyValues().forEach(field -> field.name().ifPresent(taken::add));
    Stream<LooseFields.Key> lone =
        fields.loneKey().filter(key -> !announcesThrowable(key, call)).stream();
    return Stream.concat(fields.pairs().stream().map(Pair::key), lone)
            .map(LooseFields.Key::name)
            .allMatch(
                name ->
                    taken.add(name)
                        && !encoder.mayWrite(name, call)
                        && MdcEntries.find(name, state).isEmpty())
        && fields.pairs().stream().noneMatch(pair -> losesAsField(pair.value(), call));
  }

  /** A field has no stack trace, and a supplier there is printed as what it is. */
  private static boolean losesAsField(Argument value, LogCall call) {
    // Behind the values stands what the API takes for the throwable of the statement, or may take.
    return value.kind() == Argument.Kind.THROWABLE
        || value.kind() == Argument.Kind.UNRESOLVED_SUPPLIER
        || call.arguments().indexOf(value) >= call.arity().values();
  }

  /** The arguments behind those that have a placeholder, up to the last that needs one. */
  private List<Argument> unprinted() {
    Template template = call.template().orElseThrow();
    List<Argument> arguments = call.arguments();
    int end =
        IntStream.range(0, arguments.size())
            .filter(i -> isLoose(arguments.get(i)))
            .reduce(0, (one, other) -> other + 1);
    return arguments.subList(template.argumentCount(), end);
  }

  private boolean isLoose(Argument argument) {
    return call.arity().surplus().contains(argument) || pairOf(argument).isPresent();
  }

  private boolean isKey(Argument argument) {
    return fields.pairs().stream().anyMatch(pair -> pair.key().argument().equals(argument))
        || fields.loneKey().filter(key -> key.argument().equals(argument)).isPresent();
  }

  private Optional<Pair> pairOf(Argument value) {
    return fields.pairs().stream().filter(pair -> pair.value().equals(value)).findFirst();
  }

  /** Whether the text leaves no other argument to the statement. */
  private boolean isOnlyOne(Argument value, Optional<Argument> unattached) {
    return fields.loneKey().isEmpty()
        && call.arguments().stream()
            .filter(argument -> !isKey(argument) && unattached.filter(argument::equals).isEmpty())
            .allMatch(value::equals);
  }

  /** {@code kv("userId", }. */
  private String keyValue(LooseFields.Key key) {
    String method = StaticImport.name(StructuredArguments.KEY_VALUE, fix, state);
    return method + "(" + source(key, state) + ", ";
  }
}
