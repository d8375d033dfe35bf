package io.github.logkeel.engine;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Tells the sources of tests from those of the program. */
final class TestSources {

  /** The directories of Maven and Gradle ({@code src/integrationTest}), and of Bazel. */
  private static final Pattern DIRECTORY =
      Pattern.compile("/(?:src/(?:\\w*[tT]est\\w*|it|jmh)|javatests)/");

  private CompilationUnitTree lastUnit;
  private boolean lastAnswer;

  /** Whether the file at hand lies with the tests, or javac was told to compile nothing else. */
  boolean contains(VisitorState state) {
    CompilationUnitTree unit = state.getPath().getCompilationUnit();
    if (unit != lastUnit) {
      lastAnswer = contains(unit.getSourceFile(), state);
      lastUnit = unit;
    }
    return lastAnswer;
  }

  /** The same of any file of the compilation. */
  static boolean contains(JavaFileObject file, VisitorState state) {
    String path = file.toUri().getPath();
    return state.errorProneOptions().isTestOnlyTarget()
        || (path != null && DIRECTORY.matcher(path).find());
  }
}
