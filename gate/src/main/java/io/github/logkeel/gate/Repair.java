package io.github.logkeel.gate;

import java.util.Comparator;
import java.util.List;

/**
 * A change of the file of a finding that mends it. The file need not be Java.
 *
 * @param edits in the order of the file; none overlaps another
 * @param addedImports {@code import a.B} or {@code import static a.B.c}; empty but for Java
 * @param removedImports likewise
 */
public record Repair(List<Edit> edits, List<String> addedImports, List<String> removedImports) {

  /**
   * A part of the text that another takes the place of.
   *
   * @param start offset of the first character replaced, see {@link SourceText}
   * @param end offset behind the last one; {@code start} for an insertion
   * @param replacement with any line ends: they become those of the file
   */
  public record Edit(int start, int end, String replacement) {
    static final Comparator<Edit> ORDER =
        Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

    public Edit {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("no part of a text: " + start + " to " + end);
      }
    }

    /** The same with the line ends that the text has there. */
    Edit withLineEndsOf(SourceText source) {
      String lineEnd = source.lineEnd(start);
      return lineEnd.isEmpty()
          ? this
          : new Edit(start, end, String.join(lineEnd, replacement.split("\r\n|\r|\n", -1)));
    }
  }

  public Repair {
    edits = edits.stream().sorted(Edit.ORDER).toList();
    addedImports = List.copyOf(addedImports);
    removedImports = List.copyOf(removedImports);
  }

  /** One that needs no import. */
  public static Repair of(Edit... edits) {
    return new Repair(List.of(edits), List.of(), List.of());
  }
}
