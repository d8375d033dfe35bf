package io.github.logkeel.model.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which code requests come to, from the entry on; {@code EntriesTest} shows the entries. */
final class TracedPathsTest {

  private static final String CONTROLLER =
      """
      package shop;

      import org.springframework.web.bind.annotation.*;

      @RestController
      @RequestMapping("/orders")
      class OrderController {
        private final OrderService service;

        OrderController(OrderService service) {
          this.service = service;
        }

        @PostMapping("/{id}")
        void place(String id) {
          Mark.at("entry");
          service.place(id);
        }
      }
      """;

  @Test
  void severalClassesAway() {
    Map<String, String> paths =
        PathOfMark.in(
            CONTROLLER,
            """
            package shop;
            interface OrderService {
              void place(String id);
              default void audit() { Mark.at("defaultMethod"); }
            }
            """,
            """
            package shop;
            class Orders implements OrderService {
              private final Repository repository = new Repository();

              @Override public void place(String id) {
                repository.save(id);
                notifyWarehouse();
                audit();
              }

              private void notifyWarehouse() { Mark.at("private"); Texts.help(); }

              void unused() { Mark.at("unused"); }
            }
            """,
            """
            package shop;
            class Repository extends Base { void save(String id) { insert(id); } }
            """,
            """
            package shop;
            abstract class Base { protected final void insert(String id) { Mark.at("inherited"); } }
            """,
            """
            package shop;
            class Texts { static void help() { Mark.at("static"); } }
            """);

    assertThat(paths)
        .containsExactlyInAnyOrderEntriesOf(
            ImmutableMap.of(
                "entry", "POST /orders/{id}",
                "private", "POST /orders/{id} -> Orders.place -> notifyWarehouse",
                "static", "POST /orders/{id} -> Orders.place -> notifyWarehouse -> Texts.help",
                "inherited", "POST /orders/{id} -> Orders.place -> Repository.save -> Base.insert",
                "defaultMethod", "POST /orders/{id} -> Orders.place -> OrderService.audit",
                "unused", "-"));
  }

  @Test
  void overriddenMethodsOfTheReceiverOnly() {
    assertThat(
            paths(
                "new Cat().speak();",
                """
                abstract static class Animal { abstract void sound(); void speak() { sound(); } }
                static class Cat extends Animal { void sound() { Mark.at("cat"); } }
                static class Lion extends Cat { void sound() { super.sound(); Mark.at("lion"); } }
                static class Dog extends Animal { void sound() { Mark.at("dog"); } }
                """))
        // Which animal speaks is not followed into speak(): all of them may.
        .isEqualTo(
            ImmutableMap.of(
                "cat", "GET /x -> Animal.speak -> Cat.sound",
                "lion", "GET /x -> Animal.speak -> Lion.sound",
                "dog", "GET /x -> Animal.speak -> Dog.sound"));
    assertThat(
            paths(
                "cat.sound();",
                """
                Cat cat;
                static class Animal { void sound() { Mark.at("animal"); } }
                static class Cat extends Animal { void sound() { super.sound(); Mark.at("cat"); } }
                static class Dog extends Animal { void sound() { Mark.at("dog"); } }
                """))
        .isEqualTo(
            ImmutableMap.of(
                "cat", "GET /x -> Cat.sound",
                "animal", "GET /x -> Cat.sound -> Animal.sound",
                "dog", "-"));
  }

  @Test
  void callsThatMayEndAnywhereAreNotFollowed() {
    assertThat(paths("step.run();", "Step step; interface Step { void run(); }\n" + steps(8)))
        .containsEntry("step", "GET /x -> Step1.run");
    assertThat(paths("step.run();", "Step step; interface Step { void run(); }\n" + steps(9)))
        .containsEntry("step", "-");
  }

  private static String steps(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                "static class Step%d implements Step { public void run() { %s } }"
                    .formatted(i, i == 1 ? "Mark.at(\"step\");" : ""))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void methodsOfLibrariesThatOwnClassesOverride() {
    assertThat(
            paths(
                "callback.recover(null); template.afterPropertiesSet();",
                """
                RecoveryCallback<String> callback;
                TransactionTemplate template;
                static class Own implements RecoveryCallback<String> {
                  @Override public String recover(RetryContext context) {
                    Mark.at("ofInterface");
                    return "";
                  }
                }
                static class OwnTemplate extends TransactionTemplate {
                  @Override public void afterPropertiesSet() { Mark.at("ofClass"); }
                }
                """))
        .isEqualTo(ImmutableMap.of("ofInterface", "GET /x -> Own.recover", "ofClass", "-"));
  }

  @Test
  void bothEndsOfALongWay() {
    assertThat(
            paths(
                "a();",
                """
                void a() { b(); } void b() { c(); } void c() { d(); } void d() { e(); }
                void e() { f(); } void f() { Mark.at("six"); g(); } void g() { Mark.at("seven"); }
                """))
        .isEqualTo(
            ImmutableMap.of(
                "six", "GET /x -> Handler.a -> b -> c -> d -> e -> f",
                "seven", "GET /x -> Handler.a -> b -> ... -> e -> f -> g"));
  }

  @Test
  void methodsThatEverythingHasAreNotFollowed() {
    assertThat(
            paths(
                "task.run(); order.toString(); order.hashCode(); order.equals(null); close(order);",
                """
                Runnable task = new Work();
                Order order = new Order();
                void close(AutoCloseable any) throws Exception { any.close(); }
                static class Work implements Runnable { public void run() { Mark.at("run"); } }
                static class Order implements AutoCloseable {
                  @Override public String toString() { Mark.at("text"); return ""; }
                  @Override public int hashCode() { Mark.at("hash"); return 1; }
                  @Override public boolean equals(Object o) { Mark.at("equals"); return true; }
                  @Override public void close() { Mark.at("close"); }
                }
                """))
        .isEqualTo(
            ImmutableMap.of("run", "-", "text", "-", "hash", "-", "equals", "-", "close", "-"));
    assertThat(
            paths(
                "work.run();",
                """
                Work work;
                static class Work implements Runnable { public void run() { Mark.at("own"); } }
                static class More extends Work { public void run() { Mark.at("other"); } }
                """))
        .isEqualTo(ImmutableMap.of("own", "GET /x -> Work.run", "other", "-"));
  }

  @Test
  void codeThatLibrariesRunAtOnceIsPartOfTheMethod() {
    assertThat(
            paths(
                """
                ids.forEach(id -> Mark.at("forEach"));
                ids.stream().map(id -> { Mark.at("stream"); return id; }).toList();
                ids.stream().findFirst().ifPresent(this::one);
                ids.forEach(new Consumer<String>() {
                  @Override public void accept(String id) { Mark.at("anonymous"); }
                });
                byId.computeIfAbsent("a", id -> { Mark.at("compute"); return id; });
                transactions.execute(status -> { Mark.at("transaction"); return null; });
                ids.parallelStream().forEach(id -> Mark.at("parallel"));
                ids.stream().parallel().forEach(id -> Mark.at("madeParallel"));
                """,
                """
                List<String> ids;
                ConcurrentHashMap<String, String> byId;
                TransactionTemplate transactions;
                void one(String id) { Mark.at("reference"); }
                """))
        .isEqualTo(
            ImmutableMap.builder()
                .put("forEach", "GET /x")
                .put("stream", "GET /x")
                .put("reference", "GET /x -> Handler.one")
                .put("anonymous", "GET /x -> Consumer.accept")
                .put("compute", "GET /x")
                .put("transaction", "GET /x")
                .put("parallel", "-")
                .put("madeParallel", "-")
                .buildOrThrow());
  }

  @Test
  void codeForOthersIsNotPartOfTheMethod() {
    assertThat(
            paths(
                    """
                    pool.submit(() -> Mark.at("submit"));
                    new Thread(() -> Mark.at("thread")).start();
                    new Thread(this::work).start();
                    CompletableFuture.runAsync(() -> Mark.at("async"), pool)
                        .whenComplete((r, e) -> Mark.at("complete"));
                    pool.execute(new Runnable() { public void run() { Mark.at("anonymous"); } });
                    Runnable later = () -> Mark.at("variable");
                    pool.execute(later);
                    """,
                    """
                    ExecutorService pool;
                    void work() { Mark.at("reference"); }
                    """)
                .values())
        .hasSize(7)
        .containsOnly("-");
  }

  @Test
  void codeThatOwnMethodsRunAtOnce() {
    assertThat(
            paths(
                """
                retry(() -> Mark.at("called"));
                nested(() -> Mark.at("passedOn"));
                wrapped(() -> Mark.at("calledInLambda"));
                each(id -> Mark.at("givenToLibrary"));
                retry(this::work);
                retry(new Runnable() { public void run() { Mark.at("anonymous"); } });
                later(() -> Mark.at("handedOver"));
                kept(() -> Mark.at("kept"));
                """,
                """
                ExecutorService pool;
                Runnable last;
                List<String> ids;
                void work() { Mark.at("reference"); }
                void retry(Runnable task) { task.run(); }
                void nested(Runnable task) { retry(task); }
                void wrapped(Runnable task) { retry(() -> task.run()); }
                void each(Consumer<String> action) { ids.forEach(action); }
                void later(Runnable task) { pool.execute(task); pool.execute(() -> task.run()); }
                void kept(Runnable task) { last = task; }
                """))
        .isEqualTo(
            ImmutableMap.builder()
                .put("called", "GET /x")
                .put("passedOn", "GET /x")
                .put("calledInLambda", "GET /x")
                .put("givenToLibrary", "GET /x")
                .put("reference", "GET /x -> Handler.work")
                .put("anonymous", "GET /x -> Runnable.run")
                .put("handedOver", "-")
                .put("kept", "-")
                .buildOrThrow());
  }

  @Test
  void whatMakesInstances() {
    assertThat(
            paths(
                "new Order();",
                """
                static { Mark.at("staticInitializer"); }
                static int count = one();
                static int one() { Mark.at("onlyByStatic"); return 1; }
                { Mark.at("ownInitializer"); }
                public static void main(String[] args) { Mark.at("main"); }
                @jakarta.annotation.PostConstruct void start() { Mark.at("postConstruct"); }
                static class Order {
                  final String id = id();
                  { Mark.at("initializer"); }
                  Order() { Mark.at("constructor"); }
                  static String id() { Mark.at("field"); return ""; }
                  final int lines = switch (0) { default -> { Mark.at("inField"); yield 1; } };
                  static int all = switch (0) { default -> { Mark.at("inStaticField"); yield 1; } };
                }
                """))
        .isEqualTo(
            ImmutableMap.builder()
                .put("staticInitializer", "-")
                .put("onlyByStatic", "-")
                .put("ownInitializer", "-")
                .put("main", "-")
                .put("postConstruct", "-")
                .put("initializer", "GET /x -> new Order")
                .put("constructor", "GET /x -> new Order")
                .put("field", "GET /x -> new Order -> id")
                .put("inField", "GET /x -> new Order")
                .put("inStaticField", "-")
                .buildOrThrow());
  }

  @Test
  void shortestPath() {
    assertThat(
            paths("a(); c();", "void a() { b(); } void b() { c(); } void c() { Mark.at(\"c\"); }"))
        .containsEntry("c", "GET /x -> Handler.c");
  }

  @Test
  void handlersAreToldBeforeContexts() {
    assertThat(
            paths(
                "a();",
                """
                void a() { b(null); }
                void b(Span span) { Mark.at("b"); }
                void alone(Span span) { c(); }
                void c() { Mark.at("c"); }
                """))
        .isEqualTo(
            ImmutableMap.of(
                "b", "GET /x -> Handler.a -> b",
                "c", "Span in Handler.alone -> c"));
  }

  @Test
  void circles() {
    assertThat(paths("a(0);", "void a(int i) { a(i); b(); } void b() { a(1); Mark.at(\"b\"); }"))
        .containsEntry("b", "GET /x -> Handler.a -> b");
    assertThat(
            paths(
                "ping(() -> Mark.at(\"lambda\"));",
                "void ping(Runnable r) { pong(r); } void pong(Runnable r) { ping(r); }"))
        .containsEntry("lambda", "-");
  }

  @Test
  void everyFileForItself() {
    // The policy "byfile" attributes a file when it comes to it; Error Prone allows it.
    Map<String, String> paths =
        PathOfMark.with(
            ImmutableList.of("-XDcompilePolicy=byfile"),
            CONTROLLER,
            "package shop; class OrderService { void place(String id) { Mark.at(\"far\"); } }");

    assertThat(paths).containsKeys("entry", "far");
    assertThat(paths.get("far")).isIn("-", "POST /orders/{id} -> OrderService.place");
  }

  /** The paths where a handler of {@code GET /x} has a body, and its class more members. */
  private static Map<String, String> paths(String body, String members) {
    return PathOfMark.in(
        """
        package shop;
        import io.opentelemetry.api.trace.Span;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.function.*;
        import org.springframework.retry.*;
        import org.springframework.transaction.support.TransactionTemplate;
        class Handler {
          @org.springframework.web.bind.annotation.GetMapping("/x")
          void handle() throws Exception {
        %s
          }
        %s
        }
        """
            .formatted(body, members));
  }
}
