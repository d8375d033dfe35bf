package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.location.PatternGrammar;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code log4j2.properties} means what the same configuration means in XML. */
final class Log4jPropertiesTest {

  private static final String APPENDER =
      """
      appender.one.type = Console
      appender.one.name = A
      appender.one.layout.type = PatternLayout
      appender.one.layout.pattern = %l %m
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rootLogger = INFO, A",
        "rootLogger = info , none, A ",
        "rootLogger = ${sys:level}, A",
        "rootLogger.level = info;rootLogger.appenderRef.a.ref = A",
        "rootLogger.level = info;rootLogger.appenderRef.a.ref = A;"
            + "rootLogger.appenderRef.a.level = debug",
        "logger.shop.name = shop;logger.shop.level = info;logger.shop.appenderRef.a.ref = A",
        "rootLogger = INFO, A;filter.t.type = ThresholdFilter;filter.t.level = debug",
        "rootLogger = INFO, B;appender.b.type = Rewrite;appender.b.name = B;"
            + "appender.b.appenderRef.a.ref = A",
      })
  void recordsThatComeToTheAppender(String loggers) {
    assertThat(found(loggers)).containsExactly("`%l` the pattern of appender A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rootLogger = INFO",
        "rootLogger = ERROR, A",
        "rootLogger.appenderRef.a.ref = A",
        "rootLogger = INFO, A;filter.t.type = ThresholdFilter;filter.t.level = error",
        "rootLogger = INFO, A;appender.one.filter.t.type = ThresholdFilter;"
            + "appender.one.filter.t.level = error",
        "rootLogger = INFO, A;appender.one.filter.type = ThresholdFilter;"
            + "appender.one.filter.level = error",
        "rootLogger.level = info;rootLogger.appenderRef.a.ref = A;"
            + "rootLogger.appenderRef.a.level = error",
        "rootLogger.level = info;rootLogger.appenderRef.a.ref = A;"
            + "rootLogger.appenderRef.a.filter.t.type = ThresholdFilter;"
            + "rootLogger.appenderRef.a.filter.t.level = error",
        "logger.shop.name = shop;logger.shop.level = error;logger.shop.appenderRef.a.ref = A",
        "rootLogger = INFO, A;appender.one.layout.pattern = ${p};property.p = %m",
      })
  void recordsThatDoNot(String loggers) {
    assertThat(found(loggers)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"p", "shop.pattern"})
  void properties(String name) {
    assertThat(
            found(
                "property."
                    + name
                    + " = %C;appender.one.layout.pattern = ${"
                    + name
                    + "};"
                    + "rootLogger = INFO, A"))
        .containsExactly("`%C` the pattern of appender A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"asyncLogger", "AsyncLogger"})
  void asynchronousLogger(String type) {
    assertThat(
            found(
                "logger.shop.type = "
                    + type
                    + ";logger.shop.name = shop;"
                    + "logger.shop.level = info;logger.shop.includeLocation = true"))
        .containsExactly("`includeLocation` logger shop");
  }

  private static List<String> found(String lines) {
    LoggingConfiguration.Reading reading =
        LoggingConfiguration.read(
            "log4j2.properties",
            APPENDER + lines.replace(';', '\n') + "\n",
            PatternGrammar.LOGBACK);
    assertThat(reading.problem()).isEmpty();
    return reading.uses().stream().map(use -> use.what() + " " + use.where()).toList();
  }
}
