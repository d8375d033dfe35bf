package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.location.PatternGrammar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To which appenders of Logback the records of level info come, and with what. */
final class LogbackLayoutsTest {

  /** Appender A prints the place, B hands on to it. */
  private static final String APPENDERS =
      "<appender name='A'>%s<encoder><pattern>%%line %%msg</pattern></encoder></appender>"
          + "<appender name='B'><appender-ref ref='A'/></appender>"
          + "<appender name='C'><appender-ref ref='B'/></appender>";

  private static final String ROOT = "<root level='info'><appender-ref ref='A'/></root>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<root level='${LEVEL}'><appender-ref ref='A'/></root>",
        "<root><level value='info'/><appender-ref ref='A'/></root>",
        "<logger name='a'><appender-ref ref='A'/></logger>",
        "<root level='info'/><logger name='a'><appender-ref ref='A'/></logger>",
        "<root level='error'/><logger name='a' level='debug'><appender-ref ref='A'/></logger>",
        "<root level='error'/><logger name='a' level='warn'><appender-ref ref='A'/></logger>"
            + "<logger name='a.b' level='info'/>",
        "<root level='error'><appender-ref ref='A'/></root>"
            + "<logger name='a' level='info' additivity='true'/>",
        "<root level='info'><appender-ref ref='B'/></root>",
        "<root level='info'><appender-ref ref='C'/></root>",
        "<property name='N' value='A'/><root level='info'><appender-ref ref='${N}'/></root>",
        "<variable name='N' value='A'/><root level='info'><appender-ref ref='${N}'/></root>",
        "<springProperty name='N' defaultValue='A'/><root level='info'><appender-ref"
            + " ref='${N}'/></root>",
        "<root level='info'><springProfile name='prod'><appender-ref ref='A'/></springProfile>"
            + "</root>",
        "<root level='info'><if condition='x'><then><appender-ref ref='A'/></then></if></root>",
        "<root level='info'><if condition='x'><then/><else><appender-ref ref='A'/></else></if>"
            + "</root>",
        "<if condition='isDefined(\"X\")'><then>" + ROOT + "</then></if>",
        "<if condition='property(\"E\").equals(\"dev\")'><then/><else>" + ROOT + "</else></if>",
      })
  void recordsThatComeToTheAppender(String loggers) {
    assertThat(found("", loggers)).containsExactly("`%line` the pattern of appender A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<root level='error'><level value='info'/><appender-ref ref='A'/></root>",
        "<root><level value='error'/><appender-ref ref='A'/></root>",
        "<root level='error'/><logger name='a'><appender-ref ref='A'/></logger>",
        "<root level='error'/><logger name='a' level='warn'><appender-ref ref='A'/></logger>"
            + "<logger name='ab' level='info'/>",
        "<root level='error'><appender-ref ref='A'/></root>"
            + "<logger name='a' level='info' additivity='false'/>",
        "<root level='error'><appender-ref ref='A'/></root><logger name='a'/>"
            + "<logger name='b' level='warn'/>",
        "<logger name='b' level='debug'/><root level='error'/>"
            + "<logger name='a'><appender-ref ref='A'/></logger>",
        "<root level='info'><appender-ref ref='none'/></root>",
        "<root level='info'><springProfile name='dev'><appender-ref ref='A'/></springProfile>"
            + "</root>",
        "<root level='info'><other><appender-ref ref='A'/></other></root>",
        "<if condition='property(\"E\").equals(\"dev\")'><then>" + ROOT + "</then></if>",
      })
  void recordsThatDoNot(String loggers) {
    assertThat(found("", loggers)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "true  | <filter class='a.ThresholdFilter'><level>debug</level></filter>",
        "false | <filter class='a.ThresholdFilter'><level>warn</level></filter>",
        "true  | <filter class='a.ThresholdFilter'><level>none</level></filter>",
        "true  | <filter class='a.LevelFilter'><level>info</level></filter>",
        "false | <filter class='a.LevelFilter'><level>info</level><onMatch>DENY</onMatch></filter>",
        "true  | <filter class='a.LevelFilter'><level>warn</level><onMatch>DENY</onMatch></filter>",
        "true  | <filter"
            + " class='a.LevelFilter'><level>info</level><onMatch>ACCEPT</onMatch></filter><filter"
            + " class='a.ThresholdFilter'><level>warn</level></filter>",
        "false | <filter class='a.LevelFilter'><level>info</level></filter>"
            + "<filter class='a.ThresholdFilter'><level>warn</level></filter>",
        "true  | <filter class='a.OtherFilter'><level>warn</level></filter>",
        "true  | <filter><level>warn</level></filter>",
      })
  void filters(boolean passes, String filters) {
    assertThat(found(filters, ROOT)).hasSize(passes ? 1 : 0);
  }

  @Test
  void filterOfWhatHandsOn() {
    String text =
        "<configuration><appender name='A'><layout><pattern>%line</pattern></layout></appender>"
            + "<appender name='B'><filter class='a.ThresholdFilter'><level>error</level></filter>"
            + "<appender-ref ref='A'/></appender>"
            + ROOT.replace("'A'", "'B'")
            + "</configuration>";

    assertThat(found(text)).isEmpty();
    assertThat(found(text.replace("error", "debug"))).hasSize(1);
  }

  /** The appender that a sifting one makes for each value is judged by itself. */
  @Test
  void siftedAppenders() {
    String text =
        "<configuration><appender name='S'><sift><appender name='${id}-A'>%s<encoder><pattern>%%M"
            + "</pattern></encoder></appender></sift></appender>"
            + ROOT.replace("'A'", "'S'")
            + "</configuration>";

    assertThat(found(text.formatted(""))).hasSize(1);
    assertThat(
            found(
                text.formatted("<filter class='a.ThresholdFilter'><level>error</level></filter>")))
        .isEmpty();
    assertThat(found(text.formatted("").replace("info", "error"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<includeCallerData>${on}</includeCallerData>  | `<includeCallerData>` appender A",
        "<includeCallerData>${off}</includeCallerData> |",
        "<includeCallerData>no</includeCallerData>     |",
        "<includeOrigin>true</includeOrigin>           | `<includeOrigin>` appender A",
        "<captureCodeAttributes>true</captureCodeAttributes> | `<captureCodeAttributes>` appender"
            + " A",
        "<callerData/>                                 | `<callerData>` appender A",
        "<suffixPattern>%L</suffixPattern>             | `%L` the pattern of appender A",
        "<filter><pattern>%L</pattern></filter>        |",
        "<x><includeOrigin>true</includeOrigin></x>    | `<includeOrigin>` appender A",
      })
  void parts(String part, String use) {
    assertThat(
            found(
                "<configuration><property name='on' value='true'/><property name='off'"
                    + " value='false'/><property name='none'/><property value='true'/>"
                    + "<appender name='A'>"
                    + part
                    + "</appender>"
                    + ROOT
                    + "</configuration>"))
        .isEqualTo(use == null ? List.of() : List.of(use));
  }

  @Test
  void patternOfTwoAppendersIsOneFinding() {
    String appender = "<appender name='%s'><layout><pattern>${P}</pattern></layout></appender>";

    assertThat(
            found(
                "<configuration><property name='P' value='%line %msg'/>"
                    + appender.formatted("A")
                    + appender.formatted("B")
                    + ROOT.replace("</root>", "<appender-ref ref='B'/></root>")
                    + "</configuration>"))
        .hasSize(1);
  }

  /** What two uses of one variable would cut in two ways is left alone. */
  @Test
  void variableThatIsUsedTwice() {
    String text =
        "<configuration><property name='P' value='%line '/><appender name='A'><layout><pattern>"
            + "%d ${P}${P}%msg</pattern></layout></appender>"
            + ROOT
            + "</configuration>";

    assertThat(LoggingConfiguration.read("logback.xml", text, PatternGrammar.LOGBACK).uses())
        .singleElement()
        .satisfies(use -> assertThat(use.repair()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%msg %line           | about 70 times the price of the same line without it | true",
        "%msg %line%L         | about 70 times the price of the same line without it | true",
        "%caller{1}           | about 80 times the price of the same line without it | false",
      })
  void priceAndRepair(String pattern, String price, boolean isRepaired) {
    String text =
        "<configuration><appender name='A'><layout><pattern>"
            + pattern
            + "</pattern></layout></appender>"
            + ROOT
            + "</configuration>";

    assertThat(LoggingConfiguration.read("logback.xml", text, PatternGrammar.LOGBACK).uses())
        .singleElement()
        .satisfies(use -> assertThat(use.price()).hasToString(price))
        .satisfies(use -> assertThat(use.repair().isEmpty()).isEqualTo(!isRepaired));
  }

  @Test
  void placeOfASwitch() {
    String text =
        "<configuration><appender name='A'><includeCallerData> true </includeCallerData></appender>"
            + ROOT
            + "</configuration>";

    assertThat(LoggingConfiguration.read("logback.xml", text, PatternGrammar.LOGBACK).uses())
        .extracting(use -> text.substring(use.start(), use.end()))
        .containsExactly("<includeCallerData");
  }

  @Test
  void appenderOfAnIncludedFile() {
    String part = "<appender name='A'><layout><pattern>%line</pattern></layout></appender>";

    assertThat(found("<included>" + part + "</included>")).hasSize(1);
    assertThat(found("<included>" + part.replace(" name='A'", "") + "</included>")).hasSize(1);
    assertThat(found("<configuration>" + part + "</configuration>")).isEmpty();
  }

  private static List<String> found(String filters, String loggers) {
    return found("<configuration>" + APPENDERS.formatted(filters) + loggers + "</configuration>");
  }

  private static List<String> found(String text) {
    LoggingConfiguration.Reading reading =
        LoggingConfiguration.read("logback.xml", text, PatternGrammar.LOGBACK);
    assertThat(reading.problem()).isEmpty();
    return reading.uses().stream().map(use -> use.what() + " " + use.where()).toList();
  }
}
