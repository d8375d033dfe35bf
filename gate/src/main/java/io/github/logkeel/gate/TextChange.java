package io.github.logkeel.gate;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole lines of a text that others take the place of, for programs: lines and columns count from
 * 1.
 *
 * @param startLine where the old lines start, in column 1
 * @param endLine the line that the old ones end before, in column 1; or the last one of the text,
 *     if that has no end
 * @param endColumn 1, or behind the last character of the text
 * @param text of the new lines, with their ends
 */
record TextChange(int startLine, int endLine, int endColumn, String text) {

  /** The changes that make the one text out of the other, in order. */
  static List<TextChange> between(SourceText before, SourceText after) {
    List<String> lines = UnifiedDiff.lines(before.text());
    List<TextChange> changes = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(lines, UnifiedDiff.lines(after.text())).getDeltas()) {
      int start = delta.getSource().getPosition();
      int end = start + delta.getSource().size();
      String text = String.join("", delta.getTarget().getLines());
      boolean endless = end == lines.size() && !before.text().endsWith("\n") && end > 0;
      changes.add(
          endless
              ? new TextChange(start + 1, end, lines.get(end - 1).length() + 1, text)
              : new TextChange(start + 1, end + 1, 1, text));
    }
    return changes;
  }
}
