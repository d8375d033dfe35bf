package io.github.logkeel.model.location;

/**
 * What it takes to find the place of a statement, and what says as much at no cost. The figures are
 * those of {@code docs/performance.md}, for a statement 20 calls deep.
 */
public enum Lookup {
  /** All frames of the own stack, with their files and lines. */
  OWN_STACK("takes as long as some 45 log lines", ""),
  /** The first frames of the own stack. */
  OWN_FRAMES("takes as long as some 5 log lines", ""),
  LOGBACK("takes some 70 times as long as the record without", "the name of the logger is free"),
  LOGSTASH("takes some 20 times as long as the record without", "the name of the logger is free"),
  LOG4J(
      "takes some 12 times as long as the record without",
      "the name of the logger is free, and log4j-transform-maven-plugin writes the place into the"
          + " class while it is built"),
  LOG4J_BUILDER(
      "takes some 6 times as long as the record without, even if no layout prints the place",
      "log4j-transform-maven-plugin writes the place into the class while it is built"),
  LOG4J_1("takes as long as a new throwable with its stack", "the name of the logger is free"),
  JUL("takes some 30 times as long as the record without", "the name of the logger is free"),
  FLOGGER(
      "takes some 5 times as long as the record without",
      "the record has the place of its statement anyway");

  private final String cost;
  private final String instead;

  Lookup(String cost, String instead) {
    this.cost = cost;
    this.instead = instead;
  }

  /** How long it takes, as a part of a sentence. */
  public String cost() {
    return cost;
  }

  /** What costs nothing, as a sentence without a period; empty if that depends on the program. */
  public String instead() {
    return instead;
  }
}
