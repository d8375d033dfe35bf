package io.github.logkeel.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.OfferedRepairs.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/**
 * Log statements, spans, tasks and entries wherever the syntax of a Java release lets them be. Each
 * runs on a JDK that knows the syntax; no check fails there, and every repair holds.
 */
final class LanguageFeaturesTest {

  static final String IMPORTS =
      """
      package shop;

      import io.opentelemetry.api.trace.Span;
      import io.opentelemetry.api.trace.Tracer;
      import io.opentelemetry.context.Scope;
      import java.util.List;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.ExecutorService;
      import java.util.function.Supplier;
      import org.slf4j.Logger;
      import org.slf4j.LoggerFactory;
      import org.slf4j.MDC;

      """;

  static final String TOOLS =
      """

      final class Shop {
        static final Logger log = LoggerFactory.getLogger("shop");
        static Tracer tracer;
        static ExecutorService pool;

        private Shop() {}

        static boolean check(Runnable task) {
          task.run();
          return true;
        }

        static Object fail(String text) {
          throw new IllegalStateException(text);
        }
      }
      """;

  @Test
  @EnabledForJreRange(minVersion = 17)
  void java17() {
    holds(
        IMPORTS
            + """
            sealed interface Order permits Paid, Open, Kind {}

            record Paid(String id, Exception cause) implements Order {
              static final Logger log = LoggerFactory.getLogger(Paid.class);

              Paid {
                log.info("paid " + id);
                log.info("paid", id);
                MDC.put("id", id);
                if (id.isEmpty()) {
                  log.error("failed {}", cause);
                  throw new IllegalArgumentException();
                }
              }

              Paid(String id) {
                this(id, null);
                log.info("paid {} {}", id);
              }

              @Override
              public String id() {
                log.info("id of {}" + this.id, cause);
                return id;
              }

              record Line(Object... parts) {
                Line {
                  Shop.log.info("parts", parts);
                }
              }
            }

            non-sealed class Open implements Order {}

            enum Kind implements Order {
              SMALL {
                @Override
                void log(Exception exception) {
                  Shop.log.error("small {}", exception);
                }
              };

              Kind() {
                Shop.log.info("kind", this);
              }

              abstract void log(Exception exception);
            }

            class Matching {
              interface Audit {
                private void audit(Object order) {
                  Shop.log.info("audit " + order);
                }
              }

              class Inner {
                static final Logger log = LoggerFactory.getLogger("inner");

                static void statically(String id) {
                  log.info("inner", id);
                }
              }

              String text(Object order, String host) {
                record Pair(Object left, Object right) {
                  Pair {
                    Shop.log.info("pair", left, right);
                  }
                }
                enum Local {
                  ONE;

                  void say() {
                    Shop.log.info("local", this);
                  }
                }
                if (order instanceof Paid paid && Shop.check(() -> Shop.log.info("paid " + paid.id()))) {
                  Shop.log.error("failed {}", paid.cause());
                }
                if (!(order instanceof Open open)) {
                  Shop.log.info("not open", order);
                  return "";
                }
                Shop.log.info("open", open);
                Shop.log.info(
                    switch (host) {
                      case "a", "b" -> "a {}";
                      default -> {
                        Shop.log.info("default", host);
                        yield "b " + host;
                      }
                    },
                    order);
                int size =
                    switch (host) {
                      case "a":
                        Span span = Shop.tracer.spanBuilder("a").startSpan();
                        Shop.log.info("a");
                        span.end();
                        yield 1;
                      case "b":
                        MDC.putCloseable("b", host);
                        Shop.log.info("b");
                      default:
                        yield new Pair(host, Local.ONE).hashCode();
                    };
                switch (host) {
                  case "a" -> Shop.log.info("a", host);
                  case "b" -> {
                    MDC.putCloseable("b", host);
                    Shop.log.info("b " + size);
                  }
                  default -> Shop.fail("none");
                }
                Shop.log.info(\"""
                    host "{}"\\
                     and\\s
                      \\\\{}
                    \""", host, order);
                return host;
              }
            }
            """
            + TOOLS,
        18);
  }

  @Test
  @EnabledForJreRange(minVersion = 21)
  void java21() {
    holds(
        IMPORTS
            + """
            sealed interface Order permits Paid, Open {}

            record Paid(String id, Exception cause) implements Order {}

            record Open(Paid before, List<String> lines) implements Order {}

            class Matching {
              String text(Order order, Object other) throws Exception {
                switch (order) {
                  case Paid(String id, Exception cause) when Shop.check(() -> Shop.log.info("paid " + id)) ->
                      Shop.log.error("failed {}", cause);
                  case Paid(var id, var cause) when Shop.log.isDebugEnabled() -> Shop.log.info("paid", id);
                  case Paid paid when paid.id().isEmpty() -> {
                    MDC.putCloseable("id", paid.id());
                    Shop.log.info("empty " + paid);
                  }
                  case Paid paid -> Shop.pool.execute(() -> Shop.log.info("task " + paid));
                  case Open(Paid(var id, var cause), List<String> lines) -> {
                    Span span = Shop.tracer.spanBuilder("a").startSpan();
                    Shop.log.info("open", id, lines);
                    span.end();
                  }
                }
                String text =
                    switch (other) {
                      case null -> {
                        Shop.log.info("null", other);
                        yield "";
                      }
                      case String string when string.length() > 3 -> {
                        try (Scope scope = Span.current().makeCurrent()) {
                          Shop.log.info("long " + string);
                          yield string;
                        } finally {
                          Shop.log.info("closed");
                        }
                      }
                      case Integer number -> "a %d".formatted(number);
                      case Open(Paid before, var lines) when lines.isEmpty() -> before.id();
                      case Object object -> String.valueOf(object);
                    };
                if (other instanceof Open(Paid(String id, Exception cause), var lines)) {
                  Shop.log.error("open {}", cause);
                  Shop.log.info("lines {}", id, lines);
                }
                Thread.ofVirtual().start(() -> Shop.log.info("virtual " + text));
                Thread.startVirtualThread(() -> Shop.log.info("virtual", text));
                try (var tasks = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                  tasks.submit(() -> Shop.log.info("task " + text));
                  return tasks.submit(() -> text).get();
                }
              }
            }
            """
            + TOOLS,
        10);
  }

  /** All checks run, with each hand-off judged; what they find is repaired in all ways offered. */
  static void holds(String source, int leastFindings) {
    String[] options = {"-XepOpt:Logkeel:Handoff=all", "-XepOpt:Logkeel:StyleInTests=true"};
    OfferedRepairs offered = OfferedRepairs.of(Map.of("P0.java", source), options);
    assertThat(offered.diagnostics()).isEmpty();
    assertThat(offered.findings())
        .extracting(Finding::check)
        .hasSizeGreaterThanOrEqualTo(leastFindings);
    assertThat(new RepairTrial(new RepairTrial.Figures(), options).failures(List.of(source)))
        .isEmpty();
  }
}
