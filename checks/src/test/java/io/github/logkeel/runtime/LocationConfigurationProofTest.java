package io.github.logkeel.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.read.ListAppender;
import io.github.logkeel.ConfigurationTest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Configures the real libraries with a file and with the repaired file: the first has the place of
 * the record looked up, the second has not, and the rest of the line is the same.
 */
final class LocationConfigurationProofTest {

  private static final String LOGBACK =
      """
      <configuration>
        <appender name="A" class="ch.qos.logback.core.FileAppender">
          <file>%s</file>
          <encoder><pattern>%s</pattern></encoder>
        </appender>
        <root level="info"><appender-ref ref="A"/></root>
      </configuration>
      """;

  private static final String LOG4J =
      """
      <Configuration status="OFF">
        <Appenders>
          <File name="A" fileName="%s"><PatternLayout pattern="%s"/></File>
        </Appenders>
        <Loggers><%s level="info"%s><AppenderRef ref="A"/></%s></Loggers>
      </Configuration>
      """;

  @TempDir private Path directory;

  /**
   * What a configuration makes of one record.
   *
   * @param knowsPlace whether its place was looked up
   * @param line as it is printed
   */
  private record Outcome(boolean knowsPlace, String line) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "%-5level [%file:%line] %logger - %msg%n; INFO  shop - paid",
        "%-5level %logger:%L - %msg%n; INFO  shop - paid",
        "%level %C.%M\\(%F:%L\\) %msg%n; INFO paid",
        "%caller{1}%level %msg%n; INFO paid",
        "%level %highlight([%M]) %msg%n; INFO paid",
        "%level %replace(%class){'a', 'b'} | %msg%n; INFO | paid",
        "level=%level line=%line msg=%msg%n; level=INFO msg=paid"
      })
  void logback(String pattern, String rest) throws Exception {
    String config = LOGBACK.formatted(directory.resolve("a.log"), pattern);

    Outcome before = runLogback(config);
    Outcome after = runLogback(ConfigurationTest.repaired("logback.xml", config));

    assertThat(before.knowsPlace()).isTrue();
    assertThat(before.line()).contains("paid").isNotEqualTo(rest);
    assertThat(after).isEqualTo(new Outcome(false, rest));
  }

  @Test
  void logbackSwitch() throws Exception {
    String config =
        """
        <configuration>
          <appender name="A" class="ch.qos.logback.core.FileAppender">
            <file>%s</file>
            <encoder class="net.logstash.logback.encoder.LoggingEventCompositeJsonEncoder">
              <providers>
                <message/>
                <callerData/>
              </providers>
            </encoder>
          </appender>
          <root level="info"><appender-ref ref="A"/></root>
        </configuration>
        """
            .formatted(directory.resolve("a.log"));
    Outcome before = runLogback(config);
    Outcome after = runLogback(ConfigurationTest.repaired("logback.xml", config));

    assertThat(before.knowsPlace()).isTrue();
    assertThat(after).isEqualTo(new Outcome(false, "{\"message\":\"paid\"}"));

    String encoder =
        config.replaceAll(
            "(?s)<encoder.*</encoder>",
            "<encoder class='net.logstash.logback.encoder.LogstashEncoder'>"
                + "<includeCallerData>true</includeCallerData></encoder>");
    assertThat(runLogback(encoder).knowsPlace()).isTrue();
    assertThat(runLogback(ConfigurationTest.repaired("logback.xml", encoder)).knowsPlace())
        .isFalse();
  }

  private Outcome runLogback(String config) throws Exception {
    Path file = directory.resolve("logback.xml");
    Files.writeString(file, config);
    Files.deleteIfExists(directory.resolve("a.log"));
    ch.qos.logback.classic.LoggerContext context = new ch.qos.logback.classic.LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(file.toFile());
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.start();
    context.getLogger("ROOT").addAppender(events);
    context.getLogger("shop").info("paid");
    context.stop();
    return new Outcome(
        events.list.get(0).hasCallerData(), Files.readString(directory.resolve("a.log")).strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "%-5p %l - %m%n; INFO  - paid",
        "%p %c{1}:%L %m%n; INFO shop paid",
        "%p %C{1}.%M(%F:%L) %m%n; INFO paid",
        "%p %style{[%file:%line]}{cyan} %m%n; INFO paid",
        "%enc{%p %class}{JSON} %m%n; INFO paid",
        "%p %replace{%C}{a}{b} %m%n; INFO paid"
      })
  void log4j(String pattern, String rest) throws Exception {
    String config = LOG4J.formatted(directory.resolve("a.log"), pattern, "Root", "", "Root");

    Outcome before = runLog4j(config);
    Outcome after = runLog4j(ConfigurationTest.repaired("log4j2.xml", config));

    assertThat(before.knowsPlace()).isTrue();
    assertThat(before.line()).contains("paid").isNotEqualTo(rest);
    assertThat(after).isEqualTo(new Outcome(false, rest));
  }

  @Test
  void log4jSwitches() throws Exception {
    for (String layout : List.of("<HTMLLayout locationInfo='true'/>")) {
      String config =
          LOG4J
              .formatted(directory.resolve("a.log"), "%m", "Root", "", "Root")
              .replace("<PatternLayout pattern=\"%m\"/>", layout);
      assertThat(runLog4j(config).knowsPlace()).as(layout).isTrue();
      assertThat(runLog4j(ConfigurationTest.repaired("log4j2.xml", config)).knowsPlace())
          .as(layout)
          .isFalse();
    }
  }

  /** What has no finding: the layout asks, and there is no place to print. */
  @Test
  void log4jThatIsToldNotToLook() throws Exception {
    String config =
        LOG4J.formatted(
            directory.resolve("a.log"), "%L %m%n", "Root", " includeLocation='false'", "Root");

    assertThat(runLog4j(config)).isEqualTo(new Outcome(false, "paid"));
    assertThat(ConfigurationTest.repaired("log4j2.xml", config)).isEqualTo(config);
  }

  private Outcome runLog4j(String config) throws Exception {
    Path file = directory.resolve("log4j2.xml");
    Files.writeString(file, config);
    Files.deleteIfExists(directory.resolve("a.log"));
    List<Boolean> looked = new ArrayList<>();
    try (LoggerContext context = Configurator.initialize("proof", null, file.toUri())) {
      AbstractAppender behind =
          new AbstractAppender("behind", null, null, false, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
              looked.add(source(event) != null);
            }
          };
      behind.start();
      LoggerConfig root = context.getConfiguration().getRootLogger();
      root.addAppender(behind, null, null);
      context.updateLoggers();
      context.getLogger("shop").info("paid");
    }
    return new Outcome(looked.get(0), Files.readString(directory.resolve("a.log")).strip());
  }

  /** What {@code getSource()} would look up if it is not there yet. */
  private static Object source(LogEvent event) {
    try {
      Field source = event.getClass().getDeclaredField("source");
      source.setAccessible(true);
      return source.get(event);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Why there is no repair: the format makes no difference. */
  @Test
  void simpleFormatterAsksWhateverItPrints() throws Exception {
    for (String format : List.of("%2$s %5$s", "%5$s")) {
      String program =
          """
          import java.util.logging.*;

          class Ask {
            public static void main(String[] args) {
              LogRecord record =
                  new LogRecord(Level.INFO, "paid") {
                    @Override
                    public String getSourceClassName() {
                      System.out.print("asked ");
                      return "Shop";
                    }
                  };
              System.out.print(new SimpleFormatter().format(record));
            }
          }
          """;
      Path file = Files.writeString(directory.resolve("Ask.java"), program);
      assertThat(output("-Djava.util.logging.SimpleFormatter.format=" + format, file.toString()))
          .startsWith("asked ")
          .endsWith("paid");
    }
  }

  private static String output(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
