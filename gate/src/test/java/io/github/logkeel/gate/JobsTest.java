package io.github.logkeel.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class JobsTest {
  private static final long PLENTY = 8L << 30;

  @TempDir private Path directory;

  @Test
  void resultsAreInTheOrderGivenWhateverIsDoneFirst() {
    List<SourceSet> modules = List.of(module("a", 10), module("b", 10), module("c", 10));
    CountDownLatch othersAreDone = new CountDownLatch(2);

    List<String> results =
        new Jobs(3, PLENTY)
            .run(
                modules,
                started -> {},
                module -> {
                  if (module.name().equals("a")) {
                    await(othersAreDone);
                  }
                  othersAreDone.countDown();
                  return module.name();
                })
            .orThrow();

    assertThat(results).containsExactly("a", "b", "c");
  }

  @Test
  void largestBeginFirst() {
    List<SourceSet> modules =
        List.of(module("small", 10), module("large", 900_000), module("small too", 10));

    assertThat(started(new Jobs(2, PLENTY), modules))
        .containsExactly("large", "small", "small too");
    assertThat(started(new Jobs(1, PLENTY), modules))
        .containsExactly("small", "large", "small too");
  }

  @Test
  void noMoreAtOnceThanProcessorsAllow() {
    List<SourceSet> modules =
        List.of(module("a", 1), module("b", 1), module("c", 1), module("d", 1));

    assertThat(mostAtOnce(new Jobs(2, PLENTY), modules)).isEqualTo(2);
    assertThat(mostAtOnce(new Jobs(9, PLENTY), modules)).isEqualTo(4);
  }

  @Test
  void noMoreAtOnceThanMemoryAllows() {
    List<SourceSet> small = List.of(module("a", 1), module("b", 1), module("c", 1));
    List<SourceSet> large = List.of(module("d", 4_000_000), module("e", 1), module("f", 1));

    assertThat(mostAtOnce(new Jobs(3, 256 << 20), small)).isEqualTo(2);
    assertThat(mostAtOnce(new Jobs(3, 1 << 20), large)).isEqualTo(1);
  }

  @Test
  void failuresDoNotLoseTheOthers() {
    List<SourceSet> modules = List.of(module("a", 1), module("b", 1), module("c", 1));

    JobResults<String> done =
        new Jobs(2, PLENTY)
            .run(
                modules,
                started -> {},
                module -> {
                  if (!module.name().equals("b")) {
                    throw new ScanException(module.name() + " fails", List.of("line 1"));
                  }
                  return module.name();
                });

    assertThat(done.results()).containsExactly("b");
    assertThatThrownBy(done::orThrow)
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.details()).containsExactly("line 1", "a fails", "line 1", "c fails"))
        .hasMessage("2 of 3 modules fail, for the reasons above: nothing was done");
    assertThatThrownBy(done::throwIfFailed)
        .hasMessage("2 of 3 modules were left out, for the reasons above");
  }

  @Test
  void defectOfOurOwnIsNoFailureOfAModule() {
    assertThatThrownBy(
            () ->
                new Jobs(2, PLENTY)
                    .run(
                        List.of(module("a", 1)),
                        started -> {},
                        module -> {
                          throw new IllegalStateException("defect");
                        }))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("defect");
  }

  private static List<String> started(Jobs jobs, List<SourceSet> modules) {
    List<String> started = new ArrayList<>();
    jobs.run(modules, module -> started.add(module.name()), SourceSet::name).orThrow();
    return started;
  }

  /** Each job waits a little for as many others as there could be. */
  private static int mostAtOnce(Jobs jobs, List<SourceSet> modules) {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    jobs.run(
            modules,
            started -> {},
            module -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              sleep();
              now.decrementAndGet();
              return module.name();
            })
        .orThrow();
    return most.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private SourceSet module(String name, int bytes) {
    char[] text = new char[bytes];
    Arrays.fill(text, ' ');
    Path file = Cli.write(directory, name + "/A.java", new String(text));
    return new SourceSet(
        name,
        directory.resolve(name),
        List.of(file),
        List.of(),
        List.of(),
        List.of(),
        StandardCharsets.UTF_8);
  }
}
