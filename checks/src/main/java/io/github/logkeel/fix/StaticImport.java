package io.github.logkeel.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import io.github.logkeel.model.log.StructuredArguments;

/** How a repair names a method of {@link StructuredArguments}. */
final class StaticImport {

  private StaticImport() {}

  /** Its simple name, which is imported, unless that means another method here. */
  static String name(String method, SuggestedFix.Builder fix, VisitorState state) {
    return isMember(method, state)
        ? TypeName.of(StructuredArguments.OWNER, fix, state) + "." + method
        : SuggestedFixes.qualifyStaticImport(StructuredArguments.OWNER + "." + method, fix, state);
  }

  /** Whether a class around the statement has a method of that name, be it inherited. */
  private static boolean isMember(String method, VisitorState state) {
    for (Tree tree : state.getPath()) {
      if (tree instanceof ClassTree enclosing) {
        for (Type type : state.getTypes().closure(ASTHelpers.getType(enclosing))) {
          if (type.tsym.members().findFirst(state.getName(method)) != null) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
