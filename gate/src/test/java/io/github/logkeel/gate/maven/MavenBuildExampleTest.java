package io.github.logkeel.gate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds {@code examples/maven-build} as its README says. */
final class MavenBuildExampleTest {
  private static final Path EXAMPLE = Path.of("../examples/maven-build");
  private static final Path EXPECTED = EXAMPLE.resolve("expected.txt");

  /** How maven-compiler-plugin prints a diagnostic of Error Prone. */
  private static final Pattern DIAGNOSTIC =
      Pattern.compile("\\[(WARNING|ERROR)] (\\S+):\\[(\\d+),\\d+] \\[(\\w+)] (.*)");

  @TempDir private Path project;
  private LocalRepository repository;

  @BeforeEach
  void copyTheExample() throws IOException {
    TestProjects.copy(EXAMPLE, project);
    repository = LocalRepository.create();
  }

  @AfterEach
  void deleteRepository() throws IOException {
    repository.close();
  }

  @Test
  void diagnostics() throws Exception {
    String diagnostics = diagnostics(maven("clean", "compile"));

    if (Boolean.getBoolean("expected.write")) {
      Files.writeString(EXPECTED, diagnostics);
    }
    assertThat(diagnostics)
        .describedAs("to accept a change: mvn verify -pl gate -am -Dexpected.write=true")
        .isEqualTo(Files.readString(EXPECTED));
  }

  @Test
  void repairsWrittenByErrorProne() throws Exception {
    String checks =
        Files.readAllLines(EXPECTED).stream()
            .map(line -> line.replaceFirst("\\S+ \\S+ (\\w+):.*", "$1"))
            .distinct()
            .collect(Collectors.joining(","));
    maven(
        "clean",
        "compile",
        "-Derror-prone.flags=-XepPatchChecks:" + checks + " -XepPatchLocation:IN_PLACE");

    List<String> output = maven("clean", "compile");
    assertThat(diagnostics(output)).isEmpty();
    assertThat(output).contains("[INFO] BUILD SUCCESS");
  }

  private List<String> maven(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(MavenLauncher.command(project));
    command.addAll(List.of("--batch-mode", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + repository.directory());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
    try (BufferedReader reader = process.inputReader()) {
      return reader.lines().toList();
    }
  }

  /** One line per diagnostic, {@code file:line severity check: message}, sorted. */
  private String diagnostics(List<String> output) throws IOException {
    Path root = project.toRealPath();
    return output.stream()
        .map(DIAGNOSTIC::matcher)
        .filter(Matcher::matches)
        .map(
            diagnostic ->
                "%s:%s %s %s: %s\n"
                    .formatted(
                        root.relativize(Path.of(diagnostic.group(2))),
                        diagnostic.group(3),
                        diagnostic.group(1).toLowerCase(Locale.ROOT),
                        diagnostic.group(4),
                        diagnostic.group(5)))
        .distinct() // errors are printed again at the end of the build
        .sorted()
        .collect(Collectors.joining());
  }
}
