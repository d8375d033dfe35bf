package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.BugPattern.SeverityLevel;
import io.github.logkeel.engine.FindingKey;
import java.nio.file.Path;
import java.util.List;

/** Findings to be printed, of which no check knows. */
final class TestFindings {
  static final Path BASE = Path.of("shop").toAbsolutePath();

  private TestFindings() {}

  /** A finding on the first place of a text where a part of it stands. */
  static Finding finding(String file, String text, String part, String message, Repair... repairs) {
    SourceText source = new SourceText(BASE.resolve(file), UTF_8, text);
    int start = text.indexOf(part);
    return new Finding(
        source,
        start,
        start + part.length(),
        SeverityLevel.WARNING,
        "LostCause",
        false,
        message,
        List.of(repairs),
        new FindingKey("LostCause", "shop.A#m()", "00ff", part));
  }

  /** The result of a scan that found these. */
  static List<ScanResult> results(Finding... findings) {
    return List.of(
        new ScanResult(
            new SourceSet(
                "shop",
                BASE,
                List.of(BASE.resolve("A.java")),
                List.of(),
                List.of(),
                List.of(),
                UTF_8),
            List.of(findings),
            List.of("A.java:1: X gave no verdict")));
  }
}
