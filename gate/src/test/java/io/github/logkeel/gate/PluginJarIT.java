package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What users put on the processor path. */
final class PluginJarIT {

  @Test
  void bringsNoClassUnderAnothersName() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../checks/target"))) {
      List<Path> jars =
          files
              .filter(
                  file ->
                      file.getFileName()
                          .toString()
                          .matches("logkeel-checks-[^-]+(-SNAPSHOT)?\\.jar"))
              .toList();
      assertThat(jars).hasSize(1);
      try (JarFile jar = new JarFile(jars.get(0).toFile())) {
        assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")))
            .allMatch(name -> name.startsWith("io/github/logkeel/"))
            .anyMatch(name -> name.startsWith("io/github/logkeel/shaded/org/snakeyaml/"));
        assertThat(jar.stream().map(ZipEntry::getName))
            .contains("META-INF/services/com.google.errorprone.bugpatterns.BugChecker")
            .noneMatch(name -> name.startsWith("META-INF/versions/"));
      }
    }
  }
}
