package io.github.logkeel.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures what it costs to find the place of a statement ({@link LocationBenchmark}), and tells
 * how many times as long each look-up takes as the same statement without.
 */
@Command(
    name = "location",
    description = "What it costs to find the place of a statement.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class LocationCost implements Callable<Integer> {
  static final String BEGIN = "<!-- location: begin -->\n";
  static final String END = "<!-- location: end -->\n";

  private static final List<Integer> DEPTHS = List.of(20, 80);

  /**
   * A way to look it up.
   *
   * @param benchmark the method that does
   * @param baseline the one that does the same without
   * @param label in the table
   */
  record Variant(String benchmark, String baseline, String label) {}

  static final List<Variant> VARIANTS =
      List.of(
          new Variant("logbackPlace", "logback", "Logback, `%class.%method:%line`"),
          new Variant("logbackCaller", "logback", "Logback, `%caller{1}`"),
          new Variant(
              "logstashCallerData", "logstash", "`LogstashEncoder.setIncludeCallerData(true)`"),
          new Variant("log4jPlace", "log4j", "Log4j2, `%C.%M:%L`"),
          new Variant(
              "log4jWithLocation",
              "log4jBuilder",
              "Log4j2, `withLocation()` that no layout prints"),
          new Variant("julPlace", "jul", "JUL, `LogRecord.getSourceMethodName()`"),
          new Variant("floggerStackTrace", "flogger", "Flogger, `withStackTrace(SMALL)`"),
          new Variant(
              "walkerFirst", "logback", "`StackWalker.walk(..findFirst())`, beside Logback's line"),
          new Variant(
              "walkerCallerClass",
              "logback",
              "`StackWalker.getCallerClass()`, beside Logback's line"),
          new Variant(
              "throwableFirst",
              "logback",
              "`new Throwable().getStackTrace()[0]`, beside Logback's line"),
          new Variant(
              "threadFirst",
              "logback",
              "`Thread.currentThread().getStackTrace()[1]`, beside Logback's line"));

  private static final Duration LOOK_FOR_OTHERS = Duration.ofSeconds(3);

  @Option(names = "--seconds", description = "Of each measured iteration.")
  private double seconds = 0.5;

  @Option(names = "--into", description = "A Markdown file that takes the result, too.")
  private Path into;

  /** Exits with 0, or with 2 after wrong usage and 1 after any failure. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LocationCost()).execute(arguments));
  }

  @Override
  public Integer call() throws RunnerException, IOException, InterruptedException {
    OtherWork others = OtherWork.fromNow();
    // beforehand, since the forks of JMH are other processes as well
    Thread.sleep(LOOK_FOR_OTHERS.toMillis());
    String otherWork = others.note().map(note -> note + "\n\n").orElse("");
    TimeValue time = TimeValue.milliseconds(Math.round(seconds * 1000));
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(LocationBenchmark.class.getName() + ".*")
                    .warmupIterations(6)
                    .warmupTime(time)
                    .measurementIterations(6)
                    .measurementTime(time)
                    .forks(1)
                    .shouldFailOnError(true)
                    .build())
            .run();
    String markdown = header() + otherWork + table(nanoseconds(results));
    System.out.print(markdown);
    if (into != null) {
      Report.replace(into, BEGIN, END, markdown);
    }
    return 0;
  }

  private static Map<String, Double> nanoseconds(Collection<RunResult> results) {
    Map<String, Double> times = new HashMap<>();
    for (RunResult result : results) {
      String benchmark = result.getParams().getBenchmark();
      times.put(
          benchmark.substring(benchmark.lastIndexOf('.') + 1)
              + "@"
              + result.getParams().getParam("depth"),
          result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    return times;
  }

  private static String header() {
    return "Medians of JMH 1.37, one thread, %s. %s.\n\n"
        .formatted(LocalDate.now(ZoneOffset.UTC), Report.machine());
  }

  /**
   * The table.
   *
   * @param times nanoseconds by benchmark and depth, {@code logback@20}
   */
  static String table(Map<String, Double> times) {
    StringBuilder table = new StringBuilder();
    table.append("| look-up | 20 calls deep | | 80 calls deep | |\n|---|---:|---:|---:|---:|\n");
    for (Variant variant : VARIANTS) {
      table.append("| ").append(variant.label);
      for (int depth : DEPTHS) {
        double harness = times.get("harness@" + depth);
        double taken = times.get(variant.benchmark + "@" + depth) - harness;
        double without = times.get(variant.baseline + "@" + depth) - harness;
        table.append(
            String.format(Locale.ROOT, " | %.0f times | %.1f µs", taken / without, taken / 1000));
      }
      table.append(" |\n");
    }
    return table.toString();
  }
}
