package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.logkeel.model.log.LogCalls;

/** The methods of the program that log in the scope of their caller, as it happens to be. */
public final class LoggingMethods {

  /** How many calls are followed. */
  private static final int DEPTH = 3;

  private final LogCalls logCalls;
  private final ContextCalls contextCalls;
  private final VisitorState state;

  /** Uses the recognisers that the checks share. */
  public LoggingMethods(LogCalls logCalls, ContextCalls contextCalls, VisitorState state) {
    this.logCalls = logCalls;
    this.contextCalls = contextCalls;
    this.state = state;
  }

  /**
   * Whether a call is one of a method whose body is in sight and logs, itself or by what it calls,
   * and has nothing to do with spans and scopes of its own.
   */
  public boolean isCalledBy(MethodInvocationTree call) {
    Findings found = new Findings();
    found.follow(call, DEPTH);
    return found.logs && !found.carries;
  }

  private final class Findings {
    private boolean logs;
    private boolean carries;

    private void follow(MethodInvocationTree call, int depth) {
      MethodTree method = depth == 0 ? null : body(call);
      if (method == null || method.getBody() == null) {
        return;
      }
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree inner, Void unused) {
          logs |= logCalls.logs(inner, state);
          carries |= contextCalls.find(inner, state).filter(call -> !marks(call)).isPresent();
          follow(inner, depth - 1);
          return super.visitMethodInvocation(inner, null);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree later, Void unused) {
          return null;
        }

        @Override
        public Void visitClass(ClassTree other, Void unused) {
          return null;
        }
      }.scan((Tree) method.getBody(), null);
    }

    /** What an override does instead is not known; an abstract method may have one body. */
    private MethodTree body(MethodInvocationTree call) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      return (method.flags() & Flags.ABSTRACT) == 0
          ? ASTHelpers.findMethod(method, state)
          : SoleTarget.inProgram(call, state)
              .map(target -> (MethodTree) target.path().getLeaf())
              .orElse(null);
    }

    /** What is said of a span leaves it to be current or not. */
    private static boolean marks(ContextCall call) {
      return call.role() == ContextRole.MARK_SPAN || call.role() == ContextRole.RECORD_ERROR;
    }
  }
}
