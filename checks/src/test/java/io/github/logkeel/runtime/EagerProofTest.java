package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.arguments.EagerLogArgument;
import io.github.logkeel.arguments.EveryApiTest;
import io.github.logkeel.model.log.LogApi;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is computed for statements that are switched off, before and after their repair, and that
 * they print the same when they are switched on.
 */
final class EagerProofTest {

  /** A list that tells on standard output when it is read. */
  private static final String TELLING_ITEMS =
      """
      List<String> items =
          new ArrayList<>(List.of("pen", "ink")) {
            @Override
            public Iterator<String> iterator() {
              System.out.print("(read)");
              return super.iterator();
            }
          };
      """;

  private static final String ITEMS = "List<String> items = new ArrayList<>(List.of(\"pen\"));";

  @TestFactory
  Stream<DynamicTest> switchedOffNothingIsComputedAfterTheRepair() {
    return onEveryBackend(
        TELLING_ITEMS,
        statement -> statement,
        (mistake, repaired) -> {
          assertThat(mistake.output()).isEqualTo("(read)");
          assertThat(repaired).isEqualTo(new Run("", ""));
        });
  }

  @TestFactory
  Stream<DynamicTest> switchedOnTheRepairPrintsTheSame() {
    return onEveryBackend(
        ITEMS,
        EagerProofTest::switchedOn,
        (mistake, repaired) -> {
          assertThat(mistake.output()).contains("pen");
          assertThat(repaired).isEqualTo(mistake);
        });
  }

  /** Runs the answers of {@link EagerLogArgument} on all backends of their APIs. */
  private static Stream<DynamicTest> onEveryBackend(
      String variables, UnaryOperator<String> change, BiConsumer<Run, Run> claim) {
    ApiAnswers answers =
        EveryApiTest.all().stream()
            .filter(each -> each.check() == EagerLogArgument.class)
            .findFirst()
            .orElseThrow();
    return RepairProofTest.ROWS.asMap().entrySet().stream()
        .flatMap(
            row -> {
              List<LogApi> apis =
                  row.getValue().stream().filter(answers.repairs()::containsKey).toList();
              String before = variables + RepairProofTest.loggers(row.getKey());
              List<Run> runs =
                  Proof.runEach(
                      row.getKey(),
                      apis.stream()
                          .map(answers.repairs()::get)
                          .flatMap(repair -> Stream.of(repair.before(), repair.after()))
                          .map(statement -> before + change.apply(statement))
                          .toList());
              return IntStream.range(0, apis.size())
                  .mapToObj(
                      i ->
                          DynamicTest.dynamicTest(
                              row.getKey() + " " + apis.get(i),
                              () -> claim.accept(runs.get(2 * i), runs.get(2 * i + 1))));
            });
  }

  /** The same statement at INFO, which all backends print. */
  private static String switchedOn(String statement) {
    return statement
        .replaceAll("debug|fine", "info")
        .replaceAll("Debug|Fine", "Info")
        .replaceAll("DEBUG|FINE", "INFO");
  }

  /** What {@code PlainValue} takes for the same text. */
  @ParameterizedTest
  @EnumSource(names = {"LOGBACK", "SLF4J_LOG4J", "SLF4J_SIMPLE", "SLF4J_JUL", "LOG4J"})
  void arraysArePrintedAsTheirElements(Backend backend) {
    for (String array :
        List.of(
            "new int[] {1, 2}",
            "new byte[] {1, 2}",
            "new char[] {'a'}",
            "new double[] {0.5}",
            "new boolean[] {true}",
            "new String[] {\"a\", null}",
            "new Object[] {}",
            "(String[]) null")) {
      List<Run> runs =
          Proof.runEach(
              backend,
              List.of(
                  "log.info(\"a={} b={}\", 1, Arrays.toString(%s));".formatted(array),
                  "log.info(\"a={} b={}\", 1, %s);".formatted(array)));

      assertThat(runs.get(1)).as(array).isEqualTo(runs.get(0));
    }
  }

  /** What {@code PlainValue} takes for another text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Date(0)",
        "new ArrayList<>(List.of(1)) { @Override public String toString() { return \"one\"; } }",
        "new TreeMap<>(Map.of(1, 2)) { @Override public String toString() { return \"one\"; } }"
      })
  void log4jHasTextsOfItsOwn(String value) {
    List<Run> runs =
        Proof.runEach(
            Backend.LOG4J,
            List.of(
                "log.info(\"a={}\", (%s).toString());".formatted(value),
                "log.info(\"a={}\", %s);".formatted(value)));

    assertThat(runs.get(1).output()).isNotEqualTo(runs.get(0).output());
  }

  /** Why a value of its own is no better there, and a guard is offered. */
  @Test
  void commonsLoggingMakesTheTextBeforeItAsksItsBackend() {
    Run run = Proof.run(Backend.COMMONS, TELLING_ITEMS + "log.debug(items);");

    assertThat(run.output()).isEqualTo("(read)");
  }

  @Test
  void floggerCallsLazyArgumentsOnlyWhenSwitchedOn() {
    String statement = "log.%s().log(\"%%s\", com.google.common.flogger.LazyArgs.lazy(() -> %s));";
    List<Run> runs =
        Proof.runEach(
            Backend.FLOGGER,
            List.of(
                TELLING_ITEMS + statement.formatted("atFine", "String.join(\",\", items)"),
                TELLING_ITEMS + statement.formatted("atInfo", "String.join(\",\", items)")));

    assertThat(runs.get(0).output()).isEmpty();
    assertThat(runs.get(1).output()).startsWith("(read)").contains("pen,ink");
  }

  @Test
  void logbackFormatsBeforeItHandsTheEventToAnotherThread() {
    Run run =
        Proof.run(
            Backend.LOGBACK,
            """
            ch.qos.logback.classic.Logger root =
                (ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT");
            java.util.concurrent.CountDownLatch changed = new java.util.concurrent.CountDownLatch(1);
            ch.qos.logback.core.AppenderBase<ch.qos.logback.classic.spi.ILoggingEvent> slow =
                new ch.qos.logback.core.AppenderBase<>() {
                  @Override
                  protected void append(ch.qos.logback.classic.spi.ILoggingEvent event) {
                    while (changed.getCount() > 0) {
                      Thread.onSpinWait();
                    }
                    System.out.println(event.getFormattedMessage());
                  }
                };
            slow.setContext(root.getLoggerContext());
            slow.start();
            ch.qos.logback.classic.AsyncAppender async = new ch.qos.logback.classic.AsyncAppender();
            async.setContext(root.getLoggerContext());
            async.addAppender(slow);
            async.start();
            root.detachAndStopAllAppenders();
            root.addAppender(async);
            List<Integer> items = new ArrayList<>(List.of(1));
            log.info("items {}", items);
            items.add(2);
            changed.countDown();
            async.stop();
            """);

    assertThat(run.output()).isEqualTo("items [1]\n");
  }

  @Test
  void log4jFormatsBeforeItHandsTheEventToAnotherThread() {
    Run run =
        Proof.run(
            Backend.LOG4J,
            """
            java.util.concurrent.CountDownLatch changed = new java.util.concurrent.CountDownLatch(1);
            org.apache.logging.log4j.core.Appender slow =
                new org.apache.logging.log4j.core.appender.AbstractAppender(
                    "slow", null, null, true, null) {
                  @Override
                  public void append(org.apache.logging.log4j.core.LogEvent event) {
                    while (changed.getCount() > 0) {
                      Thread.onSpinWait();
                    }
                    System.out.println(event.getMessage().getFormattedMessage());
                  }
                };
            slow.start();
            org.apache.logging.log4j.core.config.Configuration configuration =
                ((org.apache.logging.log4j.core.LoggerContext)
                        org.apache.logging.log4j.LogManager.getContext(false))
                    .getConfiguration();
            configuration.addAppender(slow);
            org.apache.logging.log4j.core.Appender async =
                org.apache.logging.log4j.core.appender.AsyncAppender.newBuilder()
                    .setName("async")
                    .setConfiguration(configuration)
                    .setAppenderRefs(
                        new org.apache.logging.log4j.core.config.AppenderRef[] {
                          org.apache.logging.log4j.core.config.AppenderRef.createAppenderRef(
                              "slow", null, null)
                        })
                    .build();
            async.start();
            org.apache.logging.log4j.core.Logger logger = (org.apache.logging.log4j.core.Logger) log;
            logger.getAppenders().values().forEach(logger::removeAppender);
            logger.setAdditive(false);
            logger.addAppender(async);
            List<Integer> items = new ArrayList<>(List.of(1));
            log.info("items {}", items);
            items.add(2);
            changed.countDown();
            async.stop();
            """);

    assertThat(run.output()).isEqualTo("items [1]\n");
  }

  @Test
  void julShowsTheValueOfLaterInHandlersThatPublishLater() {
    Run run =
        Proof.run(
            Backend.JUL,
            """
            java.util.logging.Logger logger = java.util.logging.Logger.getLogger("later");
            logger.setUseParentHandlers(false);
            java.util.logging.MemoryHandler later =
                new java.util.logging.MemoryHandler(
                    java.util.logging.Logger.getLogger("").getHandlers()[0],
                    10,
                    java.util.logging.Level.OFF);
            logger.addHandler(later);
            List<Integer> items = new ArrayList<>(List.of(1));
            logger.log(java.util.logging.Level.INFO, "items {0}", items);
            items.add(2);
            later.push();
            """);

    assertThat(run.lines()).containsExactly("items [1, 2]");
  }
}
