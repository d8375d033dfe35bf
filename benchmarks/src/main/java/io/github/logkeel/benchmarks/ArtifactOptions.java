package io.github.logkeel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The part of the command line that says which artifacts are compiled, how often, and for whom. */
final class ArtifactOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--corpus",
      required = true,
      description =
          "A directory with sources/ and lib/, or a file classpath in its place; repeatable. The"
              + " cache of the corpus has them.")
  private List<Path> directories;

  @Option(names = "--rounds", description = "Measured compilations of each, after one to warm up.")
  private int rounds = 5;

  @Option(names = "--into", description = "A Markdown file that takes the result, too.")
  private Path into;

  /**
   * An artifact.
   *
   * @param name of its directory
   */
  record Artifact(String name, Corpus corpus) {}

  int rounds() {
    return rounds;
  }

  /**
   * The artifacts in the order given.
   *
   * @throws ParameterException if one has no sources, or nothing is to be measured
   */
  List<Artifact> artifacts() throws IOException {
    if (rounds < 1) {
      throw new ParameterException(command.commandLine(), "--rounds: at least 1");
    }
    List<Artifact> artifacts = new ArrayList<>();
    for (Path directory : directories) {
      if (!Files.isDirectory(directory.resolve("sources"))) {
        throw new ParameterException(command.commandLine(), "no sources in " + directory);
      }
      String name = directory.toAbsolutePath().normalize().getFileName().toString();
      artifacts.add(new Artifact(name, Corpus.in(directory)));
    }
    return artifacts;
  }

  /** Prints the result, and puts it between two markers of the file that takes it. */
  void report(String markdown, String beginMarker, String endMarker) throws IOException {
    command.commandLine().getOut().print(markdown);
    command.commandLine().getOut().flush();
    if (into != null) {
      Report.replace(into, beginMarker, endMarker, markdown);
    }
  }
}
