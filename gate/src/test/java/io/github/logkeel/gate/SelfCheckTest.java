package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own code has no findings, neither of our checks nor of Error Prone's. */
final class SelfCheckTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** The packages of javac that our code uses. */
  private static final List<String> EXPORTS =
      Stream.of(
              "api",
              "code",
              "comp",
              "file",
              "main",
              "model",
              "parser",
              "processing",
              "tree",
              "util")
          .flatMap(
              name ->
                  Stream.of(
                      "--add-exports",
                      "jdk.compiler/com.sun.tools.javac.%s=ALL-UNNAMED".formatted(name)))
          .toList();

  @ParameterizedTest
  @ValueSource(strings = {"checks", "gate"})
  void noFindings(String module) {
    Path sources = PROJECT.resolve(module).resolve("src/main/java");

    ScanResult result =
        new Scan(Checks.all(), List.of())
            .run(
                new SourceSet(
                    module,
                    PROJECT,
                    JavaFiles.below(List.of(sources)),
                    PathList.parse(System.getProperty("java.class.path"), "java.class.path"),
                    List.of(),
                    EXPORTS,
                    StandardCharsets.UTF_8));

    assertThat(result.problems()).isEmpty();
    assertThat(report(result)).startsWith("no findings in ");
  }

  @Test
  void ourChecksAreAmongThem() {
    assertThat(Checks.all().ours()).isNotEmpty();
  }

  private static String report(ScanResult result) {
    StringWriter out = new StringWriter();
    new TextReport(new PrintWriter(out), new Colors(Colors.When.NEVER), PROJECT, false)
        .print(List.of(result));
    return out.toString();
  }
}
