package io.github.logkeel.corpus.mutation;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** The methods of a program that are called, be it by others, where a scope is open. */
final class CalledInScope {
  private static final Supplier<Set<MethodSymbol>> METHODS =
      VisitorState.memoize(state -> new CalledInScope().find(state));

  private final Map<MethodSymbol, Set<MethodSymbol>> calls = new HashMap<>();
  private final Set<MethodSymbol> found = new HashSet<>();

  private CalledInScope() {}

  /** Whether a method is one of them. */
  static boolean contains(MethodTree method, VisitorState state) {
    return METHODS.get(state).contains(ASTHelpers.getSymbol(method));
  }

  private Set<MethodSymbol> find(VisitorState state) {
    JavacTrees trees = JavacTrees.instance(state.context);
    for (ClassSymbol type : state.getSymtab().getAllClasses()) {
      TreePath path = type.sourcefile == null ? null : trees.getPath(type);
      if (path != null && type.owner.getKind() == ElementKind.PACKAGE) {
        read(path);
      }
    }
    Deque<MethodSymbol> left = new ArrayDeque<>(found);
    while (!left.isEmpty()) {
      for (MethodSymbol called : calls.getOrDefault(left.pop(), Set.of())) {
        if (found.add(called)) {
          left.push(called);
        }
      }
    }
    return found;
  }

  private void read(TreePath type) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        MethodSymbol called = ASTHelpers.getSymbol(call);
        if (SpanOperators.isInScope(getCurrentPath())) {
          found.add(called);
        }
        for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
          if (at.getLeaf() instanceof MethodTree method) {
            calls
                .computeIfAbsent(ASTHelpers.getSymbol(method), caller -> new HashSet<>())
                .add(called);
            break;
          }
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(type, null);
  }
}
