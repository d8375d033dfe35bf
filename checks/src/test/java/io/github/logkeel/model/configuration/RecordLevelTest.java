package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordLevelTest {

  @ParameterizedTest
  @CsvSource({
    "ALL, ALL",
    "finest, TRACE",
    "trace, TRACE",
    "FINE, DEBUG",
    "FINER, DEBUG",
    "Debug, DEBUG",
    "' info ', INFO",
    "CONFIG, INFO",
    "WARNING, WARN",
    "warn, WARN",
    "FATAL, ERROR",
    "SEVERE, ERROR",
    "error, ERROR",
    "OFF, OFF",
    "INHERITED,",
    "'',"
  })
  void levelsOfAllLibraries(String text, RecordLevel level) {
    assertThat(RecordLevel.parse(text)).isEqualTo(Optional.ofNullable(level));
  }

  @Test
  void threshold() {
    assertThat(RecordLevel.DEBUG.lets(RecordLevel.INFO)).isTrue();
    assertThat(RecordLevel.INFO.lets(RecordLevel.INFO)).isTrue();
    assertThat(RecordLevel.WARN.lets(RecordLevel.INFO)).isFalse();
  }
}
