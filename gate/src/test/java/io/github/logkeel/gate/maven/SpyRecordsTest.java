package io.github.logkeel.gate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.logkeel.gate.ScanException;
import io.github.logkeel.gate.SourceSet;
import io.github.logkeel.spy.SpyProtocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpyRecordsTest {
  @TempDir private Path directory;
  private Path records;
  private Path project;

  @BeforeEach
  void spyHasStarted() throws IOException {
    records = Files.createDirectory(directory.resolve("records"));
    project = Files.createDirectory(directory.resolve("shop"));
    Files.createFile(records.resolve(SpyProtocol.STARTED));
  }

  @Test
  void noCompilationAtAll() throws IOException {
    assertThat(sourceSets()).isEmpty();
  }

  @Test
  void fileOfTwoCompilationsBelongsToTheFirst() throws IOException {
    record("00000-00001", "files.0=/shop/A.java");
    record("00000-00002", "files.0=/shop/A.java", "files.1=/shop/B.java", "release=21");
    record("00000-00003", "files.0=/shop/B.java");

    assertThat(sourceSets())
        .extracting(SourceSet::files)
        .containsExactly(List.of(Path.of("/shop/A.java")), List.of(Path.of("/shop/B.java")));
    assertThat(sourceSets().get(1).options()).containsExactly("--release", "21");
  }

  @Test
  void pathsBelowTheProjectBeginAsTheUserNamesIt() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), project);
    record("00000-00001", "files.0=" + project.toRealPath().resolve("A.java"));

    assertThat(new SpyRecords(records, link).sourceSets().get(0).files())
        .containsExactly(link.resolve("A.java"));
  }

  @Test
  void encodingTheBuildLeavesOpenIsUtf8() throws IOException {
    record("00000-00001", "files.0=/shop/A.java");

    assertThat(sourceSets().get(0).encoding()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void encodingUnknownHere() throws IOException {
    record("00000-00001", "files.0=/shop/A.java", "encoding=latin-one");

    assertThatThrownBy(this::sourceSets)
        .isInstanceOf(ScanException.class)
        .hasMessage("shop: Java does not know the encoding latin-one: correct it in the pom.xml");
  }

  @Test
  void mavenThatDidNotLoadTheSpy() throws IOException {
    Files.delete(records.resolve(SpyProtocol.STARTED));

    assertThatThrownBy(this::sourceSets)
        .isInstanceOf(ScanException.class)
        .hasMessage(
            project + ": this Maven ignores -Dmaven.ext.class.path: use Maven 3.6 or later");
  }

  @Test
  void spyThatFailed() throws IOException {
    Files.writeString(records.resolve(SpyProtocol.FAILURE), "NoSuchMethodError: getProjects");

    ScanException failure = catchThrowableOfType(ScanException.class, this::sourceSets);

    assertThat(failure.details()).containsExactly("NoSuchMethodError: getProjects");
  }

  private void record(String name, String... lines) throws IOException {
    String common = "module=shop\ndirectory=%s\n".formatted(project);
    Files.writeString(records.resolve(name + ".properties"), common + String.join("\n", lines));
  }

  private List<SourceSet> sourceSets() throws IOException {
    return new SpyRecords(records, project).sourceSets();
  }
}
