package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

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
    TreePath parent = state.getPath().getParentPath();
    String name = ASTHelpers.getSymbol(call.tree()).getSimpleName().toString();
    if (!name.equals("root") && !name.equals("getInvalid")) {
      return !isLinked(state.getPath());
    }
    if (parent.getLeaf() instanceof MemberSelectTree select) {
      return USES.contains(select.getIdentifier().toString());
    }
    return parent.getLeaf() instanceof MethodInvocationTree taker
        && TAKES.contains(ASTHelpers.getSymbol(taker).getSimpleName().toString())
        && ContextCalls.isOfCarrier(taker)
        && !isLinked(parent);
  }

  /** Whether any call of the chain that a call is part of adds a link. */
  private static boolean isLinked(TreePath call) {
    TreePath last = call;
    while (last.getParentPath().getLeaf() instanceof MemberSelectTree
        && last.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree) {
      last = last.getParentPath().getParentPath();
    }
    Tree current = last.getLeaf();
    while (current instanceof MethodInvocationTree step) {
      if (ASTHelpers.getSymbol(step).getSimpleName().contentEquals(LINK)) {
        return true;
      }
      ExpressionTree receiver = ASTHelpers.getReceiver(step);
      current = receiver;
    }
    return false;
  }
}
