package io.github.logkeel.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.location.PatternGrammar;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationFileTest {

  private static final String COMMENT = "# größer\n";

  @TempDir private Path directory;

  @Test
  void encodingOfProperties() throws IOException {
    assertRead("log4j2.properties", COMMENT, UTF_8);
    assertRead("log4j2.properties", COMMENT, ISO_8859_1);
    assertRead("log4j2.properties", "\uFEFF" + COMMENT, UTF_16BE);
    assertRead("log4j2.properties", "\uFEFF" + COMMENT, UTF_16LE);
    assertRead("log4j2.properties", "", UTF_8);
    assertRead("log4j2.properties", "#", UTF_8);
    assertRead("log4j2.properties", "ÿ=1", ISO_8859_1);
  }

  @Test
  void encodingOfXml() throws IOException {
    String rest = "?><configuration><!-- größer --></configuration>";
    assertRead("logback.xml", "<?xml version='1.0'" + rest, UTF_8);
    assertRead("logback.xml", "<?xml version='1.0' encoding='ISO-8859-1'" + rest, ISO_8859_1);
    assertRead(
        "logback.xml",
        "<?xml version='1.0'" + rest + "<!-- <?xml encoding='ISO-8859-1'?> -->",
        UTF_8);
  }

  @Test
  void anotherEncodingThanItSays() throws IOException {
    Path file = directory.resolve("logback.xml");
    Files.write(file, "<configuration><!-- größer --></configuration>".getBytes(ISO_8859_1));

    assertThat(read(file).reading().problem())
        .contains("it is not in the encoding that it says: correct the one or the other");
    assertThat(read(file).getCharContent(true)).isEmpty();
  }

  @Test
  void encodingThatNobodyKnows() throws IOException {
    Path file = directory.resolve("logback.xml");
    Files.writeString(file, "<?xml version='1.0' encoding='none'?><configuration/>");

    assertThat(read(file).reading().problem().orElseThrow())
        .startsWith("it cannot be read: java.nio.charset.UnsupportedCharsetException");
  }

  @Test
  void longestFile() throws IOException {
    Path file = directory.resolve("log4j2.properties");

    assertThat(read(Files.writeString(file, "#".repeat(1 << 20))).reading().problem()).isEmpty();
    assertThat(read(Files.writeString(file, "#".repeat((1 << 20) + 1))).reading().problem())
        .contains("it is longer than 1 MiB");
  }

  @Test
  void missingFile() {
    assertThat(read(directory.resolve("logback.xml")).reading().problem().orElseThrow())
        .startsWith("it cannot be read: java.nio.file.NoSuchFileException");
  }

  private void assertRead(String name, String text, Charset charset) throws IOException {
    ConfigurationFile read = read(Files.write(directory.resolve(name), text.getBytes(charset)));

    assertThat(read.charset()).isEqualTo(charset);
    assertThat(read.getCharContent(true)).isEqualTo(text);
    assertThat(read.reading().problem()).isEmpty();
    assertThat(read.getName()).isEqualTo(read.path().toString()).endsWith(name);
  }

  private static ConfigurationFile read(Path file) {
    return ConfigurationFile.read(file, draft -> Optional.empty(), PatternGrammar.LOGBACK);
  }
}
