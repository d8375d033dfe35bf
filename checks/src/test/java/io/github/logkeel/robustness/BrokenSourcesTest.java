package io.github.logkeel.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.runtime.TestClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sources that do not compile: javac tells of its errors, and no check has a fault of its own.
 *
 * <p>Error Prone judges nothing once javac has found an error, but other hosts of its checks might,
 * and what a check looks at beyond its own file may be wrong: so the checks are run over all trees
 * as javac leaves them, errors or not.
 */
final class BrokenSourcesTest {

  private static final long SEED = 20_261_130;

  private static final Path EXAMPLES = Path.of("../examples");

  @Test
  void whatIsBrokenIsJudged() {
    ErroneousRun run =
        ErroneousRun.of(
            Map.of(
                "Shop.java",
                """
                class Shop {
                  private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");
                  void run(String id, Missing missing) {
                    int number = "text";
                    log.info("run", id);
                    log.info("run", missing, nowhere.id());
                  }
                }
                """));

    assertThat(run.faults()).isEmpty();
    assertThat(run.errors()).hasSize(3);
    assertThat(run.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void generatedPrograms(int seed) throws ReflectiveOperationException {
    Random random = new Random(SEED + seed);
    Programs programs = new Programs();
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < 15; i++) {
      List<Integer> choices = random.ints(random.nextInt(300), 0, 10_000).boxed().toList();
      String program = programs.program("p" + i, choices);
      sources.put("P" + i + ".java", Breakage.anyOf(random).of(program, random));
    }
    requireNoFault(sources);
  }

  /** Trees to which the classes of a library are missing, and which have other errors by that. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "slf4j-api",
        "log4j-api",
        "opentelemetry-context",
        "micrometer-observation",
        "brave",
        "flogger",
        "jboss-logging"
      })
  void withoutLibrary(String artifactId) throws ReflectiveOperationException {
    Random random = new Random(SEED);
    Programs programs = new Programs();
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < 2; i++) {
      List<Integer> choices = random.ints(200, 0, 10_000).boxed().toList();
      sources.put("P" + i + ".java", programs.program("p" + i, choices));
    }
    requireNoFault(sources, "-cp", TestClassPath.without(artifactId));
  }

  /**
   * The examples, of which the tests have not all libraries, with one more thing broken in each.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void examples(int seed) throws IOException {
    Random random = new Random(SEED + seed);
    Map<String, String> sources = new LinkedHashMap<>();
    for (Path file : javaFiles()) {
      String text = Files.readString(file);
      sources.put(
          sources.size() + "/" + file.getFileName(), Breakage.anyOf(random).of(text, random));
    }
    assertThat(sources).hasSizeGreaterThan(10);
    requireNoFault(sources);
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(
              file -> file.toString().endsWith(".java") && !file.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  /** Each by itself, as javac may crash over one. */
  private static void requireNoFault(Map<String, String> sources, String... options) {
    List<ErroneousRun> runs =
        sources.entrySet().stream()
            .map(source -> ErroneousRun.of(Map.of(source.getKey(), source.getValue()), options))
            .toList();
    assertThat(runs).flatExtracting(ErroneousRun::faults).isEmpty();
    assertThat(runs).flatExtracting(ErroneousRun::errors).as("errors of javac").isNotEmpty();
    assertThat(runs).flatExtracting(ErroneousRun::findings).as("what was judged").isNotEmpty();
  }
}
