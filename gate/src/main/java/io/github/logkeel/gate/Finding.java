package io.github.logkeel.gate;

import com.google.errorprone.BugPattern.SeverityLevel;
import io.github.logkeel.engine.FindingKey;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * One remark of a check about one place of a file, Java or not, independent of how it is printed.
 *
 * @param source the file, as the check saw it
 * @param start offset of the first character that the remark is about, see {@link SourceText}
 * @param end offset behind the last one
 * @param severity as configured for the check
 * @param check canonical name of the check
 * @param errorProne true when Error Prone brings the check, not Logkeel
 * @param message what is wrong; may have several lines
 * @param repairs plausible repairs of that file, the safest first; may be empty
 * @param key what it is known by when the file around it has changed
 */
public record Finding(
    SourceText source,
    int start,
    int end,
    SeverityLevel severity,
    String check,
    boolean errorProne,
    String message,
    List<Repair> repairs,
    FindingKey key) {

  /** By file, place and check. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::start)
          .thenComparing(Finding::check)
          .thenComparing(Finding::message);

  public Finding {
    repairs = List.copyOf(repairs);
  }

  /** One in a file that has no members. */
  public Finding(
      SourceText source,
      int start,
      int end,
      SeverityLevel severity,
      String check,
      boolean errorProne,
      String message,
      List<Repair> repairs) {
    this(
        source,
        start,
        end,
        severity,
        check,
        errorProne,
        message,
        repairs,
        FindingKey.ofText(
            check, source.file().getFileName().toString(), source.text().substring(start, end)));
  }

  /** The class and member of Java around it, or the name of another file. */
  public String member() {
    return key.member();
  }

  /** Absolute path of the file. */
  public Path file() {
    return source.file();
  }

  /** The line of the first character that the remark is about, from 1. */
  public int line() {
    return source.lineAt(start);
  }

  /** The column of that character, from 1; a tab counts as one. */
  public int column() {
    return start - source.startOfLine(start) + 1;
  }

  /** The line that the remark ends on. */
  public int endLine() {
    return source.lineAt(end);
  }

  /** The column behind the last character that the remark is about. */
  public int endColumn() {
    return end - source.startOfLine(end) + 1;
  }

  /** How many characters of the line the remark is about, at least 1. */
  public int length() {
    int onTheLine = sourceLine().stripTrailing().length() - (column() - 1);
    return Math.max(1, Math.min(end - start, onTheLine));
  }

  /** The text of the line, without its end. */
  public String sourceLine() {
    int lineStart = source.startOfLine(start);
    return source
        .text()
        .substring(lineStart, source.endOfLine(lineStart))
        .lines()
        .findFirst()
        .orElse("");
  }
}
