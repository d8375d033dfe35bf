package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import io.github.logkeel.model.VariablesInScope;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.EntryCleanup;
import io.github.logkeel.model.context.EntryLeak;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Repairs of how entries of the MDC and its like are taken away. */
public final class EntryFix {

  private EntryFix() {}

  /**
   * Takes the entries of some calls away when the rest of their block has run, whatever happens in
   * it.
   *
   * @return empty where no work follows them, or where the place cannot be changed
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
    List<? extends StatementTree> behind = all.subList(Math.min(to + 1, all.size()), all.size());
    // What follows the removal may need what is declared before, and then moves along.
    boolean alsoBehind = Mentions.ofDeclared(all.subList(from, Math.max(from, to)), behind);
    boolean isForCaller =
        cleanup.removal().isEmpty() && !RestOfWork.isInBlockOf(statement, Optional.empty());
    if (from >= to
        || isForCaller
        || all.subList(from, to).stream().anyMatch(Constructors::isCalledBy)
        || (alsoBehind && behind.stream().anyMatch(EntryFix::calls))) {
      return Optional.empty();
    }
    SourceLines lines = new SourceLines(put, state);
    int end = state.getEndPosition(all.get(to - 1));
    String body = text(state.getEndPosition(put), end, state);
    if (alsoBehind) {
      body += text(state.getEndPosition(all.get(to)), last(all, state), state);
    }
    String text =
        "\n"
            + lines.indent()
            + "try {"
            + lines.deeperLines(body)
            + "\n"
            + lines.indent()
            + "} finally {\n"
            + puts.stream()
                .map(each -> lines.indent() + lines.unit() + removal(each, key(each), state) + "\n")
                .collect(Collectors.joining())
            + lines.indent()
            + "}";
    int replaced =
        alsoBehind ? last(all, state) : cleanup.removal().map(state::getEndPosition).orElse(end);
    return Optional.of(SuggestedFix.replace(state.getEndPosition(put), replaced, text));
  }

  private static String text(int start, int end, VisitorState state) {
    return state.getSourceCode().subSequence(start, end).toString();
  }

  private static int last(List<? extends StatementTree> all, VisitorState state) {
    return state.getEndPosition(all.get(all.size() - 1));
  }

  /** Whether anything is called that could tell whether the entry is still there. */
  private static boolean calls(Tree tree) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitNewClass(NewClassTree made, Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(tree, null);
    return found[0];
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
                .map(key -> removal(clear, key, state))
                .collect(Collectors.joining("\n" + indent))));
  }

  /** Puts the entries of a map one by one, beside those that are there. */
  public static Optional<SuggestedFix> putEach(ContextCall set, VisitorState state) {
    String owner = owner(set, state);
    ExpressionTree map = ASTHelpers.stripParentheses(set.tree().getArguments().get(0));
    return Optional.of(
        SuggestedFix.replace(
            set.tree(),
            state.getSourceForNode(map)
                + ".forEach("
                + owner.substring(0, owner.length() - 1)
                + "::put)"));
  }

  /**
   * Gives a key back the value that it had, where {@code putCloseable} only removes it.
   *
   * @param call the resource of a try statement
   * @return empty where the statement does more than to close it
   */
  public static Optional<SuggestedFix> restoreFinally(ContextCall call, VisitorState state) {
    TryTree attempt = state.findEnclosing(TryTree.class);
    ExpressionTree key = key(call);
    Optional<String> name = freeName(key, state);
    if (attempt == null
        || name.isEmpty()
        || attempt.getResources().size() != 1
        || !attempt.getCatches().isEmpty()
        || attempt.getFinallyBlock() != null
        || state.getPath().getParentPath().getLeaf() != attempt.getResources().get(0)
        || Mentions.of(ASTHelpers.getSymbol(attempt.getResources().get(0)), attempt.getBlock())) {
      return Optional.empty();
    }
    SourceLines lines = new SourceLines(attempt, state);
    String text =
        """
        String %1$s = %2$sget(%3$s);
        %2$sput(%3$s, %4$s);
        try %5$s finally {
        %6$sif (%1$s == null) {
        %6$s%6$s%2$sremove(%3$s);
        %6$s} else {
        %6$s%6$s%2$sput(%3$s, %1$s);
        %6$s}
        }\
        """
            .formatted(
                name.get(),
                owner(call, state),
                state.getSourceForNode(key),
                state.getSourceForNode(call.tree().getArguments().get(1)),
                "\0",
                lines.unit())
            .replace("\n", "\n" + lines.indent())
            .replace("\0", state.getSourceForNode(attempt.getBlock()));
    return Optional.of(SuggestedFix.replace(attempt, text));
  }

  /**
   * Clears all entries where the map is null that would be put in their place.
   *
   * @return empty where the map has no variable, or where the call is no statement of a block
   */
  public static Optional<SuggestedFix> clearIfNull(ContextCall set, VisitorState state) {
    ExpressionTree map = ASTHelpers.stripParentheses(set.tree().getArguments().get(0));
    TreePath statement = state.getPath().getParentPath();
    if (map instanceof MethodInvocationTree
        || !(statement.getLeaf() instanceof ExpressionStatementTree)
        || !(statement.getParentPath().getLeaf() instanceof BlockTree)) {
      return Optional.empty();
    }
    SourceLines lines = new SourceLines(statement.getLeaf(), state);
    String text =
        """
        if (%1$s == null) {
        %2$s%3$sclear();
        } else {
        %2$s%4$s
        }\
        """
            .formatted(
                state.getSourceForNode(map),
                lines.unit(),
                owner(set, state),
                state.getSourceForNode(statement.getLeaf()))
            .replace("\n", "\n" + lines.indent());
    return Optional.of(SuggestedFix.replace(statement.getLeaf(), text));
  }

  /** A name for the value that a key had: {@code previousCustomer}. */
  private static Optional<String> freeName(ExpressionTree key, VisitorState state) {
    String text = ASTHelpers.constValue(key) instanceof String constant ? constant : "";
    String words = text.replaceAll("[^A-Za-z0-9]+", " ").strip();
    StringBuilder name = new StringBuilder("previous");
    for (String word : words.isEmpty() ? new String[] {"Entry"} : words.split(" ", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return VariablesInScope.all(state).stream()
            .noneMatch(variable -> variable.getSimpleName().contentEquals(name))
        ? Optional.of(name.toString())
        : Optional.empty();
  }

  private static Optional<SuggestedFix> addTo(
      BlockTree last, List<ContextCall> puts, VisitorState state) {
    StatementTree end = Iterables.getLast(last.getStatements());
    String indent = new SourceLines(end, state).indent();
    return Optional.of(
        SuggestedFix.prefixWith(
            last.getStatements().get(0),
            puts.stream()
                .map(each -> removal(each, key(each), state) + "\n" + indent)
                .collect(Collectors.joining())));
  }

  /** The call that takes an entry away, on what another call is made on. */
  private static String removal(ContextCall call, ExpressionTree key, VisitorState state) {
    return owner(call, state) + "remove(" + state.getSourceForNode(key) + ");";
  }

  private static ExpressionTree key(ContextCall put) {
    return put.tree().getArguments().get(0);
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
