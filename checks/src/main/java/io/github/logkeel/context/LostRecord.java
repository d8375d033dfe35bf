package io.github.logkeel.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.OpenScope;
import io.github.logkeel.model.context.OuterScope;
import io.github.logkeel.model.log.LogCall;
import java.util.List;

/** Which records would have something in a scope that they do not have behind it. */
final class LostRecord {

  private LostRecord() {}

  /** The log statements among some calls whose records miss what the scope has. */
  static ImmutableList<LogCall> among(
      List<TreePath> calls, ContextCall opening, Logkeel logkeel, VisitorState state) {
    ImmutableList.Builder<LogCall> lost = ImmutableList.builder();
    for (TreePath path : calls) {
      logkeel
          .logCalls()
          .find((MethodInvocationTree) path.getLeaf(), state.withPath(path))
          .filter(log -> !printsEntry(log, opening, state))
          .ifPresent(lost::add);
    }
    return lost.build();
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
