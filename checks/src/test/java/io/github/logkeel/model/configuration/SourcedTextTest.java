package io.github.logkeel.model.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.model.configuration.SourcedText.Edit;
import org.junit.jupiter.api.Test;

final class SourcedTextTest {

  @Test
  void offsetsOfALongText() {
    SourcedText text = SourcedText.verbatim("0123456789".repeat(50), 1000);

    assertThat(text).hasToString("0123456789".repeat(50));
    for (int i = 0; i < 500; i++) {
      assertThat(text.start(i)).isEqualTo(1000 + i);
      assertThat(text.end(i)).isEqualTo(1001 + i);
    }
  }

  @Test
  void strippedText() {
    SourcedText text = SourcedText.verbatim(" \t%l ", 10).strip();

    assertThat(text).hasToString("%l");
    assertThat(text.start(0)).isEqualTo(12);
    assertThat(text.end(1)).isEqualTo(14);
    assertThat(SourcedText.verbatim("  ", 0).strip().value()).isEmpty();
  }

  /** What stands together goes at once; an escape of two characters as a whole. */
  @Test
  void removal() {
    SourcedText.Builder builder = new SourcedText.Builder();
    builder.append('\uD83D', 5, 15);
    builder.append('\uDE00', 5, 15);
    builder.append("%l", 15);
    builder.append("%m", 30);
    SourcedText text = builder.build();

    assertThat(text.removal(0, 4)).containsExactly(new Edit(5, 17, ""));
    assertThat(text.removal(0, 2)).containsExactly(new Edit(5, 15, ""));
    assertThat(text.removal(2, 5)).containsExactly(new Edit(15, 17, ""), new Edit(30, 31, ""));
    assertThat(text.removal(3, 3)).isEmpty();
  }
}
