package io.github.logkeel.benchmarks;

import io.github.logkeel.benchmarks.CompilationCost.Setting;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What the settings cost, as Markdown.
 *
 * @param measured by artifact
 * @param rounds how often each was compiled
 * @param otherWork what other processes did meanwhile
 */
record CostReport(List<Measured> measured, int rounds, Optional<String> otherWork) {

  static final String BEGIN = "<!-- cost: begin -->\n";
  static final String END = "<!-- cost: end -->\n";

  /**
   * What one compilation took.
   *
   * @param time of the processor
   * @param bytes allocated
   * @param own the time of Error Prone's own checks, by its stopwatches
   * @param added that of the checks which the setting adds
   */
  record Cost(Duration time, long bytes, Duration own, Duration added) {}

  /**
   * What the compilations of one artifact took.
   *
   * @param name of the artifact
   * @param files of its sources
   * @param lines in these
   * @param costs by round
   */
  record Measured(String name, int files, long lines, List<Map<Setting, Cost>> costs) {}

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, %s, each compiled %d times.\n"
            .formatted(LocalDate.now(ZoneOffset.UTC), Report.machine(), rounds));
    otherWork.ifPresent(note -> text.append(note).append('\n'));
    for (Measured artifact : measured) {
      append(artifact, text);
    }
    return text.toString();
  }

  private static void append(Measured artifact, StringBuilder text) {
    text.append(
        "\n%s: %d files, %d lines\n\n".formatted(artifact.name, artifact.files, artifact.lines));
    text.append(
        "| | processor time | to Error Prone alone: median | lowest | highest | allocated | to"
            + " Error Prone alone | share of Error Prone's checking time |\n");
    text.append("|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for (Setting setting : artifact.costs.get(0).keySet()) {
      List<Double> times = ratios(artifact, setting, cost -> cost.time().toNanos());
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f s | %.3f | %.3f | %.3f | %.0f MB | %.3f | %s |\n",
              setting.title(),
              median(artifact, setting, cost -> cost.time().toNanos()) / 1e9,
              Report.median(times),
              times.stream().min(Double::compare).orElseThrow(),
              times.stream().max(Double::compare).orElseThrow(),
              median(artifact, setting, Cost::bytes) / 1e6,
              Report.median(ratios(artifact, setting, Cost::bytes)),
              share(artifact, setting)));
    }
  }

  private static String share(Measured artifact, Setting setting) {
    return artifact.costs.get(0).get(setting).added().isZero()
        ? ""
        : String.format(
            Locale.ROOT,
            "%.2f %%",
            100
                * median(
                    artifact,
                    setting,
                    cost -> (double) cost.added().toNanos() / cost.own().toNanos()));
  }

  private static double median(Measured artifact, Setting setting, ToDoubleFunction<Cost> figure) {
    return Report.median(
        artifact.costs.stream().map(round -> figure.applyAsDouble(round.get(setting))).toList());
  }

  private static List<Double> ratios(
      Measured artifact, Setting setting, ToDoubleFunction<Cost> figure) {
    return artifact.costs.stream()
        .map(
            round ->
                figure.applyAsDouble(round.get(setting))
                    / figure.applyAsDouble(round.get(Setting.ERROR_PRONE)))
        .toList();
  }
}
