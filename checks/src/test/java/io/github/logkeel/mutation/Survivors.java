package io.github.logkeel.mutation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.mutation.Mutant.Fate;
import io.github.logkeel.mutation.Mutant.Place;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The changes that no test notices, and why none has to.
 *
 * @param reasons each in a few words
 */
record Survivors(ImmutableMap<Place, String> reasons) {

  /** Columns separated by tabs; the first line names them. */
  static final String HEADER = "class\tmethod\tcode\tchange\treason";

  /**
   * Reads the lines of {@code survivors.tsv}.
   *
   * @throws IllegalArgumentException if one of them is not as the first says, or is there twice
   */
  static Survivors of(List<String> lines) {
    if (!lines.get(0).equals(HEADER)) {
      throw new IllegalArgumentException("line 1 must be: " + HEADER);
    }
    ImmutableMap.Builder<Place, String> reasons = ImmutableMap.builder();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = Splitter.on('\t').trimResults().splitToList(lines.get(i));
      if (cells.size() != 5 || cells.contains("")) {
        throw new IllegalArgumentException(
            "line %d: write class, method, code, change and a reason, separated by tabs"
                .formatted(i + 1));
      }
      reasons.put(new Place(cells.get(0), cells.get(1), cells.get(2), cells.get(3)), cells.get(4));
    }
    return new Survivors(reasons.buildOrThrow());
  }

  /** How many are in the classes of a package. */
  long countIn(String packageName) {
    return reasons.keySet().stream()
        .filter(place -> MutatedClass.packageOf(place.type()).equals(packageName))
        .count();
  }

  /**
   * What is wrong between the file and reports of PIT, one line each.
   *
   * @param types that the reports are about: nothing is said of others
   */
  ImmutableList<String> problems(Collection<String> types, Collection<Mutant> mutants) {
    ImmutableSet<Place> found =
        mutants.stream()
            .filter(mutant -> mutant.fate() != Fate.KILLED)
            .map(Mutant::place)
            .collect(ImmutableSet.toImmutableSet());
    Stream<String> news =
        found.stream()
            .filter(place -> !reasons.containsKey(place))
            .map(place -> place + ": no test notices: write one, or a reason into survivors.tsv");
    Stream<String> stale =
        reasons.keySet().stream()
            .filter(place -> types.contains(topLevel(place.type())) && !found.contains(place))
            .map(place -> place + ": noticed or gone: take its line out of survivors.tsv");
    return Stream.concat(news, stale).collect(ImmutableList.toImmutableList());
  }

  private static String topLevel(String type) {
    return type.replaceFirst("\\$.*", "");
  }
}
