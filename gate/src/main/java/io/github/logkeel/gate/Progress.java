package io.github.logkeel.gate;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Help.Ansi;

/** Tells on standard error what goes on; on a terminal with a last line that counts. */
final class Progress {
  private static final long PAUSE_MILLIS = 200;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier millis;
  private final IdentityHashMap<SourceSet, Count> counts = new IdentityHashMap<>();
  private long last;
  private boolean counting;

  /** How far the work on a module is. */
  private record Count(String what, int done) {}

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

  /** Says what is done with a set of sources. */
  void starts(String what, SourceSet sources) {
    tell(
        "%s %s of %s"
            .formatted(what, Summary.count(sources.files().size(), "file"), sources.name()));
  }

  /** Prints lines on what a user had better know. */
  void warn(List<String> problems) {
    problems.forEach(problem -> tell("warning: " + problem));
  }

  /** Prints a line that stays. */
  synchronized void tell(String line) {
    clear();
    err.println(line);
    err.flush();
  }

  /**
   * Says how many files are done, of all modules that are worked on: on a terminal, and not more
   * often than one can read.
   */
  synchronized void count(SourceSet sources, String what, int done) {
    counts.put(sources, new Count(what, done));
    if (terminal && millis.getAsLong() - last >= PAUSE_MILLIS) {
      last = millis.getAsLong();
      counting = true;
      err.print(CLEAR + "  " + line());
      err.flush();
    }
  }

  private String line() {
    SortedMap<String, String> parts = new TreeMap<>();
    for (Count count : counts.values()) {
      parts.computeIfAbsent(
          count.what(),
          what ->
              "%s %d of %d files"
                  .formatted(
                      what,
                      sum(what, (sources, same) -> same.done()),
                      sum(what, (sources, same) -> sources.compiled().size())));
    }
    return String.join(", ", parts.values());
  }

  private int sum(String what, ToIntBiFunction<SourceSet, Count> number) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue().what().equals(what))
        .mapToInt(entry -> number.applyAsInt(entry.getKey(), entry.getValue()))
        .sum();
  }

  /** Counts a module no more, and takes the line that counts away. */
  synchronized void done(SourceSet sources) {
    counts.remove(sources);
    clear();
  }

  private void clear() {
    if (counting) {
      counting = false;
      err.print(CLEAR);
      err.flush();
    }
  }
}
