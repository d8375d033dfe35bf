package io.github.logkeel.gate;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Does the same with each of several modules: with some of them at the same time, as far as
 * processors and memory allow. What comes out does not depend on which is done first.
 */
final class Jobs {
  private static final long MEGABYTE = 1 << 20;

  /** What javac holds of the JDK and of libraries, and the program itself. */
  private static final long MEGABYTES_OF_ANY = 120;

  /**
   * How much javac and the checks hold at once for each byte of the sources: with the above, about
   * twice what is in use in modules of 80,000 to 155,000 lines, see docs/performance.md.
   */
  private static final long BYTES_PER_BYTE = 40;

  private final int atOnce;
  private final int megabytes;

  /**
   * @param atOnce how many modules at most are worked on at the same time
   * @param heap how many bytes may be used by all of them; one alone may need more
   */
  Jobs(int atOnce, long heap) {
    this.atOnce = atOnce;
    this.megabytes = (int) Math.min(Integer.MAX_VALUE, Math.max(1, heap / MEGABYTE));
  }

  /**
   * Does a job with each module. The largest begin first, lest one of them be left for the end; one
   * at a time goes by the order given.
   *
   * @param starting is told of each before it begins, always in the same order
   * @param job may run in several threads, with another module in each
   */
  <R> JobResults<R> run(
      List<SourceSet> modules, Consumer<SourceSet> starting, Function<SourceSet, R> job) {
    long[] needs = modules.stream().mapToLong(Jobs::megabytesFor).toArray();
    Comparator<Integer> order =
        atOnce == 1
            ? Comparator.naturalOrder()
            : Comparator.<Integer>comparingLong(module -> -needs[module]);
    Semaphore memory = new Semaphore(megabytes);
    Semaphore processors = new Semaphore(atOnce);
    List<Future<R>> done = new ArrayList<>(modules.stream().map(any -> (Future<R>) null).toList());
    ExecutorService threads =
        Executors.newCachedThreadPool(
            new ThreadFactoryBuilder().setNameFormat("module-%d").setDaemon(true).build());
    try {
      for (int module : IntStream.range(0, modules.size()).boxed().sorted(order).toList()) {
        int needed = (int) Math.min(megabytes, needs[module]);
        memory.acquireUninterruptibly(needed);
        processors.acquireUninterruptibly();
        starting.accept(modules.get(module));
        done.set(
            module,
            threads.submit(
                () -> {
                  try {
                    return job.apply(modules.get(module));
                  } finally {
                    processors.release();
                    memory.release(needed);
                  }
                }));
      }
      return results(done);
    } finally {
      threads.shutdown();
    }
  }

  private static <R> JobResults<R> results(List<Future<R>> done) {
    List<R> results = new ArrayList<>();
    List<ScanException> failures = new ArrayList<>();
    for (Future<R> one : done) {
      try {
        results.add(Uninterruptibles.getUninterruptibly(one));
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof ScanException refused)) {
          Throwables.throwIfUnchecked(e.getCause());
          throw new IllegalStateException(e.getCause());
        }
        failures.add(refused);
      }
    }
    return new JobResults<>(results, failures);
  }

  private static long megabytesFor(SourceSet module) {
    long bytes = module.files().stream().mapToLong(Jobs::size).sum();
    return MEGABYTES_OF_ANY + bytes * BYTES_PER_BYTE / MEGABYTE;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // who reads the file will say so
    }
  }
}
