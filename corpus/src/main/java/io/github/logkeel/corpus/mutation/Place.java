package io.github.logkeel.corpus.mutation;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.Optional;

/** A tree in which operators look for a place for their mistake. */
final class Place {
  private final VisitorState state;
  private Optional<LogStatement> statement;

  /**
   * @param state whose path leads to the tree
   */
  Place(VisitorState state) {
    this.state = state;
  }

  VisitorState state() {
    return state;
  }

  Tree tree() {
    return state.getPath().getLeaf();
  }

  /** The log statement that the tree is, if all of it is in sight and right. */
  Optional<LogStatement> statement() {
    if (statement == null) {
      statement =
          tree() instanceof MethodInvocationTree call
              ? LogStatement.of(call, state)
              : Optional.empty();
    }
    return statement;
  }
}
