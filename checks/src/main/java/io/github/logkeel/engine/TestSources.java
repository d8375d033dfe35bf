package io.github.logkeel.engine;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import java.util.regex.Pattern;

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
      String path = unit.getSourceFile().toUri().getPath();
      lastAnswer =
          state.errorProneOptions().isTestOnlyTarget()
              || (path != null && DIRECTORY.matcher(path).find());
      lastUnit = unit;
    }
    return lastAnswer;
  }
}
