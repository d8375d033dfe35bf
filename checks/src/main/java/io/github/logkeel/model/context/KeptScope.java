package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * A scope that outlives the method that opened it, in a way that cannot be right.
 *
 * @param slot the field that holds it, itself or in a thread local or a collection, or the constant
 *     that is its key in something else
 * @param flaw what is wrong with that
 */
public record KeptScope(VarSymbol slot, Flaw flaw) {

  /** Why it is closed by nobody, or by the wrong one. */
  public enum Flaw {
    /** Nothing takes it from there. */
    NEVER_TAKEN,
    /** Requests that run at the same time have one field between them. */
    SHARED
  }

  /**
   * Where a scope is kept; empty where that may be right, or is out of sight.
   *
   * @param holder the path to the assignment, the declaration or the call that gets it
   */
  public static Optional<KeptScope> of(TreePath holder, TracedPaths paths, VisitorState state) {
    if (holder.getLeaf() instanceof MethodInvocationTree call) {
      return SlotUses.slotOf(call)
          .filter(slot -> !SlotUses.mayTake(slot, state))
          .map(slot -> new KeptScope(slot, Flaw.NEVER_TAKEN));
    }
    Optional<VarSymbol> field = fieldOf(holder);
    if (field.filter(slot -> !SlotUses.mayTake(slot, state)).isPresent()) {
      return Optional.of(new KeptScope(field.get(), Flaw.NEVER_TAKEN));
    }
    return field
        .filter(slot -> isShared(slot, holder, paths, state))
        .map(slot -> new KeptScope(slot, Flaw.SHARED));
  }

  private static Optional<VarSymbol> fieldOf(TreePath holder) {
    Symbol assigned = null;
    if (holder.getLeaf() instanceof VariableTree declaration) {
      assigned = ASTHelpers.getSymbol(declaration);
    } else if (holder.getLeaf() instanceof AssignmentTree assignment
        && holder.getParentPath().getLeaf() instanceof ExpressionStatementTree) {
      assigned = ASTHelpers.getSymbol(assignment.getVariable());
    }
    return assigned instanceof VarSymbol field && field.getKind() == ElementKind.FIELD
        ? Optional.of(field)
        : Optional.empty();
  }

  /** Whether many requests at the same time run the method at hand of the object with the field. */
  private static boolean isShared(
      VarSymbol field, TreePath assignment, TracedPaths paths, VisitorState state) {
    for (TreePath each = assignment; each != null; each = each.getParentPath()) {
      Tree around = each.getLeaf();
      if (around instanceof SynchronizedTree
          || around instanceof ClassTree
          || around instanceof LambdaExpressionTree) {
        return false;
      }
      if (around instanceof MethodTree method) {
        ClassSymbol handler = ASTHelpers.enclosingClass(ASTHelpers.getSymbol(method));
        return !method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)
            && handler.isSubClass(field.owner, state.getTypes())
            && !EntryTraits.isMadeForEachRequest(handler)
            && paths
                .of(ASTHelpers.getSymbol(method), state)
                .filter(TracedPath::isInSharedObject)
                .isPresent();
      }
    }
    return false;
  }
}
