package io.github.logkeel.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.logkeel.robustness.RepairTrial.Figures;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Generated programs under all checks: no check fails or hangs, and every repair compiles, silences
 * its finding, brings up nothing new, and is not made twice.
 *
 * <p>A build tries a few, always the same; {@code -Dlogkeel.fuzz.minutes=10} tries others for as
 * long.
 */
final class FuzzTest {

  private static final int TRIES = 4;
  private static final int PROGRAMS = 12;
  private static final int MOST_CHOICES = 300;
  private static final Duration HANG = Duration.ofMinutes(2);

  private static final Figures FIGURES = new Figures();

  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers()
        .between(0, 9999)
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMaxSize(MOST_CHOICES)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  @Provide
  Arbitrary<List<List<Integer>>> batches() {
    return choices().list().ofMinSize(1).ofMaxSize(PROGRAMS);
  }

  @Provide
  Arbitrary<String[]> options() {
    return Arbitraries.of(
        new String[] {},
        new String[] {"-XepOpt:Logkeel:Handoff=all"},
        new String[] {"-XepOpt:Logkeel:Handoff=logging", "-XepOpt:Logkeel:Agent=otel"});
  }

  @Property(
      tries = TRIES,
      seed = "1",
      generation = GenerationMode.RANDOMIZED,
      edgeCases = EdgeCasesMode.NONE)
  void repairsHold(
      @ForAll("batches") List<List<Integer>> batch, @ForAll("options") String[] options)
      throws ReflectiveOperationException {
    requireRepairs(batch, options);
  }

  @Property(
      tries = Integer.MAX_VALUE,
      generation = GenerationMode.RANDOMIZED,
      edgeCases = EdgeCasesMode.NONE)
  @AddLifecycleHook(Budget.class)
  void repairsHoldForMinutes(
      @ForAll("batches") List<List<Integer>> batch, @ForAll("options") String[] options)
      throws ReflectiveOperationException {
    requireRepairs(batch, options);
  }

  private static void requireRepairs(List<List<Integer>> batch, String[] options)
      throws ReflectiveOperationException {
    Programs programs = new Programs();
    List<String> sources =
        IntStream.range(0, batch.size())
            .mapToObj(i -> programs.program("p" + i, batch.get(i)))
            .toList();
    List<String> failures =
        assertTimeoutPreemptively(HANG, () -> new RepairTrial(FIGURES, options).failures(sources));
    assertThat(failures.stream().collect(Collectors.joining("\n\n"))).isEmpty();
  }

  /** Ends a property when the time is over, which is at once where none is given. */
  static final class Budget implements AroundTryHook {
    private static final long MINUTES = Long.getLong("logkeel.fuzz.minutes", 0);
    private final long start = System.nanoTime();

    @Override
    public TryExecutionResult aroundTry(
        TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) throws Throwable {
      if (MINUTES == 0) {
        return TryExecutionResult.satisfied(true);
      }
      TryExecutionResult result = aTry.execute(parameters);
      boolean isOver = System.nanoTime() - start >= Duration.ofMinutes(MINUTES).toNanos();
      if (result.isSatisfied() && isOver) {
        System.out.println("Fuzzed " + FIGURES);
        return TryExecutionResult.satisfied(true);
      }
      return result;
    }
  }
}
