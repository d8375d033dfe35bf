package io.github.logkeel.engine;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.util.Context;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Tells the sources of tests from those of the program. */
final class TestSources {

  /** What javac's own context keeps for as long as its files are at hand. */
  private static final Context.Key<IdentityHashMap<JavaFileObject, Boolean>> KEY =
      new Context.Key<>();

  /** The directories of Maven and Gradle ({@code src/integrationTest}), and of Bazel. */
  private static final Pattern DIRECTORY =
      Pattern.compile("(?:^|[/\\\\])(?:src[/\\\\](?:\\w*[tT]est\\w*|it|jmh)|javatests)[/\\\\]");

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

  /** The same of any file of the compilation, whose path is looked at once for all who ask. */
  static boolean contains(JavaFileObject file, VisitorState state) {
    if (state.errorProneOptions().isTestOnlyTarget()) {
      return true;
    }
    IdentityHashMap<JavaFileObject, Boolean> known = state.context.get(KEY);
    if (known == null) {
      known = new IdentityHashMap<>();
      state.context.put(KEY, known);
    }
    return known.computeIfAbsent(file, TestSources::liesThere);
  }

  private static boolean liesThere(JavaFileObject file) {
    return DIRECTORY.matcher(file.getName()).find();
  }
}
