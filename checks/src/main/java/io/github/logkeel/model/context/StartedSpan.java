package io.github.logkeel.model.context;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Declarations;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/**
 * A span that a method starts and holds in a local variable of its own.
 *
 * @param call the call that starts it
 * @param variable the variable
 * @param path to the statement that starts it
 */
public record StartedSpan(ContextCall call, VarSymbol variable, TreePath path) {

  private static final Pattern FIRST =
      Pattern.compile("\\b(?:SERVER|CONSUMER|setNoParent|setParent|extract|handleReceive)\\b");

  private static final Pattern KIND_ELSEWHERE = Pattern.compile("\\b(?:CLIENT|PRODUCER)\\b");

  /**
   * The span that a call starts; empty where it is not, or may not be, one of the method's own.
   *
   * @param state with the path to the call
   */
  public static Optional<StartedSpan> of(ContextCall call, ContextCalls calls, VisitorState state) {
    OpenScope holder = OpenScope.of(call, state);
    if (holder.holding() == OpenScope.Holding.VARIABLE) {
      return holder.path().getLeaf() instanceof VariableTree
          ? Optional.of(new StartedSpan(call, holder.variable().get(), holder.path()))
          : Optional.empty();
    }
    // span.start(); on its own
    return holder.holding() == OpenScope.Holding.DROPPED
            && holder.path().getLeaf() instanceof ExpressionStatementTree
            && ASTHelpers.getReceiver(call.tree()) instanceof IdentifierTree receiver
            && ASTHelpers.getSymbol(receiver) instanceof VarSymbol variable
            && variable.getKind() == ElementKind.LOCAL_VARIABLE
            && isMadeIn(variable, holder.path(), calls, state)
        ? Optional.of(new StartedSpan(call, variable, holder.path()))
        : Optional.empty();
  }

  /**
   * Whether a span is the first one of its process, as far as its initializer shows: its kind is
   * SERVER or CONSUMER, or its parent comes from elsewhere.
   */
  public static boolean isFirst(VarSymbol span, VisitorState state) {
    return Declarations.initializer(span, state)
        .filter(made -> FIRST.matcher(made.toString()).find())
        .isPresent();
  }

  /**
   * Whether a field holds the span that was the current one when it was set. Whoever calls the
   * method at hand may have made it the current one again.
   */
  static boolean isOfCaller(VarSymbol span, ContextCalls calls, VisitorState state) {
    return span.owner instanceof ClassSymbol
        && Declarations.values(span, state.getPath().getCompilationUnit()).stream()
            .anyMatch(
                value ->
                    value instanceof MethodInvocationTree made && readsCurrent(made, calls, state));
  }

  /** Whether a span stands for what another process does, as far as its initializer shows. */
  static boolean isOfWorkElsewhere(VarSymbol span, VisitorState state) {
    return Declarations.initializer(span, state)
        .filter(made -> KIND_ELSEWHERE.matcher(made.toString()).find())
        .isPresent();
  }

  /** Whether it stands for what another process does: its kind is CLIENT or PRODUCER. */
  public boolean isOfWorkElsewhere() {
    return isOfWorkElsewhere(call);
  }

  static boolean isOfWorkElsewhere(ContextCall start) {
    return KIND_ELSEWHERE.matcher(start.tree().toString()).find();
  }

  /** Whether a statement before makes a new span of a variable. */
  private static boolean isMadeIn(
      VarSymbol variable, TreePath start, ContextCalls calls, VisitorState state) {
    return start.getParentPath().getLeaf() instanceof BlockTree block
        && block.getStatements().stream()
            .filter(VariableTree.class::isInstance)
            .map(VariableTree.class::cast)
            .filter(declaration -> variable.equals(ASTHelpers.getSymbol(declaration)))
            .map(VariableTree::getInitializer)
            .anyMatch(
                value ->
                    value instanceof MethodInvocationTree made
                        && ContextCalls.isOfCarrier(made)
                        && !readsCurrent(made, calls, state));
  }

  private static boolean readsCurrent(
      MethodInvocationTree made, ContextCalls calls, VisitorState state) {
    ExpressionTree each = made;
    while (each instanceof MethodInvocationTree call) {
      Optional<ContextCall> found = calls.find(call, state);
      if (found.isPresent() && found.get().role() == ContextRole.READ_CURRENT) {
        return true;
      }
      each = ASTHelpers.getReceiver(call);
    }
    return false;
  }
}
