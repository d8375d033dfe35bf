package io.github.logkeel.model.configuration;

import java.util.Locale;
import java.util.Optional;

/** The levels of all libraries, as configurations write them. */
enum RecordLevel {
  ALL,
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR,
  OFF;

  /** Empty for a level that is not to be known. */
  static Optional<RecordLevel> parse(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "ALL" -> Optional.of(ALL);
      case "TRACE", "FINEST" -> Optional.of(TRACE);
      case "DEBUG", "FINE", "FINER" -> Optional.of(DEBUG);
      case "INFO", "CONFIG" -> Optional.of(INFO);
      case "WARN", "WARNING" -> Optional.of(WARN);
      case "ERROR", "FATAL", "SEVERE" -> Optional.of(ERROR);
      case "OFF" -> Optional.of(OFF);
      default -> Optional.empty();
    };
  }

  /** Whether records of level info pass this threshold. */
  boolean lets(RecordLevel other) {
    return compareTo(other) <= 0;
  }
}
