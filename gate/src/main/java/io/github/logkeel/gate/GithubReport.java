package io.github.logkeel.gate;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints findings as workflow commands of GitHub Actions, which shows them at the lines of a pull
 * request.
 */
final class GithubReport {
  private final PrintWriter out;
  private final Path workspace;

  /**
   * @param out takes the report
   * @param workspace top directory of the repository, which paths are relative to
   */
  GithubReport(PrintWriter out, Path workspace) {
    this.out = out;
    this.workspace = workspace;
  }

  /** Prints a line for each finding, and a summary. */
  void print(List<ScanResult> results) {
    results.forEach(result -> result.findings().forEach(this::print));
    out.println(Summary.of(results));
    out.flush();
  }

  private void print(Finding finding) {
    out.println(
        "::%s file=%s,line=%d,col=%d,title=%s::%s"
            .formatted(
                command(finding),
                property(RelativePath.of(finding.file(), workspace)),
                finding.line(),
                finding.column(),
                property(finding.check()),
                data(finding.message().strip())));
  }

  private static String command(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case SUGGESTION -> "notice";
    };
  }

  /** Escaped as the runner of GitHub Actions unescapes the text of a command. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
