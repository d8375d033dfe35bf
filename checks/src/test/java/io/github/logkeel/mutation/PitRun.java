package io.github.logkeel.mutation;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.runtime.TestClassPath;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs PIT over one class, with the tests that are meant for it.
 *
 * <p>Class by class, since most tests compile with all checks: PIT would run nearly all of them for
 * each change. What an earlier run found is taken from there as long as the class and its tests
 * stay the same.
 *
 * @param type the class, below our root package
 * @param tests names of test classes
 */
record PitRun(String type, List<String> tests) {

  private static final Path DIRECTORY = Path.of("target/mutation");

  /** Where PIT starts; on the class path with profile {@code pit} only. */
  private static final String MAIN = "org.pitest.mutationtest.commandline.MutationCoverageReport";

  /** Whether PIT is there. */
  static boolean isPossible() {
    try {
      Class.forName(MAIN, false, PitRun.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Runs PIT.
   *
   * @throws IOException if it fails, as it does if a test fails without any change
   */
  ImmutableList<Mutant> mutants() throws IOException, InterruptedException {
    Path report = directory().resolve("mutations.xml");
    Path log = directory().resolve("log.txt");
    Files.createDirectories(directory());
    Files.deleteIfExists(report);
    int status =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("PIT failed on %s with status %d, see %s".formatted(type, status, log));
    }
    return Files.exists(report)
        ? Mutant.read(report, Path.of("src/main/java"))
        : ImmutableList.of();
  }

  private List<String> command() {
    String history = directory().resolve("history").toString();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        TestClassPath.without(),
        MAIN,
        "--targetClasses=%s%s,%1$s%2$s$*".formatted(Mutant.ROOT, type),
        "--targetTests=" + String.join(",", tests),
        "--sourceDirs=src/main/java",
        "--reportDir=" + directory(),
        "--outputFormats=XML",
        "--timestampedReports=false",
        "--failWhenNoMutations=false",
        "--historyInputLocation=" + history,
        "--historyOutputLocation=" + history,
        "--jvmArgs=" + options());
  }

  /** What lets a program run javac inside comes from this JVM; it runs for seconds only. */
  private String options() {
    String checks =
        tests.stream()
            .map(test -> test.replaceFirst("^.*\\.(.*)Test$", "$1"))
            .collect(Collectors.joining("+"));
    return Stream.concat(
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-")),
            Stream.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D%s=%s".formatted(ChecksInTurn.PROPERTY, checks)))
        .collect(Collectors.joining(","));
  }

  private Path directory() {
    return DIRECTORY.resolve(type);
  }
}
