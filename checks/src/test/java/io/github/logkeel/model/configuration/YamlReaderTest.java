package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.logkeel.model.configuration.ConfigurationNode.Attribute;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlReaderTest {

  /** Each character of a value is written in brackets as it stands in the file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "d %l                   | [d][ ][%][l]",
        "'a''b'                 | [a][''][b]",
        "\"a\\\"b\"               | [a][\\\"][b]",
        "\"\\n\\t\\r\\b\"         | [\\n][\\t][\\r][\\b]",
        "\"\\f\\a\\e\\0\\v\"      | [\\f][\\a][\\e][\\0][\\v]",
        "\"\\x41\\u0042\\U00000043\" | [\\x41][\\u0042][\\U00000043]",
        "\"\\U0001F600\"         | [\\U0001F600][\\U0001F600]",
      })
  void placesOfCharacters(String scalar, String places) throws Exception {
    for (String start : List.of("", "\uFEFF", "x: \uD83D\uDE00\n", "\uFEFFx: \uD83D\uDE00\n")) {
      String text = start + "key: " + scalar;
      List<Attribute> attributes = YamlReader.read(text).get(0).attributes();

      assertThat(places(attributes.get(attributes.size() - 1).value(), text)).isEqualTo(places);
    }
  }

  private static String places(SourcedText value, String text) {
    return IntStream.range(0, value.value().length())
        .mapToObj(i -> "[" + text.substring(value.start(i), value.end(i)) + "]")
        .collect(Collectors.joining());
  }

  @Test
  void foldedLines() throws Exception {
    String text = "a: >-\n  %d\n  %l\n\n  %m\nb: |\n  %d\n  %l\nc: \"%d\n  %l\"\n";

    assertThat(YamlReader.read(text).get(0).attributes())
        .extracting(attribute -> places(attribute.value(), text))
        .containsExactly("[%][d][\n][%][l][\n][%][m]", "[%][d][\n][%][l][\n]", "[%][d][\n][%][l]");
  }

  @Test
  void startsOfParts() throws Exception {
    String text = "\uFEFFa:\n  b: {c: 1}\nd:\n- e: 2\n- f\n- g: 3\n";
    List<ConfigurationNode> children = YamlReader.read(text).get(0).children();

    assertThat(children)
        .extracting(node -> node.name() + " " + text.substring(node.start(), node.start() + 2))
        .containsExactly("a b:", "d e:", "d g:");
    assertThat(children.get(0).children())
        .extracting(node -> node.name() + " " + text.substring(node.start(), node.start() + 2))
        .containsExactly("b {c");
  }

  @Test
  void listAsADocument() throws Exception {
    ConfigurationNode document = YamlReader.read("- a: 1\n- 2\n").get(0);

    assertThat(document.children())
        .singleElement()
        .satisfies(child -> assertThat(child.attribute("a")).isPresent());
    assertThat(document.attribute("").orElseThrow()).hasToString("2");
  }

  @Test
  void mostParts() {
    String scalar = "k: v\n";

    assertThatCode(() -> YamlReader.read(scalar.repeat(19_998) + "c: {}\n"))
        .doesNotThrowAnyException();
    assertUnreadable(scalar.repeat(19_999) + "c: {}\n", "it has more than 20000 parts");
  }

  @ParameterizedTest
  @CsvSource({"{a: , }", "'{a: [', ']}'"})
  void deepestPart(String open, String close) {
    assertThatCode(() -> YamlReader.read(open.repeat(101) + "1" + close.repeat(101)))
        .doesNotThrowAnyException();
    assertUnreadable(open.repeat(102) + "1" + close.repeat(102), "it has more than 20000 parts");
  }

  private static void assertUnreadable(String text, String problem) {
    assertThatThrownBy(() -> YamlReader.read(text))
        .isInstanceOf(UnreadableConfigurationException.class)
        .hasMessageStartingWith(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"x // y\", \"b\": \"/* z\"}",
        "{\"a\": \"x // y\", // \"b\": \"/* y\"\n \"b\": \"/* z\"}",
        "{\"a\": \"x // y\", /* one *//* two */ \"b\": /*/ \"three\" */ \"/* z\"}",
        "{\"a\": \"x // y\",\n\t\"b\":\t\"/* z\"} // end",
        "{\"a\": \"x // y\", \"b\": \"/* z\", \"c\": \"\\\"/*\"} /* end",
      })
  void commentsOfJson(String json) throws Exception {
    ConfigurationNode root = YamlReader.readJson(json).get(0);

    assertThat(root.attribute("a").orElseThrow()).hasToString("x // y");
    assertThat(root.attribute("b").orElseThrow()).hasToString("/* z");
  }

  @Test
  void placeOfAMistakeInJson() {
    assertThatThrownBy(() -> YamlReader.readJson("{ /* of\n two lines */ \"a\": \"b"))
        .isInstanceOf(UnreadableConfigurationException.class)
        .hasMessageStartingWith("it cannot be parsed: while scanning a quoted scalar")
        .hasMessageContaining("line 2");
  }
}
