package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts of a context come along with code, an executor or a class: those of the libraries it
 * calls; all of them where only its name tells, unless its code is at hand and brings some.
 */
final class CarriedParts {

  private static final ImmutableSet<ContextPart> NONE = ImmutableSet.of();

  private final WorkValues values;
  private final ContextCalls contextCalls;
  private final VisitorState state;
  private final Set<MethodSymbol> open = new HashSet<>();

  CarriedParts(WorkValues values, ContextCalls contextCalls, VisitorState state) {
    this.values = values;
    this.contextCalls = contextCalls;
    this.state = state;
  }

  /** What a call restores in the code that makes it. */
  ImmutableSet<ContextPart> restoredBy(MethodInvocationTree call) {
    Optional<ContextCall> known = contextCalls.find(call, state);
    if (known.isPresent()) {
      return CarriedWork.restores(known.get().role()) ? known.get().api().carries() : NONE;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return CarriedWork.isNamedLikeRestorer(method.getSimpleName()) ? byName(method) : NONE;
  }

  /** What the result of a chain of calls carries, by the last of them that wraps anything. */
  ImmutableSet<ContextPart> wrappedBy(ExpressionTree chain) {
    ExpressionTree step = ASTHelpers.stripParentheses(chain);
    while (step instanceof MethodInvocationTree call) {
      Optional<ContextCall> known =
          contextCalls.find(call, state).filter(each -> CarriedWork.wraps(each.role()));
      MethodSymbol method = ASTHelpers.getSymbol(call);
      if (known.isPresent()) {
        return known.get().api().carries();
      }
      if (CarriedWork.isNamedLikeCarrier(method.getSimpleName())) {
        return byName(method);
      }
      step = ASTHelpers.getReceiver(call);
    }
    return NONE;
  }

  /** What a method carries that has the name of a wrapper. */
  ImmutableSet<ContextPart> byName(MethodSymbol method) {
    JCMethodDecl tree = values.treeOf(method);
    if (tree == null || !open.add(method)) {
      return ContextPart.ALL;
    }
    ImmutableSet<ContextPart> seen = within(tree.body);
    open.remove(method);
    return seenOrAll(seen);
  }

  /** What a class carries that has the name of a wrapper. */
  ImmutableSet<ContextPart> byName(ClassSymbol type) {
    return seenOrAll(within(values.treeOf(type)));
  }

  private static ImmutableSet<ContextPart> seenOrAll(ImmutableSet<ContextPart> seen) {
    return seen.isEmpty() ? ContextPart.ALL : seen;
  }

  /** What anything in a tree restores or wraps. */
  ImmutableSet<ContextPart> within(Tree tree) {
    Set<ContextPart> found = EnumSet.noneOf(ContextPart.class);
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found.addAll(restoredBy(call));
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitNewClass(NewClassTree made, Void unused) {
        if (CarriedWork.isNamedLikeCarrier(ASTHelpers.getType(made).tsym.getSimpleName())) {
          found.addAll(ContextPart.ALL);
        }
        return super.visitNewClass(made, null);
      }
    }.scan(tree, null);
    return Sets.immutableEnumSet(found);
  }
}
