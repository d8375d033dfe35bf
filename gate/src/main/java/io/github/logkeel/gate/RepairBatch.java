package io.github.logkeel.gate;

import io.github.logkeel.gate.Repair.Edit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Repairs of one file that can be made together: they are about different places, and none knows of
 * the others. What does not fit in has to wait until the checks have seen the result.
 */
final class RepairBatch {
  private final SourceText source;
  private final List<Finding> repaired = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private final TreeSet<String> addedImports = new TreeSet<>();
  private final List<Edit> places = new ArrayList<>();

  RepairBatch(SourceText source) {
    this.source = source;
  }

  /** Takes the first repair of a finding, if it fits in with those taken. */
  void offer(Finding finding) {
    Repair repair = finding.repairs().get(0);
    List<Edit> wanted =
        Stream.concat(
                Stream.of(new Edit(finding.start(), finding.end(), "")), repair.edits().stream())
            .toList();
    boolean meets =
        wanted.stream().anyMatch(one -> places.stream().anyMatch(other -> meet(one, other)));
    if (meets || !importsAgree(repair)) {
      return;
    }
    repaired.add(finding);
    places.addAll(wanted);
    edits.addAll(repair.edits());
    addedImports.addAll(repair.addedImports());
  }

  /** Two insertions at one offset meet: which one would go first is not known. */
  private static boolean meet(Edit one, Edit other) {
    return (one.start() < other.end() && other.start() < one.end()) || one.start() == other.start();
  }

  /** Two repairs may mean different types by one name. */
  private boolean importsAgree(Repair repair) {
    return repair.addedImports().stream()
        .noneMatch(
            wanted ->
                addedImports.stream()
                    .anyMatch(
                        other ->
                            !other.equals(wanted) && simpleName(other).equals(simpleName(wanted))));
  }

  private static String simpleName(String statement) {
    return statement.substring(statement.lastIndexOf('.') + 1);
  }

  /** The findings whose repairs were taken. */
  List<Finding> repaired() {
    return repaired;
  }

  /** The text of a finding after one of its repairs, its imports included. */
  static SourceText applied(Finding finding, Repair repair) {
    return result(finding.source(), repair.edits(), repair.addedImports());
  }

  /** The text after all repairs taken. */
  SourceText result() {
    return result(source, edits, addedImports);
  }

  private static SourceText result(
      SourceText source, List<Edit> edits, Collection<String> addedImports) {
    SourceText result = source.with(edits);
    return source.file().toString().endsWith(".java")
        ? Imports.tidied(source, result, addedImports)
        : result;
  }
}
