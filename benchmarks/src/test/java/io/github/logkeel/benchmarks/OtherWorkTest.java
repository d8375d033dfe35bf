package io.github.logkeel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

final class OtherWorkTest {

  @Test
  void whatTheProcessDoesItselfDoesNotCount() {
    assertThat(OtherWork.from(figures(1, 0.9), figures(0, 0.9), 2).note()).isEmpty();
    assertThat(OtherWork.from(figures(0, 0.92), figures(0, 0.9), 2).note()).isEmpty();
  }

  @Test
  void whatOthersDoIsNamedInProcessors() {
    assertThat(OtherWork.from(figures(0, 0.9), figures(1, 0.5), 2).note())
        .hasValue("Other processes had 0.80 of 2 processors: take the figures as rough.");
  }

  @Test
  void machineThatDoesNotTellIsTakenAsIdle() {
    assertThat(OtherWork.from(figures(-1, -1), figures(-1, -1), 2).note()).isEmpty();
    assertThat(OtherWork.fromNow()).isNotNull();
  }

  /** The first is what was before the measurement. */
  private static DoubleSupplier figures(double before, double after) {
    Iterator<Double> figures = List.of(before, after).iterator();
    return figures::next;
  }
}
