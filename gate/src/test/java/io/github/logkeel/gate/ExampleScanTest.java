package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.gate.Cli.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans the example services as their READMEs say. */
final class ExampleScanTest {

  @ParameterizedTest
  @ValueSource(strings = {"checkout", "orders"})
  void findings(String name, @TempDir Path project) throws IOException {
    Path example = Path.of("../examples", name);
    copy(example, project);

    Outcome scan = Cli.run("scan", project);

    assertThat(scan.status()).as("%s", scan.err()).isEqualTo(1);
    Path expected = example.resolve("expected.txt");
    if (Boolean.getBoolean("expected.write")) {
      Files.writeString(expected, scan.out());
    }
    assertThat(scan.out())
        .describedAs("to accept a change: mvn verify -pl gate -am -Dexpected.write=true")
        .isEqualTo(Files.readString(expected));
  }

  /** The sources and the build, without what a build has left. */
  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(file -> !file.startsWith(from.resolve("target"))).sorted().toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy);
      }
    }
  }
}
