package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link ReadersPropertyTest} compares the values with those of the JDK's parser. */
final class XmlReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE configuration>",
        "<!DOCTYPE configuration SYSTEM \"a>b.dtd\">",
        "<!DOCTYPE configuration PUBLIC '-//a//b' 'a<b.dtd'>",
        "<!DOCTYPE configuration [<!ELEMENT configuration ANY><!ATTLIST x a CDATA '>'>]>",
        "<!DOCTYPE configuration [<!-- it's > one --><!ELEMENT x ANY>]>",
        "<!DOCTYPE configuration [<!ELEMENT x ANY><!-- it's > one -->]>",
        "<?xml version='1.0'?><!-- <a> --><?a <b> ?>",
      })
  void prologue(String prologue) throws Exception {
    String text = prologue + "<configuration><x>1</x><!-- <y/> --></configuration>";
    ConfigurationNode root = XmlReader.read(text);

    assertThat(root.name()).isEqualTo("configuration");
    assertThat(root.start()).isEqualTo(prologue.length());
    assertThat(root.children()).hasSize(1);
    assertThat(root.value("x").orElseThrow()).hasToString("1");
  }

  @Test
  void deepestElement() throws Exception {
    assertThat(XmlReader.read(nested(50)).all()).hasSize(50);
    assertThatThrownBy(() -> XmlReader.read(nested(51)))
        .isInstanceOf(UnreadableConfigurationException.class)
        .hasMessage("its elements are nested more than 50 deep");
    assertThat(XmlReader.read("<a>" + "<b>1</b><!-- c --><d/>".repeat(60) + "</a>").all())
        .hasSize(121);
    assertThat(XmlReader.read("<a>" + "<b/>".repeat(60) + "</a>").all()).hasSize(61);
  }

  private static String nested(int depth) {
    return "<a>".repeat(depth) + "</a>".repeat(depth);
  }

  /** A value that is empty is none. */
  @Test
  void emptyValues() throws Exception {
    ConfigurationNode root = XmlReader.read("<a b='' d='1'><b>1</b><c/><e> 2 </e></a>");

    assertThat(root.value("b")).isEmpty();
    assertThat(root.value("c")).isEmpty();
    assertThat(root.value("D").orElseThrow()).hasToString("1");
    assertThat(root.value("E").orElseThrow()).hasToString("2");
  }
}
