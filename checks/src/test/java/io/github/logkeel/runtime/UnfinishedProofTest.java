package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.Backend.FLOGGER;
import static io.github.logkeel.runtime.Backend.LOG4J;
import static io.github.logkeel.runtime.Backend.LOGBACK;
import static io.github.logkeel.runtime.Backend.SLF4J_JUL;
import static io.github.logkeel.runtime.Backend.SLF4J_LOG4J;
import static io.github.logkeel.runtime.Backend.SLF4J_SIMPLE;
import static io.github.logkeel.runtime.ProofTable.prove;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A chain that does not end in a call of its verb prints nothing, and SLF4J prints one without a
 * message as {@code null}.
 *
 * <p>A paragraph that begins with mistakes ends with their repair.
 */
final class UnfinishedProofTest {

  @TestFactory
  Stream<DynamicTest> slf4j() {
    return prove(
        List.of(LOGBACK, SLF4J_LOG4J, SLF4J_SIMPLE, SLF4J_JUL),
        """
        log.atError().setMessage("failed").setCause(ex);                     => (nothing)
        log.atError().setMessage("failed").setCause(ex).log();               => failed + stack

        var event = log.atError().setCause(ex); event.setMessage("failed");  => (nothing)
        var event = log.atError(); event = event.setMessage("failed");       => (nothing)
        var event = log.atError(); event.setMessage("failed"); event.log();  => failed

        log.atError().setCause(ex).log();                                    => null + stack
        log.atError().addKeyValue("k", 1).log();                             => *null
        log.atError().addKeyValue("k", 1).log((String) null);                => *null
        log.atError().setCause(ex).log("run");                               => run + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> log4j() {
    return prove(
        List.of(LOG4J),
        """
        log.atError();                                                       => (nothing)
        log.atError().withThrowable(ex);                                     => (nothing)
        log.atError().withThrowable(ex).log();                               =>  + stack
        log.atError().withThrowable(ex).log("run");                          => run + stack

        Runnable task = () -> log.atError().withThrowable(ex); task.run();   => (nothing)
        var event = log.atError(); event.withThrowable(ex);                  => (nothing)
        var event = log.atError(); event.withThrowable(ex); event.log("run");=> run + stack

        log.atError().withThrowable(ex); log.atError().log("next");          => next
        """);
  }

  /** What Error Prone's own checks report. */
  @TestFactory
  Stream<DynamicTest> flogger() {
    return prove(
        List.of(FLOGGER),
        """
        log.atSevere().withCause(ex);                                        => (nothing)
        log.atSevere().withCause(ex).log();                                  =>  + stack
        log.atSevere().withCause(ex).log("run");                             => run + stack
        """);
  }
}
