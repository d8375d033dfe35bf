package io.github.logkeel.gate;

import io.github.logkeel.gate.CompilationFailure.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Collects the errors of javac and says what the user can do about them. */
final class CompilationErrors implements DiagnosticListener<JavaFileObject> {
  private static final int SHOWN = 20;

  /** Keys of javac's messages (JDK 17 to 25) that a missing class path leads to. */
  private static final Set<String> MISSING_TYPE =
      Set.of(
          "compiler.err.cant.access",
          "compiler.err.cant.resolve",
          "compiler.err.cant.resolve.args",
          "compiler.err.cant.resolve.location",
          "compiler.err.cant.resolve.location.args",
          "compiler.err.doesnt.exist");

  private static final String WRONG_ENCODING = "compiler.err.illegal.char.for.encoding";

  private final SourceSet sources;
  private final Consumer<String> problems;
  private final List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();

  /**
   * @param sources compiled
   * @param problems takes one line for each failure of a check
   */
  CompilationErrors(SourceSet sources, Consumer<String> problems) {
    this.sources = sources;
    this.problems = problems;
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      errors.add(diagnostic);
    } else if (isFromLogkeel(diagnostic)) {
      problems.accept(place(diagnostic) + ": " + diagnostic.getMessage(Locale.ENGLISH));
    }
  }

  /** A check of ours that failed says so by a warning. */
  private static boolean isFromLogkeel(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ENGLISH).startsWith("Logkeel: ");
  }

  /**
   * @throws ScanException if javac reported an error
   */
  void throwIfAny() {
    for (Diagnostic<? extends JavaFileObject> error : errors) {
      if (error.getCode().equals(WRONG_ENCODING)) {
        throw new ScanException(
            "%s is not written in %s: name its encoding with --encoding"
                .formatted(place(error), sources.encoding()));
      }
    }
    if (!errors.isEmpty()) {
      throw new CompilationFailure(summary(), details(), places());
    }
  }

  private Set<Place> places() {
    return errors.stream()
        .filter(error -> error.getSource() != null)
        .map(
            error ->
                new Place(
                    Path.of(error.getSource().toUri()), (int) Math.max(error.getPosition(), -1)))
        .collect(Collectors.toSet());
  }

  private String summary() {
    String advice =
        errors.stream().anyMatch(error -> MISSING_TYPE.contains(error.getCode()))
            ? "name the libraries it needs with --classpath and its annotation processors with"
                + " --processorpath"
            : "a scan needs code that compiles";
    return "%s does not compile (%d %s), nothing of it was scanned: %s"
        .formatted(sources.name(), errors.size(), errors.size() == 1 ? "error" : "errors", advice);
  }

  private List<String> details() {
    List<String> lines = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> error : errors.subList(0, shown())) {
      lines.add(place(error) + ": " + error.getMessage(Locale.ENGLISH));
    }
    if (errors.size() > shown()) {
      lines.add("... and %d more".formatted(errors.size() - shown()));
    }
    return lines;
  }

  private int shown() {
    return Math.min(SHOWN, errors.size());
  }

  private String place(Diagnostic<? extends JavaFileObject> error) {
    if (error.getSource() == null) {
      return "javac";
    }
    Path file = sources.directory().relativize(Path.of(error.getSource().toUri()));
    return error.getLineNumber() == Diagnostic.NOPOS
        ? "" + file
        : file + ":" + error.getLineNumber();
  }
}
