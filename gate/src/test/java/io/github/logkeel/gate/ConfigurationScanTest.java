package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.gate.Cli.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings in files that are no Java are shown and repaired like others. */
final class ConfigurationScanTest {

  private static final String LOGBACK =
      """
      <?xml version="1.0" encoding="%s"?>
      <!-- what   the shop logs, Zoë -->
      <configuration>\r
      \t<appender   name="CONSOLE" class='ch.qos.logback.core.ConsoleAppender'>
          <encoder>
            <pattern>%%d{HH:mm} &quot;%%-5level&quot; %s- %%msg%%n</pattern>  <!-- why -->
          </encoder>
        </appender>

        <root level="info"><appender-ref ref="CONSOLE"/></root></configuration>\
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write() {
    Cli.write(directory, "src/main/java/Shop.java", "class Shop {}");
  }

  private Path configuration(String name, String text, Charset charset) throws IOException {
    Path file = directory.resolve("src/main/resources").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(charset));
  }

  @Test
  void scan() throws IOException {
    configuration("logback.xml", LOGBACK.formatted("UTF-8", "[%file:%line] "), UTF_8);

    Outcome scan = Cli.run("scan", directory);

    assertThat(scan.out())
        .contains(
            "src/main/resources/logback.xml:6:48 suggestion SourceLocationInLayout\n"
                + "  `%file`, `%line` in the pattern of appender CONSOLE has Logback walk",
            "- <pattern>%d{HH:mm} &quot;%-5level&quot; [%file:%line] - %msg%n</pattern>",
            "+ <pattern>%d{HH:mm} &quot;%-5level&quot; - %msg%n</pattern>");
    assertThat(scan.status()).isZero();
  }

  @Test
  void fixLeavesAllElseAsItIs() throws IOException {
    for (Charset charset : new Charset[] {UTF_8, ISO_8859_1}) {
      Path file =
          configuration("logback.xml", LOGBACK.formatted(charset, "[%file:%line] "), charset);

      Outcome fix = Cli.run("fix", "--force", directory);

      assertThat(fix.out()).as(fix.err()).contains("logback.xml: SourceLocationInLayout");
      assertThat(Files.readString(file, charset)).isEqualTo(LOGBACK.formatted(charset, ""));
      assertThat(fix.status()).isZero();
    }
  }

  @Test
  void fixOfAllFormats() throws IOException {
    Path properties =
        configuration(
            "application.properties",
            "! first\r\nlogging.pattern.console : %d %L \\\r\n   %msg%n\r\n",
            UTF_8);
    Path yaml =
        configuration(
            "application-prod.yml",
            "a:   b # c\nlogging: {pattern: {file: '%d ''%msg'' %M%n'}}\n\n",
            UTF_8);

    assertThat(Cli.run("fix", "--force", directory).status()).isZero();

    assertThat(properties)
        .hasContent("! first\r\nlogging.pattern.console : %d \\\r\n   %msg%n\r\n");
    assertThat(yaml).hasContent("a:   b # c\nlogging: {pattern: {file: '%d ''%msg''%n'}}\n\n");
  }

  @Test
  void diff() throws IOException {
    Path file = configuration("logback.xml", LOGBACK.formatted("UTF-8", "%line "), UTF_8);

    Outcome diff = Cli.run("fix", "--diff", "--force", directory);

    assertThat(diff.out())
        .contains(
            "-      <pattern>%d{HH:mm} &quot;%-5level&quot; %line - %msg%n</pattern>  <!-- why"
                + " -->\n"
                + "+      <pattern>%d{HH:mm} &quot;%-5level&quot; - %msg%n</pattern>  <!-- why"
                + " -->\n");
    assertThat(file).hasContent(LOGBACK.formatted("UTF-8", "%line "));
  }

  @Test
  void malformed() throws IOException {
    configuration("logback.xml", "<configuration>", UTF_8);

    Outcome scan = Cli.run("scan", directory);

    assertThat(scan.out()).isEqualTo("no findings in 1 file\n");
    assertThat(scan.err()).contains("Logkeel leaves logback.xml out: it is no well-formed XML");
    assertThat(scan.status()).isZero();
  }
}
