package io.github.logkeel.gate;

import com.google.errorprone.CodeTransformer;
import com.google.errorprone.DescriptionListener;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.SubContext;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import javax.tools.JavaFileObject;

/**
 * Lets checks look at every file that javac has analysed, once the last one is done.
 *
 * <p>Error Prone's own listener looks at a file as soon as its classes are analysed. Waiting for
 * the end needs no bookkeeping of classes, and sources that do not compile are not judged at all.
 * It needs javac to stop after the analysis, so that the trees are still those of the source.
 */
final class ErrorProneListener implements TaskListener {
  private final Context context;
  private final CodeTransformer checks;
  private final Function<JCCompilationUnit, DescriptionListener> findings;
  private final Consumer<String> problems;
  private final ObjIntConsumer<String> done;
  private final Set<CompilationUnitTree> units = new LinkedHashSet<>();

  /**
   * @param context of the compilation
   * @param options of Error Prone, seen by the checks
   * @param checks applied to each file
   * @param findings gives the receiver of a file's findings
   * @param problems takes one line for each file that could not be judged
   * @param done takes what is being done, and with how many files it was
   */
  ErrorProneListener(
      Context context,
      ErrorProneOptions options,
      CodeTransformer checks,
      Function<JCCompilationUnit, DescriptionListener> findings,
      Consumer<String> problems,
      ObjIntConsumer<String> done) {
    this.context = new SubContext(context);
    this.context.put(ErrorProneOptions.class, options);
    this.checks = checks;
    this.findings = findings;
    this.problems = problems;
    this.done = done;
  }

  @Override
  public void finished(TaskEvent event) {
    switch (event.getKind()) {
      case ANALYZE -> {
        units.add(event.getCompilationUnit());
        done.accept("analyzed", units.size());
      }
      case COMPILATION -> judge();
      default -> {}
    }
  }

  private void judge() {
    if (Log.instance(context).nerrors > 0) {
      return;
    }
    int judged = 0;
    for (CompilationUnitTree unit : units) {
      judge((JCCompilationUnit) unit);
      done.accept("judged", ++judged);
    }
  }

  private void judge(JCCompilationUnit unit) {
    Log log = Log.instance(context);
    JavaFileObject before = log.useSource(unit.getSourceFile());
    try {
      checks.apply(new TreePath(unit), context, findings.apply(unit));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      problems.accept(
          "%s: not all checks gave a verdict on this file: %s"
              .formatted(unit.getSourceFile().getName(), e));
    } finally {
      log.useSource(before);
    }
  }
}
