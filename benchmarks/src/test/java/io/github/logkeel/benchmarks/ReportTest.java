package io.github.logkeel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.bugpatterns.ArrayEquals;
import com.google.errorprone.bugpatterns.ArrayToString;
import io.github.logkeel.arguments.MissingLogArgument;
import io.github.logkeel.arguments.SurplusLogArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.skypencil.errorprone.slf4j.Slf4jPlaceholderMismatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final List<BugCheckerInfo> CHECKS =
      Stream.of(
              MissingLogArgument.class,
              ArrayEquals.class,
              Slf4jPlaceholderMismatch.class,
              SurplusLogArgument.class,
              ArrayToString.class)
          .map(BugCheckerInfo::create)
          .toList();

  private static final Report REPORT =
      new Report(
          "zookeeper",
          7,
          2,
          CHECKS,
          List.of(round(600, 400, 4, 1, 40), round(150, 50, 6, 2, 20), round(1500, 500, 2, 4, 9)),
          List.of("A note."));

  private static Map<String, Duration> round(
      int arrayEquals, int arrayToString, int missing, int surplus, int peer) {
    return Map.of(
        "ArrayEquals", Duration.ofMillis(arrayEquals),
        "ArrayToString", Duration.ofMillis(arrayToString),
        "MissingLogArgument", Duration.ofMillis(missing),
        "SurplusLogArgument", Duration.ofMillis(surplus),
        "Slf4jPlaceholderMismatch", Duration.ofMillis(peer));
  }

  @Test
  void sharesAreOfErrorPronesOwnTimeInTheSameRound() {
    assertThat(REPORT.markdown().lines().map(line -> line.replaceAll(" \\(`[^`]*`\\)", "")))
        .contains(
            "7 files of zookeeper, 3 compilations after 2 to warm up; Error Prone's own checks come"
                + " first, as in each build, those of plugins in another order each time.",
            "A note.",
            "| Error Prone's own | 2 | 1000.0 ms | 100.00 % | 100.00 % | 100.00 % |",
            "| Logkeel | 2 | 6.0 ms | 0.50 % | 0.30 % | 4.00 % |",
            "| peer | 1 | 20.0 ms | 4.00 % | 0.45 % | 10.00 % |",
            "The peer takes 2.5 times as long as Logkeel (median).");
  }

  @Test
  void checksAreListedTheSlowestFirst() {
    assertThat(REPORT.markdown().lines().filter(line -> line.contains("LogArgument")))
        .containsExactly(
            "| MissingLogArgument | 4.0 ms | 0.40 % | 0.10 % | 3.00 % |",
            "| SurplusLogArgument | 2.0 ms | 0.20 % | 0.10 % | 1.00 % |");
  }

  @Test
  void pageKeepsWhatIsOutsideTheMarkers(@TempDir Path directory) throws IOException {
    Path page = directory.resolve("page.md");
    Files.writeString(page, "before\n" + Report.BEGIN + "old\n" + Report.END + "after\n");

    REPORT.writeInto(page);

    assertThat(page)
        .hasContent("before\n" + Report.BEGIN + REPORT.markdown() + Report.END + "after\n");
  }

  @Test
  void pageWithoutMarkersIsLeftAlone(@TempDir Path directory) throws IOException {
    Path page = directory.resolve("page.md");
    Files.writeString(page, "no markers\n");

    assertThatThrownBy(() -> REPORT.writeInto(page))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("page.md lacks the lines <!-- measured: begin -->");
    assertThat(page).hasContent("no markers\n");
  }
}
