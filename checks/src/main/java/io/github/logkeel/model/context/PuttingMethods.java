package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/**
 * The methods that put entries of the MDC and its like, for good or until a scope is closed: by
 * themselves, not in a lambda, which another thread may run.
 *
 * @param all of them
 * @param leaving those that return with an entry, rather than take away what they have put
 */
record PuttingMethods(ImmutableSet<MethodSymbol> all, ImmutableSet<MethodSymbol> leaving) {

  /** Those of some classes. */
  static PuttingMethods in(Iterable<JCClassDecl> classes, ContextCalls calls, VisitorState state) {
    Scanner scanner = new Scanner(calls, state);
    classes.forEach(scanner::scan);
    return new PuttingMethods(
        ImmutableSet.copyOf(scanner.putting), ImmutableSet.copyOf(scanner.leaving));
  }

  private static final class Scanner extends TreeScanner {
    private final ContextCalls calls;
    private final VisitorState state;
    private final Set<MethodSymbol> putting = new HashSet<>();
    private final Set<MethodSymbol> leaving = new HashSet<>();
    private MethodSymbol method;
    private int lambdas;
    private int resources;

    private Scanner(ContextCalls calls, VisitorState state) {
      this.calls = calls;
      this.state = state;
    }

    @Override
    public void visitMethodDef(JCMethodDecl tree) {
      MethodSymbol around = method;
      method = tree.sym;
      super.visitMethodDef(tree);
      method = around;
    }

    @Override
    public void visitLambda(JCLambda tree) {
      lambdas++;
      super.visitLambda(tree);
      lambdas--;
    }

    @Override
    public void visitTry(JCTry tree) {
      resources++;
      scan(tree.resources);
      resources--;
      scan(tree.body);
      scan(tree.catchers);
      scan(tree.finalizer);
    }

    @Override
    public void visitApply(JCMethodInvocation tree) {
      super.visitApply(tree);
      if (method != null && lambdas == 0) {
        calls.find(tree, state).ifPresent(this::note);
      }
    }

    private void note(ContextCall call) {
      switch (call.role()) {
        case PUT -> {
          if (ContextEntries.key(call).isPresent()) {
            noteThatPuts();
          }
        }
        case OPEN_ENTRY -> noteThatPuts();
        // Behind what was put; a filter often clears before it puts.
        case REMOVE, CLEAR, SET_MAP -> leaving.remove(method);
        default -> {}
      }
    }

    private void noteThatPuts() {
      putting.add(method);
      if (resources == 0) {
        leaving.add(method);
      }
    }
  }
}
