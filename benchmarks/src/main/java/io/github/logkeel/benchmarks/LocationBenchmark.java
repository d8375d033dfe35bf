package io.github.logkeel.benchmarks;

import com.google.common.flogger.FluentLogger;
import com.google.common.flogger.StackSize;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One statement at INFO, as deep in the stack as in a service, written to nowhere: with the place
 * of the statement and without. {@link LocationCost} compares them.
 */
@BenchmarkMode(Mode.SampleTime) // its median says nothing of other work of the machine
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@SuppressWarnings("SourceLocationCapture") // this is what is measured
public class LocationBenchmark {

  private static final FluentLogger FLOGGER = FluentLogger.forEnclosingClass();
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /** Calls between the start of the thread and the statement. */
  @Param({"20", "80"})
  public int depth;

  /** Keeps what is found, so that it has to be looked for. */
  public Object found;

  private NullLoggers loggers;

  /** Makes the loggers. */
  @Setup
  public void makeLoggers() {
    loggers = new NullLoggers();
    NullLoggers.silenceJul(LocationBenchmark.class.getName());
  }

  /** Fails where a logger has failed. */
  @TearDown
  public void requireNoFailure() {
    loggers.requireNoFailure();
  }

  /** What the depth of the stack costs by itself. */
  @Benchmark
  public void harness() {
    at(depth, () -> found = this);
  }

  @Benchmark
  public void logback() {
    at(depth, () -> loggers.logback.info("order {} placed", depth));
  }

  @Benchmark
  public void logbackPlace() {
    at(depth, () -> loggers.logbackPlace.info("order {} placed", depth));
  }

  @Benchmark
  public void logbackCaller() {
    at(depth, () -> loggers.logbackCaller.info("order {} placed", depth));
  }

  @Benchmark
  public void logstash() {
    at(depth, () -> loggers.logstash.info("order {} placed", depth));
  }

  @Benchmark
  public void logstashCallerData() {
    at(depth, () -> loggers.logstashCallerData.info("order {} placed", depth));
  }

  @Benchmark
  public void log4j() {
    at(depth, () -> loggers.log4j.info("order {} placed", depth));
  }

  @Benchmark
  public void log4jPlace() {
    at(depth, () -> loggers.log4jPlace.info("order {} placed", depth));
  }

  @Benchmark
  public void log4jBuilder() {
    at(depth, () -> loggers.log4j.atInfo().log("order {} placed", depth));
  }

  @Benchmark
  public void log4jWithLocation() {
    at(depth, () -> loggers.log4j.atInfo().withLocation().log("order {} placed", depth));
  }

  @Benchmark
  public void jul() {
    at(depth, () -> loggers.jul.info("order placed"));
  }

  @Benchmark
  public void julPlace() {
    at(depth, () -> loggers.julPlace.info("order placed"));
  }

  @Benchmark
  public void flogger() {
    at(depth, () -> FLOGGER.atInfo().log("order %s placed", depth));
  }

  @Benchmark
  public void floggerStackTrace() {
    at(depth, () -> FLOGGER.atInfo().withStackTrace(StackSize.SMALL).log("order %s placed", depth));
  }

  @Benchmark
  public void walkerFirst() {
    at(depth, () -> found = WALKER.walk(frames -> frames.findFirst().get().getMethodName()));
  }

  @Benchmark
  public void walkerCallerClass() {
    at(depth, () -> found = WALKER.getCallerClass());
  }

  @Benchmark
  public void throwableFirst() {
    at(depth, () -> found = new Throwable().getStackTrace()[0].getMethodName());
  }

  @Benchmark
  public void threadFirst() {
    at(depth, () -> found = Thread.currentThread().getStackTrace()[1].getMethodName());
  }

  private static void at(int depth, Runnable statement) {
    if (depth > 0) {
      at(depth - 1, statement);
    } else {
      statement.run();
    }
  }
}
