package io.github.logkeel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.FileManagers;
import com.google.errorprone.FileObjects;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What javac says when Error Prone runs some checks inside it: for tests of the diagnostics
 * themselves, whatever their origin.
 *
 * @param succeeded whether javac compiled the sources
 * @param diagnostics in order, as {@code WARNING Shop.java:3 the message}; a message may have more
 *     lines
 */
public record ErrorProneRun(boolean succeeded, ImmutableList<String> diagnostics) {

  /** Starts the description of a run. */
  public static Builder withChecks(Iterable<Class<? extends BugChecker>> checks) {
    return new Builder(ImmutableSet.copyOf(checks));
  }

  /** Sources and options of a run. */
  public static final class Builder {
    private final ImmutableSet<Class<? extends BugChecker>> checks;
    private final List<String> options = new ArrayList<>(List.of("-proc:none"));
    private final List<JavaFileObject> sources = new ArrayList<>();

    private Builder(ImmutableSet<Class<? extends BugChecker>> checks) {
      this.checks = checks;
    }

    /** Adds options of javac or Error Prone. */
    public Builder options(String... more) {
      options.addAll(List.of(more));
      return this;
    }

    /** Adds a file. */
    public Builder source(String path, String text) {
      sources.add(FileObjects.forSourceLines(path, text));
      return this;
    }

    /** Compiles the sources with the libraries of the test class path. */
    public ErrorProneRun compile() {
      ImmutableList.Builder<String> diagnostics = ImmutableList.builder();
      StringWriter crash = new StringWriter();
      boolean succeeded =
          new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(checks))
              .getTask(
                  new PrintWriter(crash),
                  FileManagers.testFileManager(),
                  diagnostic -> diagnostics.add(line(diagnostic)),
                  options,
                  ImmutableList.of(),
                  sources)
              .call();
      if (!crash.toString().isEmpty()) {
        throw new AssertionError("javac crashed: " + crash);
      }
      return new ErrorProneRun(succeeded, diagnostics.build());
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
      String place =
          diagnostic.getSource() == null
              ? ""
              : Path.of(diagnostic.getSource().toUri()).getFileName()
                  + ":"
                  + diagnostic.getLineNumber()
                  + " ";
      return diagnostic.getKind() + " " + place + diagnostic.getMessage(Locale.ROOT);
    }
  }
}
