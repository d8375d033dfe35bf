package io.github.logkeel.model.log;

/** Where a statement takes the throwable whose stack trace it logs. */
public enum ThrowablePlace {
  /** In a method of the builder. */
  STEP,
  /** In front of the message. */
  FIRST,
  /** Behind the arguments. */
  LAST,
  /** Behind the message, which has no arguments then. */
  BEHIND_MESSAGE
}
