package io.github.logkeel.arguments;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.ArgumentKinds;
import io.github.logkeel.model.log.HarmlessText;
import io.github.logkeel.model.log.Interpolation;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.LogLevel;
import io.github.logkeel.model.log.MessageText.Piece;
import io.github.logkeel.model.log.Template;
import io.github.logkeel.model.log.TemplateStyle;
import java.util.List;
import java.util.Optional;

/**
 * A statement with values in its text.
 *
 * @param text the message, taken apart
 * @param isTemplate whether that is read as a template, so that what a value prints is as well
 */
record PutTogether(Interpolation text, boolean isTemplate) {

  /** The methods that may put a text together. */
  private static final ImmutableSet<String> METHODS =
      ImmutableSet.of("format", "formatted", "concat", "toString");

  /**
   * Empty where the text is right, or where the statement has a worse mistake, which another check
   * reports: it is read again when that is mended.
   */
  static Optional<PutTogether> of(LogCall call, Logkeel logkeel, VisitorState state) {
    return logkeel.once(PutTogether.class, call, () -> find(call, logkeel, state));
  }

  private static Optional<PutTogether> find(LogCall call, Logkeel logkeel, VisitorState state) {
    if (!mayBePutTogether(call)
        || !takesArguments(call)
        || PlaceholderVerdict.of(call, logkeel) != PlaceholderVerdict.NONE
        || !call.unresolvedSuppliers(state).isEmpty()) {
      return Optional.empty();
    }
    LogApi printing = call.api().formatting().orElse(call.api());
    Interpolation text =
        Interpolation.of(call.message().orElseThrow().tree(), printing.style(), state);
    int values = call.arity().values();
    boolean isTemplate = values > 0 || call.api().formatsWithoutArguments();
    if (text.values().stream().allMatch(Interpolation.Part::isChoice)
        || !(text.hasWords() || values > 0)
        // What is computed holds placeholders itself: a wrapper, which passes templates on.
        || (isTemplate
            && Template.parse(call.api().style(), text.knownText()).argumentCount() != values)
        || text.values().stream().anyMatch(value -> isLeftToOthers(value.tree(), call, state))
        || PrintedThrowable.in(call, logkeel, state).isPresent()
        || CatchVerdict.missedIn(call, logkeel, state).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new PutTogether(text, isTemplate));
  }

  /** The values that may print a placeholder, an escape or a quote. */
  List<Argument> mayBeMisread(VisitorState state) {
    return isTemplate
        ? values().stream().filter(value -> !HarmlessText.isPrintedBy(value.tree(), state)).toList()
        : List.of();
  }

  /** The values that make more texts than somebody wrote. */
  List<Argument> values() {
    return text.values().stream()
        .filter(part -> !part.isChoice())
        .map(part -> new Argument(part.tree(), Argument.Kind.VALUE))
        .toList();
  }

  private static boolean mayBePutTogether(LogCall call) {
    if (call.message().isEmpty() || call.hasKnownText()) {
      return false;
    }
    List<Piece> pieces = call.message().get().pieces();
    return pieces.size() > 1
        || (pieces.get(0).tree() instanceof MethodInvocationTree computed
            && METHODS.contains(ASTHelpers.getSymbol(computed).getSimpleName().toString()));
  }

  /** Whether the values can be handed over as arguments, and all that are handed over are known. */
  private static boolean takesArguments(LogCall call) {
    LogApi api = call.api();
    return call.argumentsKnown()
        && !api.arityCheckedByErrorProne()
        && (api.style() != TemplateStyle.NONE || api.formatting().isPresent())
        // Where messages may be keys, a text without arguments is not read as a template, and the
        // placeholders of a MessageFormat do not print numbers as they are.
        && (!api.translatesMessages() || call.arity().values() > 0);
  }

  /**
   * An array prints its identity, which Error Prone reports; a field of its own and a throwable
   * whose stack trace is lost are other mistakes.
   */
  private static boolean isLeftToOthers(ExpressionTree value, LogCall call, VisitorState state) {
    Type type = ASTHelpers.getType(value);
    boolean hasThrowable =
        call.throwable().isPresent() || call.arguments().size() > call.arity().values();
    return switch (new ArgumentKinds(call.api(), state).ofValue(type)) {
      case STRUCTURED -> true;
      case THROWABLE -> !hasThrowable && !isBelowWarn(call.level());
      default -> type.hasTag(TypeTag.ARRAY);
    };
  }

  private static boolean isBelowWarn(LogLevel level) {
    return level.compareTo(LogLevel.WARN) < 0;
  }
}
