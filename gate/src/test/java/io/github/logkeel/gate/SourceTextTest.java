package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.logkeel.gate.Repair.Edit;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTextTest {
  @TempDir private Path directory;

  @Test
  void linesWithAllLineEnds() {
    SourceText source = text("one\r\n\ntwo\rx");

    assertThat(List.of(0, 3, 4, 5, 6, 9, 10, 11).stream().map(source::lineAt))
        .containsExactly(1, 1, 1, 2, 3, 3, 4, 4);
    assertThat(List.of(0, 4, 5, 6, 9, 10).stream().map(source::startOfLine))
        .containsExactly(0, 0, 5, 6, 6, 10);
    assertThat(List.of(0, 5, 6, 10).stream().map(source::endOfLine)).containsExactly(5, 6, 10, 11);
    assertThat(List.of(0, 5, 6, 10).stream().map(source::lineEnd))
        .containsExactly("\r\n", "\n", "\r", "\r");
    assertThat(text("x").lineEnd(0)).isEmpty();
    assertThat(text("").lineEnd(0)).isEmpty();
  }

  @Test
  void editsTakeTheLineEndsOfTheirPlace() {
    SourceText source = text("a\r\nb");

    Edit edit = new Edit(1, 1, "1\n2\r\n3");

    assertThat(source.with(List.of(edit.withLineEndsOf(source))).text())
        .isEqualTo("a1\r\n2\r\n3\r\nb");
  }

  @Test
  void severalEditsInAnyOrder() {
    assertThat(
            text("abcdef")
                .with(List.of(new Edit(4, 5, ""), new Edit(0, 0, ">"), new Edit(1, 3, "XYZ")))
                .text())
        .isEqualTo(">aXYZdf");
  }

  @Test
  void readAndWrittenInItsEncoding() throws Exception {
    Path file = Files.write(directory.resolve("A.java"), "// grüße".getBytes(ISO_8859_1));

    SourceText source = SourceText.read(file, ISO_8859_1);

    assertThat(source.text()).isEqualTo("// grüße");
    assertThat(source.bytes()).isEqualTo(Files.readAllBytes(file));
    assertThatThrownBy(() -> source.withText("€").bytes())
        .isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> SourceText.read(file, UTF_8))
        .isInstanceOf(ScanException.class)
        .hasMessage(file + " is not written in UTF-8");
  }

  private SourceText text(String text) {
    return new SourceText(directory.resolve("A.java"), UTF_8, text);
  }
}
