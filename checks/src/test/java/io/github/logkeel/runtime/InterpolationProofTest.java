package io.github.logkeel.runtime;

import static io.github.logkeel.runtime.Backend.JBOSS_JUL;
import static io.github.logkeel.runtime.Backend.JBOSS_LOG4J;
import static io.github.logkeel.runtime.Backend.JBOSS_SLF4J;
import static io.github.logkeel.runtime.Backend.JUL;
import static io.github.logkeel.runtime.Backend.LOG4J;
import static io.github.logkeel.runtime.Backend.LOGBACK;
import static io.github.logkeel.runtime.Backend.SLF4J_JUL;
import static io.github.logkeel.runtime.Backend.SLF4J_LOG4J;
import static io.github.logkeel.runtime.Backend.SLF4J_SIMPLE;
import static io.github.logkeel.runtime.Backend.SYSTEM_JUL;
import static io.github.logkeel.runtime.Backend.SYSTEM_LOG4J;
import static io.github.logkeel.runtime.Backend.SYSTEM_SLF4J;
import static io.github.logkeel.runtime.Backend.TINYLOG;
import static io.github.logkeel.runtime.ProofTable.prove;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of values in the text of a statement, and of the same values as arguments. */
final class InterpolationProofTest {

  private static final List<Backend> BRACES =
      List.of(LOGBACK, SLF4J_LOG4J, SLF4J_SIMPLE, SLF4J_JUL, LOG4J);

  @TestFactory
  Stream<DynamicTest> valuesInTemplate() {
    return prove(
        BRACES,
        """
        Map<?, ?> m = Map.of(); log.info("m " + m + " id {} n {}", 7, 8); => m 7 id 8 n {}
        Map<?, ?> m = Map.of(); log.info("m {} id {} n {}", m, 7, 8);     => m {} id 7 n 8
        """);
  }

  @TestFactory
  Stream<DynamicTest> valuesInTemplateOfTinylog() {
    return prove(
        List.of(TINYLOG),
        """
        String in = "{x}"; log.info("in " + in + " id {}", 7); => in x7 id {}
        String in = "{x}"; log.info("in {} id {}", in, 7);     => in {x} id 7
        """);
  }

  @TestFactory
  Stream<DynamicTest> valuesInPrintfTemplate() {
    String table =
        """
        String in = "5%% of it"; log.infof("in " + in);      => in 5% of it
        String in = "5%% of it"; log.infof("in %s", in);     => in 5%% of it
        """;
    return Stream.of(
            prove(List.of(JBOSS_JUL, JBOSS_SLF4J), table),
            prove(
                List.of(JBOSS_JUL),
                "String in = \"50%\";",
                "log.infof(\"in \" + in + \" id %s\", 7); => (nothing)"),
            prove(
                List.of(JBOSS_SLF4J),
                "String in = \"50%\";",
                "log.infof(\"in \" + in + \" id %s\", 7); => (throws UnknownFormatConversionException)"),
            prove(
                List.of(JBOSS_LOG4J),
                "String in = \"50%\";",
                "log.infof(\"in \" + in + \" id %s\", 7); => in 50% id %s"),
            prove(
                List.of(JBOSS_JUL, JBOSS_SLF4J, JBOSS_LOG4J),
                "String in = \"50%\";",
                "log.infof(\"in %s id %s\", in, 7); => in 50% id 7"))
        .flatMap(tests -> tests);
  }

  /** A text without arguments is not formatted. */
  @TestFactory
  Stream<DynamicTest> textsWithoutArgumentsInFormatterLoggers() {
    return prove(
        List.of(LOG4J),
        "var f = org.apache.logging.log4j.LogManager.getFormatterLogger(\"f\");",
        """
        f.info("100%% of " + 7);                                          => 100%% of 7
        f.atInfo().log("100%% of " + 7);                                  => 100%% of 7
        f.info("100%% of %s", 7);                                         => 100% of 7
        log.printf(org.apache.logging.log4j.Level.INFO, "100%% of " + 7); => 100%% of 7
        """);
  }

  @TestFactory
  Stream<DynamicTest> valuesInMessageFormat() {
    String wrong = "String in = \"'\"; ";
    return Stream.of(
            prove(
                List.of(JUL),
                wrong,
                """
                log.log(java.util.logging.Level.INFO, "in " + in + " id {0}", 7); => in  id {0}
                log.log(java.util.logging.Level.INFO, "in {1} id {0}", new Object[] {7, in}); => in ' id 7
                """),
            prove(
                List.of(SYSTEM_JUL, SYSTEM_SLF4J, SYSTEM_LOG4J),
                wrong,
                """
                log.log(System.Logger.Level.INFO, "in " + in + " id {0}", 7);     => in  id {0}
                log.log(System.Logger.Level.INFO, "in {1} id {0}", 7, in);        => in ' id 7
                """),
            prove(
                List.of(JBOSS_JUL, JBOSS_SLF4J, JBOSS_LOG4J),
                wrong,
                """
                log.infov("in " + in + " id {0}", 7);     => in  id {0}
                log.infov("in {1} id {0}", 7, in);        => in ' id 7
                """))
        .flatMap(tests -> tests);
  }

  /** Where a value is printed as the formatter likes, it is not handed over as it is. */
  @TestFactory
  Stream<DynamicTest> valuesThatPlaceholdersPrintInAnotherWay() {
    String date = "Date d = new Date(0) { public String toString() { return \"today\"; } }; ";
    return Stream.of(
            prove(
                List.of(LOGBACK, SLF4J_SIMPLE, SLF4J_JUL),
                date,
                "log.info(\"at {}\", d); => at today"),
            prove(
                List.of(SLF4J_LOG4J, LOG4J),
                date,
                """
                log.info("at " + d);                 => at today
                log.info("at {}", d);                => at 1970-01-01T*
                log.info("at {}", String.valueOf(d));=> at today
                """),
            prove(
                BRACES,
                """
                log.info("failed " + ex);                  => failed java.lang.RuntimeException: boom
                log.info("failed {}", ex.toString());      => failed java.lang.RuntimeException: boom
                log.info("failed {}", ex);                 => failed {} + stack
                """),
            prove(
                List.of(JUL),
                """
                log.info("n " + 12345);                                               => n 12345
                log.log(java.util.logging.Level.INFO, "n {0}", 12345);                => n 12,345
                log.log(java.util.logging.Level.INFO, "n {0,number,#}", 12345);       => n 12345
                """))
        .flatMap(tests -> tests);
  }

  /** Without the cast the compiler could not choose between an argument and a throwable. */
  @TestFactory
  Stream<DynamicTest> methodsThatReturnWhatIsAsked() {
    return prove(
        List.of(LOGBACK, LOG4J),
        "class C { <T> T get() { return (T) \"x\"; } }",
        """
        log.info("v " + new C().get());           => v x
        log.info("v {}", (Object) new C().get()); => v x
        """);
  }
}
