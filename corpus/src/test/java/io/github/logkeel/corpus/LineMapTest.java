package io.github.logkeel.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.gate.SourceText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LineMapTest {
  private final LineMap map = LineMap.between(text("a\nb\nc\nd\n"), text("new\na\nB\nB\nd\n"));

  @Test
  void unchangedLines() {
    assertThat(map.placeBefore(1)).isEqualTo(map.placeAfter(2)).isEqualTo(1);
    assertThat(map.placeBefore(4)).isEqualTo(map.placeAfter(5)).isEqualTo(4);
  }

  @Test
  void changedLines() {
    assertThat(map.placeBefore(2)).isEqualTo(2);
    assertThat(map.placeBefore(3)).isEqualTo(2);
    assertThat(map.placeAfter(3)).isEqualTo(2);
    assertThat(map.placeAfter(4)).isEqualTo(2);
  }

  @Test
  void linesIndentedAnew() {
    LineMap indented = LineMap.between(text("a\nb\nc\n"), text("try {\n  a\n\n  b\n}\nc\n"));
    assertThat(indented.placeAfter(2)).isEqualTo(indented.placeBefore(1)).isEqualTo(1);
    assertThat(indented.placeAfter(4)).isEqualTo(indented.placeBefore(2)).isEqualTo(2);
    assertThat(indented.changes()).contains("- a", "+   a");
  }

  @Test
  void changes() {
    assertThat(map.changes()).containsExactly("+ new", "- b", "- c", "+ B", "+ B");
  }

  private static SourceText text(String text) {
    return new SourceText(Path.of("A.java"), UTF_8, text);
  }
}
