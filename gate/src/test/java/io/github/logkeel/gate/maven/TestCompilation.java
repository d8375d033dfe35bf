package io.github.logkeel.gate.maven;

import io.github.logkeel.gate.SourceSet;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The proof that a source set is complete: javac compiles it. */
final class TestCompilation {
  private TestCompilation() {}

  /** Compiles a source set as the gate would and returns javac's errors. */
  static List<String> errors(SourceSet sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager fileManager =
        javac.getStandardFileManager(diagnostics, null, sources.encoding())) {
      List<String> options = new ArrayList<>(sources.options());
      options.addAll(List.of("-d", Files.createTempDirectory("classes").toString()));
      options.addAll(List.of("-classpath", joined(sources.classPath())));
      options.addAll(
          sources.processorPath().isEmpty()
              ? List.of("-proc:none")
              : List.of("-processorpath", joined(sources.processorPath())));
      javac
          .getTask(
              null,
              fileManager,
              diagnostics,
              options,
              null,
              fileManager.getJavaFileObjectsFromPaths(sources.files()))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Diagnostic::toString)
        .toList();
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
