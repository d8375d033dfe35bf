package io.github.logkeel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class GrowthTest {
  @TempDir private Path directory;

  private final StringWriter output = new StringWriter();
  private final CommandLine command =
      new CommandLine(new CheckingTime())
          .setOut(new PrintWriter(output))
          .setErr(new PrintWriter(output));

  @Test
  void copiesAreCompiledTogether() throws IOException {
    Path sources = Files.createDirectories(directory.resolve("sources/shop"));
    Files.createDirectories(directory.resolve("lib"));
    Files.writeString(sources.resolve("A.java"), "package shop;\n\nclass A {\n  shop.A a;\n}\n");

    int status =
        command.execute(
            "growth", "--corpus=" + directory, "--package=shop", "--copies=1,3", "--rounds=1");

    assertThat(status).isZero();
    assertThat(output.toString())
        .containsPattern("(?m)^\\| 5 \\| \\d+ ms \\| ")
        .containsPattern("(?m)^\\| 15 \\| \\d+ ms \\| ")
        .contains("  x-axis [0, 0]\n");
  }

  @Test
  void wrongDirectoryIsNamed() {
    assertThat(command.execute("growth", "--corpus=nowhere")).isEqualTo(2);
    assertThat(output.toString()).startsWith("no sources in nowhere");
  }
}
