package io.github.logkeel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.corpus.TinyCorpus.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, over an artifact of one class. */
final class CommandTest {
  private static final String PLACE = "shop/Orders.java:7:5 MissingLogArgument: ";
  private static final String WRONG = "log.info(\"order {} of {}\", id);";

  @TempDir private Path directory;
  private TinyCorpus corpus;

  @BeforeEach
  void make() throws IOException {
    corpus = new TinyCorpus(directory);
  }

  @Test
  void asExpected() throws IOException {
    corpus.statement("log.info(\"order {}\", id);");
    Outcome outcome = corpus.run("check");
    assertThat(outcome.out())
        .isEqualToNormalizingNewlines("orders: 1 files, 0 findings, as expected\n");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void findingThatComesAndGoes() throws IOException {
    corpus.statement(WRONG);
    Outcome outcome = corpus.run("check", "orders");
    assertThat(outcome.out()).endsWith("not as expected:%n+ %s%s%n".formatted(PLACE, WRONG));
    assertThat(outcome.status()).isEqualTo(Main.UNEXPECTED);

    assertThat(corpus.run("accept").out()).contains("orders: 1 findings, 1 of them unread");
    assertThat(corpus.run("check", "--quick").status()).isZero();

    corpus.statement("log.info(\"order {}\", id);");
    outcome = corpus.run("check");
    assertThat(outcome.out()).contains("- %s%s (unread)".formatted(PLACE, WRONG));
    assertThat(outcome.status()).isEqualTo(Main.UNEXPECTED);
  }

  @Test
  void verdictStaysWithItsFinding() throws IOException {
    corpus.statement(WRONG);
    corpus.run("accept");
    Files.writeString(
        corpus.expectation(),
        Files.readString(corpus.expectation()).replace("unread\t", "true\tprints {}"));
    corpus.statement("\n    " + WRONG);
    corpus.run("accept");
    assertThat(Files.readString(corpus.expectation()))
        .contains(
            "shop/Orders.java\t8\t5\tMissingLogArgument\t%s\ttrue\tprints {}\n".formatted(WRONG));
  }

  @Test
  void repairs() throws IOException {
    corpus.statement("log.error(\"failed: {}\", failure);\n    log.info(\"order \" + id);");
    Path copies = directory.resolve("copies");
    Outcome outcome = corpus.run("fixes", "--copies=" + copies);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("orders: 2 repairs, 0 failures");
    assertThat(Files.readString(directory.resolve("fixes.tsv")))
        .contains("orders\tInterpolatedMessage\t1\t0\t0\t0\t0\t0\n");
    assertThat(Files.readString(copies.resolve("orders/shop/Orders.java")))
        .contains("log.error(\"failed\", failure)", "log.info(\"order {}\", id)");
  }

  @Test
  void whatARepairUncovers() throws IOException {
    corpus.statement("log.error(\"failed: {}\" + id, failure);");
    assertThat(corpus.run("fixes", "--copies=" + directory).err()).isEmpty();
    assertThat(Files.readString(directory.resolve("fixes.tsv")))
        .contains("orders\tInterpolatedMessage\t1\t0\t0\t0\t0\t1\n")
        .contains("orders\tLogPlaceholderForThrowable\t1\t0\t0\t0\t0\t0\n");
  }

  @Test
  void show() throws IOException {
    corpus.statement("log.info(\"order \" + id);");
    assertThat(corpus.run("show", "--check=InterpolatedMessage").out())
        .contains("== orders shop/Orders.java:7:5 InterpolatedMessage", "    7> ")
        .contains("-     log.info(\"order \" + id);", "+     log.info(\"order {}\", id);");
    assertThat(corpus.run("show", "--check=LostCause").out()).isEmpty();
  }

  @Test
  void page() throws IOException {
    corpus.statement(WRONG);
    corpus.run("accept");
    Path page = directory.resolve("quality.md");
    Files.writeString(page, "a\n<!-- generated: begin -->\nold\n<!-- generated: end -->\nb\n");
    assertThat(corpus.run("page", "--page=" + page).status()).isZero();
    assertThat(Files.readString(page))
        .startsWith("a\n")
        .endsWith("b\n")
        .doesNotContain("old")
        .contains("| [MissingLogArgument](rules.md#missinglogargument) | 1 | 0 | 0 | 0 | 1 |");
    Files.writeString(page, "a\n");
    assertThat(corpus.run("page", "--page=" + page).err()).contains("no generated part");
  }

  @Test
  void sourcesThatDoNotCompile() throws IOException {
    corpus.statement("log.info(nothing);");
    Outcome outcome = corpus.run("check");
    assertThat(outcome.err()).contains("shop/Orders.java:7", "orders does not compile (1 error)");
    assertThat(outcome.status()).isEqualTo(Main.UNEXPECTED);
  }

  @Test
  void unknownArtifact() {
    assertRefused("nothing: no such artifact", "check", "nothing");
  }

  @Test
  void artifactThatIsNotPublished() throws IOException {
    corpus.rows("io.github.logkeel.none:none:1\tno\tno\tno\t\t\t");
    Outcome outcome = corpus.run("check");
    assertThat(outcome.err())
        .startsWith(
            "io.github.logkeel.none:none:1 cannot be fetched: check its row and the network")
        .hasLineCount(1);
    assertThat(outcome.status()).isEqualTo(Main.UNEXPECTED);
  }

  @Test
  void malformedRows() throws IOException {
    corpus.rows("shop:orders:1.0\tyes");
    assertRefused("corpus.tsv:2: 2 columns, not 7", "check");
    corpus.rows("shop:orders\tyes\tno\tno\t\t\t");
    assertRefused("corpus.tsv:2: 'shop:orders' is no artifact", "check");
    corpus.rows("shop:orders:1\tperhaps\tno\tno\t\t\t");
    assertRefused("corpus.tsv:2: 'perhaps' is neither yes nor no", "check");
    corpus.rows("shop:orders:1\tno\tno\tno\t\t\t", "shop:orders:2\tno\tno\tno\t\t\t");
    assertRefused("corpus.tsv:3: orders is there already", "check");
    Files.writeString(directory.resolve("corpus.tsv"), "shop:orders:1\n");
    assertRefused("corpus.tsv:1: the first line must name the columns", "check");
    Files.delete(directory.resolve("corpus.tsv"));
    assertRefused("corpus.tsv does not exist", "check");
  }

  @Test
  void malformedExpectation() throws IOException {
    corpus.statement(WRONG);
    corpus.run("accept");
    String accepted = Files.readString(corpus.expectation());
    Files.writeString(corpus.expectation(), accepted.replace("unread", "maybe"));
    assertThat(corpus.run("check").err()).contains("orders.tsv:2: 'maybe' is no verdict");
    Files.writeString(corpus.expectation(), accepted.replace("unread", "true"));
    assertThat(corpus.run("check").err()).contains("orders.tsv:2: say why in the last column");
    Files.writeString(corpus.expectation(), accepted.replace("\t7\t", "\tx\t"));
    assertThat(corpus.run("check").err()).contains("orders.tsv:2: 'x' is no number");
  }

  private void assertRefused(String message, String... arguments) {
    Outcome outcome =
        arguments.length == 1 ? corpus.run(arguments[0]) : corpus.run(arguments[0], arguments[1]);
    assertThat(outcome.err()).startsWith("corpus: ").contains(message).hasLineCount(1);
    assertThat(outcome.status()).isEqualTo(Main.REFUSED);
  }
}
