package io.github.logkeel.corpus;

/**
 * What became of the mistakes of one operator.
 *
 * @param sites places where it could be planted
 * @param planted into a copy
 * @param uncompilable of those planted, taken back since the copy did not compile with it
 * @param found by the check that has to find it
 */
record RecallFigures(int sites, int planted, int uncompilable, int found) {
  static final RecallFigures NONE = new RecallFigures(0, 0, 0, 0);

  RecallFigures plus(RecallFigures other) {
    return new RecallFigures(
        sites + other.sites,
        planted + other.planted,
        uncompilable + other.uncompilable,
        found + other.found);
  }

  /** Those that compile and are not found. */
  int missed() {
    return planted - uncompilable - found;
  }

  /** The share of those that compile that is found, in percent; 100 if there is none. */
  double share() {
    int judged = planted - uncompilable;
    return judged == 0 ? 100 : 100.0 * found / judged;
  }
}
