package io.github.logkeel.corpus;

import io.github.logkeel.gate.Checks;
import io.github.logkeel.gate.Scan;
import io.github.logkeel.gate.ScanException;
import io.github.logkeel.gate.ScanResult;
import io.github.logkeel.gate.SourceSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The part of the command line that says which artifacts to look at, and looks at them. */
final class Corpus {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "ARTIFACT", description = "Only these; by default all.")
  private List<String> names = List.of();

  @Option(names = "--quick", description = "Only the few that every build looks at.")
  private boolean quick;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "Where corpus.tsv and the expectations are; corpus by default.")
  private Path directory = Path.of("corpus");

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keeps what was fetched; ~/.cache/logkeel/corpus by default.")
  private Path cache = Path.of(System.getProperty("user.home"), ".cache", "logkeel", "corpus");

  private final Scan scan = new Scan(Checks.onlyOurs(), List.of());

  /** Looks at one artifact. */
  interface Visit {
    /**
     * Looks at it.
     *
     * @param sources what javac needs to compile it
     * @return whether all is as expected
     */
    boolean visit(Artifact artifact, SourceSet sources);
  }

  /**
   * Looks at each artifact chosen. One that cannot be fetched or compiled is told of and does not
   * keep the others from being looked at.
   *
   * @return the exit status
   * @throws ScanException if what was given names no artifact
   */
  int visit(Visit visit) {
    boolean expected = true;
    for (Artifact artifact : chosen()) {
      try {
        expected &= visit.visit(artifact, new Fetcher(cache).fetch(artifact));
      } catch (ScanException e) {
        e.details().forEach(this::warn);
        warn(e.getMessage());
        expected = false;
      }
    }
    return expected ? Main.EXPECTED : Main.UNEXPECTED;
  }

  private List<Artifact> chosen() {
    List<Artifact> all = Artifact.read(directory.resolve("corpus.tsv"));
    Set<String> unknown = new TreeSet<>(names);
    all.forEach(artifact -> unknown.remove(artifact.name()));
    if (!unknown.isEmpty()) {
      throw new ScanException(
          "%s: no such artifact; %s has %s"
              .formatted(
                  String.join(", ", unknown),
                  directory.resolve("corpus.tsv"),
                  all.stream().map(Artifact::name).collect(Collectors.joining(", "))));
    }
    return all.stream()
        .filter(artifact -> !quick || artifact.quick())
        .filter(artifact -> names.isEmpty() || names.contains(artifact.name()))
        .toList();
  }

  /** Runs all our checks. */
  Scan scan() {
    return scan;
  }

  /** Where the expectation of an artifact is. */
  Path expectation(Artifact artifact) {
    return directory.resolve("expected").resolve(artifact.name() + ".tsv");
  }

  /** Where the figures of the repairs are. */
  Path figures() {
    return directory.resolve("fixes.tsv");
  }

  /** All expectations there are. */
  List<Expectation> expectations() {
    List<Expectation> expectations = new ArrayList<>();
    Artifact.read(directory.resolve("corpus.tsv"))
        .forEach(artifact -> expectations.add(Expectation.read(expectation(artifact))));
    return expectations;
  }

  /** Whether each check has given its verdicts; what kept one from it is told. */
  boolean isWhole(ScanResult result) {
    result.problems().forEach(problem -> warn(result.sources().name() + ": " + problem));
    return result.problems().isEmpty();
  }

  /** Prints a line of the result. */
  void say(String line) {
    print(spec.commandLine().getOut(), line);
  }

  /** Prints a line about what goes wrong. */
  void warn(String line) {
    print(spec.commandLine().getErr(), line);
  }

  private static void print(PrintWriter to, String line) {
    to.println(line);
    to.flush();
  }
}
