package io.github.logkeel.corpus;

import io.github.logkeel.gate.Finding;
import io.github.logkeel.gate.ScanResult;
import io.github.logkeel.gate.SourceSet;
import io.github.logkeel.gate.SourceText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code corpus show}: what is needed to give verdicts. */
@Command(
    name = "show",
    description = "Print findings with their messages, the code around them and the first repair.")
final class ShowCommand implements Callable<Integer> {
  @Mixin private Corpus corpus;

  @Option(names = "--check", paramLabel = "NAME", description = "Only findings of this check.")
  private String check;

  @Option(
      names = "--lines",
      paramLabel = "N",
      description = "How many lines to show before and behind a finding; 12 by default.")
  private int lines = 12;

  @Override
  public Integer call() {
    return corpus.visit(this::show);
  }

  private boolean show(Artifact artifact, SourceSet sources) {
    ScanResult result = corpus.scan().run(sources);
    result.findings().stream()
        .filter(finding -> check == null || check.equals(finding.check()))
        .forEach(finding -> show(artifact, sources, finding));
    return true;
  }

  private void show(Artifact artifact, SourceSet sources, Finding finding) {
    corpus.say(
        "== %s %s"
            .formatted(artifact.name(), ExpectedFinding.unread(finding, sources.directory())));
    corpus.say(finding.message());
    SourceText text = finding.source();
    List<String> all = text.lines().toList();
    int last = Math.min(all.size(), finding.endLine() + lines);
    for (int line = Math.max(1, finding.line() - lines); line <= last; line++) {
      String mark = line == finding.line() ? ">" : " ";
      corpus.say("%5d%s %s".formatted(line, mark, all.get(line - 1)));
    }
    if (!finding.repairs().isEmpty()) {
      corpus.say("-- first of %d repairs:".formatted(finding.repairs().size()));
      SourceText repaired = text.with(finding.repairs().get(0).edits());
      LineMap.between(text, repaired).changes().forEach(corpus::say);
    }
    corpus.say("");
  }
}
