package io.github.logkeel.model.context;

import com.google.common.collect.ImmutableSet;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import io.github.logkeel.model.context.TaskFacts.Fact;

/** What a call of a method does whose body is out of sight, as far as its place tells. */
final class LibraryCall {

  /** Packages whose classes call nobody that logs; what is a log statement is known before. */
  private static final ImmutableSet<String> QUIET =
      ImmutableSet.of(
          "ch.qos.logback.classic",
          "java.lang",
          "java.math",
          "java.text",
          "java.time",
          "java.util",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.util.regex");

  /**
   * The same, of types of which other code is expected to run, or which are interfaces; and of what
   * only takes the response to a request.
   */
  private static final ImmutableSet<String> QUIET_TYPES =
      ImmutableSet.of(
          "jakarta.ws.rs.container.AsyncResponse",
          "java.util.Collection",
          "java.util.List",
          "java.util.Map",
          "java.util.Queue",
          "java.util.Set",
          "java.util.concurrent.BlockingQueue",
          "java.util.concurrent.CountDownLatch",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.Semaphore",
          "java.util.concurrent.TimeUnit",
          "java.util.concurrent.locks.Lock",
          "javax.ws.rs.container.AsyncResponse",
          "org.springframework.web.context.request.async.DeferredResult");

  /** Where the calls to other systems start. */
  private static final ImmutableSet<String> REMOTE =
      ImmutableSet.of(
          "co.elastic.clients",
          "com.mongodb",
          "com.rabbitmq.client",
          "com.zaxxer.hikari",
          "feign",
          "io.grpc.stub",
          "io.lettuce",
          "jakarta.jms",
          "jakarta.persistence",
          "jakarta.ws.rs.client",
          "java.net.http",
          "java.sql",
          "javax.jms",
          "javax.persistence",
          "javax.sql",
          "javax.ws.rs.client",
          "okhttp3",
          "org.apache.hc.client5",
          "org.apache.http",
          "org.apache.kafka.clients",
          "org.springframework.amqp",
          "org.springframework.data",
          "org.springframework.jdbc",
          "org.springframework.jms",
          "org.springframework.kafka",
          "org.springframework.web.client",
          "redis.clients",
          "retrofit2",
          "software.amazon.awssdk");

  private LibraryCall() {}

  static ImmutableSet<Fact> facts(MethodSymbol method) {
    String owner = CallGraph.packageOf(method);
    if (REMOTE.stream().anyMatch(owner::startsWith)) {
      return ImmutableSet.of(Fact.CALLS_OUT);
    }
    boolean isQuiet = QUIET.contains(owner) && (method.flags() & Flags.ABSTRACT) == 0;
    return isQuiet || QUIET_TYPES.contains(method.owner.getQualifiedName().toString())
        ? ImmutableSet.of()
        : ImmutableSet.of(Fact.UNSEEN);
  }
}
