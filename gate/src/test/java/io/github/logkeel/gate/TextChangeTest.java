package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextChangeTest {
  @Test
  void wholeLines() {
    assertThat(between("a\nb\nc\n", "a\nB\nc\nd\n"))
        .containsExactly(new TextChange(2, 3, 1, "B\n"), new TextChange(4, 4, 1, "d\n"));
  }

  @Test
  void lastLineWithoutAnEnd() {
    assertThat(between("a\nbc", "a\nd")).containsExactly(new TextChange(2, 2, 3, "d"));
  }

  /** A program that replaces these lines gets the text that was meant. */
  @Test
  void anyTexts() {
    Random random = new Random(4);
    for (int i = 0; i < 2000; i++) {
      String before = text(random);
      String after = text(random);
      assertThat(replaced(before, between(before, after))).isEqualTo(after);
    }
  }

  private static String replaced(String before, List<TextChange> changes) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    StringBuilder text = new StringBuilder(before);
    for (int i = changes.size() - 1; i >= 0; i--) {
      TextChange change = changes.get(i);
      int start = starts.get(change.startLine() - 1);
      int end = starts.get(change.endLine() - 1) + change.endColumn() - 1;
      text.replace(start, end, change.text());
    }
    return text.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append((char) ('a' + random.nextInt(3))).append(random.nextInt(8) == 0 ? "" : "\n");
    }
    return text.toString();
  }

  private static List<TextChange> between(String before, String after) {
    SourceText source = new SourceText(Path.of("A.java"), UTF_8, before);
    return TextChange.between(source, source.withText(after));
  }
}
