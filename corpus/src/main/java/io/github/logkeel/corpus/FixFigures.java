package io.github.logkeel.corpus;

import io.github.logkeel.corpus.Table.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the repairs of each check, by artifact. */
final class FixFigures {
  private static final List<String> COLUMNS =
      List.of(
          "artifact",
          "check",
          "repairs",
          "compile errors",
          "not silenced",
          "new findings",
          "second run changed",
          "uncovered");

  /**
   * What became of the repairs of one check.
   *
   * @param repairs made
   * @param compileErrors repairs that do not compile, and were taken back
   * @param notSilenced repairs after which the same is found in the same place
   * @param newFindings findings of this check in a place where there was none and nothing was
   *     repaired
   * @param again repairs that a second run made, or that lead round in a circle
   * @param uncovered findings of this check in a place where another check was repaired
   */
  record Figures(
      int repairs, int compileErrors, int notSilenced, int newFindings, int again, int uncovered) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
    static final Figures REPAIR = new Figures(1, 0, 0, 0, 0, 0);
    static final Figures COMPILE_ERROR = new Figures(0, 1, 0, 0, 0, 0);
    static final Figures NOT_SILENCED = new Figures(0, 0, 1, 0, 0, 0);
    static final Figures NEW_FINDING = new Figures(0, 0, 0, 1, 0, 0);
    static final Figures AGAIN = new Figures(0, 0, 0, 0, 1, 0);
    static final Figures UNCOVERED = new Figures(0, 0, 0, 0, 0, 1);

    Figures plus(Figures other) {
      return new Figures(
          repairs + other.repairs,
          compileErrors + other.compileErrors,
          notSilenced + other.notSilenced,
          newFindings + other.newFindings,
          again + other.again,
          uncovered + other.uncovered);
    }
  }

  private final Map<String, Map<String, Figures>> byArtifact = new TreeMap<>();

  /**
   * Reads a file; one that does not exist has no figures.
   *
   * @throws io.github.logkeel.gate.ScanException if the file cannot be read or is malformed
   */
  static FixFigures read(Path file) {
    FixFigures figures = new FixFigures();
    if (Files.exists(file)) {
      for (Row row : Table.read(file, COLUMNS)) {
        int[] n = new int[6];
        for (int i = 0; i < n.length; i++) {
          n[i] = Table.number(row.cell(i + 2), row.where());
        }
        figures
            .byArtifact
            .computeIfAbsent(row.cell(0), artifact -> new TreeMap<>())
            .put(row.cell(1), new Figures(n[0], n[1], n[2], n[3], n[4], n[5]));
      }
    }
    return figures;
  }

  void write(Path file) {
    List<List<String>> rows = new ArrayList<>();
    byArtifact.forEach(
        (artifact, checks) ->
            checks.forEach(
                (check, n) ->
                    rows.add(
                        List.of(
                            artifact,
                            check,
                            "" + n.repairs(),
                            "" + n.compileErrors(),
                            "" + n.notSilenced(),
                            "" + n.newFindings(),
                            "" + n.again(),
                            "" + n.uncovered()))));
    Table.write(file, COLUMNS, rows);
  }

  /** Replaces the figures of an artifact, by check. */
  void put(String artifact, Map<String, Figures> checks) {
    byArtifact.put(artifact, new TreeMap<>(checks));
  }

  /** The sums over all artifacts, by check. */
  Map<String, Figures> sums() {
    Map<String, Figures> sums = new TreeMap<>();
    byArtifact
        .values()
        .forEach(checks -> checks.forEach((check, n) -> sums.merge(check, n, Figures::plus)));
    return sums;
  }
}
