package io.github.logkeel.fix;

import com.google.common.collect.Iterables;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.ErrorProneComment;
import com.google.errorprone.util.ErrorProneTokens;
import com.sun.source.tree.Tree;

/** Takes a declaration away with the lines that are its own. */
final class Lines {

  private Lines() {}

  /** Deletes a declaration, its Javadoc, and the line end behind it if nothing else is there. */
  static void delete(Tree tree, SuggestedFix.Builder fix, VisitorState state) {
    String source = state.getSourceCode().toString();
    int start = startWithComment(source, ASTHelpers.getStartPosition(tree), state);
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

  /** The comment right before is asked of javac: a text may look like one. */
  private static int startWithComment(String source, int start, VisitorState state) {
    return ErrorProneTokens.getTokens(source, state.context).stream()
        .filter(token -> token.pos() == start && !token.comments().isEmpty())
        .map(token -> Iterables.getLast(token.comments()))
        .filter(comment -> comment.getText().startsWith("/**") && comment.getText().length() > 4)
        .map(ErrorProneComment::getPos)
        .findFirst()
        .orElse(start);
  }
}
