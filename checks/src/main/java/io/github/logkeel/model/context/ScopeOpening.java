package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Type;
import java.util.Optional;

/**
 * How a span would be made current.
 *
 * @param type the fully qualified type of the scope
 * @param expression opens the scope
 */
public record ScopeOpening(String type, String expression) {

  /** The scope of a context of OpenTelemetry. */
  public static final String OF_CONTEXT = "io.opentelemetry.context.Scope";

  /** The way of the library that started a span; empty where the tracer is out of sight. */
  public static Optional<ScopeOpening> of(StartedSpan span, VisitorState state) {
    String name = span.variable().getSimpleName().toString();
    return switch (span.call().api()) {
      case OPENTELEMETRY -> Optional.of(new ScopeOpening(OF_CONTEXT, name + ".makeCurrent()"));
      case OBSERVATION ->
          Optional.of(
              new ScopeOpening(
                  "io.micrometer.observation.Observation.Scope", name + ".openScope()"));
      case MICROMETER_TRACING ->
          by("io.micrometer.tracing.Tracer", span, state)
              .map(tracer -> tracer + ".withSpan(" + name + ")")
              .map(text -> new ScopeOpening("io.micrometer.tracing.Tracer.SpanInScope", text));
      case BRAVE ->
          by("brave.Tracer", span, state)
              .map(tracer -> tracer + ".withSpanInScope(" + name + ")")
              .map(text -> new ScopeOpening("brave.Tracer.SpanInScope", text));
      case OPENTRACING ->
          by("io.opentracing.Tracer", span, state)
              .map(tracer -> tracer + ".activateSpan(" + name + ")")
              .map(text -> new ScopeOpening("io.opentracing.Scope", text));
      default -> Optional.empty();
    };
  }

  /** The tracer that the chain of calls begins with. */
  private static Optional<String> by(String tracer, StartedSpan span, VisitorState state) {
    ExpressionTree root = span.call().tree();
    while (root instanceof MethodInvocationTree call) {
      root = ASTHelpers.getReceiver(call);
    }
    Type type = root == null ? null : ASTHelpers.getType(root);
    return type != null && type.tsym.getQualifiedName().contentEquals(tracer)
        ? Optional.of(state.getSourceForNode(root))
        : Optional.empty();
  }
}
