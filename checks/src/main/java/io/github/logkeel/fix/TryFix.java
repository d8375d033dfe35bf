package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextCalls;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.HeldVariable;
import io.github.logkeel.model.context.OpenScope;
import io.github.logkeel.model.context.ScopeOpening;
import io.github.logkeel.model.context.StartedSpan;
import java.util.List;
import java.util.Optional;

/** Repairs that put statements into a try statement, which closes a scope or ends a span. */
public final class TryFix {

  private static final String UNUSED = "ignored";

  private final BlockTree block;
  private final StatementTree opening;
  private final int from;
  private final VisitorState state;

  private TryFix(BlockTree block, StatementTree opening, VisitorState state) {
    this.block = block;
    this.opening = opening;
    this.from = block.getStatements().indexOf(opening) + 1;
    this.state = state;
  }

  private static Optional<TryFix> in(TreePath opening, VisitorState state) {
    return opening.getParentPath().getLeaf() instanceof BlockTree block
        ? Optional.of(new TryFix(block, (StatementTree) opening.getLeaf(), state))
        : Optional.empty();
  }

  /**
   * Makes a scope the resource of a try statement around what follows, or has it closed in a
   * finally block where it cannot be a resource: up to the statement that closes it, else to the
   * end of the block.
   *
   * @param close the path to the call that closes it now, if any
   * @return empty where no work follows, or where a variable in between is needed behind the try
   */
  public static Optional<SuggestedFix> closeAlways(
      OpenScope scope, Optional<TreePath> close, ContextCalls calls, VisitorState state) {
    if (close.isEmpty()
        && !RestOfWork.isInBlockOf(scope.path(), calls.variable(scope.call(), state))) {
      return Optional.empty();
    }
    return scope.isCloseable(state)
        ? in(scope.path(), state).flatMap(fix -> fix.resource(scope, close))
        : scope
            .variable()
            .flatMap(held -> endCall(scope.call(), held, close, state))
            .flatMap(call -> endInFinally(scope.path(), call, close, state));
  }

  /**
   * Has a span ended in a finally block.
   *
   * @param end the path to the call that ends it now, if any
   * @return empty as above
   */
  public static Optional<SuggestedFix> endAlways(
      StartedSpan span, Optional<TreePath> end, VisitorState state) {
    return endCall(span.call(), span.variable(), end, state)
        .flatMap(call -> endInFinally(span.path(), call, end, state));
  }

  /** The text of the call that ends what a call has begun: as it stands, else as it would be. */
  private static Optional<String> endCall(
      ContextCall began, VarSymbol variable, Optional<TreePath> end, VisitorState state) {
    return end.map(path -> state.getSourceForNode(path.getLeaf()))
        .or(
            () ->
                began.role() == ContextRole.ATTACH
                    ? detachCall(began, variable, state)
                    : began
                        .api()
                        .endOf(variable.type)
                        .map(method -> variable.getSimpleName() + "." + method + "()"));
  }

  /** A gRPC context is detached by itself, and given what {@code attach()} has returned. */
  private static Optional<String> detachCall(
      ContextCall attach, VarSymbol previous, VisitorState state) {
    ExpressionTree attached = ASTHelpers.getReceiver(attach.tree());
    return attached instanceof IdentifierTree
        ? attach
            .api()
            .endOf(previous.type)
            .map(
                method ->
                    "%s.%s(%s)"
                        .formatted(
                            state.getSourceForNode(attached), method, previous.getSimpleName()))
        : Optional.empty();
  }

  private Optional<SuggestedFix> resource(OpenScope scope, Optional<TreePath> close) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String resource;
    if (opening instanceof VariableTree declaration) {
      resource = SourceLines.withoutSemicolon(state.getSourceForNode(declaration));
    } else {
      Type type = ASTHelpers.getType(scope.call().tree());
      if (scope.variable().isPresent() || declares(UNUSED, state)) {
        return Optional.empty();
      }
      resource =
          SuggestedFixes.qualifyType(state, fix, state.getTypes().erasure(type))
              + " "
              + UNUSED
              + " = "
              + state.getSourceForNode(scope.call().tree());
    }
    return replaced("try (" + resource + ") {", close, fix);
  }

  /** Writes the try statement in the place of the opening one and of those that follow. */
  private Optional<SuggestedFix> replaced(
      String header, Optional<TreePath> close, SuggestedFix.Builder fix) {
    return wrapped(header, "", close)
        .map(text -> fix.replace(ASTHelpers.getStartPosition(opening), end(close), text).build());
  }

  /**
   * Makes a context that is dropped, or only held in a variable, the current one of what follows.
   *
   * @return empty where nothing follows
   */
  public static Optional<SuggestedFix> makeCurrent(OpenScope made, VisitorState state) {
    if (declares(UNUSED, state)) {
      return Optional.empty();
    }
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String resource =
        SuggestedFixes.qualifyType(state, fix, ScopeOpening.OF_CONTEXT)
            + " "
            + UNUSED
            + " = "
            + made.variable()
                .map(held -> held.getSimpleName().toString())
                .orElseGet(() -> state.getSourceForNode(made.call().tree()))
            + ".makeCurrent()";
    String header = "try (" + resource + ") {";
    return in(made.path(), state)
        .flatMap(
            it ->
                made.variable().isPresent()
                    ? it.behind(header, fix)
                    : it.replaced(header, Optional.empty(), fix));
  }

  /** Writes the try statement behind the opening one. */
  private Optional<SuggestedFix> behind(String header, SuggestedFix.Builder fix) {
    String indent = new SourceLines(opening, state).indent();
    return wrapped(header, "", Optional.empty())
        .map(
            text ->
                fix.replace(
                        state.getEndPosition(opening), end(Optional.empty()), "\n" + indent + text)
                    .build());
  }

  private static Optional<SuggestedFix> endInFinally(
      TreePath opening, String call, Optional<TreePath> end, VisitorState state) {
    return in(opening, state).flatMap(fix -> fix.inFinally("try {", call, end));
  }

  /**
   * Makes a span current, by the given resource, in a try statement around what follows, and ends
   * the span in its finally block.
   */
  static Optional<SuggestedFix> makeCurrent(
      StartedSpan span,
      String resource,
      Optional<TreePath> end,
      SuggestedFix imports,
      VisitorState state) {
    String header = "try (" + resource + ") {";
    return endCall(span.call(), span.variable(), end, state)
        .flatMap(call -> in(span.path(), state).flatMap(fix -> fix.inFinally(header, call, end)))
        .map(fix -> SuggestedFix.builder().merge(fix).merge(imports).build());
  }

  private Optional<SuggestedFix> inFinally(String header, String call, Optional<TreePath> end) {
    SourceLines lines = new SourceLines(opening, state);
    String last =
        " finally {\n" + lines.indent() + lines.unit() + call + ";\n" + lines.indent() + "}";
    return wrapped(header, last, end)
        .map(
            text ->
                SuggestedFix.replace(
                    state.getEndPosition(opening), end(end), "\n" + lines.indent() + text));
  }

  /** The statements behind the opening one in a try with that header. */
  private Optional<String> wrapped(String header, String behind, Optional<TreePath> close) {
    List<? extends StatementTree> statements = block.getStatements();
    int to = statements.size();
    if (close.isPresent()) {
      Tree statement = close.get().getParentPath().getLeaf();
      to = statements.indexOf(statement);
      if (!(statement instanceof ExpressionStatementTree) || to < from) {
        return Optional.empty();
      }
    }
    if (to <= from
        || Mentions.ofDeclared(
            statements.subList(from, to), statements.subList(to, statements.size()))) {
      return Optional.empty();
    }
    SourceLines lines = new SourceLines(opening, state);
    String body =
        state
            .getSourceCode()
            .subSequence(
                state.getEndPosition(opening), state.getEndPosition(statements.get(to - 1)))
            .toString();
    return Optional.of(header + lines.deeperLines(body) + "\n" + lines.indent() + "}" + behind);
  }

  private int end(Optional<TreePath> close) {
    return close
        .map(path -> state.getEndPosition(path.getParentPath().getLeaf()))
        .orElseGet(
            () ->
                state.getEndPosition(block.getStatements().get(block.getStatements().size() - 1)));
  }

  /** Whether the method at hand declares a variable of that name. */
  static boolean declares(String name, VisitorState state) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        found[0] |= tree.getName().contentEquals(name);
        return super.visitVariable(tree, null);
      }
    }.scan(HeldVariable.bodyAround(state.getPath()).getLeaf(), null);
    return found[0];
  }
}
