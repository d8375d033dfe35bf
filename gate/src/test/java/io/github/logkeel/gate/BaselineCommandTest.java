package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineCommandTest {
  private static final String ORDERS =
      """
      package shop;

      import java.util.logging.Level;
      import java.util.logging.Logger;

      class Orders {
        private static final Logger log = Logger.getLogger("shop");

        void place(String id, int amount) {
          log.log(Level.INFO, "order {0}", new Object[] {id, amount});
          log.log(Level.INFO, "order {0} of {1}", id);
        }
      }
      """;

  @TempDir private Path project;
  private Path baseline;

  @BeforeEach
  void writeSources() {
    Cli.write(project, "shop/Orders.java", ORDERS);
    baseline = project.resolve("logkeel-baseline.tsv");
  }

  @Test
  void writesWhatIsThere() throws IOException {
    assertThat(Cli.run("baseline", "write", project))
        .returns("logkeel-baseline.tsv: 2 findings\n", Cli.Outcome::out)
        .returns(0, Cli.Outcome::status);

    assertThat(Files.readAllLines(baseline))
        .satisfiesExactly(
            heading -> assertThat(heading).startsWith("# "),
            missing ->
                assertThat(missing)
                    .startsWith("shop.Orders#place(String,int)\tMissingLogArgument\t")
                    .contains("\t1\tlog . log ( Level . INFO ,"),
            surplus ->
                assertThat(surplus)
                    .startsWith("shop.Orders#place(String,int)\tSurplusLogArgument\t"));
    assertThat(Cli.run("baseline", "check", project))
        .returns("nothing new, 2 findings known\n", Cli.Outcome::out)
        .returns(0, Cli.Outcome::status);
  }

  @Test
  void isReadByChecks() {
    Cli.run("baseline", "write", project);

    assertThat(Cli.run("scan", project, "--flag", "Logkeel:Baseline=" + baseline).out())
        .isEqualTo("no findings in 1 file\n");
  }

  @Test
  void secondWriteChangesNothing() throws IOException {
    Cli.run("baseline", "write", project);
    String first = Files.readString(baseline);

    assertThat(Cli.run("baseline", "write", project).out())
        .isEqualTo("logkeel-baseline.tsv: 2 findings\n");
    assertThat(baseline).hasContent(first);
  }

  @Test
  void newFindingFails() throws IOException {
    Cli.run("baseline", "write", project);
    String first = Files.readString(baseline);
    change(
        "log.log(Level.INFO, \"order {0}\"", "log.log(Level.INFO, \"paid {0} {1}\", id);\n    $0");

    Cli.Outcome check = Cli.run("baseline", "check", project);
    assertThat(check.out())
        .startsWith("shop/Orders.java:10:5 error MissingLogArgument")
        .contains("1 finding in 1 file: 1 error");
    assertThat(check.status()).isEqualTo(1);

    assertThat(Cli.run("baseline", "write", project))
        .returns(
            """
            logkeel-baseline.tsv: 2 findings, 1 new not taken in
            mend what is new (logkeel baseline check shows it), or take it in with --accept-new
            """,
            Cli.Outcome::out)
        .returns(1, Cli.Outcome::status);
    assertThat(baseline).hasContent(first);

    assertThat(Cli.run("baseline", "write", project, "--accept-new"))
        .returns("logkeel-baseline.tsv: 3 findings\n", Cli.Outcome::out)
        .returns(0, Cli.Outcome::status);
  }

  @Test
  void mendedFindingCannotComeBack() throws IOException {
    Cli.run("baseline", "write", project);
    change("order {0} of {1}", "order {0}");

    Cli.Outcome stale = Cli.run("baseline", "check", project);
    assertThat(stale.out())
        .startsWith(
            "logkeel-baseline.tsv: 1 entry whose finding is gone, run logkeel baseline write\n"
                + "  - MissingLogArgument shop.Orders#place(String,int): log . log (");
    assertThat(stale.status()).isEqualTo(1);

    assertThat(Cli.run("baseline", "write", project))
        .returns(0, Cli.Outcome::status)
        .satisfies(
            outcome ->
                assertThat(outcome.out())
                    .startsWith("  - MissingLogArgument shop.Orders#place(String,int): ")
                    .endsWith("logkeel-baseline.tsv: 1 finding, 1 fewer\n"));

    Cli.write(project, "shop/Orders.java", ORDERS);
    assertThat(Cli.run("baseline", "check", project))
        .returns(1, Cli.Outcome::status)
        .satisfies(outcome -> assertThat(outcome.out()).contains("MissingLogArgument"));
  }

  @Test
  void lastFindingTakesTheFileWithIt() throws IOException {
    Cli.run("baseline", "write", project);
    Cli.write(project, "shop/Orders.java", "package shop;\n\nclass Orders {}\n");

    assertThat(Cli.run("baseline", "write", project).out())
        .endsWith(
            "logkeel-baseline.tsv: not needed, there are no findings to keep quiet, 2 fewer\n");
    assertThat(baseline).doesNotExist();
  }

  @Test
  void otherName() {
    Cli.run("baseline", "write", project, "--file", "known.tsv");

    assertThat(project.resolve("known.tsv")).isNotEmptyFile();
  }

  @Test
  void brokenBaseline() throws IOException {
    Files.writeString(baseline, "<<<<<<< HEAD\n");

    for (String command : new String[] {"write", "check"}) {
      Cli.Outcome outcome = Cli.run("baseline", command, project);
      assertThat(outcome.complaint())
          .startsWith("logkeel: " + baseline + ":1: two branches changed this baseline");
      assertThat(outcome.status()).isEqualTo(2);
    }
    assertThat(baseline).hasContent("<<<<<<< HEAD\n");
  }

  @Test
  void directoryThatCannotBeWritten() throws IOException {
    Files.createDirectories(baseline.resolve("taken"));

    Cli.Outcome outcome = Cli.run("baseline", "write", project);

    assertThat(outcome.complaint()).contains(baseline.toString());
    assertThat(outcome.status()).isEqualTo(2);
  }

  @Test
  void neitherWriteNorCheck() {
    assertThat(Cli.run("baseline"))
        .returns(2, Cli.Outcome::status)
        .returns(
            "logkeel: write or check is missing (see logkeel baseline --help)",
            Cli.Outcome::complaint);
  }

  private void change(String before, String after) {
    Cli.write(project, "shop/Orders.java", ORDERS.replace(before, after.replace("$0", before)));
  }
}
