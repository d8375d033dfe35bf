package io.github.logkeel.gate;

import com.github.difflib.DiffUtils;
import java.util.List;

/** Compares texts line by line. */
final class LineChanges {
  private LineChanges() {}

  /** The changes that make {@code after} out of {@code before}, in order. */
  static List<Repair.LineChange> between(List<String> before, List<String> after) {
    return DiffUtils.diff(before, after).getDeltas().stream()
        .map(
            delta ->
                new Repair.LineChange(
                    delta.getSource().getPosition() + 1,
                    delta.getSource().getLines(),
                    delta.getTarget().getLines()))
        .toList();
  }
}
