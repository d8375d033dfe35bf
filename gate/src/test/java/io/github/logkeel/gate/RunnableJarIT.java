package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lombok.extern.slf4j.Slf4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What users start: the packaged jar, which brings the access to javac that it needs. */
final class RunnableJarIT {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path JAR = PROJECT.resolve("gate/target/logkeel.jar");
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private Path directory;

  @Test
  void scansWithAllChecksWithoutFlagsForTheJvm() throws Exception {
    Cli.write(
        directory,
        "Late.java",
        """
        class Late {
          static final System.Logger log = System.getLogger("late");

          void pay(String id) {
            log.log(System.Logger.Level.INFO, "paid {}", id);
            new IllegalStateException();
          }
        }
        """);

    Cli.Outcome outcome = run(JAVA, "-jar", JAR, "scan", ".", "--all");

    assertThat(outcome.out())
        .contains("Late.java:5:5 error ForeignLogPlaceholder", "DeadException (Error Prone)");
    assertThat(outcome.err()).startsWith("scanning 1 file of .\n");
    assertThat(outcome.status()).isEqualTo(1);
  }

  @Test
  void directoryForProcessorsThatCannotBeMade() throws Exception {
    Path file = Cli.write(directory, "Right.java", "class Right {}");

    Cli.Outcome outcome =
        run(
            JAVA,
            "-Djava.io.tmpdir=" + file,
            "-jar",
            JAR,
            "scan",
            file,
            "--processorpath",
            Cli.jarOf(Slf4j.class));

    assertThat(outcome.complaint()).startsWith("logkeel: no directory can be made in " + file);
    assertThat(outcome.status()).isEqualTo(2);
  }

  @Test
  void version() throws Exception {
    assertThat(run(JAVA, "-jar", JAR, "--version").out())
        .matches("logkeel \\d\\S* \\(Error.*\\)\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void launcherThroughALinkFromAnotherDirectory() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("lk"), PROJECT.resolve("logkeel"));
    Cli.write(directory, "src/Right.java", "class Right {}");

    Cli.Outcome outcome = run(link, "scan", "src");

    assertThat(outcome.out()).isEqualTo("no findings in 1 file\n");
    assertThat(outcome.status()).isZero();
  }

  private Cli.Outcome run(Object... command) throws Exception {
    List<String> words = new ArrayList<>();
    for (Object word : command) {
      words.add(word.toString());
    }
    Path out = directory.resolve("stdout.txt");
    Path err = directory.resolve("stderr.txt");
    int status =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Cli.Outcome(status, Files.readAllBytes(out), Files.readString(err));
  }
}
