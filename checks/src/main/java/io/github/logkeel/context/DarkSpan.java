package io.github.logkeel.context;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.model.context.CallsWithin;
import io.github.logkeel.model.context.HeldVariable;
import io.github.logkeel.model.context.LoggingMethods;
import io.github.logkeel.model.context.OuterScope;
import io.github.logkeel.model.context.StartedSpan;
import java.util.Optional;

/** A span that is never made current, though it stands for work of this process. */
final class DarkSpan {

  private DarkSpan() {}

  static boolean is(StartedSpan span, HeldVariable held) {
    return !span.isOfWorkElsewhere() && !held.madeCurrent() && held.endsLater().isEmpty();
  }

  /**
   * The first call that logs between the start and the end of a span, itself or in a method of the
   * program, in no other scope.
   *
   * @param held where it is ended; the end of its block does for it where it is not
   */
  static Optional<MethodInvocationTree> firstLog(
      StartedSpan span, HeldVariable held, Logkeel logkeel, VisitorState state) {
    LoggingMethods methods = new LoggingMethods(logkeel.logCalls(), logkeel.contextCalls(), state);
    TreePath block = span.path().getParentPath();
    int from = state.getEndPosition(span.call().tree());
    int to =
        held.ends().isEmpty()
            ? state.getEndPosition(block.getLeaf())
            : ASTHelpers.getStartPosition(Iterables.getLast(held.ends()).getLeaf());
    for (TreePath path : CallsWithin.of(block)) {
      MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
      int position = ASTHelpers.getStartPosition(call);
      if (position >= from
          && position <= to
          && (logkeel.logCalls().logs(call, state) || methods.isCalledBy(call))) {
        return OuterScope.isAround(path, logkeel.contextCalls(), state)
            ? Optional.empty()
            : Optional.of(call);
      }
    }
    return Optional.empty();
  }
}
