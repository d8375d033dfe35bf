package io.github.logkeel.model.log;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Detours;
import io.github.logkeel.model.Liveness;
import io.github.logkeel.model.log.BuilderUse.Kind;
import io.github.logkeel.model.log.LogApi.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A local variable that holds the builder of a log statement, and what its block does with it. */
public final class LocalBuilder {

  /**
   * Where the end of a chain is missing.
   *
   * @param api the row of its builder
   * @param variable the name of the variable that holds it
   * @param behind the statement behind which it can be written
   * @param hasMessage whether the builder has been given a message then
   */
  public record Ending(LogApi api, String variable, StatementTree behind, boolean hasMessage) {}

  private final VariableTree declaration;
  private final VarSymbol variable;
  private final ImmutableList<StatementTree> scope;
  private final LogApi api;
  private final VisitorState state;
  private final Map<StatementTree, BuilderUse> uses = new HashMap<>();
  private final Set<StatementTree> followed = new HashSet<>();

  private LocalBuilder(
      VariableTree declaration,
      ImmutableList<StatementTree> scope,
      LogApi api,
      VisitorState state) {
    this.declaration = declaration;
    this.variable = ASTHelpers.getSymbol(declaration);
    this.scope = scope;
    this.api = api;
    this.state = state;
  }

  /**
   * Follows a variable through the statements of its block.
   *
   * @return empty if anything else happens to it than that it is set, built on and logged by
   *     statements: it is handed over, returned, stored, captured, compared
   */
  public static Optional<LocalBuilder> of(
      VariableTree declaration, BlockTree block, LogApi api, VisitorState state) {
    List<? extends StatementTree> all = block.getStatements();
    LocalBuilder builder =
        new LocalBuilder(
            declaration,
            ImmutableList.copyOf(all.subList(all.indexOf(declaration), all.size())),
            api,
            state);
    Liveness.ask(builder.scope, builder::before);
    int understood = builder.uses.values().stream().mapToInt(BuilderUse::mentions).sum();
    int mentioned = builder.scope.stream().mapToInt(builder::mentions).sum();
    return understood == mentioned ? Optional.of(builder) : Optional.empty();
  }

  /**
   * Follows the variable that the statement at hand uses.
   *
   * @param chain what the statement calls on it; of an assignment that is an empty chain, which
   *     starts with the assignment
   */
  public static Optional<LocalBuilder> usedBy(LogChain chain, VisitorState state) {
    Symbol variable =
        ASTHelpers.getSymbol(
            chain.start() instanceof AssignmentTree assignment
                ? assignment.getVariable()
                : chain.start());
    for (Tree around : state.getPath()) {
      if (around instanceof LambdaExpressionTree || around instanceof ClassTree) {
        return Optional.empty();
      }
      Optional<VariableTree> declaration =
          around instanceof BlockTree block ? declaration(variable, block) : Optional.empty();
      if (declaration.isPresent()) {
        return of(declaration.get(), (BlockTree) around, chain.api(), state);
      }
    }
    return Optional.empty();
  }

  private static Optional<VariableTree> declaration(Symbol variable, BlockTree block) {
    return block.getStatements().stream()
        .filter(VariableTree.class::isInstance)
        .map(VariableTree.class::cast)
        .filter(tree -> ASTHelpers.getSymbol(tree).equals(variable))
        .findFirst();
  }

  /** Whether it holds builders from a logger, and none of them is ever logged. */
  public boolean isNeverLogged() {
    return uses(Kind.START) && !uses(Kind.TAKE) && !uses(Kind.LOG);
  }

  /**
   * Whether what a statement puts into the builder is never logged, since no path leads from there
   * to the end of the chain. Of several such statements in a row it is the last.
   */
  public boolean isLostAt(StatementTree statement) {
    BuilderUse use = uses.get(statement);
    return use != null
        && uses(Kind.LOG)
        && !uses(Kind.TAKE)
        && (use.kind() == Kind.CHANGE || use.kind() == Kind.START)
        && !use.contents().isEmpty()
        && !followed.contains(statement);
  }

  /** Whether the builder has certainly been logged when a statement logs it. */
  public boolean isLoggedBefore(StatementTree statement) {
    boolean[] first = {false};
    Liveness.ask(
        scope,
        (tree, after) -> {
          BuilderUse use = uses.get(tree);
          if (use == null || use.kind() == Kind.CHANGE) {
            return after;
          }
          first[0] |= after && use.kind() != Kind.LOG;
          return tree.equals(statement);
        });
    return !first[0];
  }

  /** Whether a statement logs one builder each time that a loop comes by, unless it ends before. */
  public boolean isLoggedRepeatedly(TreePath statement) {
    TreePath parent = statement.getParentPath();
    TreePath body = parent.getLeaf() instanceof BlockTree ? parent : statement;
    Tree loop = body.getParentPath().getLeaf();
    return (loop instanceof EnhancedForLoopTree
            || loop instanceof ForLoopTree
            || loop instanceof WhileLoopTree
            || loop instanceof DoWhileLoopTree)
        && Detours.noneIn((StatementTree) body.getLeaf())
        && uses.entrySet().stream()
            .filter(use -> isIn(body.getLeaf(), use.getKey()))
            .allMatch(use -> use.getValue().kind() == Kind.LOG);
  }

  private boolean isIn(Tree outer, Tree inner) {
    return ASTHelpers.getStartPosition(outer) <= ASTHelpers.getStartPosition(inner)
        && state.getEndPosition(inner) <= state.getEndPosition(outer);
  }

  /** Whether each statement that logs it, but for one, hands it arguments to keep. */
  public boolean isGivenArgumentsBeside(StatementTree statement) {
    return uses.keySet().stream()
        .filter(other -> uses.get(other).kind() == Kind.LOG && !other.equals(statement))
        .allMatch(this::givesArguments);
  }

  /** Whether a statement that logs it hands it arguments, which the builder may keep. */
  public boolean givesArguments(StatementTree statement) {
    ExpressionTree call = ((ExpressionStatementTree) statement).getExpression();
    return uses.get(statement).has(Step.ARGUMENT)
        || ((MethodInvocationTree) call).getArguments().size() > 1;
  }

  /** The chain from a logger that alone has made the builder what it is. */
  public Optional<LogChain> origin() {
    return starts() == 1
            && uses.values().stream()
                .allMatch(
                    use ->
                        use.kind() == Kind.START
                            ? use.chains().size() == 1
                            : use.kind() == Kind.LOG && use.contents().isEmpty())
        ? uses.values().stream()
            .filter(use -> use.kind() == Kind.START)
            .map(use -> use.chains().get(0))
            .findFirst()
        : Optional.empty();
  }

  /** Its declaration, where that alone makes it hold a builder, and no other statement uses it. */
  public Optional<VariableTree> declarationFor(StatementTree statement) {
    return uses.keySet().equals(Set.of(declaration, statement))
        ? Optional.of(declaration)
        : Optional.empty();
  }

  /** Everything that is ever put into the builder. */
  public ImmutableList<ExpressionTree> contents() {
    return uses.values().stream()
        .flatMap(use -> use.contents().stream())
        .sorted(comparing(ASTHelpers::getStartPosition))
        .collect(toImmutableList());
  }

  /** What a statement puts into the builder. */
  public ImmutableList<ExpressionTree> contentsOf(StatementTree statement) {
    return uses.get(statement).contents();
  }

  /**
   * Where the chain can be ended once for all paths; empty if some path leaves before, or if there
   * is nothing to log.
   */
  public Optional<Ending> ending() {
    StatementTree last = declaration;
    for (StatementTree statement : scope) {
      if (mentions(statement) > 0) {
        last = statement;
      }
    }
    boolean passed =
        scope.stream().allMatch(s -> uses.containsKey(s) || mentions(s) == 0 || Detours.noneIn(s));
    return passed && !contents().isEmpty() ? ending(last, scope) : Optional.empty();
  }

  /** The end of the chain right behind a statement. */
  public Optional<Ending> endingAt(StatementTree statement) {
    return ending(statement, List.of(declaration, statement));
  }

  /**
   * @param certain statements that have run before, if they do anything to the builder
   */
  private Optional<Ending> ending(StatementTree behind, List<? extends StatementTree> certain) {
    boolean plain = starts() == 1 && uses.containsKey(declaration) && !uses(Kind.CLEAR);
    boolean message = has(Step.MESSAGE, certain);
    // What comes about on some paths only cannot be told from here.
    boolean known =
        message == has(Step.MESSAGE, uses.keySet())
            && (message || !has(Step.ARGUMENT, uses.keySet()));
    return plain && known
        ? Optional.of(new Ending(api, variable.getSimpleName().toString(), behind, message))
        : Optional.empty();
  }

  private boolean has(Step step, Collection<? extends StatementTree> statements) {
    return statements.stream().map(uses::get).anyMatch(use -> use != null && use.has(step));
  }

  private boolean uses(Kind kind) {
    return uses.values().stream().anyMatch(use -> use.kind() == kind);
  }

  private long starts() {
    return uses.values().stream().filter(use -> use.kind() == Kind.START).count();
  }

  private boolean before(StatementTree statement, boolean after) {
    BuilderUse use = BuilderUse.of(statement, variable, api, state).orElse(null);
    if (use == null) {
      return after;
    }
    uses.put(statement, use);
    if (after) {
      followed.add(statement);
    }
    return use.kind() == Kind.LOG || use.kind() == Kind.CHANGE;
  }

  /** How often the variable is named in a statement. */
  private int mentions(StatementTree statement) {
    int[] count = {0};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        count[0] += variable.equals(ASTHelpers.getSymbol(tree)) ? 1 : 0;
        return null;
      }
    }.scan(statement, null);
    return count[0];
  }
}
