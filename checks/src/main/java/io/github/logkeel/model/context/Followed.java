package io.github.logkeel.model.context;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;

/** Something that a method begins and has to undo, and what its code does to it. */
interface Followed {

  /** Whether anything that runs in a tree undoes it. */
  boolean isUndoneIn(Tree tree);

  /** Whether a statement is the call that undoes it, and nothing else. */
  boolean isUndoneExactlyBy(StatementTree statement);

  /** Whether a statement begins another one in its place. */
  boolean isBegunAnewBy(StatementTree statement);

  /** Whether a tree undoes any of its kind. */
  boolean undoesAny(Tree tree);

  /** Whether a tree calls anything but carriers and loggers. */
  boolean mayThrow(Tree tree);

  /** Whether there is nothing to undo if a condition holds, or if it does not. */
  boolean isAbsentIf(ExpressionTree condition, boolean holds);

  /** Whether a choice is about the clean-up alone. */
  boolean isCleanUp(IfTree choice);
}
