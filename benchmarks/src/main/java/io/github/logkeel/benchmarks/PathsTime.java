package io.github.logkeel.benchmarks;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import io.github.logkeel.benchmarks.Corpus.CheckCrash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Compiles sources of the user's choice several times and tells how much of the compilation the
 * traced paths take, in processor time of the thread that compiles: other processes do not count.
 */
@Command(
    name = "paths",
    description = "The share of TracedPaths in a compilation.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class PathsTime implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Option(
      names = "--source",
      required = true,
      description = "A directory with sources; repeatable.")
  private List<Path> directories;

  @Option(names = "--class-path", defaultValue = "", description = "What they compile against.")
  private String classPath;

  @Option(names = "--rounds", description = "Measured compilations, after one to warm up.")
  private int rounds = 3;

  @Option(
      names = "--javac-alone",
      description = "Without Error Prone's default checks, in which a compilation has less to do.")
  private boolean javacAlone;

  @Override
  public Integer call() throws IOException, CheckCrash {
    List<Path> sources = new ArrayList<>();
    for (Path directory : directories) {
      if (!Files.isDirectory(directory)) {
        throw new ParameterException(command.commandLine(), directory + " is no directory");
      }
      sources.addAll(Corpus.filesBelow(directory, ".java"));
    }
    Corpus corpus = new Corpus(sources, Corpus.paths(classPath));
    print("%d files, %d lines%n", sources.size(), corpus.lines());
    List<BugCheckerInfo> checks = new ArrayList<>();
    checks.add(BugCheckerInfo.create(PathsProbe.class));
    if (!javacAlone) {
      checks.addAll(BuiltInCheckerSuppliers.defaultChecks().getEnabledChecks());
    }
    for (int round = 0; round <= rounds; round++) {
      Duration before = PathsProbe.now();
      corpus.compile(checks);
      Duration all = PathsProbe.now().minus(before);
      if (round > 0) {
        Duration paths = PathsProbe.spent();
        print(
            "TracedPaths %d ms of %d ms: %.2f %%%n",
            paths.toMillis(), all.toMillis(), 100.0 * paths.toNanos() / all.minus(paths).toNanos());
      }
    }
    return 0;
  }

  private void print(String format, Object... values) {
    command.commandLine().getOut().printf(format, values).flush();
  }
}
