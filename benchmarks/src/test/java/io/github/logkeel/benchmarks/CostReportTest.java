package io.github.logkeel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.benchmarks.CompilationCost.Setting;
import io.github.logkeel.benchmarks.CostReport.Cost;
import io.github.logkeel.benchmarks.CostReport.Measured;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CostReportTest {

  @Test
  void eachRoundIsComparedWithErrorProneInTheSameRound() {
    CostReport report =
        new CostReport(
            List.of(
                new Measured(
                    "zookeeper",
                    7,
                    1000,
                    List.of(round(100, 102), round(200, 230), round(1000, 1010)))),
            3,
            Optional.empty());
    assertThat(report.markdown())
        .contains("each compiled 3 times", "zookeeper: 7 files, 1000 lines")
        .containsIgnoringNewLines(
            "| Error Prone's default checks | 0.2 s | 1.000 | 1.000 | 1.000 | 200 MB | 1.000 |  |",
            "| and Logkeel | 0.2 s | 1.020 | 1.010 | 1.150 | 230 MB | 1.020 | 2.00 % |");
  }

  private static Map<Setting, Cost> round(int alone, int withOurs) {
    Map<Setting, Cost> costs = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      costs.put(setting, cost(alone, 0));
    }
    costs.put(Setting.LOGKEEL, cost(withOurs, 1));
    return costs;
  }

  private static Cost cost(int size, int added) {
    return new Cost(
        Duration.ofMillis(size),
        size * 1_000_000L,
        Duration.ofMillis(50),
        Duration.ofMillis(added));
  }
}
