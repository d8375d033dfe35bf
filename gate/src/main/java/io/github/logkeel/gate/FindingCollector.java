package io.github.logkeel.gate;

import com.google.errorprone.DescriptionListener;
import com.google.errorprone.fixes.Fix;
import com.google.errorprone.matchers.Description;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import io.github.logkeel.engine.FindingKey;
import io.github.logkeel.gate.Repair.Edit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Turns what Error Prone describes in one file into findings. */
final class FindingCollector implements DescriptionListener {
  private final JCCompilationUnit unit;
  private final Context context;
  private final Checks checks;
  private final Consumer<Finding> findings;
  private final SourceText source;

  /**
   * @param unit the file
   * @param encoding that it is written in
   * @param context of the compilation
   * @param checks that may report
   * @param findings receives them in the order reported
   */
  FindingCollector(
      JCCompilationUnit unit,
      Charset encoding,
      Context context,
      Checks checks,
      Consumer<Finding> findings) {
    this.unit = unit;
    this.context = context;
    this.checks = checks;
    this.findings = findings;
    try {
      this.source =
          new SourceText(
              Path.of(unit.getSourceFile().toUri()),
              encoding,
              unit.getSourceFile().getCharContent(true).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void onDescribed(Description description) {
    TreePath path = TreePath.getPath(unit, description.position.getTree());
    if (path == null || checks.counts(description.checkName, path, context)) {
      findings.accept(finding(description));
    }
  }

  private Finding finding(Description description) {
    int start = Math.max(description.position.getStartPosition(), 0);
    int end = Math.max(description.position.getEndPosition(unit.endPositions), start);
    return new Finding(
        source,
        start,
        end,
        description.severity(),
        description.checkName,
        checks.isErrorProne(description.checkName),
        description.getRawMessage(),
        checks.repairs(description.checkName)
            ? description.fixes.stream().map(this::repair).toList()
            : List.of(),
        FindingKey.of(description.checkName, unit, description.position.getTree(), context));
  }

  private Repair repair(Fix fix) {
    return new Repair(
        fix.getReplacements(unit.endPositions).stream()
            .map(part -> new Edit(part.startPosition(), part.endPosition(), part.replaceWith()))
            .map(edit -> edit.withLineEndsOf(source))
            .toList(),
        List.copyOf(fix.getImportsToAdd()),
        List.copyOf(fix.getImportsToRemove()));
  }
}
