package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import io.github.logkeel.model.context.CallsWithin;
import io.github.logkeel.model.context.ContextCalls;

/** Names for resources of try statements that nothing uses but their end. */
final class ResourceName {

  private static final String UNUSED = "ignored";

  private ResourceName() {}

  /** A name that nothing has in the method at hand: {@code ignored}, {@code ignored2}. */
  static String free(VisitorState state) {
    return from(1, state);
  }

  /** The same, that no span around gets either whose repair is made at the same time. */
  static String freeOfSpansAround(VisitorState state) {
    return from(1 + triesToRepair(state), state);
  }

  private static String from(int first, VisitorState state) {
    FreeNames names = new FreeNames(state);
    int number = first;
    while (!names.isFree(name(number))) {
      number++;
    }
    return name(number);
  }

  private static String name(int number) {
    return number == 1 ? UNUSED : UNUSED + number;
  }

  /**
   * How many try statements around may be given a resource where they stand. Those with catch
   * clauses or resources are written anew as a whole, and no other repair is made inside.
   */
  private static int triesToRepair(VisitorState state) {
    int tries = 0;
    for (TreePath path = state.getPath(); !isMember(path); path = path.getParentPath()) {
      if (path.getParentPath().getLeaf() instanceof TryTree attempt
          && attempt.getBlock() == path.getLeaf()
          && attempt.getCatches().isEmpty()
          && attempt.getResources().isEmpty()
          && CallsWithin.andLater(new TreePath(path.getParentPath(), attempt.getFinallyBlock()))
              .stream()
              .anyMatch(call -> ContextCalls.isOfCarrier((MethodInvocationTree) call.getLeaf()))) {
        tries++;
      }
    }
    return tries;
  }

  private static boolean isMember(TreePath path) {
    return path.getParentPath().getLeaf() instanceof ClassTree;
  }
}
