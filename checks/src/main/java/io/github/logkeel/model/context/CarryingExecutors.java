package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;

/** Tells whether executors carry the context, from where they are made, anywhere in the program. */
final class CarryingExecutors {

  /** What becomes of the context in the tasks of an executor. */
  enum Verdict {
    CARRIES,
    /** Runs its tasks on the thread of the caller. */
    DIRECT,
    /** Is seen to be made without anything that carries it. */
    BARE,
    /** The same, of a kind that no agent knows. */
    BARE_FOR_AGENTS,
    UNKNOWN
  }

  /** Executors of Spring that agents do not know. */
  private static final ImmutableSet<String> UNKNOWN_TO_AGENTS =
      ImmutableSet.of("VirtualThreadTaskExecutor");

  private final WorkValues values;
  private final Predicate<Tree> carries;
  private final Map<Symbol, Verdict> verdicts = new HashMap<>();
  private final Set<Symbol> open = new HashSet<>();

  /**
   * @param carries whether something in a tree restores a context or wraps a task
   */
  CarryingExecutors(WorkValues values, Predicate<Tree> carries) {
    this.values = values;
    this.carries = carries;
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
    if (type != null && isOfCarryingType(type.tsym)) {
      return Verdict.CARRIES;
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
        : Verdict.UNKNOWN;
  }

  private boolean isOfCarryingType(TypeSymbol type) {
    return CarriedWork.isNamedLikeCarrier(type.getSimpleName())
        || (type instanceof ClassSymbol known && isCarryingClass(known));
  }

  /** Whether a class of the compilation, or one that it extends, does anything with a context. */
  private boolean isCarryingClass(ClassSymbol type) {
    for (ClassSymbol each = type;
        each != null && values.treeOf(each) != null;
        each = each.getSuperclass().tsym instanceof ClassSymbol parent ? parent : null) {
      if (carries.test(values.treeOf(each))) {
        return true;
      }
    }
    return false;
  }

  private Verdict ofLambda(LambdaExpressionTree lambda) {
    if (carries.test(lambda.getBody())) {
      return Verdict.CARRIES;
    }
    return lambda.getBody() instanceof MethodInvocationTree call && isRun(call)
        ? Verdict.DIRECT
        : Verdict.BARE_FOR_AGENTS;
  }

  private static boolean isRun(ExpressionTree tree) {
    Symbol method = ASTHelpers.getSymbol(tree);
    return method.getSimpleName().contentEquals("run")
        && method.owner.getQualifiedName().contentEquals(Runnable.class.getName());
  }

  private Verdict ofNew(NewClassTree made) {
    if (made.getClassBody() != null && carries.test(made.getClassBody())) {
      return Verdict.CARRIES;
    }
    TypeSymbol type = ASTHelpers.getType(made.getIdentifier()).tsym;
    if (isOfCarryingType(type)) {
      return Verdict.CARRIES;
    }
    if (CarriedWork.isNamedLikeDirect(type.getSimpleName())) {
      return Verdict.DIRECT;
    }
    ImmutableList<ExpressionTree> wrapped = executorsAmong(made.getArguments());
    if (!wrapped.isEmpty()) {
      return join(wrapped);
    }
    boolean isOwn = type instanceof ClassSymbol own && values.isExecutorOfItsOwn(own);
    return isOwn || UNKNOWN_TO_AGENTS.contains(type.getSimpleName().toString())
        ? Verdict.BARE_FOR_AGENTS
        : Verdict.BARE;
  }

  private Verdict ofCall(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (CarriedWork.isChainOfCarrier(call)) {
      return Verdict.CARRIES;
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
    ImmutableList<ExpressionTree> wrapped = executorsAmong(call.getArguments());
    if (!wrapped.isEmpty()) {
      return join(wrapped);
    }
    return method.owner.getQualifiedName().contentEquals("java.util.concurrent.Executors")
        ? Verdict.BARE
        : ofType(method.getReturnType());
  }

  private Verdict ofVariable(VarSymbol variable) {
    if (CarriedWork.isNamedLikeCarrier(variable.getSimpleName()) || values.isDecorated(variable)) {
      return Verdict.CARRIES;
    }
    if (CarriedWork.isNamedLikeDirect(variable.getSimpleName())) {
      return Verdict.DIRECT;
    }
    Collection<ExpressionTree> set = values.of(variable);
    if (!set.isEmpty()) {
      Verdict seen = remembered(variable, set);
      return seen == Verdict.UNKNOWN ? injected(variable) : seen;
    }
    return injected(variable);
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
    return CarriedWork.isBare(type.tsym.getQualifiedName()) ? Verdict.BARE : Verdict.UNKNOWN;
  }

  private Verdict remembered(Symbol symbol, Collection<ExpressionTree> set) {
    Verdict known = verdicts.get(symbol);
    if (known != null) {
      return known;
    }
    if (!open.add(symbol)) {
      return Verdict.UNKNOWN; // a circle, which the first of it decides
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

  /** One place where it is carried shows that somebody thought of it. */
  private static Verdict joined(Set<Verdict> seen) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict != Verdict.DIRECT && seen.contains(verdict)) {
        return verdict;
      }
    }
    return seen.isEmpty() ? Verdict.UNKNOWN : Verdict.DIRECT;
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
