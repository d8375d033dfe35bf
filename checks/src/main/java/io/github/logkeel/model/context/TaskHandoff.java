package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import com.sun.source.tree.ExpressionTree;
import io.github.logkeel.model.context.HandoffApi.Runner;
import java.util.Optional;

/**
 * Work that a call gives to another thread, where the context of the caller is not current unless
 * something carries it there.
 *
 * @param tree the call, the {@code new}, or a method reference that others will call, as {@code
 *     pool::submit}
 * @param tasks the arguments that are run there; empty where none is, as in {@code
 *     list.parallelStream()} and for a subclass of {@code Thread}
 * @param executor who runs them; empty where the call names nobody, as {@code new Thread(task)} and
 *     {@code CompletableFuture.runAsync(task)}
 * @param api the row of the method
 */
public record TaskHandoff(
    ExpressionTree tree,
    ImmutableList<Task> tasks,
    Optional<ExpressionTree> executor,
    HandoffApi api) {

  /**
   * The executor that the caller itself, or whoever calls the method reference, gives the tasks to.
   */
  public Optional<ExpressionTree> filledHere() {
    return executor.filter(each -> api.runner() != Runner.ARGUMENT_LATER);
  }

  /**
   * An argument that is run on another thread.
   *
   * @param code as it is written
   * @param shape of the parameter that takes it
   */
  public record Task(ExpressionTree code, Shape shape) {}

  /** What kind of code a parameter takes; each carrier wraps some of them. */
  public enum Shape {
    RUNNABLE,
    CALLABLE,
    SUPPLIER,
    FUNCTION,
    BI_FUNCTION,
    CONSUMER,
    BI_CONSUMER,
    /** A collection of tasks, as {@code invokeAll} takes: only its executor can be wrapped. */
    COLLECTION,
    /** A type of a library that nothing wraps, as {@code java.util.TimerTask}. */
    OTHER
  }
}
