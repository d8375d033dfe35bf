package io.github.logkeel.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.ErrorProneTimings;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.tools.javac.api.BasicJavacTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The sources that are compiled to measure the checks, and what they compile against. */
record Corpus(List<Path> sources, List<Path> classPath) {

  // Ends where the checks have run: no byte code is made, no class file written.
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "--should-stop=ifNoError=FLOW",
          "-XepAllErrorsAsWarnings",
          // Without it NullAway refuses to run; all others leave it alone.
          "-XepOpt:NullAway:AnnotatedPackages=com,io,org");

  // How ErrorProneError reports a check that has thrown.
  private static final String CRASH = "compiler.err.error.prone.crash";

  /**
   * Reads a directory with the sources below {@code sources} and the jars in {@code lib}, or their
   * paths in files {@code classpath} and {@code own/classpath}.
   */
  static Corpus in(Path directory) throws IOException {
    List<Path> sources = filesBelow(directory.resolve("sources"), ".java");
    if (!Files.exists(directory.resolve("classpath"))) {
      return new Corpus(sources, filesBelow(directory.resolve("lib"), ".jar"));
    }
    Set<Path> classPath = new LinkedHashSet<>();
    for (String list : List.of("classpath", "own/classpath")) {
      Path file = directory.resolve(list);
      classPath.addAll(Files.exists(file) ? paths(Files.readString(file).strip()) : List.of());
    }
    return new Corpus(sources, List.copyOf(classPath));
  }

  /** The entries of a class path as it is written for javac. */
  static List<Path> paths(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  static List<Path> filesBelow(Path directory, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** How many lines the sources have. */
  long lines() throws IOException {
    long lines = 0;
    for (Path source : sources) {
      try (Stream<String> all = Files.lines(source)) {
        lines += all.count();
      }
    }
    return lines;
  }

  /**
   * Compiles the sources once, running the checks at each tree in the order given.
   *
   * @return by the name of each check that had something to look at, the time it took
   * @throws CheckCrash when a check throws
   * @throws IllegalStateException when the sources do not compile
   */
  Map<String, Duration> compile(List<BugCheckerInfo> checks) throws CheckCrash {
    JavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerInfos(checks));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              OPTIONS,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      // Before the call, since javac forgets the context at its end.
      ErrorProneTimings timings = ErrorProneTimings.instance(((BasicJavacTask) task).getContext());
      if (!task.call()) {
        throwFirstError(diagnostics);
      }
      return timings.timings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void throwFirstError(DiagnosticCollector<JavaFileObject> diagnostics)
      throws CheckCrash {
    for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getCode().equals(CRASH)) {
        throw new CheckCrash(diagnostic.toString());
      }
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        throw new IllegalStateException("the sources do not compile: " + diagnostic);
      }
    }
    throw new IllegalStateException("javac failed and named no error");
  }

  /** A check has thrown, which ends the compilation. */
  static final class CheckCrash extends Exception {
    private static final long serialVersionUID = 1L;

    CheckCrash(String report) {
      super(report);
    }
  }
}
