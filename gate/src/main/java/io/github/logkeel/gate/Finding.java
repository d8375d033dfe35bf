package io.github.logkeel.gate;

import com.google.errorprone.BugPattern.SeverityLevel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * One remark of a check about one place, independent of how it is printed.
 *
 * @param file absolute path of the source file
 * @param line of the first character the remark is about, from 1
 * @param column of that character, from 1; a tab counts as one
 * @param length how many characters of the line the remark is about, at least 1
 * @param sourceLine the text of the line
 * @param severity as configured for the check
 * @param check canonical name of the check
 * @param errorProne true when Error Prone brings the check, not Logkeel
 * @param message what is wrong; may have several lines
 * @param repairs plausible repairs, the safest first; may be empty
 */
public record Finding(
    Path file,
    int line,
    int column,
    int length,
    String sourceLine,
    SeverityLevel severity,
    String check,
    boolean errorProne,
    String message,
    List<Repair> repairs) {

  /** By file, place and check. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::check)
          .thenComparing(Finding::message);

  public Finding {
    repairs = List.copyOf(repairs);
  }
}
