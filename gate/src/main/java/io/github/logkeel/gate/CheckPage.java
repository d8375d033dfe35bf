package io.github.logkeel.gate;

import com.google.common.base.Strings;
import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;

/**
 * What there is to read about a check.
 *
 * @param summary one sentence; may be empty
 * @param explanation the page, in Markdown; may be empty
 * @param link to a page elsewhere; may be empty
 * @param severity by default; null if that is not known
 */
record CheckPage(String summary, String explanation, String link, SeverityLevel severity) {

  /** The page of a check of Error Prone or of ours. */
  static CheckPage of(BugCheckerInfo check) {
    BugPattern pattern = check.checkerClass().getAnnotation(BugPattern.class);
    return new CheckPage(
        check.message(),
        pattern == null ? "" : pattern.explanation(),
        Strings.nullToEmpty(check.linkUrl()),
        check.defaultSeverity());
  }

  /** The default severity, or another if that is not known. */
  SeverityLevel severity(SeverityLevel otherwise) {
    return severity == null ? otherwise : severity;
  }
}
