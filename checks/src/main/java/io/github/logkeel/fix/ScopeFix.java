package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.Detours;
import io.github.logkeel.model.SideEffects;
import io.github.logkeel.model.context.CallsWithin;
import io.github.logkeel.model.context.ClosedScope;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextCalls;
import io.github.logkeel.model.context.ContextInHand;
import io.github.logkeel.model.context.EarlyClose;
import io.github.logkeel.model.context.OpenScope;
import io.github.logkeel.model.log.LogCalls;
import java.util.List;
import java.util.Optional;

/** Repairs that keep a scope open while the statements run that need it. */
public final class ScopeFix {

  private ScopeFix() {}

  /**
   * Moves the catch clauses, and of the finally block what runs before the span is ended, into the
   * block of the try statement that closes the scope.
   *
   * @param andFinally whether anything of the finally block needs the scope
   * @return empty where that would change what is caught or when something is done
   */
  public static Optional<SuggestedFix> moveHandlersInside(
      OpenScope scope, boolean andFinally, ContextCalls calls, VisitorState state) {
    TryTree tree = scope.attempt();
    List<? extends Tree> resources = tree.getResources();
    int kept = scope.scopesFromHere(calls, state).size();
    if (kept == 0
        || !scope.variable().equals(Optional.of(ASTHelpers.getSymbol(resources.get(0))))
        || !resources.subList(0, kept).stream().allMatch(each -> isHarmless(each, scope, state))) {
      return Optional.empty();
    }
    List<? extends StatementTree> last =
        tree.getFinallyBlock() == null ? List.of() : tree.getFinallyBlock().getStatements();
    int moved = andFinally ? ClosedScope.endOfSpan(scope, calls, state) : 0;
    boolean whole = moved == last.size();
    if (moved > 0
        && !whole
        && !last.subList(0, moved).stream()
            .allMatch(each -> !(each instanceof VariableTree) && Detours.noneIn(each))) {
      return Optional.empty();
    }
    SourceLines lines = new SourceLines(tree, state);
    StringBuilder inner = new StringBuilder("try ");
    if (resources.size() > kept) {
      inner
          .append('(')
          .append(
              SourceLines.withoutSemicolon(
                  lines.between(resources.get(kept), resources.get(resources.size() - 1))))
          .append(") ");
    }
    List<? extends CatchTree> catches = tree.getCatches();
    Tree end = catches.isEmpty() ? tree.getBlock() : catches.get(catches.size() - 1);
    inner.append(lines.between(tree.getBlock(), end));
    StringBuilder outer = new StringBuilder();
    if (moved > 0 && whole) {
      inner.append(lines.after(end));
    } else if (moved > 0) {
      BlockTree block = tree.getFinallyBlock();
      inner.append(" finally ").append(lines.blockOf(block, 0, moved));
      outer.append(" finally ").append(lines.blockOf(block, moved, last.size()));
    } else if (tree.getFinallyBlock() != null) {
      outer.append(lines.after(end));
    }
    String text =
        "try ("
            + SourceLines.withoutSemicolon(lines.between(resources.get(0), resources.get(kept - 1)))
            + ") {\n"
            + lines.deeper(lines.indent() + inner)
            + "\n"
            + lines.indent()
            + "}"
            + outer;
    return Optional.of(SuggestedFix.replace(tree, text));
  }

  /**
   * Names a span by its variable where the current one is asked for.
   *
   * @return empty where there is no such variable, or one of another type
   */
  public static Optional<SuggestedFix> useVariable(
      List<MethodInvocationTree> reads, Optional<VarSymbol> span, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    for (MethodInvocationTree read : reads) {
      if (span.isEmpty()
          || !ASTHelpers.isSubtype(span.get().type, ASTHelpers.getType(read), state)) {
        return Optional.empty();
      }
      fix.replace(read, span.get().getSimpleName().toString());
    }
    return Optional.of(fix.build());
  }

  /**
   * Closes a scope right before its span is ended, or behind the last call that needs it.
   *
   * @param last the last call in between that needs the scope
   * @return empty where something in between might throw, so that it would stay open, or where a
   *     statement means something else inside the try statement
   */
  public static Optional<SuggestedFix> closeLater(
      EarlyClose early, Tree last, LogCalls logs, VisitorState state) {
    return early.close() instanceof TryTree attempt
        ? BehindTry.moveInside(attempt, early, last, state)
        : early.end().flatMap(end -> closeBefore(end, early, logs, state));
  }

  private static Optional<SuggestedFix> closeBefore(
      StatementTree end, EarlyClose early, LogCalls logs, VisitorState state) {
    for (TreePath call : early.calls()) {
      MethodInvocationTree tree = (MethodInvocationTree) call.getLeaf();
      if (!ContextCalls.isOfCarrier(tree)
          && logs.find(tree, state.withPath(call)).isEmpty()
          && SideEffects.mayHave(tree, state)) {
        return Optional.empty();
      }
    }
    String close = state.getSourceForNode(early.close());
    String indent = new SourceLines(end, state).indent();
    Tree next = early.between().get(0);
    return Optional.of(
        SuggestedFix.builder()
            .replace(
                ASTHelpers.getStartPosition(early.close()),
                state.getEndPosition(early.close()) + spaceBehind(early.close(), next, state),
                "")
            .prefixWith(end, close + "\n" + indent)
            .build());
  }

  /** The length of the white space behind a statement, up to the next one or a comment. */
  private static int spaceBehind(Tree statement, Tree next, VisitorState state) {
    String behind =
        state
            .getSourceCode()
            .subSequence(state.getEndPosition(statement), ASTHelpers.getStartPosition(next))
            .toString();
    return behind.length() - behind.stripLeading().length();
  }

  /**
   * Takes away a statement that closes the resource of a try statement, which closes it anyway.
   *
   * @param close the path to the call
   * @return empty where that is no statement of a block
   */
  public static Optional<SuggestedFix> leaveToTry(TreePath close, VisitorState state) {
    TreePath statement = close.getParentPath();
    if (!(statement.getLeaf() instanceof ExpressionStatementTree closing)
        || !(statement.getParentPath().getLeaf() instanceof BlockTree block)) {
      return Optional.empty();
    }
    int next = block.getStatements().indexOf(closing) + 1;
    int behind =
        next < block.getStatements().size()
            ? spaceBehind(closing, block.getStatements().get(next), state)
            : 0;
    return Optional.of(
        SuggestedFix.replace(
            ASTHelpers.getStartPosition(closing), state.getEndPosition(closing) + behind, ""));
  }

  /**
   * Says which context a record belongs to, right before it is emitted.
   *
   * @param inHand a context, or a span, which then is in the context that is current otherwise
   */
  public static Optional<SuggestedFix> giveContext(
      ContextCall emit, VarSymbol inHand, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String context = TypedText.write(ContextInHand.expression(inHand), fix, state);
    return Optional.ofNullable(ASTHelpers.getReceiver(emit.tree()))
        .map(builder -> fix.postfixWith(builder, ".setContext(" + context + ")").build());
  }

  /** Whether nothing that the catch clauses catch comes from opening or closing the scope. */
  private static boolean isHarmless(Tree tree, OpenScope scope, VisitorState state) {
    if (!(tree instanceof VariableTree resource)) {
      return false;
    }
    for (TreePath call : CallsWithin.of(new TreePath(scope.path(), resource))) {
      if (!ContextCalls.isOfCarrier((MethodInvocationTree) call.getLeaf())
          && SideEffects.mayHave(call.getLeaf(), state)) {
        return false;
      }
    }
    return ASTHelpers.getThrownExceptions(resource.getInitializer(), state).stream()
            .noneMatch(thrown -> ASTHelpers.isCheckedExceptionType(thrown, state))
        && !throwsWhenClosed(ASTHelpers.getType(resource), state);
  }

  private static boolean throwsWhenClosed(Type type, VisitorState state) {
    for (Symbol close :
        state
            .getTypes()
            .membersClosure(type, false)
            .getSymbolsByName(state.getNames().fromString("close"))) {
      return close.type.getThrownTypes().nonEmpty();
    }
    return true;
  }
}
