package io.github.logkeel.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.ErrorProneRun;
import io.github.logkeel.engine.LogkeelCheckTest.Talkative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineTest {

  private static final FindingKey ONE = new FindingKey("A", "shop.Orders#place()", "00ff", "log");
  private static final FindingKey TWO = new FindingKey("B", "shop.Orders#log", "11ff", "x");

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = directory.resolve("logkeel-baseline.tsv");
  }

  @Test
  void linesAreSortedAndCounted() {
    assertThat(Baseline.of(List.of(ONE, TWO, ONE)).lines())
        .satisfiesExactly(
            heading -> assertThat(heading).startsWith("# "),
            second -> assertThat(second).isEqualTo("shop.Orders#log\tB\t11ff\t1\tx"),
            first -> assertThat(first).isEqualTo("shop.Orders#place()\tA\t00ff\t2\tlog"));
  }

  @Test
  void linesOfOneMemberAreSortedByCheckAndStatement() {
    FindingKey later = new FindingKey("A", "shop.Orders#log", "22ff", "x");
    FindingKey sooner = new FindingKey("A", "shop.Orders#log", "11ff", "z");

    assertThat(Baseline.of(List.of(TWO, later, sooner)).lines().stream().skip(1))
        .containsExactly(
            "shop.Orders#log\tA\t11ff\t1\tz",
            "shop.Orders#log\tA\t22ff\t1\tx",
            "shop.Orders#log\tB\t11ff\t1\tx");
  }

  @Test
  void readsWhatItWrites() throws IOException {
    Baseline written = Baseline.of(List.of(ONE, TWO, ONE));
    Files.write(file, written.lines());

    assertThat(read().entries()).isEqualTo(written.entries());
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void fileThatDoesNotExistKeepsNothingQuiet() {
    assertThat(read().entries()).isEmpty();
    assertThat(read().problems()).isEmpty();
  }

  @Test
  void lineThatBothBranchesAddedCountsOnce() throws IOException {
    Files.writeString(file, "m\tA\t00ff\t2\tlog\nm\tA\t00ff\t1\tlog\n");

    assertThat(read().entries()).hasSize(2);
  }

  @Nested
  final class Problems {

    @Test
    void mergeConflict() throws IOException {
      Files.writeString(file, "<<<<<<< HEAD\nm\tA\t00ff\t1\tlog\n=======\n>>>>>>> other\n");

      assertThat(read().problems())
          .hasSize(3)
          .first()
          .isEqualTo(
              file
                  + ":1: two branches changed this baseline: keep the lines of both, then run"
                  + " `logkeel baseline write`");
    }

    @Test
    void lineThatIsNoEntry() throws IOException {
      Files.writeString(
          file, "# heading\nm\tA\t00ff\tmany\tlog\nm\tA\t00ff\nm\tA\t00ff\t0\tlog\n \n");

      assertThat(read().problems())
          .satisfiesExactly(
              count ->
                  assertThat(count)
                      .isEqualTo(
                          file
                              + ":2: no entry of a baseline (member, check, hash, count and text,"
                              + " by tabs): correct or remove the line"),
              columns -> assertThat(columns).contains(":3: no entry"),
              none -> assertThat(none).contains(":4: no entry"));
    }

    @Test
    void noText() throws IOException {
      Files.write(file, "grüße".getBytes(ISO_8859_1));

      assertThat(read().problems())
          .singleElement()
          .asString()
          .startsWith(file + ": this baseline cannot be read (java.nio.charset.Malformed");
    }

    @Test
    void noPath() {
      assertThat(Baseline.read("a\0b").problems())
          .singleElement()
          .asString()
          .contains("cannot be read (java.nio.file.InvalidPathException");
    }

    @Test
    void failTheBuildInOneLine() throws IOException {
      Files.writeString(file, "nonsense\n");

      ErrorProneRun run = compile("log.info(\"one\");");

      assertThat(run.succeeded()).isFalse();
      assertThat(run.diagnostics())
          .first()
          .asString()
          .startsWith("ERROR Orders.java:1 " + file + ":1: no entry");
    }
  }

  /** In the compiler. */
  @Nested
  final class Quiet {

    @BeforeEach
    void acceptTwo() throws IOException {
      ImmutableList<String> keys =
          ErrorProneRun.withChecks(List.of(FindingKeyTest.Keys.class))
              .source("Orders.java", orders("log.info(\"one\"); log.info(\"two\");"))
              .compile()
              .diagnostics();
      Files.write(
          file,
          Baseline.of(
                  keys.stream()
                      .map(line -> line.lines().findFirst().orElseThrow().split(" "))
                      .map(word -> new FindingKey("Talkative", word[4], word[5], "log"))
                      .toList())
              .lines());
    }

    @Test
    void whatWasThere() {
      assertThat(compile("log.info(\"one\"); log.info(\"two\");").diagnostics()).isEmpty();
    }

    @Test
    void notWhatIsNew() {
      assertThat(compile("log.info(\"three\");\nlog.info(\"two\");").diagnostics())
          .singleElement()
          .asString()
          .startsWith("WARNING Orders.java:4 [Talkative]");
    }

    @Test
    void notADeclarationThatSuppresses() {
      ErrorProneRun run =
          ErrorProneRun.withChecks(List.of(Talkative.class))
              .options("-XepOpt:Logkeel:Baseline=" + file, "-XepOpt:Logkeel:RequireReason=true")
              .source(
                  "Orders.java",
                  "@SuppressWarnings(\"Talkative\")\n" + orders("log.info(\"one\");"))
              .compile();

      assertThat(run.diagnostics())
          .singleElement()
          .asString()
          .startsWith("WARNING Orders.java:2 [Talkative] suppressed without a reason");
    }

    @Test
    void onlyAsOftenAsItWasThere() {
      assertThat(compile("log.info(\"one\");\nlog.info(\"one\");").diagnostics())
          .singleElement()
          .asString()
          .startsWith("WARNING Orders.java:5 [Talkative]");
    }
  }

  private Baseline read() {
    return Baseline.read(file.toString());
  }

  private ErrorProneRun compile(String statements) {
    return ErrorProneRun.withChecks(List.of(Talkative.class))
        .options("-XepOpt:Logkeel:Baseline=" + file)
        .source("Orders.java", orders(statements))
        .compile();
  }

  private static String orders(String statements) {
    return """
    class Orders {
      private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
      void place() {
        %s
      }
    }
    """
        .formatted(statements);
  }
}
