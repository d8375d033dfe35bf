package io.github.logkeel.model.context;

import static io.github.logkeel.model.context.TracedEntry.Sign.HTTP;
import static io.github.logkeel.model.context.TracedEntry.Sign.OVERRIDE;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.regex.Pattern;

/** Which entries are filters or interceptors, and which have those around them. */
final class Filters {

  /** Types of handlers that filters run around, besides servlets. */
  private static final ImmutableSet<String> FILTERED =
      ImmutableSet.of(
          "org.springframework.web.servlet.function.HandlerFunction",
          "com.sun.net.httpserver.HttpHandler");

  /** An aspect around handlers, as far as the names tell that its annotation has. */
  private static final Pattern ADVICE =
      Pattern.compile(
          "@org\\.aspectj\\.lang\\.annotation\\.Around\\b.*"
              + "(?i:controller|mapping|resource|endpoint|handler).*");

  private Filters() {}

  /** Whether its code runs before and behind the handlers of HTTP. */
  static boolean contain(TracedEntry entry) {
    String type = entry.simpleType();
    return entry.sign() == OVERRIDE && (type.endsWith("Filter") || type.endsWith("Interceptor"));
  }

  /** Whether a method is an aspect that the handlers run in. */
  static boolean isAdvice(MethodSymbol method) {
    return method.getRawAttributes().stream()
        .anyMatch(annotation -> ADVICE.matcher(annotation.toString()).matches());
  }

  /** Whether filters and interceptors of the program have run before it, and still do around it. */
  static boolean areAround(TracedEntry entry) {
    return entry.sign() == HTTP
        || (entry.sign() == OVERRIDE
            && (FILTERED.contains(entry.type()) || entry.type().endsWith("ervlet")));
  }
}
