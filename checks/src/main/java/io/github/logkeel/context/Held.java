package io.github.logkeel.context;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.engine.Logkeel;
import io.github.logkeel.model.context.CallsWithin;
import io.github.logkeel.model.context.ContextApi;
import io.github.logkeel.model.context.HeldVariable;
import io.github.logkeel.model.context.HeldVariable.Ending;
import io.github.logkeel.model.context.OpenScope;
import java.util.stream.Stream;

/** What the method at hand does with a scope or a span in one of its variables. */
final class Held {

  private Held() {}

  /** All mentions of the variable. */
  static HeldVariable in(VarSymbol variable, Logkeel logkeel, VisitorState state) {
    return HeldVariable.of(
        variable, state.getPath(), logkeel.contextCalls(), logkeel.logCalls(), state);
  }

  /** Whether it is closed or ended on the ways from the statement that opens it. */
  static Ending ending(HeldVariable held, TreePath opening, Logkeel logkeel, VisitorState state) {
    return held.ending(opening, logkeel.contextCalls(), logkeel.logCalls(), state);
  }

  /** Whether the method ends what a variable holds, or somebody else may. */
  static boolean mayEnd(VarSymbol variable, Logkeel logkeel, VisitorState state) {
    HeldVariable held = in(variable, logkeel, state);
    return !held.ends().isEmpty() || !held.endsLater().isEmpty() || !held.escapes().isEmpty();
  }

  /**
   * The same, with the calls that end the current span for one that is made current and that
   * nothing else ends.
   */
  static HeldVariable withEndsOfCurrent(
      HeldVariable held, ContextApi api, Logkeel logkeel, VisitorState state) {
    if (!held.madeCurrent() || !held.ends().isEmpty() || !held.endsLater().isEmpty()) {
      return held;
    }
    return held.endedBy(
        CallsWithin.of(HeldVariable.bodyAround(state.getPath())).stream()
            .filter(
                path -> logkeel.contextCalls().readToEnd(path.getLeaf(), api, state).isPresent())
            .collect(ImmutableList.toImmutableList()));
  }

  /** When it is not, for one that is closed or ended on some ways only. */
  static String when(Ending ending) {
    return switch (ending) {
      case UNLESS_THROWN -> "if anything in between throws";
      case ON_SOME_PATHS -> "on every way through the method";
      case ONLY_IN_CATCH -> "where nothing throws";
      case ALWAYS, LATER, NEVER, OUT_OF_SIGHT -> throw new IllegalArgumentException();
    };
  }

  /** The paths to the statements that close a scope, in the method that opens it. */
  static Stream<TreePath> closings(OpenScope scope, Logkeel logkeel, VisitorState state) {
    return switch (scope.holding()) {
      case RESOURCE -> Stream.of(scope.path());
      case VARIABLE ->
          in(scope.variable().orElseThrow(), logkeel, state).ends().stream()
              .map(TreePath::getParentPath);
      case DROPPED, ELSEWHERE -> Stream.empty();
    };
  }
}
