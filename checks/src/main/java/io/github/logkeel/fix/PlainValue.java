package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.SideEffects;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.ArgumentKinds;
import io.github.logkeel.model.log.CostlyCall;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import io.github.logkeel.model.log.Template.Placeholder;
import io.github.logkeel.model.log.TemplateStyle;
import java.util.Collection;
import java.util.Date;
import java.util.Formattable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value that a costly call makes a text of, where the API prints just that text when the value
 * is handed over in place of the call: {@code list} for {@code list.toString()}.
 */
record PlainValue(LogCall call, VisitorState state) {

  /** A placeholder that prints the text of a value and nothing else. */
  private static final Pattern PLAIN = Pattern.compile("\\{\\d*}|%(?:\\d+\\$)?s");

  /** The value as it has to be written in place of an argument. */
  Optional<String> asArgument(CostlyCall costly) {
    List<ExpressionTree> arguments = call.arguments().stream().map(Argument::tree).toList();
    int index = arguments.indexOf(costly.tree());
    if (index < 0
        || !isPrintedAsText(index)
        || !isPrintedTheSame(costly)
        || isFollowedBySideEffect(index)) {
      return Optional.empty();
    }
    boolean alone = arguments.size() == 1 && call.tree().getArguments().contains(costly.tree());
    return Optional.of(source(costly, alone));
  }

  /** The value as an argument in place of a part of the message, among others. */
  Optional<String> asPart(CostlyCall costly) {
    return costly.form() == CostlyCall.Form.TEXT && isBraceStyle() && isPrintedTheSame(costly)
        ? Optional.of(source(costly, false))
        : Optional.empty();
  }

  /** The value, behind a template that prints nothing else where the API takes only texts. */
  Optional<String> asMessage(CostlyCall costly) {
    if (!call.arguments().isEmpty() || !isPrintedTheSame(costly)) {
      return Optional.empty();
    }
    if (takesAnyMessage()) {
      return Optional.of(source(costly, false));
    }
    return isBraceStyle() && call.tree().getArguments().contains(costly.tree())
        ? Optional.of("\"" + call.api().style().placeholder(0) + "\", " + source(costly, true))
        : Optional.empty();
  }

  /** The value as it is written; alone behind a template, an array of objects would be spread. */
  private String source(CostlyCall costly, boolean alone) {
    ExpressionTree value = ASTHelpers.stripParentheses(costly.value().orElseThrow());
    String source = state.getSourceForNode(value);
    if (!alone || !isArrayOfObjects(ASTHelpers.getType(value))) {
      return source;
    }
    return "(Object) "
        + (ASTHelpers.requiresParentheses(value, state) ? "(" + source + ")" : source);
  }

  /** Whether the parameter of the message takes any object, whose text is the message. */
  private boolean takesAnyMessage() {
    int index = call.tree().getArguments().indexOf(call.messageTree().orElseThrow());
    // Commons Logging makes the text before it asks its backend (1.3.5 on JUL and on SLF4J).
    return index >= 0
        && !isBraceStyle()
        && !call.api().equals(LogApi.COMMONS)
        && state
            .getTypes()
            .isSameType(
                ASTHelpers.getSymbol(call.tree()).getParameters().get(index).type,
                state.getSymtab().objectType);
  }

  private boolean isPrintedAsText(int argument) {
    if (isBraceStyle()) {
      return true;
    }
    return call.template().isPresent()
        && call.template().get().placeholders().stream()
            .filter(placeholder -> placeholder.argument() == argument)
            .map(Placeholder::text)
            .allMatch(text -> PLAIN.matcher(text).matches());
  }

  private boolean isPrintedTheSame(CostlyCall costly) {
    if (costly.value().isEmpty() || mayBindAnything(costly.value().get())) {
      return false;
    }
    Type type = ASTHelpers.getType(costly.value().get());
    return costly.form() == CostlyCall.Form.ELEMENTS
        ? isBraceStyle() && type.hasTag(TypeTag.ARRAY)
        : new ArgumentKinds(call.api(), state).ofValue(type) == Argument.Kind.VALUE
            && !hasTextOfItsOwn(type);
  }

  /** SLF4J and Log4j2 print {@code [a, b]} for an array, as {@link java.util.Arrays} does. */
  private boolean isBraceStyle() {
    TemplateStyle style = call.api().style();
    return style == TemplateStyle.SLF4J || style == TemplateStyle.LOG4J;
  }

  /** Whether the formatter has a text of its own for values of that type. */
  private boolean hasTextOfItsOwn(Type type) {
    return switch (call.api().style()) {
      case LOG4J -> isA(Date.class, type) || isContainerOfItsOwn(type);
      case PRINTF, FLOGGER -> isA(Formattable.class, type);
      case MESSAGE_FORMAT, JUL -> isA(Date.class, type);
      case SLF4J, TINYLOG, NONE -> false;
    };
  }

  /** Log4j2 lists the entries of any container, whatever text the container has itself. */
  private boolean isContainerOfItsOwn(Type type) {
    return (isA(Collection.class, type) || isA(Map.class, type))
        && !type.tsym.getQualifiedName().toString().startsWith("java.util.");
  }

  private boolean isArrayOfObjects(Type type) {
    return type.hasTag(TypeTag.ARRAY) && !state.getTypes().elemtype(type).isPrimitive();
  }

  private boolean isA(Class<?> supertype, Type type) {
    return ASTHelpers.isSubtype(type, state.getTypeFromString(supertype.getName()), state);
  }

  /** Whether what is evaluated behind an argument might change it before it is printed. */
  private boolean isFollowedBySideEffect(int argument) {
    return Iterables.any(
            Iterables.skip(call.arguments(), argument + 1),
            later -> SideEffects.mayHave(later.tree(), state))
        || call.throwable().filter(t -> SideEffects.mayHave(t, state)).isPresent();
  }

  /** A method that returns whatever type is asked for would then return another one. */
  private static boolean mayBindAnything(ExpressionTree value) {
    if (!(ASTHelpers.stripParentheses(value) instanceof MethodInvocationTree made)) {
      return false;
    }
    MethodSymbol method = ASTHelpers.getSymbol(made);
    return method.getTypeParameters().contains(method.getReturnType().tsym);
  }
}
