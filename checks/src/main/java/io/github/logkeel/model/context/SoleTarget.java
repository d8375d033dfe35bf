package io.github.logkeel.model.context;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import io.github.logkeel.model.SourceClasses;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * The one method of the compilation that a call runs.
 *
 * @param method the method, which has a body
 * @param path to it, maybe in another file
 */
record SoleTarget(MethodSymbol method, TreePath path) {

  private static final long NOT_OVERRIDDEN = Flags.PRIVATE | Flags.STATIC | Flags.FINAL;

  /** Empty unless the method called is of the program and none can override it. */
  static Optional<SoleTarget> certain(MethodInvocationTree call, VisitorState state) {
    MethodSymbol called = ASTHelpers.getSymbol(call);
    return isFinal(called) ? declared(called, state) : Optional.empty();
  }

  /**
   * The same where no class of the program overrides it; empty where there are more, where it is of
   * a library, and where a lambda may run.
   */
  static Optional<SoleTarget> inProgram(MethodInvocationTree call, VisitorState state) {
    MethodSymbol called = ASTHelpers.getSymbol(call);
    if (isFinal(called)) {
      return declared(called, state);
    }
    Set<MethodSymbol> found = implementations(called, state);
    Iterator<MethodSymbol> all = found.iterator();
    return found.size() == 1 ? declared(all.next(), state) : Optional.empty();
  }

  private static boolean isFinal(MethodSymbol called) {
    return ((called.flags() | (called.owner.flags() & Flags.FINAL)) & NOT_OVERRIDDEN) != 0;
  }

  private static Optional<SoleTarget> declared(MethodSymbol method, VisitorState state) {
    JavacTrees trees = JavacTrees.instance(state.context);
    JCMethodDecl declaration = trees.getTree(method);
    return declaration != null && declaration.body != null
        ? Optional.of(new SoleTarget(method, trees.getPath(method)))
        : Optional.empty();
  }

  private static Set<MethodSymbol> implementations(MethodSymbol called, VisitorState state) {
    ClassSymbol owner = called.enclClass();
    Types types = state.getTypes();
    if (JavacTrees.instance(state.context).getTree(owner) == null
        || types.isFunctionalInterface(owner)) {
      return Set.of();
    }
    Set<MethodSymbol> found = new HashSet<>();
    if ((called.flags() & Flags.ABSTRACT) == 0) {
      found.add(called);
    }
    Set<ClassSymbol> sources =
        SourceClasses.of(file -> true, state).stream().map(tree -> tree.sym).collect(toSet());
    // A copy, since javac may come to know another class when it is asked about one.
    for (ClassSymbol type : ImmutableList.copyOf(state.getSymtab().getAllClasses())) {
      if (sources.contains(type.outermostClass())
          && (type.flags() & (Flags.INTERFACE | Flags.ABSTRACT)) == 0
          && type != owner
          && type.isSubClass(owner, types)) {
        MethodSymbol implementation = called.implementation(type, types, true);
        if (implementation != null) {
          found.add(implementation);
        }
      }
    }
    return found;
  }
}
