package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.Declarations;
import io.github.logkeel.model.context.ContextApi;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.MisplacedWrap;
import java.util.Optional;

/** Repairs that take the context when a task is given away. */
public final class MisplacedWrapFix {

  private MisplacedWrapFix() {}

  /** Takes it then, neither before nor after; empty where the library has no such method. */
  public static Optional<SuggestedFix> takeAtHandoff(MisplacedWrap wrap, VisitorState state) {
    if (wrap.task().isPresent()) {
      return wrapOutside(wrap.call(), wrap.task().get(), state);
    }
    ContextCall call = wrap.call();
    if (call.api() == ContextApi.CONTEXT_PROPAGATION) {
      return MisplacedWrap.suppliedSnapshot(call)
          .flatMap(each -> captureEachTime(each, call, state));
    }
    return call.api() == ContextApi.GRPC
        ? callStatic("currentContextExecutor", call, state)
        : callStatic("taskWrapping", call, state);
  }

  /** {@code Context.current().wrap(pool)} becomes {@code Context.taskWrapping(pool)}. */
  private static Optional<SuggestedFix> callStatic(
      String method, ContextCall call, VisitorState state) {
    ExpressionTree executor = call.tree().getArguments().get(0);
    if (!(ASTHelpers.getReceiver(call.tree()) instanceof MethodInvocationTree current)
        || ASTHelpers.getReceiver(current) == null
        || !hasOverload(method, call, ASTHelpers.getType(executor), state)) {
      return Optional.empty();
    }
    return Optional.of(
        SuggestedFix.replace(
            call.tree(),
            "%s.%s(%s)"
                .formatted(
                    state.getSourceForNode(ASTHelpers.getReceiver(current)),
                    method,
                    state.getSourceForNode(executor))));
  }

  /** Whether the method gives what the wrapper gave. */
  private static boolean hasOverload(
      String name, ContextCall call, Type executor, VisitorState state) {
    Type result = ASTHelpers.getType(call.tree());
    Symbol owner = ASTHelpers.getSymbol(call.tree()).owner;
    for (Symbol member : owner.members().getSymbolsByName(state.getNames().fromString(name))) {
      if (member instanceof MethodSymbol method
          && method.params().size() == 1
          && ASTHelpers.isSubtype(executor, method.params().get(0).type, state)
          && ASTHelpers.isSubtype(method.getReturnType(), result, state)) {
        return true;
      }
    }
    return false;
  }

  /** {@code () -> snapshot} becomes {@code factory::captureAll}. */
  private static Optional<SuggestedFix> captureEachTime(
      ExpressionTree snapshot, ContextCall call, VisitorState state) {
    return Declarations.initializer((VarSymbol) ASTHelpers.getSymbol(snapshot), state)
        .filter(MethodInvocationTree.class::isInstance)
        .map(MethodInvocationTree.class::cast)
        .filter(capture -> capture.getArguments().isEmpty())
        .filter(capture -> ASTHelpers.getReceiver(capture) instanceof IdentifierTree)
        .map(
            capture ->
                SuggestedFix.replace(
                    call.tree().getArguments().get(1),
                    state.getSourceForNode(ASTHelpers.getReceiver(capture))
                        + "::"
                        + ASTHelpers.getSymbol(capture).getSimpleName()));
  }

  /**
   * {@code () -> Context.current().wrap(task).run()} becomes {@code Context.current().wrap(task)}.
   */
  private static Optional<SuggestedFix> wrapOutside(
      ContextCall call, LambdaExpressionTree task, VisitorState state) {
    Tree body = task.getBody();
    if (body instanceof BlockTree block
        && block.getStatements().size() == 1
        && block.getStatements().get(0) instanceof ExpressionStatementTree only) {
      body = only.getExpression();
    }
    boolean isAll =
        body instanceof MethodInvocationTree run
            && task.getParameters().isEmpty()
            && ASTHelpers.getReceiver(run) == call.tree()
            && ASTHelpers.getReceiver(call.tree()) instanceof MethodInvocationTree
            && ASTHelpers.isSubtype(
                ASTHelpers.getType(call.tree()), ASTHelpers.getType(task), state);
    return isAll
        ? Optional.of(SuggestedFix.replace(task, state.getSourceForNode(call.tree())))
        : Optional.empty();
  }
}
