package io.github.logkeel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.corpus.TinyCorpus.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes planted into an artifact of one class. */
final class RecallCommandTest {
  private static final String RIGHT = "log.info(\"order {} of {}\", id, failure.getMessage());";

  @TempDir private Path directory;
  private TinyCorpus corpus;

  @BeforeEach
  void make() throws IOException {
    corpus = new TinyCorpus(directory);
  }

  @Test
  void foundAndWrittenIntoAPage() throws IOException {
    corpus.statement(RIGHT);
    Path page = directory.resolve("quality.md");
    Files.writeString(page, "a\n<!-- recall: begin -->\nold\n<!-- recall: end -->\nb\n");
    Outcome outcome = corpus.run("recall", "--operator=drop-argument", "--into=" + page);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("orders: 1 planted, 0 do not compile, 0 missed")
        .contains("| 1 | 1 | 0 | 1 | 0 | 100.0 % |");
    assertThat(outcome.status()).isZero();
    assertThat(Files.readString(page))
        .startsWith("a\n")
        .contains("1 artifacts, at most 25 mistakes of an operator in each, seed 1.\n")
        .contains("| [MissingLogArgument](rules.md#missinglogargument) |")
        .endsWith("b\n")
        .doesNotContain("old");
  }

  @Test
  void missed() throws IOException {
    corpus.statement(
        "@SuppressWarnings(\"MissingLogArgument\") class A { { %s } }".formatted(RIGHT));
    Outcome outcome = corpus.run("recall", "--operator=drop-argument", "--missed");
    assertThat(outcome.out())
        .contains("orders: 1 planted, 0 do not compile, 1 missed")
        .contains("drop-argument shop/Orders.java:7\n")
        .contains("log.info(\"order {} of {}\", id);")
        .contains("| 1 | 1 | 0 | 0 | 1 | 0.0 % |");
    assertThat(outcome.status()).isEqualTo(Main.UNEXPECTED);
  }

  @Test
  void mistakesThatDoNotCompileAreTakenBack() throws IOException {
    corpus.statement("String planted = id + id; log.info(\"{}\", planted);");
    Outcome outcome = corpus.run("recall", "--operator=builder-used-twice");
    assertThat(outcome.out()).contains("| 1 | 1 | 1 | 0 | 0 |  |");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void whatIsReportedAlreadyIsNoPlace() throws IOException {
    corpus.statement("log.info(\"order {} of {}, {}\" + id, id, id, id);");
    assertThat(corpus.run("recall").out()).contains("| all |  |  | 0 | 0 | 0 | 0 | 0 |  |");
  }

  @Test
  void oneMistakeInAMethod() throws IOException {
    corpus.statement(RIGHT + RIGHT);
    assertThat(corpus.run("recall", "--operator=drop-argument").out())
        .contains("| 2 | 1 | 0 | 1 | 0 | 100.0 % |");
  }

  @Test
  void programThatClearsTheMdcHasNoEntriesThatStay() throws IOException {
    String handler = "} @interface GET {} @GET void get(String id) { %s";
    corpus.statement(handler.formatted(""));
    assertThat(corpus.run("recall", "--operator=put-for-ever").out()).contains("orders: 1 planted");
    corpus.statement(handler.formatted("org.slf4j.MDC.clear();"));
    assertThat(corpus.run("recall", "--operator=put-for-ever").out()).contains("orders: 0 planted");
  }

  @Test
  void unknownOperator() {
    Outcome outcome = corpus.run("recall", "--operator=none");
    assertThat(outcome.err())
        .startsWith("corpus: none: no such operator; there are drop-argument,");
    assertThat(outcome.status()).isEqualTo(Main.REFUSED);
  }
}
