package io.github.logkeel.corpus;

import io.github.logkeel.gate.ScanResult;
import io.github.logkeel.gate.SourceSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code corpus accept}: makes what is found what is expected. */
@Command(
    name = "accept",
    description =
        "Write what the checks find to corpus/expected. Verdicts stay with their findings; new"
            + " findings are unread.")
final class AcceptCommand implements Callable<Integer> {
  @Mixin private Corpus corpus;

  @Override
  public Integer call() {
    return corpus.visit(this::accept);
  }

  private boolean accept(Artifact artifact, SourceSet sources) {
    ScanResult result = corpus.scan().run(sources);
    Expectation updated =
        Expectation.read(corpus.expectation(artifact)).updated(ExpectedFinding.unread(result));
    updated.write(corpus.expectation(artifact));
    long unread = updated.findings().stream().filter(f -> f.verdict() == Verdict.UNREAD).count();
    corpus.say(
        "%s: %d findings, %d of them unread"
            .formatted(artifact.name(), updated.findings().size(), unread));
    return corpus.isWhole(result);
  }
}
