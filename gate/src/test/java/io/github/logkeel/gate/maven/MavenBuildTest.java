package io.github.logkeel.gate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.logkeel.gate.ScanException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class MavenBuildTest {
  @TempDir private Path directory;

  @Test
  void noMaven() {
    assertThatThrownBy(() -> compileWith(List.of("no-such-maven")))
        .isInstanceOf(ScanException.class)
        .hasMessage(
            directory
                + ": cannot run `no-such-maven`: install Maven or add the Maven wrapper;"
                + " without Maven give --source and --classpath");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void mavenThatDiesWithoutAnErrorLine() {
    ScanException failure =
        catchThrowableOfType(
            ScanException.class,
            () -> compileWith(List.of("sh", "-c", "echo no Java found; exit 3")));

    assertThat(failure).hasMessageContaining("(exit status 3)");
    assertThat(failure.details()).containsExactly("no Java found");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void errorsWithoutTheirFootnotes() {
    ScanException failure =
        catchThrowableOfType(
            ScanException.class,
            () -> compileWith(List.of("sh", "-c", "echo '[ERROR] no jar -> [Help 1]'; exit 1")));

    assertThat(failure.details()).containsExactly("[ERROR] no jar");
  }

  private void compileWith(List<String> maven) throws Exception {
    new MavenBuild(directory, maven, line -> {}).compile(false, directory, directory);
  }
}
