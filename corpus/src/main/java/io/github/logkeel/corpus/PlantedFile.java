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

  /** Where what was planted starts in that text. */
  int editStart(Finding mutant) {
    return startOf(edits(mutant).mapToInt(Edit::start).min().orElseThrow());
  }

  /** Where it ends. */
  int editEnd(Finding mutant) {
    return endOf(edits(mutant).mapToInt(Edit::end).max().orElseThrow());
  }

  private int start(Finding mutant) {
    return Math.min(startOf(mutant.start()), editStart(mutant));
  }

  private int end(Finding mutant) {
    return Math.max(endOf(mutant.end()), editEnd(mutant));
  }

  /** An offset of the original, before what is planted there. */
  private int startOf(int offset) {
    return offset + moved(edits.stream().filter(edit -> edit.start() < offset));
  }

  /** An offset of the original, behind what is planted there. */
  private int endOf(int offset) {
    return offset + moved(edits.stream().filter(edit -> edit.end() <= offset));
  }

  private static int moved(Stream<Edit> before) {
    return before.mapToInt(edit -> edit.replacement().length() - (edit.end() - edit.start())).sum();
  }

  private static Stream<Edit> edits(Finding mutant) {
    return mutant.repairs().get(0).edits().stream();
  }
}
