package io.github.logkeel.corpus;

import static java.util.stream.Collectors.groupingBy;

import io.github.logkeel.corpus.FixFigures.Figures;
import io.github.logkeel.gate.FileRepairs;
import io.github.logkeel.gate.Finding;
import io.github.logkeel.gate.FixResult;
import io.github.logkeel.gate.Fixer;
import io.github.logkeel.gate.Scan;
import io.github.logkeel.gate.SourceSet;
import io.github.logkeel.gate.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes all repairs in a copy of some sources and sees whether they are safe. */
final class FixTrial {
  private final Scan scan;
  private final SourceSet sources;
  private final Path copy;
  private final Map<String, Figures> figures = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private List<Finding> before = List.of();
  private Map<Path, SourceText> textsBefore = Map.of();

  /**
   * @param scan finds what to repair
   * @param sources which are not changed
   * @param copy takes the files as repaired, but for those that have nothing to repair
   */
  FixTrial(Scan scan, SourceSet sources, Path copy) {
    this.scan = scan;
    this.copy = copy;
    this.sources = sources;
  }

  /** By the name of each check that had something to repair, what became of that. */
  Map<String, Figures> figures() {
    return figures;
  }

  /** What went wrong, one line each. */
  List<String> failures() {
    return failures;
  }

  /**
   * Repairs, and repairs what comes of it a second time.
   *
   * @throws io.github.logkeel.gate.ScanException if the sources do not compile as they are
   */
  void run() throws IOException {
    FixResult result = fixer(this::compare).run(sources);
    result.problems().forEach(problem -> failures.add("a check failed: " + problem));
    Map<Path, Path> changed = new HashMap<>();
    for (FileRepairs file : result.files()) {
      Path original = file.original().file();
      file.repaired().forEach(finding -> count(finding, Figures.REPAIR));
      file.uncompilable().forEach(f -> fail("does not compile", f, Figures.COMPILE_ERROR));
      file.undone().forEach(f -> fail("goes round in a circle", f, Figures.AGAIN));
      file.remarks().forEach(remark -> failures.add(name(original) + ": " + remark));
      if (file.isChanged()) {
        Path target = copy.resolve(name(original));
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.current().text(), sources.encoding());
        changed.put(original, target);
      }
    }
    if (!changed.isEmpty()) {
      repairAgain(changed);
    }
  }

  private Fixer fixer(Fixer.Rounds rounds) {
    return new Fixer(scan, finding -> true, file -> true, rounds);
  }

  private void repairAgain(Map<Path, Path> changed) {
    SourceSet repaired =
        new SourceSet(
            sources.name(),
            sources.directory(),
            sources.files().stream().map(file -> changed.getOrDefault(file, file)).toList(),
            sources.classPath(),
            sources.processorPath(),
            sources.options(),
            sources.encoding());
    for (FileRepairs file : fixer((findings, done) -> {}).run(repaired).files()) {
      file.repaired().forEach(f -> fail("is repaired a second time", f, Figures.AGAIN));
    }
  }

  /** Looks for findings that were repaired and are still there, and for those that are new. */
  private void compare(List<Finding> after, List<Finding> repaired) {
    Map<Path, SourceText> textsAfter = texts(after);
    if (!repaired.isEmpty()) {
      Map<Path, LineMap> maps = new HashMap<>();
      textsAfter.forEach(
          (file, text) ->
              maps.put(file, LineMap.between(textsBefore.getOrDefault(file, text), text)));
      Map<Place, List<Finding>> then = byPlace(before, maps, false);
      Map<Place, List<Finding>> mended = byPlace(repaired, maps, false);
      byPlace(after, maps, true)
          .forEach(
              (place, now) ->
                  compare(
                      then.getOrDefault(place, List.of()),
                      mended.getOrDefault(place, List.of()),
                      now));
    }
    before = after;
    textsBefore = textsAfter;
  }

  private void compare(List<Finding> then, List<Finding> mended, List<Finding> now) {
    Map<String, List<Finding>> checks = now.stream().collect(groupingBy(Finding::check));
    checks.forEach(
        (check, findings) -> {
          int mendedOfIt = count(check, mended);
          int left = count(check, then) - mendedOfIt;
          for (Finding more : findings.subList(Math.min(left, findings.size()), findings.size())) {
            if (mendedOfIt > 0) {
              fail("is still found after its repair", more, Figures.NOT_SILENCED);
            } else if (mended.isEmpty()) {
              fail("is new after a repair", more, Figures.NEW_FINDING);
            } else {
              count(more, Figures.UNCOVERED);
            }
          }
        });
  }

  private static int count(String check, List<Finding> findings) {
    return (int) findings.stream().filter(finding -> finding.check().equals(check)).count();
  }

  private static Map<Path, SourceText> texts(List<Finding> findings) {
    Map<Path, SourceText> texts = new HashMap<>();
    findings.forEach(finding -> texts.put(finding.file(), finding.source()));
    return texts;
  }

  /** A line before the repairs, or the first of several that they have changed together. */
  private record Place(Path file, int line) {}

  private static Map<Place, List<Finding>> byPlace(
      List<Finding> findings, Map<Path, LineMap> maps, boolean after) {
    return findings.stream()
        .filter(finding -> maps.containsKey(finding.file()))
        .collect(
            groupingBy(
                finding -> {
                  LineMap map = maps.get(finding.file());
                  int line = finding.line();
                  return new Place(
                      finding.file(), after ? map.placeAfter(line) : map.placeBefore(line));
                }));
  }

  private void fail(String what, Finding finding, Figures more) {
    count(finding, more);
    failures.add(
        "%s %s: %s %s"
            .formatted(
                finding.check(),
                what,
                name(finding.file()) + ":" + finding.line(),
                Names.line(finding.sourceLine())));
  }

  private String name(Path file) {
    return Names.of(file.startsWith(copy) ? copy : sources.directory(), file);
  }

  private void count(Finding finding, Figures more) {
    figures.merge(finding.check(), more, Figures::plus);
  }
}
