package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.configuration.LoggingConfiguration.Reading;
import io.github.logkeel.model.configuration.SourcedText.Edit;
import io.github.logkeel.model.location.PatternGrammar;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LoggingConfigurationTest {

  private static final String LOGBACK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <configuration>
        %s
        <appender name="A" class="ch.qos.logback.core.ConsoleAppender">
          %s
          <encoder><pattern>%s</pattern></encoder>
        </appender>
        %s
      </configuration>
      """;

  private static final String ROOT = "<root level='info'><appender-ref ref='A'/></root>";

  private static String logback(String head, String filter, String pattern, String loggers) {
    return LOGBACK.formatted(head, filter, pattern, loggers);
  }

  @Test
  void filesOfTestsAndDevelopment() {
    for (String name :
        List.of(
            "logback-test.xml",
            "log4j2-test.xml",
            "logback-dev.xml",
            "application-local.yml",
            "application-development.properties",
            "logback-access.xml",
            "logback.groovy",
            "log4j.xml",
            "beans.xml",
            "application.xml",
            "messages.properties")) {
      assertThat(LoggingConfiguration.isOne(name)).as(name).isFalse();
    }
    for (String name :
        List.of(
            "logback.xml",
            "logback-spring.xml",
            "log4j2.xml",
            "log4j2-prod.yaml",
            "log4j2.jsn",
            "log4j2.properties",
            "logging.properties",
            "application.yml",
            "application-prod.properties")) {
      assertThat(LoggingConfiguration.isOne(name)).as(name).isTrue();
    }
  }

  @Test
  void logbackThatWalksNoStack() {
    quiet("logback.xml", logback("", "", "%d %logger %l - %msg%n", ROOT));
    // nothing refers to the appender
    quiet("logback.xml", logback("", "", "%line %msg", "<root level='info'/>"));
    // records of level info do not come to it
    quiet("logback.xml", logback("", "", "%line %msg", ROOT.replace("info", "warn")));
    quiet(
        "logback.xml",
        logback(
            "",
            "<filter"
                + " class='ch.qos.logback.classic.filter.ThresholdFilter'><level>ERROR</level></filter>",
            "%line %msg",
            ROOT));
    quiet(
        "logback.xml",
        logback(
            "<property name='T' value='error'/>",
            "<filter"
                + " class='ch.qos.logback.classic.filter.ThresholdFilter'><level>${T}</level></filter>",
            "%line %msg",
            ROOT));
    quiet(
        "logback.xml",
        logback(
            "",
            "<filter class='ch.qos.logback.classic.filter.LevelFilter'><level>ERROR</level>"
                + "<onMatch>ACCEPT</onMatch><onMismatch>DENY</onMismatch></filter>",
            "%line %msg",
            ROOT));
    // in development
    quiet(
        "logback-spring.xml",
        logback(
            "",
            "",
            "%line %msg",
            "<springProfile name='dev | local'>" + ROOT + "</springProfile>"));
    quiet("logback-spring.xml", logback("", "", "%line %msg", "<springProfile name='!prod'/>"));
    // words of the program
    quiet(
        "logback.xml",
        logback("<conversionRule conversionWord='line' class='a.B'/>", "", "%line %msg", ROOT));
    quiet("logback.xml", logback("", "", "%caller{2, SLOW} %msg", ROOT));
    quiet("logback.xml", logback("", "", "<!-- %line --> %msg", ROOT));
    quiet("logback.xml", logback("<!-- <pattern>%line</pattern> -->", "", "%msg", ROOT));
    quiet("logback.xml", logback("", "<includeCallerData>false</includeCallerData>", "%msg", ROOT));
  }

  @Test
  void logbackThatDoes() {
    finds(
        "logback.xml", logback("", "", "%d [%file:%line] - %msg%n", ROOT), "6:27 `%file`, `%line`");
    finds(
        "logback.xml",
        logback("", "", "%line %msg", "<root><appender-ref ref='A'/></root>"),
        "6:23 `%line`");
    finds(
        "logback.xml",
        logback("", "", "%line %msg", ROOT.replace("info", "${LEVEL:-INFO}")),
        "6:23 `%line`");
    finds(
        "logback.xml",
        logback(
            "", "", "%line %msg", ROOT.replace("info", "warn") + "<logger name='a' level='info'/>"),
        "6:23 `%line`");
    finds(
        "logback.xml",
        logback(
            "",
            "<filter class='ch.qos.logback.classic.filter.LevelFilter'><level>INFO</level>"
                + "<onMatch>ACCEPT</onMatch><onMismatch>DENY</onMismatch></filter>",
            "%line %msg",
            ROOT),
        "6:23 `%line`");
    finds(
        "logback.xml",
        logback(
            "",
            "",
            "%line %msg",
            "<appender name='B' class='ch.qos.logback.classic.AsyncAppender'>"
                + "<includeCallerData>true</includeCallerData><appender-ref ref='A'/></appender>"
                + ROOT.replace("'A'", "'B'")),
        "6:23 `%line`",
        "8:67 `<includeCallerData>`");
    finds(
        "logback-spring.xml",
        logback("", "", "%line %msg", "<springProfile name='prod'>" + ROOT + "</springProfile>"),
        "6:23 `%line`");
    finds(
        "logback.xml",
        "<included><appender name='A'><layout><pattern>%M</pattern></layout></appender></included>",
        "1:47 `%M`");
    // the case of names does not matter
    finds(
        "logback.xml",
        "<Configuration><Appender name='A'><layout><Pattern>%M</Pattern></layout></Appender>"
            + "<Root><Appender-Ref ref='A'/></Root></Configuration>",
        "1:52 `%M`");
    // where the variable is defined
    finds(
        "logback.xml",
        logback("<property name='P' value='%d %C{1} - %msg%n'/>", "", "${P}", ROOT),
        "3:32 `%C{1}`");
    finds("logback.xml", logback("", "", "${P:-%d %C{1} - %msg%n}", ROOT), "6:31 `%C{1}`");
    finds("logback.xml", logback("", "", "<![CDATA[%d %L]]>", ROOT), "6:35 `%L`");
  }

  @Test
  void logbackRepaired() {
    repairs(
        "logback.xml",
        logback("<!-- a  comment -->", "", "%d{HH:mm}\t[%file:%line]  - %msg%n", ROOT),
        logback("<!-- a  comment -->", "", "%d{HH:mm}  - %msg%n", ROOT));
    repairs(
        "logback.xml",
        logback("<property name='P' value='%d&#9;%C{1} - &quot;%msg&quot;%n'/>", "", "${P}", ROOT),
        logback("<property name='P' value='%d - &quot;%msg&quot;%n'/>", "", "${P}", ROOT));
    repairs(
        "logback.xml",
        logback("", "", "\r\n   %d [%file:%line] - %msg%n\r\n", ROOT),
        logback("", "", "\r\n   %d - %msg%n\r\n", ROOT));
    repairs(
        "logback.xml",
        logback("", "<includeCallerData> true </includeCallerData>", "%msg", ROOT),
        logback("", "<includeCallerData> false </includeCallerData>", "%msg", ROOT));
    repairs(
        "logback.xml",
        logback("", "<x><callerData/>\n  <callerData>\n </callerData>\n</x>", "%msg", ROOT),
        logback("", "<x>\n</x>", "%msg", ROOT));
  }

  private static final String LOG4J_XML =
      """
      <Configuration status="WARN">
        <Properties><Property name="P">%s</Property></Properties>
        <Appenders>
          <Console name="A"%s
            <PatternLayout pattern="${P}"/>
          </Console>
        </Appenders>
        <Loggers>
          %s
        </Loggers>
      </Configuration>
      """;

  private static String log4j(String pattern, String filter, String loggers) {
    return LOG4J_XML.formatted(pattern, filter, loggers);
  }

  private static final String LOG4J_ROOT = "<Root level='info'><AppenderRef ref='A'/></Root>";

  @Test
  void log4jThatWalksNoStack() {
    quiet("log4j2.xml", log4j("%d %logger - %m%n", ">", LOG4J_ROOT));
    quiet("log4j2.xml", log4j("%l %m%n", ">", "<Root level='info'/>"));
    quiet("log4j2.xml", log4j("%l %m%n", ">", LOG4J_ROOT.replace("info", "error")));
    quiet("log4j2.xml", log4j("%l %m%n", "><ThresholdFilter level='ERROR'/>", LOG4J_ROOT));
    quiet(
        "log4j2.xml",
        log4j(
            "%l %m%n",
            "><Filters><LevelMatchFilter level='ERROR' onMatch='ACCEPT'"
                + " onMismatch='DENY'/></Filters>",
            LOG4J_ROOT));
    quiet(
        "log4j2.xml",
        log4j("%l %m%n", "><LevelRangeFilter minLevel='FATAL' maxLevel='ERROR'/>", LOG4J_ROOT));
    quiet(
        "log4j2.xml",
        log4j("%l %m%n", ">", "<Root level='info'><AppenderRef ref='A' level='error'/></Root>"));
    // an asynchronous logger hands on no place unless it is told to
    quiet("log4j2.xml", log4j("%l %m%n", ">", LOG4J_ROOT.replace("Root", "AsyncRoot")));
    quiet(
        "log4j2.xml",
        log4j("%l %m%n", ">", LOG4J_ROOT.replace("level", "includeLocation='false' level")));
    // a logger that is not asynchronous looks up what the layout asks for
    quiet(
        "log4j2.xml",
        log4j("%m%n", ">", LOG4J_ROOT.replace("level", "includeLocation='true' level")));
  }

  @Test
  void log4jThatDoes() {
    finds("log4j2.xml", log4j("%d %l - %m%n", ">", LOG4J_ROOT), "2:37 `%l`");
    finds(
        "log4j2.xml",
        log4j(
            "%d %m%n",
            ">",
            "<AsyncRoot level='info' includeLocation='true'><AppenderRef ref='A'/></AsyncRoot>"),
        "9:46 `includeLocation`");
    finds(
        "log4j2.xml",
        log4j(
            "%d %L %m%n",
            ">",
            "<AsyncLogger name='a' level='info' includeLocation='true'><AppenderRef"
                + " ref='A'/></AsyncLogger>"),
        "2:37 `%L`",
        "9:57 `includeLocation`");
    finds(
        "log4j2.xml",
        log4j("%d %m%n", "><JsonLayout locationInfo='true'/>", LOG4J_ROOT),
        "4:49 `locationInfo`");
    finds(
        "log4j2.xml",
        log4j(
            "%m",
            "><PatternLayout><LevelPatternSelector defaultPattern='%m'><PatternMatch key='ERROR'"
                + " pattern='%l %m'/><PatternMatch key='INFO' pattern='%M %m'/>"
                + "</LevelPatternSelector></PatternLayout>",
            LOG4J_ROOT),
        "4:157 `%M`");
    finds(
        "log4j2.xml",
        log4j("%m", "><PatternLayout><Pattern>%C{1}.%M %m%n</Pattern></PatternLayout>", LOG4J_ROOT),
        "4:47 `%C{1}`, `%M`");
    finds(
        "log4j2.yaml",
        """
        Configuration:
          status: warn
          Properties:
            Property:
              - name: pattern
                value: "%d %l - %m%n"
          Appenders:
            Console:
              name: A
              PatternLayout:
                Pattern: ${pattern}
          Loggers:
            Root:
              level: info
              AppenderRef:
                ref: A
        """,
        "6:20 `%l`");
    finds(
        "log4j2.json",
        """
        {
        \t"configuration": { // comment: "x
        \t\t"appenders": {"appender": [
        \t\t\t{"type": "Console", "name": "A", "PatternLayout": {"pattern": "%d\\t%L %m%n"}}
        \t\t]},
        \t\t"loggers": {"root": {"level": "info", "AppenderRef": {"ref": "A"}}}
        \t}
        }
        """,
        "4:71 `%L`");
    finds(
        "log4j2.properties",
        """
        appender.console.type = Console
        appender.console.name = A
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = %d %-5p \\
            %F:%L - %m%n
        rootLogger.level = info
        rootLogger.appenderRef.stdout.ref = A
        """,
        "5:5 `%F`, `%L`");
    finds(
        "log4j2.properties",
        """
        appender.0.type = Console
        appender.0.name = A
        appender.0.layout.type = PatternLayout
        appender.0.layout.pattern = %l %m%n
        appender.0.filter.threshold.type = ThresholdFilter
        appender.0.filter.threshold.level = debug
        rootLogger = INFO, A
        """,
        "4:29 `%l`");
    quiet(
        "log4j2.properties",
        """
        appender.0.type = Console
        appender.0.name = A
        appender.0.layout.type = PatternLayout
        appender.0.layout.pattern = %l %m%n
        appender.0.filter.threshold.type = ThresholdFilter
        appender.0.filter.threshold.level = error
        rootLogger = INFO, A
        """);
  }

  @Test
  void log4jRepaired() {
    repairs(
        "log4j2.xml", log4j("%d %l - %m%n", ">", LOG4J_ROOT), log4j("%d - %m%n", ">", LOG4J_ROOT));
    repairs(
        "log4j2.xml",
        log4j(
            "%m",
            ">",
            "<AsyncRoot level='info' includeLocation='TRUE'><AppenderRef ref='A'/></AsyncRoot>"),
        log4j(
            "%m",
            ">",
            "<AsyncRoot level='info' includeLocation='false'><AppenderRef ref='A'/></AsyncRoot>"));
    repairs(
        "log4j2.properties",
        """
        appender.A.type=Console\r
        appender.A.name=A\r
        appender.A.layout.type=PatternLayout\r
        # comment\r
        appender.A.layout.pattern  =  %d %-5p \\\r
           %C{1}.%M(%F:%L) \\u002d %m%n\r
        rootLogger=INFO,A\
        """,
        """
        appender.A.type=Console\r
        appender.A.name=A\r
        appender.A.layout.type=PatternLayout\r
        # comment\r
        appender.A.layout.pattern  =  %d %-5p\\\r
            \\u002d %m%n\r
        rootLogger=INFO,A\
        """);
  }

  @Test
  void springBoot() {
    quiet("application.yml", "logging:\n  pattern:\n    console: '%d %logger - %msg%n'\n");
    quiet("application.yml", "logging.level.root: error\nlogging.pattern.console: '%line %msg'\n");
    quiet(
        "application.yml",
        "logging:\n  structured.format.console: ecs\n  pattern.console: '%line %msg'\n");
    quiet(
        "application.yml",
        """
        a: b
        ---
        spring.config.activate.on-profile: dev
        logging.pattern.console: '%line %msg'
        """);
    quiet(
        "application.properties",
        """
        a=b
        #---
        spring.config.activate.on-profile=test
        logging.pattern.console=%line %msg
        """);
    quiet("application.properties", "server.port=80\nother.pattern.console=%line\n");
    finds(
        "application.yml",
        "logging:\n  pattern:\n    console: \"%d \\\"%msg\\\" %line%n\" # where\n",
        "3:27 `%line`");
    finds("application.yml", "v: @project.version@\nlogging.pattern.file: '%msg %M'", "2:29 `%M`");
    finds("application-prod.yaml", "logging.pattern.file: '%msg ''%M'''", "1:31 `%M`");
    finds(
        "application.yml",
        """
        a: b
        ---
        spring.config.activate.on-profile: prod
        logging.pattern.console: >-
          %d %msg
          %line
        """,
        "6:3 `%line`");
    finds(
        "application.properties",
        "my.pattern=%d %class\nlogging.pattern.console=${my.pattern} - %msg%n",
        "1:15 `%class`");
    repairs(
        "application.yml",
        "# first\nlogging:\n    pattern: {console: \"%d [%file:%line] %msg%n\"}   # why\n",
        "# first\nlogging:\n    pattern: {console: \"%d %msg%n\"}   # why\n");
    repairs(
        "application.properties",
        "logging.pattern.console : %clr(%d){faint} %L %msg%n\n",
        "logging.pattern.console : %clr(%d){faint} %msg%n\n");
  }

  @Test
  void javaUtilLogging() {
    String format = "java.util.logging.SimpleFormatter.format=";
    quiet("logging.properties", format + "%1$tF %4$s %5$s%n");
    quiet("logging.properties", ".level=SEVERE\n" + format + "%2$s %5$s%n");
    finds("logging.properties", format + "%1$tF %2$s %5$s%n", "1:48 `%2$s`");
    finds("logging.properties", format + "%2$s %5$s%n\n.level=FINE", "1:42 `%2$s`");
    finds("logging.properties", format + "%2$s %5$s%n\n.level=none", "1:42 `%2$s`");
    assertThat(read("logging.properties", format + "%2$s %5$s").uses().get(0).repair()).isEmpty();
  }

  @Test
  void whatCannotBeRead() {
    problem("logback.xml", "<configuration><appender></configuration>", "no well-formed XML");
    problem("logback.xml", "", "no well-formed XML");
    problem(
        "log4j2.xml",
        "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><Configuration>&c;</Configuration>",
        "declares entities");
    problem(
        "logback.xml",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>",
        "declares entities");
    problem("logback.xml", "<x>&unknown;</x>", "");
    problem("logback.xml", "<a>".repeat(200) + "</a>".repeat(200), "nested");
    problem("application.yml", "a: [", "cannot be parsed");
    problem("application.yml", "a: 'b\n", "cannot be parsed");
    problem("application.yml", "[".repeat(20_000), "nested too deep");
    StringBuilder bomb = new StringBuilder("a0: &a0 {x: 1}\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    problem("application.yml", bomb.toString(), "aliases");
    problem("application.properties", "a=\\u00", "no file of properties");
    problem("log4j2.json", "{\"a\": ", "cannot be parsed");
    quiet("application.yml", "");
    quiet("application.yml", "\uFEFFa: b");
    quiet("log4j2.xml", "<beans/>");
    quiet("logback.xml", "<!DOCTYPE configuration><configuration/>");
  }

  private static void quiet(String name, String text) {
    Reading reading = read(name, text);
    assertThat(reading.problem()).as(text).isEmpty();
    assertThat(reading.uses()).as(text).isEmpty();
  }

  private static void problem(String name, String text, String problem) {
    Reading reading = read(name, text);
    assertThat(reading.uses()).isEmpty();
    assertThat(reading.problem().orElse("none")).contains(problem).doesNotContain("none", "failed");
  }

  private static void finds(String name, String text, String... uses) {
    Reading reading = read(name, text);
    assertThat(reading.problem()).as(text).isEmpty();
    assertThat(reading.uses())
        .as(text)
        .extracting(use -> place(text, use.start()) + " " + use.what())
        .containsExactly(uses);
  }

  private static String place(String text, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    return (line + 1) + ":" + (offset - text.lastIndexOf('\n', offset - 1));
  }

  private static void repairs(String name, String before, String after) {
    String repaired = before;
    List<Edit> edits =
        read(name, before).uses().stream()
            .flatMap(use -> use.repair().stream())
            .sorted((a, b) -> b.start() - a.start())
            .toList();
    assertThat(edits).as(before).isNotEmpty();
    for (Edit edit : edits) {
      repaired =
          repaired.substring(0, edit.start()) + edit.replacement() + repaired.substring(edit.end());
    }
    assertThat(repaired).isEqualTo(after);
    quiet(name, after);
  }

  private static Reading read(String name, String text) {
    return LoggingConfiguration.read(name, text, PatternGrammar.LOGBACK);
  }
}
