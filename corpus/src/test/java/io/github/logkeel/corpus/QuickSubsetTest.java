package io.github.logkeel.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed corpus: its quick part is as expected, and its page is up to date. */
final class QuickSubsetTest {
  @Test
  void quickSubsetIsAsExpected() {
    StringWriter said = new StringWriter();
    PrintWriter print = new PrintWriter(said);
    int status =
        Main.run(print, print, "check", "--quick", "--directory=.", "--cache=target/cache");
    assertThat(said.toString()).contains("as expected").doesNotContain("not as expected");
    assertThat(status).as(said.toString()).isZero();
  }

  @Test
  void pageIsUpToDate() throws Exception {
    Path page = Path.of("..", "docs", "quality.md");
    Path copy = Files.createTempFile("quality", ".md");
    Files.copy(page, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    StringWriter said = new StringWriter();
    PrintWriter print = new PrintWriter(said);
    assertThat(Main.run(print, print, "page", "--directory=.", "--page=" + copy))
        .as(said.toString())
        .isZero();
    assertThat(page)
        .as("run `corpus page` and commit what it writes")
        .hasSameTextualContentAs(copy);
  }
}
