package io.github.logkeel.mutation;

import java.util.List;

/** The checks that are tried while PIT changes one class: all would take too long. */
public final class ChecksInTurn {

  /** Names them, separated by plus signs. */
  static final String PROPERTY = "logkeel.mutation.checks";

  private ChecksInTurn() {}

  /** Whether all checks are tried, as they are without PIT. */
  public static boolean areAll() {
    return System.getProperty(PROPERTY) == null;
  }

  /** Whether a check is among them. */
  public static boolean has(Class<?> check) {
    return areAll()
        || List.of(System.getProperty(PROPERTY).split("\\+")).contains(check.getSimpleName());
  }
}
