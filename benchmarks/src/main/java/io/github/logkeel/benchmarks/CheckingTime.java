package io.github.logkeel.benchmarks;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import io.github.logkeel.benchmarks.Corpus.CheckCrash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Compiles ZooKeeper several times with Error Prone's default checks, ours and a peer's in one run,
 * and tells how long each took by Error Prone's own stopwatches.
 *
 * <p>What javac and Error Prone look up once, and each file that the processor has to read from
 * memory, is charged to the check that comes first. Therefore Error Prone's own come first, as in
 * each build ({@code ScannerSupplier.plus}, 2.42.0), and those of plugins in another random order
 * each time, of which the median counts.
 */
@Command(
    name = "benchmarks",
    description = "Our share of Error Prone's checking time.",
    subcommands = {PathsTime.class, CompilationCost.class, Growth.class},
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class CheckingTime implements Callable<Integer> {
  private static final long SEED = 1;

  @Spec private CommandSpec command;

  @Option(names = "--rounds", description = "Measured compilations.")
  private int rounds = 5;

  @Option(names = "--warm-up", description = "Compilations before those.")
  private int warmUp = 3;

  @Option(names = "--no-peer", description = "Leave the peer's checks out.")
  private boolean noPeer;

  @Option(
      names = "--family",
      description = "Of ours only the checks of one family, which is a package: arguments.")
  private String family;

  @Option(names = "--corpus", description = "What to compile: a directory with sources/ and lib/.")
  private Path corpus = Path.of("benchmarks/zookeeper/target");

  @Option(names = "--into", description = "A Markdown file that takes the result, too.")
  private Path into;

  /** Exits with 0, or with 2 after wrong usage and 1 after any failure. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new CheckingTime()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, CheckCrash {
    if (!Files.isDirectory(corpus.resolve("sources"))) {
      throw new ParameterException(
          command.commandLine(),
          "no sources in " + corpus + ": build first, and run this from the top of the project");
    }
    Corpus sources = Corpus.in(corpus);
    List<BugCheckerInfo> checks = checks();
    List<String> notes = new ArrayList<>();
    if (family != null) {
      leaveOnlyFamily(checks);
    }
    if (noPeer) {
      checks.removeAll(Owner.PEER.of(checks));
    } else {
      dropPeerIfItCrashes(sources, checks, notes);
    }

    OtherWork otherWork = OtherWork.fromNow();
    Random random = new Random(SEED);
    List<Map<String, Duration>> measured = new ArrayList<>();
    for (int round = 1; round <= warmUp + rounds; round++) {
      System.err.println(
          round <= warmUp ? "warm-up " + round : "round " + (round - warmUp) + " of " + rounds);
      Map<String, Duration> timings = sources.compile(inOrder(checks, random));
      if (round > warmUp) {
        measured.add(timings);
      }
    }

    otherWork.note().ifPresent(notes::add);
    Report report = new Report(name(), sources.sources().size(), warmUp, checks, measured, notes);
    System.out.print(report.markdown());
    if (into != null) {
      report.writeInto(into);
    }
    return 0;
  }

  /** That of the directory; a build has put what is to be compiled into its {@code target}. */
  private String name() {
    Path directory = corpus.toAbsolutePath().normalize();
    return (directory.endsWith("target") ? directory.getParent() : directory)
        .getFileName()
        .toString();
  }

  private static List<BugCheckerInfo> checks() {
    List<BugCheckerInfo> checks =
        new ArrayList<>(BuiltInCheckerSuppliers.defaultChecks().getEnabledChecks());
    checks.addAll(Owner.checks());
    // which do something else
    checks.removeAll(Owner.NULLAWAY.of(checks));
    checks.removeAll(Owner.SUPPORT.of(checks));
    return checks;
  }

  private static List<BugCheckerInfo> inOrder(List<BugCheckerInfo> checks, Random random) {
    List<BugCheckerInfo> own = Owner.ERROR_PRONE.of(checks);
    List<BugCheckerInfo> ofPlugins = new ArrayList<>(checks);
    ofPlugins.removeAll(own);
    Collections.shuffle(ofPlugins, random);
    return Stream.concat(own.stream(), ofPlugins.stream()).toList();
  }

  private void leaveOnlyFamily(List<BugCheckerInfo> checks) {
    List<BugCheckerInfo> ours = Owner.LOGKEEL.of(checks);
    List<BugCheckerInfo> wanted =
        ours.stream()
            .filter(check -> check.checkerClass().getPackageName().endsWith("." + family))
            .toList();
    if (wanted.isEmpty()) {
      throw new ParameterException(command.commandLine(), "no checks of a family " + family);
    }
    checks.removeAll(ours);
    checks.addAll(wanted);
  }

  private static void dropPeerIfItCrashes(
      Corpus sources, List<BugCheckerInfo> checks, List<String> notes) {
    List<BugCheckerInfo> peer = Owner.PEER.of(checks);
    try {
      sources.compile(peer);
    } catch (CheckCrash e) {
      checks.removeAll(peer);
      notes.add(
          "The peer (`%s`) crashes and is left out:\n```\n%s\n```"
              .formatted(Owner.jar(peer.get(0)), e.getMessage().strip()));
    }
  }
}
