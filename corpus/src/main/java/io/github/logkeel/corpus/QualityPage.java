package io.github.logkeel.corpus;

import io.github.logkeel.corpus.FixFigures.Figures;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The generated part of docs/quality.md. */
final class QualityPage {
  private static final String HEAD =
      """
      %d artifacts, %d of them with findings.

      | check | findings | true | debatable | false | unread | not false | true of read | repairs | compile errors | not silenced | new findings | second run changed | uncovered |
      |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
      """;

  private final Map<String, Map<Verdict, Integer>> verdicts = new TreeMap<>();
  private final List<Expectation> expectations;
  private final Map<String, Figures> figures;

  /**
   * @param expectations of all artifacts
   * @param figures of the repairs by check
   */
  QualityPage(List<Expectation> expectations, Map<String, Figures> figures) {
    this.expectations = expectations;
    this.figures = figures;
    for (Expectation expectation : expectations) {
      for (ExpectedFinding finding : expectation.findings()) {
        of(finding.check()).merge(finding.verdict(), 1, Integer::sum);
      }
    }
    figures.keySet().forEach(this::of);
  }

  private Map<Verdict, Integer> of(String check) {
    return verdicts.computeIfAbsent(check, name -> new EnumMap<>(Verdict.class));
  }

  /**
   * The page with its generated part made anew.
   *
   * @throws io.github.logkeel.gate.ScanException if the page has no such part
   */
  String in(String page) {
    return new GeneratedPart("generated").in(page, table());
  }

  private String table() {
    long withFindings = expectations.stream().filter(each -> !each.findings().isEmpty()).count();
    StringBuilder table = new StringBuilder(HEAD.formatted(expectations.size(), withFindings));
    Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
    verdicts.forEach(
        (check, counts) -> {
          table.append(
              row(
                  "[%s](rules.md#%s)".formatted(check, check.toLowerCase(Locale.ROOT)),
                  counts,
                  figures.getOrDefault(check, Figures.NONE)));
          counts.forEach((verdict, n) -> all.merge(verdict, n, Integer::sum));
        });
    Figures sum = figures.values().stream().reduce(Figures.NONE, Figures::plus);
    return table.append(row("all", all, sum)).toString();
  }

  private static String row(String name, Map<Verdict, Integer> counts, Figures fixes) {
    int right = counts.getOrDefault(Verdict.TRUE, 0);
    int debatable = counts.getOrDefault(Verdict.DEBATABLE, 0);
    int wrong = counts.getOrDefault(Verdict.FALSE, 0);
    int read = right + debatable + wrong;
    return "| %s | %d | %d | %d | %d | %d | %s | %s | %d | %d | %d | %d | %d | %d |%n"
        .formatted(
            name,
            counts.values().stream().mapToInt(Integer::intValue).sum(),
            right,
            debatable,
            wrong,
            counts.getOrDefault(Verdict.UNREAD, 0),
            percent(right + debatable, read),
            percent(right, read),
            fixes.repairs(),
            fixes.compileErrors(),
            fixes.notSilenced(),
            fixes.newFindings(),
            fixes.again(),
            fixes.uncovered());
  }

  private static String percent(int part, int whole) {
    return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }
}
