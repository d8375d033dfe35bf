package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.context.ContextCall;
import io.github.logkeel.model.context.ContextCalls;
import io.github.logkeel.model.context.ContextRole;
import io.github.logkeel.model.context.OpenScope;
import io.github.logkeel.model.context.ScopeOpening;
import io.github.logkeel.model.context.StartedSpan;
import java.util.List;
import java.util.Optional;

/** Repairs that put statements into a try statement, which closes a scope or ends a span. */
public final class TryFix {

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
   * @param closes the paths to the calls that close it now, if any
   * @return empty where no work follows, or where a variable in between is needed behind the try
   */
  public static Optional<SuggestedFix> closeAlways(
      OpenScope scope, ImmutableList<TreePath> closes, ContextCalls calls, VisitorState state) {
    if (closes.isEmpty()
        && !RestOfWork.isInBlockOf(scope.path(), calls.variable(scope.call(), state))) {
      return Optional.empty();
    }
    return scope.isCloseable(state)
        ? in(scope.path(), state).flatMap(fix -> fix.resource(scope, closes))
        : scope
            .variable()
            .flatMap(held -> endCall(scope.call(), held, closes, state))
            .flatMap(call -> endInFinally(scope.path(), call, closes, state));
  }

  /**
   * Has a span ended in a finally block.
   *
   * @param ends the paths to the calls that end it now, if any
   * @return empty as above
   */
  public static Optional<SuggestedFix> endAlways(
      StartedSpan span, ImmutableList<TreePath> ends, VisitorState state) {
    return endCall(span.call(), span.variable(), ends, state)
        .flatMap(call -> endInFinally(span.path(), call, ends, state));
  }

  /** The text of the call that ends what a call has begun: as it stands, else as it would be. */
  private static Optional<String> endCall(
      ContextCall began, VarSymbol variable, ImmutableList<TreePath> ends, VisitorState state) {
    return ends.stream()
        .map(path -> state.getSourceForNode(path.getLeaf()))
        .filter(call -> call.matches("(?s).*\\b" + variable.getSimpleName() + "\\b.*"))
        .findFirst()
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

  private Optional<SuggestedFix> resource(OpenScope scope, ImmutableList<TreePath> closes) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String resource;
    if (opening instanceof VariableTree declaration) {
      resource = SourceLines.withoutSemicolon(state.getSourceForNode(declaration));
    } else {
      Type type = ASTHelpers.getType(scope.call().tree());
      if (scope.variable().isPresent()) {
        return Optional.empty();
      }
      resource =
          TypeName.of(type.tsym.getQualifiedName().toString(), fix, state)
              + " "
              + ResourceName.free(state)
              + " = "
              + state.getSourceForNode(scope.call().tree());
    }
    return replaced("try (" + resource + ") {", closes, fix);
  }

  /** Writes the try statement in the place of the opening one and of those that follow. */
  private Optional<SuggestedFix> replaced(
      String header, ImmutableList<TreePath> closes, SuggestedFix.Builder fix) {
    return wrapped(header, "", closes)
        .map(text -> fix.replace(ASTHelpers.getStartPosition(opening), end(closes), text).build());
  }

  /**
   * Makes a context that is dropped, or only held in a variable, the current one of what follows.
   *
   * @return empty where nothing follows
   */
  public static Optional<SuggestedFix> makeCurrent(OpenScope made, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    String resource =
        TypeName.of(ScopeOpening.OF_CONTEXT, fix, state)
            + " "
            + ResourceName.free(state)
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
                    : it.replaced(header, ImmutableList.of(), fix));
  }

  /** Writes the try statement behind the opening one. */
  private Optional<SuggestedFix> behind(String header, SuggestedFix.Builder fix) {
    String indent = new SourceLines(opening, state).indent();
    return wrapped(header, "", ImmutableList.of())
        .map(
            text ->
                fix.replace(
                        state.getEndPosition(opening),
                        end(ImmutableList.of()),
                        "\n" + indent + text)
                    .build());
  }

  private static Optional<SuggestedFix> endInFinally(
      TreePath opening, String call, ImmutableList<TreePath> ends, VisitorState state) {
    return in(opening, state).flatMap(fix -> fix.inFinally("try {", call, ends));
  }

  /**
   * Makes a span current, by the given resource, in a try statement around what follows, and ends
   * the span in its finally block.
   */
  static Optional<SuggestedFix> makeCurrent(
      StartedSpan span,
      String resource,
      ImmutableList<TreePath> ends,
      SuggestedFix imports,
      VisitorState state) {
    String header = "try (" + resource + ") {";
    return endCall(span.call(), span.variable(), ends, state)
        .flatMap(call -> in(span.path(), state).flatMap(fix -> fix.inFinally(header, call, ends)))
        .map(fix -> SuggestedFix.builder().merge(fix).merge(imports).build());
  }

  private Optional<SuggestedFix> inFinally(
      String header, String call, ImmutableList<TreePath> ends) {
    SourceLines lines = new SourceLines(opening, state);
    String last =
        " finally {\n" + lines.indent() + lines.unit() + call + ";\n" + lines.indent() + "}";
    return wrapped(header, last, ends)
        .map(
            text ->
                SuggestedFix.replace(
                    state.getEndPosition(opening), end(ends), "\n" + lines.indent() + text));
  }

  /**
   * The statements behind the opening one, up to the last that closes or ends, in a try with that
   * header that does so for all of them.
   */
  private Optional<String> wrapped(String header, String behind, ImmutableList<TreePath> closes) {
    List<? extends StatementTree> statements = block.getStatements();
    int to = to(closes);
    int left = isLast(closes, to) ? to - 1 : to;
    if (left <= from
        || statements.subList(from, left).stream().anyMatch(Constructors::isCalledBy)
        || !closes.stream().allMatch(close -> isDispensable(close))
        || Mentions.ofDeclared(
            statements.subList(from, left), statements.subList(to, statements.size()))) {
      return Optional.empty();
    }
    SourceLines lines = new SourceLines(opening, state);
    int start = state.getEndPosition(opening);
    int end = state.getEndPosition(statements.get(left - 1));
    StringBuilder body = new StringBuilder(state.getSourceCode().subSequence(start, end));
    for (TreePath close : closes.reverse()) {
      Tree statement = close.getParentPath().getLeaf();
      if (state.getEndPosition(statement) <= end) {
        delete(
            ASTHelpers.getStartPosition(statement) - start,
            state.getEndPosition(statement) - start,
            body);
      }
    }
    return Optional.of(
        header + lines.deeperLines(body.toString()) + "\n" + lines.indent() + "}" + behind);
  }

  /** Where among the statements of the block the last is that closes or ends; behind it. */
  private int to(ImmutableList<TreePath> closes) {
    List<? extends StatementTree> statements = block.getStatements();
    if (closes.isEmpty()) {
      return statements.size();
    }
    int last = state.getEndPosition(Iterables.getLast(closes).getLeaf());
    int to = from;
    while (to < statements.size() && ASTHelpers.getStartPosition(statements.get(to)) < last) {
      to++;
    }
    return to;
  }

  /** Whether the last of some statements does nothing else. */
  private boolean isLast(ImmutableList<TreePath> closes, int to) {
    return !closes.isEmpty()
        && Iterables.getLast(closes).getParentPath().getLeaf() == block.getStatements().get(to - 1);
  }

  /** Whether a call is a statement that a block can do without. */
  private static boolean isDispensable(TreePath call) {
    TreePath statement = call.getParentPath();
    TreePath around = statement.getParentPath();
    return statement.getLeaf() instanceof ExpressionStatementTree
        && around.getLeaf() instanceof BlockTree list
        && (list.getStatements().size() > 1
            || around.getParentPath().getLeaf() instanceof CatchTree);
  }

  /**
   * Deletes a part of a text with the white space before it; where more stands on its line, that
   * stays, as a comment may end with the line before.
   */
  private static void delete(int from, int to, StringBuilder text) {
    String rest = text.substring(to).lines().findFirst().orElse("");
    int start = from;
    while (rest.isBlank() && start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    text.delete(start, to);
  }

  private int end(ImmutableList<TreePath> closes) {
    return state.getEndPosition(block.getStatements().get(to(closes) - 1));
  }
}
