package io.github.logkeel.spy;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.DirectoryScanner;

/**
 * The Java files of a compilation: those below its source roots that pass its includes and
 * excludes.
 */
final class SourceFiles {
  private final MojoParameters parameters;
  private final boolean ofTests;

  /**
   * @param parameters of the compilation
   * @param ofTests whether it is one of tests
   */
  SourceFiles(MojoParameters parameters, boolean ofTests) {
    this.parameters = parameters;
    this.ofTests = ofTests;
  }

  /**
   * Lists the files, sorted, each once.
   *
   * @param processorsRun whether annotation processors run: then what they generated earlier is
   *     left out, for they generate it again
   */
  List<String> list(boolean processorsRun) throws ExpressionEvaluationException {
    File generatedByProcessors =
        parameters.file(ofTests ? "generatedTestSourcesDirectory" : "generatedSourcesDirectory");
    TreeSet<String> files = new TreeSet<>();
    for (String root : parameters.texts("compileSourceRoots")) {
      File directory = new File(root);
      boolean generatedAgain = processorsRun && directory.equals(generatedByProcessors);
      if (directory.isDirectory() && !generatedAgain) {
        files.addAll(scan(directory));
      }
    }
    return new ArrayList<>(files);
  }

  private List<String> scan(File root) throws ExpressionEvaluationException {
    List<String> includes = parameters.texts(ofTests ? "testIncludes" : "includes");
    DirectoryScanner scanner = new DirectoryScanner();
    scanner.setBasedir(root);
    scanner.setIncludes(
        includes.isEmpty() ? new String[] {"**/*.java"} : includes.toArray(new String[0]));
    scanner.setExcludes(
        parameters.texts(ofTests ? "testExcludes" : "excludes").toArray(new String[0]));
    scanner.scan();
    List<String> files = new ArrayList<>();
    for (String file : scanner.getIncludedFiles()) {
      if (file.endsWith(".java")) {
        files.add(new File(root, file).getAbsolutePath());
      }
    }
    return files;
  }
}
