package io.github.logkeel.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Sources do not compile. */
final class CompilationFailure extends ScanException {
  private static final long serialVersionUID = 1L;

  private final transient Set<Path> files;

  /**
   * @param message one line: what, where, what to do
   * @param details the errors of javac
   * @param files where javac found errors; empty if they are in no file
   */
  CompilationFailure(String message, List<String> details, Set<Path> files) {
    super(message, details);
    this.files = Set.copyOf(files);
  }

  Set<Path> files() {
    return files;
  }
}
