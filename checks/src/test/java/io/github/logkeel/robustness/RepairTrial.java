package io.github.logkeel.robustness;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.OfferedRepairs.Edit;
import io.github.logkeel.OfferedRepairs.Finding;
import io.github.logkeel.OfferedRepairs.Repair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Judges programs with all checks, and makes all their repairs: each by itself, and then all that
 * can be made together, until nothing is left to repair. Each program is the file of a package of
 * its own, {@code package p0;}, and is known by that.
 */
final class RepairTrial {

  /** The most rounds of repairs that {@code logkeel fix} makes. */
  private static final int MOST_ROUNDS = 30;

  private final String[] options;
  private final List<String> failures = new ArrayList<>();
  private final Figures figures;

  /** How much was tried. */
  static final class Figures {
    int programs;
    int findings;
    int repairs;
    int rounds;
    int compilations;

    @Override
    public String toString() {
      return "%d programs, %d findings, %d repairs made one by one, %d rounds of all, %d compilations"
          .formatted(programs, findings, repairs, rounds, compilations);
    }
  }

  /**
   * @param figures to which this trial is added
   * @param options of javac and Error Prone
   */
  RepairTrial(Figures figures, String... options) {
    this.figures = figures;
    this.options = options;
  }

  /** What went wrong with some programs, each with the program; nothing if the list is empty. */
  List<String> failures(List<String> programs) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String program : programs) {
      String name = "P" + sources.size();
      sources.put(name + ".java", repackaged(program, name));
    }
    figures.programs += programs.size();
    Optional<List<Finding>> findings =
        compile(sources, path -> "as generated:\n" + sources.get(path));
    if (findings.isPresent()) {
      figures.findings += findings.get().size();
      oneByOne(findings.get());
      together(sources, findings.get());
    }
    return failures;
  }

  private static String repackaged(String program, String name) {
    return program.replaceFirst("^package [^;]+", "package " + name.toLowerCase(Locale.ROOT));
  }

  /** Compiles; errors, and that a check has failed, are failures. */
  private Optional<List<Finding>> compile(
      Map<String, String> sources, Function<String, String> origin) {
    figures.compilations++;
    OfferedRepairs offered = OfferedRepairs.of(sources, options);
    List<String> diagnostics = offered.diagnostics().stream().filter(RepairTrial::counts).toList();
    Set<String> told = new LinkedHashSet<>();
    for (String diagnostic : diagnostics) {
      String path = Splitter.onPattern("[ :]").splitToList(diagnostic).get(1);
      if (told.add(path)) {
        failures.add(diagnostic + "\n" + origin.apply(path));
      }
    }
    return diagnostics.isEmpty() ? Optional.of(offered.findings()) : Optional.empty();
  }

  /** What else javac has to say of odd programs it may. */
  private static boolean counts(String diagnostic) {
    return diagnostic.startsWith("ERROR") || diagnostic.contains("Logkeel");
  }

  private void oneByOne(List<Finding> findings) {
    Map<String, String> after = new LinkedHashMap<>();
    Map<String, Finding> repaired = new LinkedHashMap<>();
    Map<String, Repair> repairs = new LinkedHashMap<>();
    for (Finding finding : findings) {
      for (Repair repair : finding.repairs()) {
        String name = "R" + after.size();
        after.put(name + ".java", repackaged(repair.applied(finding.source()), name));
        repaired.put(name + ".java", finding);
        repairs.put(name + ".java", repair);
      }
    }
    if (after.isEmpty()) {
      return;
    }
    figures.repairs += after.size();
    Function<String, String> origin = path -> described(repaired.get(path), after.get(path));
    Optional<List<Finding>> findingsAfter = compile(after, origin);
    if (findingsAfter.isEmpty()) {
      return;
    }
    repaired.forEach(
        (path, finding) -> {
          RepairedPlace place = new RepairedPlace(finding, repairs.get(path), after.get(path));
          List<Finding> then = in(finding.path(), findings);
          if (!place.complaints(then, in(path, findingsAfter.get())).isEmpty()) {
            place
                .complaints(alone(finding.source()), alone(after.get(path)))
                .forEach(complaint -> failures.add(complaint + "\n" + origin.apply(path)));
          }
        });
  }

  /** What is found in one program: of all in a compilation, some say of others what they do. */
  private List<Finding> alone(String program) {
    return compile(Map.of("P0.java", program), path -> program).orElse(List.of());
  }

  private static List<Finding> in(String path, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.path().equals(path)).toList();
  }

  /**
   * Round by round as {@code logkeel fix} does: two repairs that are right by themselves may not be
   * so together, and then fewer are made at once.
   */
  private void together(Map<String, String> sources, List<Finding> findings) {
    Map<String, Set<String>> had = new LinkedHashMap<>();
    Map<String, String> texts = sources;
    List<Finding> found = findings;
    int atOnce = Integer.MAX_VALUE;
    for (int round = 0; found.stream().anyMatch(finding -> !finding.repairs().isEmpty()); round++) {
      Map<String, String> before = texts;
      Map<String, String> repaired = new LinkedHashMap<>();
      Map<String, List<Finding>> made = new LinkedHashMap<>();
      for (String path : texts.keySet()) {
        made.put(path, new ArrayList<>());
        repaired.put(path, repaired(before.get(path), in(path, found), atOnce, made.get(path)));
      }
      figures.rounds++;
      int most = made.values().stream().mapToInt(List::size).max().orElse(0);
      if (most > 1 && !compiles(repaired)) {
        atOnce = most / 2;
        continue;
      }
      Function<String, String> origin =
          path ->
              "all together:\n"
                  + made.get(path).stream()
                      .map(one -> one.check() + ": " + one.message())
                      .collect(joining("\n"))
                  + difference(before.get(path), repaired.get(path));
      Optional<List<Finding>> after = compile(repaired, origin);
      boolean isCircle = round > MOST_ROUNDS;
      for (String path : repaired.keySet()) {
        Set<String> earlier = had.computeIfAbsent(path, p -> new LinkedHashSet<>());
        isCircle |= !made.get(path).isEmpty() && !earlier.add(repaired.get(path));
      }
      if (isCircle) {
        failures.add("goes round in a circle\n" + made);
      }
      if (isCircle || after.isEmpty()) {
        return;
      }
      texts = repaired;
      found = after.get();
      atOnce = Integer.MAX_VALUE;
    }
  }

  private boolean compiles(Map<String, String> sources) {
    figures.compilations++;
    return OfferedRepairs.of(sources, options).diagnostics().stream()
        .noneMatch(diagnostic -> diagnostic.startsWith("ERROR"));
  }

  /** A source after the first repairs of those findings that can be made together. */
  private static String repaired(
      String source, List<Finding> findings, int atOnce, List<Finding> made) {
    List<Edit> edits = new ArrayList<>();
    Set<String> imports = new LinkedHashSet<>();
    for (Finding finding : findings) {
      for (Repair repair : finding.repairs().stream().limit(1).toList()) {
        boolean meets =
            repair.edits().stream()
                .anyMatch(one -> edits.stream().anyMatch(other -> meet(one, other)));
        if (!meets && made.size() < atOnce && importsAgree(repair, imports)) {
          edits.addAll(repair.edits());
          imports.addAll(repair.imports());
          made.add(finding);
        }
      }
    }
    return new Repair(ImmutableSet.copyOf(imports), ImmutableList.copyOf(edits)).applied(source);
  }

  private static boolean meet(Edit one, Edit other) {
    return (one.start() < other.end() && other.start() < one.end()) || one.start() == other.start();
  }

  /** Two repairs may mean different types by one name. */
  private static boolean importsAgree(Repair repair, Set<String> imports) {
    return Stream.concat(repair.imports().stream(), imports.stream())
            .distinct()
            .map(each -> each.substring(each.lastIndexOf('.')))
            .distinct()
            .count()
        == Stream.concat(repair.imports().stream(), imports.stream()).distinct().count();
  }

  private static String described(Finding finding, String after) {
    return finding.check() + ": " + finding.message() + difference(finding.source(), after);
  }

  /** The lines that a repair takes away and brings. */
  private static String difference(String before, String after) {
    List<String> then = before.lines().toList();
    List<String> now = after.lines().toList();
    return Stream.concat(
            then.stream().filter(line -> !now.contains(line)).map("\n- "::concat),
            now.stream().filter(line -> !then.contains(line)).map("\n+ "::concat))
        .filter(line -> !line.startsWith("- package", 1) && !line.startsWith("+ package", 1))
        .collect(joining());
  }
}
