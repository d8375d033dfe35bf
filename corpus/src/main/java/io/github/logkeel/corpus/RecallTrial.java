package io.github.logkeel.corpus;

import static java.util.stream.Collectors.groupingBy;

import io.github.logkeel.corpus.mutation.MutationSites;
import io.github.logkeel.corpus.mutation.Operator;
import io.github.logkeel.gate.Checks;
import io.github.logkeel.gate.CompilationFailure;
import io.github.logkeel.gate.Finding;
import io.github.logkeel.gate.Scan;
import io.github.logkeel.gate.ScanException;
import io.github.logkeel.gate.ScanResult;
import io.github.logkeel.gate.SourceSet;
import io.github.logkeel.gate.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Plants mistakes into a copy of some sources and sees whether the checks find them. */
final class RecallTrial {
  private final Scan scan;
  private final SourceSet sources;
  private final int most;
  private final Random random;
  private final Map<String, RecallFigures> figures = new LinkedHashMap<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * @param scan finds the mistakes
   * @param sources which are not changed
   * @param most mistakes of one operator
   * @param seed decides which of the possible ones
   */
  RecallTrial(Scan scan, SourceSet sources, int most, long seed) {
    this.scan = scan;
    this.sources = sources;
    this.most = most;
    this.random = new Random(seed + sources.name().hashCode());
  }

  /** By the name of each operator that had a place, what became of it. */
  Map<String, RecallFigures> figures() {
    return figures;
  }

  /** The mistakes that were not found, a few lines each. */
  List<String> missed() {
    return missed;
  }

  /** Places where a check failed and gave no verdict. */
  List<String> problems() {
    return problems;
  }

  /**
   * Plants and judges.
   *
   * @param finder finds what the checks say before, and places for the operators
   * @param operators to plant
   * @throws io.github.logkeel.gate.ScanException if the sources do not compile as they are
   */
  void run(Scan finder, List<Operator> operators) {
    ScanResult before = finder.run(sources);
    problems.addAll(before.problems());
    Map<Operator, List<Finding>> places =
        before.findings().stream()
            .filter(finding -> MutationSites.operator(finding).isPresent())
            .collect(groupingBy(site -> MutationSites.operator(site).orElseThrow()));
    Map<Path, List<Finding>> wrong =
        before.findings().stream()
            .filter(finding -> MutationSites.operator(finding).isEmpty())
            .collect(groupingBy(Finding::file));
    Map<Operator, List<Finding>> sites = new LinkedHashMap<>();
    for (Operator operator : operators) {
      List<Finding> right =
          places.getOrDefault(operator, List.of()).stream()
              .filter(site -> isRight(site, wrong.getOrDefault(site.file(), List.of())))
              .toList();
      if (!right.isEmpty() && !hasRemedy(operator.copy().remedy())) {
        sites.put(operator, right);
        count(operator, new RecallFigures(right.size(), 0, 0, 0));
      }
    }
    sites.keySet().stream()
        .collect(groupingBy(Operator::copy, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(together -> plant(choose(together, sites)));
  }

  private boolean hasRemedy(String text) {
    return !text.isEmpty()
        && sources.files().stream()
            .anyMatch(file -> SourceText.read(file, sources.encoding()).text().contains(text));
  }

  /** A statement that is reported as it is was no right one. */
  private static boolean isRight(Finding site, List<Finding> wrong) {
    return wrong.stream()
        .noneMatch(finding -> finding.start() < site.end() && finding.end() > site.start());
  }

  /** At most one for each member of a class; the operators take turns. */
  private Map<Finding, Operator> choose(
      List<Operator> operators, Map<Operator, List<Finding>> sites) {
    Map<Operator, Iterator<Finding>> shuffled = new LinkedHashMap<>();
    operators.stream()
        .sorted(Comparator.comparingInt(operator -> sites.get(operator).size()))
        .forEach(
            operator -> {
              List<Finding> places = new ArrayList<>(sites.get(operator));
              Collections.shuffle(places, random);
              shuffled.put(operator, places.iterator());
            });
    Map<Finding, Operator> chosen = new LinkedHashMap<>();
    Set<List<Object>> members = new HashSet<>();
    for (int round = 0; round < most; round++) {
      shuffled.forEach(
          (operator, places) -> {
            while (places.hasNext()) {
              Finding site = places.next();
              if (members.add(List.of(site.file(), site.member()))) {
                chosen.put(site, operator);
                return;
              }
            }
          });
    }
    return chosen;
  }

  private void plant(Map<Finding, Operator> chosen) {
    chosen.values().forEach(operator -> count(operator, new RecallFigures(0, 1, 0, 0)));
    Map<Finding, Operator> left = new LinkedHashMap<>(chosen);
    while (!left.isEmpty()) {
      Map<Path, PlantedFile> files = files(left.keySet());
      Map<Path, SourceText> drafts = new HashMap<>();
      files.forEach((path, file) -> drafts.put(path, file.text()));
      try {
        ScanResult after = scan(left.keySet()).run(sources, drafts);
        problems.addAll(after.problems());
        judge(left, files, after);
        return;
      } catch (CompilationFailure e) {
        takeBack(left, files, e);
      }
    }
  }

  /** With the registry that the mistakes need, if they need one. */
  private Scan scan(Set<Finding> mutants) {
    Set<String> lines = new TreeSet<>();
    mutants.forEach(mutant -> MutationSites.registry(mutant).forEach(lines::add));
    if (lines.isEmpty()) {
      return scan;
    }
    try {
      Path registry = Files.createTempFile("registry", ".yaml");
      registry.toFile().deleteOnExit();
      Files.writeString(
          registry, "file_format: definition/2\nattributes:\n" + String.join("\n", lines) + "\n");
      return new Scan(Checks.onlyOurs(), List.of("Logkeel:SchemaRegistry=" + registry));
    } catch (IOException e) {
      throw new ScanException("a registry cannot be written: " + e);
    }
  }

  private static Map<Path, PlantedFile> files(Set<Finding> mutants) {
    Map<Path, PlantedFile> files = new HashMap<>();
    mutants.stream()
        .collect(groupingBy(Finding::file))
        .forEach(
            (path, inFile) -> files.put(path, new PlantedFile(inFile.get(0).source(), inFile)));
    return files;
  }

  /** Blames what is at an error; if nothing is, all of the file; if there is none, all. */
  private void takeBack(
      Map<Finding, Operator> left, Map<Path, PlantedFile> files, CompilationFailure failure) {
    Set<Finding> blamed = new HashSet<>();
    for (CompilationFailure.Place place : failure.places()) {
      List<Finding> inFile =
          left.keySet().stream().filter(mutant -> mutant.file().equals(place.file())).toList();
      List<Finding> there =
          inFile.stream()
              .filter(mutant -> files.get(place.file()).isAt(mutant, place.offset()))
              .toList();
      blamed.addAll(there.isEmpty() ? inFile : there);
    }
    for (Finding mutant : blamed.isEmpty() ? List.copyOf(left.keySet()) : blamed) {
      count(left.remove(mutant), new RecallFigures(0, 0, 1, 0));
    }
  }

  private void judge(
      Map<Finding, Operator> mutants, Map<Path, PlantedFile> files, ScanResult after) {
    Map<Path, List<Finding>> found = after.findings().stream().collect(groupingBy(Finding::file));
    mutants.forEach(
        (mutant, operator) -> {
          PlantedFile file = files.get(mutant.file());
          List<String> rules =
              found.getOrDefault(mutant.file(), List.of()).stream()
                  .filter(finding -> file.isAt(mutant, finding.start()))
                  .map(Finding::check)
                  .toList();
          if (rules.contains(operator.rule())) {
            count(operator, new RecallFigures(0, 0, 0, 1));
          } else {
            missed.add(describe(mutant, operator, file, rules));
          }
        });
  }

  private String describe(Finding mutant, Operator operator, PlantedFile file, List<String> rules) {
    SourceText text = file.text();
    int start = text.startOfLine(file.editStart(mutant));
    int end = text.endOfLine(Math.max(start, file.editEnd(mutant) - 1));
    return "%s %s:%d%s\n%s"
        .formatted(
            operator.name(),
            Names.of(sources.directory(), mutant.file()),
            text.lineAt(start),
            rules.isEmpty() ? "" : " (found: " + String.join(", ", rules) + ")",
            text.text().substring(start, end).stripTrailing());
  }

  private void count(Operator operator, RecallFigures more) {
    figures.merge(operator.name(), more, RecallFigures::plus);
  }
}
