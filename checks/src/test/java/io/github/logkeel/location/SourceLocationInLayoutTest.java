package io.github.logkeel.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.ConfigurationTest;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.engine.Baseline;
import io.github.logkeel.engine.FindingKey;
import io.github.logkeel.runtime.TestClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link io.github.logkeel.model.configuration} has the tests of what is read in which file. */
final class SourceLocationInLayoutTest {

  private static final String LOGBACK =
      """
      <configuration>
        <!-- where, and  what -->
        <appender name="CONSOLE" class="ch.qos.logback.core.ConsoleAppender">
          <encoder>
            <pattern>%s</pattern>
          </encoder>
        </appender>
        <root level="info"><appender-ref ref="CONSOLE"/></root>
      </configuration>
      """;

  private static final String JUL = "java.util.logging.SimpleFormatter.format=%2$s %5$s%n\n";

  private final ConfigurationTest test =
      ConfigurationTest.of(List.of(SourceLocationInLayout.class));

  @TempDir private Path directory;

  private static String logback(String pattern) {
    return LOGBACK.formatted(pattern);
  }

  private static String log4j(String pattern) {
    return """
    # first
    appender.c.type = Console
    appender.c.name = C
    appender.c.layout.type = PatternLayout
    appender.c.layout.pattern = %s

    rootLogger = INFO, C\
    """
        .formatted(pattern);
  }

  @Test
  void identification() {
    test.identifies("logback.xml", logback("%d %logger{36} - %msg%n"))
        .identifies("logback-test.xml", logback("%d %line - %msg%n"))
        .identifies("shop/logback.xml", logback("%d %line - %msg%n"))
        .identifies(
            "logback.xml",
            logback("%d [%file:%line] - %msg%n"),
            "5 `%file`, `%line` in the pattern of appender CONSOLE has Logback walk the stack for"
                + " every record: about 70 times the price of the same line without it\n"
                + "    Did you mean '<pattern>%d - %msg%n</pattern>'?")
        .identifies(
            "logging.properties",
            JUL,
            "1 `%2$s` in SimpleFormatter prints what java.util.logging walks the stack for")
        .identifies(
            "config/application.properties",
            "a=b\nlogging.pattern.console=%d %M - %msg%n\n",
            "2 `%M` in logging.pattern.console has Logback walk the stack");
  }

  @Test
  void replacement() {
    test.replaces("logback.xml", logback("%d [%file:%line] - %msg%n"), logback("%d - %msg%n"))
        .replaces(
            "log4j2.properties",
            log4j("%m") + "\nappender.c.layout.pattern = %l %m",
            log4j("%m") + "\nappender.c.layout.pattern = %m")
        .replaces("log4j2.properties", log4j("%d %C{1}.%M(%F:%L) - %m%n"), log4j("%d - %m%n"))
        .offersNoRepairFor("logback.xml", logback("%caller{1}"))
        .offersNoRepairFor("logging.properties", JUL);
  }

  /** Spring Boot hands its patterns on to what is there, and prefers Logback. */
  @Test
  void languageOfSpringBootsPatterns() {
    String file = "application.properties";
    String text = "logging.pattern.console=%l %m\n";

    test.identifies(file, text);
    test.withArgs("-cp", TestClassPath.without("log4j-core")).identifies(file, text);
    test.withArgs("-cp", TestClassPath.without("logback-classic"))
        .identifies(file, text, "1 `%l` in logging.pattern.console has Log4j2 walk the stack");
    test.withArgs("-cp", TestClassPath.without("logback-classic", "log4j-core"))
        .identifies(file, text);
  }

  @Test
  void linesOfARepair() {
    assertThat(
            test.diagnostics(
                "logback.xml",
                logback("%msg")
                    .replace("</encoder>", "</encoder>\n    <x><callerData/></x>\n")
                    .replace("<encoder>", "<callerData/>\n    <encoder>")))
        .hasSize(2)
        .anyMatch(line -> line.endsWith("Did you mean to remove this line?"))
        .anyMatch(line -> line.endsWith("Did you mean '<x></x>'?"));
    assertThat(test.diagnostics("application.properties", "logging.pattern.file=%msg %L"))
        .singleElement()
        .asString()
        .endsWith("Did you mean 'logging.pattern.file=%msg'?");
    assertThat(
            test.diagnostics(
                "application.yml", "logging.pattern.file: >-\n  %d %msg\n  %line\na: b\n"))
        .singleElement()
        .asString()
        .endsWith("Did you mean '%d %msg'?");
  }

  @Test
  void findingsOfABaseline() throws IOException {
    Path baseline = directory.resolve("baseline.tsv");
    FindingKey key = FindingKey.ofText("SourceLocationInLayout", "logback.xml", "%line");
    Files.write(baseline, Baseline.of(List.of(key)).lines());
    test.withArgs("-XepOpt:Logkeel:Baseline=" + baseline);

    assertThat(test.diagnostics("logback.xml", logback("%line %msg"))).isEmpty();
    assertThat(test.diagnostics("logback.xml", logback("%L %msg"))).hasSize(1);
  }

  @Test
  void severity() {
    String text = logback("%line %msg");
    test.withArgs("-Xep:SourceLocationInLayout:WARN");
    assertThat(test.diagnostics("logback.xml", text))
        .singleElement()
        .asString()
        .startsWith("WARNING");
    test.withArgs("-Xep:SourceLocationInLayout:OFF");
    assertThat(test.diagnostics("logback.xml", text)).isEmpty();
    test.withArgs("-Xep:SourceLocationInLayout:ERROR", "-XepAllErrorsAsWarnings");
    assertThat(test.diagnostics("logback.xml", text))
        .singleElement()
        .asString()
        .startsWith("WARNING");
    test.withArgs("-XepAllSuggestionsAsWarnings");
    assertThat(test.diagnostics("logback.xml", text))
        .singleElement()
        .asString()
        .startsWith("WARNING");
  }

  @Test
  void whatCannotBeReadIsOneWarning() {
    assertThat(test.diagnostics("logback.xml", "<configuration>"))
        .singleElement()
        .asString()
        .startsWith(
            "WARNING logback.xml:1 Logkeel leaves logback.xml out: it is no well-formed XML");
    assertThat(test.diagnostics("application.yml", "x".repeat((1 << 20) + 1)))
        .singleElement()
        .asString()
        .contains("longer than 1 MiB");
    test.withArgs("-Werror");
    assertThat(test.diagnostics("logback.xml", "<configuration>"))
        .singleElement()
        .asString()
        .startsWith("NOTE");
  }

  @Test
  void sourceOfTheCopy() throws IOException {
    Path source = write("src/main/resources/logback.xml", logback("%line %msg"));
    write("target/classes/logback.xml", logback("%line %msg"));

    assertThat(compile("src/main/java/A.java", "-d", directory + "/target/classes").diagnostics())
        .singleElement()
        .asString()
        .startsWith("NOTE logback.xml:5");
    assertThat(source).exists();
  }

  /** Three steps above the classes is the project, and nothing above that is its own. */
  @Test
  void sourcesOfThisProjectOnly() throws IOException {
    write("src/main/resources/logback.xml", logback("%msg"));
    write("shop/target/classes/logback.xml", logback("%line %msg"));
    write("shop/src/main/resources/config/application.yml", "\nlogging.pattern.file: '%msg %M'\n");
    write("shop/target/classes/config/application.yml", "logging.pattern.file: '%msg %M'\n");
    Files.createDirectories(directory.resolve("shop/target/classes/log4j2.xml"));

    assertThat(
            compile("src/main/java/A.java", "-d", directory + "/shop/target/classes").diagnostics())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("NOTE logback.xml:5"))
        .anyMatch(line -> line.startsWith("NOTE application.yml:2"));
  }

  /** The source may be one of Maven's templates. */
  @Test
  void copyOfWhatCannotBeRead() throws IOException {
    write("src/main/resources/application.yml", "a: @b@c\nlogging.pattern.file: '%msg %M'\n");
    write("target/classes/application.yml", "a: 1\n\nlogging.pattern.file: '%msg %M'\n");
    write("target/classes/config/application.yml", "logging.pattern.file: '%msg %M'\n");

    assertThat(compile("src/main/java/A.java", "-d", directory + "/target/classes").diagnostics())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("NOTE application.yml:2"))
        .anyMatch(line -> line.startsWith("NOTE application.yml:1"));
    write("src/main/resources/application.yml", "a: %b%\nlogging.pattern.file: '%msg %M'\n");
    assertThat(compile("src/main/java/A.java", "-d", directory + "/target/classes").diagnostics())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("NOTE application.yml:3"));
    write("target/classes/application.yml", "a: %b%\n");
    assertThat(compile("src/main/java/A.java", "-d", directory + "/target/classes").diagnostics())
        .anyMatch(line -> line.startsWith("WARNING application.yml:1 Logkeel leaves"));
  }

  @Test
  void testsHaveAnotherConfiguration() throws IOException {
    write("target/test-classes/logback.xml", logback("%line %msg"));

    assertThat(
            compile("src/test/java/A.java", "-d", directory + "/target/test-classes").diagnostics())
        .isEmpty();
  }

  @Test
  void foldersOfTheFlag() throws IOException {
    write("conf/logback.xml", logback("%line %msg"));

    assertThat(
            compile(
                    "src/main/java/A.java",
                    "-XepOpt:Logkeel:ConfigurationFolders=" + directory + "/conf")
                .diagnostics())
        .singleElement()
        .asString()
        .startsWith("NOTE logback.xml:5");
    assertThat(
            compile("src/main/java/A.java", "-XepOpt:Logkeel:ConfigurationFolders=none")
                .diagnostics())
        .singleElement()
        .asString()
        .contains("allowed is a comma-separated list of directories");
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static ErrorProneRun compile(String source, String... options) {
    return ErrorProneRun.withChecks(List.of(SourceLocationInLayout.class))
        .options(options)
        .source(source, "class A {}")
        .compile();
  }
}
