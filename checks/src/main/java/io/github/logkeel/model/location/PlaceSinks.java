package io.github.logkeel.model.location;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Symbol.MethodSymbol;

/** What writes its arguments where somebody reads them, beside log statements. */
final class PlaceSinks {

  /** The packages, or the types, whose methods do so. */
  private static final ImmutableList<String> OWNERS =
      ImmutableList.of(
          // log statements that are out of sight, and the entries of every record
          "org.slf4j.",
          "org.apache.logging.log4j.ThreadContext",
          "org.apache.logging.log4j.CloseableThreadContext",
          "org.jboss.logging.",
          // spans and metrics
          "io.opentelemetry.api.",
          "io.opentracing.",
          "io.micrometer.",
          "brave.",
          "com.codahale.metrics.",
          "io.prometheus.",
          "java.io.PrintStream");

  private PlaceSinks() {}

  /** Whether a method does; one that only gets something by its name does not. */
  static boolean writes(MethodSymbol method) {
    String owner = method.owner.getQualifiedName().toString();
    return !method.getSimpleName().toString().startsWith("get")
        && OWNERS.stream().anyMatch(owner::startsWith);
  }
}
