package io.github.logkeel.corpus;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import io.github.logkeel.gate.SourceText;
import java.util.List;
import java.util.stream.Stream;

/** Tells which places of a text and of the same text after repairs are the same. */
final class LineMap {
  private final Patch<String> patch;
  private final List<String> changes;

  private LineMap(Patch<String> patch, List<String> changes) {
    this.patch = patch;
    this.changes = changes;
  }

  static LineMap between(SourceText before, SourceText after) {
    return new LineMap(
        DiffUtils.diff(stripped(before), stripped(after)),
        changes(DiffUtils.diff(before.lines().toList(), after.lines().toList())));
  }

  /** A line that is only indented anew is the same. */
  private static List<String> stripped(SourceText text) {
    return text.lines().map(String::strip).toList();
  }

  /** The place of a line before: the number of the line, or of the first of the lines changed. */
  int placeBefore(int line) {
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      int first = delta.getSource().getPosition() + 1;
      if (line >= first && line < first + delta.getSource().size()) {
        return first;
      }
    }
    return line;
  }

  /** The place of a line after, in the numbers of {@link #placeBefore}. */
  int placeAfter(int line) {
    int moved = 0;
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      int first = delta.getTarget().getPosition() + 1;
      if (line < first) {
        break;
      }
      if (line < first + delta.getTarget().size()) {
        return delta.getSource().getPosition() + 1;
      }
      moved = delta.getTarget().size() - delta.getSource().size() + moved;
    }
    return line - moved;
  }

  /** The lines that differ, with {@code -} and {@code +}. */
  List<String> changes() {
    return changes;
  }

  private static List<String> changes(Patch<String> patch) {
    return patch.getDeltas().stream()
        .flatMap(
            delta ->
                Stream.concat(
                    delta.getSource().getLines().stream().map(line -> "- " + line),
                    delta.getTarget().getLines().stream().map(line -> "+ " + line)))
        .toList();
  }
}
