package io.github.logkeel.gate;

/** What the command tells the shell. */
final class ExitStatus {
  /** No finding of error level. */
  static final int CLEAN = 0;

  /** Findings of error level. */
  static final int FINDINGS = 1;

  /** Repairs that were not made. */
  static final int LEFT_OUT = 1;

  /** Wrong usage, or sources that cannot be read or written or do not compile. */
  static final int REFUSED = 2;

  /** A defect of Logkeel itself. */
  static final int DEFECT = 3;

  private ExitStatus() {}
}
