package io.github.logkeel.model.log;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import io.github.logkeel.model.log.LogApi.Step;
import java.util.EnumSet;
import java.util.Optional;

/**
 * What a statement does with a variable that holds a builder.
 *
 * @param chains what it makes the variable hold, or calls on it; several where a condition chooses
 *     among them
 * @param mentions how often it names the variable to do so
 */
record BuilderUse(Kind kind, ImmutableList<LogChain> chains, int mentions) {

  enum Kind {
    /** Makes it hold a builder that a logger has just handed out. */
    START,
    /** Makes it hold null. */
    CLEAR,
    /** Makes it hold a builder that comes from elsewhere. */
    TAKE,
    /** Puts something into the builder. */
    CHANGE,
    /** Has the statement written. */
    LOG
  }

  /** Reads a statement; empty if it does none of that, or only in statements of its own. */
  static Optional<BuilderUse> of(
      StatementTree statement, Symbol variable, LogApi api, VisitorState state) {
    Reader reader = new Reader(variable, api, state);
    if (statement instanceof VariableTree declaration) {
      return variable.equals(ASTHelpers.getSymbol(declaration))
          ? Optional.ofNullable(declaration.getInitializer()).map(reader::assigned)
          : Optional.empty();
    }
    if (!(statement instanceof ExpressionStatementTree expression)) {
      return Optional.empty();
    }
    if (expression.getExpression() instanceof AssignmentTree assignment
        && reader.isVariable(assignment.getVariable())) {
      BuilderUse use = reader.assigned(assignment.getExpression());
      return Optional.of(new BuilderUse(use.kind, use.chains, use.mentions + 1));
    }
    return expression.getExpression() instanceof MethodInvocationTree call
        ? reader.called(call)
        : Optional.empty();
  }

  /** What it puts into the builder. */
  ImmutableList<ExpressionTree> contents() {
    return chains.stream().flatMap(chain -> chain.contents().stream()).collect(toImmutableList());
  }

  /** Whether it puts something of that kind into the builder. */
  boolean has(Step step) {
    return chains.stream().anyMatch(chain -> chain.has(step));
  }

  /** What is so in one case only is taken for the one that keeps more possible. */
  private static BuilderUse either(BuilderUse one, BuilderUse other) {
    EnumSet<Kind> kinds = EnumSet.of(one.kind, other.kind);
    Kind kind =
        kinds.contains(Kind.TAKE)
            ? Kind.TAKE
            : kinds.contains(Kind.CHANGE) ? Kind.CHANGE : Kind.START;
    return new BuilderUse(
        kinds.size() == 1 ? one.kind : kind,
        ImmutableList.<LogChain>builder().addAll(one.chains).addAll(other.chains).build(),
        one.mentions + other.mentions);
  }

  /** Looks at expressions. */
  private record Reader(Symbol variable, LogApi api, VisitorState state) {

    private static final BuilderUse OUT_OF_SIGHT = new BuilderUse(Kind.TAKE, ImmutableList.of(), 0);

    private Optional<BuilderUse> called(MethodInvocationTree call) {
      boolean ends =
          api.verbs().anyMatch(ASTHelpers.getSymbol(call).getSimpleName()::contentEquals);
      LogChain chain = LogChain.upFrom(ends ? ASTHelpers.getReceiver(call) : call, api, state);
      boolean builds = ends || !chain.calls().isEmpty();
      return builds && isVariable(chain.start())
          ? Optional.of(new BuilderUse(ends ? Kind.LOG : Kind.CHANGE, ImmutableList.of(chain), 1))
          : Optional.empty();
    }

    private BuilderUse assigned(ExpressionTree value) {
      ExpressionTree tree = ASTHelpers.stripParentheses(value);
      if (tree instanceof ConditionalExpressionTree choice) {
        return either(assigned(choice.getTrueExpression()), assigned(choice.getFalseExpression()));
      }
      if (tree instanceof SwitchExpressionTree choice) {
        return choice.getCases().stream()
            .map(CaseTree::getBody)
            .filter(body -> !(body instanceof ThrowTree))
            .map(body -> body instanceof ExpressionTree each ? assigned(each) : OUT_OF_SIGHT)
            .reduce(BuilderUse::either)
            .orElse(OUT_OF_SIGHT);
      }
      if (tree.getKind() == Tree.Kind.NULL_LITERAL) {
        return new BuilderUse(Kind.CLEAR, ImmutableList.of(), 0);
      }
      LogChain chain = LogChain.upFrom(tree, api, state);
      boolean own = isVariable(chain.start());
      Kind kind = chain.fromLogger() ? Kind.START : own ? Kind.CHANGE : Kind.TAKE;
      return new BuilderUse(kind, ImmutableList.of(chain), own ? 1 : 0);
    }

    private boolean isVariable(Tree tree) {
      return tree instanceof IdentifierTree && variable.equals(ASTHelpers.getSymbol(tree));
    }
  }
}
