package io.github.logkeel.corpus;

import com.google.common.base.Splitter;
import io.github.logkeel.corpus.Table.Row;
import io.github.logkeel.gate.ScanException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One row of the corpus.
 *
 * @param coordinates of what is published
 * @param quick whether it is among the few that every build looks at
 * @param ownPom whether its class path is that of its own pom, with what that calls provided or
 *     optional; else it is what its users have
 * @param processed whether the annotation processors of its class path run, such as Lombok
 * @param extra what the class path needs besides
 * @param without files left out, relative to the sources
 */
record Artifact(
    Coordinates coordinates,
    boolean quick,
    boolean ownPom,
    boolean processed,
    List<Coordinates> extra,
    List<String> without) {

  private static final List<String> COLUMNS =
      List.of("artifact", "quick", "own pom", "processors", "extra", "without", "note");
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** What the row is called on the command line. */
  String name() {
    return coordinates.artifact();
  }

  /**
   * The rows of a file.
   *
   * @throws ScanException if the file cannot be read or a row is malformed
   */
  static List<Artifact> read(Path file) {
    List<Artifact> artifacts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Row row : Table.read(file, COLUMNS)) {
      Artifact artifact =
          new Artifact(
              Coordinates.parse(row.cell(0), row.where()),
              Table.yes(row.cell(1), row.where()),
              Table.yes(row.cell(2), row.where()),
              Table.yes(row.cell(3), row.where()),
              WORDS.splitToStream(row.cell(4)).map(c -> Coordinates.parse(c, row.where())).toList(),
              WORDS.splitToList(row.cell(5)));
      if (!names.add(artifact.name())) {
        throw new ScanException("%s: %s is there already".formatted(row.where(), artifact.name()));
      }
      artifacts.add(artifact);
    }
    return artifacts;
  }
}
