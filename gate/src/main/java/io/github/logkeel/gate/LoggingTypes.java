package io.github.logkeel.gate;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.util.Set;

/** The third-party types by which a general verdict of Error Prone becomes one about logging. */
final class LoggingTypes {

  /** What a log statement is called on. */
  private static final Set<String> LOGGERS =
      Set.of(
          "org.slf4j.Logger",
          "org.slf4j.spi.LoggingEventBuilder",
          "org.apache.logging.log4j.Logger",
          "org.apache.logging.log4j.LogBuilder",
          "java.util.logging.Logger",
          "java.lang.System.Logger",
          "com.google.common.flogger.LoggingApi",
          "org.jboss.logging.BasicLogger",
          "org.apache.commons.logging.Log",
          "org.tinylog.Logger",
          "org.tinylog.TaggedLogger");

  /** What does nothing until its last method is called: a log statement or a span in the making. */
  private static final Set<String> BUILDERS =
      Set.of(
          "org.slf4j.spi.LoggingEventBuilder",
          "org.apache.logging.log4j.LogBuilder",
          "com.google.common.flogger.LoggingApi",
          "io.opentelemetry.api.logs.LogRecordBuilder",
          "io.opentelemetry.api.trace.SpanBuilder");

  /** What puts context on the thread until it is closed. */
  private static final Set<String> SCOPES =
      Set.of(
          "io.opentelemetry.context.Scope",
          "io.micrometer.context.ContextSnapshot.Scope",
          "io.micrometer.observation.Observation.Scope",
          "io.micrometer.tracing.CurrentTraceContext.Scope",
          "io.micrometer.tracing.Tracer.SpanInScope",
          "brave.Tracer.SpanInScope",
          "brave.propagation.CurrentTraceContext.Scope",
          "io.opentracing.Scope",
          "org.slf4j.MDC.MDCCloseable",
          "org.apache.logging.log4j.CloseableThreadContext.Instance",
          "com.google.common.flogger.context.ScopedLoggingContext.LoggingContextCloseable");

  private LoggingTypes() {}

  /** True for an expression that yields a builder of a log statement or span, or a scope. */
  static boolean yieldsBuilderOrScope(TreePath place, Context context) {
    Type type = resultType(place.getLeaf());
    return isAny(type, BUILDERS, context) || isAny(type, SCOPES, context);
  }

  /** True for an expression that opens a scope as a statement of its own: nobody can close it. */
  static boolean dropsScope(TreePath place, Context context) {
    return place.getParentPath().getLeaf() instanceof ExpressionStatementTree
        && isAny(resultType(place.getLeaf()), SCOPES, context);
  }

  /** True for an expression whose value goes into a log statement around it. */
  static boolean feedsLogStatement(TreePath place, Context context) {
    for (Tree around : place.getParentPath()) {
      if (around instanceof MethodInvocationTree call
          && isAny(ASTHelpers.getReceiverType(call), LOGGERS, context)) {
        return true;
      }
      if (around instanceof LambdaExpressionTree || around instanceof MethodTree) {
        return false;
      }
    }
    return false;
  }

  private static Type resultType(Tree tree) {
    return ASTHelpers.getSymbol(tree) instanceof Symbol.MethodSymbol method
            && !method.isConstructor()
        ? method.getReturnType()
        : ASTHelpers.getType(tree);
  }

  private static boolean isAny(Type type, Set<String> names, Context context) {
    if (type == null || type.isPrimitiveOrVoid()) {
      return false;
    }
    return Types.instance(context).closure(type).stream()
        .anyMatch(supertype -> names.contains(supertype.tsym.getQualifiedName().toString()));
  }
}
