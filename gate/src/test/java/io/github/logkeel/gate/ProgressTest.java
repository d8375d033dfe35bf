package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void terminalSeesFilesCounted() {
    Progress progress = new Progress(new PrintWriter(err), true, clock::get);

    progress.tell("scanning");
    progress.count("judged", 1, 9);
    clock.set(200);
    progress.count("judged", 2, 9);
    progress.count("judged", 3, 9);
    progress.tell("done");

    assertThat(err.toString().lines())
        .containsExactly("scanning", "", "\u001b[K  judged 2 of 9 files", "\u001b[Kdone");
  }

  @Test
  void pipeSeesLinesAlone() {
    Progress progress = new Progress(new PrintWriter(err), false, clock::get);

    clock.set(1000);
    progress.count("judged", 1, 9);
    progress.tell("done");

    assertThat(err.toString()).isEqualTo("done\n");
  }
}
