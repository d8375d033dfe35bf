package io.github.logkeel.model.log;

import com.sun.source.tree.ExpressionTree;

/**
 * One value handed to a log statement beside its message.
 *
 * @param tree the expression in the source
 * @param kind what the API takes it for
 */
public record Argument(ExpressionTree tree, Kind kind) {

  /** What an argument is to the formatter. */
  public enum Kind {
    /** Printed by its placeholder, lost without one. */
    VALUE,
    /** A throwable by its static type. */
    THROWABLE,
    /** Of a type so general that it may hold a throwable at run time. */
    MAYBE_THROWABLE,
    /** Reaches the record without a placeholder, as a field of its own. */
    STRUCTURED,
    /** A supplier that the API calls. */
    RESOLVED_SUPPLIER,
    /** A supplier that the API does not know: its identity is printed, its value never. */
    UNRESOLVED_SUPPLIER
  }

  /** Whether the formatter may treat this argument as the exception of the statement. */
  public boolean mayBeThrowable() {
    return kind == Kind.THROWABLE || kind == Kind.MAYBE_THROWABLE;
  }
}
