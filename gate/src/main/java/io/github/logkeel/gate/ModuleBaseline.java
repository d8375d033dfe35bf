package io.github.logkeel.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import io.github.logkeel.engine.Baseline;
import io.github.logkeel.engine.FindingKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The findings of a module beside those that its baseline knows.
 *
 * @param file the baseline, which need not exist
 * @param recorded what it knows
 * @param results of the scans of the module, findings of Error Prone's own checks included
 */
record ModuleBaseline(Path file, Baseline recorded, List<ScanResult> results) {

  /**
   * One for each directory of a module, in the order scanned.
   *
   * @param name of the baseline in the directory
   * @throws ScanException if one cannot be read
   */
  static List<ModuleBaseline> of(List<ScanResult> results, String name) {
    return results.stream()
        .collect(
            groupingBy(
                result -> result.sources().directory().resolve(name), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            module -> new ModuleBaseline(module.getKey(), read(module.getKey()), module.getValue()))
        .toList();
  }

  private static Baseline read(Path file) {
    Baseline recorded = Baseline.read(file.toString());
    if (!recorded.problems().isEmpty()) {
      throw new ScanException(String.join("\n", recorded.problems()));
    }
    return recorded;
  }

  /** What the baseline knows and the program has no more. */
  Multiset<FindingKey> gone() {
    return Multisets.difference(recorded.entries(), ImmutableMultiset.copyOf(keys()));
  }

  /** The same as lines for people. */
  List<String> goneLines() {
    return gone().entrySet().stream()
        .map(
            entry ->
                "  - %s %s: %s%s"
                    .formatted(
                        entry.getElement().check(),
                        entry.getElement().member(),
                        entry.getElement().excerpt(),
                        entry.getCount() == 1 ? "" : " (%d times)".formatted(entry.getCount())))
        .sorted()
        .toList();
  }

  /** What the baseline knows and the program has still. */
  Multiset<FindingKey> kept() {
    return Multisets.intersection(recorded.entries(), ImmutableMultiset.copyOf(keys()));
  }

  /** Our findings that the baseline does not know, by scan. */
  List<ScanResult> fresh() {
    Multiset<FindingKey> quiet = HashMultiset.create(recorded.entries());
    List<ScanResult> fresh = new ArrayList<>();
    for (ScanResult result : results) {
      List<Finding> unknown =
          result.findings().stream()
              .filter(finding -> !finding.errorProne() && !quiet.remove(finding.key()))
              .toList();
      fresh.add(new ScanResult(result.sources(), unknown, List.of()));
    }
    return fresh;
  }

  /** The findings of the program, as a baseline knows them. */
  List<FindingKey> keys() {
    return results.stream()
        .flatMap(result -> result.findings().stream())
        .filter(finding -> !finding.errorProne())
        .map(Finding::key)
        .toList();
  }

  /**
   * Puts a baseline in the place of the file, or removes it if nothing is left.
   *
   * @throws ScanException if it cannot be written; the file is as it was then
   */
  void replaceBy(Baseline baseline) {
    if (baseline.entries().isEmpty()) {
      OutputFile.remove(file);
    } else {
      OutputFile.write(file, String.join("\n", baseline.lines()) + "\n");
    }
  }
}
