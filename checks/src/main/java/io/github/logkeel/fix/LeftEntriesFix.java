package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import io.github.logkeel.model.context.ContextApi;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.LeftEntries;
import java.util.Optional;
import java.util.stream.Collectors;

/** Repairs of tasks that leave their entries on the thread. */
public final class LeftEntriesFix {

  private LeftEntriesFix() {}

  /**
   * Takes the entries away in a finally block around the rest of the task; where they took the
   * place of all others, these are put back, since the thread may be that of the caller.
   *
   * @return empty where nothing follows them in their block, or where a name is taken
   */
  public static Optional<SuggestedFix> cleanUp(LeftEntries left, VisitorState state) {
    if (left.behind().isEmpty()) {
      return Optional.empty();
    }
    boolean replacesAll = left.puts().stream().anyMatch(call -> call.role() == ContextRole.SET_MAP);
    if (replacesAll
        && (!new FreeNames(state).isFree("previous")
            || left.puts().get(0).api() != ContextApi.SLF4J_MDC)) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    StatementTree first = left.behind().get(0);
    StatementTree last = Iterables.getLast(left.behind());
    MethodInvocationTree lastPut = Iterables.getLast(left.puts()).tree();
    SourceLines lines = new SourceLines(first, state);
    String indent = lines.indent();
    String finallyBlock =
        replacesAll
            ? setBack(left.puts().get(0), fix, state)
            : left.puts().stream()
                .map(put -> remove(put, state))
                .collect(Collectors.joining("\n" + indent + lines.unit()));
    if (replacesAll) {
      fix.prefixWith(
          left.puts().get(0).tree(),
          TypedText.write("{java.util.Map}<String, String> previous = ", fix, state)
              + owner(left.puts().get(0), state)
              + "getCopyOfContextMap();\n"
              + indent);
    }
    TreePath putPath = TreePath.getPath(state.getPath().getCompilationUnit(), lastPut);
    int start = state.getEndPosition(putPath.getParentPath().getLeaf());
    String body = state.getSourceCode().subSequence(start, state.getEndPosition(last)).toString();
    fix.replace(
        start,
        state.getEndPosition(last),
        "\n%1$stry {%2$s\n%1$s} finally {\n%1$s%3$s%4$s\n%1$s}"
            .formatted(indent, lines.deeperLines(body), lines.unit(), finallyBlock));
    return Optional.of(fix.build());
  }

  private static String setBack(ContextCall put, SuggestedFix.Builder fix, VisitorState state) {
    return owner(put, state)
        + TypedText.write(
            "setContextMap(previous == null ? {java.util.Collections}.emptyMap() : previous);",
            fix,
            state);
  }

  private static String remove(ContextCall put, VisitorState state) {
    return owner(put, state)
        + "remove("
        + state.getSourceForNode(put.tree().getArguments().get(0))
        + ");";
  }

  /** What stands before the name of the method: {@code MDC.}. */
  private static String owner(ContextCall call, VisitorState state) {
    return call.tree().getMethodSelect() instanceof MemberSelectTree select
        ? state.getSourceForNode(select.getExpression()) + "."
        : ASTHelpers.getSymbol(call.tree()).owner.getQualifiedName() + ".";
  }
}
