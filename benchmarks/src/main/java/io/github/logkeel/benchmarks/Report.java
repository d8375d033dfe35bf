package io.github.logkeel.benchmarks;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.google.errorprone.BugCheckerInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The result of a measurement as Markdown.
 *
 * @param name of what was compiled
 * @param files how many source files were compiled
 * @param warmUp how many compilations went before the measured ones
 * @param rounds of each measured compilation, the time by check name
 * @param notes what else the reader must know
 */
record Report(
    String name,
    int files,
    int warmUp,
    List<BugCheckerInfo> checks,
    List<Map<String, Duration>> rounds,
    List<String> notes) {
  static final String BEGIN = "<!-- measured: begin -->\n";
  static final String END = "<!-- measured: end -->\n";

  String markdown() {
    List<BugCheckerInfo> own = Owner.ERROR_PRONE.of(checks);
    List<BugCheckerInfo> ours = Owner.LOGKEEL.of(checks);
    List<BugCheckerInfo> peer = Owner.PEER.of(checks);
    StringBuilder text = new StringBuilder();
    text.append(
        "%d files of %s, %d compilations after %d to warm up; Error Prone's own checks come first, as in each build, those of plugins in another order each time.\n"
            .formatted(files, name, rounds.size(), warmUp));
    text.append(machine()).append(".\n\n");
    notes.forEach(note -> text.append(note).append("\n\n"));

    text.append("| checks | number | median time | share: median | lowest | highest |\n");
    text.append("|---|---:|---:|---:|---:|---:|\n");
    appendRow(text, "Error Prone's own", own);
    appendRow(text, "Logkeel", ours);
    appendRow(text, "peer", peer);
    appendRatio(text, peer, ours);

    text.append("\n| check | median time | share: median | lowest | highest |\n");
    text.append("|---|---:|---:|---:|---:|\n");
    appendEach(text, ours);
    appendEach(text, peer);
    return text.toString();
  }

  /** What the figures were measured on. */
  static String machine() {
    return "JDK %s, %s %s, %d processors"
        .formatted(
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors());
  }

  /** Puts the Markdown between the two markers of a file. */
  void writeInto(Path file) throws IOException {
    replace(file, BEGIN, END, markdown());
  }

  /** Puts a text between two markers of a file. */
  static void replace(Path file, String beginMarker, String endMarker, String text)
      throws IOException {
    String page = Files.readString(file);
    int begin = page.indexOf(beginMarker);
    int end = page.indexOf(endMarker);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "%s lacks the lines %s and %s".formatted(file, beginMarker.strip(), endMarker.strip()));
    }
    Files.writeString(
        file, page.substring(0, begin + beginMarker.length()) + text + page.substring(end));
  }

  private void appendRow(StringBuilder text, String label, List<BugCheckerInfo> group) {
    if (!group.isEmpty()) {
      text.append("| %s (`%s`) | %d |".formatted(label, Owner.jar(group.get(0)), group.size()));
      appendFigures(text, group);
    }
  }

  private void appendEach(StringBuilder text, List<BugCheckerInfo> group) {
    group.stream()
        .sorted(comparing(check -> median(times(List.of(check))), reverseOrder()))
        .forEach(
            check -> {
              text.append("| %s |".formatted(check.canonicalName()));
              appendFigures(text, List.of(check));
            });
  }

  private void appendFigures(StringBuilder text, List<BugCheckerInfo> group) {
    List<Double> shares = quotients(times(group), times(Owner.ERROR_PRONE.of(checks)));
    text.append(
        String.format(
            Locale.ROOT,
            " %.1f ms | %.2f %% | %.2f %% | %.2f %% |\n",
            median(times(group)) / 1e6,
            100 * median(shares),
            100 * shares.stream().min(Double::compare).orElseThrow(),
            100 * shares.stream().max(Double::compare).orElseThrow()));
  }

  private void appendRatio(
      StringBuilder text, List<BugCheckerInfo> peer, List<BugCheckerInfo> ours) {
    if (!peer.isEmpty() && !ours.isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT,
              "\nThe peer takes %.1f times as long as Logkeel (median).\n",
              median(quotients(times(peer), times(ours)))));
    }
  }

  /** Of each round, the nanoseconds that some checks took together. */
  private List<Double> times(List<BugCheckerInfo> group) {
    return rounds.stream()
        .map(
            round ->
                group.stream()
                    .map(check -> round.getOrDefault(check.canonicalName(), Duration.ZERO))
                    .mapToDouble(Duration::toNanos)
                    .sum())
        .toList();
  }

  private static List<Double> quotients(List<Double> dividends, List<Double> divisors) {
    return IntStream.range(0, dividends.size())
        .mapToObj(i -> dividends.get(i) / divisors.get(i))
        .toList();
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
