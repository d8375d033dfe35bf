package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import io.github.logkeel.model.Declarations;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** A map that the program has made, in which nothing is of what the MDC had before. */
public final class OwnMap {

  private static final ImmutableSet<String> MAKERS =
      ImmutableSet.of(
          "java.util.Map.of",
          "java.util.Map.ofEntries",
          "java.util.Collections.emptyMap",
          "java.util.Collections.singletonMap",
          "com.google.common.collect.ImmutableMap.of");

  /** The methods of a map that take nothing over from another one. */
  private static final ImmutableSet<String> SINGLE =
      ImmutableSet.of(
          "put",
          "putIfAbsent",
          "remove",
          "clear",
          "get",
          "getOrDefault",
          "containsKey",
          "isEmpty",
          "size");

  private OwnMap() {}

  /**
   * Whether the map that a call puts in the place of all entries is such a one, as far as can be
   * seen: made there, or in a variable that only gets single entries.
   *
   * @param set a call of role {@code SET_MAP}
   * @param state with the path to the call
   */
  public static boolean isSetBy(ContextCall set, ContextCalls calls, VisitorState state) {
    if (set.api() != ContextApi.SLF4J_MDC) {
      return false; // others only set the stack
    }
    ExpressionTree map = map(set);
    if (isMade(map, calls, state)) {
      return true;
    }
    return variable(map)
        .filter(it -> isValued(it, calls, state) && !new Mentions(it, calls, state).isFilled())
        .isPresent();
  }

  /** Whether there is nothing in it: {@code setContextMap(new HashMap<>())}. */
  public static boolean isEmpty(ContextCall set) {
    ExpressionTree map = map(set);
    return (map instanceof NewClassTree made && made.getArguments().isEmpty())
        || (map instanceof MethodInvocationTree call && call.getArguments().isEmpty());
  }

  private static ExpressionTree map(ContextCall set) {
    return ASTHelpers.stripParentheses(set.tree().getArguments().get(0));
  }

  private static boolean isMade(ExpressionTree map, ContextCalls calls, VisitorState state) {
    if (map instanceof NewClassTree made) {
      return made.getClassBody() == null
          && made.getArguments().stream()
              .allMatch(size -> ASTHelpers.getType(size).hasTag(TypeTag.INT))
          && ASTHelpers.getSymbol(made).owner.owner.getQualifiedName().contentEquals("java.util");
    }
    return map instanceof MethodInvocationTree call
        && MAKERS.contains(
            ASTHelpers.getSymbol(call).owner.getQualifiedName()
                + "."
                + ASTHelpers.getSymbol(call).getSimpleName())
        && !asksCarrier(call, calls, state);
  }

  private static boolean asksCarrier(Tree tree, ContextCalls calls, VisitorState state) {
    boolean[] found = new boolean[1];
    new com.sun.source.util.TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= calls.find(call, state).isPresent() || ContextCalls.isOfCarrier(call);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  private static Optional<VarSymbol> variable(ExpressionTree map) {
    return ASTHelpers.getSymbol(map) instanceof VarSymbol variable
            && (variable.getKind() == ElementKind.LOCAL_VARIABLE
                || (variable.getKind() == ElementKind.FIELD
                    && variable.getModifiers().contains(Modifier.PRIVATE)
                    && variable.getModifiers().contains(Modifier.FINAL)))
        ? Optional.of(variable)
        : Optional.empty();
  }

  private static boolean isValued(VarSymbol variable, ContextCalls calls, VisitorState state) {
    return Declarations.initializer(variable, state)
        .filter(value -> isMade(ASTHelpers.stripParentheses(value), calls, state))
        .isPresent();
  }

  /** The mentions of a variable, and whether any may fill it with what others have put. */
  private static final class Mentions extends TreePathScanner<Void, Void> {
    private final VarSymbol variable;
    private final ContextCalls calls;
    private final VisitorState state;
    private boolean isFilled;

    private Mentions(VarSymbol variable, ContextCalls calls, VisitorState state) {
      this.variable = variable;
      this.calls = calls;
      this.state = state;
    }

    private boolean isFilled() {
      scan(new TreePath(state.getPath().getCompilationUnit()), null);
      return isFilled;
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
      if (!variable.equals(ASTHelpers.getSymbol(tree))) {
        return;
      }
      TreePath user = Mention.user(getCurrentPath());
      boolean isSet =
          calls
              .find(user.getLeaf(), state)
              .filter(call -> call.role() == ContextRole.SET_MAP)
              .isPresent();
      boolean isSingle =
          user.getLeaf() instanceof MemberSelectTree select
              && SINGLE.contains(select.getIdentifier().toString())
              && !asksCarrier(user.getParentPath().getLeaf(), calls, state);
      isFilled |= !isSet && !isSingle;
    }
  }
}
