package io.github.logkeel.model.configuration;

/**
 * What the place of each record costs, as a multiple of the same record without it, to one digit:
 * measured with the stack 20 calls deep on JDK 17 and 25 ({@code docs/performance.md}).
 */
public enum LocationPrice {
  /** {@code %class.%method:%line}. */
  LOGBACK_WORD("about 70 times the price of the same line without it"),
  /** {@code %caller{1}}. */
  LOGBACK_CALLER("about 80 times the price of the same line without it"),
  /** {@code LogstashEncoder.setIncludeCallerData}. */
  LOGBACK_FLAG("about 20 times the price of the same record without it"),
  /** {@code %C.%M:%L}, without asynchronous loggers. */
  LOG4J_WORD("more than 10 times the price of the same line without it"),
  /** The look-up alone, for a layout that does not print it. */
  LOG4J_FLAG("more than 5 times the price of the same record without it"),
  /** {@code LogRecord.getSourceMethodName}, which {@code SimpleFormatter} calls in any case. */
  JUL_SOURCE("more than 30 times the price of a record that has its source given");

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
