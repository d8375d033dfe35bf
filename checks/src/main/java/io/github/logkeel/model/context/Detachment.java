package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Assignments;
import javax.lang.model.element.ElementKind;

/** What becomes of a span without a parent, or of a context without a span. */
public final class Detachment {

  /** The methods of a builder that tell where the work comes from without being part of it. */
  private static final String LINK = "addLink";

  /** What makes the empty context the one of some work. */
  private static final ImmutableSet<String> TAKES = ImmutableSet.of("setParent", "with");

  private static final ImmutableSet<String> USES =
      ImmutableSet.of(
          "makeCurrent", "with", "wrap", "wrapFunction", "wrapConsumer", "wrapSupplier");

  /** The empty context of gRPC (1.68.1), the one that is a constant and no method. */
  private static final String ROOT = "ROOT";

  private static final String ROOT_OWNER = "io.grpc.Context";

  private Detachment() {}

  /**
   * Whether work is cut off by a call, rather than a value compared with, returned or extracted
   * into.
   *
   * @param state with the path to the call
   */
  public static boolean isInEffect(ContextCall call, VisitorState state) {
    return switch (call.role()) {
      case DETACH -> isUsed(call, state);
      case OPEN_SCOPE -> isNull(call);
      case ATTACH, MAKE_CONTEXT, RUN_IN_SCOPE, WRAP_TASK, WRAP_EXECUTOR -> isOfRoot(call);
      default -> false;
    };
  }

  /** Whether a call makes no span the current one: {@code tracer.withSpan(null)}. */
  public static boolean isNull(ContextCall call) {
    return call.subject().filter(span -> span.getKind() == Tree.Kind.NULL_LITERAL).isPresent();
  }

  /** Whether a call is made on the empty context, where that is a constant. */
  private static boolean isOfRoot(ContextCall call) {
    return call.subject()
        .map(ASTHelpers::getSymbol)
        .filter(
            constant ->
                constant.getSimpleName().contentEquals(ROOT)
                    && constant.owner.getQualifiedName().contentEquals(ROOT_OWNER))
        .isPresent();
  }

  private static boolean isUsed(ContextCall call, VisitorState state) {
    TreePath path = state.getPath();
    String name = ASTHelpers.getSymbol(call.tree()).getSimpleName().toString();
    if (!name.equals("root") && !name.equals("getInvalid")) {
      return !isLinked(path);
    }
    return Mention.user(path).getLeaf() instanceof VariableTree declaration
        ? isOnlyTakenFrom(ASTHelpers.getSymbol(declaration), path)
        : isTaken(path);
  }

  /** Whether all mentions of a local variable make its value the context of some work. */
  private static boolean isOnlyTakenFrom(VarSymbol variable, TreePath path) {
    if (variable.getKind() != ElementKind.LOCAL_VARIABLE
        || !Assignments.isConsideredFinal(variable, path)) {
      return false;
    }
    boolean[] uses = new boolean[2];
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        if (variable.equals(ASTHelpers.getSymbol(name))) {
          uses[isTaken(getCurrentPath()) ? 0 : 1] = true;
        }
        return null;
      }
    }.scan(HeldVariable.bodyAround(path), null);
    return uses[0] && !uses[1];
  }

  private static boolean isTaken(TreePath value) {
    TreePath user = Mention.user(value);
    if (user.getLeaf() instanceof MemberSelectTree select) {
      return USES.contains(select.getIdentifier().toString())
          && !(user.getParentPath().getLeaf() instanceof MethodInvocationTree made
              && made.getArguments().size() == 1
              && ContextCalls.isSpan(made.getArguments().get(0)));
    }
    return user.getLeaf() instanceof MethodInvocationTree taker
        && TAKES.contains(ASTHelpers.getSymbol(taker).getSimpleName().toString())
        && ContextCalls.isOfCarrier(taker)
        && !isLinked(user);
  }

  /** Whether any call of the chain that a call is part of adds a link, or one to its builder. */
  private static boolean isLinked(TreePath call) {
    TreePath last = call;
    while (last.getParentPath().getLeaf() instanceof MemberSelectTree
        && last.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree) {
      last = last.getParentPath().getParentPath();
    }
    Tree current = last.getLeaf();
    while (current instanceof MethodInvocationTree step) {
      if (isLink(step)) {
        return true;
      }
      current = ASTHelpers.getReceiver(step);
    }
    Tree builder = last.getParentPath().getLeaf() instanceof VariableTree held ? held : current;
    return builder != null
        && ASTHelpers.getSymbol(builder) instanceof VarSymbol variable
        && variable.type.tsym.equals(ASTHelpers.getSymbol(call.getLeaf()).owner)
        && CallsWithin.andLater(HeldVariable.bodyAround(call)).stream()
            .map(path -> (MethodInvocationTree) path.getLeaf())
            .anyMatch(step -> isLink(step) && variable.equals(builderOf(step)));
  }

  private static boolean isLink(MethodInvocationTree step) {
    return ASTHelpers.getSymbol(step).getSimpleName().contentEquals(LINK);
  }

  private static Symbol builderOf(MethodInvocationTree step) {
    ExpressionTree receiver = step;
    while (receiver instanceof MethodInvocationTree each) {
      receiver = ASTHelpers.getReceiver(each);
    }
    return receiver == null ? null : ASTHelpers.getSymbol(receiver);
  }
}
