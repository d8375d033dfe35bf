package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * One way, among the shortest, on which a request comes to a piece of code.
 *
 * @param entry the row of the method where it begins
 * @param start that method for the reader, {@code GET /orders} or {@code @KafkaListener
 *     OrderEvents.onOrder}
 * @param steps the methods behind it, the one asked for last; empty if it is the entry itself
 */
public record TracedPath(TracedEntry entry, String start, ImmutableList<String> steps) {

  private static final String ARROW = " -> ";

  private static final int FAR = 5;
  private static final Pattern MADE = Pattern.compile(".* new .*");
  private static final Pattern LIFECYCLE =
      Pattern.compile(
          "new .*|(?:.*\\.)?(?:do|on|_)?(?:(?i:init(?:iali[sz]e)?|start|stop|close|shutdown(?:now)?"
              + "|abort|destroy|dispose|configure|setup|bootstrap|refresh|reload)"
              + "(?:Async|Gracefully|Internal|Impl)?|(?i:stop|shutdown)[A-Z].*)");

  /** {@code GET /orders -> OrderService.place -> notifyWarehouse}; of a long way, both ends. */
  @Override
  public String toString() {
    if (steps.isEmpty()) {
      return start;
    }
    if (steps.size() <= 6) {
      return start + ARROW + String.join(ARROW, steps);
    }
    return String.join(
        ARROW,
        start,
        String.join(ARROW, steps.subList(0, 2)),
        "...",
        String.join(ARROW, steps.subList(steps.size() - 3, steps.size())));
  }

  /** Whether it begins where a request comes in, rather than where a context is in hand. */
  public boolean isFromHandler() {
    return entry.isHandler();
  }

  /** Whether it ends where it begins. */
  boolean isEntry() {
    return steps.isEmpty();
  }

  /**
   * Whether something of the trace is current on the way: it begins in a handler, or in a method
   * that calls the next one with a scope open.
   */
  public boolean isInTrace() {
    return isFromHandler() || (!steps.isEmpty() && EntryTraits.isScope(entry));
  }

  /** Whether it is a method that a request of HTTP is mapped to. */
  boolean isHandlerOfHttp() {
    return steps.isEmpty() && entry.sign() == TracedEntry.Sign.HTTP;
  }

  /** Whether a timer calls the method where it begins. */
  boolean isFromTimer() {
    return EntryTraits.isOfTimer(entry);
  }

  /** Whether the values in the context of gRPC may be there. */
  boolean mayBeOfGrpc() {
    return EntryTraits.mayBeOfGrpc(entry);
  }

  /** Whether the filters and interceptors of the program ran before it. */
  boolean isBehindFilters() {
    return Filters.areAround(entry) || isAroundHandlers();
  }

  /**
   * Whether what runs at its end is part of the work for a request whose trace is current there, as
   * far as names tell: not what starts, stops or makes a part of the program on the way, nor what
   * is so far from the request that many others come there as well.
   */
  public boolean isWorkOfRequest() {
    return (isFromHandler() || EntryTraits.isScope(entry))
        && steps.size() <= FAR
        && !isThroughLifecycle();
  }

  /** Whether it leads through what starts, stops or makes a part of the program, by its name. */
  boolean isThroughLifecycle() {
    return MADE.matcher(start).matches() || steps.stream().anyMatch(TracedPath::isLifecycle);
  }

  /** Whether a method with that name starts, stops or makes a part of the program. */
  static boolean isLifecycle(CharSequence method) {
    return LIFECYCLE.matcher(method).matches();
  }

  /**
   * Whether it begins in what runs around the handlers of the program: a filter, an interceptor.
   */
  public boolean isAroundHandlers() {
    return ownsThread() && Filters.contain(entry);
  }

  /** Whether it is a method, called by a server, of an object that has many requests at once. */
  public boolean isInSharedObject() {
    return steps.isEmpty() && EntryTraits.isInSharedObject(entry);
  }

  /** Whether it is over before the handler runs: what it puts is meant for that one. */
  public boolean isBeforeHandlers() {
    return EntryTraits.isBeforeHandlers(entry);
  }

  /**
   * Whether the thread is with the method that has it to itself, and may clear what it finds there:
   * the outermost one, or its helper.
   */
  public boolean ownsThread() {
    return steps.size() <= 1 && EntryTraits.ownsThread(entry);
  }
}
