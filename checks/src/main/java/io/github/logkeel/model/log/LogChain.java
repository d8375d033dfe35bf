package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.LogApi.Step;
import java.util.Optional;

/**
 * The calls that build a log statement, each on the result of the one before.
 *
 * @param api the row they belong to
 * @param start what the first call is made on: a logger, or a builder that comes from elsewhere;
 *     null for a method of the surrounding class
 * @param fromLogger whether the first call takes the builder from a logger, so that all that was
 *     ever put into it is in sight
 * @param calls first call first; empty where an expression is nothing but a builder
 */
public record LogChain(
    LogApi api,
    ExpressionTree start,
    boolean fromLogger,
    ImmutableList<MethodInvocationTree> calls) {

  /** Walks up from an expression whose type is the builder of that row. */
  public static LogChain upFrom(ExpressionTree builder, LogApi api, VisitorState state) {
    ImmutableList.Builder<MethodInvocationTree> calls = ImmutableList.builder();
    ExpressionTree current = builder;
    boolean rooted = false;
    while (!rooted && ASTHelpers.stripParentheses(current) instanceof MethodInvocationTree call) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      rooted = startsChain(call, api, state);
      if (!rooted && !isBuilder(receiver, api, state)) {
        break;
      }
      current = receiver;
      calls.add(call);
    }
    return new LogChain(api, current, rooted, calls.build().reverse());
  }

  /** What a call adds to the statement; empty for what adds nothing. */
  public Optional<Step> step(MethodInvocationTree call) {
    return Optional.ofNullable(
        api.steps().get(ASTHelpers.getSymbol(call).getSimpleName().toString()));
  }

  /** Whether a call adds that. */
  public boolean has(Step step) {
    return calls.stream().anyMatch(call -> step(call).filter(step::equals).isPresent());
  }

  /** What its calls put into the statement: the cause, the values of fields and placeholders. */
  public ImmutableList<ExpressionTree> contents() {
    return calls.stream()
        .filter(call -> step(call).filter(step -> step != Step.LEVEL).isPresent())
        .map(call -> Iterables.getLast(call.getArguments()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Whether the last call is declared such that Error Prone's own {@code CheckReturnValue} reports
   * it where its result is not used: in slf4j-api 2.0.7 to 2.0.18 all but {@code
   * makeLoggingEventBuilder}; nothing in log4j-api up to 2.25.4.
   */
  public boolean mustBeUsed() {
    return !calls.isEmpty()
        && ASTHelpers.hasDirectAnnotationWithSimpleName(
            ASTHelpers.getSymbol(Iterables.getLast(calls)), "CheckReturnValue");
  }

  private static boolean startsChain(MethodInvocationTree call, LogApi api, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return api.steps().get(method.getSimpleName().toString()) == Step.LEVEL
        && LogMethods.declaringTypes(method, state.getTypes()).contains(api.chainOwner());
  }

  private static boolean isBuilder(ExpressionTree receiver, LogApi api, VisitorState state) {
    Type type = receiver == null ? null : ASTHelpers.getType(receiver);
    return type != null
        && state.getTypes().closure(state.getTypes().erasure(type)).stream()
            .anyMatch(t -> api.owners().contains(t.tsym.getQualifiedName().toString()));
  }
}
