package io.github.logkeel.corpus;

import io.github.logkeel.gate.ScanResult;
import io.github.logkeel.gate.SourceSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code corpus check}: compares what is found with what is expected. */
@Command(
    name = "check",
    description = "Compare what the checks find with corpus/expected; + is new, - is gone.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private Corpus corpus;

  @Override
  public Integer call() {
    return corpus.visit(this::check);
  }

  private boolean check(Artifact artifact, SourceSet sources) {
    ScanResult result = corpus.scan().run(sources);
    List<String> difference =
        Expectation.read(corpus.expectation(artifact)).difference(ExpectedFinding.unread(result));
    corpus.say(
        "%s: %d files, %d findings, %s"
            .formatted(
                artifact.name(),
                sources.files().size(),
                result.findings().size(),
                difference.isEmpty() ? "as expected" : "not as expected:"));
    difference.forEach(corpus::say);
    return corpus.isWhole(result) && difference.isEmpty();
  }
}
