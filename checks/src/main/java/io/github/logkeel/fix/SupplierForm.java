package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A statement with lambdas in place of values, in the way in which its API calls them. */
record SupplierForm(LogCall call, VisitorState state) {

  /** Turns those parts of the statement into lambdas. */
  Optional<SuggestedFix> of(List<ExpressionTree> parts) {
    if (!parts.stream().allMatch(part -> Capture.isPossible(part, state))) {
      return Optional.empty();
    }
    boolean message = call.messageTree().filter(parts::contains).isPresent();
    if (message) {
      return parts.size() == 1 ? ofMessage(parts.get(0)) : Optional.empty();
    }
    if (call.api().equals(LogApi.SLF4J)) {
      return new FluentForm(call, state).ofStatement(parts);
    }
    if (call.api().stepNamed(LogApi.Step.ARGUMENT).isPresent()) {
      return new FluentForm(call, state).ofChain(parts);
    }
    return call.api().lazyArgument().isEmpty()
        ? ofAllArguments()
        : Optional.of(ofLazyArguments(parts));
  }

  /** The lambda that makes the value of an expression. */
  static String lambda(ExpressionTree part, VisitorState state) {
    return "() -> " + state.getSourceForNode(ASTHelpers.stripParentheses(part));
  }

  private Optional<SuggestedFix> ofMessage(ExpressionTree message) {
    int index = call.tree().getArguments().indexOf(message);
    if (!call.arguments().isEmpty()) {
      return Optional.empty();
    }
    if (index < 0) {
      return call.api().stepNamed(LogApi.Step.ARGUMENT).isPresent()
          ? new FluentForm(call, state).ofChain(List.of(message))
          : Optional.empty();
    }
    if (hasOverload(method -> takesSuppliedText(method, index))) {
      return Optional.of(SuggestedFix.replace(message, lambda(message, state)));
    }
    if (call.api().equals(LogApi.SLF4J)) {
      return new FluentForm(call, state).ofStatement(List.of(message));
    }
    if (hasOverload(method -> takesSuppliersBehind(method, index))) {
      String template = "\"" + call.api().style().placeholder(0) + "\", ";
      return Optional.of(SuggestedFix.replace(message, template + lambda(message, state)));
    }
    return Optional.empty();
  }

  /** All arguments are lambdas then: among plain values the API would not call them. */
  private Optional<SuggestedFix> ofAllArguments() {
    List<? extends ExpressionTree> given = call.tree().getArguments();
    boolean plain =
        call.argumentsKnown()
            && call.throwable().isEmpty()
            && call.arguments().stream().allMatch(this::isCapturedValue)
            && given.containsAll(call.arguments().stream().map(Argument::tree).toList());
    int message = given.indexOf(call.messageTree().orElse(null));
    if (!plain || !hasOverload(method -> takesSuppliersBehind(method, message))) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    call.arguments().forEach(a -> fix.replace(a.tree(), lambda(a.tree(), state)));
    return Optional.of(fix.build());
  }

  private boolean isCapturedValue(Argument argument) {
    return argument.kind() == Argument.Kind.VALUE && Capture.isPossible(argument.tree(), state);
  }

  /** The API has a wrapper of its own for such arguments. */
  private SuggestedFix ofLazyArguments(List<ExpressionTree> parts) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String name = SuggestedFixes.qualifyStaticImport(call.api().lazyArgument(), fix, state);
    parts.forEach(part -> fix.replace(part, name + "(" + lambda(part, state) + ")"));
    return fix.build();
  }

  private boolean hasOverload(Predicate<MethodSymbol> property) {
    return Overloads.ofSameName(call).anyMatch(property);
  }

  /** Whether an overload differs from the called one only in a supplier of the message. */
  private boolean takesSuppliedText(MethodSymbol overload, int message) {
    List<VarSymbol> parameters = overload.getParameters();
    List<VarSymbol> called = ASTHelpers.getSymbol(call.tree()).getParameters();
    return parameters.size() == called.size()
        && IntStream.range(0, called.size())
            .allMatch(
                i ->
                    i == message
                        ? suppliesText(parameters.get(i).type)
                        : isSame(parameters.get(i), called.get(i)));
  }

  /** Whether an overload takes suppliers, as many as are given, behind the message. */
  private boolean takesSuppliersBehind(MethodSymbol overload, int message) {
    List<VarSymbol> parameters = overload.getParameters();
    List<VarSymbol> called = ASTHelpers.getSymbol(call.tree()).getParameters();
    return message >= 0
        && overload.isVarArgs()
        && parameters.size() == message + 2
        && IntStream.rangeClosed(0, message).allMatch(i -> isSame(parameters.get(i), called.get(i)))
        && suppliesText(state.getTypes().elemtype(parameters.get(message + 1).type));
  }

  private boolean isSame(VarSymbol one, VarSymbol other) {
    return state.getTypes().isSameType(one.type, other.type);
  }

  /** Whether a lambda that takes nothing and returns a text is a value of that type. */
  private boolean suppliesText(Type type) {
    Types types = state.getTypes();
    if (!types.isFunctionalInterface(type)) {
      return false;
    }
    Type descriptor = types.findDescriptorType(types.removeWildcards(type));
    return descriptor.getParameterTypes().isEmpty()
        && types.isSubtype(state.getSymtab().stringType, descriptor.getReturnType());
  }
}
