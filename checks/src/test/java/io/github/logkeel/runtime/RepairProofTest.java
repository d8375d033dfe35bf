package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.github.logkeel.ApiAnswers;
import io.github.logkeel.ApiAnswers.Repair;
import io.github.logkeel.Snippet;
import io.github.logkeel.arguments.EveryApiTest;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.LoggedValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every mistake that the rows of {@link LogApi} answer with, and its first repair, on every
 * backend of that API: the mistake is seen in what is printed, and the repaired statement prints
 * every value and the stack trace of every throwable.
 */
final class RepairProofTest {

  /** What the variables of {@link Snippet} print. */
  private static final ImmutableMap<String, String> PRINTED =
      ImmutableMap.of(
          "customer", "Ada",
          "orderId", "471",
          "host", "db.example",
          "exception", "IllegalStateException: broken pipe",
          "e", "IllegalStateException: broken pipe",
          "totalSupplier", "twelve",
          "null", "null");

  private static final String VARIABLES =
      """
      String customer = "Ada";
      long orderId = 471;
      String host = "db.example";
      Exception exception = new IllegalStateException("broken pipe");
      Supplier<String> totalSupplier = () -> "twelve";
      """;

  /** A placeholder that was not filled, a supplier that was not called, or no text at all. */
  private static final Pattern UNFORMATTED =
      Pattern.compile(
          "(?m)^(?:\\[[A-Z]+] )?null$|\\{}|\\{\\d[^}]*}|%[sd]|\\$\\$Lambda|MISSING LOG ARGUMENT");

  private static final Pattern FIRST_WORD = Pattern.compile("\\(\"(\\w+) ");

  /** The rows of each backend. */
  static final ImmutableListMultimap<Backend, LogApi> ROWS =
      ImmutableListMultimap.<Backend, LogApi>builder()
          .putAll(Backend.LOGBACK, LogApi.SLF4J, LogApi.SLF4J_FLUENT)
          .putAll(Backend.SLF4J_LOG4J, LogApi.SLF4J, LogApi.SLF4J_FLUENT)
          .putAll(Backend.SLF4J_SIMPLE, LogApi.SLF4J, LogApi.SLF4J_FLUENT)
          .putAll(Backend.SLF4J_JUL, LogApi.SLF4J, LogApi.SLF4J_FLUENT)
          .putAll(
              Backend.LOG4J,
              LogApi.LOG4J,
              LogApi.LOG4J_FORMATTER,
              LogApi.LOG4J_PRINTF,
              LogApi.LOG4J_FLUENT,
              LogApi.LOG4J_FORMATTER_FLUENT)
          .putAll(Backend.JUL, LogApi.JUL)
          .putAll(Backend.SYSTEM_JUL, LogApi.SYSTEM_LOGGER)
          .putAll(Backend.SYSTEM_SLF4J, LogApi.SYSTEM_LOGGER)
          .putAll(Backend.SYSTEM_LOG4J, LogApi.SYSTEM_LOGGER)
          .putAll(Backend.JBOSS_JUL, LogApi.JBOSS, LogApi.JBOSS_V)
          .putAll(Backend.JBOSS_SLF4J, LogApi.JBOSS, LogApi.JBOSS_V)
          .putAll(Backend.JBOSS_LOG4J, LogApi.JBOSS, LogApi.JBOSS_V)
          .putAll(Backend.QUARKUS, LogApi.JBOSS_F)
          .putAll(Backend.COMMONS, LogApi.COMMONS)
          .putAll(Backend.TINYLOG, LogApi.TINYLOG)
          .putAll(Backend.FLOGGER, LogApi.FLOGGER)
          .build();

  @TestFactory
  Stream<DynamicTest> mistakesAndRepairs() {
    return ROWS.keySet().stream().flatMap(backend -> on(backend, ROWS.get(backend)));
  }

  private static Stream<DynamicTest> on(Backend backend, List<LogApi> rows) {
    List<String> names = new ArrayList<>();
    List<Repair> repairs = new ArrayList<>();
    List<Boolean> same = new ArrayList<>();
    for (ApiAnswers answers : EveryApiTest.all()) {
      if (answers.printsNothing()) {
        continue;
      }
      for (Map.Entry<LogApi, Repair> answer : answers.repairs().entrySet()) {
        if (rows.contains(answer.getKey())) {
          names.add(backend + " " + answers.check().getSimpleName() + " " + answer.getKey());
          repairs.add(answer.getValue());
          same.add(answers.printsTheSame());
        }
      }
    }
    List<Run> runs =
        Proof.runEach(
            backend,
            repairs.stream()
                .flatMap(repair -> Stream.of(repair.before(), repair.after()))
                .map(statement -> VARIABLES + loggers(backend) + statement)
                .toList());
    return Stream.iterate(0, i -> i < repairs.size(), i -> i + 1)
        .map(
            i ->
                DynamicTest.dynamicTest(
                    names.get(i),
                    () ->
                        prove(repairs.get(i), same.get(i), runs.get(2 * i), runs.get(2 * i + 1))));
  }

  /** The names that {@link Snippet} gives to the logger. */
  static String loggers(Backend backend) {
    return switch (backend) {
      case LOG4J ->
          """
          org.apache.logging.log4j.Logger log4j = log;
          org.apache.logging.log4j.Logger formatter =
              org.apache.logging.log4j.LogManager.getFormatterLogger("formatter");
          """;
      case JUL -> "java.util.logging.Logger logger = log;";
      case SYSTEM_JUL, SYSTEM_SLF4J, SYSTEM_LOG4J -> "System.Logger system = log;";
      case JBOSS_JUL, JBOSS_SLF4J, JBOSS_LOG4J -> "org.jboss.logging.Logger jboss = log;";
      case COMMONS -> "org.apache.commons.logging.Log commons = log;";
      case FLOGGER -> "com.google.common.flogger.FluentLogger flogger = log;";
      default -> "";
    };
  }

  private static void prove(Repair repair, boolean same, Run mistake, Run repaired) {
    List<String> values =
        LoggedValues.of(Snippet.of(repair.after())).stream()
            .map(value -> isConstant(value) ? textOf(value) : PRINTED.get(value))
            .toList();
    boolean hasThrowable = Arrays.asList(repair.after().split("\\W")).contains("exception");
    assertThat(values).doesNotContainNull();
    // What a builder in a variable holds is no value of the call that logs it.
    assertThat(hasThrowable || !values.isEmpty()).as("there is something to be seen").isTrue();

    if (same) {
      assertThat(repaired.thrown()).isEqualTo(mistake.thrown());
      assertThat(withoutPlaces(repaired)).isEqualTo(withoutPlaces(mistake));
      assertThat(repaired.output()).contains(values);
      return;
    }
    boolean seen =
        !mistake.thrown().isEmpty()
            || (hasThrowable && !mistake.hasStackTrace())
            || !mistake.output().contains(firstWord(repair.before()))
            || UNFORMATTED.matcher(mistake.output()).find()
            || !values.stream().allMatch(mistake.output()::contains);
    assertThat(seen).as("what `%s` prints: %s", repair.before(), mistake).isTrue();

    assertThat(repaired.thrown()).isEmpty();
    assertThat(repaired.output())
        .as("what `%s` prints", repair.after())
        .satisfies(output -> assertThat(values).allMatch(output::contains))
        .doesNotContainPattern(UNFORMATTED);
    assertThat(repaired.hasStackTrace()).isEqualTo(hasThrowable);
  }

  /** The word that the text of a statement starts with; nothing if it starts with a value. */
  private static String firstWord(String statement) {
    Matcher word = FIRST_WORD.matcher(statement);
    return word.find() ? word.group(1) : "";
  }

  private static boolean isConstant(String value) {
    return value.startsWith("\"");
  }

  private static String textOf(String constant) {
    return constant.substring(1, constant.length() - 1);
  }

  /** What is printed, with the same place for all lines of the program in a stack trace. */
  private static String withoutPlaces(Run run) {
    return run.output().replaceAll("Program\\.[\\w$]+\\(Program\\.java:\\d+\\)", "Program");
  }
}
