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

class PathsTimeTest {
  @TempDir private Path directory;

  private final StringWriter output = new StringWriter();
  private final CommandLine command =
      new CommandLine(new CheckingTime())
          .setOut(new PrintWriter(output))
          .setErr(new PrintWriter(output));

  @Test
  void eachRoundTellsTheShare() throws IOException {
    Files.writeString(directory.resolve("A.java"), "class A {\n  void a() {\n    a();\n  }\n}\n");

    int status =
        command.execute(
            "paths", "--source", directory.toString(), "--rounds", "2", "--javac-alone");

    assertThat(status).isZero();
    assertThat(output.toString().lines()).hasSize(3).first().isEqualTo("1 files, 5 lines");
    assertThat(output.toString().lines().skip(1))
        .allMatch(line -> line.matches("TracedPaths \\d+ ms of \\d+ ms: \\d+[.,]\\d\\d %"));
  }

  @Test
  void wrongDirectoryIsNamed() {
    assertThat(command.execute("paths", "--source", "nowhere")).isEqualTo(2);
    assertThat(output.toString()).startsWith("nowhere is no directory");
  }
}
