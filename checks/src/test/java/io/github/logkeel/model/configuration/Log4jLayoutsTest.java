package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.location.PatternGrammar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To which appenders of Log4j2 the records of level info come, and with what. */
final class Log4jLayoutsTest {

  /** Appender A prints the place. */
  private static final String APPENDER =
      "<Appenders><Console name='A'><PatternLayout pattern='%l %m'/></Console>";

  private static final String ROOT = "<Root level='info'><AppenderRef ref='A'/></Root>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // set by a variable that nobody knows
        "<Root level='${sys:level}'><AppenderRef ref='A'/></Root>",
        "<Root level='info'><AppenderRef ref='A' level='debug'/></Root>",
        // the level of the root counts for those without one
        "<Root level='info'/><Logger name='a'><AppenderRef ref='A'/></Logger>",
        "<Logger name='a'><AppenderRef ref='A'/></Logger>",
        "<Root level='error'/><Logger name='a' level='debug'><AppenderRef ref='A'/></Logger>",
        // records of loggers below come to it as well
        "<Root level='error'><AppenderRef ref='A'/></Root><Logger name='a' level='info'/>",
        "<Root level='error'/><Logger name='a' level='warn'><AppenderRef ref='A'/></Logger>"
            + "<Logger name='a.b' level='info'/>",
        "<Root level='error'><AppenderRef ref='A'/></Root>"
            + "<Logger name='a' level='info' additivity='true'/>",
        // named like a profile
        "<Logger name='test' level='info'><AppenderRef ref='A'/></Logger>",
        "<Root level='info'><AppenderRef ref='none'/><AppenderRef ref='A'/></Root>",
        "<Root level='info'><AppenderRef ref='B'/></Root>",
        "<Root level='info'><AppenderRef ref='C'/></Root>",
        "<Root level='info' includeLocation='true'><AppenderRef ref='A'/></Root>",
        // filters
        "<Root level='info'><ThresholdFilter level='debug'/><AppenderRef ref='A'/></Root>",
        "<Root level='info'><ThresholdFilter level='error' onMismatch='neutral'/>"
            + "<AppenderRef ref='A'/></Root>",
        "<Root level='info'><Filters><ThresholdFilter level='debug' onMatch='ACCEPT'/>"
            + "<ThresholdFilter level='error'/></Filters><AppenderRef ref='A'/></Root>",
        "<Root level='info'><LevelMatchFilter level='INFO'/><AppenderRef ref='A'/></Root>",
        "<Root level='info'><LevelRangeFilter minLevel='WARN' maxLevel='DEBUG'/>"
            + "<AppenderRef ref='A'/></Root>",
        "<Root level='info'><LevelRangeFilter minLevel='INFO' maxLevel='INFO'/>"
            + "<AppenderRef ref='A'/></Root>",
        "<Root level='info'><LevelRangeFilter/><AppenderRef ref='A'/></Root>",
        "<Root level='info'><MarkerFilter marker='X' onMatch='DENY'/><AppenderRef ref='A'/></Root>",
        "<SpringProfile name='prod'>" + ROOT + "</SpringProfile>",
      })
  void recordsThatComeToTheAppender(String loggers) {
    assertThat(found(withLoggers(loggers))).containsExactly("`%l` the pattern of appender A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        // the level of a root without one is ERROR
        "<Root><AppenderRef ref='A'/></Root>",
        "<Root level='error'/><Logger name='a'><AppenderRef ref='A'/></Logger>",
        "<Root level='info'/><Logger name='a' level='warn'><AppenderRef ref='A'/></Logger>",
        "<Root level='info'><AppenderRef ref='none'/></Root>",
        "<Root level='info'><AppenderRef ref='F'/></Root>",
        "<Root level='info' includeLocation='FALSE'><AppenderRef ref='A'/></Root>",
        "<AsyncRoot level='info' includeLocation='no'><AppenderRef ref='A'/></AsyncRoot>",
        // another name, and one whose records stay below
        "<Root level='error'/><Logger name='a' level='warn'><AppenderRef ref='A'/></Logger>"
            + "<Logger name='ab' level='info'/>",
        "<Root level='error'><AppenderRef ref='A'/></Root>"
            + "<Logger name='a' level='info' additivity='false'/>",
        "<Root level='error'><AppenderRef ref='A'/></Root><Logger name='a'/>"
            + "<Logger name='b' level='warn'/>",
        "<Other level='info'><AppenderRef ref='A'/></Other>",
        "<Root level='info'><Other ref='A'/></Root>",
        "<Root level='info'><ThresholdFilter level='error'/><AppenderRef ref='A'/></Root>",
        "<Root level='info'><AppenderRef ref='A'><ThresholdFilter level='error'/></AppenderRef>"
            + "</Root>",
        "<Root level='info'><LevelMatchFilter level='WARN'/><AppenderRef ref='A'/></Root>",
        "<Root level='info'><LevelMatchFilter level='INFO' onMatch='deny'"
            + " onMismatch='NEUTRAL'/><AppenderRef ref='A'/></Root>",
        "<Root level='info'><LevelRangeFilter minLevel='DEBUG'/><AppenderRef ref='A'/></Root>",
        "<Root level='info'><LevelRangeFilter maxLevel='WARN'/><AppenderRef ref='A'/></Root>",
        "<SpringProfile name='dev'>" + ROOT + "</SpringProfile>",
        "<Root level='info'><SpringProfile name='dev'><AppenderRef ref='A'/></SpringProfile></Root>"
      })
  void recordsThatDoNot(String loggers) {
    assertThat(found(withLoggers(loggers))).isEmpty();
  }

  /** B hands on to A, C to B, and F to A what is no information. */
  private static String withLoggers(String loggers) {
    return APPENDER
        + "<Rewrite name='B'><AppenderRef ref='A'/></Rewrite>"
        + "<Rewrite name='C'><AppenderRef ref='B'/></Rewrite>"
        + "<Rewrite name='F'><ThresholdFilter level='error'/><AppenderRef ref='A'/></Rewrite>"
        + "</Appenders><Loggers>"
        + loggers
        + "</Loggers>";
  }

  /** A property without a value is empty; one that belongs to an appender is no appender. */
  @Test
  void properties() {
    String text =
        "<Properties><Property name='empty'/></Properties><Appenders>"
            + "<Http name='H'><Property name='A' value='x'/></Http>"
            + "<Console name='A'><PatternLayout pattern='${%s:-%%l} %%m'/></Console></Appenders>"
            + "<Loggers>"
            + ROOT
            + "</Loggers>";

    assertThat(found(text.formatted("unknown"))).hasSize(1);
    assertThat(found(text.formatted("empty"))).isEmpty();
  }

  @Test
  void filterOfAll() {
    String rest = APPENDER + "</Appenders><Loggers>" + ROOT + "</Loggers>";

    assertThat(found("<ThresholdFilter level='error'/>" + rest)).isEmpty();
    assertThat(found("<ThresholdFilter level='debug'/>" + rest)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "JsonLayout locationInfo='true'                  | `locationInfo`",
        "XmlLayout locationInfo='true'                   | `locationInfo`",
        "YamlLayout locationInfo='true'                  | `locationInfo`",
        "HTMLLayout locationInfo='true'                  | `locationInfo`",
        "JsonTemplateLayout locationInfoEnabled=' true'  | `locationInfoEnabled`",
        "EcsLayout includeOrigin='TRUE'                  | `includeOrigin`",
        "Layout type='EcsLayout' includeOrigin='TRUE'    | `includeOrigin`",
        "JsonLayout locationInfo='${on}'                 | `locationInfo`",
        "JsonLayout locationInfo='${off}'                |",
        "JsonLayout locationInfo='false'                 |",
        "JsonLayout includeOrigin='true'                 |",
        "CsvParameterLayout locationInfo='true'          |",
      })
  void switchesOfLayouts(String layout, String option) {
    String text =
        "<Properties><Property name='on' value='true'/><Property name='off'>false</Property>"
            + "<Property name='none'/><Property>true</Property></Properties>"
            + "<Appenders><Console name='A'><"
            + layout
            + "/></Console></Appenders><Loggers>"
            + ROOT
            + "</Loggers>";

    assertThat(found(text))
        .isEqualTo(
            option == null
                ? List.of()
                : List.of("`" + option.replace("`", "") + "` the layout of appender A"));
  }

  /** The place is not to be found behind an asynchronous appender that has not kept it. */
  @Test
  void asynchronousAppender() {
    String text =
        APPENDER.replace("%", "%%")
            + "<Async name='B'%s><AppenderRef ref='A'/></Async></Appenders><Loggers>"
            + ROOT.replace("'A'", "'B'")
            + "</Loggers>";

    assertThat(found(text.formatted(""))).isEmpty();
    assertThat(found(text.formatted(" includeLocation='false'"))).isEmpty();
    assertThat(found(text.formatted(" includeLocation='true'")))
        .containsExactly("`%l` the pattern of appender A", "`includeLocation` appender B");
    assertThat(found(text.replace("Async", "Rewrite").formatted(" includeLocation='true'")))
        .containsExactly("`%l` the pattern of appender A");
  }

  @Test
  void asynchronousLoggers() {
    assertThat(
            found(
                withLoggers(
                    "<AsyncLogger name='a' level='info' includeLocation='true'/>"
                        + "<AsyncLogger name='b' level='error' includeLocation='true'/>"
                        + "<AsyncRoot level='error' includeLocation='true'/>")))
        .containsExactly("`includeLocation` logger a", "`includeLocation` the root logger");
    assertThat(found(withLoggers("<AsyncLogger name='a' level='info' includeLocation='false'/>")))
        .isEmpty();
  }

  /** One pattern for each level, marker or answer of a script. */
  @Test
  void selectorsOfPatterns() {
    String text =
        "<Appenders><Console name='A'><PatternLayout><%1$s defaultPattern='%2$s'>"
            + "<PatternMatch key='%3$s' pattern='%4$s'/></%1$s></PatternLayout></Console>"
            + "</Appenders><Loggers>"
            + ROOT
            + "</Loggers>";

    assertThat(found(text.formatted("MarkerPatternSelector", "%l", "X", "%m"))).hasSize(1);
    assertThat(found(text.formatted("ScriptPatternSelector", "%l", "X", "%m"))).hasSize(1);
    assertThat(found(text.formatted("LevelPatternSelector", "%l", "X", "%m"))).hasSize(1);
    assertThat(found(text.formatted("MarkerPatternSelector", "%m", "ERROR", "%l"))).hasSize(1);
    assertThat(found(text.formatted("LevelPatternSelector", "%m", "INFO", "%l"))).hasSize(1);
    assertThat(found(text.formatted("LevelPatternSelector", "%m", "other", "%l"))).hasSize(1);
    assertThat(found(text.formatted("LevelPatternSelector", "%m", "ERROR", "%l"))).isEmpty();
    assertThat(found(text.formatted("Filter", "%l", "INFO", "%m"))).isEmpty();
  }

  /** What a variable says cannot be changed where it is used. */
  @Test
  void repairsOfSwitches() {
    String text =
        "<Configuration><Properties><Property name='on' value='true'/></Properties>"
            + "<Loggers><AsyncRoot level='info' includeLocation='%s'/></Loggers></Configuration>";

    assertThat(
            LoggingConfiguration.read("log4j2.xml", text.formatted("${on}"), PatternGrammar.LOG4J)
                .uses())
        .singleElement()
        .satisfies(use -> assertThat(use.repair()).isEmpty())
        .satisfies(
            use ->
                assertThat(text.formatted("${on}").substring(use.start(), use.end()))
                    .isEqualTo("${on}"));
    assertThat(
            LoggingConfiguration.read("log4j2.xml", text.formatted("True"), PatternGrammar.LOG4J)
                .uses())
        .singleElement()
        .satisfies(use -> assertThat(use.repair()).hasSize(1));
  }

  private static List<String> found(String inside) {
    LoggingConfiguration.Reading reading =
        LoggingConfiguration.read(
            "log4j2.xml", "<Configuration>" + inside + "</Configuration>", PatternGrammar.LOGBACK);
    assertThat(reading.problem()).isEmpty();
    return reading.uses().stream().map(use -> use.what() + " " + use.where()).toList();
  }
}
