package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.configuration.PropertiesReader.Entry;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Compares the readers with parsers that tell no offsets, on generated files. */
final class ReadersPropertyTest {

  @Provide
  Arbitrary<String> properties() {
    return text(
        "a", "b", "=", ":", " ", "\t", "\f", "\n", "\r\n", "\r", "\\", "\\n", "\\u0041", "#", "!",
        "\\=", "%L", "#---");
  }

  @Property(tries = 10_000)
  void properties(@ForAll("properties") String text) throws Exception {
    Properties expected = new Properties();
    expected.load(new StringReader(text));
    expected.remove(""); // of a lone backslash; no program asks for it
    List<Entry> entries = PropertiesReader.read(text);

    assertThat(
            entries.stream()
                .filter(entry -> !entry.key().isEmpty())
                .collect(Collectors.toMap(Entry::key, e -> e.value().value(), (a, b) -> b)))
        .isEqualTo(expected);
    entries.forEach(entry -> isWhereItSays(entry.value(), text));
  }

  @Provide
  Arbitrary<String> content() {
    return text(
        "a",
        " ",
        "\n",
        "&lt;",
        "&#65;",
        "&#x42;",
        "&amp;",
        "<!-- c -->",
        "<![CDATA[<b>&amp;]]>",
        "%L",
        "<?p x?>",
        ">",
        "'");
  }

  @Property(tries = 3_000)
  void xml(@ForAll("content") String content, @ForAll("content") String value) throws Exception {
    String text =
        "<?xml version='1.0'?><!-- <a> --><!DOCTYPE a [<!ELEMENT a ANY>]>\n<a x='1'><b  v = \"%s\" >%s</b><c/></a>"
            .formatted(value.replaceAll("<[^>]*>|<!.*", ""), content);
    Element root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)))
            .getDocumentElement();
    ConfigurationNode read = XmlReader.read(text);
    ConfigurationNode inner = read.child("b").orElseThrow();

    assertThat(inner.text().value()).isEqualTo(root.getFirstChild().getTextContent());
    assertThat(inner.attribute("v").orElseThrow().value().replaceAll("\\s", " "))
        .isEqualTo(((Element) root.getFirstChild()).getAttribute("v"));
    isWhereItSays(inner.text(), text);
  }

  @Provide
  Arbitrary<String> scalars() {
    return text(
        "a",
        " ",
        "\n  ",
        "'",
        "''",
        "\\\"",
        "\"",
        "\\t",
        "\\u0041",
        "%L",
        "#",
        "\\\n ",
        ">\n  ",
        "|\n  ",
        "\uD83D\uDE00",
        "\n\n  ");
  }

  @Property(tries = 10_000)
  void yaml(@ForAll("scalars") String scalar) throws Exception {
    for (String value : List.of(scalar, "'" + scalar + "'", "\"" + scalar + "\"")) {
      String text = "# \uD83D\uDE00\nkey: " + value + "\nnext: 1\n";
      Object expected;
      try {
        expected = new Load(LoadSettings.builder().build()).loadFromString(text);
      } catch (YamlEngineException e) {
        continue;
      }
      if (expected instanceof java.util.Map<?, ?> map && map.get("key") instanceof String string) {
        ConfigurationNode read = YamlReader.read(text).get(0);
        read.attribute("key")
            .ifPresent(
                found -> {
                  assertThat(found.value()).isEqualTo(string);
                  isWhereItSays(found, text);
                });
        if (!value.contains("\n")) {
          assertThat(read.attribute("key")).as(text).isPresent();
        }
      }
    }
  }

  /** A plain letter is the one in the file. */
  private static void isWhereItSays(SourcedText value, String text) {
    for (int i = 0; i < value.value().length(); i++) {
      if (value.end(i) == value.start(i) + 1 && value.value().charAt(i) > ' ') {
        assertThat(text.charAt(value.start(i))).isEqualTo(value.value().charAt(i));
      }
    }
  }

  private static Arbitrary<String> text(String... pieces) {
    return Arbitraries.of(pieces).list().ofMaxSize(12).map(parts -> String.join("", parts));
  }
}
