package io.github.logkeel.corpus.mutation;

import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.corpus.mutation.Operator.Copy;
import io.github.logkeel.corpus.mutation.Operator.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** Mistakes with spans and their scopes, where the program has some. */
final class SpanOperators {
  private static final Set<String> SPANS =
      Set.of(
          "brave.Span",
          "brave.ScopedSpan",
          "io.micrometer.observation.Observation",
          "io.micrometer.tracing.Span",
          "io.opentelemetry.api.trace.Span",
          "io.opentracing.Span");

  /** That of OpenTelemetry is watched by Error Prone, if nobody closes it. */
  private static final String SCOPE_OF_OPENTELEMETRY = "io.opentelemetry.context.Scope";

  private static final Set<String> SCOPES =
      Set.of(
          SCOPE_OF_OPENTELEMETRY,
          "brave.Tracer.SpanInScope",
          "brave.propagation.CurrentTraceContext.Scope",
          "io.micrometer.observation.Observation.Scope",
          "io.micrometer.tracing.CurrentTraceContext.Scope",
          "io.micrometer.tracing.Tracer.SpanInScope",
          "io.opentracing.Scope",
          "org.slf4j.MDC.MDCCloseable");

  private static final Set<String> ENDS = Set.of("end", "finish", "stop");
  private static final Set<String> STARTS =
      Set.of("startSpan", "start", "nextSpan", "startNotActive");

  /** What takes a span and leaves it to be ended by its owner. */
  private static final Set<String> BORROWERS =
      Set.of("activate", "activateSpan", "withSpan", "withSpanInScope", "with", "asChildOf");

  static final List<Operator> ALL =
      List.of(
          new Operator(
              "keep-scope-open",
              "ScopeNotClosed",
              "a scope is opened, and not as the resource of a try",
              Copy.SPANS,
              SpanOperators::keepScopeOpen),
          new Operator(
              "drop-end",
              "UnendedSpan",
              "the only statement that ends a span is left out",
              Copy.SPANS,
              SpanOperators::dropEnd),
          new Operator(
              "log-in-catch",
              "LogOutsideScope",
              "a catch clause logs when the scope of its try is closed",
              Copy.SPANS,
              SpanOperators::logInCatch));

  private SpanOperators() {}

  private static Optional<Mutation> keepScopeOpen(Place place) {
    VariableTree scope = onlyScope(place);
    if (scope == null || Sources.typeName(scope).equals(SCOPE_OF_OPENTELEMETRY)) {
      return Optional.empty();
    }
    TryTree attempt = (TryTree) place.tree();
    return Optional.of(
        new Mutation(
            attempt,
            opening("{ " + place.state().getSourceForNode(scope) + "; ", attempt)
                .postfixWith(attempt, " }")
                .build()));
  }

  /** The try statement without its resources, behind a text. */
  private static SuggestedFix.Builder opening(String before, TryTree attempt) {
    boolean bare = attempt.getCatches().isEmpty() && attempt.getFinallyBlock() == null;
    return SuggestedFix.builder()
        .replace(
            Sources.start(attempt),
            Sources.start(attempt.getBlock()),
            before + (bare ? "" : "try "));
  }

  /** The scope that a try statement has for its only resource, and does not mention; or null. */
  private static VariableTree onlyScope(Place place) {
    return place.tree() instanceof TryTree attempt
            && attempt.getResources().size() == 1
            && attempt.getResources().get(0) instanceof VariableTree scope
            && SCOPES.contains(Sources.typeName(scope))
            && Sources.mentions(ASTHelpers.getSymbol(scope), attempt).isEmpty()
        ? scope
        : null;
  }

  private static Optional<Mutation> dropEnd(Place place) {
    if (!(place.tree() instanceof ExpressionStatementTree statement)
        || !(statement.getExpression() instanceof MethodInvocationTree end)
        || !ENDS.contains(Sources.lastName(end.getMethodSelect()))
        || !(Sources.receiver(end) instanceof VarSymbol span)
        || !SPANS.contains(Sources.typeName(ASTHelpers.getReceiver(end)))
        || !(place.state().getPath().getParentPath().getLeaf() instanceof BlockTree)) {
      return Optional.empty();
    }
    TreePath method = Sources.methodAround(place.state().getPath());
    return method != null && isOwn(span, method)
        ? Optional.of(new Mutation(method.getLeaf(), SuggestedFix.delete(statement)))
        : Optional.empty();
  }

  /** Started here into a variable that nobody else is given, and ended once. */
  private static boolean isOwn(VarSymbol span, TreePath method) {
    List<Tree> strange = new ArrayList<>();
    List<Tree> ends = new ArrayList<>();
    boolean[] started = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        started[0] |=
            span.equals(ASTHelpers.getSymbol(variable)) && starts(variable.getInitializer());
        return super.visitVariable(variable, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        if (span.equals(ASTHelpers.getSymbol(name))) {
          Tree call = callOf(getCurrentPath());
          if (call == null) {
            strange.add(name);
          } else if (ENDS.contains(
              Sources.lastName(((MethodInvocationTree) call).getMethodSelect()))) {
            ends.add(call);
          }
        }
        return null;
      }
    }.scan(method, null);
    return span.getKind() == ElementKind.LOCAL_VARIABLE
        && started[0]
        && strange.isEmpty()
        && ends.size() == 1;
  }

  /**
   * Whether a call of the tracing library in a chain starts a span. What a helper of the program
   * starts, it may end as well.
   */
  private static boolean starts(ExpressionTree initializer) {
    for (ExpressionTree part = initializer;
        part instanceof MethodInvocationTree call;
        part = ASTHelpers.getReceiver(call)) {
      if (STARTS.contains(Sources.lastName(call.getMethodSelect()))
          && SPANS.contains(Sources.typeName(call))
          && isOfTracing(ASTHelpers.getSymbol(call).owner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfTracing(Symbol type) {
    String name = type.getQualifiedName().toString();
    return Stream.of("brave.", "io.micrometer.", "io.opentelemetry.", "io.opentracing.")
        .anyMatch(name::startsWith);
  }

  /** The call that a span is the receiver of, or that only borrows it; null for all else. */
  private static Tree callOf(TreePath name) {
    for (Tree tree : name) {
      if (tree instanceof LambdaExpressionTree || tree instanceof ReturnTree) {
        return null;
      }
    }
    Tree around = name.getParentPath().getLeaf();
    if (around instanceof MethodInvocationTree call) {
      return BORROWERS.contains(Sources.lastName(call.getMethodSelect())) ? call : null;
    }
    Tree call = name.getParentPath().getParentPath().getLeaf();
    return call instanceof MethodInvocationTree invocation && invocation.getMethodSelect() == around
        ? call
        : null;
  }

  private static Optional<Mutation> logInCatch(Place place) {
    // Inside another scope the record has the right trace, be it one of a calling method, or of
    // whoever has made the span.
    VariableTree scope = onlyScope(place);
    TreePath method = Sources.methodAround(place.state().getPath());
    if (scope == null
        || ((TryTree) place.tree()).getCatches().isEmpty()
        || method == null
        || Sources.mentioned(scope.getInitializer()).stream()
            .anyMatch(it -> isSpan(it) && it.getKind() != ElementKind.LOCAL_VARIABLE)
        || isInScope(place.state().getPath().getParentPath())
        || CalledInScope.contains((MethodTree) method.getLeaf(), place.state())) {
      return Optional.empty();
    }
    TryTree attempt = (TryTree) place.tree();
    CatchTree block = attempt.getCatches().get(0);
    return Sources.logger(place.state())
        .map(
            logger ->
                new Mutation(
                    attempt,
                    SuggestedFix.builder()
                        .replace(
                            Sources.start(block.getBlock()) + 1,
                            Sources.start(block.getBlock()) + 1,
                            " %s.error(\"failed\", %s);"
                                .formatted(logger, block.getParameter().getName()))
                        .build()));
  }

  /** Whether a try statement around has a scope. */
  static boolean isInScope(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof TryTree attempt
          && attempt.getResources().stream()
              .anyMatch(it -> SCOPES.contains(Sources.typeName(it)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpan(VarSymbol variable) {
    return SPANS.contains(variable.type.tsym.getQualifiedName().toString());
  }
}
