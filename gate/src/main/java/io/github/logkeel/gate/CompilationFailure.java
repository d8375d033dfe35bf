package io.github.logkeel.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sources do not compile. */
public final class CompilationFailure extends ScanException {
  private static final long serialVersionUID = 1L;

  private final transient Set<Place> places;

  /**
   * Where javac found an error.
   *
   * @param file absolute path
   * @param offset of a character, see {@link SourceText}; negative if the error has none
   */
  public record Place(Path file, int offset) {}

  /**
   * @param message one line: what, where, what to do
   * @param details the errors of javac
   * @param places where javac found errors; empty if they are in no file
   */
  CompilationFailure(String message, List<String> details, Set<Place> places) {
    super(message, details);
    this.places = Set.copyOf(places);
  }

  /** Where javac found errors; empty if they are in no file. */
  public Set<Place> places() {
    return places;
  }

  Set<Path> files() {
    return places.stream().map(Place::file).collect(Collectors.toSet());
  }
}
