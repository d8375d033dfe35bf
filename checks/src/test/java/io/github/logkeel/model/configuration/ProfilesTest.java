package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProfilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"dev", "Development", "test & local", "it-test", "dev | !prod", "(debug)", "!x"})
  void ofDevelopment(String expression) {
    assertThat(Profiles.areOfDevelopment(Optional.of(expression))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "prod", "dev | prod", "prod, dev", "!dev", "!test & dev", "latest"})
  void ofProduction(String expression) {
    assertThat(Profiles.areOfDevelopment(Optional.of(expression))).isFalse();
    assertThat(Profiles.areOfDevelopment(Optional.empty())).isFalse();
  }
}
