package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern.SeverityLevel;
import io.github.logkeel.engine.FindingKey;
import io.github.logkeel.gate.Repair.Edit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextReportTest {
  private static final FindingKey KEY = new FindingKey("Check", "A", "00ff", "a");
  private static final Path BASE = Path.of("shop").toAbsolutePath();

  @Test
  void noFindings() {
    assertThat(report(false, result("api"), result("core"))).isEqualTo("no findings in 4 files\n");
  }

  @Test
  void markStandsUnderTextWithTabs() {
    Finding finding =
        finding("A.java", 7, 12, 3, "\t\tlog.info(\t\"a\", b); ", SeverityLevel.ERROR, List.of());

    assertThat(report(false, result("api", finding)))
        .isEqualTo(
            """
            A.java:7:12 error Check
              one
              two
                  7 | log.info(\t"a", b);
                    |          ^^^

            1 finding in 1 file: 1 error; 0 with a repair
            """);
  }

  @Test
  void ofALongLineOnlyThePartThatMatters() {
    String before = "/* " + "x".repeat(5000) + " */ log(a);";
    Repair repair =
        Repair.of(
            new Edit(5007, 5013, "log(b)"),
            new Edit(before.length(), before.length(), " ".repeat(400) + ";"));
    Finding finding = finding("A.java", 1, 5008, 7, before, SeverityLevel.ERROR, List.of(repair));

    assertThat(report(false, result("api", finding)).lines().toList())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(330))
        .anySatisfy(line -> assertThat(line).matches(" +1 \\| \\.\\.\\.x+ \\*/ log\\(a\\);"))
        .anySatisfy(line -> assertThat(line).matches(" +\\| {297}\\^{7}"))
        .anySatisfy(line -> assertThat(line).matches(" +- \\.\\.\\.x+ \\*/ log\\(a\\);"))
        .anySatisfy(
            line -> assertThat(line).matches(" +\\+ \\.\\.\\.x+ \\*/ log\\(b\\); +\\.\\.\\."));
  }

  @Test
  void firstRepairAndHowManyMore() {
    String text = "  if (a)\n    log();\n\n  x();\n";
    Repair first =
        new Repair(
            List.of(new Edit(2, 21, "  log(b);"), new Edit(30, 30, "  }\n  \n")),
            List.of("import a.B", "import static a.C.d"),
            List.of("import a.Old"));
    Repair second = Repair.of(new Edit(2, 11, ""));
    Finding finding =
        finding("A.java", 3, 3, 6, text, SeverityLevel.WARNING, List.of(first, second));

    assertThat(report(false, result("api", finding)))
        .isEqualTo(
            """
            A.java:3:3 warning Check
              one
              two
                  3 | if (a)
                    | ^^^^^^
              fix
                - import a.Old;
                + import a.B;
                + import static a.C.d;
                - if (a)
                -   log();
                + log(b);
                + }
                +
              1 more repair is possible: --verbose shows it

            1 finding in 1 file: 1 warning; 1 with a repair
            """);
    assertThat(report(true, result("api", finding)))
        .contains(
            """
              or
                - if (a)

            """)
        .doesNotContain("--verbose");
  }

  @Test
  void modulesAreNamedAndFindingsSorted() {
    Finding late = finding("b/B.java", 9, 1, 1, "x", SeverityLevel.SUGGESTION, List.of());
    Finding early = finding("b/B.java", 2, 1, 1, "x", SeverityLevel.ERROR, List.of());
    Finding other = finding("c/C.java", 1, 1, 1, "x", SeverityLevel.ERROR, List.of());

    String report = report(false, result("a"), result("b", late, early), result("c", other));

    assertThat(report.lines().filter(line -> line.matches("\\S.*")))
        .containsExactly(
            "module b",
            "b/B.java:2:1 error Check",
            "b/B.java:9:1 suggestion Check",
            "module c",
            "c/C.java:1:1 error Check",
            "3 findings in 2 files: 2 errors, 1 suggestion; 0 with a repair");
  }

  @Test
  void filesOutsideTheBaseAreShownInFull() {
    Path elsewhere = Path.of("elsewhere", "A.java").toAbsolutePath();
    Finding finding = finding("../elsewhere/A.java", 1, 1, 1, "x", SeverityLevel.ERROR, List.of());

    assertThat(report(false, result("a", finding))).startsWith(elsewhere + ":1:1 error");
  }

  /** A finding on a part of a line of a file that has only empty lines before it. */
  private static Finding finding(
      String file,
      int line,
      int column,
      int length,
      String text,
      SeverityLevel severity,
      List<Repair> repairs) {
    SourceText source =
        new SourceText(
            BASE.resolve(file).normalize(),
            StandardCharsets.UTF_8,
            "\n".repeat(line - 1) + text + "\n");
    int start = line + column - 2;
    return new Finding(
        source, start, start + length, severity, "Check", false, "one\ntwo", repairs, KEY);
  }

  private static ScanResult result(String name, Finding... findings) {
    List<Path> files = List.of(BASE.resolve("A.java"), BASE.resolve("B.java"));
    SourceSet sources =
        new SourceSet(name, BASE, files, List.of(), List.of(), List.of(), StandardCharsets.UTF_8);
    return new ScanResult(sources, List.of(findings), List.of());
  }

  private static String report(boolean verbose, ScanResult... results) {
    StringWriter out = new StringWriter();
    new TextReport(new PrintWriter(out), new Colors(Colors.When.NEVER), BASE, verbose)
        .print(List.of(results));
    return out.toString();
  }
}
