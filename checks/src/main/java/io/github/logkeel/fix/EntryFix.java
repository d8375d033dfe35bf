package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.EntryCleanup;
import io.github.logkeel.model.context.EntryLeak;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Repairs of how entries of the MDC and its like are taken away. */
public final class EntryFix {

  private EntryFix() {}

  /**
   * Takes the entries of some calls away when the rest of their block has run, whatever happens in
   * it.
   *
   * @return empty where nothing follows them, or where the place cannot be changed
   */
  public static Optional<SuggestedFix> removeFinally(EntryLeak leak, VisitorState state) {
    List<ContextCall> puts = leak.puts();
    EntryCleanup cleanup = leak.cleanup();
    if (cleanup.last().isPresent()) {
      return addTo(cleanup.last().get(), puts, state);
    }
    TreePath statement = leak.path().getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree put)
        || !(statement.getParentPath().getLeaf() instanceof BlockTree block)) {
      return Optional.empty();
    }
    List<? extends StatementTree> all = block.getStatements();
    int from = all.indexOf(put) + 1;
    int to = cleanup.removal().map(all::indexOf).orElse(all.size());
    if (from >= to || (to < all.size() && declaresFor(all.subList(from, to), all, to))) {
      return Optional.empty();
    }
    SourceLines lines = new SourceLines(put, state);
    int end = state.getEndPosition(all.get(to - 1));
    String body = state.getSourceCode().subSequence(state.getEndPosition(put), end).toString();
    String text =
        "\n"
            + lines.indent()
            + "try {"
            + lines.deeper(body).substring(lines.unit().length())
            + "\n"
            + lines.indent()
            + "} finally {\n"
            + puts.stream()
                .map(each -> lines.indent() + lines.unit() + removal(each, state) + "\n")
                .collect(Collectors.joining())
            + lines.indent()
            + "}";
    int behind = cleanup.removal().map(state::getEndPosition).orElse(end);
    return Optional.of(SuggestedFix.replace(state.getEndPosition(put), behind, text));
  }

  /** Takes some entries away in the place of all. */
  public static Optional<SuggestedFix> removeOnly(
      ContextCall clear, Collection<ExpressionTree> keys, VisitorState state) {
    if (keys.isEmpty()
        || !(state.getPath().getParentPath().getLeaf()
            instanceof ExpressionStatementTree statement)) {
      return Optional.empty();
    }
    String indent = new SourceLines(statement, state).indent();
    return Optional.of(
        SuggestedFix.replace(
            statement,
            keys.stream()
                .map(key -> owner(clear, state) + "remove(" + state.getSourceForNode(key) + ");")
                .collect(Collectors.joining("\n" + indent))));
  }

  /** Clears where there is no map to set. */
  public static Optional<SuggestedFix> clearWithoutMap(ContextCall set, VisitorState state) {
    ExpressionTree map = set.tree().getArguments().get(0);
    if (!(map instanceof IdentifierTree)
        || !(state.getPath().getParentPath().getLeaf()
            instanceof ExpressionStatementTree statement)) {
      return Optional.empty();
    }
    SourceLines lines = new SourceLines(statement, state);
    String text =
        """
        if (%1$s == null) {
        %2$s%3$s%4$sclear();
        %2$s} else {
        %2$s%3$s%5$s
        %2$s}"""
            .formatted(
                state.getSourceForNode(map),
                lines.indent(),
                lines.unit(),
                owner(set, state),
                state.getSourceForNode(statement));
    return Optional.of(SuggestedFix.replace(statement, text));
  }

  private static Optional<SuggestedFix> addTo(
      BlockTree last, List<ContextCall> puts, VisitorState state) {
    StatementTree end = Iterables.getLast(last.getStatements());
    String indent = new SourceLines(end, state).indent();
    return Optional.of(
        SuggestedFix.prefixWith(
            last.getStatements().get(0),
            puts.stream()
                .map(each -> removal(each, state) + "\n" + indent)
                .collect(Collectors.joining())));
  }

  /** Whether what follows reads a variable that some statements declare. */
  private static boolean declaresFor(
      List<? extends StatementTree> some, List<? extends StatementTree> all, int from) {
    Set<Symbol> declared = new HashSet<>();
    some.stream()
        .filter(VariableTree.class::isInstance)
        .forEach(variable -> declared.add(ASTHelpers.getSymbol((Tree) variable)));
    boolean[] found = new boolean[1];
    TreeScanner<Void, Void> reads =
        new TreeScanner<>() {
          @Override
          public Void visitIdentifier(IdentifierTree name, Void unused) {
            found[0] |= declared.contains(ASTHelpers.getSymbol((Tree) name));
            return null;
          }
        };
    all.subList(from, all.size()).forEach(statement -> reads.scan(statement, null));
    return found[0];
  }

  private static String removal(ContextCall put, VisitorState state) {
    String key = state.getSourceForNode(put.tree().getArguments().get(0));
    return owner(put, state) + "remove(" + key + ");";
  }

  /** What stands before the name of the method: {@code MDC.}; nothing if it is imported. */
  private static String owner(ContextCall call, VisitorState state) {
    MethodInvocationTree tree = call.tree();
    if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) {
      return ASTHelpers.getSymbol(tree).owner.getQualifiedName() + ".";
    }
    return state.getSourceForNode(select.getExpression()) + ".";
  }
}
