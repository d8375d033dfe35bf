package io.github.logkeel.gate;

import java.util.List;

/**
 * A change of one source file that mends a finding.
 *
 * @param changes the lines to change, in the order of the file
 * @param addedImports {@code import a.B} or {@code import static a.B.c}
 * @param removedImports likewise
 */
public record Repair(
    List<LineChange> changes, List<String> addedImports, List<String> removedImports) {

  /**
   * Lines replaced by others.
   *
   * @param line number of the first line replaced, or of the line that the new ones go before
   * @param before the lines replaced; empty for an insertion
   * @param after the lines that take their place; empty for a removal
   */
  public record LineChange(int line, List<String> before, List<String> after) {
    public LineChange {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  public Repair {
    changes = List.copyOf(changes);
    addedImports = List.copyOf(addedImports);
    removedImports = List.copyOf(removedImports);
  }
}
