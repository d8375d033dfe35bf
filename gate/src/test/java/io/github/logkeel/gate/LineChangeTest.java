package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LineChangeTest {
  @Test
  void sameText() {
    assertThat(LineChange.between(List.of("a"), List.of("a"))).isEmpty();
  }

  @Test
  void replacedInsertedAndRemovedLines() {
    assertThat(
            LineChange.between(
                List.of("a", "b", "c", "d", "e"), List.of("a", "B", "c", "new", "d")))
        .containsExactly(
            new LineChange(2, List.of("b"), List.of("B")),
            new LineChange(4, List.of(), List.of("new")),
            new LineChange(5, List.of("e"), List.of()));
  }
}
