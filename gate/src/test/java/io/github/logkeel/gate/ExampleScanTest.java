package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.gate.Cli.Outcome;
import io.github.logkeel.gate.maven.TestProjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans the example services as their READMEs say. */
final class ExampleScanTest {

  @ParameterizedTest
  @ValueSource(strings = {"checkout", "orders"})
  void findings(String name, @TempDir Path project) throws IOException {
    Path example = Path.of("../examples", name);
    TestProjects.copy(example, project);

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
}
