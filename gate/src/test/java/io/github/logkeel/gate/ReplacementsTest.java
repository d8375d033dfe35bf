package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.BugPattern.SeverityLevel;
import io.github.logkeel.gate.Repair.Edit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between the reading and the writing. */
final class ReplacementsTest {
  @TempDir private Path directory;

  @Test
  void all() throws Exception {
    FileRepairs first = repaired("a.yaml", "level: off");
    FileRepairs second = repaired("b.yaml", "level: off\n");

    Replacements.write(List.of(first, second));

    assertThat(directory.resolve("a.yaml")).hasContent("LEVEL: off");
    assertThat(directory.resolve("b.yaml")).hasContent("LEVEL: off\n");
    assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void fileThatWasChangedMeanwhile() throws Exception {
    FileRepairs first = repaired("a.yaml", "level: off");
    FileRepairs second = repaired("b.yaml", "level: off");
    Files.writeString(second.original().file(), "level: info");

    assertThatThrownBy(() -> Replacements.write(List.of(first, second)))
        .isInstanceOf(ScanException.class)
        .hasMessage(
            "%s was changed while its repairs were made; no file was changed, run it again"
                .formatted(second.original().file()));
    assertThat(directory.resolve("a.yaml")).hasContent("level: off");
    assertThat(directory.resolve("b.yaml")).hasContent("level: info");
    assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void fileThatIsGone() throws Exception {
    FileRepairs first = repaired("a.yaml", "level: off");
    FileRepairs second = repaired("b.yaml", "level: off");
    Files.delete(second.original().file());

    assertThatThrownBy(() -> Replacements.write(List.of(first, second)))
        .isInstanceOf(ScanException.class)
        .hasMessageStartingWith(second.original().file() + " cannot be written: ")
        .hasMessageEndingWith("; no file was changed");
    assertThat(directory.resolve("a.yaml")).hasContent("level: off");
    assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
  }

  /** A file that is no Java, with one repair made. */
  private FileRepairs repaired(String name, String text) {
    SourceText source = SourceText.read(Cli.write(directory, name, text), UTF_8);
    FileRepairs repairs = new FileRepairs(source);
    Repair upper = Repair.of(new Edit(0, 5, "LEVEL"));
    assertThat(
            repairs.repair(
                List.of(
                    new Finding(
                        source, 0, 5, SeverityLevel.ERROR, "Level", false, "off", List.of(upper)))))
        .isTrue();
    return repairs;
  }
}
