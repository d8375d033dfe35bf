package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import io.github.logkeel.model.SourceClasses;
import io.github.logkeel.model.context.CarryingExecutors.Verdict;
import io.github.logkeel.model.context.HandoffApi.Kind;
import io.github.logkeel.model.context.TaskFacts.Fact;
import io.github.logkeel.model.context.TaskHandoff.Task;
import io.github.logkeel.model.log.LogCalls;
import java.util.function.BiPredicate;
import javax.lang.model.element.ElementKind;
import javax.tools.JavaFileObject;

/**
 * Tells whether the context of the caller comes with the work that is given to another thread. What
 * the whole compilation does with its executors is looked up when it is first asked for.
 */
public final class Propagation {

  /** What becomes of the context. */
  public enum Fate {
    /** It is there, or there is none that belongs to the work. */
    KEPT,
    /** It is not known who runs the work, or a switch for all of the program decides. */
    UNKNOWN,
    /** It is lost, and the work does nothing that would need it. */
    LOST_UNNOTICED,
    /** It is lost, and what the work calls may need it. */
    LOST,
    /** It is lost, and the work logs, asks for the context or calls another system. */
    LOST_IN_SIGHT
  }

  /** Types whose methods are there to hand work over: what calls them is judged. */
  private static final ImmutableSet<String> MIDDLEMEN =
      ImmutableSet.of(
          "java.util.concurrent.Executor",
          "java.util.concurrent.ThreadFactory",
          "java.util.concurrent.RejectedExecutionHandler",
          "org.springframework.core.task.TaskDecorator");

  private final ContextCalls contextCalls;
  private final LogCalls logCalls;
  private final BiPredicate<JavaFileObject, VisitorState> isTest;

  private Context context;
  private WorkValues values;
  private CarryingExecutors executors;

  /**
   * @param isTest whether a file holds a test, whose executors are not those of the program
   */
  public Propagation(
      ContextCalls contextCalls,
      LogCalls logCalls,
      BiPredicate<JavaFileObject, VisitorState> isTest) {
    this.contextCalls = contextCalls;
    this.logCalls = logCalls;
    this.isTest = isTest;
  }

  /**
   * What becomes of the context in some work.
   *
   * @param state with the path to the call
   */
  public Fate of(TaskHandoff handoff, VisitorState state) {
    if (handoff.api().kind() == Kind.PERIODIC || isOutsideRequest(handoff, state)) {
      return Fate.KEPT;
    }
    enter(state);
    Verdict executor = executor(handoff);
    if (executor == Verdict.CARRIES || executor == Verdict.DIRECT) {
      return Fate.KEPT;
    }
    ImmutableSet<Fact> facts = facts(handoff, state);
    if (facts.contains(Fact.CARRIED) || facts.contains(Fact.ENDLESS)) {
      return Fate.KEPT;
    }
    if (executor == Verdict.UNKNOWN) {
      return Fate.UNKNOWN;
    }
    if (handoff.api().kind() == Kind.CALLBACK && isGiven(handoff)) {
      return Fate.UNKNOWN;
    }
    if (handoff.api().kind() == Kind.SWITCHED) {
      return values.hasSwitchedOn() ? Fate.KEPT : Fate.UNKNOWN;
    }
    if (facts.contains(Fact.LOGS) || facts.contains(Fact.CALLS_OUT)) {
      return Fate.LOST_IN_SIGHT;
    }
    // Most callbacks of clients only complete a future.
    return facts.contains(Fact.UNSEEN) && handoff.api().kind() != Kind.CALLBACK
        ? Fate.LOST
        : Fate.LOST_UNNOTICED;
  }

  /** Whether agents know how to carry the context to the executor of some work. */
  boolean isKnownToAgents(TaskHandoff handoff, VisitorState state) {
    enter(state);
    return executor(handoff) != Verdict.BARE_FOR_AGENTS;
  }

  /** Whether the work comes from a caller, who may well have wrapped it. */
  private static boolean isGiven(TaskHandoff handoff) {
    return handoff.tasks().stream()
        .map(task -> ASTHelpers.getSymbol(task.code()))
        .allMatch(
            code ->
                code instanceof VarSymbol variable && variable.getKind() == ElementKind.PARAMETER);
  }

  private Verdict executor(TaskHandoff handoff) {
    return handoff.executor().map(executors::of).orElse(Verdict.BARE);
  }

  private ImmutableSet<Fact> facts(TaskHandoff handoff, VisitorState state) {
    TaskFacts facts = new TaskFacts(values, contextCalls, logCalls, state);
    for (Task task : handoff.tasks()) {
      facts.add(task.code());
    }
    ExpressionTree tree = handoff.tree();
    if (tree instanceof MemberReferenceTree) {
      facts.addUnseen();
    } else if (tree instanceof NewClassTree made && made.getClassBody() != null) {
      facts.add(made);
    } else if (handoff.api().isWhole()) {
      addWhole(facts, handoff, state);
    }
    return facts.facts();
  }

  /** A thread of a class of its own, a task that is forked, or the steps of a stream. */
  private static void addWhole(TaskFacts facts, TaskHandoff handoff, VisitorState state) {
    Type type = ASTHelpers.getReceiverType(handoff.tree());
    if (handoff.api().methods().contains("start") || handoff.api().methods().contains("fork")) {
      if (ASTHelpers.getReceiver(handoff.tree()) instanceof NewClassTree made) {
        facts.add(made);
      } else if (type != null && type.tsym instanceof ClassSymbol known) {
        facts.add(known);
      }
      return;
    }
    TreePath step = state.getPath();
    while (step.getParentPath().getLeaf() instanceof MemberSelectTree
        && step.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call) {
      call.getArguments().stream()
          .filter(
              argument ->
                  argument instanceof LambdaExpressionTree
                      || argument instanceof MemberReferenceTree)
          .forEach(facts::add);
      step = step.getParentPath().getParentPath();
    }
  }

  /** Whether what stands around the call shows that it hands over the work of no request. */
  private static boolean isOutsideRequest(TaskHandoff handoff, VisitorState state) {
    boolean isThread = handoff.api().owner().startsWith("java.lang.Thread");
    TreePath path = state.getPath();
    if (path.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("addShutdownHook")) {
      return true;
    }
    if (isThread && isBackground(handoff.tree(), path, state)) {
      return true;
    }
    for (Tree around : path.getParentPath()) {
      if (around instanceof LambdaExpressionTree
          && isMiddleman(ASTHelpers.getType(around), state)) {
        return true;
      }
      if (around instanceof MethodTree method && method.getReturnType() == null && isThread) {
        return true; // a constructor
      }
      if (around instanceof ClassTree type
          && (isMiddleman(ASTHelpers.getSymbol(type).type, state)
              || CarriedWork.isNamedLikeCarrier(type.getSimpleName()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMiddleman(Type type, VisitorState state) {
    return type != null
        && state.getTypes().closure(state.getTypes().erasure(type)).stream()
            .anyMatch(each -> MIDDLEMEN.contains(each.tsym.getQualifiedName().toString()));
  }

  /** Whether a thread is kept in a field, or is said to be a daemon: it outlives the request. */
  private static boolean isBackground(ExpressionTree thread, TreePath path, VisitorState state) {
    Tree parent = path.getParentPath().getLeaf();
    Symbol kept =
        parent instanceof AssignmentTree assignment
            ? ASTHelpers.getSymbol(assignment.getVariable())
            : parent instanceof VariableTree variable ? ASTHelpers.getSymbol(variable) : null;
    if (thread instanceof MethodInvocationTree call && ASTHelpers.getReceiver(call) != null) {
      kept = ASTHelpers.getSymbol(ASTHelpers.getReceiver(call));
    }
    return kept instanceof VarSymbol variable
        && (variable.owner instanceof ClassSymbol || isDaemon(variable, state));
  }

  private static boolean isDaemon(VarSymbol thread, VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        ExpressionTree receiver = ASTHelpers.getReceiver(call);
        found[0] |=
            receiver != null
                && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("setDaemon")
                && thread.equals(ASTHelpers.getSymbol(receiver));
        return super.visitMethodInvocation(call, null);
      }
    }.scan(method, null);
    return found[0];
  }

  /** Symbols belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    values = WorkValues.of(SourceClasses.of(file -> !isTest.test(file, state), state), state);
    executors = new CarryingExecutors(values, tree -> restores(tree, state));
  }

  /** Whether anything in a tree restores a context or wraps a task. */
  private boolean restores(Tree tree, VisitorState state) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |=
            CarriedWork.isNamedLikeRestorer(ASTHelpers.getSymbol(call).getSimpleName())
                || contextCalls
                    .find(call, state)
                    .filter(c -> CarriedWork.restores(c.role()))
                    .isPresent();
        return found[0] ? null : super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitNewClass(NewClassTree made, Void unused) {
        found[0] |= CarriedWork.isNamedLikeCarrier(ASTHelpers.getType(made).tsym.getSimpleName());
        return found[0] ? null : super.visitNewClass(made, null);
      }
    }.scan(tree, null);
    return found[0];
  }
}
