package io.github.logkeel.gate;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Suppressible;
import com.google.errorprone.scanner.ErrorProneScanner;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs checks and goes on when one of them throws: the failure is reported once per file. */
final class FailOpenScanner extends ErrorProneScanner {
  private final Consumer<String> problems;
  private final Set<String> reported = new HashSet<>();

  /**
   * @param checks to run
   * @param severities of the checks by canonical name
   * @param problems takes one line for each check and file where the check threw
   */
  FailOpenScanner(
      Iterable<BugChecker> checks,
      Map<String, SeverityLevel> severities,
      Consumer<String> problems) {
    super(checks, severities);
    this.problems = problems;
  }

  @Override
  protected void handleError(Suppressible check, Throwable failure) {
    TreePath path = getCurrentPath();
    CompilationUnitTree unit = path.getCompilationUnit();
    String file = unit.getSourceFile().getName();
    if (!reported.add(check.canonicalName() + ' ' + file)) {
      return;
    }
    problems.accept(
        "%s:%d: %s gave no verdict on a place in this file: %s"
            .formatted(file, line(unit, path.getLeaf()), check.canonicalName(), failure));
  }

  private static long line(CompilationUnitTree unit, Tree tree) {
    return unit.getLineMap().getLineNumber(((JCTree) tree).getStartPosition());
  }
}
