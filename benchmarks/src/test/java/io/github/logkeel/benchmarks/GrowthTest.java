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
  void eachIsCompiledWithThoseBefore() throws IOException {
    String first = artifact("one", "class One {\n}\n");
    String second = artifact("two", "class Two {\n  One one;\n}\n");

    int status = command.execute("growth", first, second, "--rounds=1");

    assertThat(status).isZero();
    assertThat(output.toString())
        .containsPattern("(?m)^\\| 2 \\| \\d+ ms \\| ")
        .containsPattern("(?m)^\\| 5 \\| \\d+ ms \\| ")
        .contains("  x-axis [0, 0]\n");
  }

  private String artifact(String name, String source) throws IOException {
    Path sources = Files.createDirectories(directory.resolve(name).resolve("sources"));
    Files.createDirectories(directory.resolve(name).resolve("lib"));
    Files.writeString(sources.resolve(name + ".java"), source);
    return "--corpus=" + directory.resolve(name);
  }

  @Test
  void wrongDirectoryIsNamed() {
    assertThat(command.execute("growth", "--corpus=nowhere")).isEqualTo(2);
    assertThat(output.toString()).startsWith("no sources in nowhere");
  }
}
