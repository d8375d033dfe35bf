package io.github.logkeel.model.context;

import com.google.common.collect.Iterables;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Optional;

/**
 * A call that does something to the context of a request.
 *
 * @param api the library it belongs to
 * @param role what it does
 * @param tree the call
 * @param subject the expression of the span, or of the context, that it does it to; empty where it
 *     names none, as where it starts one
 * @param mustBeClosed whether Error Prone's own {@code MustBeClosedChecker} reports it outside a
 *     try-with-resources statement
 */
public record ContextCall(
    ContextApi api,
    ContextRole role,
    MethodInvocationTree tree,
    Optional<ExpressionTree> subject,
    boolean mustBeClosed) {

  static ContextCall of(ContextApi api, ContextMethods method, MethodInvocationTree tree) {
    ExpressionTree subject =
        switch (method.subject()) {
          case RECEIVER -> ASTHelpers.getReceiver(tree);
          case FIRST_ARGUMENT -> Iterables.getFirst(tree.getArguments(), null);
          case RESULT, NONE -> null;
        };
    return new ContextCall(
        api, method.role(), tree, Optional.ofNullable(subject), method.mustBeClosed());
  }
}
