package io.github.logkeel.fix;

import static java.util.stream.Collectors.joining;

import com.google.common.base.CaseFormat;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.Argument;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LogApi.Step;
import io.github.logkeel.model.log.LogCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement as a chain of SLF4J, whose steps take lambdas. */
record FluentForm(LogCall call, VisitorState state) {

  private static final LogApi FLUENT = LogApi.SLF4J_FLUENT;

  /** Longer lines are broken before each step. */
  private static final int LINE = 100;

  /** Writes a classic statement as a chain, with those parts as lambdas. */
  Optional<SuggestedFix> ofStatement(List<ExpressionTree> lambdas) {
    String start =
        "at" + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, call.level().name());
    if (call.logger().isEmpty()
        || call.messageTree().isEmpty()
        || !hasMethod(call.logger().get(), start)) {
      return Optional.empty();
    }
    Optional<List<String>> values = steps(call.arguments(), lambdas);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    steps.add(start + "()");
    call.markers().forEach(marker -> steps.add(step(Step.MARKER, source(marker))));
    steps.addAll(values.get());
    call.throwable().ifPresent(t -> steps.add(step(Step.CAUSE, source(t))));
    ExpressionTree message = call.messageTree().get();
    steps.add("log(" + (lambdas.contains(message) ? lambda(message) : source(message)) + ")");
    String logger = source(call.logger().get());
    return Optional.of(SuggestedFix.replace(call.tree(), joined(logger, steps)));
  }

  /** Turns those parts of a chain into lambdas. */
  Optional<SuggestedFix> ofChain(List<ExpressionTree> lambdas) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    List<Argument> last =
        call.arguments().stream()
            .filter(argument -> call.tree().getArguments().contains(argument.tree()))
            .toList();
    boolean inLastCall = last.stream().anyMatch(argument -> lambdas.contains(argument.tree()));
    lambdas.stream()
        .filter(part -> !call.tree().getArguments().contains(part))
        .forEach(part -> fix.replace(part, lambda(part)));
    if (!inLastCall) {
      return Optional.of(fix.build());
    }
    // The last call takes no lambdas beside its message.
    Optional<List<String>> steps = steps(last, lambdas);
    if (steps.isEmpty() || call.messageTree().isEmpty()) {
      return Optional.empty();
    }
    String added = steps.get().stream().map(step -> "." + step).collect(joining());
    int messageEnd = state.getEndPosition(call.messageTree().get());
    int end = state.getEndPosition(Iterables.getLast(call.tree().getArguments()));
    return Optional.of(
        fix.postfixWith(ASTHelpers.getReceiver(call.tree()), added)
            .replace(messageEnd, end, "")
            .build());
  }

  /** The steps that hand over arguments; empty where one of them would be taken for another. */
  private Optional<List<String>> steps(List<Argument> arguments, List<ExpressionTree> lambdas) {
    if (!call.argumentsKnown()) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    for (Argument argument : arguments) {
      ExpressionTree tree = argument.tree();
      boolean last = argument.equals(Iterables.getLast(arguments));
      boolean isNull = tree.getKind() == Tree.Kind.NULL_LITERAL;
      switch (argument.kind()) {
        case VALUE, STRUCTURED ->
            steps.add(step(Step.ARGUMENT, lambdas.contains(tree) ? lambda(tree) : source(tree)));
        case THROWABLE -> {
          if (!last || isNull || call.throwable().isPresent()) {
            return Optional.empty();
          }
          steps.add(step(Step.CAUSE, source(tree)));
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(steps);
  }

  private String joined(String logger, List<String> steps) {
    String line = logger + "." + String.join(".", steps);
    int start = ASTHelpers.getStartPosition(call.tree());
    String before = state.getSourceCode().subSequence(0, start).toString();
    String indent = before.substring(before.lastIndexOf('\n') + 1);
    return indent.length() + line.length() < LINE || !indent.isBlank()
        ? line
        : logger + steps.stream().map(s -> "\n" + indent + "    ." + s).collect(joining());
  }

  private static String step(Step step, String argument) {
    return FLUENT.stepNamed(step).orElseThrow() + "(" + argument + ")";
  }

  private String lambda(ExpressionTree part) {
    return SupplierForm.lambda(part, state);
  }

  private String source(ExpressionTree tree) {
    return state.getSourceForNode(tree);
  }

  /** SLF4J has these methods since 2.0. */
  private boolean hasMethod(ExpressionTree logger, String name) {
    Type type = ASTHelpers.getType(logger);
    return state
        .getTypes()
        .membersClosure(type, false)
        .getSymbolsByName(state.getNames().fromString(name))
        .iterator()
        .hasNext();
  }
}
