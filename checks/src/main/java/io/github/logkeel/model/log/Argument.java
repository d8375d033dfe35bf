package io.github.logkeel.model.log;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;

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

  /** Whether it is a throwable by its static type, and not a supplier of one. */
  public boolean isThrowable() {
    // No class of throwables is an interface, and every supplier is or has the type of one.
    return kind == Kind.THROWABLE
        && !(tree instanceof LambdaExpressionTree)
        && !(tree instanceof MemberReferenceTree)
        && !ASTHelpers.getType(tree).isInterface();
  }

  /** Whether the formatter may treat this argument as the exception of the statement. */
  public boolean mayBeThrowable() {
    return kind == Kind.THROWABLE || kind == Kind.MAYBE_THROWABLE;
  }
}
