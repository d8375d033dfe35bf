package io.github.logkeel.corpus;

import io.github.logkeel.corpus.Table.Row;
import io.github.logkeel.gate.ScanException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The findings of one artifact, as they were accepted, with the verdicts on them. */
record Expectation(List<ExpectedFinding> findings) {
  private static final List<String> COLUMNS =
      List.of("file", "line", "column", "check", "source", "verdict", "why");

  Expectation {
    findings = findings.stream().sorted(ExpectedFinding.ORDER).toList();
  }

  /**
   * Reads a file; one that does not exist expects nothing.
   *
   * @throws ScanException if the file cannot be read or a row is malformed
   */
  static Expectation read(Path file) {
    if (!Files.exists(file)) {
      return new Expectation(List.of());
    }
    return new Expectation(Table.read(file, COLUMNS).stream().map(Expectation::finding).toList());
  }

  private static ExpectedFinding finding(Row row) {
    Verdict verdict = Verdict.parse(row.cell(5), row.where());
    if (verdict != Verdict.UNREAD && row.cell(6).isBlank()) {
      throw new ScanException("%s: say why in the last column".formatted(row.where()));
    }
    return new ExpectedFinding(
        row.cell(0),
        Table.number(row.cell(1), row.where()),
        Table.number(row.cell(2), row.where()),
        row.cell(3),
        row.cell(4),
        verdict,
        row.cell(6));
  }

  void write(Path file) {
    Table.write(
        file,
        COLUMNS,
        findings.stream()
            .map(
                f ->
                    List.of(
                        f.file(),
                        "" + f.line(),
                        "" + f.column(),
                        f.check(),
                        f.source(),
                        f.verdict().toString(),
                        f.why()))
            .toList());
  }

  /** These findings with the verdicts that those among them have here. */
  Expectation updated(List<ExpectedFinding> found) {
    List<ExpectedFinding> known = new ArrayList<>(findings);
    List<ExpectedFinding> updated = new ArrayList<>(found);
    keepVerdicts(updated, known, ExpectedFinding::place);
    keepVerdicts(updated, known, ExpectedFinding::statement);
    return new Expectation(updated);
  }

  /** Each verdict is kept once: what is known is taken out. */
  private static void keepVerdicts(
      List<ExpectedFinding> found,
      List<ExpectedFinding> known,
      Function<ExpectedFinding, Object> key) {
    for (int i = 0; i < found.size(); i++) {
      ExpectedFinding finding = found.get(i);
      Optional<ExpectedFinding> same =
          known.stream().filter(k -> key.apply(k).equals(key.apply(finding))).findFirst();
      if (finding.verdict() == Verdict.UNREAD && same.isPresent()) {
        found.set(i, finding.withVerdictOf(same.get()));
        known.remove(same.get());
      }
    }
  }

  /** What these findings have more ({@code +}) and less ({@code -}), one line each. */
  List<String> difference(List<ExpectedFinding> found) {
    List<ExpectedFinding> all = new ArrayList<>(without(found, findings));
    List<ExpectedFinding> gone = without(findings, found);
    all.addAll(gone);
    return all.stream()
        .sorted(ExpectedFinding.ORDER)
        .map(
            finding ->
                gone.contains(finding)
                    ? "- %s (%s)".formatted(finding, finding.verdict())
                    : "+ " + finding)
        .toList();
  }

  private static List<ExpectedFinding> without(
      List<ExpectedFinding> these, List<ExpectedFinding> those) {
    List<Object> places = new ArrayList<>(those.stream().map(ExpectedFinding::place).toList());
    return these.stream().filter(finding -> !places.remove(finding.place())).toList();
  }
}
