package io.github.logkeel.gate;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.LongSupplier;
import picocli.CommandLine.Help.Ansi;

/** Tells on standard error what goes on; on a terminal with a last line that counts. */
final class Progress {
  private static final long PAUSE_MILLIS = 200;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier millis;
  private long last;
  private boolean counting;

  /**
   * @param err takes the lines
   * @param terminal whether that is one
   * @param millis a clock
   */
  Progress(PrintWriter err, boolean terminal, LongSupplier millis) {
    this.err = err;
    this.terminal = terminal;
    this.millis = millis;
    this.last = millis.getAsLong();
  }

  /** One for the standard error of the program, which counts if that is a terminal. */
  static Progress on(PrintWriter err) {
    return new Progress(err, Ansi.AUTO.enabled(), System::currentTimeMillis);
  }

  /** One that says nothing. */
  static Progress silent() {
    return new Progress(new PrintWriter(Writer.nullWriter()), false, () -> 0);
  }

  /** Prints a line that stays. */
  void tell(String line) {
    clear();
    err.println(line);
    err.flush();
  }

  /** Says how many are done, on a terminal, and not more often than one can read. */
  void count(String what, int done, int of) {
    if (terminal && millis.getAsLong() - last >= PAUSE_MILLIS) {
      last = millis.getAsLong();
      counting = true;
      err.print("%s  %s %d of %d files".formatted(CLEAR, what, done, of));
      err.flush();
    }
  }

  /** Takes the line that counts away. */
  void clear() {
    if (counting) {
      counting = false;
      err.print(CLEAR);
      err.flush();
    }
  }
}
