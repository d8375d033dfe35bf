package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import io.github.logkeel.model.ClassPath;
import io.github.logkeel.model.SourceClasses;
import io.github.logkeel.model.context.CarryingExecutors.Made;
import io.github.logkeel.model.context.CarryingExecutors.Verdict;
import io.github.logkeel.model.context.HandoffApi.Kind;
import io.github.logkeel.model.context.HandoffApi.Runner;
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

  /** What becomes of the parts of the context that do not come along. */
  public enum Fate {
    /** There is none that belongs to the work. */
    KEPT,
    /** It is not known who runs the work, or a switch for all of the program decides. */
    UNKNOWN,
    /** They are lost, and the work does nothing that would need them. */
    LOST_UNNOTICED,
    /** They are lost, and what the work calls may need them. */
    LOST,
    /** They are lost, and the work logs, asks for the context or calls another system. */
    LOST_IN_SIGHT
  }

  /**
   * What becomes of the context in some work.
   *
   * @param carried the parts of it that come along
   * @param fate of the other parts
   * @param isAskedFor whether the work is seen to ask for it
   */
  public record Outcome(ImmutableSet<ContextPart> carried, Fate fate, boolean isAskedFor) {

    private static final Outcome KEPT = new Outcome(ContextPart.ALL, Fate.KEPT, false);
  }

  private static final ImmutableSet<Kind> SMALL_KINDS =
      Sets.immutableEnumSet(Kind.CALLBACK, Kind.SHARED, Kind.SWITCHED);

  /** Methods of streams that bring the steps before them to other threads as well. */
  private static final ImmutableSet<String> MOVE_ALL_STEPS =
      ImmutableSet.of("parallel", "subscribeOn", "delaySubscription");

  private final ContextCalls contextCalls;
  private final LogCalls logCalls;
  private final ContextEntries entries;
  private final BiPredicate<JavaFileObject, VisitorState> isTest;

  private Context context;
  private WorkValues values;
  private CarriedParts parts;
  private CarryingExecutors executors;
  private boolean mayBeSwitchedOn;

  /**
   * @param isTest whether a file holds a test, whose executors are not those of the program
   */
  public Propagation(
      ContextCalls contextCalls,
      LogCalls logCalls,
      ContextEntries entries,
      BiPredicate<JavaFileObject, VisitorState> isTest) {
    this.contextCalls = contextCalls;
    this.logCalls = logCalls;
    this.entries = entries;
    this.isTest = isTest;
  }

  /**
   * What becomes of the context in some work.
   *
   * @param state with the path to the call
   */
  public Outcome of(TaskHandoff handoff, VisitorState state) {
    if (handoff.api().kind() == Kind.PERIODIC || OwnWork.is(handoff, state)) {
      return Outcome.KEPT;
    }
    enter(state);
    Verdict executor = executor(handoff);
    if (executor.made() == Made.DIRECT) {
      return Outcome.KEPT;
    }
    TaskFacts facts = facts(handoff, state);
    return new Outcome(
        Sets.union(executor.carried(), facts.carried()).immutableCopy(),
        fate(handoff, executor, facts),
        facts.contains(Fact.ASKS));
  }

  private Fate fate(TaskHandoff handoff, Verdict executor, TaskFacts facts) {
    Kind kind = handoff.api().kind();
    if (facts.contains(Fact.ENDLESS) || (kind == Kind.SWITCHED && values.hasSwitchedOn())) {
      return Fate.KEPT;
    }
    boolean isOutOfSight =
        executor.made() == Made.OUT_OF_SIGHT
            || (kind == Kind.SWITCHED && mayBeSwitchedOn)
            || (kind == Kind.CALLBACK && isGiven(handoff));
    if (isOutOfSight) {
      return Fate.UNKNOWN;
    }
    if (facts.contains(Fact.LOGS) || facts.contains(Fact.CALLS_OUT)) {
      return Fate.LOST_IN_SIGHT;
    }
    return facts.contains(Fact.UNSEEN) && !isMostlySmall(handoff.api())
        ? Fate.LOST
        : Fate.LOST_UNNOTICED;
  }

  /**
   * Whether most of such work only computes: callbacks complete a future, what follows a future
   * turns its result into another one. What else they do must be seen.
   */
  private static boolean isMostlySmall(HandoffApi api) {
    return SMALL_KINDS.contains(api.kind()) || api.runner() == Runner.ARGUMENT_LATER;
  }

  /** Whether the tasks themselves bring the trace along, whoever runs them and how often. */
  boolean bringsTrace(TaskHandoff handoff, VisitorState state) {
    enter(state);
    return facts(handoff, state).carried().contains(ContextPart.TRACE);
  }

  /**
   * Whether work is run by a thread that runs other work behind it, and that nothing is seen to
   * clean.
   */
  boolean isPooled(TaskHandoff handoff, VisitorState state) {
    boolean isThreadOfItsOwn =
        handoff.api().owner().startsWith("java.lang.Thread")
            || handoff.api().methods().contains("newThread");
    if (isThreadOfItsOwn || handoff.api().kind() == Kind.HOUSE) {
      return false;
    }
    enter(state);
    Verdict executor = executor(handoff);
    return executor.made() == Made.BARE
        && !executor.carried().contains(ContextPart.ENTRIES)
        && handoff.executor().filter(executors::startsThreads).isEmpty();
  }

  /** Whether an agent knows how to carry the context to the executor of some work. */
  boolean isKnownTo(TracingAgent agent, TaskHandoff handoff, VisitorState state) {
    enter(state);
    return switch (executor(handoff).made()) {
      case BARE_FOR_AGENTS -> false;
      case BARE_VIRTUAL -> agent == TracingAgent.DATADOG;
      case BARE, OUT_OF_SIGHT, DIRECT -> true;
    };
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

  private TaskFacts facts(TaskHandoff handoff, VisitorState state) {
    TaskCode code = new TaskCode(values, parts, contextCalls, logCalls, entries, state);
    TaskSource source = new TaskSource(code, values, parts, state);
    for (Task task : handoff.tasks()) {
      source.add(task.code());
    }
    ExpressionTree tree = handoff.tree();
    if (tree instanceof MemberReferenceTree) {
      source.addUnseen();
    } else if (tree instanceof NewClassTree made && made.getClassBody() != null) {
      source.add(made);
    } else if (handoff.api().isWhole()) {
      addWhole(source, handoff, state);
    }
    return code.facts();
  }

  /** A thread of a class of its own, a task that is forked, or the steps of a stream. */
  private static void addWhole(TaskSource source, TaskHandoff handoff, VisitorState state) {
    Type type = ASTHelpers.getReceiverType(handoff.tree());
    if (handoff.api().methods().contains("start") || handoff.api().methods().contains("fork")) {
      if (ASTHelpers.getReceiver(handoff.tree()) instanceof NewClassTree made) {
        source.add(made);
      } else if (type != null && type.tsym instanceof ClassSymbol known) {
        source.add(known);
      }
      return;
    }
    if (MOVE_ALL_STEPS.contains(ASTHelpers.getSymbol(handoff.tree()).getSimpleName().toString())) {
      addStepsBefore(source, handoff.tree());
    }
    TreePath step = state.getPath();
    while (step.getParentPath().getLeaf() instanceof MemberSelectTree
        && step.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call) {
      call.getArguments().forEach(source::addStep);
      step = step.getParentPath().getParentPath();
    }
  }

  private static void addStepsBefore(TaskSource source, ExpressionTree tree) {
    ExpressionTree step = ASTHelpers.getReceiver(tree);
    while (step instanceof MethodInvocationTree call) {
      call.getArguments().forEach(source::addStep);
      step = ASTHelpers.getReceiver(call);
    }
  }

  /** Symbols belong to one compilation; nothing of another may be kept. */
  private void enter(VisitorState state) {
    if (state.context == context) {
      return;
    }
    context = state.context;
    values = WorkValues.of(SourceClasses.of(file -> !isTest.test(file, state), state), state);
    parts = new CarriedParts(values, contextCalls, state);
    executors = new CarryingExecutors(values, parts);
    mayBeSwitchedOn =
        CarriedWork.SWITCHING_FRAMEWORKS.stream()
            .anyMatch(type -> ClassPath.find(type, state).isPresent());
  }
}
