package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.Backend.COMMONS;
import static io.github.logkeel.runtime.Backend.FLOGGER;
import static io.github.logkeel.runtime.Backend.JBOSS_JUL;
import static io.github.logkeel.runtime.Backend.JBOSS_LOG4J;
import static io.github.logkeel.runtime.Backend.JBOSS_SLF4J;
import static io.github.logkeel.runtime.Backend.JUL;
import static io.github.logkeel.runtime.Backend.LOG4J;
import static io.github.logkeel.runtime.Backend.LOGBACK;
import static io.github.logkeel.runtime.Backend.LOGBACK_JSON;
import static io.github.logkeel.runtime.Backend.QUARKUS;
import static io.github.logkeel.runtime.Backend.SLF4J_JUL;
import static io.github.logkeel.runtime.Backend.SLF4J_LOG4J;
import static io.github.logkeel.runtime.Backend.SLF4J_SIMPLE;
import static io.github.logkeel.runtime.Backend.SYSTEM_JUL;
import static io.github.logkeel.runtime.Backend.SYSTEM_LOG4J;
import static io.github.logkeel.runtime.Backend.SYSTEM_SLF4J;
import static io.github.logkeel.runtime.Backend.TINYLOG;
import static io.github.logkeel.runtime.ProofTable.prove;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of arguments that do not fit the placeholders of their text.
 *
 * <p>A paragraph that begins with mistakes ends with their repair.
 */
final class PlaceholderProofTest {

  @TestFactory
  Stream<DynamicTest> braces() {
    return prove(
        List.of(LOGBACK, SLF4J_LOG4J, SLF4J_SIMPLE, SLF4J_JUL, LOG4J),
        """
        log.info("msg", "key", 1);                                 => msg
        log.info("msg key={}", 1);                                 => msg key=1

        log.info("a={}", 1, 2);                                    => a=1
        log.info("a={} b={}", 1);                                  => a=1 b={}
        log.info("a={} b={}", 1, 2);                               => a=1 b=2

        log.info("a={} b={}", new Object[] {1, 2});                => a=1 b=2
        log.info("a={}", List.of(1, 2));                           => a=[1, 2]

        log.info("v={0}", 1);                                      => v={0}
        log.info("v=%s", 1);                                       => v=%s
        log.info("v={ }", 1);                                      => v={ }
        log.info("v={}", 1);                                       => v=1

        log.info("{\\"a\\":{}} id={}", 7);                         => {"a":7} id={}
        log.info("{\\"a\\":\\\\{}} id={}", 7);                     => {"a":{}} id=7

        String input = "{}"; log.info("in=" + input + " id={}", 7);=> in=7 id={}
        String input = "{}"; log.info("in={} id={}", input, 7);    => in={} id=7

        Supplier<String> v = () -> "x"; log.info("v={}", v);       => v=Program$$Lambda*
        Supplier<String> v = () -> "x"; log.info("v={}", v.get()); => v=x
        """);
  }

  @TestFactory
  Stream<DynamicTest> escapesOfSlf4j() {
    return prove(
        List.of(LOGBACK, SLF4J_SIMPLE, SLF4J_JUL),
        """
        log.info("\\\\{} {}", 1);       => {} 1
        log.info("\\\\\\\\{}", 1);      => \\1
        log.info("\\\\\\\\\\\\{}", 1);  => \\\\1
        log.info("\\\\\\\\ {}", 1);     => \\\\ 1
        log.info("{} \\\\{}", 1);       => 1 \\{}
        """);
  }

  @TestFactory
  Stream<DynamicTest> escapesOfLog4j() {
    return prove(
        List.of(SLF4J_LOG4J, LOG4J),
        """
        log.info("\\\\{} {}", 1);       => {} 1
        log.info("\\\\\\\\{}", 1);      => \\1
        log.info("\\\\\\\\\\\\{}", 1);  => \\\\\\{}
        log.info("\\\\\\\\ {}", 1);     => \\ 1
        log.info("{} \\\\{}", 1);       => 1 {}
        log.info("{} \\\\{", 1);        => (nothing)
        """);
  }

  @TestFactory
  Stream<DynamicTest> markersOfSlf4j() {
    return prove(
        List.of(LOGBACK),
        """
        log.info("a={}", org.slf4j.MarkerFactory.getMarker("M"), 1);  => a=M
        log.info(org.slf4j.MarkerFactory.getMarker("M"), "a={}", 1);  => a=1
        """);
  }

  /** SLF4J's own formatter never prints the throwable at the end of the arguments. */
  @TestFactory
  Stream<DynamicTest> throwableWithAPlaceholderInSlf4j() {
    return prove(
        List.of(LOGBACK, SLF4J_SIMPLE, SLF4J_JUL),
        """
        log.error("{} failed: {}", 1, ex);  => 1 failed: {} + stack
        log.error("{} failed", 1, ex);      => 1 failed + stack
        """);
  }

  /** Log4j2 prints the throwable if a placeholder is left for it, and then has none to attach. */
  @TestFactory
  Stream<DynamicTest> throwableWithAPlaceholderInLog4j() {
    return prove(
        List.of(SLF4J_LOG4J, LOG4J),
        """
        log.error("{} failed: {}", 1, ex);  => 1 failed: java.lang.RuntimeException: boom
        log.error("{} failed", 1, ex);      => 1 failed + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> throwableAsOnlyArgument() {
    return prove(
        List.of(LOGBACK, SLF4J_LOG4J, SLF4J_SIMPLE, SLF4J_JUL, LOG4J),
        """
        log.error("failed: {}", ex);  => failed: {} + stack
        log.error("failed", ex);      => failed + stack
        """);
  }

  @TestFactory
  Stream<DynamicTest> fluent() {
    return prove(
        List.of(LOGBACK, SLF4J_LOG4J),
        """
        log.atInfo().addArgument(1).log("a={} b={}", 2);    => a=1 b=2
        log.atInfo().addArgument(1).log("a={}", 2);         => a=1
        log.atInfo().addKeyValue("a", 1).log("a={}");       => a={}
        log.atInfo().addArgument(1).log("a={}");            => a=1
        """);
  }

  @TestFactory
  Stream<DynamicTest> log4jSuppliers() {
    return prove(
        List.of(LOG4J),
        """
        org.apache.logging.log4j.util.Supplier<String> v = () -> "x"; log.info("{} {}", v, 2);       => Program$$Lambda* 2
        org.apache.logging.log4j.util.Supplier<String> v = () -> "x"; log.info("{} {}", v, () -> 2); => x 2
        """);
  }

  @TestFactory
  Stream<DynamicTest> log4jFormatterLogger() {
    String formatter = "var log = org.apache.logging.log4j.LogManager.getFormatterLogger(\"F\"); ";
    return prove(
        List.of(LOG4J),
        formatter,
        """
        log.info("v={}", 1);            => v={}
        log.info("v=%s %s", 1);         => v=%s %s
        log.info("v=%s", 1, 2);         => v=1
        log.info("v=%s %s", 1, 2);      => v=1 2

        log.info("100% done {}", 1);    => 100 1one {}
        log.info("100% sure %s", 1);    => 100% sure %s
        log.info("100%% done %s", 1);   => 100% done 1
        """);
  }

  @TestFactory
  Stream<DynamicTest> log4jPrintf() {
    return prove(
        List.of(LOG4J),
        """
        log.printf(org.apache.logging.log4j.Level.INFO, "v={}", 1);       => v={}
        log.printf(org.apache.logging.log4j.Level.INFO, "v=%s %s", 1);    => v=%s %s
        log.printf(org.apache.logging.log4j.Level.INFO, "v=%s %s", 1, 2); => v=1 2
        """);
  }

  @TestFactory
  Stream<DynamicTest> jul() {
    return prove(
        List.of(JUL),
        "var INFO = java.util.logging.Level.INFO; ",
        """
        log.log(INFO, "v={}", 1);                     => v={}
        log.log(INFO, "v=%s", 1);                     => v=%s
        log.log(INFO, "v={1}", 1);                    => v={1}
        log.log(INFO, "v={0} {}", 1);                 => v={0} {}
        log.log(INFO, "v={0}", 1);                    => v=1

        log.log(INFO, "can't find {0}", 1);           => cant find {0}
        log.log(INFO, "can't find", 1);               => can't find
        log.log(INFO, "can''t find {0}", 1);          => can't find 1

        log.log(INFO, "v={0}{{ rest is lost", 1);     => v=1
        log.log(INFO, "v={0}'{{' rest is here", 1);   => v=1{{ rest is here

        log.log(INFO, "user '{0}'", "eve");           => user {0}
        log.log(INFO, "user ''{0}''", "eve");         => user 'eve'

        log.log(INFO, "id {0}", 1234567);             => id 1,234,567
        log.log(INFO, "id {0,number,#}", 1234567);    => id 1234567

        log.log(INFO, "a={0}", new Object[] {1, 2});  => a=1
        log.log(INFO, "a={0} b={1}", new Object[] {1, 2}); => a=1 b=2
        """);
  }

  @TestFactory
  Stream<DynamicTest> systemLoggerOnJul() {
    return systemLogger(
        SYSTEM_JUL,
        """
        log.log(INFO, "v={}", 1);            => v={}
        log.log(INFO, "v={0", 1);            => v={0
        log.log(INFO, "v={0}", 1);           => v=1
        """);
  }

  @TestFactory
  Stream<DynamicTest> systemLoggerOnSlf4j() {
    return systemLogger(
        SYSTEM_SLF4J,
        """
        log.log(INFO, "v={}", 1);            => (throws IllegalArgumentException)
        log.log(INFO, "v={0", 1);            => (throws IllegalArgumentException)
        log.log(INFO, "v={0}", 1);           => v=1
        """);
  }

  @TestFactory
  Stream<DynamicTest> systemLoggerOnLog4j() {
    return systemLogger(
        SYSTEM_LOG4J,
        """
        log.log(INFO, "v={}", 1);            => (nothing)
        log.log(INFO, "v={0", 1);            => (nothing)
        log.log(INFO, "v={0}", 1);           => v=1
        """);
  }

  private static Stream<DynamicTest> systemLogger(Backend backend, String own) {
    return Stream.of(
            own,
            """
            log.log(INFO, "can't find {0}", 1);  => cant find {0}
            log.log(INFO, "can''t find {0}", 1); => can't find 1

            log.log(INFO, "v=%s", 1);            => v=%s
            log.log(INFO, "a={0}", 1, 2);        => a=1
            log.log(INFO, "a={0} b={1}", 1, 2);  => a=1 b=2
            """)
        .flatMap(table -> prove(List.of(backend), "var INFO = System.Logger.Level.INFO; ", table));
  }

  @TestFactory
  Stream<DynamicTest> jbossWithAFittingText() {
    return prove(
        List.of(JBOSS_JUL, JBOSS_SLF4J, JBOSS_LOG4J),
        """
        log.infof("a=%s", 1, 2);              => a=1
        log.infof("a={} %s", 1);              => a={} 1
        log.infof("a=%s b=%s", 1, 2);         => a=1 b=2

        log.infov("can't find {0}", 1);       => cant find {0}
        log.infov("can''t find {0}", 1);      => can't find 1

        log.infov("id {0}", 1234567);         => id 1,234,567
        log.infov("id {0,number,#}", 1234567);=> id 1234567
        """);
  }

  @TestFactory
  Stream<DynamicTest> jbossOnJul() {
    return prove(
        List.of(JBOSS_JUL),
        """
        log.infof("a=%s b=%s", 1);  => (nothing)
        log.infof("a=%s b=%s", 1, 2);=> a=1 b=2

        log.infof("100% sure");     => (nothing)
        log.info("100% sure");      => 100% sure

        log.infov("v={}", 1);       => v={}
        log.infov("v={0", 1);       => v={0
        log.infov("v={0}", 1);      => v=1
        """);
  }

  @TestFactory
  Stream<DynamicTest> jbossOnSlf4j() {
    return prove(
        List.of(JBOSS_SLF4J),
        """
        log.infof("a=%s b=%s", 1);  => (throws MissingFormatArgumentException)
        log.infof("a=%s b=%s", 1, 2);=> a=1 b=2

        log.infof("100% sure");     => (throws FormatFlagsConversionMismatchException)
        log.info("100% sure");      => 100% sure

        log.infov("v={}", 1);       => (throws IllegalArgumentException)
        log.infov("v={0", 1);       => (throws IllegalArgumentException)
        log.infov("v={0}", 1);      => v=1
        """);
  }

  @TestFactory
  Stream<DynamicTest> jbossOnLog4j() {
    return prove(
        List.of(JBOSS_LOG4J),
        """
        log.infof("a=%s b=%s", 1);  => a=%s b=%s
        log.infof("a=%s b=%s", 1, 2);=> a=1 b=2

        log.infof("100%% sure");    => 100%% sure
        log.info("100% sure");      => 100% sure

        log.infov("v={}", 1);       => (nothing)
        log.infov("v={0", 1);       => (nothing)
        log.infov("v={0}", 1);      => v=1
        """);
  }

  @TestFactory
  Stream<DynamicTest> quarkus() {
    return prove(
        List.of(QUARKUS),
        """
        Log.infof("a=%s b=%s", 1);     => (nothing)
        Log.infof("a=%s", 1, 2);       => a=1
        Log.infof("a=%s b=%s", 1, 2);  => a=1 b=2

        Log.infov("can't find {0}", 1);  => cant find {0}
        Log.infov("can''t find {0}", 1); => can't find 1
        """);
  }

  @TestFactory
  Stream<DynamicTest> commons() {
    return prove(
        List.of(COMMONS),
        """
        log.info("v={} {0} %s");  => v={} {0} %s
        log.info("v=" + 1);       => v=1
        """);
  }

  @TestFactory
  Stream<DynamicTest> flogger() {
    return prove(
        List.of(FLOGGER),
        """
        log.atInfo().log("v=%s %s", 1);       => v=1 [ERROR: MISSING LOG ARGUMENT]
        log.atInfo().log("v=%s", 1, 2);       => v=1 [ERROR: UNUSED LOG ARGUMENTS]
        log.atInfo().log("v={} %s", 1, 2);    => v={} 1 [ERROR: UNUSED LOG ARGUMENTS]
        log.atInfo().log("v=%s %s", 1, 2);    => v=1 2

        log.atInfo().log("v=%d", "x");        => v=[INVALID: format=%d, type=java.lang.String, value=x]
        log.atInfo().log("v=%s", "x");        => v=x

        log.atInfo().log("%2$s", 1, 2);       => LOGGING ERROR: unreferenced arguments [first missing index=0]
        log.atInfo().log("%#s", "x");         => LOGGING ERROR: Conversion = s, Flags = # + stack
        log.atInfo().log("%s", "x");          => x

        log.atInfo().log("100% done");        => 100% done
        log.atInfo().log("100% done %s", 1);  => 100 1one [ERROR: MISSING LOG ARGUMENT]
        log.atInfo().log("100%% done %s", 1); => 100% done 1
        """);
  }

  @TestFactory
  Stream<DynamicTest> tinylog() {
    return prove(
        List.of(TINYLOG),
        """
        log.info("a={}", 1, 2);                             => a=1
        log.info("a={} b={}", 1);                           => a=1 b={}
        log.info("a={} b=%s", 1, 2);                        => a=1 b=%s
        log.info("a={} b={}", 1, 2);                        => a=1 b=2

        log.info("a={0} b={0.00}", 1, 2);                   => a=1 b=2.00
        log.info("{a:b} id={}", 7);                         => a:b7 id={}
        log.info("\\\\{} '{}'", 1, 2);                      => \\1 '2'
        org.tinylog.Supplier<String> v = () -> "x"; log.info("{} {}", v, 2); => x 2
        """);
  }

  @Test
  void keyValueWithoutAPlaceholderReachesTheJson() {
    assertThat(Proof.run(LOGBACK_JSON, "log.info(\"msg\", \"key\", 7);").output())
        .contains("\"message\":\"msg\"")
        .doesNotContain("key", "7,");
    assertThat(Proof.run(LOGBACK_JSON, "log.info(\"msg\", kv(\"key\", 7));").output())
        .contains("\"message\":\"msg\"", "\"key\":7");
    assertThat(Proof.run(LOGBACK_JSON, "log.info(\"msg\", Markers.append(\"key\", 7));").output())
        .contains("\"message\":\"msg\"", "\"key\":7");
  }
}
