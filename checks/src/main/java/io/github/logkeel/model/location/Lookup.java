package io.github.logkeel.model.location;

/**
 * What it takes to find the place of a statement, and what says as much at no cost. The figures are
 * those of {@code docs/benchmarks.md}, for a statement 20 calls deep.
 */
public enum Lookup {
  /** All frames of the own stack, with their files and lines. */
  OWN_STACK("as long as some 40 log lines take", ""),
  /** The first frames of the own stack. */
  OWN_FRAMES("as long as some 5 log lines take", ""),
  LOGBACK("some 60 times as long as the record takes without", "the name of the logger is free"),
  LOGSTASH("some 20 times as long as the record takes without", "the name of the logger is free"),
  LOG4J(
      "some 15 times as long as the record takes without",
      "the name of the logger is free, and log4j-transform-maven-plugin writes the place into the"
          + " class while it is built"),
  LOG4J_BUILDER(
      "some 10 times as long as the record takes without, even if no layout prints it",
      "log4j-transform-maven-plugin writes the place into the class while it is built"),
  LOG4J_1("the stack of a new throwable", "the name of the logger is free"),
  JUL("some 90 times as long as the record takes without", "the name of the logger is free"),
  FLOGGER(
      "some 10 times as long as the record takes without",
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
