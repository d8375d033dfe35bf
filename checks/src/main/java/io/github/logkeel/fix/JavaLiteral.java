package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.google.errorprone.util.ErrorProneToken;
import com.sun.source.tree.LiteralTree;
import com.sun.tools.javac.parser.Tokens.TokenKind;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A string literal as it stands in the source: where each character of its value is written.
 *
 * <p>javac joins {@code "a" + "b"} into one literal while it parses ({@code JavacParser}, JDK 17),
 * so one literal of the tree may be several of the source.
 *
 * @param positions for each character of the value, and for its end, the position in the file
 */
record JavaLiteral(ImmutableList<Integer> positions) {

  /** Maps a literal in quotes; empty for a text block, whose indentation is not part of it. */
  static Optional<JavaLiteral> of(LiteralTree tree, VisitorState state) {
    String value = (String) tree.getValue();
    int first = ASTHelpers.getStartPosition(tree) + 1;
    // Most literals stand there as they are, and need not be read again.
    if (("\"" + value + "\"").equals(state.getSourceForNode(tree))) {
      return Optional.of(
          new JavaLiteral(
              IntStream.rangeClosed(first, first + value.length())
                  .boxed()
                  .collect(ImmutableList.toImmutableList())));
    }
    ImmutableList.Builder<Integer> positions = ImmutableList.builder();
    int end = -1;
    for (ErrorProneToken token : state.getOffsetTokensForNode(tree)) {
      if (token.kind() != TokenKind.STRINGLITERAL) {
        continue;
      }
      String source = state.getSourceCode().subSequence(token.pos(), token.endPos()).toString();
      if (source.startsWith("\"\"\"")) {
        return Optional.empty();
      }
      int at = 1;
      while (at < source.length() - 1) {
        positions.add(token.pos() + at);
        at += escapeLength(source, at);
      }
      end = token.endPos() - 1;
    }
    ImmutableList<Integer> all = positions.add(end).build();
    // Anything we do not understand leaves us with another number of characters.
    return all.size() == value.length() + 1 ? Optional.of(new JavaLiteral(all)) : Optional.empty();
  }

  /** The position in the file where the character of the value at that offset is written. */
  int position(int offset) {
    return positions.get(offset);
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
