package io.github.logkeel.model.context;

import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;

/** Where a variable is mentioned. */
final class Mention {

  private Mention() {}

  /** The path to what uses the value, out of all parentheses. */
  static TreePath user(TreePath mention) {
    TreePath around = mention.getParentPath();
    while (around.getLeaf() instanceof ParenthesizedTree) {
      around = around.getParentPath();
    }
    return around;
  }
}
