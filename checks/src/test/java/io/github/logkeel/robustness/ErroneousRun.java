package io.github.logkeel.robustness;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.FileManagers;
import com.google.errorprone.FileObjects;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ErrorProneScannerTransformer;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import io.github.logkeel.engine.LogkeelCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What all checks make of trees with errors.
 *
 * @param errors of javac; only one, and no findings, if that crashes over such a tree
 * @param findings the names of the checks that report
 * @param faults what went wrong in a check
 */
record ErroneousRun(
    ImmutableList<String> errors, ImmutableList<String> findings, ImmutableList<String> faults) {

  private static final ImmutableList<Class<? extends BugChecker>> CHECKS =
      ServiceLoader.load(BugChecker.class).stream()
          .map(ServiceLoader.Provider::type)
          .filter(LogkeelCheck.class::isAssignableFrom)
          .collect(ImmutableList.toImmutableList());

  /** Judges sources, given by their paths, whatever javac says of them. */
  static ErroneousRun of(Map<String, String> sources, String... options) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((path, text) -> files.add(FileObjects.forSourceLines(path, text)));
    return of(files, options);
  }

  /** The same of any files. */
  static ErroneousRun of(Iterable<? extends JavaFileObject> files, String... options) {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xmaxerrs", "100000"));
    arguments.add("--should-stop=ifError=FLOW");
    arguments.addAll(List.of(options));
    List<Diagnostic<? extends JavaFileObject>> diagnostics = new ArrayList<>();
    BasicJavacTask task =
        (BasicJavacTask)
            JavacTool.create()
                .getTask(
                    null, FileManagers.testFileManager(), diagnostics::add, arguments, null, files);
    List<String> findings = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    try {
      task.analyze();
    } catch (IllegalStateException | AssertionError crash) {
      return new ErroneousRun(
          ImmutableList.of("javac: " + crash), ImmutableList.of(), ImmutableList.of());
    }
    task.getContext().put(ErrorProneOptions.class, ErrorProneOptions.empty());
    ErrorProneScannerTransformer checks =
        ErrorProneScannerTransformer.create(ScannerSupplier.fromBugCheckerClasses(CHECKS).get());
    for (CompilationUnitTree unit : units) {
      try {
        checks.apply(new TreePath(unit), task.getContext(), found -> findings.add(found.checkName));
      } catch (Throwable fault) {
        faults.add(Throwables.getStackTraceAsString(fault));
      }
    }
    ImmutableList.Builder<String> errors = ImmutableList.builder();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      String message = diagnostic.getMessage(Locale.ROOT);
      if (message.startsWith("Logkeel: ")) {
        faults.add(message + " at " + diagnostic);
      } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        errors.add(message);
      }
    }
    return new ErroneousRun(
        errors.build(), ImmutableList.copyOf(findings), ImmutableList.copyOf(faults));
  }
}
