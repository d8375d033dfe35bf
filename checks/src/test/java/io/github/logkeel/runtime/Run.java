package io.github.logkeel.runtime;

import java.util.List;

/**
 * What a program printed, through its logger or otherwise.
 *
 * @param output everything on standard output and standard error
 * @param thrown the exception that left the statements, as its {@code toString()}; empty if none
 *     did
 */
record Run(String output, String thrown) {

  List<String> lines() {
    return output.lines().toList();
  }

  /** Returns whether the stack trace of some exception was printed. */
  boolean hasStackTrace() {
    return output.contains("\tat ") || output.contains("\\tat ");
  }
}
