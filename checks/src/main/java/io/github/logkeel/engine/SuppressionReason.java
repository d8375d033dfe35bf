package io.github.logkeel.engine;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.api.JavacTrees;
import java.util.regex.Pattern;

/** Looks for the comment that says why a finding is suppressed. */
final class SuppressionReason {

  /** What is said where there is none. */
  static final String MISSING =
      "suppressed without a reason: write `// logkeel: <why>` above the annotation or behind it";

  private static final Pattern REASON = Pattern.compile("(?://|/?\\*+)\\s*logkeel:[ \\t]*[^\\s*]");
  private static final Pattern COMMENT = Pattern.compile("\\s*(?://|/?\\*).*");

  private SuppressionReason() {}

  /**
   * Whether a comment that begins with {@code logkeel:} stands in the comment above a declaration,
   * between its annotations, or behind them on the same line.
   */
  static boolean isGiven(Tree declaration, VisitorState state) {
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    SourcePositions positions = JavacTrees.instance(state.context).getSourcePositions();
    String source = state.getSourceCode().toString();
    int start = (int) positions.getStartPosition(unit, declaration);
    int end = (int) positions.getEndPosition(unit, modifiers(declaration));
    return REASON.matcher(source.substring(aboveOf(start, source), lineEnd(end, source))).find();
  }

  private static ModifiersTree modifiers(Tree declaration) {
    if (declaration instanceof ClassTree type) {
      return type.getModifiers();
    }
    return declaration instanceof MethodTree method
        ? method.getModifiers()
        : ((VariableTree) declaration).getModifiers();
  }

  /** Where the comment begins that stands right above a declaration, else its own line. */
  private static int aboveOf(int start, String source) {
    int line = lineStart(start, source);
    while (line > 0) {
      int before = lineStart(line - 1, source);
      if (!COMMENT.matcher(source.substring(before, line - 1)).matches()) {
        break;
      }
      line = before;
    }
    return line;
  }

  private static int lineStart(int position, String source) {
    return source.lastIndexOf('\n', position - 1) + 1;
  }

  private static int lineEnd(int position, String source) {
    int end = source.indexOf('\n', position);
    return end < 0 ? source.length() : end;
  }
}
