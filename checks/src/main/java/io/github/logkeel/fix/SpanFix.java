package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import io.github.logkeel.model.context.ScopeOpening;
import io.github.logkeel.model.context.StartedSpan;
import java.util.List;
import java.util.Optional;

/** Repairs that make a span current while its work is done. */
public final class SpanFix {

  private SpanFix() {}

  /**
   * Opens a scope of a span in the try statement that ends it, or in a new one around all that
   * comes before its end.
   *
   * @param ends the paths to the calls that end it, if any
   */
  public static Optional<SuggestedFix> makeCurrent(
      StartedSpan span, ImmutableList<TreePath> ends, VisitorState state) {
    Optional<ScopeOpening> opening = ScopeOpening.of(span, state);
    if (opening.isEmpty() || !(span.path().getParentPath().getLeaf() instanceof BlockTree block)) {
      return Optional.empty();
    }
    SuggestedFix.Builder imports = SuggestedFix.builder();
    String resource =
        TypeName.of(opening.get().type(), imports, state)
            + " "
            + ResourceName.freeOfSpansAround(state)
            + " = "
            + opening.get().expression();
    List<? extends StatementTree> statements = block.getStatements();
    int next = statements.indexOf(span.path().getLeaf()) + 1;
    if (next < statements.size()
        && statements.get(next) instanceof TryTree attempt
        && attempt.getFinallyBlock() != null
        && ends.stream().anyMatch(path -> isIn(path, attempt.getFinallyBlock()))) {
      return Optional.of(imports.merge(inTry(attempt, resource, state)).build());
    }
    return TryFix.makeCurrent(span, resource, ends, imports.build(), state);
  }

  private static SuggestedFix inTry(TryTree tree, String resource, VisitorState state) {
    String header = "try (" + resource + ") ";
    if (tree.getCatches().isEmpty() && tree.getResources().isEmpty()) {
      return SuggestedFix.replace(
          ASTHelpers.getStartPosition(tree), ASTHelpers.getStartPosition(tree.getBlock()), header);
    }
    // Resources are closed before the catch clauses run, and these may log as well.
    SourceLines lines = new SourceLines(tree, state);
    Tree last =
        tree.getCatches().isEmpty()
            ? tree.getBlock()
            : tree.getCatches().get(tree.getCatches().size() - 1);
    return SuggestedFix.replace(
        tree,
        header
            + "{\n"
            + lines.deeper(lines.indent() + lines.between(tree, last))
            + "\n"
            + lines.indent()
            + "}"
            + lines.after(last));
  }

  private static boolean isIn(TreePath path, Tree tree) {
    for (Tree each : path) {
      if (each == tree) {
        return true;
      }
    }
    return false;
  }
}
