package io.github.logkeel.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.LoggingMethods;
import io.github.logkeel.model.context.OpenScope;
import io.github.logkeel.model.context.OuterScope;
import io.github.logkeel.model.log.LogCall;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** Which records would have something in a scope that they do not have behind it. */
final class LostRecord {

  private LostRecord() {}

  /**
   * The calls among some that log what the scope would have had: statements, and methods of the
   * program that are given the exception that has been caught.
   */
  static ImmutableList<MethodInvocationTree> among(
      List<TreePath> calls, ContextCall opening, Logkeel logkeel, VisitorState state) {
    LoggingMethods methods = new LoggingMethods(logkeel.logCalls(), logkeel.contextCalls(), state);
    ImmutableList.Builder<MethodInvocationTree> lost = ImmutableList.builder();
    for (TreePath path : calls) {
      MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
      Optional<LogCall> log = logkeel.logCalls().find(call, state.withPath(path));
      boolean isLost =
          log.isPresent()
              ? !printsEntry(log.get(), opening, state)
              : opening.role() == ContextRole.OPEN_SCOPE
                  && isGivenFailure(call)
                  && methods.isCalledBy(call);
      if (isLost) {
        lost.add(call);
      }
    }
    return lost.build();
  }

  private static boolean isGivenFailure(MethodInvocationTree call) {
    return call.getArguments().stream()
        .map(ASTHelpers::getSymbol)
        .anyMatch(it -> it != null && it.getKind() == ElementKind.EXCEPTION_PARAMETER);
  }

  /** Whether it makes a difference to be in the scope; asked only about suspicious ones. */
  static boolean matters(OpenScope scope, Logkeel logkeel, VisitorState state) {
    return scope.call().role() == ContextRole.OPEN_ENTRY
        || (logkeel.contextCalls().changesSpan(scope.call(), state)
            && !OuterScope.isInTrace(scope, logkeel.contextCalls(), logkeel.tracedPaths(), state));
  }

  /** What the record misses. */
  static String loss(ContextCall opening) {
    return opening.role() == ContextRole.OPEN_ENTRY
        ? "what it has put is not in the record"
        : "the record has no trace id, or that of another span";
  }

  private static boolean printsEntry(LogCall log, ContextCall opening, VisitorState state) {
    if (opening.role() != ContextRole.OPEN_ENTRY || opening.tree().getArguments().size() < 2) {
      return false;
    }
    ExpressionTree value = opening.tree().getArguments().get(1);
    return state.getSourceForNode(log.tree()).contains(state.getSourceForNode(value));
  }
}
