package io.github.logkeel.gate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class MavenLauncherTest {
  @TempDir private Path directory;
  private Path module;

  @BeforeEach
  void makeProject() throws IOException {
    module = Files.createDirectory(directory.resolve("module"));
    Files.createFile(directory.resolve("pom.xml"));
    Files.createFile(module.resolve("pom.xml"));
  }

  @Test
  void mavenOnThePathWhereThereIsNoWrapper() throws IOException {
    assertThat(MavenLauncher.command(module)).containsExactly("mvn");
  }

  @Test
  void wrapperOfTheProjectThatAModuleBelongsTo() throws IOException {
    Path wrapper = Files.createFile(directory.resolve("mvnw"));

    assertThat(MavenLauncher.command(module))
        .isEqualTo(List.of("sh", wrapper.toRealPath().toString()));
  }

  @Test
  void wrapperOfAnotherProjectAboveIsNotUsed() throws IOException {
    Files.createFile(directory.resolve("mvnw"));
    Files.delete(directory.resolve("pom.xml"));

    assertThat(MavenLauncher.command(module)).containsExactly("mvn");
  }
}
