package io.github.logkeel.model.configuration;

/**
 * What the place of each record costs, as a multiple of the same line without it. Measured with JMH
 * on JDK 25, 20 and 80 frames deep: logback 1.6.6, logstash-logback-encoder 9.0, log4j 2.26.1.
 */
public enum LocationPrice {
  /** {@code %class.%method:%line}. */
  LOGBACK_WORD("59 to 64 times the price of the same line without it"),
  /** {@code %caller{1}}. */
  LOGBACK_CALLER("82 to 85 times the price of the same line without it"),
  /** {@code LogstashEncoder.setIncludeCallerData}. */
  LOGBACK_FLAG("16 to 24 times the price of the same record without it"),
  /** {@code %C.%M:%L}, without asynchronous loggers. */
  LOG4J_WORD("13 to 16 times the price of the same line without it"),
  /** The look-up alone, for a layout that does not print it. */
  LOG4J_FLAG("11 to 12 times the price of the same record without it"),
  /** {@code LogRecord.getSourceMethodName}, which {@code SimpleFormatter} calls in any case. */
  JUL_SOURCE("95 to 125 times the price of a record that knows its source");

  private final String text;

  LocationPrice(String text) {
    this.text = text;
  }

  /** As a part of a sentence. */
  @Override
  public String toString() {
    return text;
  }
}
