package io.github.logkeel.model.log;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import java.util.EnumSet;
import java.util.Set;

/** How a logger was made, as far as that changes how its messages are read. */
enum LoggerOrigin {
  /** By a factory method that leaves the API's own template style in force. */
  PLAIN,
  /** Log4j2: {@code getFormatterLogger}, or a message factory that formats with {@code %s}. */
  FORMATTER,
  /** With a resource bundle: messages are keys. */
  BUNDLE,
  /** Made out of sight: injected, inherited, handed over. */
  UNKNOWN;

  private static final String FORMATTER_FACTORY =
      "org.apache.logging.log4j.message.StringFormatterMessageFactory";

  /** Looks at every place of the compilation unit that gives the logger variable a value. */
  static LoggerOrigin of(Symbol logger, CompilationUnitTree unit, VisitorState state) {
    Set<LoggerOrigin> origins = EnumSet.noneOf(LoggerOrigin.class);
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        if (variable.getInitializer() != null && logger.equals(ASTHelpers.getSymbol(variable))) {
          origins.add(of(variable.getInitializer(), state));
        }
        return super.visitVariable(variable, unused);
      }

      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        if (logger.equals(ASTHelpers.getSymbol(assignment.getVariable()))) {
          origins.add(of(assignment.getExpression(), state));
        }
        return super.visitAssignment(assignment, unused);
      }
    }.scan(unit, null);
    return origins.size() == 1 ? origins.iterator().next() : UNKNOWN;
  }

  private static LoggerOrigin of(ExpressionTree initializer, VisitorState state) {
    if (!(initializer instanceof MethodInvocationTree factory)) {
      return UNKNOWN;
    }
    String name = ASTHelpers.getSymbol(factory).getSimpleName().toString();
    if (name.equals("getFormatterLogger")) {
      return FORMATTER;
    }
    Symbol owner = ASTHelpers.getSymbol(factory).owner;
    if (!name.equals("getLogger")) {
      return UNKNOWN;
    }
    if (LogApi.JUL.owners().contains(owner.getQualifiedName().toString())) {
      return factory.getArguments().size() > 1 ? BUNDLE : PLAIN;
    }
    for (ExpressionTree argument : factory.getArguments()) {
      Type type = ASTHelpers.getType(argument);
      if (type != null && type.tsym.getQualifiedName().contentEquals(FORMATTER_FACTORY)) {
        return FORMATTER;
      }
    }
    return PLAIN;
  }
}
