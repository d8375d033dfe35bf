package io.github.logkeel.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of the jobs with several modules.
 *
 * @param results of those that could be done, in the order of the modules
 * @param failures of the others, in the same order
 */
record JobResults<R>(List<R> results, List<ScanException> failures) {

  JobResults {
    results = List.copyOf(results);
    failures = List.copyOf(failures);
  }

  /**
   * The results, of all modules.
   *
   * @throws ScanException if one could not be done; of several failures it tells all
   */
  List<R> orThrow() {
    throwIfFailed("%d of %d modules fail, for the reasons above: nothing was done");
    return results;
  }

  /**
   * @throws ScanException if a module could not be done; of several failures it tells all
   */
  void throwIfFailed() {
    throwIfFailed("%d of %d modules were left out, for the reasons above");
  }

  private void throwIfFailed(String several) {
    if (failures.size() == 1) {
      throw failures.get(0);
    }
    if (!failures.isEmpty()) {
      List<String> details = new ArrayList<>();
      for (ScanException failure : failures) {
        details.addAll(failure.details());
        details.add(failure.getMessage());
      }
      throw new ScanException(
          several.formatted(failures.size(), failures.size() + results.size()), details);
    }
  }
}
