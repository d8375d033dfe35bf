package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void terminalSeesFilesCounted() {
    Progress progress = new Progress(new PrintWriter(err), true, clock::get);
    SourceSet api = sources("api", 9);

    progress.starts("scanning", api);
    progress.count(api, "judged", 1);
    clock.set(200);
    progress.count(api, "judged", 2);
    progress.count(api, "judged", 3);
    progress.tell("done");

    assertThat(err.toString().lines())
        .containsExactly(
            "scanning 9 files of api", "", "\u001b[K  judged 2 of 9 files", "\u001b[Kdone");
  }

  @Test
  void modulesAtTheSameTimeAreCountedTogether() {
    Progress progress = new Progress(new PrintWriter(err), true, clock::get);
    SourceSet api = sources("api", 9);
    SourceSet web = sources("web", 20);
    SourceSet shop = sources("shop", 100);

    progress.count(shop, "judged", 30);
    progress.count(web, "analyzed", 4);
    clock.set(200);
    progress.count(api, "analyzed", 1);
    progress.done(web);
    clock.set(400);
    progress.count(api, "judged", 2);

    assertThat(err.toString().replace("\u001b[K", "").split("\r"))
        .containsExactly(
            "", "  analyzed 5 of 29 files, judged 30 of 100 files", "", "  judged 32 of 109 files");
  }

  @Test
  void pipeSeesLinesAlone() {
    Progress progress = new Progress(new PrintWriter(err), false, clock::get);
    SourceSet api = sources("api", 9);

    clock.set(1000);
    progress.count(api, "judged", 1);
    progress.warn(List.of("a check failed"));
    progress.tell("done");

    assertThat(err.toString().lines()).containsExactly("warning: a check failed", "done");
  }

  private static SourceSet sources(String name, int files) {
    return new SourceSet(
        name,
        Path.of(name),
        IntStream.range(0, files).mapToObj(i -> Path.of(name, i + ".java")).toList(),
        List.of(),
        List.of(),
        List.of(),
        StandardCharsets.UTF_8);
  }
}
