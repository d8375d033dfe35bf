package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One log statement, parsed.
 *
 * @param api the row that the call belongs to
 * @param tree the call that writes the record; the last of its chain where there is one
 * @param level what the statement logs at
 * @param logger the expression it logs through; empty for a static or an inherited method and where
 *     the chain starts with a builder out of sight
 * @param messageTree what stands in the message's place, whatever its type; empty where there is
 *     none
 * @param message the text of its message; empty where the message is no text in the source (a
 *     supplier, a message object, the key of a resource bundle) or where there is none
 * @param template that text as its formatter reads it; parts unknown to the compiler stand for text
 *     without placeholders, so that there are at least the placeholders given here
 * @param arguments what may fill the placeholders, in their order
 * @param argumentsKnown whether those are all: not so when an array is spread over them, or when
 *     the chain starts with a builder that may already hold some
 * @param arity how placeholders and arguments meet
 * @param throwable given through a parameter or a method of its own, which only takes a throwable
 * @param keyValues the fields it puts into its record
 * @param markers in order
 * @param chain the calls of the fluent chain before {@link #tree}, first call first
 */
public record LogCall(
    LogApi api,
    MethodInvocationTree tree,
    LogLevel level,
    Optional<ExpressionTree> logger,
    Optional<ExpressionTree> messageTree,
    Optional<MessageText> message,
    Optional<Template> template,
    ImmutableList<Argument> arguments,
    boolean argumentsKnown,
    Arity arity,
    Optional<ExpressionTree> throwable,
    ImmutableList<KeyValue> keyValues,
    ImmutableList<ExpressionTree> markers,
    ImmutableList<MethodInvocationTree> chain) {

  /** Its arguments of that kind; most statements have none of the kinds that matter to a check. */
  public ImmutableList<Argument> argumentsOf(Argument.Kind kind) {
    ImmutableList.Builder<Argument> found = ImmutableList.builder();
    for (Argument argument : arguments) {
      if (argument.kind() == kind) {
        found.add(argument);
      }
    }
    return found.build();
  }

  /** Suppliers among its arguments and in its fields whose identity is logged, not their value. */
  public ImmutableList<Argument> unresolvedSuppliers(VisitorState state) {
    ImmutableList<Argument> arguments = argumentsOf(Argument.Kind.UNRESOLVED_SUPPLIER);
    if (keyValues.isEmpty()) {
      return arguments;
    }
    ArgumentKinds kinds = new ArgumentKinds(api, state);
    return Stream.concat(
            arguments.stream(),
            keyValues.stream()
                .filter(field -> field.takesAnyValue(state))
                .flatMap(field -> field.value().stream())
                .map(value -> new Argument(value, kinds.ofValue(value)))
                .filter(value -> value.kind() == Argument.Kind.UNRESOLVED_SUPPLIER))
        .collect(ImmutableList.toImmutableList());
  }

  /** The throwable that it logs with its stack trace, whatever the backend. */
  public Optional<ExpressionTree> loggedThrowable() {
    boolean isLastArgument =
        api.throwableRule().attachesLast() && argumentsKnown && arity.values() < arguments.size();
    return isLastArgument ? Optional.of(Iterables.getLast(arguments).tree()) : throwable;
  }

  /** What it hands over in place of a supplier, which the API calls. */
  public ImmutableList<ExpressionTree> suppliers(VisitorState state) {
    if (chain.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<ExpressionTree> found = ImmutableList.builder();
    for (MethodInvocationTree step : chain) {
      List<VarSymbol> parameters = ASTHelpers.getSymbol(step).getParameters();
      for (int i = 0; i < parameters.size(); i++) {
        if (ParameterRole.of(parameters.get(i).type, state.getTypes()) == ParameterRole.SUPPLIER) {
          found.add(step.getArguments().get(i));
        }
      }
    }
    return found.build();
  }

  /**
   * The text in front of the message that names a class, the one whose caller is to be shown:
   * {@code error(String loggerFqcn, Object message, Throwable t)} (jboss-logging 3.6.1.Final).
   */
  public Optional<ExpressionTree> loggerClass(VisitorState state) {
    if (api.messageParameter() != LogApi.MessageParameter.FIRST_OBJECT || messageTree.isEmpty()) {
      return Optional.empty();
    }
    int end = tree.getArguments().indexOf(messageTree.get());
    List<VarSymbol> parameters = ASTHelpers.getSymbol(tree).getParameters();
    for (int i = 0; i < end; i++) {
      if (ParameterRole.of(parameters.get(i).type, state.getTypes()) == ParameterRole.TEXT) {
        return Optional.of(tree.getArguments().get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether an expression, whatever it holds, is logged by its text: printed by a placeholder, a
   * part of the message, or the value of a field. Unknown is taken for no.
   */
  public boolean prints(ExpressionTree tree) {
    for (int i = 0; i < arity.values(); i++) {
      if (arguments.get(i).tree() == tree) {
        return template.isPresent() && template.get().prints(i);
      }
    }
    return message.stream()
            .flatMap(text -> text.pieces().stream())
            .anyMatch(piece -> piece.tree() == tree)
        || keyValues.stream()
            .anyMatch(field -> field.value().filter(value -> value == tree).isPresent());
  }

  /** Whether placeholders number the arguments from 1 on, and so never print the first. */
  public boolean isCountedFromOne() {
    return !arity.surplus().isEmpty()
        && template.filter(text -> text.isCountedFromOne(arity.values())).isPresent();
  }

  /** Whether the whole text of the message is known to the compiler. */
  public boolean hasKnownText() {
    return message.isPresent() && message.get().isComplete();
  }
}
