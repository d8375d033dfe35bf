package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Whether what is put into a field, or under a key, is ever taken from there. */
final class SlotUses extends TreePathScanner<Void, Void> {

  /** Methods of requests, messages and the like that keep a value under a key. */
  private static final ImmutableSet<String> SETTERS =
      ImmutableSet.of("setAttribute", "setProperty", "putLocal", "put");

  /** Methods that forget it, where nobody looks at their result. */
  private static final ImmutableSet<String> REMOVERS =
      ImmutableSet.of("removeAttribute", "removeProperty", "removeLocal", "remove");

  private final VarSymbol slot;
  private boolean isTaken;

  private SlotUses(VarSymbol slot) {
    this.slot = slot;
  }

  /**
   * The field whose collection, or thread local, gets the last argument of a call; else the
   * constant that is its key.
   */
  static Optional<VarSymbol> slotOf(MethodInvocationTree call) {
    boolean isOfJava = CallGraph.isOfJava(ASTHelpers.getSymbol(call).enclClass());
    Symbol slot = null;
    if (isOfJava && !ASTHelpers.getSymbol(call).isStatic()) {
      slot = ASTHelpers.getSymbol(ASTHelpers.getReceiver(call));
    } else if (!isOfJava && call.getArguments().size() == 2 && isNamed(call, SETTERS)) {
      slot = ASTHelpers.getSymbol(call.getArguments().get(0));
    }
    return slot instanceof VarSymbol field
            && field.getKind() == ElementKind.FIELD
            && (isOfJava || field.getModifiers().contains(Modifier.STATIC))
        ? Optional.of(field)
        : Optional.empty();
  }

  /** Whether anything may take it from there: also what is out of sight. */
  static boolean mayTake(VarSymbol slot, VisitorState state) {
    if (!isConfined(slot)) {
      return true;
    }
    SlotUses uses = new SlotUses(slot);
    uses.scan(new TreePath(state.getPath().getCompilationUnit()), null);
    return uses.isTaken;
  }

  /** Whether all uses of a field are in one file. */
  private static boolean isConfined(Symbol field) {
    Symbol each = field;
    while (each instanceof VarSymbol || each instanceof ClassSymbol) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
      each = each.owner;
    }
    return false;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    mentioned(tree);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    mentioned(tree);
    return super.visitMemberSelect(tree, null);
  }

  private void mentioned(ExpressionTree tree) {
    if (slot.equals(ASTHelpers.getSymbol(tree))) {
      TreePath around = Mention.user(getCurrentPath());
      isTaken |= takes(around, tree);
    }
  }

  private static boolean takes(TreePath around, ExpressionTree mention) {
    Tree user = around.getLeaf();
    if (user instanceof AssignmentTree assignment) {
      return ASTHelpers.stripParentheses(assignment.getVariable()) != mention;
    }
    if (user instanceof MethodInvocationTree call) { // as a key
      return !isDropped(around) || !(isNamed(call, SETTERS) || isNamed(call, REMOVERS));
    }
    if (user instanceof MemberSelectTree
        && around.getParentPath().getLeaf() instanceof MethodInvocationTree call) {
      boolean tells = isDropped(around.getParentPath()) || ASTHelpers.getType(call).isPrimitive();
      return !tells
          || !CallGraph.isOfJava(ASTHelpers.getSymbol(call).enclClass())
          || call.getArguments().stream().anyMatch(SlotUses::isCode);
    }
    return user.getKind() != Tree.Kind.EQUAL_TO && user.getKind() != Tree.Kind.NOT_EQUAL_TO;
  }

  private static boolean isDropped(TreePath call) {
    return call.getParentPath().getLeaf() instanceof ExpressionStatementTree;
  }

  private static boolean isCode(ExpressionTree argument) {
    return argument instanceof LambdaExpressionTree || argument instanceof MemberReferenceTree;
  }

  private static boolean isNamed(MethodInvocationTree call, ImmutableSet<String> names) {
    return names.contains(ASTHelpers.getSymbol(call).getSimpleName().toString());
  }
}
