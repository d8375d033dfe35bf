package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names that a repair may give to variables of the method at hand. */
final class FreeNames {

  private final Set<String> taken = new HashSet<>();
  private int tasksBefore;

  /** The names of the member of the class that the tree at hand is in. */
  FreeNames(VisitorState state) {
    this(memberAround(state), ASTHelpers.getStartPosition(state.getPath().getLeaf()));
  }

  /** Those of a whole class. */
  static FreeNames in(ClassTree type) {
    return new FreeNames(type, 0);
  }

  private FreeNames(Tree tree, int here) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        taken.add(tree.getName().toString());
        return super.visitVariable(tree, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        taken.add(tree.getName().toString());
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        count(tree);
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        count(tree);
        return super.visitNewClass(tree, null);
      }

      private void count(Tree tree) {
        if (ASTHelpers.getStartPosition(tree) < here && mayHandOver(ASTHelpers.getSymbol(tree))) {
          tasksBefore++;
        }
      }
    }.scan(tree, null);
  }

  /** Of the outermost class, as names of a method are taken in its local classes as well. */
  private static Tree memberAround(VisitorState state) {
    Tree member = state.getPath().getLeaf();
    for (Tree around : state.getPath()) {
      if (state.getPath().getCompilationUnit().getTypeDecls().contains(around)) {
        break;
      }
      member = around;
    }
    return member;
  }

  /** Whether a name means nothing yet. */
  boolean isFree(String name) {
    return !taken.contains(name);
  }

  /** Whether each of some names means nothing yet. */
  boolean areFree(Collection<String> names) {
    return names.stream().noneMatch(taken::contains);
  }

  /**
   * A name that no other task of the method is given, so that all may be repaired at once: {@code
   * context}, {@code context2}.
   */
  String forTask(String name) {
    int number = tasksBefore + 1;
    String free = number == 1 ? name : name + number;
    while (taken.contains(free)) {
      free = name + ++number + "OfCaller";
    }
    return free;
  }

  private static boolean mayHandOver(Symbol called) {
    return called != null
        && (called.isConstructor()
            ? called.owner.getQualifiedName().contentEquals(Thread.class.getName())
            : called
                .getSimpleName()
                .toString()
                .matches(
                    "execute|submit|schedule|enqueue|send|add\\w+|\\w+Async|\\w*[sS]tart\\w*"));
  }
}
