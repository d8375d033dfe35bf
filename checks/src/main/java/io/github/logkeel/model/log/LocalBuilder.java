package io.github.logkeel.model.log;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.logkeel.model.Detours;
import io.github.logkeel.model.Liveness;
import io.github.logkeel.model.log.LogApi.Step;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A local variable that holds the builder of a log statement, and what its block does with it. */
public final class LocalBuilder {

  /** What a statement does with the variable. */
  private enum Use {
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

  /**
   * One statement that uses the variable.
   *
   * @param chains what it makes the variable hold, or calls on it; several where a condition
   *     chooses among them
   */
  private record Event(Use use, ImmutableList<LogChain> chains) {

    private ImmutableList<ExpressionTree> contents() {
      return chains.stream().flatMap(chain -> chain.contents().stream()).collect(toImmutableList());
    }
  }

  private static final Event OUT_OF_SIGHT = new Event(Use.TAKE, ImmutableList.of());

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
  private final Map<StatementTree, Event> events = new HashMap<>();
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
    long understood = builder.events.entrySet().stream().mapToLong(builder::understood).sum();
    long mentioned = builder.scope.stream().mapToLong(builder::mentions).sum();
    return understood == mentioned ? Optional.of(builder) : Optional.empty();
  }

  /**
   * Follows the variable that a statement sets, or whose builder it adds something to.
   *
   * @param chain what the statement sets it to, or calls on it
   */
  public static Optional<LocalBuilder> changedBy(
      ExpressionStatementTree statement, LogChain chain, VisitorState state) {
    Symbol variable =
        ASTHelpers.getSymbol(
            statement.getExpression() instanceof AssignmentTree assignment
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
    return uses(Use.START) && !uses(Use.TAKE) && !uses(Use.LOG);
  }

  /**
   * Whether what a statement puts into the builder is never logged, since no path leads from there
   * to the end of the chain. Of several such statements in a row it is the last.
   */
  public boolean isLostAt(StatementTree statement) {
    Event event = events.get(statement);
    return event != null
        && uses(Use.LOG)
        && !uses(Use.TAKE)
        && (event.use == Use.CHANGE || event.use == Use.START)
        && !event.contents().isEmpty()
        && !followed.contains(statement);
  }

  /** Everything that is ever put into the builder. */
  public ImmutableList<ExpressionTree> contents() {
    return events.values().stream()
        .flatMap(event -> event.contents().stream())
        .sorted(comparing(ASTHelpers::getStartPosition))
        .collect(toImmutableList());
  }

  /** What a statement puts into the builder. */
  public ImmutableList<ExpressionTree> contentsOf(StatementTree statement) {
    return events.get(statement).contents();
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
        scope.stream()
            .allMatch(s -> events.containsKey(s) || mentions(s) == 0 || Detours.noneIn(s));
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
    boolean plain = starts() == 1 && events.containsKey(declaration) && !uses(Use.CLEAR);
    boolean message = has(Step.MESSAGE, certain);
    // What comes about on some paths only cannot be told from here.
    boolean known =
        message == has(Step.MESSAGE, events.keySet())
            && (message || !has(Step.ARGUMENT, events.keySet()));
    return plain && known
        ? Optional.of(new Ending(api, variable.getSimpleName().toString(), behind, message))
        : Optional.empty();
  }

  private boolean has(Step step, Collection<? extends StatementTree> statements) {
    return statements.stream()
        .map(events::get)
        .anyMatch(e -> e != null && e.chains.stream().anyMatch(chain -> chain.has(step)));
  }

  private boolean uses(Use use) {
    return events.values().stream().anyMatch(event -> event.use == use);
  }

  private long starts() {
    return events.values().stream().filter(event -> event.use == Use.START).count();
  }

  private boolean before(StatementTree statement, boolean after) {
    Event event = event(statement).orElse(null);
    if (event == null) {
      return after;
    }
    events.put(statement, event);
    if (after) {
      followed.add(statement);
    }
    return event.use == Use.LOG || event.use == Use.CHANGE;
  }

  private Optional<Event> event(StatementTree statement) {
    if (statement.equals(declaration)) {
      return Optional.ofNullable(declaration.getInitializer()).map(this::assigned);
    }
    if (!(statement instanceof ExpressionStatementTree expression)) {
      return Optional.empty();
    }
    ExpressionTree tree = expression.getExpression();
    if (tree instanceof AssignmentTree assignment && isVariable(assignment.getVariable())) {
      return Optional.of(assigned(assignment.getExpression()));
    }
    return tree instanceof MethodInvocationTree call ? called(call) : Optional.empty();
  }

  private Optional<Event> called(MethodInvocationTree call) {
    boolean ends = api.verbs().anyMatch(ASTHelpers.getSymbol(call).getSimpleName()::contentEquals);
    LogChain chain = LogChain.upFrom(ends ? ASTHelpers.getReceiver(call) : call, api, state);
    boolean builds = ends || !chain.calls().isEmpty();
    return builds && isVariable(chain.start())
        ? Optional.of(new Event(ends ? Use.LOG : Use.CHANGE, ImmutableList.of(chain)))
        : Optional.empty();
  }

  private Event assigned(ExpressionTree value) {
    ExpressionTree tree = ASTHelpers.stripParentheses(value);
    if (tree instanceof ConditionalExpressionTree choice) {
      return either(assigned(choice.getTrueExpression()), assigned(choice.getFalseExpression()));
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return choice.getCases().stream()
          .map(CaseTree::getBody)
          .filter(body -> !(body instanceof ThrowTree))
          .map(body -> body instanceof ExpressionTree each ? assigned(each) : OUT_OF_SIGHT)
          .reduce(LocalBuilder::either)
          .orElse(OUT_OF_SIGHT);
    }
    if (tree.getKind() == Tree.Kind.NULL_LITERAL) {
      return new Event(Use.CLEAR, ImmutableList.of());
    }
    LogChain chain = LogChain.upFrom(tree, api, state);
    Use use = chain.fromLogger() ? Use.START : isVariable(chain.start()) ? Use.CHANGE : Use.TAKE;
    return new Event(use, ImmutableList.of(chain));
  }

  /** What is so in one case only is taken for the one that keeps more possible. */
  private static Event either(Event one, Event other) {
    EnumSet<Use> uses = EnumSet.of(one.use, other.use);
    Use use =
        uses.contains(Use.TAKE) ? Use.TAKE : uses.contains(Use.CHANGE) ? Use.CHANGE : Use.START;
    ImmutableList<LogChain> chains =
        ImmutableList.<LogChain>builder().addAll(one.chains).addAll(other.chains).build();
    return new Event(uses.size() == 1 ? one.use : use, chains);
  }

  private boolean isVariable(Tree tree) {
    return tree instanceof IdentifierTree && variable.equals(ASTHelpers.getSymbol(tree));
  }

  /** How often the variable is named in a statement. */
  private int mentions(StatementTree statement) {
    int[] count = {0};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        count[0] += isVariable(tree) ? 1 : 0;
        return null;
      }
    }.scan(statement, null);
    return count[0];
  }

  /** How often an event names the variable; if the statement does so more often, it escapes. */
  private long understood(Map.Entry<StatementTree, Event> entry) {
    boolean assigns =
        entry.getKey() instanceof ExpressionStatementTree statement
            && statement.getExpression() instanceof AssignmentTree;
    return (assigns ? 1 : 0)
        + entry.getValue().chains.stream().filter(chain -> isVariable(chain.start())).count();
  }
}
