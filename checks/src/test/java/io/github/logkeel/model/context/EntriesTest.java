package io.github.logkeel.model.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where requests come in, with the real libraries, and what looks like it. */
final class EntriesTest {

  /** What is there to try a running program is no request of a user, unless there is no other. */
  @Test
  void trials() {
    String trial =
        """
        package shop;
        import org.springframework.web.bind.annotation.*;
        @RestController
        class TestController {
          @GetMapping("/test") void run() { Mark.at("trial"); Orders.sell(); }
        }
        """;
    String orders =
        """
        package shop;
        import org.springframework.web.bind.annotation.*;
        @RestController
        class Orders {
          %s void place() { Mark.at("place"); }
          static void sell() { Mark.at("sell"); }
        }
        """;
    assertThat(PathOfMark.in(trial, orders.formatted("@GetMapping(\"/orders\")")))
        .isEqualTo(ImmutableMap.of("trial", "-", "place", "GET /orders", "sell", "-"));
    assertThat(PathOfMark.in(trial, orders.formatted("")))
        .isEqualTo(
            ImmutableMap.of(
                "trial", "GET /test", "place", "-", "sell", "GET /test -> Orders.sell"));
  }

  @Test
  void springMvc() {
    assertThat(
            PathOfMark.in(
                """
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController
                @RequestMapping("/orders")
                class Orders {
                  static final String ID = "/{id}";
                  @GetMapping String all() { Mark.at("all"); return ""; }
                  @GetMapping(path = {ID, "/by-id/{id}"}) String one() { Mark.at("one"); return ""; }
                  @RequestMapping(value = "/old", method = RequestMethod.PUT)
                  void old() { Mark.at("old"); }
                  @RequestMapping("/any") void any() { Mark.at("any"); }
                  @ExceptionHandler void failed(Exception e) { Mark.at("failed"); }
                  void helper() { Mark.at("helper"); }
                }
                """))
        .isEqualTo(
            ImmutableMap.of(
                "all", "GET /orders",
                "one", "GET /orders/{id}",
                "old", "PUT /orders/old",
                "any", "ANY /orders/any",
                "failed", "@ExceptionHandler Orders.failed",
                "helper", "-"));
  }

  @Test
  void annotationsOfTheHouse() {
    assertThat(
            PathOfMark.in(
                """
                package shop;
                import java.lang.annotation.*;
                import org.springframework.core.annotation.AliasFor;
                import org.springframework.web.bind.annotation.*;
                @Retention(RetentionPolicy.RUNTIME)
                @RequestMapping(method = RequestMethod.GET, produces = "application/json")
                @interface JsonGet {
                  @AliasFor(annotation = RequestMapping.class) String[] path() default {};
                }
                """,
                """
                package shop;
                class Orders {
                  @JsonGet(path = "/orders") void all() { Mark.at("all"); }
                  @Deprecated void other() { Mark.at("other"); }
                }
                """))
        .isEqualTo(ImmutableMap.of("all", "GET /orders", "other", "-"));
  }

  @Test
  void jaxRs() {
    for (String root : new String[] {"javax", "jakarta"}) {
      assertThat(
              PathOfMark.in(
                  """
                  package shop;
                  import ROOT.ws.rs.*;
                  import ROOT.ws.rs.container.*;
                  @Path("orders")
                  class Orders {
                    @GET void all() { Mark.at("all"); }
                    @POST @Path("{id}/lines") @Consumes("application/json")
                    void add(@PathParam("id") String id) { Mark.at("add"); }
                    @Path("{id}/items") Items items() { Mark.at("locator"); return new Items(); }
                    @Lock void lock() { Mark.at("lock"); }
                  }
                  class Items {
                    Items() { Mark.at("itemsMade"); }
                    @DELETE void clear() { Mark.at("sub"); }
                  }
                  @HttpMethod("LOCK") @interface Lock {}
                  class Filter implements ContainerRequestFilter {
                    @Override public void filter(ContainerRequestContext context) { Mark.at("filter"); }
                    public void filter(String other) { Mark.at("overload"); }
                  }
                  """
                      .replace("ROOT", root)))
          .isEqualTo(
              ImmutableMap.builder()
                  .put("all", "GET /orders")
                  .put("add", "POST /orders/{id}/lines")
                  .put("locator", "ANY /orders/{id}/items")
                  .put("itemsMade", "ANY /orders/{id}/items -> new Items")
                  .put("lock", "LOCK /orders")
                  .put("sub", "DELETE Items.clear")
                  .put("filter", "ContainerRequestFilter Filter.filter")
                  .put("overload", "-")
                  .buildOrThrow());
    }
  }

  @Test
  void annotatedInterfaces() {
    assertThat(
            PathOfMark.in(
                """
                package shop;
                @jakarta.ws.rs.Path("/orders")
                interface OrdersApi {
                  @jakarta.ws.rs.GET @jakarta.ws.rs.Path("/{id}") String one(String id);
                }
                """,
                """
                package shop;
                class Orders implements OrdersApi {
                  @Override public String one(String id) { Mark.at("one"); return id; }
                  public String one(int id) { Mark.at("overload"); return ""; }
                }
                """))
        .isEqualTo(ImmutableMap.of("one", "GET /orders/{id}", "overload", "-"));
  }

  @Test
  void clientsSendRequests() {
    assertThat(
            PathOfMark.in(
                    """
                    package shop;
                    import org.springframework.web.bind.annotation.GetMapping;
                    @org.springframework.cloud.openfeign.FeignClient("stock")
                    interface Stock { @GetMapping("/stock") String all(); }
                    class StockFallback implements Stock {
                      @Override public String all() { Mark.at("feign"); return ""; }
                    }
                    @org.eclipse.microprofile.rest.client.inject.RegisterRestClient
                    interface Bank { @jakarta.ws.rs.GET String all(); }
                    class BankFallback implements Bank {
                      @Override public String all() { Mark.at("rest"); return ""; }
                    }
                    @io.micronaut.http.client.annotation.Client("/mail")
                    interface Mail { @io.micronaut.http.annotation.Get("/mail") String all(); }
                    class MailFallback implements Mail {
                      @Override public String all() { Mark.at("micronaut"); return ""; }
                    }
                    """)
                .values())
        .hasSize(3)
        .containsOnly("-");
  }

  @Test
  void servlets() {
    for (String root : new String[] {"javax", "jakarta"}) {
      assertThat(
              PathOfMark.in(
                  """
                  package shop;
                  import ROOT.servlet.*;
                  import ROOT.servlet.http.*;
                  class Orders extends HttpServlet {
                    @Override protected void doGet(HttpServletRequest q, HttpServletResponse p) {
                      Mark.at("get");
                    }
                    @Override public void init() { Mark.at("init"); }
                  }
                  class Times implements Filter {
                    @Override public void doFilter(ServletRequest q, ServletResponse p, FilterChain c) {
                      Mark.at("filter");
                    }
                    @Override public void init(FilterConfig config) {}
                    @Override public void destroy() { Mark.at("destroy"); }
                  }
                  """
                      .replace("ROOT", root)))
          .isEqualTo(
              ImmutableMap.of(
                  "get", "HttpServlet Orders.doGet",
                  "init", "-",
                  "filter", "Filter Times.doFilter",
                  "destroy", "-"));
    }
  }

  @Test
  void messagesAndSchedules() {
    assertThat(
            PathOfMark.in(
                """
                package shop;
                import org.springframework.context.event.*;
                import org.springframework.kafka.annotation.KafkaListener;
                import org.springframework.scheduling.annotation.Scheduled;
                class Events {
                  @KafkaListener(topics = "orders") void onOrder(String order) { Mark.at("kafka"); }
                  @Scheduled(fixedRate = 5) void sweep() { Mark.at("scheduled"); }
                  @EventListener void onPaid(Paid event) { Mark.at("event"); }
                  @EventListener void onStart(ContextRefreshedEvent event) { Mark.at("start"); }
                  @EventListener(org.springframework.boot.context.event.ApplicationReadyEvent.class)
                  void onReady() { Mark.at("ready"); }
                  record Paid(String id) {}
                }
                class Jms implements jakarta.jms.MessageListener {
                  @Override public void onMessage(jakarta.jms.Message m) { Mark.at("jms"); }
                }
                @jakarta.ejb.MessageDriven
                class Bean {
                  public void receive(String text) { Mark.at("bean"); }
                  @jakarta.annotation.PostConstruct public void start() { Mark.at("beanStart"); }
                  @Override public String toString() { Mark.at("beanText"); return ""; }
                }
                """))
        .isEqualTo(
            ImmutableMap.builder()
                .put("kafka", "@KafkaListener Events.onOrder")
                .put("scheduled", "@Scheduled Events.sweep")
                .put("event", "@EventListener Events.onPaid")
                .put("start", "-")
                .put("ready", "-")
                .put("jms", "MessageListener Jms.onMessage")
                .put("bean", "@MessageDriven Bean.receive")
                .put("beanStart", "-")
                .put("beanText", "-")
                .buildOrThrow());
  }

  @Test
  void otherFrameworks() {
    assertThat(
            PathOfMark.in(
                """
                package shop;
                class Services {
                  @io.opentelemetry.instrumentation.annotations.WithSpan
                  void span() { Mark.at("withSpan"); }
                  static abstract class OrdersImplBase implements io.grpc.BindableService {}
                  static class Grpc extends OrdersImplBase {
                    public void place(String order, io.grpc.stub.StreamObserver<String> answer) {
                      Mark.at("grpc");
                    }
                    public io.grpc.ServerServiceDefinition bindService() { Mark.at("bind"); return null; }
                    public io.grpc.stub.StreamObserver<String> chat(
                        io.grpc.stub.StreamObserver<String> answer) {
                      if (answer == null) {
                        return new Words();
                      }
                      return new io.grpc.stub.StreamObserver<String>() {
                        public void onNext(String word) { Mark.at("next"); }
                        public void onError(Throwable failure) {}
                        public void onCompleted() {}
                      };
                    }
                  }
                  static class Words extends Base {
                    public void onNext(String word) { Mark.at("word"); }
                  }
                  static abstract class Base implements io.grpc.stub.StreamObserver<String> {
                    public void onError(Throwable failure) { Mark.at("error"); }
                    public void onCompleted() {}
                  }
                  static class Lambda
                      implements com.amazonaws.services.lambda.runtime.RequestHandler<String, String> {
                    public String handleRequest(
                        String in, com.amazonaws.services.lambda.runtime.Context context) {
                      Mark.at("lambda");
                      return in;
                    }
                  }
                  @io.micronaut.http.annotation.Controller("/stock")
                  static class Stock {
                    @io.micronaut.http.annotation.Get("/{id}") void one() { Mark.at("micronaut"); }
                  }
                  static class Reactive implements org.springframework.web.server.WebFilter {
                    public reactor.core.publisher.Mono<Void> filter(
                        org.springframework.web.server.ServerWebExchange exchange,
                        org.springframework.web.server.WebFilterChain chain) {
                      Mark.at("webFilter");
                      return chain.filter(exchange);
                    }
                  }
                  @org.springframework.scheduling.annotation.Async
                  static class Mails {
                    public void send() { Mark.at("async"); }
                  }
                  @io.micrometer.observation.annotation.Observed
                  static class Observed {
                    public void shown() { Mark.at("observed"); }
                    private void hidden() { Mark.at("hidden"); }
                  }
                }
                """))
        .isEqualTo(
            ImmutableMap.builder()
                .put("withSpan", "@WithSpan Services.span")
                .put("grpc", "BindableService Grpc.place")
                .put("bind", "-")
                .put("next", "BindableService Grpc.chat -> StreamObserver.onNext")
                .put("word", "BindableService Grpc.chat -> Words.onNext")
                .put("error", "BindableService Grpc.chat -> Base.onError")
                .put("webFilter", "WebFilter Reactive.filter")
                .put("async", "@Async Mails.send")
                .put("lambda", "RequestHandler Lambda.handleRequest")
                .put("micronaut", "GET /stock/{id}")
                .put("observed", "@Observed Observed.shown")
                .put("hidden", "-")
                .buildOrThrow());
  }

  @Test
  void handlersWithoutAClass() {
    assertThat(
            PathOfMark.in(
                """
                package shop;
                import com.sun.net.httpserver.*;
                class Main {
                  public static void main(String[] args) throws Exception {
                    HttpServer server = HttpServer.create();
                    server.createContext("/orders", exchange -> { Mark.at("lambda"); help(); });
                    server.createContext("/stock", Main::stock);
                    Mark.at("main");
                  }
                  static void stock(HttpExchange exchange) { Mark.at("reference"); }
                  static void help() { Mark.at("help"); }
                }
                """))
        .isEqualTo(
            ImmutableMap.of(
                "lambda", "HttpHandler Main.main",
                "help", "HttpHandler Main.main -> help",
                "reference", "HttpHandler Main.stock",
                "main", "-"));
  }

  @Test
  void contextsInHand() {
    assertThat(
            PathOfMark.in(
                """
                package shop;
                import io.opentelemetry.api.trace.*;
                import io.opentelemetry.context.Scope;
                class Work {
                  private final io.micrometer.tracing.Span field;
                  private Span other;
                  Work(io.micrometer.tracing.Span field) {
                    this.field = field;
                    other = Span.getInvalid();
                    Mark.at("constructor");
                  }
                  private Tracer tracer;
                  private final Runnable later = () -> { Span span = null; Mark.at("lambda"); };
                  void parameter(Span span) { Mark.at("parameter"); }
                  void local() {
                    Span span = tracer.spanBuilder("work").startSpan();
                    try (Scope scope = span.makeCurrent()) { Mark.at("local"); called(); }
                    finally { Mark.at("inFinally"); }
                  }
                  void before() {
                    Mark.at("before");
                    calledBefore();
                    if (tracer != null) {
                      Span span = null;
                      Mark.at("behind");
                    }
                    Mark.at("afterBlock");
                  }
                  void calledBefore() { Mark.at("calledBefore"); }
                  void resource(io.micrometer.observation.Observation[] all) {
                    try (Scope scope = Span.current().makeCurrent()) { Mark.at("inTry"); }
                    catch (RuntimeException e) { Mark.at("inCatch"); }
                    for (io.micrometer.observation.Observation each : all) { Mark.at("each"); }
                  }
                  void called() { Mark.at("called"); }
                  void reads() { if (field != null) Mark.at("reads"); }
                  void carrier(io.grpc.Context.CancellableContext context) { Mark.at("subtype"); }
                  void constant() { Span.getInvalid(); Mark.at("constant"); }
                }
                """))
        .isEqualTo(
            ImmutableMap.builder()
                .put("parameter", "Span in Work.parameter")
                .put("local", "Scope in Work.local")
                .put("called", "Scope in Work.local -> called")
                .put("inFinally", "Span in Work.local")
                .put("before", "-")
                .put("calledBefore", "-")
                .put("behind", "Span in Work.before")
                .put("afterBlock", "-")
                .put("inTry", "Scope in Work.resource")
                .put("inCatch", "-")
                .put("each", "-")
                .put("reads", "Span in Work.reads")
                .put("subtype", "Context in Work.carrier")
                .put("lambda", "Span in new Work")
                .put("constant", "-")
                .put("constructor", "-")
                .buildOrThrow());
  }

  @Test
  void testsServeNobody() {
    String source =
        """
        package shop;
        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/x") void x() { Mark.at("x"); }
        }
        """;
    assertThat(PathOfMark.in(source)).containsEntry("x", "GET /x");
    assertThat(PathOfMark.with(ImmutableList.of("-XepCompilingTestOnlyCode"), source))
        .containsEntry("x", "-");
  }

  @Test
  void flag() {
    String source =
        """
        package shop;
        @interface OnTick {}
        interface Job { void work(); }
        class Sweep implements Job {
          @Override public void work() { Mark.at("work"); }
          @OnTick void tick() { Mark.at("tick"); }
          void step() { Mark.at("step"); }
        }
        """;
    Map<String, String> paths =
        PathOfMark.with(
            ImmutableList.of(
                "-XepOpt:Logkeel:TracedEntries=shop.OnTick, shop.Job#work, shop.Sweep#step"),
            source);

    assertThat(paths)
        .isEqualTo(
            ImmutableMap.of(
                "work", "Job Sweep.work",
                "tick", "@OnTick Sweep.tick",
                "step", "Sweep Sweep.step"));
    assertThat(PathOfMark.in(source).values()).containsOnly("-");
  }
}
