package io.github.logkeel.model.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldMethodsTest {

  @Test
  void methodsOfATeam() {
    FieldMethods methods = FieldMethods.parse("com.acme.Audit#field:1:0");

    assertThat(methods.owner()).isEqualTo("com.acme.Audit");
    assertThat(methods.names()).containsExactly("field");
    assertThat(methods.channel()).isEqualTo(FieldChannel.KEY_VALUE);
    assertThat(methods.key()).isEqualTo(1);
    assertThat(methods.value()).isZero();
    assertThat(FieldMethods.parse("A#b:0:1").owner()).isEqualTo("A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A#b:0",
        "A#b:0:1:2",
        "b:0:1",
        "#b:0:1",
        "A#:0:1",
        "A#b:-1:1",
        "A#b:0:-1",
        "A#b:0:0",
        "A#b:x:1",
        "A#b:0:"
      })
  void whatIsNoEntry(String entry) {
    assertThatIllegalArgumentException().isThrownBy(() -> FieldMethods.parse(entry));
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme.Audit, true",
    "com.acme.Audit.Inner, true",
    "com.acme.Audits, false",
    "com.acme, false",
    "other.Audit, false"
  })
  void typesOfAnOwner(String type, boolean owns) {
    assertThat(FieldMethods.parse("com.acme.Audit#field:0:1").owns(type)).isEqualTo(owns);
  }

  @Test
  void channelsOfTexts() {
    assertThat(FieldChannel.values())
        .filteredOn(FieldChannel::isTextOnly)
        .extracting(FieldChannel::code)
        .containsExactly("mdc", "baggage", "tag");
  }
}
