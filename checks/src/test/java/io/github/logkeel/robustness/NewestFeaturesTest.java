package io.github.logkeel.robustness;

import static io.github.logkeel.robustness.LanguageFeaturesTest.IMPORTS;
import static io.github.logkeel.robustness.LanguageFeaturesTest.TOOLS;
import static io.github.logkeel.robustness.LanguageFeaturesTest.holds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** The same of JDK 22 and later: unnamed variables, prologues of constructors, compact sources. */
final class NewestFeaturesTest {

  @Test
  @EnabledForJreRange(minVersion = 22)
  void java22() {
    holds(
        IMPORTS
            + """
            record Paid(String id, Exception cause) {}

            class Unnamed {
              void run(List<String> items, Object order, CompletableFuture<String> future, String host) {
                try {
                  items.clear();
                } catch (IllegalStateException _) {
                  Shop.log.error("failed");
                } catch (RuntimeException _) {
                  Shop.log.error("failed {}", host);
                  throw new IllegalArgumentException("wrong " + host);
                }
                try {
                  items.clear();
                } catch (UnsupportedOperationException _) {
                  throw new IllegalStateException("failed");
                }
                for (String _ : items) {
                  Shop.log.info("item", host);
                }
                for (int i = 0, _ = items.size(); i < 3; i++) {
                  Shop.log.info("item " + i);
                }
                try (Scope _ = Span.current().makeCurrent()) {
                  Shop.log.info("current");
                } catch (IllegalStateException _) {
                  Shop.log.error("failed");
                } finally {
                  Shop.log.info("closed");
                }
                var _ = MDC.putCloseable("a", host);
                Shop.log.info("opened", host);
                Span _ = Shop.tracer.spanBuilder("a").startSpan();
                Shop.log.info("started");
                Scope _ = Span.current().makeCurrent();
                if (order instanceof Paid(var id, _)) {
                  Shop.log.info("paid", id);
                }
                switch (order) {
                  case Paid(_, Exception cause) when cause != null -> Shop.log.error("failed {}", cause);
                  case String _, Integer _ -> Shop.log.info("text", order);
                  default -> {}
                }
                future.exceptionally(_ -> {
                  Shop.log.error("failed");
                  return null;
                });
                future.whenCompleteAsync((_, error) -> Shop.log.error("failed {}", error));
                future.whenComplete((_, _) -> Shop.log.info("done " + host));
                Supplier<String> supplier = () -> {
                  var _ = Shop.log.atInfo();
                  var _ = Shop.log.atInfo().addKeyValue("a", host);
                  return host;
                };
                Shop.pool.execute(() -> {
                  var _ = supplier.get();
                  Shop.log.info("task " + host);
                });
              }
            }
            """
            + TOOLS,
        11);
  }

  @Test
  @EnabledForJreRange(minVersion = 25)
  void java25Prologue() {
    holds(
        IMPORTS
            + """
            class Base {
              Base(String id) {}
            }

            class Child extends Base {
              final String id;

              Child(String id) {
                if (id.isEmpty()) {
                  Shop.log.error("no id " + id);
                  throw new IllegalArgumentException(id);
                }
                Shop.log.info("child", id);
                this.id = id;
                super(id);
                Shop.log.info("made {}", id, this);
              }

              Child(String id, int spans) {
                Span span = Shop.tracer.spanBuilder("a").startSpan();
                Shop.log.info("started");
                this(id);
                Shop.log.info("made");
                span.end();
              }

              Child(String id, long scopes) {
                Scope scope = Span.current().makeCurrent();
                Shop.log.info("opened");
                this(id);
                scope.close();
              }

              Child(String id, char entries) {
                MDC.putCloseable("id", id);
                Shop.log.info("put");
                this.id = id;
                super(id);
              }

              Child(String id, short entries) {
                MDC.put("id", id);
                this(id);
                Shop.log.info("made " + id);
                MDC.remove("id");
              }

              Child(String id, byte tasks) {
                Shop.pool.execute(() -> Shop.log.info("task " + id));
                Runnable task = () -> Shop.log.info("task", id);
                try {
                  task.run();
                } catch (RuntimeException e) {
                  Shop.log.error("failed");
                }
                this(id);
              }

              class Inner extends Base {
                Inner(Exception exception) {
                  Shop.log.error("inner {}", exception);
                  super("a");
                }
              }
            }
            """
            + TOOLS,
        8);
  }

  @Test
  @EnabledForJreRange(minVersion = 25)
  void java25CompactSource() {
    holds(
        """
        import module java.base;
        import module java.sql;

        static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");
        String host = "a";

        void main(String[] args) {
          log.info("main " + host);
          log.info("main", args.length);
          try {
            List.of(args).forEach(arg -> log.info("arg", arg));
          } catch (IllegalStateException e) {
            log.error("failed");
          }
          new Thread(() -> log.info("task " + host)).start();
          Logger logger = Logger.getLogger("shop");
          logger.log(Level.INFO, "main {}", host);
          org.slf4j.MDC.putCloseable("id", host);
          IO.println("done " + host);
          System.out.println("done");
        }
        """,
        5);
  }

  /** No logger is in reach here, and the class has no name that code could say. */
  @Test
  @EnabledForJreRange(minVersion = 25)
  void java25CompactSourceWithoutLogger() {
    holds(
        """
        void main() {
          try {
            IO.println("a");
          } catch (IllegalStateException e) {
            e.printStackTrace();
            System.err.println("failed " + e);
          }
        }
        """,
        0);
  }
}
