package io.github.logkeel.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Applies the first repair of each finding to a set of sources until nothing changes; writes
 * nothing.
 *
 * <p>The checks see the result of each round anew, so repairs that concern one statement come one
 * after the other, and what is left at the end has compiled.
 */
public final class Fixer {
  /** Sees what is found between two rounds of repairs. */
  public interface Rounds {
    /**
     * Takes what the checks find in sources that compile.
     *
     * @param findings all of them, selected or not
     * @param repaired what was repaired since this was called before
     */
    void scanned(List<Finding> findings, List<Finding> repaired);
  }

  private final Scan scan;
  private final Predicate<Finding> selected;
  private final Predicate<SourceText> mayChange;
  private final Rounds rounds;

  /**
   * @param scan finds what to repair
   * @param selected what to repair of it
   * @param mayChange the files that repairs may change
   */
  Fixer(Scan scan, Predicate<Finding> selected, Predicate<SourceText> mayChange) {
    this(scan, selected, mayChange, (findings, repaired) -> {});
  }

  /**
   * @param scan finds what to repair
   * @param selected what to repair of it
   * @param mayChange the files that repairs may change
   * @param rounds is called before the first round of repairs and after each
   */
  public Fixer(
      Scan scan, Predicate<Finding> selected, Predicate<SourceText> mayChange, Rounds rounds) {
    this.scan = scan;
    this.selected = selected;
    this.mayChange = mayChange;
    this.rounds = rounds;
  }

  /**
   * Repairs a set of sources.
   *
   * @throws ScanException if they do not compile as they are
   */
  public FixResult run(SourceSet sources) {
    Map<Path, FileRepairs> files = new TreeMap<>();
    while (true) {
      ScanResult result;
      try {
        result = scan.run(sources, drafts(files.values()));
      } catch (NotEnoughMemory e) {
        throw e; // which no repair is to blame for
      } catch (ScanException e) {
        if (files.values().stream().noneMatch(FileRepairs::isChanged)) {
          throw e;
        }
        takeBack(files.values(), e);
        continue;
      }
      rounds.scanned(
          result.findings(),
          files.values().stream().flatMap(file -> file.repairedSinceCompiled().stream()).toList());
      List<Finding> found = result.findings().stream().filter(selected).toList();
      if (!repair(found, files)) {
        return new FixResult(sources, List.copyOf(files.values()), found, result.problems());
      }
    }
  }

  private boolean repair(List<Finding> findings, Map<Path, FileRepairs> files) {
    Map<Path, List<Finding>> repairable =
        findings.stream()
            .filter(finding -> !finding.repairs().isEmpty() && mayChange.test(finding.source()))
            .collect(groupingBy(Finding::file, TreeMap::new, toList()));
    boolean changed = false;
    files.values().forEach(FileRepairs::settle);
    for (List<Finding> inFile : repairable.values()) {
      SourceText source = inFile.get(0).source();
      changed |=
          files.computeIfAbsent(source.file(), file -> new FileRepairs(source)).repair(inFile);
    }
    return changed;
  }

  /** Blames the files that have errors; if none of them was changed, all that were. */
  private static void takeBack(Collection<FileRepairs> files, ScanException failure) {
    List<FileRepairs> doubtful = files.stream().filter(FileRepairs::isInDoubt).toList();
    List<FileRepairs> blamed =
        doubtful.stream()
            .filter(
                file ->
                    failure instanceof CompilationFailure errors
                        && errors.files().contains(file.original().file()))
            .toList();
    if (doubtful.isEmpty()) {
      files.forEach(file -> file.giveUp("would not compile with its repairs"));
    } else {
      (blamed.isEmpty() ? doubtful : blamed).forEach(FileRepairs::takeBack);
    }
  }

  private static Map<Path, SourceText> drafts(Collection<FileRepairs> files) {
    return files.stream()
        .filter(FileRepairs::isChanged)
        .collect(toMap(file -> file.original().file(), FileRepairs::current));
  }
}
