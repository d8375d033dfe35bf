package io.github.logkeel.gate;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A change of a text as {@code git apply} and {@code patch} take it. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before) {
    this.before = before;
  }

  /**
   * The change of one file, in its encoding; empty if there is none.
   *
   * @param name of the file, relative to the directory where the change will be applied
   */
  static byte[] of(String name, SourceText before, SourceText after) throws IOException {
    UnifiedDiff diff = new UnifiedDiff(lines(before.text()));
    List<List<AbstractDelta<String>>> hunks = hunks(diff.before, lines(after.text()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!hunks.isEmpty()) {
      // behind a tab a name ends, whatever blanks it has
      String end = name.indexOf(' ') < 0 ? "\n" : "\t\n";
      // names of files are in UTF-8, whatever is in the file
      out.write(("--- a/" + name + end + "+++ b/" + name + end).getBytes(StandardCharsets.UTF_8));
      hunks.forEach(diff::printHunk);
      out.write(before.withText(diff.out.toString()).bytes());
    }
    return out.toByteArray();
  }

  /** The same without the lines that name the file, for people. */
  static String hunks(SourceText before, SourceText after) {
    UnifiedDiff diff = new UnifiedDiff(lines(before.text()));
    hunks(diff.before, lines(after.text())).forEach(diff::printHunk);
    return diff.out.toString();
  }

  /** With their ends, which for git are LF alone: a CR is a character of the line. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end + 1));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start));
    }
    return lines;
  }

  /** Changes that are so near to each other that they share lines of context. */
  private static List<List<AbstractDelta<String>>> hunks(List<String> before, List<String> after) {
    List<List<AbstractDelta<String>>> hunks = new ArrayList<>();
    int end = Integer.MIN_VALUE;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      int start = delta.getSource().getPosition();
      if (hunks.isEmpty() || start - end > 2 * CONTEXT) {
        hunks.add(new ArrayList<>());
      }
      hunks.get(hunks.size() - 1).add(delta);
      end = start + delta.getSource().size();
    }
    return hunks;
  }

  private void printHunk(List<AbstractDelta<String>> hunk) {
    AbstractDelta<String> first = hunk.get(0);
    AbstractDelta<String> last = hunk.get(hunk.size() - 1);
    int lead = Math.min(CONTEXT, first.getSource().getPosition());
    int lastLine = last.getSource().getPosition() + last.getSource().size();
    int trail = Math.min(CONTEXT, before.size() - lastLine);
    int from = first.getSource().getPosition() - lead;
    int newFrom = first.getTarget().getPosition() - lead;
    int newLastLine = last.getTarget().getPosition() + last.getTarget().size();
    out.append(
        "@@ -%s +%s @@\n"
            .formatted(range(from, lastLine + trail), range(newFrom, newLastLine + trail)));
    int done = from;
    for (AbstractDelta<String> delta : hunk) {
      print(" ", before.subList(done, delta.getSource().getPosition()));
      print("-", delta.getSource().getLines());
      print("+", delta.getTarget().getLines());
      done = delta.getSource().getPosition() + delta.getSource().size();
    }
    print(" ", before.subList(done, lastLine + trail));
  }

  /** An empty range is named by the line before it. */
  private static String range(int from, int to) {
    return "%d,%d".formatted(to > from ? from + 1 : from, to - from);
  }

  private void print(String mark, List<String> lines) {
    for (String line : lines) {
      out.append(mark).append(line);
      if (!line.endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }
}
