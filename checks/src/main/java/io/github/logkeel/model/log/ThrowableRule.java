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
  /** Not known (a house wrapper): no verdict may depend on it. */
  UNKNOWN
}
