package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;

/** Takes a declaration away with the lines that are its own. */
final class Lines {

  private Lines() {}

  /** Deletes a declaration, its Javadoc, and the line end behind it if nothing else is there. */
  static void delete(Tree tree, SuggestedFix.Builder fix, VisitorState state) {
    String source = state.getSourceCode().toString();
    int start = startWithComment(source, ASTHelpers.getStartPosition(tree));
    int end = state.getEndPosition(tree);
    int lineStart = source.lastIndexOf('\n', start) + 1;
    int lineEnd = source.indexOf('\n', end) + 1;
    boolean ownLines =
        source.substring(lineStart, start).isBlank()
            && lineEnd > 0
            && source.substring(end, lineEnd).isBlank();
    if (!ownLines) {
      fix.replace(start, end, "");
      return;
    }
    // Of two empty lines around it, one is enough.
    int before = source.lastIndexOf('\n', lineStart - 2) + 1;
    boolean isApart = source.substring(before, lineStart).isBlank();
    fix.replace(isApart ? before : lineStart, lineEnd, "");
  }

  private static int startWithComment(String source, int start) {
    String before = source.substring(0, start).stripTrailing();
    int comment = before.lastIndexOf("/**");
    // A comment of another declaration ends before.
    boolean isItsOwn = comment >= 0 && before.indexOf("*/", comment + 3) == before.length() - 2;
    return isItsOwn ? comment : start;
  }
}
