package io.github.logkeel.model.context;

import static io.github.logkeel.model.context.TracedEntry.Sign.CONTEXT;
import static io.github.logkeel.model.context.TracedEntry.Sign.HTTP;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Symbol;

/** What is known of an entry by its kind: who calls it, on which thread, and of which object. */
final class EntryTraits {

  /**
   * Types of {@link TracedEntries#BUILT_IN} of which a server has one object, called by all its
   * threads.
   */
  private static final ImmutableSet<String> SHARED =
      ImmutableSet.of(
          "Servlet",
          "HttpServlet",
          "Filter",
          "OncePerRequestFilter",
          "WebFilter",
          "HandlerFilterFunction",
          "HandlerInterceptor",
          "HandlerFunction",
          "ContainerRequestFilter",
          "ContainerResponseFilter",
          "BindableService",
          "ServerInterceptor",
          "Handler",
          "HttpHandler");

  /** Types of {@link TracedEntries#BUILT_IN} whose methods a timer calls. */
  private static final ImmutableSet<String> TIMERS =
      ImmutableSet.of("Scheduled", "Schedules", "Schedule", "Job");

  /**
   * Types of {@link TracedEntries#BUILT_IN} that say when or where a method runs, but not for what
   * kind of request.
   */
  private static final ImmutableSet<String> ANYWHERE =
      ImmutableSet.of("Blocking", "NonBlocking", "RunOnVirtualThread", "EventListener");

  private EntryTraits() {}

  /** Whether the object that it is a method of serves many requests at the same time. */
  static boolean isInSharedObject(TracedEntry entry) {
    return switch (entry.sign()) {
      // resources of JAX-RS are made for each request
      case HTTP ->
          entry.type().startsWith("org.springframework.")
              || entry.type().startsWith("io.micronaut.");
      case OVERRIDE ->
          SHARED.contains(entry.simpleType()) && TracedEntries.BUILT_IN.contains(entry);
      case ANNOTATION, CLASS_ANNOTATION, CONTEXT -> false;
    };
  }

  /** Whether a container is told to make an object for each request, session or user. */
  static boolean isMadeForEachRequest(Symbol type) {
    return type.getRawAttributes().stream()
        .map(annotation -> annotation.type.tsym.getSimpleName().toString())
        .filter(name -> !name.equals("ApplicationScoped"))
        .anyMatch(name -> name.contains("Scope") || name.equals("Prototype"));
  }

  /**
   * Whether the thread is its own from beginning to end, as that of a filter, a listener of
   * messages or a job is. Handlers of HTTP run inside filters, and what has an annotation of a
   * tracer, or one of the user's, may run anywhere.
   */
  static boolean ownsThread(TracedEntry entry) {
    return entry.isHandler()
        && entry.sign() != HTTP
        && TracedEntries.BUILT_IN.contains(entry)
        && !TracedEntries.OF_TRACERS.contains(entry);
  }

  /** Whether a server of gRPC calls it, or it may run anywhere: others have no context of gRPC. */
  static boolean mayBeOfGrpc(TracedEntry entry) {
    return entry.type().startsWith("io.grpc.")
        || ANYWHERE.contains(entry.simpleType())
        || !(entry.sign() == HTTP || ownsThread(entry));
  }

  /** Whether a timer calls it. */
  static boolean isOfTimer(TracedEntry entry) {
    return TIMERS.contains(entry.simpleType()) && TracedEntries.BUILT_IN.contains(entry);
  }

  /** Whether its code has returned when the handler runs. */
  static boolean isBeforeHandlers(TracedEntry entry) {
    return entry.methods().contains("preHandle")
        || entry.simpleType().equals("ContainerRequestFilter");
  }

  /** Whether it is a scope that somebody has opened and not yet closed. */
  static boolean isScope(TracedEntry entry) {
    return entry.sign() == CONTEXT && entry.simpleType().endsWith("Scope");
  }
}
