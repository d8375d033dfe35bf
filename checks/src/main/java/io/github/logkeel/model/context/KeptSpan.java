package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.log.LogCalls;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * A span that a class starts and keeps in a private field, which it never makes current and gives
 * to nobody.
 *
 * @param field the field
 * @param lost the first statement that logs in a method that works with the span, before it ends it
 */
public record KeptSpan(VarSymbol field, MethodInvocationTree lost) {

  /**
   * The span that a call starts; empty where it may be current, or nothing is logged.
   *
   * @param state with the path to the call
   */
  public static Optional<KeptSpan> of(
      ContextCall start, ContextCalls calls, LogCalls logs, VisitorState state) {
    TreePath type = state.findPathToEnclosing(ClassTree.class);
    Optional<VarSymbol> field =
        field(Mention.user(state.getPath()).getLeaf())
            .filter(it -> !StartedSpan.isOfWorkElsewhere(start))
            .filter(it -> it.owner == ASTHelpers.getSymbol(type.getLeaf()));
    if (field.isEmpty()) {
      return Optional.empty();
    }
    HeldVariable held = HeldVariable.ofField(field.get(), type, calls, logs, state);
    if (held.madeCurrent() || !held.escapes().isEmpty() || held.begins() != 1) {
      return Optional.empty();
    }
    return ((ClassTree) type.getLeaf())
        .getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .flatMap(
                method -> firstLog(new TreePath(type, method), held, calls, logs, state).stream())
            .findFirst()
            .map(lost -> new KeptSpan(field.get(), lost));
  }

  private static Optional<VarSymbol> field(Tree holder) {
    Tree target = holder instanceof AssignmentTree assignment ? assignment.getVariable() : holder;
    boolean isHolder = holder instanceof AssignmentTree || holder instanceof VariableTree;
    return isHolder
            && ASTHelpers.getSymbol(target) instanceof VarSymbol variable
            && variable.getKind() == ElementKind.FIELD
            && variable.getModifiers().contains(Modifier.PRIVATE)
            && !variable.isStatic()
        ? Optional.of(variable)
        : Optional.empty();
  }

  private static Optional<MethodInvocationTree> firstLog(
      TreePath method, HeldVariable held, ContextCalls calls, LogCalls logs, VisitorState state) {
    int from = begin(method.getLeaf(), held.variable(), state);
    int to =
        held.ends().stream()
            .map(TreePath::getLeaf)
            .mapToInt(ASTHelpers::getStartPosition)
            .filter(end -> end >= from && end <= state.getEndPosition(method.getLeaf()))
            .max()
            .orElse(state.getEndPosition(method.getLeaf()));
    return CallsWithin.of(method).stream()
        .filter(path -> logs.logs((MethodInvocationTree) path.getLeaf(), state))
        .filter(path -> ASTHelpers.getStartPosition(path.getLeaf()) >= from)
        .filter(path -> ASTHelpers.getStartPosition(path.getLeaf()) < to)
        .filter(path -> !OuterScope.isAround(path, calls, state))
        .map(path -> (MethodInvocationTree) path.getLeaf())
        .findFirst();
  }

  /**
   * Where a method begins to work with the span: behind the start of it, else with itself; never
   * where it does not mention it.
   */
  private static int begin(Tree method, VarSymbol field, VisitorState state) {
    int[] begin = {Integer.MAX_VALUE};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        if (field.equals(ASTHelpers.getSymbol(tree.getVariable()))) {
          begin[0] = state.getEndPosition(tree);
          return null;
        }
        return super.visitAssignment(tree, null);
      }

      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null
            && begin[0] == Integer.MAX_VALUE
            && field.equals(ASTHelpers.getSymbol(tree))) {
          begin[0] = ASTHelpers.getStartPosition(method);
        }
        return super.scan(tree, null);
      }
    }.scan(method, null);
    return begin[0];
  }
}
