package io.github.logkeel.model.context;

/** Which work that is given to another thread has to keep the context of who gives it. */
public enum HandoffMode {
  /** What is given away on behalf of a request. */
  TRACED,
  /** Also what is seen to log, to ask for the context, or to call another system. */
  LOGGING,
  /** All of it, whoever runs it. */
  ALL
}
