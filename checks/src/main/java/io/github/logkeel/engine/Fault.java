package io.github.logkeel.engine;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Options;
import javax.tools.Diagnostic;

/** Tells the user of a mistake of ours, which must never fail the build. */
final class Fault {
  private Fault() {}

  /**
   * Prints one line at a tree, unless there are errors, which that tree may have: what is wrong
   * then is for javac to say.
   *
   * @param where what was at work
   * @param skipped what is not judged for that reason
   */
  static void report(String where, Throwable fault, String skipped, Tree tree, VisitorState state) {
    if (JavaCompiler.instance(state.context).errorCount() > 0) {
      return;
    }
    String message =
        String.format(
            "Logkeel: %s failed here with %s and skips %s; please report it",
            where, fault, skipped);
    JavacTrees.instance(state.context)
        .printMessage(warning(state), message, tree, state.getPath().getCompilationUnit());
  }

  /** A warning would fail a build with {@code -Werror}, and it is not the code that is wrong. */
  static Diagnostic.Kind warning(VisitorState state) {
    return Options.instance(state.context).isSet("-Werror")
        ? Diagnostic.Kind.NOTE
        : Diagnostic.Kind.WARNING;
  }
}
