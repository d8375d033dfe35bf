package io.github.logkeel.gate;

import com.google.common.base.Strings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints findings for people. */
final class TextReport {
  private static final String MARGIN = "%7s | ";

  private final PrintWriter out;
  private final Colors colors;
  private final Path base;
  private final boolean verbose;

  /**
   * @param out takes the report
   * @param colors to use
   * @param base directory that paths are printed relative to
   * @param verbose shows all repairs of a finding, not just the first
   */
  TextReport(PrintWriter out, Colors colors, Path base, boolean verbose) {
    this.out = out;
    this.colors = colors;
    this.base = base;
    this.verbose = verbose;
  }

  /** Prints all findings, by module if there are several, and a summary. */
  void print(List<ScanResult> results) {
    for (ScanResult result : results) {
      if (results.size() > 1 && !result.findings().isEmpty()) {
        out.println("module " + colors.bold(result.sources().name()));
        out.println();
      }
      result.findings().forEach(this::print);
    }
    out.println(Summary.of(results));
    out.flush();
  }

  private void print(Finding finding) {
    String place =
        "%s:%d:%d"
            .formatted(RelativePath.of(finding.file(), base), finding.line(), finding.column());
    String severity = Summary.name(finding.severity());
    out.println(
        "%s %s %s%s"
            .formatted(
                colors.bold(place),
                colors.severity(finding.severity(), severity),
                colors.bold(finding.check()),
                finding.errorProne() ? " (Error Prone)" : ""));
    finding.message().strip().lines().forEach(line -> out.println("  " + line));
    printSource(finding);
    printRepairs(finding);
    out.println();
  }

  private void printSource(Finding finding) {
    String indented = finding.sourceLine().stripTrailing();
    String line = indented.stripLeading();
    int start = finding.column() - 1 - indentOf(indented).length();
    Excerpt excerpt = Excerpt.around(line.length(), start);
    out.println(MARGIN.formatted(finding.line()) + excerpt.of(line));
    if (start >= 0 && start <= line.length()) {
      // tabs stay tabs, so that the mark stands under the text however wide they are shown
      String before =
          (excerpt.lead() + line.substring(excerpt.start(), start)).replaceAll("[^\t]", " ");
      int shown = Math.max(1, excerpt.end() - start);
      String mark = "^".repeat(Math.min(finding.length(), shown));
      out.println(MARGIN.formatted("") + before + colors.severity(finding.severity(), mark));
    }
  }

  private void printRepairs(Finding finding) {
    List<Repair> repairs = finding.repairs();
    int shown = verbose ? repairs.size() : Math.min(1, repairs.size());
    for (int i = 0; i < shown; i++) {
      out.println(i == 0 ? "  fix" : "  or");
      print(finding.source(), repairs.get(i));
    }
    int left = repairs.size() - shown;
    if (left > 0) {
      out.println(
          left == 1
              ? "  1 more repair is possible: --verbose shows it"
              : "  %d more repairs are possible: --verbose shows them".formatted(left));
    }
  }

  private void print(SourceText source, Repair repair) {
    repair.removedImports().forEach(name -> printRemoved(name + ";"));
    repair.addedImports().forEach(name -> printAdded(name + ";"));
    for (LineChange change : LineChange.of(source, repair)) {
      int indent = commonIndent(change);
      int difference = commonPrefix(change) - indent;
      change.before().forEach(line -> printRemoved(shown(line, indent, difference)));
      change.after().forEach(line -> printAdded(shown(line, indent, difference)));
    }
  }

  private static int commonPrefix(LineChange change) {
    return Stream.concat(change.before().stream(), change.after().stream())
        .reduce(Strings::commonPrefix)
        .map(String::length)
        .orElse(0);
  }

  private static String shown(String line, int indent, int difference) {
    String text = withoutIndent(line, indent);
    return Excerpt.around(text.length(), difference).of(text);
  }

  private static int commonIndent(LineChange change) {
    return Stream.concat(change.before().stream(), change.after().stream())
        .filter(line -> !line.isBlank())
        .mapToInt(line -> indentOf(line).length())
        .min()
        .orElse(0);
  }

  private static String withoutIndent(String line, int indent) {
    return line.isBlank() ? "" : line.substring(indent);
  }

  private void printRemoved(String line) {
    out.println("    " + colors.removed(("- " + line).stripTrailing()));
  }

  private void printAdded(String line) {
    out.println("    " + colors.added(("+ " + line).stripTrailing()));
  }

  private static String indentOf(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
