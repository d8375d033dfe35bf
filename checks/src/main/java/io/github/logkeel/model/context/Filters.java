package io.github.logkeel.model.context;

import static io.github.logkeel.model.context.TracedEntry.Sign.HTTP;
import static io.github.logkeel.model.context.TracedEntry.Sign.OVERRIDE;

import com.google.common.collect.ImmutableSet;

/** Which entries are filters or interceptors, and which have those around them. */
final class Filters {

  /** Types of handlers that filters run around, besides servlets. */
  private static final ImmutableSet<String> FILTERED =
      ImmutableSet.of(
          "org.springframework.web.servlet.function.HandlerFunction",
          "com.sun.net.httpserver.HttpHandler");

  private Filters() {}

  /** Whether its code runs before and behind the handlers of HTTP. */
  static boolean contain(TracedEntry entry) {
    String type = entry.simpleType();
    return entry.sign() == OVERRIDE && (type.endsWith("Filter") || type.endsWith("Interceptor"));
  }

  /** Whether filters and interceptors of the program have run before it, and still do around it. */
  static boolean areAround(TracedEntry entry) {
    return entry.sign() == HTTP
        || (entry.sign() == OVERRIDE
            && (FILTERED.contains(entry.type()) || entry.type().endsWith("ervlet")));
  }
}
