package io.github.logkeel.model.context;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import io.github.logkeel.model.ClassPath;
import io.github.logkeel.model.Overridden;
import io.github.logkeel.model.context.HandoffApi.Kind;
import io.github.logkeel.model.context.HandoffApi.Runner;
import io.github.logkeel.model.context.TaskHandoff.Shape;
import io.github.logkeel.model.context.TaskHandoff.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one recogniser of work that is given to another thread. */
public final class HandoffCalls {

  private static final String THREAD = "java.lang.Thread";

  private final ImmutableListMultimap<String, HandoffApi> rows;

  private Context context;
  private Types types;
  private ImmutableSet<Name> names = ImmutableSet.of();
  private Name thread;
  private boolean hasStubs;
  private final Map<MethodSymbol, Optional<HandoffApi>> classified = new HashMap<>();
  private ExecutorTypes executors;

  /**
   * @param house the methods that the user adds to those Logkeel knows
   */
  public HandoffCalls(ImmutableList<HandoffApi> house) {
    rows =
        ImmutableList.<HandoffApi>builder()
            .addAll(house)
            .addAll(HandoffApis.BUILT_IN)
            .build()
            .stream()
            .collect(toImmutableListMultimap(HandoffApi::owner, row -> row));
  }

  /** Whether a call or a method reference may be one: a lookup in a hash table. */
  public boolean mayBeNamed(Name name, VisitorState state) {
    enter(state);
    return names.contains(name);
  }

  /** Whether calls of any name may be one, for what they take. */
  public boolean mayHaveAnyName(VisitorState state) {
    enter(state);
    return hasStubs;
  }

  /** The same of a call with its name; where the program has gRPC, also what takes an observer. */
  public boolean mayBe(JCMethodInvocation tree, Name name, VisitorState state) {
    return mayBeNamed(name, state)
        || (hasStubs
            && !tree.args.isEmpty()
            && TreeInfo.symbol(tree.meth) instanceof MethodSymbol method
            && takesObserver(method));
  }

  private static boolean takesObserver(MethodSymbol method) {
    List<Type> parameters = method.type.getParameterTypes();
    return !parameters.isEmpty()
        && parameters
            .get(parameters.size() - 1)
            .tsym
            .getQualifiedName()
            .contentEquals(HandoffApis.OBSERVER);
  }

  /** Whether what is made may be a thread that is given its work at once. */
  public boolean mayMake(JCNewClass tree, VisitorState state) {
    enter(state);
    return tree.clazz.type != null
        && tree.clazz.type.tsym.getQualifiedName() == thread
        && (!tree.args.isEmpty() || tree.def != null);
  }

  /** What a tree of any kind gives to another thread; empty where it gives nothing. */
  public Optional<TaskHandoff> find(Tree tree, VisitorState state) {
    if (tree instanceof JCMethodInvocation call) {
      return mayBe(call, TreeInfo.name(call.meth), state) ? find(call, state) : Optional.empty();
    }
    if (tree instanceof JCMemberReference reference) {
      return mayBeNamed(reference.name, state) ? find(reference, state) : Optional.empty();
    }
    return tree instanceof JCNewClass made && mayMake(made, state)
        ? find(made, state)
        : Optional.empty();
  }

  /** What a call gives to another thread; empty where it gives nothing. */
  public Optional<TaskHandoff> find(JCMethodInvocation tree, VisitorState state) {
    enter(state);
    if (!(TreeInfo.symbol(tree.meth) instanceof MethodSymbol method)) {
      return Optional.empty();
    }
    Optional<HandoffApi> row = classified(method);
    if (row.isEmpty() || (row.get().isWhole() && !givesReceiver(tree, row.get()))) {
      return Optional.empty();
    }
    ImmutableList<Task> tasks = row.get().isWhole() ? ImmutableList.of() : tasks(tree.args, method);
    if (tasks.isEmpty() && !row.get().isWhole() && row.get().kind() != Kind.HOUSE) {
      return Optional.empty();
    }
    Optional<ExpressionTree> executor =
        switch (row.get().runner()) {
          case RECEIVER -> Optional.ofNullable(ASTHelpers.getReceiver(tree));
          case ARGUMENT, ARGUMENT_LATER -> executorAmong(tree.args, method);
          case NOBODY -> Optional.empty();
        };
    return Optional.of(new TaskHandoff(tree, tasks, executor, row.get()));
  }

  /** What a new thread is given to do. */
  public Optional<TaskHandoff> find(JCNewClass tree, VisitorState state) {
    enter(state);
    HandoffApi row = HandoffApis.NEW_THREAD;
    if (tree.def != null) {
      return declaresRun(tree)
          ? Optional.of(new TaskHandoff(tree, ImmutableList.of(), Optional.empty(), row))
          : Optional.empty();
    }
    ImmutableList<Task> tasks =
        tree.constructor instanceof MethodSymbol constructor
            ? tasks(tree.args, constructor)
            : ImmutableList.of();
    return tasks.isEmpty()
        ? Optional.empty()
        : Optional.of(new TaskHandoff(tree, tasks, Optional.empty(), row));
  }

  /** What others give to another thread by a method reference. */
  public Optional<TaskHandoff> find(JCMemberReference tree, VisitorState state) {
    enter(state);
    if (!(tree.sym instanceof MethodSymbol method) || method.isConstructor()) {
      return Optional.empty();
    }
    return classified(method)
        .filter(row -> !row.isWhole() && row.runner() == Runner.RECEIVER)
        .map(
            row ->
                new TaskHandoff(
                    tree, ImmutableList.of(), Optional.of((ExpressionTree) tree.expr), row));
  }

  /** A thread is judged where it is made; one of a class of its own is made without a task. */
  private boolean givesReceiver(JCMethodInvocation tree, HandoffApi row) {
    if (!row.owner().equals(THREAD)) {
      return true;
    }
    Type type = ASTHelpers.getReceiverType(tree);
    return type != null
        && !type.tsym.getQualifiedName().contentEquals(THREAD)
        && !type.tsym.getQualifiedName().isEmpty();
  }

  private static boolean declaresRun(JCNewClass tree) {
    return tree.def.defs.stream()
        .anyMatch(
            member ->
                member instanceof JCMethodDecl method
                    && method.name.contentEquals("run")
                    && method.params.isEmpty());
  }

  private static ImmutableList<Task> tasks(List<JCExpression> arguments, MethodSymbol method) {
    ImmutableList.Builder<Task> tasks = ImmutableList.builder();
    List<Symbol.VarSymbol> parameters = method.params();
    for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
      Shape shape =
          HandoffApis.SHAPES.get(parameters.get(i).type.tsym.getQualifiedName().toString());
      boolean isNull = arguments.get(i).getKind() == Tree.Kind.NULL_LITERAL;
      if (shape != null && !isNull) {
        tasks.add(new Task(arguments.get(i), shape));
      }
    }
    return tasks.build();
  }

  private Optional<ExpressionTree> executorAmong(
      List<JCExpression> arguments, MethodSymbol method) {
    List<Symbol.VarSymbol> parameters = method.params();
    for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
      if (executors.contains(parameters.get(i).type.tsym)) {
        return Optional.of(arguments.get(i));
      }
    }
    return Optional.empty();
  }

  /** Symbols and names belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    types = state.getTypes();
    classified.clear();
    executors = new ExecutorTypes(types);
    hasStubs = ClassPath.find(HandoffApis.GRPC_STUB.owner(), state).isPresent();
    thread = state.getNames().fromString(THREAD);
    names =
        rows.values().stream()
            .flatMap(row -> row.methods().stream())
            .map(state.getNames()::fromString)
            .collect(ImmutableSet.toImmutableSet());
  }

  private Optional<HandoffApi> classified(MethodSymbol method) {
    Optional<HandoffApi> known = classified.get(method);
    if (known == null) {
      known = classify(method);
      classified.put(method, known);
    }
    return known;
  }

  private Optional<HandoffApi> classify(MethodSymbol method) {
    Optional<HandoffApi> row = Overridden.first(method, types, each -> declared(each, method));
    boolean isOfStub =
        row.isEmpty()
            && hasStubs
            && takesObserver(method)
            && types.closure(method.owner.type).stream()
                .anyMatch(
                    type ->
                        type.tsym.getQualifiedName().contentEquals(HandoffApis.GRPC_STUB.owner()));
    return isOfStub ? Optional.of(HandoffApis.GRPC_STUB) : row;
  }

  private Optional<HandoffApi> declared(MethodSymbol method, MethodSymbol called) {
    String name = method.getSimpleName().toString();
    return rows.get(method.owner.getQualifiedName().toString()).stream()
        .filter(row -> row.methods().contains(name) && fits(row, called))
        .findFirst();
  }

  private static boolean fits(HandoffApi row, MethodSymbol method) {
    return row.parameters().isEmpty()
        || row.parameters()
            .equals(
                method.params().stream()
                    .map(parameter -> parameter.type.tsym.getSimpleName().toString())
                    .collect(ImmutableList.toImmutableList()));
  }
}
