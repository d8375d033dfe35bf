package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link ReadersPropertyTest} compares the values with those of {@link java.util.Properties}. */
final class PropertiesReaderTest {

  @Test
  void escapes() throws Exception {
    assertThat(read("a = \\t\\r\\n\\f\\q\\u0041\\\\")).containsExactly("0 a=\t\r\n\fqA\\");
  }

  @Test
  void documentsOfSpringBoot() throws Exception {
    assertThat(read("# first\na=1\n#--- \nb=2\n#----\n# ---\nc=3\n!---\nd=4\n"))
        .containsExactly("0 a=1", "1 b=2", "1 c=3", "2 d=4");
  }

  @Test
  void linesThatGoOn() throws Exception {
    assertThat(read("\\\na\\\n  b\\\r\n\t=\\\n 1\\\r2\\\n\n: 3\n\\"))
        .containsExactly("0 ab=12", "0 =3", "0 =");
  }

  @Test
  void escapeWithoutItsDigits() {
    assertThatThrownBy(() -> PropertiesReader.read("a=\\u00"))
        .isInstanceOf(UnreadableConfigurationException.class)
        .hasMessage("it is no file of properties: \\u without four digits at offset 4");
  }

  private static List<String> read(String text) throws Exception {
    return PropertiesReader.read(text).stream()
        .map(entry -> entry.document() + " " + entry.key() + "=" + entry.value())
        .toList();
  }
}
