package io.github.logkeel.model.log;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.ClassPath;
import io.github.logkeel.model.Declarations;
import java.util.Set;

/** How a logger was made, as far as that changes how its messages are read. */
enum LoggerOrigin {
  /** By a factory method that leaves the API's own template style in force. */
  PLAIN,
  /** Log4j2: {@code getFormatterLogger}, or a message factory that formats with {@code %s}. */
  FORMATTER,
  /**
   * Log4j2's {@code StatusLogger}, which prints the stack trace of an exception that is the message
   * (log4j-api 2.25.2, {@code StatusData}).
   */
  STATUS,
  /** Messages are keys of a resource bundle, or in a style that a message factory brings. */
  OPAQUE,
  /** Made out of sight: injected, inherited, handed over. */
  UNKNOWN;

  private static final String MESSAGES = "org.apache.logging.log4j.message.";
  private static final String FORMATTER_FACTORY = MESSAGES + "StringFormatterMessageFactory";

  /** Message factories that read the style of {@link LogApi#LOG4J}; log4j-api 2.25.2. */
  private static final ImmutableSet<String> PLAIN_FACTORIES =
      ImmutableSet.of(
          MESSAGES + "ParameterizedMessageFactory", MESSAGES + "ReusableMessageFactory");

  private static final Supplier<Type> MESSAGE_FACTORY =
      VisitorState.memoize(
          state -> ClassPath.find(MESSAGES + "MessageFactory", state).orElse(null));

  /** Looks at every place in the variable's own source file that gives it a value. */
  static LoggerOrigin of(VarSymbol logger, VisitorState state) {
    TreePath file = JavacTrees.instance(state.context).getPath(logger.outermostClass());
    if (file == null) {
      return UNKNOWN;
    }
    Set<LoggerOrigin> origins =
        Declarations.values(logger, file.getCompilationUnit()).stream()
            .map(value -> of(value, state))
            .collect(toSet());
    return origins.size() == 1 ? origins.iterator().next() : UNKNOWN;
  }

  /** Looks at the expression that makes a logger. */
  static LoggerOrigin of(ExpressionTree maker, VisitorState state) {
    Symbol method = ASTHelpers.getSymbol(maker);
    if (!(maker instanceof MethodInvocationTree factory) || method == null) {
      return UNKNOWN;
    }
    int arguments = factory.getArguments().size();
    return switch (method.owner.getQualifiedName() + "." + method.getSimpleName()) {
      case "java.util.logging.Logger.getLogger", "java.lang.System.getLogger" ->
          arguments > 1 ? OPAQUE : PLAIN;
      case "java.util.logging.Logger.getAnonymousLogger" -> arguments > 0 ? OPAQUE : PLAIN;
      case "org.apache.logging.log4j.LogManager.getFormatterLogger" -> FORMATTER;
      case "org.apache.logging.log4j.status.StatusLogger.getLogger" -> STATUS;
      case "org.apache.logging.log4j.LogManager.getLogger" ->
          factory.getArguments().stream()
              .map(ASTHelpers::getType)
              .filter(type -> ASTHelpers.isSubtype(type, MESSAGE_FACTORY.get(state), state))
              .map(LoggerOrigin::ofMessageFactory)
              .findFirst()
              .orElse(PLAIN);
      default -> UNKNOWN;
    };
  }

  private static LoggerOrigin ofMessageFactory(Type type) {
    String name = type.tsym.getQualifiedName().toString();
    if (name.equals(FORMATTER_FACTORY)) {
      return FORMATTER;
    }
    return PLAIN_FACTORIES.contains(name) ? PLAIN : OPAQUE;
  }
}
