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
import io.github.logkeel.model.context.HandoffCalls;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names that a repair may give to variables of the method at hand. */
final class FreeNames {

  private final Tree tree;
  private final Set<String> taken = new HashSet<>();

  /** The names of the member of the class that the tree at hand is in. */
  FreeNames(VisitorState state) {
    this(memberAround(state));
  }

  /** Those of a whole class. */
  static FreeNames in(ClassTree type) {
    return new FreeNames(type);
  }

  private FreeNames(Tree tree) {
    this.tree = tree;
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
   *
   * @param state with the path to the hand-off
   */
  String forTask(String name, HandoffCalls handoffs, VisitorState state) {
    int number = handoffsBefore(handoffs, state) + 1;
    String free = number == 1 ? name : name + number;
    while (taken.contains(free)) {
      free = name + ++number + "OfCaller";
    }
    return free;
  }

  private int handoffsBefore(HandoffCalls handoffs, VisitorState state) {
    int here = ASTHelpers.getStartPosition(state.getPath().getLeaf());
    int[] before = new int[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        count(call);
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitNewClass(NewClassTree made, Void unused) {
        count(made);
        return super.visitNewClass(made, null);
      }

      private void count(Tree each) {
        if (ASTHelpers.getStartPosition(each) < here && handoffs.find(each, state).isPresent()) {
          before[0]++;
        }
      }
    }.scan(tree, null);
    return before[0];
  }
}
