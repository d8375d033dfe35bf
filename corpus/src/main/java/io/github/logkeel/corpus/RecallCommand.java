package io.github.logkeel.corpus;

import io.github.logkeel.corpus.mutation.MutationSites;
import io.github.logkeel.corpus.mutation.Operator;
import io.github.logkeel.gate.Checks;
import io.github.logkeel.gate.Scan;
import io.github.logkeel.gate.ScanException;
import io.github.logkeel.gate.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code corpus recall}: plants mistakes and sees whether they are found. */
@Command(
    name = "recall",
    description = {
      "Plant mistakes into correct statements of a copy, and count those that the checks find."
          + " Fails if they find less than 98 %% of the mistakes of an operator."
    })
final class RecallCommand implements Callable<Integer> {
  private static final double AIM = 98;

  @Mixin private Corpus corpus;

  @Option(names = "--operator", paramLabel = "NAME", description = "Only these; by default all.")
  private List<String> names = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Plants so many mistakes of an operator into an artifact; 25 by default.")
  private int most = 25;

  @Option(names = "--seed", paramLabel = "N", description = "Decides which; 1 by default.")
  private long seed = 1;

  @Option(names = "--missed", description = "Print the statements that are not found.")
  private boolean showsMissed;

  @Option(names = "--into", paramLabel = "FILE", description = "Write the table into a page.")
  private Path page;

  private final Scan places = new Scan(Checks.onlyOurs().with(MutationSites.class), List.of());
  private final Map<String, RecallFigures> sums = new LinkedHashMap<>();
  private int artifacts;

  @Override
  public Integer call() {
    List<Operator> operators = operators();
    operators.forEach(operator -> sums.put(operator.name(), RecallFigures.NONE));
    int status = corpus.visit((artifact, sources) -> plant(artifact, sources, operators));
    String table = RecallTable.of(operators, sums);
    corpus.say(table.stripTrailing());
    if (page != null) {
      write(
          "%s, %d artifacts, at most %d mistakes of an operator in each, seed %d.%n%n"
                  .formatted(LocalDate.now(ZoneOffset.UTC), artifacts, most, seed)
              + table);
    }
    boolean reached = sums.values().stream().allMatch(sum -> sum.share() >= AIM);
    return reached ? status : Main.UNEXPECTED;
  }

  private List<Operator> operators() {
    TreeSet<String> unknown = new TreeSet<>(names);
    MutationSites.OPERATORS.forEach(operator -> unknown.remove(operator.name()));
    if (!unknown.isEmpty()) {
      throw new ScanException(
          "%s: no such operator; there are %s"
              .formatted(
                  String.join(", ", unknown),
                  String.join(
                      ", ", MutationSites.OPERATORS.stream().map(Operator::name).toList())));
    }
    return MutationSites.OPERATORS.stream()
        .filter(operator -> names.isEmpty() || names.contains(operator.name()))
        .toList();
  }

  private boolean plant(Artifact artifact, SourceSet sources, List<Operator> operators) {
    RecallTrial trial = new RecallTrial(corpus.scan(), sources, most, seed);
    trial.run(places, operators);
    trial.figures().forEach((name, n) -> sums.merge(name, n, RecallFigures::plus));
    artifacts++;
    RecallFigures all =
        trial.figures().values().stream().reduce(RecallFigures.NONE, RecallFigures::plus);
    corpus.say(
        "%s: %d planted, %d do not compile, %d missed"
            .formatted(artifact.name(), all.planted(), all.uncompilable(), all.missed()));
    if (showsMissed) {
      trial.missed().forEach(corpus::say);
    }
    trial.problems().forEach(problem -> corpus.warn(artifact.name() + ": " + problem));
    return trial.problems().isEmpty();
  }

  private void write(String text) {
    try {
      Files.writeString(page, new GeneratedPart("recall").in(Files.readString(page), text));
    } catch (IOException e) {
      throw new ScanException("%s cannot be read or written: %s".formatted(page, e));
    }
  }
}
