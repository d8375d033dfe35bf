package io.github.logkeel.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * What other processes take of the processors while something is measured: all stopwatches go on
 * meanwhile. What this process does itself, its collector of garbage too, does not count.
 */
final class OtherWork {
  /** A twentieth of a processor: what an idle machine needs for itself. */
  private static final double NEGLIGIBLE = 0.05;

  private final DoubleSupplier machine;
  private final DoubleSupplier own;
  private final int processors;

  private OtherWork(DoubleSupplier machine, DoubleSupplier own, int processors) {
    this.machine = machine;
    this.own = own;
    this.processors = processors;
  }

  /** Counts from now on. */
  static OtherWork fromNow() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return from(system::getCpuLoad, system::getProcessCpuLoad, system.getAvailableProcessors());
  }

  /**
   * As {@link #fromNow}, for figures of any origin.
   *
   * @param machine the share of all processors in use since this was last asked, 0 to 1, or
   *     negative if it is not known
   * @param own the part of it that is this process
   */
  static OtherWork from(DoubleSupplier machine, DoubleSupplier own, int processors) {
    // both count since the last question
    var unused = machine.getAsDouble() + own.getAsDouble();
    return new OtherWork(machine, own, processors);
  }

  /** A note if others had more of the processors than an idle machine needs; ask once. */
  Optional<String> note() {
    double others = (machine.getAsDouble() - own.getAsDouble()) * processors;
    return others > NEGLIGIBLE
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "Other processes had %.2f of %d processors: take the figures as rough.",
                others,
                processors))
        : Optional.empty();
  }
}
