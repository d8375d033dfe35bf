package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.HandoffProgram.OTEL;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * Ways to hand work over that came after JDK 17, as {@link PropagationProofTest} has them; called
 * by reflection, since the tests are compiled for a JDK that has none.
 */
final class LaterJdkHandoffTest {

  @TestFactory
  @EnabledForJreRange(min = JRE.JAVA_21)
  DynamicContainer virtualThreads() {
    return PropagationProofTest.facts(
        "virtual threads",
        OTEL,
        """
        java.lang.reflect.Method start = Thread.class.getMethod("startVirtualThread", Runnable.class); Runnable task = () -> log.info("x"); @ ((Thread) start.invoke(null, task)).join();
        => x []

        java.lang.reflect.Method start = Thread.class.getMethod("startVirtualThread", Runnable.class); Runnable task = () -> log.info("x"); @ ((Thread) start.invoke(null, Context.current().wrap(task))).join();
        => x [root]

        ExecutorService threads = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null); ends.add(threads::shutdown); @ threads.submit(() -> log.info("x")).get();
        => x []

        ExecutorService threads = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null); ends.add(threads::shutdown); @ Context.taskWrapping(threads).submit(() -> log.info("x")).get();
        => x [root]
        """);
  }

  /** A preview in JDK 25, whose factory method took the place of the constructors of JDK 21. */
  @TestFactory
  @EnabledForJreRange(min = JRE.JAVA_25)
  DynamicContainer structuredScopes() {
    String tasks =
        """
        Class<?> type = Class.forName("java.util.concurrent.StructuredTaskScope");
        AutoCloseable tasks = (AutoCloseable) type.getMethod("open").invoke(null);
        java.lang.reflect.Method fork = type.getMethod("fork", Callable.class);
        java.lang.reflect.Method join = type.getMethod("join");
        ends.add(tasks);
        Callable<Integer> task = () -> { log.info("x"); return 1; };
        """
            .replace("\n", " ");
    return PropagationProofTest.facts(
        "structured scopes",
        OTEL,
        """
        %1$s @ fork.invoke(tasks, task); join.invoke(tasks);
        => x []

        %1$s @ fork.invoke(tasks, Context.current().wrap(task)); join.invoke(tasks);
        => x [root]
        """
            .formatted(tasks));
  }
}
