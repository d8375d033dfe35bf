package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each way to look up the place of a statement walks the stack, and its repair does not; what else
 * is printed stays the same. The JVM tells of each walk in its own log: of those that {@code
 * StackWalker} makes (tag {@code stackwalk}), and of the throwables that note down their stack (tag
 * {@code stacktrace}).
 */
final class LocationProofTest {

  /**
   * A way to look it up, and what is left of it.
   *
   * @param logger the declaration of a field {@code LOG}
   * @param statement what is run
   * @param line a regular expression for what it prints
   */
  private record Variant(String logger, String statement, String line) {}

  private record Form(String name, Variant before, Variant after) {}

  private record Seen(String line, int walks) {}

  private static final String LOGBACK = "static final org.slf4j.Logger LOG = Setup.logback(%s);";
  private static final String LOG4J =
      "static final org.apache.logging.log4j.Logger LOG = Setup.log4j(%s);";
  private static final String JUL =
      "static final java.util.logging.Logger LOG = Setup.jul(new %s());";
  private static final String FLOGGER =
      "static final com.google.common.flogger.FluentLogger LOG = Setup.flogger();";

  private static final String SIMPLE_FORMAT = "-Djava.util.logging.SimpleFormatter.format=%5$s%n";

  private static final String PLACED = "LOG.info(\"placed\");";

  private static final List<Form> FORMS =
      List.of(
          statement(
              "Thread.getStackTrace",
              "LOG.info(\"{} starts\", Thread.currentThread().getStackTrace()[1].getMethodName());",
              "LOG.info(\"{} starts\", \"place\");"),
          statement(
              "Throwable.getStackTrace",
              "LOG.info(\"{} starts\", new Throwable().getStackTrace()[0].getMethodName());",
              "LOG.info(\"{} starts\", \"place\");"),
          statement(
              "StackWalker.walk",
              """
              String where = StackWalker.getInstance().walk(s -> s.findFirst().get().getMethodName());
              LOG.info("{} starts", where);
              """,
              "LOG.info(\"{} starts\", \"place\");"),
          setting(
              "Logback pattern",
              LOGBACK,
              "Setup.pattern(\"%level %class.%method:%line %msg%n\")",
              "INFO \\w+.place:\\d+ placed",
              "Setup.pattern(\"%level %msg%n\")",
              "INFO placed"),
          setting(
              "Logback caller",
              LOGBACK,
              "Setup.pattern(\"%level %msg %caller{1}\")",
              "INFO placed Caller\\+0\t at \\w+.place\\(.*\\)",
              "Setup.pattern(\"%level %msg%n\")",
              "INFO placed"),
          setting(
              "Logback AsyncAppender",
              LOGBACK,
              "Setup.async(true)",
              "placed",
              "Setup.async(false)",
              "placed"),
          setting(
              "LogstashEncoder",
              LOGBACK,
              "Setup.logstash(true)",
              ".*\"message\":\"placed\".*\"caller_method_name\":\"place\".*",
              "Setup.logstash(false)",
              "(?!.*caller).*\"message\":\"placed\".*"),
          setting(
              "EcsEncoder",
              LOGBACK,
              "Setup.ecs(true)",
              ".*\"message\":\"placed\".*\"function\":\"place\".*",
              "Setup.ecs(false)",
              "(?!.*origin).*\"message\":\"placed\".*"),
          setting(
              "OpenTelemetry appender of Logback",
              LOGBACK,
              "Setup.openTelemetry(true)",
              "placed place",
              "Setup.openTelemetry(false)",
              "placed null"),
          setting(
              "Log4j2 pattern",
              LOG4J,
              "\"%p %C.%M:%L %m%n\"",
              "INFO \\w+.place:\\d+ placed",
              "\"%p %m%n\"",
              "INFO placed"),
          new Form(
              "Log4j2 withLocation",
              new Variant(
                  LOG4J.formatted("\"%p %m%n\""),
                  "LOG.atInfo().withLocation().log(\"placed\");",
                  "INFO placed"),
              new Variant(
                  LOG4J.formatted("\"%p %m%n\""), "LOG.atInfo().log(\"placed\");", "INFO placed")),
          setting("Log4j2 AsyncAppender", LOG4J, "true", "INFO placed", "false", "INFO placed"),
          setting(
              "Log4j2 mixed asynchronous logger",
              "static final org.apache.logging.log4j.Logger LOG = Setup.mixed(%s);",
              "true",
              "INFO placed",
              "false",
              "INFO placed"),
          setting(
              "JsonTemplateLayout",
              LOG4J,
              "Setup.template(true)",
              "\\{\"message\":\"placed\",\"method\":\"place\"}",
              "Setup.template(false)",
              "\\{\"message\":\"placed\"}"),
          setting(
              "EcsLayout",
              LOG4J,
              "Setup.ecsLayout(true)",
              ".*\"message\":\"placed\".*\"function\":\"place\".*",
              "Setup.ecsLayout(false)",
              "(?!.*origin).*\"message\":\"placed\".*"),
          setting(
              "LogRecord",
              JUL,
              "Setup.OfSource",
              "\\w+Before placed",
              "Setup.OfLogger",
              "shop placed"),
          new Form(
              "Flogger withStackTrace",
              new Variant(
                  FLOGGER,
                  "LOG.atInfo().withStackTrace(com.google.common.flogger.StackSize.SMALL).log(\"placed\");",
                  "placed com.google.common.flogger.LogSiteStackTrace.*"),
              new Variant(FLOGGER, "LOG.atInfo().log(\"placed\");", "placed null")));

  private static Form statement(String name, String before, String after) {
    String logger = LOGBACK.formatted("Setup.pattern(\"%level %msg%n\")");
    return new Form(
        name,
        new Variant(logger, before, "INFO place starts"),
        new Variant(logger, after, "INFO place starts"));
  }

  private static Form setting(
      String name, String logger, String before, String line, String after, String lineAfter) {
    return new Form(
        name,
        new Variant(logger.formatted(before), PLACED, line),
        new Variant(logger.formatted(after), PLACED, lineAfter));
  }

  @TestFactory
  Stream<DynamicTest> theRepairTakesTheWalkAway() {
    List<Seen> seen = run();
    return IntStream.range(0, FORMS.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    FORMS.get(i).name,
                    () -> {
                      Seen before = seen.get(2 * i);
                      Seen after = seen.get(2 * i + 1);
                      assertThat(before.line).matches(FORMS.get(i).before.line);
                      assertThat(after.line).matches(FORMS.get(i).after.line);
                      assertThat(before.walks).isGreaterThan(after.walks);
                      assertThat(after.walks).isEqualTo(leftOver(FORMS.get(i)));
                    }));
  }

  /** Flogger looks up the place of each statement by itself, unless it is built into the class. */
  private static int leftOver(Form form) {
    return form.name.startsWith("Flogger") ? 1 : 0;
  }

  /** Why nothing is said of its format, and no repair is offered that would change it. */
  @Test
  void simpleFormatterLooksUpTheSourceWhateverItPrints() {
    Variant variant =
        new Variant(JUL.formatted("java.util.logging.SimpleFormatter"), PLACED, "placed");

    Seen seen = run(Map.of("Simple", variant), SIMPLE_FORMAT).get(0);

    assertThat(seen.line).isEqualTo("placed");
    assertThat(seen.walks).isPositive();
  }

  private static List<Seen> run() {
    Map<String, Variant> variants = new LinkedHashMap<>();
    for (int i = 0; i < FORMS.size(); i++) {
      variants.put("F" + i + "Before", FORMS.get(i).before);
      variants.put("F" + i + "After", FORMS.get(i).after);
    }
    return run(variants);
  }

  private static List<Seen> run(Map<String, Variant> variants, String... jvmOptions) {
    StringBuilder classes = new StringBuilder();
    List<String> names = new ArrayList<>();
    variants.forEach((name, variant) -> classes.append(write(name, variant, names)));
    String source =
        LocationProgram.source(
            classes.toString(),
            names.stream().map("run(%1$s::place);\n"::formatted).collect(Collectors.joining()));
    String output =
        Proof.runProgram(
            Backend.LOCATION,
            source,
            Stream.concat(
                    Stream.of("-Xlog:disable", "-Xlog:stackwalk=debug,stacktrace=info"),
                    Stream.of(jvmOptions))
                .toArray(String[]::new));
    List<Seen> seen = new ArrayList<>();
    Pattern.compile("#begin\n(.*?)#end\n", Pattern.DOTALL)
        .matcher(output)
        .results()
        .forEach(result -> seen.add(seen(result.group(1))));
    assertThat(seen).as(output).hasSameSizeAs(names);
    return seen;
  }

  private static String write(String name, Variant variant, List<String> names) {
    names.add(name);
    return "class %s {\n  %s\n  static void place() {\n%s\n  }\n}\n"
        .formatted(name, variant.logger, variant.statement);
  }

  private static Seen seen(String run) {
    List<String> walks = run.lines().filter(LocationProofTest::isWalk).toList();
    String line =
        run.lines().filter(each -> !each.startsWith("[")).collect(Collectors.joining("\n")).strip();
    return new Seen(line, walks.size());
  }

  private static boolean isWalk(String line) {
    return line.contains("[stacktrace") || line.contains("Start walking");
  }
}
