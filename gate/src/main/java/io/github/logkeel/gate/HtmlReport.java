package io.github.logkeel.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints findings as one HTML page that needs nothing else: by family, file and line. */
final class HtmlReport {
  private final PrintWriter out;
  private final Checks checks;
  private final Path base;

  /**
   * @param out takes the report
   * @param checks that were run
   * @param base directory that paths are printed relative to
   */
  HtmlReport(PrintWriter out, Checks checks, Path base) {
    this.out = out;
    this.checks = checks;
    this.base = base;
  }

  /** Prints the page. */
  void print(List<ScanResult> results) {
    Map<String, Map<Path, List<Finding>>> byFamily =
        results.stream()
            .flatMap(result -> result.findings().stream())
            .sorted(Finding.ORDER)
            .collect(
                groupingBy(
                    finding -> checks.family(finding.check()),
                    TreeMap::new,
                    groupingBy(Finding::file, TreeMap::new, toList())));
    out.println("<!DOCTYPE html>");
    out.println("<html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width\">");
    out.println("<title>Logkeel: %s</title>".formatted(html(Summary.of(results))));
    out.println("<style>\n%s</style></head><body>".formatted(resource("report.css")));
    out.println("<header><h1>Logkeel</h1><p>%s</p>".formatted(html(Summary.of(results))));
    out.println(
        "<label>Filter <input id=\"filter\" type=\"search\" autofocus"
            + " placeholder=\"words of a check, file, message or line\"></label>"
            + " <output id=\"shown\"></output></header><main>");
    byFamily.forEach(this::printFamily);
    out.println("</main><script>\n%s</script></body></html>".formatted(resource("report.js")));
    out.flush();
  }

  private void printFamily(String family, Map<Path, List<Finding>> files) {
    out.println("<section class=\"family\"><h2>%s</h2>".formatted(html(family)));
    files.forEach(
        (file, findings) -> {
          out.println("<section class=\"file\">");
          out.println("<h3>%s</h3>".formatted(html(RelativePath.of(file, base))));
          findings.forEach(this::printFinding);
          out.println("</section>");
        });
    out.println("</section>");
  }

  private void printFinding(Finding finding) {
    String severity = Summary.name(finding.severity());
    out.println("<article class=\"%s\">".formatted(severity));
    out.println(
        "<h4><span class=\"severity\">%s</span> %s <small>%s:%d:%d</small></h4>"
            .formatted(
                severity,
                html(finding.check()),
                html(RelativePath.of(finding.file(), base)),
                finding.line(),
                finding.column()));
    out.println("<p>%s</p>".formatted(html(finding.message().strip()).replace("\n", "<br>")));
    out.println("<pre>%s</pre>".formatted(marked(finding)));
    String open = " open"; // the safest
    for (Repair repair : finding.repairs()) {
      SourceText after = RepairBatch.applied(finding, repair);
      out.println("<details%s><summary>repair</summary>".formatted(open));
      open = "";
      out.println("<pre>%s</pre></details>".formatted(diff(finding.source(), after)));
    }
    out.println("</article>");
  }

  /** The line with the part that the finding is about. */
  private static String marked(Finding finding) {
    String line = finding.sourceLine();
    int start = Math.min(finding.column() - 1, line.length());
    int end = Math.min(start + finding.length(), line.length());
    return "%5d  %s<mark>%s</mark>%s"
        .formatted(
            finding.line(),
            html(line.substring(0, start)),
            html(line.substring(start, end)),
            html(line.substring(end)));
  }

  private static String diff(SourceText before, SourceText after) {
    StringBuilder colored = new StringBuilder();
    for (String line : UnifiedDiff.hunks(before, after).lines().toList()) {
      String text = html(line);
      colored.append(
          switch (line.charAt(0)) {
            case '+' -> "<ins>" + text + "</ins>";
            case '-' -> "<del>" + text + "</del>";
            default -> text;
          });
      colored.append('\n');
    }
    return colored.toString();
  }

  private static String html(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }

  private static String resource(String name) {
    try {
      return Resources.toString(
          Resources.getResource(HtmlReport.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
