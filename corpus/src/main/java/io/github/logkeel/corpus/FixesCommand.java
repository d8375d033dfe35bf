package io.github.logkeel.corpus;

import io.github.logkeel.corpus.FixFigures.Figures;
import io.github.logkeel.gate.ScanException;
import io.github.logkeel.gate.SourceSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code corpus fixes}: makes all repairs and sees whether they are safe. */
@Command(
    name = "fixes",
    description = {
      "Make all repairs in a copy, compile it, look for what is still found or new, and repair once"
          + " more; write the figures to corpus/fixes.tsv."
    })
final class FixesCommand implements Callable<Integer> {
  @Mixin private Corpus corpus;

  @Option(
      names = "--copies",
      paramLabel = "DIR",
      description = "Takes the files as repaired; corpus/target/fixed by default.")
  private Path copies = Path.of("corpus", "target", "fixed");

  @Override
  public Integer call() {
    return corpus.visit(this::repair);
  }

  private boolean repair(Artifact artifact, SourceSet sources) {
    FixTrial trial =
        new FixTrial(corpus.scan(), sources, copies.resolve(artifact.name()).toAbsolutePath());
    try {
      trial.run();
    } catch (IOException e) {
      throw new ScanException("%s cannot be written: %s".formatted(copies, e));
    }
    FixFigures figures = FixFigures.read(corpus.figures());
    figures.put(artifact.name(), trial.figures());
    figures.write(corpus.figures());
    corpus.say(
        "%s: %d repairs, %d failures"
            .formatted(
                artifact.name(),
                trial.figures().values().stream().mapToInt(Figures::repairs).sum(),
                trial.failures().size()));
    trial.failures().forEach(failure -> corpus.warn(artifact.name() + ": " + failure));
    return trial.failures().isEmpty();
  }
}
