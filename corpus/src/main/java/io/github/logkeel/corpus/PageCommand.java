package io.github.logkeel.corpus;

import io.github.logkeel.gate.ScanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code corpus page}: writes the figures into docs/quality.md. */
@Command(name = "page", description = "Write the figures of all verdicts and repairs to a page.")
final class PageCommand implements Callable<Integer> {
  @Mixin private Corpus corpus;

  @Option(names = "--page", paramLabel = "FILE", description = "docs/quality.md by default.")
  private Path page = Path.of("docs", "quality.md");

  @Override
  public Integer call() {
    try {
      QualityPage made =
          new QualityPage(corpus.expectations(), FixFigures.read(corpus.figures()).sums());
      Files.writeString(page, made.in(Files.readString(page)));
    } catch (IOException e) {
      throw new ScanException("%s cannot be read or written: %s".formatted(page, e));
    }
    return Main.EXPECTED;
  }
}
