package io.github.logkeel.model.context;

/** Which work that is given to another thread has to keep the context of who gives it. */
public enum HandoffMode {
  /** What is given away on behalf of a request. */
  TRACED,
  /**
   * Also what is seen to log, or to call another system, where something on the way has a context;
   * and what asks for the context.
   */
  LOGGING,
  /** All of it, whoever runs it. */
  ALL
}
