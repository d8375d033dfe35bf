package io.github.logkeel.mutation;

import com.google.common.base.Splitter;
import io.github.logkeel.mutation.Mutant.Fate;
import java.util.Collection;
import java.util.List;

/**
 * How many changes the tests notice.
 *
 * @param name of the package or the class, below our root package
 * @param classes that can be changed at all
 * @param mutants all changes
 * @param killed those that a test notices
 * @param survived those that no test notices which runs the line
 * @param notCovered those in lines that no test runs
 */
record Figures(String name, int classes, int mutants, int killed, int survived, int notCovered) {

  /** Counts the reports of some classes. */
  static Figures of(String name, Collection<? extends List<Mutant>> reports) {
    return new Figures(
        name,
        (int) reports.stream().filter(report -> !report.isEmpty()).count(),
        reports.stream().mapToInt(List::size).sum(),
        count(Fate.KILLED, reports),
        count(Fate.SURVIVED, reports),
        count(Fate.NOT_COVERED, reports));
  }

  private static int count(Fate fate, Collection<? extends List<Mutant>> reports) {
    return (int)
        reports.stream().flatMap(List::stream).filter(mutant -> mutant.fate() == fate).count();
  }

  /** Reads a line of the table. */
  static Figures parse(String row) {
    List<String> cells = Splitter.on('|').trimResults().omitEmptyStrings().splitToList(row);
    return new Figures(
        cells.get(0).replace("`", ""),
        Integer.parseInt(cells.get(1)),
        Integer.parseInt(cells.get(2)),
        Integer.parseInt(cells.get(3)),
        Integer.parseInt(cells.get(4)),
        Integer.parseInt(cells.get(5)));
  }

  /** The line of the table. */
  String row() {
    return "| `%s` | %d | %d | %d | %d | %d |"
        .formatted(name, classes, mutants, killed, survived, notCovered);
  }
}
