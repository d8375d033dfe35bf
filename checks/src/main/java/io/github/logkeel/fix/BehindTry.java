package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.github.logkeel.model.context.ContextCalls;
import io.github.logkeel.model.context.EarlyClose;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Name;

/** Moves what stands behind a try statement to the end of its block. */
final class BehindTry {

  private BehindTry() {}

  /**
   * Moves all statements up to one that needs the scope of the try statement.
   *
   * @param last a call of that statement
   * @return empty where an exception would be caught, or a finally block run, in another order, or
   *     where a name would mean something else
   */
  static Optional<SuggestedFix> moveInside(
      TryTree attempt, EarlyClose early, Tree last, VisitorState state) {
    List<? extends StatementTree> all =
        ((BlockTree) early.closing().getParentPath().getLeaf()).getStatements();
    int from = all.indexOf(attempt) + 1;
    int to = from;
    while (state.getEndPosition(all.get(to)) < state.getEndPosition(last)) {
      to++;
    }
    List<? extends StatementTree> moved = all.subList(from, to + 1);
    if (!attempt.getCatches().isEmpty()
        || !onlyCloses(attempt.getFinallyBlock())
        || attempt.getBlock().getStatements().isEmpty()
        || moved.stream().anyMatch(each -> each instanceof ClassTree)
        || Mentions.ofDeclared(moved, all.subList(to + 1, all.size()))
        || mentions(moved, declaredIn(attempt))) {
      return Optional.empty();
    }
    SourceLines lines = new SourceLines(attempt, state);
    int start = state.getEndPosition(attempt.getBlock()) - 1;
    int end = state.getEndPosition(attempt);
    int lastEnd = state.getEndPosition(all.get(to));
    CharSequence source = state.getSourceCode();
    String text = source.subSequence(end, lastEnd).toString().strip();
    int before = start;
    while (Character.isWhitespace(source.charAt(before - 1))) {
      before--;
    }
    return Optional.of(
        SuggestedFix.replace(
            before,
            lastEnd,
            "\n"
                + lines.indent()
                + lines.unit()
                + lines.deeperLines(text)
                + "\n"
                + lines.indent()
                + source.subSequence(start, end)));
  }

  /** Whether there is no finally block, or none that does anything else. */
  private static boolean onlyCloses(BlockTree block) {
    return block == null
        || block.getStatements().stream()
            .allMatch(
                each ->
                    each instanceof ExpressionStatementTree statement
                        && statement.getExpression() instanceof MethodInvocationTree call
                        && ContextCalls.isOfCarrier(call));
  }

  /** The names that have a meaning of their own at the end of the block. */
  private static Set<Name> declaredIn(TryTree attempt) {
    Set<Name> names = new HashSet<>();
    for (Tree resource : attempt.getResources()) {
      if (resource instanceof VariableTree variable) {
        names.add(variable.getName());
      }
    }
    for (StatementTree statement : attempt.getBlock().getStatements()) {
      if (statement instanceof VariableTree variable) {
        names.add(variable.getName());
      } else if (statement instanceof ClassTree type) {
        names.add(type.getSimpleName());
      }
    }
    return names;
  }

  /** Whether statements use, or declare, one of some names. */
  private static boolean mentions(List<? extends StatementTree> statements, Set<Name> names) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        found[0] |= names.contains(tree.getName());
        return null;
      }

      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        found[0] |= names.contains(tree.getName());
        return super.visitVariable(tree, null);
      }
    }.scan(statements, null);
    return found[0];
  }
}
