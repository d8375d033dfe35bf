package io.github.logkeel.gate;

import com.google.errorprone.DescriptionListener;
import com.google.errorprone.fixes.AppliedFix;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.matchers.Description;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Turns what Error Prone describes in one file into findings. */
final class FindingCollector implements DescriptionListener {
  private final JCCompilationUnit unit;
  private final Context context;
  private final Checks checks;
  private final Consumer<Finding> findings;
  private final String source;
  private final List<String> lines;

  /**
   * @param unit the file
   * @param context of the compilation
   * @param checks that may report
   * @param findings receives them in the order reported
   */
  FindingCollector(
      JCCompilationUnit unit, Context context, Checks checks, Consumer<Finding> findings) {
    this.unit = unit;
    this.context = context;
    this.checks = checks;
    this.findings = findings;
    try {
      this.source = unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.lines = source.lines().toList();
  }

  @Override
  public void onDescribed(Description description) {
    if (counts(description)) {
      findings.accept(finding(description));
    }
  }

  private boolean counts(Description description) {
    TreePath path = TreePath.getPath(unit, description.position.getTree());
    return path == null || checks.place(description.checkName).counts(path, context);
  }

  private Finding finding(Description description) {
    int start = Math.max(description.position.getStartPosition(), 0);
    int line = unit.getLineMap().getLineNumber(start);
    int column = start - unit.getLineMap().getStartPosition(line);
    String text = line <= lines.size() ? lines.get(line - 1) : "";
    int end = description.position.getEndPosition(unit.endPositions) - start;
    int length = Math.max(1, Math.min(end, text.stripTrailing().length() - column));
    return new Finding(
        Path.of(unit.getSourceFile().toUri()),
        line,
        column + 1,
        length,
        text,
        description.severity(),
        description.checkName,
        checks.isErrorProne(description.checkName),
        description.getRawMessage(),
        description.fixes.stream().map(this::repair).toList());
  }

  private Repair repair(Fix fix) {
    String repaired = AppliedFix.applyReplacements(source, unit.endPositions, fix);
    return new Repair(
        LineChanges.between(lines, repaired.lines().toList()),
        List.copyOf(fix.getImportsToAdd()),
        List.copyOf(fix.getImportsToRemove()));
  }
}
