package io.github.logkeel.benchmarks;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import io.github.logkeel.benchmarks.ArtifactOptions.Artifact;
import io.github.logkeel.benchmarks.Corpus.CheckCrash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Compiles ever more artifacts in one compilation, and tells how the time of our checks grows with
 * them.
 */
@Command(
    name = "growth",
    description = {
      "How the time of our checks grows with the program.",
      "The first artifact is compiled, then the first two together, and so on."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class Growth implements Callable<Integer> {
  private static final String BEGIN = "<!-- growth: begin -->\n";
  private static final String END = "<!-- growth: end -->\n";

  @Mixin private ArtifactOptions options;

  /** What the compilations of one size took, in milliseconds; medians. */
  private record Point(long lines, double ours, double own) {

    /** Microseconds of our checks for a line. */
    double ofLine() {
      return 1000 * ours / lines;
    }
  }

  @Override
  public Integer call() throws IOException, CheckCrash {
    OtherWork otherWork = OtherWork.fromNow();
    List<Point> points = new ArrayList<>();
    Set<Path> sources = new LinkedHashSet<>();
    Set<Path> classPath = new LinkedHashSet<>();
    for (Artifact artifact : options.artifacts()) {
      sources.addAll(artifact.corpus().sources());
      classPath.addAll(artifact.corpus().classPath());
      points.add(measure(new Corpus(List.copyOf(sources), List.copyOf(classPath))));
    }
    options.report(markdown(points, otherWork.note()), BEGIN, END);
    return 0;
  }

  private Point measure(Corpus corpus) throws IOException, CheckCrash {
    List<BugCheckerInfo> checks = new ArrayList<>(Owner.LOGKEEL.of(Owner.checks()));
    checks.addAll(BuiltInCheckerSuppliers.defaultChecks().getEnabledChecks());
    List<Double> ours = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    for (int round = 0; round <= options.rounds(); round++) {
      System.err.printf(
          "%d files, round %d of %d%n", corpus.sources().size(), round, options.rounds());
      System.gc();
      Map<String, Duration> timings = corpus.compile(checks);
      if (round > 0) {
        ours.add(millis(Owner.LOGKEEL.of(checks), timings));
        own.add(millis(Owner.ERROR_PRONE.of(checks), timings));
      }
    }
    return new Point(corpus.lines(), Report.median(ours), Report.median(own));
  }

  private static double millis(List<BugCheckerInfo> checks, Map<String, Duration> timings) {
    return checks.stream()
        .map(check -> timings.getOrDefault(check.canonicalName(), Duration.ZERO))
        .mapToDouble(time -> time.toNanos() / 1e6)
        .sum();
  }

  private String markdown(List<Point> points, Optional<String> otherWork) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, %s, medians of %d compilations after one to warm up.\n"
            .formatted(LocalDate.now(ZoneOffset.UTC), Report.machine(), options.rounds()));
    otherWork.ifPresent(note -> text.append(note).append('\n'));
    text.append("\n| lines | Logkeel | for a line | Error Prone's own checks | share |\n");
    text.append("|---:|---:|---:|---:|---:|\n");
    for (Point point : points) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %d | %.0f ms | %.2f µs | %.0f ms | %.2f %% |\n",
              point.lines,
              point.ours,
              point.ofLine(),
              point.own,
              100 * point.ours / point.own));
    }
    text.append("\n```mermaid\nxychart-beta\n");
    text.append("  title \"Logkeel's checks, in milliseconds, by thousands of lines\"\n");
    text.append("  x-axis [%s]\n".formatted(joined(points, point -> point.lines / 1000.0)));
    text.append("  y-axis \"ms\"\n");
    text.append("  line [%s]\n```\n".formatted(joined(points, Point::ours)));
    return text.toString();
  }

  private static String joined(List<Point> points, Function<Point, Double> figure) {
    return points.stream()
        .map(point -> String.format(Locale.ROOT, "%.0f", figure.apply(point)))
        .collect(Collectors.joining(", "));
  }
}
