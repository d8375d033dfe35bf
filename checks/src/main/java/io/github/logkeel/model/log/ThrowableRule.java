package io.github.logkeel.model.log;

/** What an API does with a throwable that is the last of a statement's arguments. */
public enum ThrowableRule {
  /**
   * Taken off the arguments and logged with its stack trace, placeholder or not (slf4j-api 2.0,
   * {@code MessageFormatter.getThrowableCandidate}; not so on log4j-slf4j2-impl).
   */
  ALWAYS_ATTACHED,
  /**
   * Logged with its stack trace only when no placeholder is left for it (log4j-api 2.25, {@code
   * ParameterizedMessage}).
   */
  ATTACHED_IF_UNCONSUMED,
  /** A value as any other: printed by a placeholder or not at all, never with its stack trace. */
  PLAIN_VALUE,
  /** Printed by a placeholder if there is one, and logged with its stack trace in any case. */
  PRINTED_AND_ATTACHED,
  /**
   * Printed by a placeholder if there is one; its stack trace is logged by some backends and not by
   * others (JDK 17: java.util.logging drops it, slf4j-jdk-platform-logging 2.0.17 and log4j-jpl
   * 2.25.2 log it).
   */
  BACKEND_DEPENDENT,
  /** Not known (a house wrapper): no verdict may depend on it. */
  UNKNOWN;

  /** Whether the stack trace of a throwable is logged that stands last without a placeholder. */
  public boolean attachesLast() {
    return switch (this) {
      case ALWAYS_ATTACHED, ATTACHED_IF_UNCONSUMED, PRINTED_AND_ATTACHED -> true;
      case PLAIN_VALUE, BACKEND_DEPENDENT, UNKNOWN -> false;
    };
  }
}
