package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeScanner;

/** How a repair writes the name of a type. */
final class TypeName {

  private TypeName() {}

  /**
   * The simple name, which the fix imports, or the full one where the simple name means something
   * else in the file, or may after another repair: a file that has a {@code Tracer} of Brave and
   * one of Micrometer must not get an import for each.
   *
   * @param type the full name
   */
  static String of(String type, SuggestedFix.Builder fix, VisitorState state) {
    SuggestedFix.Builder imports = SuggestedFix.builder();
    String name = SuggestedFixes.qualifyType(state, imports, type);
    SuggestedFix imported = imports.build();
    if (imported.getImportsToAdd().stream().anyMatch(line -> isAnotherUsed(line, state))) {
      return type;
    }
    fix.merge(imported);
    return name;
  }

  private static boolean isAnotherUsed(String importLine, VisitorState state) {
    String type = importLine.substring(importLine.lastIndexOf(' ') + 1).replace(";", "");
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    boolean[] isUsed = {false};
    new TreeScanner() {
      @Override
      public void scan(JCTree tree) {
        if (isUsed[0]) {
          return;
        }
        if (tree instanceof JCExpression expression
            && expression.type != null
            && expression.type.hasTag(TypeTag.CLASS)) {
          ClassSymbol outermost = expression.type.tsym.outermostClass();
          isUsed[0] =
              outermost.name.contentEquals(simpleName)
                  && !outermost.getQualifiedName().contentEquals(type);
        }
        super.scan(tree);
      }
    }.scan((JCCompilationUnit) state.getPath().getCompilationUnit());
    return isUsed[0];
  }
}
