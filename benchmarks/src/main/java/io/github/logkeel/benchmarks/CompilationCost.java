package io.github.logkeel.benchmarks;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import io.github.logkeel.benchmarks.ArtifactOptions.Artifact;
import io.github.logkeel.benchmarks.Corpus.CheckCrash;
import io.github.logkeel.benchmarks.CostReport.Cost;
import io.github.logkeel.benchmarks.CostReport.Measured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Compiles sources with javac alone, with Error Prone's default checks, and with those and each of
 * the others, in turn, and tells the processor time and the memory that each adds.
 *
 * <p>Counted is what the thread that compiles takes itself: neither other processes nor the
 * collector of garbage. The settings take turns in another order each round, and each is compared
 * with Error Prone alone in the same round.
 */
@Command(
    name = "cost",
    description = "What checks add to a compilation: processor time and memory.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class CompilationCost implements Callable<Integer> {

  private static final long SEED = 1;

  @Mixin private ArtifactOptions options;

  @Override
  public Integer call() throws IOException, CheckCrash {
    OtherWork otherWork = OtherWork.fromNow();
    List<Measured> measured = new ArrayList<>();
    for (Artifact artifact : options.artifacts()) {
      String name = artifact.name();
      Corpus corpus = artifact.corpus();
      measured.add(
          new Measured(name, corpus.sources().size(), corpus.lines(), costs(name, corpus)));
    }
    CostReport report = new CostReport(measured, options.rounds(), otherWork.note());
    options.report(report.markdown(), CostReport.BEGIN, CostReport.END);
    return 0;
  }

  private List<Map<Setting, Cost>> costs(String name, Corpus corpus) throws CheckCrash {
    List<Setting> settings = new ArrayList<>(Setting.present());
    Random random = new Random(SEED);
    List<Map<Setting, Cost>> costs = new ArrayList<>();
    for (int round = 0; round <= options.rounds(); round++) {
      Collections.shuffle(settings, random);
      Map<Setting, Cost> costsOfRound = new EnumMap<>(Setting.class);
      for (Setting setting : settings) {
        System.err.printf("%s, round %d of %d: %s%n", name, round, options.rounds(), setting);
        costsOfRound.put(setting, cost(corpus, setting));
      }
      if (round > 0) {
        costs.add(costsOfRound);
      }
    }
    return costs;
  }

  private static Cost cost(Corpus corpus, Setting setting) throws CheckCrash {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<BugCheckerInfo> checks = setting.checks();
    System.gc(); // so that none pays for the garbage of the one before
    long time = threads.getCurrentThreadCpuTime();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    Map<String, Duration> timings = corpus.compile(checks);
    time = threads.getCurrentThreadCpuTime() - time;
    bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
    return new Cost(
        Duration.ofNanos(time),
        bytes,
        total(timings, Owner.ERROR_PRONE.of(checks)),
        total(timings, setting.added(checks)));
  }

  private static Duration total(Map<String, Duration> timings, List<BugCheckerInfo> checks) {
    return checks.stream()
        .map(check -> timings.getOrDefault(check.canonicalName(), Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Which checks run. */
  enum Setting {
    JAVAC("javac, no check", null),
    ERROR_PRONE("Error Prone's default checks", null),
    LOGKEEL("and Logkeel", Owner.LOGKEEL),
    PEER("and errorprone-slf4j", Owner.PEER),
    NULLAWAY("and NullAway", Owner.NULLAWAY),
    SUPPORT("and error-prone-contrib", Owner.SUPPORT);

    private final String title;
    private final Owner owner;

    Setting(String title, Owner owner) {
      this.title = title;
      this.owner = owner;
    }

    /** As it is called in the report. */
    String title() {
      return title;
    }

    private List<BugCheckerInfo> checks() {
      List<BugCheckerInfo> checks = new ArrayList<>();
      if (this != JAVAC) {
        checks.addAll(BuiltInCheckerSuppliers.defaultChecks().getEnabledChecks());
      }
      if (owner != null) {
        checks.addAll(owner.of(Owner.checks()));
      }
      return checks;
    }

    /** Those whose checks are on the class path. */
    private static List<Setting> present() {
      return Arrays.stream(values())
          .filter(each -> each.owner == null || !each.added(each.checks()).isEmpty())
          .toList();
    }

    private List<BugCheckerInfo> added(List<BugCheckerInfo> checks) {
      return owner == null ? List.of() : owner.of(checks);
    }
  }
}
