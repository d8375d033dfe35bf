package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.VariablesInScope;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** The contexts that a statement could name. */
public final class ContextInHand {

  private static final String CONTEXT = "io.opentelemetry.context.Context";

  private ContextInHand() {}

  /**
   * The variables that the statement at hand could take its context from: parameters and local
   * variables that hold one; else spans that the method has started; else fields of the object.
   */
  public static ImmutableList<VarSymbol> of(ContextCalls calls, VisitorState state) {
    ImmutableList<VarSymbol> contexts = contexts(calls, state);
    ImmutableList<VarSymbol> given = contexts.isEmpty() ? startedSpans(calls, state) : contexts;
    return given.isEmpty() ? keptContexts(calls, state) : given;
  }

  /** A context as it is written, of a variable of the above; types in braces. */
  public static String expression(VarSymbol inHand) {
    String name = inHand.getSimpleName().toString();
    return isContext(inHand) ? name : "{" + CONTEXT + "}.current().with(" + name + ")";
  }

  private static boolean isContext(VarSymbol variable) {
    return variable.type.tsym.getQualifiedName().contentEquals(CONTEXT);
  }

  /** Not the one that is current anyway. */
  private static ImmutableList<VarSymbol> contexts(ContextCalls calls, VisitorState state) {
    ImmutableList.Builder<VarSymbol> found = ImmutableList.builder();
    for (VarSymbol variable : VariablesInScope.readable(state)) {
      if (variable.getKind() != ElementKind.FIELD
          && isContext(variable)
          && (variable.getKind() == ElementKind.PARAMETER
              || Declarations.initializer(variable, state)
                  .filter(value -> !isCurrent(value, calls, state))
                  .isPresent())) {
        found.add(variable);
      }
    }
    return found.build();
  }

  /** Local variables that hold a span which the method at hand has started for work of its own. */
  private static ImmutableList<VarSymbol> startedSpans(ContextCalls calls, VisitorState state) {
    return VariablesInScope.readable(state).stream()
        .filter(variable -> variable.getKind() == ElementKind.LOCAL_VARIABLE)
        .filter(
            variable ->
                Declarations.initializer(variable, state)
                    .flatMap(value -> calls.find(value, state))
                    .filter(call -> call.role() == ContextRole.START_SPAN)
                    .filter(call -> call.api() == ContextApi.OPENTELEMETRY)
                    .isPresent())
        .filter(variable -> !StartedSpan.isOfWorkElsewhere(variable, state))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Private fields that hold a context for the whole life of their object, and that its class makes
   * current nowhere.
   */
  private static ImmutableList<VarSymbol> keptContexts(ContextCalls calls, VisitorState state) {
    ImmutableList<VarSymbol> opened =
        CallsWithin.andLater(state.findPathToEnclosing(ClassTree.class)).stream()
            .flatMap(path -> calls.find(path.getLeaf(), state).stream())
            .filter(call -> call.role() != ContextRole.SET_CONTEXT)
            .flatMap(call -> calls.variable(call, state).stream())
            .collect(ImmutableList.toImmutableList());
    return VariablesInScope.readable(state).stream()
        .filter(variable -> variable.getKind() == ElementKind.FIELD && !variable.isStatic())
        .filter(variable -> variable.getModifiers().contains(Modifier.PRIVATE))
        .filter(variable -> variable.getModifiers().contains(Modifier.FINAL))
        .filter(ContextInHand::isContext)
        .filter(variable -> !opened.contains(variable))
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether the method at hand has a call of that role, or opens a scope. */
  public static boolean isGiven(ContextRole role, ContextCalls calls, VisitorState state) {
    for (TreePath path : CallsWithin.andLater(methodAround(state))) {
      Optional<ContextCall> call = calls.find(path.getLeaf(), state);
      if (call.isPresent()
          && (call.get().role() == role || call.get().role() == ContextRole.OPEN_SCOPE)) {
        return true;
      }
    }
    return false;
  }

  private static TreePath methodAround(VisitorState state) {
    TreePath body = HeldVariable.bodyAround(state.getPath());
    while (body.getLeaf() instanceof LambdaExpressionTree) {
      body = HeldVariable.bodyAround(body.getParentPath());
    }
    return body;
  }

  private static boolean isCurrent(ExpressionTree value, ContextCalls calls, VisitorState state) {
    return calls
        .find(value, state)
        .filter(call -> call.role() == ContextRole.READ_CURRENT)
        .isPresent();
  }
}
