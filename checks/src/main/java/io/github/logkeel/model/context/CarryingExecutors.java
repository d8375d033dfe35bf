package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** Tells whether executors carry the context, from where they are made, anywhere in the program. */
final class CarryingExecutors {

  /** What kind of executor one is; the one that counts where there are several comes first. */
  enum Made {
    /** Is seen to be made, and is no other. */
    BARE,
    /** The same, of a kind that no agent knows. */
    BARE_FOR_AGENTS,
    /** The same, that makes a virtual thread for each task, which one of the agents knows. */
    BARE_VIRTUAL,
    OUT_OF_SIGHT,
    /** Runs its tasks on the thread of the caller. */
    DIRECT
  }

  /**
   * What is known of an executor.
   *
   * @param carried the parts of the context that it brings to its tasks
   */
  record Verdict(Made made, ImmutableSet<ContextPart> carried) {

    static final Verdict BARE = new Verdict(Made.BARE, ImmutableSet.of());
    private static final Verdict BARE_FOR_AGENTS =
        new Verdict(Made.BARE_FOR_AGENTS, ImmutableSet.of());
    private static final Verdict BARE_VIRTUAL = new Verdict(Made.BARE_VIRTUAL, ImmutableSet.of());
    private static final Verdict OUT_OF_SIGHT = new Verdict(Made.OUT_OF_SIGHT, ImmutableSet.of());
    private static final Verdict DIRECT = new Verdict(Made.DIRECT, ImmutableSet.of());

    /** One that nothing is known of but that it carries something. */
    private static Verdict carrying(ImmutableSet<ContextPart> parts) {
      return new Verdict(Made.OUT_OF_SIGHT, parts);
    }

    private Verdict with(ImmutableSet<ContextPart> parts) {
      return new Verdict(made, Sets.union(carried, parts).immutableCopy());
    }
  }

  /** The executor of Spring whose factory makes a virtual thread for each task. */
  private static final String VIRTUAL = "VirtualThreadTaskExecutor";

  /** Executors of Spring that start a thread for each task. */
  private static final ImmutableSet<String> THREAD_PER_TASK =
      ImmutableSet.of("SimpleAsyncTaskExecutor", VIRTUAL);

  private final WorkValues values;
  private final CarriedParts parts;
  private final Map<Symbol, Verdict> verdicts = new HashMap<>();
  private final Set<Symbol> open = new HashSet<>();

  CarryingExecutors(WorkValues values, CarriedParts parts) {
    this.values = values;
    this.parts = parts;
  }

  /** The verdict on an expression whose value is an executor. */
  Verdict of(ExpressionTree expression) {
    ExpressionTree tree = ASTHelpers.stripParentheses(expression);
    if (tree instanceof TypeCastTree cast) {
      return of(cast.getExpression());
    }
    if (tree instanceof ConditionalExpressionTree either) {
      return join(List.of(either.getTrueExpression(), either.getFalseExpression()));
    }
    Type type = ASTHelpers.getType(tree);
    ImmutableSet<ContextPart> byType = type == null ? ImmutableSet.of() : carriedBy(type.tsym);
    if (!byType.isEmpty()) {
      boolean isOwn = type.tsym instanceof ClassSymbol own && values.treeOf(own) != null;
      return isOwn ? Verdict.BARE.with(byType) : Verdict.carrying(byType);
    }
    if (tree instanceof LambdaExpressionTree lambda) {
      return ofLambda(lambda);
    }
    if (tree instanceof MemberReferenceTree reference) {
      return isRun(reference) ? Verdict.DIRECT : of(reference.getQualifierExpression());
    }
    if (tree instanceof NewClassTree made) {
      return ofNew(made);
    }
    if (tree instanceof MethodInvocationTree call) {
      return ofCall(call);
    }
    return ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
        ? ofVariable(variable)
        : Verdict.OUT_OF_SIGHT;
  }

  /** Whether an executor may start a thread for each task. */
  boolean startsThreads(ExpressionTree executor) {
    ExpressionTree tree = ASTHelpers.stripParentheses(executor);
    if (ASTHelpers.getSymbol(tree) instanceof VarSymbol variable) {
      return open.add(variable)
          && closing(variable, values.of(variable).stream().anyMatch(this::startsThreads));
    }
    return tree instanceof MethodInvocationTree call
        ? ASTHelpers.getSymbol(call).getSimpleName().toString().contains("PerTask")
            || values.of(ASTHelpers.getSymbol(call)).stream().anyMatch(this::startsThreads)
            || call.getArguments().stream().anyMatch(this::startsThreads)
        : tree instanceof NewClassTree made
            && THREAD_PER_TASK.contains(ASTHelpers.getType(made).tsym.getSimpleName().toString());
  }

  private boolean closing(Symbol symbol, boolean answer) {
    open.remove(symbol);
    return answer;
  }

  /** What a type carries by its name, or by the code of it and of what it extends. */
  private ImmutableSet<ContextPart> carriedBy(TypeSymbol type) {
    ImmutableSet<ContextPart> seen = ImmutableSet.of();
    for (ClassSymbol each = type instanceof ClassSymbol known ? known : null;
        each != null && values.treeOf(each) != null && seen.isEmpty();
        each = each.getSuperclass().tsym instanceof ClassSymbol parent ? parent : null) {
      seen = parts.within(values.treeOf(each));
    }
    return seen.isEmpty() && CarriedWork.isNamedLikeCarrier(type.getSimpleName())
        ? ContextPart.ALL
        : seen;
  }

  private Verdict ofLambda(LambdaExpressionTree lambda) {
    ImmutableSet<ContextPart> carried = parts.within(lambda.getBody());
    return carried.isEmpty() && lambda.getBody() instanceof MethodInvocationTree call && isRun(call)
        ? Verdict.DIRECT
        : Verdict.BARE_FOR_AGENTS.with(carried);
  }

  private static boolean isRun(ExpressionTree tree) {
    Symbol method = ASTHelpers.getSymbol(tree);
    return method.getSimpleName().contentEquals("run")
        && method.owner.getQualifiedName().contentEquals(Runnable.class.getName());
  }

  private Verdict ofNew(NewClassTree made) {
    ImmutableSet<ContextPart> carried =
        made.getClassBody() == null ? ImmutableSet.of() : parts.within(made.getClassBody());
    TypeSymbol type = ASTHelpers.getType(made.getIdentifier()).tsym;
    if (carried.isEmpty()) {
      carried = carriedBy(type);
    }
    if (!carried.isEmpty()) {
      return Verdict.BARE.with(carried);
    }
    if (CarriedWork.isNamedLikeDirect(type.getSimpleName())) {
      return Verdict.DIRECT;
    }
    ImmutableList<ExpressionTree> wrapped = executorsAmong(made.getArguments());
    if (!wrapped.isEmpty()) {
      return join(wrapped);
    }
    if (type instanceof ClassSymbol own && values.isExecutorOfItsOwn(own)) {
      return Verdict.BARE_FOR_AGENTS;
    }
    return type.getSimpleName().contentEquals(VIRTUAL) ? Verdict.BARE_VIRTUAL : Verdict.BARE;
  }

  private Verdict ofCall(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ImmutableSet<ContextPart> carried = parts.wrappedBy(call);
    ImmutableList<ExpressionTree> wrapped = executorsAmong(call.getArguments());
    if (!carried.isEmpty()) {
      return wrapped.isEmpty() ? Verdict.carrying(carried) : join(wrapped).with(carried);
    }
    if (CarriedWork.isNamedLikeDirect(method.getSimpleName())) {
      return Verdict.DIRECT;
    }
    Collection<ExpressionTree> results = values.of(method);
    if (!results.isEmpty()) {
      return remembered(method, results);
    }
    if (method.getSimpleName().contentEquals("delayedExecutor")) {
      return Verdict.BARE_FOR_AGENTS; // its timer hands the task over, whoever runs it
    }
    if (!wrapped.isEmpty()) {
      return join(wrapped);
    }
    return method.owner.getQualifiedName().contentEquals("java.util.concurrent.Executors")
        ? Verdict.BARE
        : ofType(method.getReturnType());
  }

  private Verdict ofVariable(VarSymbol variable) {
    if (values.isDecorated(variable)) {
      return Verdict.carrying(ContextPart.ALL);
    }
    Verdict seen = ofValues(variable);
    if (seen.carried().isEmpty() && CarriedWork.isNamedLikeCarrier(variable.getSimpleName())) {
      return Verdict.carrying(ContextPart.ALL);
    }
    return CarriedWork.isNamedLikeDirect(variable.getSimpleName()) ? Verdict.DIRECT : seen;
  }

  private Verdict ofValues(VarSymbol variable) {
    Collection<ExpressionTree> set = values.of(variable);
    Verdict seen = set.isEmpty() ? Verdict.OUT_OF_SIGHT : remembered(variable, set);
    return seen.equals(Verdict.OUT_OF_SIGHT) ? injected(variable) : seen;
  }

  /** What a container may put into a field, or give to a constructor. */
  private Verdict injected(VarSymbol variable) {
    if (variable.getKind() == ElementKind.LOCAL_VARIABLE || !open.add(variable.type.tsym)) {
      return ofType(variable.type);
    }
    Set<Verdict> seen = new HashSet<>();
    for (MethodSymbol factory : values.factoriesOf(variable.type)) {
      seen.add(remembered(factory, values.of(factory)));
    }
    open.remove(variable.type.tsym);
    return seen.isEmpty() ? ofType(variable.type) : joined(seen);
  }

  private static Verdict ofType(Type type) {
    return CarriedWork.isBare(type.tsym.getQualifiedName()) ? Verdict.BARE : Verdict.OUT_OF_SIGHT;
  }

  private Verdict remembered(Symbol symbol, Collection<ExpressionTree> set) {
    Verdict known = verdicts.get(symbol);
    if (known != null) {
      return known;
    }
    if (!open.add(symbol)) {
      return Verdict.OUT_OF_SIGHT; // a circle, which the first of it decides
    }
    Verdict verdict = join(set);
    open.remove(symbol);
    verdicts.put(symbol, verdict);
    return verdict;
  }

  private Verdict join(Collection<? extends ExpressionTree> expressions) {
    Set<Verdict> seen = new HashSet<>();
    for (ExpressionTree each : expressions) {
      if (each.getKind() != Tree.Kind.NULL_LITERAL) {
        seen.add(of(each));
      }
    }
    return joined(seen);
  }

  /** One place where a part is carried shows that somebody thought of it. */
  private static Verdict joined(Set<Verdict> seen) {
    Made made =
        seen.stream().map(Verdict::made).min(Comparator.naturalOrder()).orElse(Made.OUT_OF_SIGHT);
    return new Verdict(
        made,
        seen.stream().flatMap(each -> each.carried().stream()).collect(Sets.toImmutableEnumSet()));
  }

  private ImmutableList<ExpressionTree> executorsAmong(List<? extends ExpressionTree> arguments) {
    ImmutableList.Builder<ExpressionTree> found = ImmutableList.builder();
    for (ExpressionTree argument : arguments) {
      Type type = ASTHelpers.getType(argument);
      if (type != null && values.isExecutor(type.tsym)) {
        found.add(argument);
      }
    }
    return found.build();
  }
}
