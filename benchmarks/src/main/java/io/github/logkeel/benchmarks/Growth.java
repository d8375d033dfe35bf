package io.github.logkeel.benchmarks;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import io.github.logkeel.benchmarks.Corpus.CheckCrash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Compiles ever more copies of the same sources in one compilation, each copy in packages of its
 * own, and tells how the time of our checks grows with them.
 */
@Command(
    name = "growth",
    description = "How the time of our checks grows with the program.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class Growth implements Callable<Integer> {
  private static final String BEGIN = "<!-- growth: begin -->\n";
  private static final String END = "<!-- growth: end -->\n";

  @Spec private CommandSpec command;

  @Option(names = "--corpus", description = "What to copy: a directory with sources/ and lib/.")
  private Path corpus = Path.of("benchmarks/zookeeper/target");

  @Option(
      names = "--package",
      description = "The package that all sources are in, which each copy has another name for.")
  private String root = "org.apache.zookeeper";

  @Option(names = "--copies", split = ",", description = "How many copies to compile together.")
  private List<Integer> copies = List.of(1, 2, 4, 8, 12);

  @Option(names = "--rounds", description = "Compilations of each, after one to warm up.")
  private int rounds = 3;

  @Option(names = "--into", description = "A Markdown file that takes the result, too.")
  private Path into;

  /** What the compilations of one size took, in milliseconds; medians. */
  private record Point(long lines, double ours, double own) {

    /** Microseconds of our checks for a line. */
    double ofLine() {
      return 1000 * ours / lines;
    }
  }

  @Override
  public Integer call() throws IOException, CheckCrash {
    if (!Files.isDirectory(corpus.resolve("sources"))) {
      throw new ParameterException(command.commandLine(), "no sources in " + corpus);
    }
    List<Point> points = new ArrayList<>();
    Path directory = Files.createTempDirectory("growth");
    try {
      for (int number : copies) {
        points.add(measure(number, directory));
      }
    } finally {
      MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    String markdown = markdown(points);
    command.commandLine().getOut().print(markdown);
    command.commandLine().getOut().flush();
    if (into != null) {
      Report.replace(into, BEGIN, END, markdown);
    }
    return 0;
  }

  private Point measure(int number, Path directory) throws IOException, CheckCrash {
    Corpus one = Corpus.in(corpus);
    List<Path> sources = new ArrayList<>();
    for (int copy = 0; copy < number; copy++) {
      sources.addAll(copied(one.sources(), copy, directory));
    }
    Corpus all = new Corpus(sources, one.classPath());
    List<BugCheckerInfo> checks = new ArrayList<>(Owner.LOGKEEL.of(Owner.checks()));
    checks.addAll(BuiltInCheckerSuppliers.defaultChecks().getEnabledChecks());
    List<Double> ours = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      System.err.printf("%d copies, round %d of %d%n", number, round, rounds);
      System.gc();
      var timings = all.compile(checks);
      if (round > 0) {
        ours.add(millis(Owner.LOGKEEL.of(checks), timings::get));
        own.add(millis(Owner.ERROR_PRONE.of(checks), timings::get));
      }
    }
    return new Point(all.lines(), Report.median(ours), Report.median(own));
  }

  private static double millis(
      Collection<BugCheckerInfo> checks, Function<String, Duration> timings) {
    return checks.stream()
        .map(check -> timings.apply(check.canonicalName()))
        .filter(time -> time != null)
        .mapToDouble(time -> time.toNanos() / 1e6)
        .sum();
  }

  private List<Path> copied(List<Path> sources, int copy, Path directory) throws IOException {
    Path folder = directory.resolve("copy" + copy);
    List<Path> copies = new ArrayList<>();
    for (Path source : sources) {
      Path target = folder.resolve(corpus.resolve("sources").relativize(source).toString());
      if (!Files.exists(target)) {
        Files.createDirectories(target.getParent());
        Files.writeString(target, Files.readString(source).replace(root, root + copy));
      }
      copies.add(target);
    }
    return copies;
  }

  private String markdown(List<Point> points) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, JDK %s, %s %s, %d processors, medians of %d compilations after one to warm up.\n"
            .formatted(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                rounds));
    Report.otherWork().ifPresent(note -> text.append(note).append('\n'));
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
