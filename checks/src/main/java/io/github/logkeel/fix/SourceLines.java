package io.github.logkeel.fix;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** The text of a statement, with its comments, to be written elsewhere in another depth. */
final class SourceLines {

  private static final String UNIT = "  ";
  private static final ImmutableSet<String> LEVELS =
      ImmutableSet.of("\t", UNIT, "   ", UNIT + UNIT);

  private final Tree statement;
  private final VisitorState state;
  private final CharSequence source;

  SourceLines(Tree statement, VisitorState state) {
    this.statement = statement;
    this.state = state;
    this.source = state.getSourceCode();
  }

  /** The white space before the line that the statement starts in. */
  String indent() {
    return indentOf(statement);
  }

  /** The text from the start of one tree to the end of another. */
  String between(Tree first, Tree last) {
    return text(ASTHelpers.getStartPosition(first), state.getEndPosition(last));
  }

  /** The text from the end of a tree to that of the statement. */
  String after(Tree tree) {
    return text(state.getEndPosition(tree), state.getEndPosition(statement));
  }

  /** Some statements of a block as a block of its own, with the comments before them. */
  String blockOf(BlockTree block, int from, int to) {
    List<? extends StatementTree> statements = block.getStatements();
    int start =
        from == 0
            ? ASTHelpers.getStartPosition(block) + 1
            : state.getEndPosition(statements.get(from - 1));
    int end =
        to == statements.size()
            ? state.getEndPosition(block)
            : state.getEndPosition(statements.get(to - 1));
    return "{" + text(start, end) + (to == statements.size() ? "" : "\n" + indentOf(block) + "}");
  }

  /** The text one level deeper; as it is where its lines are part of a value. */
  String deeper(String text) {
    return text.contains("\"\"\"") ? text : unit() + deeperLines(text);
  }

  /** The same with the first line as it is. */
  String deeperLines(String text) {
    return text.contains("\"\"\"") ? text : text.replaceAll("\n(?=[^\n\r])", "\n" + unit());
  }

  /** What one level is indented by: as a block does itself, or else the line around it. */
  String unit() {
    String own = indent();
    if (statement instanceof BlockTree block && !block.getStatements().isEmpty()) {
      String inner = indentOf(block.getStatements().get(0));
      if (inner.startsWith(own) && LEVELS.contains(inner.substring(own.length()))) {
        return inner.substring(own.length());
      }
    }
    if (own.contains("\t")) {
      return "\t";
    }
    return own.isEmpty() || own.length() % 4 != 0 || !isFour() ? UNIT : UNIT + UNIT;
  }

  /** Whether the line before that is indented less is so by four. */
  private boolean isFour() {
    int own = indent().length();
    String before = text(0, ASTHelpers.getStartPosition(statement));
    String[] lines = before.split("\n", -1);
    for (int i = lines.length - 2; i >= 0; i--) {
      int width = lines[i].length() - lines[i].stripLeading().length();
      if (!lines[i].isBlank() && width < own) {
        return own - width == 4;
      }
    }
    return false;
  }

  private String indentOf(Tree tree) {
    String before = text(0, ASTHelpers.getStartPosition(tree));
    String line = before.substring(before.lastIndexOf('\n') + 1);
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private String text(int start, int end) {
    return source.subSequence(start, end).toString();
  }

  /** A resource: behind it there is a semicolon if there is another one, or if there might be. */
  static String withoutSemicolon(String resource) {
    return resource.endsWith(";") ? resource.substring(0, resource.length() - 1).strip() : resource;
  }
}
