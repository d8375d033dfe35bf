package io.github.logkeel.gate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds the examples of Maven builds as their README says, from nothing. */
final class MavenExamplesTest {

  /** How maven-compiler-plugin prints a diagnostic of Error Prone. */
  private static final Pattern DIAGNOSTIC =
      Pattern.compile("\\[(WARNING|ERROR)] (\\S+):\\[(\\d+),\\d+] \\[(\\w+)] (.*)");

  /** The newest Error Prone that {@code .ci/run} tests the plugin with. */
  private static final String NEWEST_ERROR_PRONE = "2.50.0";

  /** An error of one module would keep Maven from the next. */
  private static final String ALL_MODULES = "-Derror-prone.flags=-XepAllErrorsAsWarnings";

  @TempDir private Path project;
  private LocalRepository repository;

  @BeforeEach
  void createRepository() throws IOException {
    repository = LocalRepository.create();
  }

  @AfterEach
  void deleteRepository() throws IOException {
    repository.close();
  }

  @Test
  void diagnostics() throws Exception {
    copy("maven-build");

    assertAsExpected("maven-build", diagnostics(maven("clean", "compile")));
  }

  /** Modules that Lombok and AutoService work on. */
  @Test
  void diagnosticsOfModules() throws Exception {
    copy("maven-modules");

    assertThat(maven("clean", "compile")).contains("[INFO] BUILD FAILURE");
    assertAsExpected("maven-modules", diagnostics(maven("clean", "compile", ALL_MODULES)));
  }

  /** The same jar in a newer javac with a newer Error Prone. */
  @ParameterizedTest
  @ValueSource(strings = {"maven-build", "maven-modules"})
  void diagnosticsOnLaterJdk(String example) throws Exception {
    Optional<Path> later = laterJdk();
    assumeTrue(later.isPresent(), "no JDK 21 or later beside this one");
    copy(example);

    List<String> output =
        maven(
            later.get(),
            "clean",
            "compile",
            ALL_MODULES,
            "-Derror-prone.version=" + NEWEST_ERROR_PRONE);
    assertThat(diagnostics(output))
        .isEqualTo(Files.readString(expected(example)).replace(" error ", " warning "));
    assertThat(output).contains("[INFO] BUILD SUCCESS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maven-build", "maven-modules"})
  void repairsWrittenByErrorProne(String example) throws Exception {
    copy(example);
    String checks =
        Files.readAllLines(expected(example)).stream()
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

  private void copy(String example) throws IOException {
    TestProjects.copy(Path.of("../examples", example), project);
  }

  private static Path expected(String example) {
    return Path.of("../examples", example, "expected.txt");
  }

  private static void assertAsExpected(String example, String diagnostics) throws IOException {
    if (Boolean.getBoolean("expected.write")) {
      Files.writeString(expected(example), diagnostics);
    }
    assertThat(diagnostics)
        .describedAs("to accept a change: mvn verify -pl gate -am -Dexpected.write=true")
        .isEqualTo(Files.readString(expected(example)));
  }

  /** A JDK 21 or later in the directory that this one is in. */
  private static Optional<Path> laterJdk() throws IOException {
    Path running = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(running.getParent())) {
      return beside
          .filter(jdk -> Files.exists(jdk.resolve("bin/javac")) && release(jdk) >= 21)
          .max(Comparator.comparing(MavenExamplesTest::release));
    }
  }

  private static int release(Path jdk) {
    try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
      return lines
          .map(Pattern.compile("JAVA_VERSION=\"(\\d+).*")::matcher)
          .filter(Matcher::matches)
          .mapToInt(version -> Integer.parseInt(version.group(1)))
          .findFirst()
          .orElse(0);
    } catch (IOException none) {
      return 0;
    }
  }

  private List<String> maven(String... arguments) throws Exception {
    return maven(Path.of(System.getProperty("java.home")), arguments);
  }

  private List<String> maven(Path jdk, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(MavenLauncher.command(project));
    command.addAll(List.of("--batch-mode", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + repository.directory());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", jdk.toString());
    Process process = builder.start();
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
