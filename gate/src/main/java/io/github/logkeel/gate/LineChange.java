package io.github.logkeel.gate;

import com.github.difflib.DiffUtils;
import java.util.List;

/**
 * Lines replaced by others.
 *
 * @param line number of the first line replaced, or of the line that the new ones go before
 * @param before the lines replaced; empty for an insertion
 * @param after the lines that take their place; empty for a removal
 */
record LineChange(int line, List<String> before, List<String> after) {
  LineChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** What the edits of a repair change, in order; imports are not among it. */
  static List<LineChange> of(SourceText source, Repair repair) {
    return between(source.lines().toList(), source.with(repair.edits()).lines().toList());
  }

  /** The changes that make {@code after} out of {@code before}, in order. */
  static List<LineChange> between(List<String> before, List<String> after) {
    return DiffUtils.diff(before, after).getDeltas().stream()
        .map(
            delta ->
                new LineChange(
                    delta.getSource().getPosition() + 1,
                    delta.getSource().getLines(),
                    delta.getTarget().getLines()))
        .toList();
  }
}
