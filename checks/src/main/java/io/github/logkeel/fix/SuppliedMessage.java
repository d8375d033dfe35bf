package io.github.logkeel.fix;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.Assignments;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.Template;
import io.github.logkeel.model.log.TemplateStyle;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.lang.model.element.ElementKind;

/**
 * Has the message supplied, formatted as it was before, where an API takes a throwable or arguments
 * but not both: {@code log(SEVERE, ex, () -> MessageFormat.format("order {0} failed", id))}.
 *
 * <p>A supplier runs at once or, where the level is off, not at all. So the values must be such
 * that nobody notices whether they are computed.
 */
final class SuppliedMessage {

  private static final Pattern GETTER =
      Pattern.compile("(?:get|is)\\p{Upper}\\w*|name|size|length|toString");

  private SuppliedMessage() {}

  /** Hands a throwable over that is among the arguments and leaves them. */
  static Optional<SuggestedFix> instead(
      ExpressionTree throwable, LogCall call, VisitorState state) {
    List<ExpressionTree> values =
        call.arguments().stream().map(Argument::tree).filter(tree -> tree != throwable).toList();
    return of(values, state.getSourceForNode(throwable), call, state);
  }

  /** Hands a throwable over beside all the arguments there are. */
  static Optional<SuggestedFix> beside(String throwable, LogCall call, VisitorState state) {
    return of(call.arguments().stream().map(Argument::tree).toList(), throwable, call, state);
  }

  private static Optional<SuggestedFix> of(
      List<ExpressionTree> values, String throwable, LogCall call, VisitorState state) {
    if (!call.argumentsKnown() || !call.hasKnownText()) {
      return Optional.empty();
    }
    ExpressionTree message = call.message().orElseThrow().tree();
    int index = call.tree().getArguments().indexOf(message);
    Template template = call.template().orElseThrow();
    boolean fits =
        template.flaw().isEmpty()
            && template.argumentCount() == values.size()
            && IntStream.range(0, values.size()).allMatch(template::prints);
    if (index < 0 || !fits) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String text = state.getSourceForNode(message);
    Optional<String> replacement =
        values.isEmpty()
            ? Optional.of(text + ", " + throwable).filter(plain -> isPrintedAlike(template))
            : supplied(values, text, throwable, index, call, fix, state);
    int start = ASTHelpers.getStartPosition(message);
    int end = state.getEndPosition(Iterables.getLast(call.tree().getArguments()));
    return replacement.map(source -> fix.replace(start, end, source).build());
  }

  /** Whether a text prints the same with and without a formatter. */
  private static boolean isPrintedAlike(Template template) {
    return template.style() == TemplateStyle.JUL || template.text().indexOf('\'') < 0;
  }

  private static Optional<String> supplied(
      List<ExpressionTree> values,
      String text,
      String throwable,
      int index,
      LogCall call,
      SuggestedFix.Builder fix,
      VisitorState state) {
    boolean spread = values.size() == 1 && ASTHelpers.getType(values.get(0)).hasTag(TypeTag.ARRAY);
    if (spread || !values.stream().allMatch(value -> canSupply(value, state))) {
      return Optional.empty();
    }
    return Overloads.ofSameName(call)
        .filter(method -> takesSupplier(method, index, state))
        .findFirst()
        .map(
            method -> {
              String format = TypeName.of(MessageFormat.class.getName(), fix, state);
              String arguments =
                  values.stream().map(state::getSourceForNode).collect(joining(", "));
              String supplier = "() -> " + format + ".format(" + text + ", " + arguments + ")";
              boolean throwableFirst =
                  Overloads.isThrowable(method.type.getParameterTypes().get(index), state);
              return throwableFirst ? throwable + ", " + supplier : supplier + ", " + throwable;
            });
  }

  /** Whether a throwable and a supplier, in any order, stand where the message stood. */
  private static boolean takesSupplier(MethodSymbol method, int index, VisitorState state) {
    List<Type> parameters = method.type.getParameterTypes();
    return parameters.size() == index + 2
        && IntStream.of(index, index + 1)
            .anyMatch(i -> Overloads.isThrowable(parameters.get(i), state))
        && IntStream.of(index, index + 1).anyMatch(i -> Overloads.isSupplier(parameters.get(i)));
  }

  /** Whether a lambda may compute that value, and nobody notices if it does not. */
  private static boolean canSupply(ExpressionTree value, VisitorState state) {
    if (value instanceof MethodInvocationTree call) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return call.getArguments().isEmpty()
          && GETTER.matcher(method.getSimpleName()).matches()
          && method.getThrownTypes().isEmpty()
          && (receiver == null || canSupply(receiver, state));
    }
    return ArgumentFix.isSimple(value)
        && !ASTHelpers.getType(value).hasTag(TypeTag.BOT)
        && isCapturable(ASTHelpers.getSymbol(value), state);
  }

  private static boolean isCapturable(Symbol symbol, VisitorState state) {
    return !(symbol instanceof VarSymbol)
        || symbol.getKind() == ElementKind.FIELD
        || Assignments.isConsideredFinal(symbol, state.getPath());
  }
}
