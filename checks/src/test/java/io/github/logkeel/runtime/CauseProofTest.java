package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.Backend.COMMONS;
import static io.github.logkeel.runtime.Backend.FLOGGER;
import static io.github.logkeel.runtime.Backend.JBOSS_JUL;
import static io.github.logkeel.runtime.Backend.JBOSS_LOG4J;
import static io.github.logkeel.runtime.Backend.JBOSS_SLF4J;
import static io.github.logkeel.runtime.Backend.JUL;
import static io.github.logkeel.runtime.Backend.LOG4J;
import static io.github.logkeel.runtime.Backend.LOGBACK;
import static io.github.logkeel.runtime.Backend.QUARKUS;
import static io.github.logkeel.runtime.Backend.SLF4J_JUL;
import static io.github.logkeel.runtime.Backend.SLF4J_LOG4J;
import static io.github.logkeel.runtime.Backend.SLF4J_SIMPLE;
import static io.github.logkeel.runtime.Backend.SYSTEM_JUL;
import static io.github.logkeel.runtime.Backend.SYSTEM_LOG4J;
import static io.github.logkeel.runtime.Backend.SYSTEM_SLF4J;
import static io.github.logkeel.runtime.Backend.TINYLOG;
import static io.github.logkeel.runtime.ProofTable.prove;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of a throwable, depending on where it is handed over: see {@link ProofTable}. */
final class CauseProofTest {

  private static final ImmutableList<Backend> SLF4J =
      ImmutableList.of(LOGBACK, SLF4J_LOG4J, SLF4J_SIMPLE, SLF4J_JUL);

  private static final ImmutableList<Backend> JBOSS =
      ImmutableList.of(JBOSS_JUL, JBOSS_SLF4J, JBOSS_LOG4J);

  @TestFactory
  Stream<DynamicTest> beforeAnotherArgument() {
    return prove(
        List.of(LOGBACK, SLF4J_LOG4J, SLF4J_SIMPLE, SLF4J_JUL, LOG4J),
        """
        log.error("m", ex, 1);                     => m
        log.error("m {}", ex, 1);                  => m java.lang.RuntimeException: boom
        log.error("m {}", 1, ex);                  => m 1 + stack

        log.error("m {} {}", ex, 1);               => m java.lang.RuntimeException: boom 1
        log.error("m {} {}", ex, 1, ex);           => m java.lang.RuntimeException: boom 1 + stack

        log.error("m " + ex);                      => m java.lang.RuntimeException: boom
        log.error("m " + ex, ex);                  => m java.lang.RuntimeException: boom + stack
        """);
  }

  /** What StatusLogger hands to its listeners, of which one prints to the console. */
  @TestFactory
  Stream<DynamicTest> statusLoggerOfLog4j() {
    return prove(
        List.of(LOG4J),
        """
        System.out.println(new org.apache.logging.log4j.status.StatusData(null, org.apache.logging.log4j.Level.ERROR, new org.apache.logging.log4j.message.ObjectMessage(ex), null, null).getFormattedStatus().lines().count() > 1);  => true
        """);
  }

  /** Through SLF4J's fluent API, Log4j2 takes a throwable for an argument wherever it stands. */
  @TestFactory
  Stream<DynamicTest> slf4jFluentOnLog4j() {
    return prove(
        List.of(SLF4J_LOG4J),
        """
        log.atError().log("m", ex);                => m
        log.atError().log("m {}", 1, ex);          => m 1
        log.atError().addArgument(ex).log("m");    => m
        """);
  }

  @TestFactory
  Stream<DynamicTest> slf4jFluentOnOthers() {
    return prove(
        List.of(LOGBACK, SLF4J_SIMPLE, SLF4J_JUL),
        """
        log.atError().log("m", ex);                => m + stack
        log.atError().log("m {}", 1, ex);          => m 1 + stack
        log.atError().addArgument(ex).log("m");    => m + stack
        """);
  }

  /** With a cause of its own, a statement takes no argument for the throwable. */
  @TestFactory
  Stream<DynamicTest> slf4jCause() {
    return prove(
        SLF4J,
        """
        log.atError().setCause(ex).log("m {}", 1);                          => *m 1 + stack
        log.atError().setCause(ex).log("m {}", ex);                         => *m java.lang.RuntimeException: boom + stack
        log.atError().setCause(ex).log("m", new IllegalStateException());   => *m + stack
        log.atError().setCause(ex).log("m {}", new IllegalStateException());=> *m java.lang.IllegalStateException + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> log4j() {
    return prove(
        List.of(LOG4J),
        """
        log.error("m {} {}", 1, ex);                   => m 1 java.lang.RuntimeException: boom
        log.error("m {} {}", 1, ex, ex);               => m 1 java.lang.RuntimeException: boom + stack

        log.error(ex);                                 => java.lang.RuntimeException: boom
        log.error(ex.toString(), ex);                  => java.lang.RuntimeException: boom + stack

        log.atError().log("m", ex);                    => m
        log.atError().log("m {}", 1, ex);              => m 1
        log.atError().log("m {}", ex);                 => m java.lang.RuntimeException: boom
        log.atError().log(ex);                         => java.lang.RuntimeException: boom
        log.atError().withThrowable(ex).log("m");      => m + stack
        log.atError().withThrowable(ex).log("m {}", ex); => m java.lang.RuntimeException: boom + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> log4jFormatterLogger() {
    return prove(
        List.of(LOG4J),
        "var log = org.apache.logging.log4j.LogManager.getFormatterLogger(\"F\"); ",
        """
        log.error("m %s", ex, 1);                      => m java.lang.RuntimeException: boom
        log.error("m %s", 1, ex);                      => m 1 + stack
        log.error("m %s %s", 1, ex);                   => m 1 java.lang.RuntimeException: boom + stack

        log.atError().log("m %s", 1, ex);              => m 1
        log.atError().withThrowable(ex).log("m %s", 1);=> m 1 + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> jul() {
    return prove(
        List.of(JUL),
        "var SEVERE = java.util.logging.Level.SEVERE; ",
        """
        log.log(SEVERE, "m", new Object[] {ex});                              => m
        log.log(SEVERE, "m", ex);                                             => m + stack

        log.log(SEVERE, "m {0}", new Object[] {1234, ex});                    => m 1,234
        log.log(SEVERE, "m {0} {1}", new Object[] {1234, ex});                => m 1,234 java.lang.RuntimeException: boom
        log.log(SEVERE, ex, () -> MessageFormat.format("m {0}", 1234));       => m 1,234 + stack

        log.severe("m " + ex);                                                => m java.lang.RuntimeException: boom
        log.log(SEVERE, "m " + ex, ex);                                       => m java.lang.RuntimeException: boom + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> systemLogger() {
    String same =
        """
        log.log(ERROR, "m {0}", ex, 1);                                       => m java.lang.RuntimeException: boom
        log.log(ERROR, ex);                                                   => java.lang.RuntimeException: boom
        log.log(ERROR, () -> MessageFormat.format("m {0}", 1234), ex);        => m 1,234 + stack
        log.log(ERROR, ex.toString(), ex);                                    => java.lang.RuntimeException: boom + stack
        """;
    String dropped = "log.log(ERROR, \"m {0}\", 1, ex);  => m 1\n";
    String logged = "log.log(ERROR, \"m {0}\", 1, ex);  => m 1 + stack\n";
    String error = "var ERROR = System.Logger.Level.ERROR; ";
    return Stream.concat(
        prove(List.of(SYSTEM_JUL), error, dropped + same),
        prove(List.of(SYSTEM_SLF4J, SYSTEM_LOG4J), error, logged + same));
  }

  @TestFactory
  Stream<DynamicTest> jboss() {
    return prove(
        JBOSS,
        """
        log.errorf("m %s", 1, ex);          => m 1
        log.errorf("m %s %s", 1, ex);       => m 1 java.lang.RuntimeException: boom
        log.errorf(ex, "m %s", 1);          => m 1 + stack
        log.errorf(ex, "m %s %s", 1, ex);   => m 1 java.lang.RuntimeException: boom + stack

        log.errorv("m {0}", 1, ex);         => m 1
        log.errorv(ex, "m {0}", 1);         => m 1 + stack

        log.error(ex);                      => java.lang.RuntimeException: boom
        log.error(ex.toString(), ex);       => java.lang.RuntimeException: boom + stack
        """);
  }

  /** The text in front of the message names a class of which nothing is seen in the record. */
  @TestFactory
  Stream<DynamicTest> jbossClassOfTheLogger() {
    return prove(
        JBOSS,
        "var ERROR = org.jboss.logging.Logger.Level.ERROR; ",
        """
        log.error("order %s failed", "A7", ex);        => A7 + stack
        log.log(ERROR, "order %s failed", "A7", ex);   => A7 + stack
        log.errorf(ex, "order %s failed", "A7");       => order A7 failed + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> quarkus() {
    return prove(
        List.of(QUARKUS),
        """
        Log.errorf("m %s", 1, ex);          => m 1
        Log.errorf(ex, "m %s", 1);          => m 1 + stack

        Log.error(ex);                      => java.lang.RuntimeException: boom
        Log.error(ex.toString(), ex);       => java.lang.RuntimeException: boom + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> commons() {
    return prove(
        List.of(COMMONS),
        """
        log.error(ex);                      => java.lang.RuntimeException: boom
        log.error(ex.toString(), ex);       => java.lang.RuntimeException: boom + stack

        log.error("m " + ex);               => m java.lang.RuntimeException: boom
        log.error("m " + ex, ex);           => m java.lang.RuntimeException: boom + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> tinylog() {
    return prove(
        List.of(TINYLOG),
        """
        log.error("m", ex);                 => m
        log.error("m {}", 1, ex);           => m 1
        log.error("m {}", ex);              => m java.lang.RuntimeException: boom
        log.error(ex, "m {}", 1);           => m 1: java.lang.RuntimeException: boom + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> flogger() {
    return prove(
        List.of(FLOGGER),
        """
        log.atSevere().log("m %s", ex);                => m java.lang.RuntimeException: boom
        log.atSevere().withCause(ex).log("m %s", ex);  => m java.lang.RuntimeException: boom + stack
        """);
  }
}
