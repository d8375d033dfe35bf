package io.github.logkeel.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnifiedDiffTest {
  @TempDir private Path directory;

  @Test
  void noChange() throws Exception {
    assertThat(diff("A.java", "a\n", "a\n")).isEmpty();
  }

  @Test
  void changesThatAreNearShareAHunk() throws Exception {
    assertThat(diff("a/A b.java", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "2\n3\n4\n5\n6\n7\nx\n9"))
        .isEqualTo(
            """
            --- a/a/A b.java\t
            +++ b/a/A b.java\t
            @@ -1,9 +1,8 @@
            -1
             2
             3
             4
             5
             6
             7
            -8
            -9
            +x
            +9
            \\ No newline at end of file
            """);
  }

  @Test
  void changesThatAreFarDoNot() throws Exception {
    assertThat(
            diff("A", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "2\n3\n4\n5\n6\n7\n8\n9\n10\n")
                .lines()
                .filter(line -> line.startsWith("@")))
        .containsExactly("@@ -1,4 +1,3 @@", "@@ -7,3 +6,4 @@");
  }

  /** git makes the one text out of the other, whatever they are. */
  @Test
  void appliedByGit() throws Exception {
    Random random = new Random(8);
    List<String> patches = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String before = text(random, 20);
      String after = random.nextInt(3) == 0 ? text(random, 20) : edited(before, random);
      Files.writeString(directory.resolve("file" + i), before);
      patches.add(diff("file" + i, before, after));
      expected.add(after);
    }
    Path patch = Files.writeString(directory.resolve("patch"), String.join("", patches));

    Git.repositoryOf(directory).run("apply", patch.toString());

    for (int i = 0; i < expected.size(); i++) {
      assertThat(Files.readString(directory.resolve("file" + i))).isEqualTo(expected.get(i));
    }
  }

  private static String diff(String name, String before, String after) throws Exception {
    SourceText source = new SourceText(Path.of(name), UTF_8, before);
    return new String(UnifiedDiff.of(name, source, source.withText(after)), UTF_8);
  }

  private static String text(Random random, int lines) {
    StringBuilder text = new StringBuilder("first\n"); // of an empty file git wants to hear more
    for (int i = random.nextInt(lines); i > 0; i--) {
      text.append((char) ('a' + random.nextInt(4))).append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return random.nextInt(3) == 0 ? text + "last" : text.toString();
  }

  private static String edited(String text, Random random) {
    int start = random.nextInt(text.length());
    int end = Math.min(text.length(), start + random.nextInt(4));
    return text.substring(0, start) + text(random, 3) + text.substring(end);
  }
}
