package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.LiteralTree;
import java.util.Optional;

/**
 * A string literal as it stands in the source: where each character of its value is written.
 *
 * @param start position of the opening quote in the file
 * @param offsets for each character of the value, and for the end, its offset from {@code start}
 */
record JavaLiteral(int start, int[] offsets) {

  /** Maps a literal in quotes; empty for a text block, whose indentation is not part of it. */
  static Optional<JavaLiteral> of(LiteralTree tree, VisitorState state) {
    String source = state.getSourceForNode(tree);
    String value = (String) tree.getValue();
    if (source == null || source.startsWith("\"\"\"") || !source.startsWith("\"")) {
      return Optional.empty();
    }
    int[] offsets = new int[value.length() + 1];
    int at = 1;
    for (int i = 0; i < value.length(); i++) {
      offsets[i] = at;
      at += escapeLength(source, at);
    }
    offsets[value.length()] = at;
    // Anything we do not understand leaves us anywhere but at the closing quote.
    return at == source.length() - 1
        ? Optional.of(new JavaLiteral(ASTHelpers.getStartPosition(tree), offsets))
        : Optional.empty();
  }

  /** The position in the file where the character of the value at that offset is written. */
  int position(int offset) {
    return start + offsets[offset];
  }

  /** How many characters of source make one of the value (JLS 3.3, 3.10.7). */
  private static int escapeLength(String source, int at) {
    if (source.charAt(at) != '\\') {
      return 1;
    }
    char escape = source.charAt(at + 1);
    if (escape == 'u') {
      int hex = at + 2;
      while (source.charAt(hex) == 'u') {
        hex++;
      }
      return hex + 4 - at;
    }
    if (escape < '0' || escape > '7') {
      return 2;
    }
    int digits = 1;
    int most = escape <= '3' ? 3 : 2;
    while (digits < most && isOctal(source.charAt(at + 1 + digits))) {
      digits++;
    }
    return 1 + digits;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }
}
