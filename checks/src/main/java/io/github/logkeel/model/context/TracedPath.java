package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;

/**
 * One way, among the shortest, on which a request comes to a piece of code.
 *
 * @param entry the row of the method where it begins
 * @param start that method for the reader, {@code GET /orders} or {@code @KafkaListener
 *     OrderEvents.onOrder}
 * @param steps the methods behind it, the one asked for last; empty if it is the entry itself
 */
public record TracedPath(TracedEntry entry, String start, ImmutableList<String> steps) {

  /** {@code GET /orders -> OrderService.place -> notifyWarehouse}. */
  @Override
  public String toString() {
    return steps.isEmpty() ? start : start + " -> " + String.join(" -> ", steps);
  }

  /**
   * Whether the thread is with the method that has it to itself, and may clear what it finds there:
   * the outermost one, or its helper, but for the handlers of HTTP, which run inside filters.
   */
  public boolean ownsThread() {
    return steps.size() <= 1 && entry.isHandler() && entry.sign() != TracedEntry.Sign.HTTP;
  }
}
