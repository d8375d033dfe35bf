package io.github.logkeel.model.context;

/** What a method of a library does to the context of a request. */
public enum ContextRole {
  /** Makes a span, or a whole context, the current one of the thread until a scope is closed. */
  OPEN_SCOPE,
  /** Starts a span and makes it current until the span is ended. */
  START_CURRENT,
  /** Puts an entry that is taken away again when a scope is closed. */
  OPEN_ENTRY,
  /** Makes a context current until it is detached. */
  ATTACH,
  /** Ends what one of the above began. */
  CLOSE_SCOPE,
  /** Begins a span, which is not current thereby. */
  START_SPAN,
  /** Ends a span. */
  END_SPAN,
  /** Says of a span that it failed. */
  RECORD_ERROR,
  /** Says something else of a span. */
  MARK_SPAN,
  /** Asks for what is current. */
  READ_CURRENT,
  /** Makes a context of another, which is not current thereby. */
  MAKE_CONTEXT,
  /** Gives what belongs to no request. */
  DETACH,
  /** Remembers what is current, for another thread. */
  CAPTURE,
  /** Runs code in a scope, at once and on the same thread. */
  RUN_IN_SCOPE,
  /** Makes code run in a scope wherever it runs. */
  WRAP_TASK,
  /** Makes an executor run its code in a scope. */
  WRAP_EXECUTOR,
  /** Puts an entry. */
  PUT,
  /** Takes an entry away. */
  REMOVE,
  /** Takes all entries away. */
  CLEAR,
  /** Puts a map in the place of all entries. */
  SET_MAP,
  /** Asks for an entry. */
  READ_ENTRY,
  /** Gives a copy of all entries. */
  COPY_MAP,
  /** Says which context a record belongs to. */
  SET_CONTEXT,
  /** Writes a record that belongs to a context. */
  EMIT
}
