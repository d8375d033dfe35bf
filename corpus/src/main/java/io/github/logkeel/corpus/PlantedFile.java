package io.github.logkeel.corpus;

import io.github.logkeel.gate.Finding;
import io.github.logkeel.gate.Repair.Edit;
import io.github.logkeel.gate.SourceText;
import java.util.List;
import java.util.stream.Stream;

/** A file with mistakes planted into it, and where they are in the text that it has then. */
final class PlantedFile {
  private final SourceText original;
  private final List<Edit> edits;

  /**
   * @param original the file
   * @param mutants of the file; none overlaps another
   */
  PlantedFile(SourceText original, List<Finding> mutants) {
    this.original = original;
    this.edits = mutants.stream().flatMap(PlantedFile::edits).toList();
  }

  /** The text with the mistakes. */
  SourceText text() {
    return original.with(edits);
  }

  /** Whether a mistake, or what it was planted into, is at an offset of that text. */
  boolean isAt(Finding mutant, int offset) {
    return offset >= start(mutant) && offset < end(mutant);
  }

  /** Where the place of a mistake starts in that text. */
  int start(Finding mutant) {
    int start = firstOffset(mutant);
    return start + moved(edits.stream().filter(edit -> edit.start() < start));
  }

  /** Where it ends. */
  int end(Finding mutant) {
    int start = firstOffset(mutant);
    int end = Math.max(mutant.end(), edits(mutant).mapToInt(Edit::end).max().orElse(0));
    return end + moved(edits.stream().filter(edit -> edit.start() < start || edit.end() <= end));
  }

  private static int firstOffset(Finding mutant) {
    return Math.min(mutant.start(), edits(mutant).mapToInt(Edit::start).min().orElseThrow());
  }

  private static int moved(Stream<Edit> before) {
    return before.mapToInt(edit -> edit.replacement().length() - (edit.end() - edit.start())).sum();
  }

  private static Stream<Edit> edits(Finding mutant) {
    return mutant.repairs().get(0).edits().stream();
  }
}
