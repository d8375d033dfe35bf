package io.github.logkeel.context;

import static io.github.logkeel.context.EveryCarrierTest.NO_SPAN;
import static io.github.logkeel.model.context.ContextApi.BRAVE;
import static io.github.logkeel.model.context.ContextApi.CONTEXT_PROPAGATION;
import static io.github.logkeel.model.context.ContextApi.GRPC;
import static io.github.logkeel.model.context.ContextApi.JBOSS_MDC;
import static io.github.logkeel.model.context.ContextApi.LOG4J_CONTEXT;
import static io.github.logkeel.model.context.ContextApi.MICROMETER_TRACING;
import static io.github.logkeel.model.context.ContextApi.OBSERVATION;
import static io.github.logkeel.model.context.ContextApi.OPENTELEMETRY;
import static io.github.logkeel.model.context.ContextApi.OPENTRACING;
import static io.github.logkeel.model.context.ContextApi.SLF4J_MDC;

import io.github.logkeel.CarrierAnswers;
import io.github.logkeel.CheckTest;
import org.junit.jupiter.api.Test;

final class DetachedContextTest {

  private final CheckTest check = CheckTest.of(DetachedContext.class);

  @Test
  void identification() {
    check.identifiesInUnit(
        Handler.unit(
            """
            io.opentelemetry.api.trace.Tracer tracer;

            Object job() {
              return tracer.spanBuilder("job").setNoParent().startSpan();
            }

            Object library(io.opentelemetry.context.Context context) {
              return context == null ? null : tracer.spanBuilder("x").setNoParent().startSpan();
            }

            static class Messages implements jakarta.jms.MessageListener {
              io.opentelemetry.api.trace.Tracer tracer;

              @Override
              public void onMessage(jakarta.jms.Message message) {
                tracer.spanBuilder("message").setNoParent().startSpan().end();
              }
            }

            @GetMapping("/orders")
            Object get(io.opentelemetry.context.Context given) {
              if (given == io.opentelemetry.context.Context.root()) {
                return io.opentelemetry.context.Context.root();
              }
              tracer
                  .spanBuilder("linked")
                  .setNoParent()
                  .addLink(io.opentelemetry.api.trace.Span.current().getSpanContext())
                  .startSpan()
                  .end();
              // BUG: Diagnostic contains: not in the trace of the request (on GET /orders)
              return tracer.spanBuilder("lost").setNoParent().startSpan();
            }

            @GetMapping("/customers")
            void scope(Runnable task) {
              // BUG: Diagnostic contains: not in the trace of the request
              try (var scope = io.opentelemetry.context.Context.root().makeCurrent()) {
                // BUG: Diagnostic contains: not in the trace of the request
                io.opentelemetry.context.Context.root().wrap(task).run();
              }
              var context = io.opentelemetry.context.Context.current();
              // BUG: Diagnostic contains: not in the trace of the request
              context.with(io.opentelemetry.api.trace.Span.getInvalid()).wrap(task).run();
            }
            """));
  }

  @Test
  void replacement() {
    check.replacesUnit(
        span("tracer.spanBuilder(\"s\").setParent(Context.root()).startSpan()"),
        span("tracer.spanBuilder(\"s\").setParent(Context.current()).startSpan()"));
    check.replacesUnit(
        span("tracer\n        .spanBuilder(\"s\")\n        .setNoParent()\n        .startSpan()"),
        span("tracer\n        .spanBuilder(\"s\")\n        .startSpan()"));
  }

  @Test
  void scopesOfNoSpan() {
    check.identifiesInUnit(
        Handler.unit(
            """
            io.micrometer.tracing.Tracer tracer;

            void job() {
              try (var scope = tracer.withSpan(null)) {
                read("job");
              }
            }

            @GetMapping("/orders")
            void get(io.micrometer.tracing.Span span) {
              try (var scope = tracer.withSpan(span)) {
                read("order");
              }
              // BUG: Diagnostic contains: what follows is not in the trace of the request
              try (var scope = tracer.withSpan(null)) {
                read("order");
              }
            }
            """));
    for (String[] each :
        new String[][] {
          {"io.micrometer.tracing.Tracer", "withSpan", "currentSpan"},
          {"io.micrometer.tracing.CurrentTraceContext", "newScope", "context"},
          {"brave.Tracer", "withSpanInScope", "currentSpan"},
          {"brave.propagation.CurrentTraceContext", "maybeScope", "get"},
          {"io.opentracing.Tracer", "activateSpan", "activeSpan"},
          {"io.opentracing.ScopeManager", "activate", "activeSpan"}
        }) {
      String unit =
          Handler.unit(
              """
              @GetMapping("/orders")
              void get(%s given) {
                try (var scope = given.%s(%s)) {
                  read("order");
                }
              }
              """);
      check.replacesUnit(
          unit.formatted(each[0], each[1], "null"),
          unit.formatted(each[0], each[1], "given." + each[2] + "()"));
    }
  }

  @Test
  void rootOfGrpc() {
    String unit =
        """
        import io.grpc.Context;
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          static final Context EMPTY = Context.ROOT.withValue(Context.key("service"), "shop");

          @GetMapping("/orders")
          void get(Runnable task, java.util.concurrent.Executor pool) throws Exception {
            if (Context.current() == Context.ROOT) {
              return;
            }
            %s
          }
        }
        """;
    check.identifiesInUnit(unit.formatted("Context.current().run(task);"));
    check.identifiesInUnit(unit.formatted("EMPTY.run(task);"));
    for (String use :
        new String[] {
          "%s.run(task);",
          "%s.call(() -> 1);",
          "pool.execute(%s.wrap(task));",
          "Context previous = %s.attach();\n    Context.current().detach(previous);",
          "%s.withValue(Context.key(\"order\"), 1).run(task);"
        }) {
      check.replacesUnit(
          unit.formatted(use.formatted("Context.ROOT")),
          unit.formatted(use.formatted("Context.current()")));
    }
  }

  @Test
  void contextsWithTheSpanOfTheRequest() {
    check.identifiesInUnit(
        Handler.unit(
            """
            io.opentelemetry.api.trace.Tracer tracer;

            @GetMapping("/orders")
            void get(Runnable task, io.opentelemetry.context.ContextKey<String> key) {
              var current = io.opentelemetry.api.trace.Span.current();
              io.opentelemetry.context.Context.root().with(current).wrap(task).run();
              // BUG: Diagnostic contains: not in the trace of the request
              io.opentelemetry.context.Context.root().with(key, "value").wrap(task).run();
            }
            """));
  }

  @Test
  void links() {
    check.identifiesInUnit(
        Handler.unit(
            """
            io.opentelemetry.api.trace.Tracer tracer;

            @GetMapping("/orders")
            void get(io.opentelemetry.api.trace.SpanContext cause) {
              var linked = tracer.spanBuilder("linked").setNoParent();
              linked.addLink(cause);
              linked.startSpan().end();
              var step = tracer.spanBuilder("linked");
              step.setNoParent();
              step.setParent(io.opentelemetry.context.Context.root());
              step.setAttribute("a", 1).addLink(cause);
              step.startSpan().end();
              // BUG: Diagnostic contains: not in the trace of the request
              var lost = tracer.spanBuilder("lost").setNoParent();
              lost.startSpan().end();
            }
            """));
  }

  @Test
  void rootInVariable() {
    String unit =
        """
        import io.opentelemetry.context.Context;
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          @GetMapping("/orders")
          Object get(io.opentelemetry.api.trace.SpanBuilder builder, Runnable task) {
            Context context = Context.%s();
            %s
          }
        }
        """;
    check.identifiesInUnit(unit.formatted("root", "return context;"));
    check.identifiesInUnit(unit.formatted("root", "return context == Context.current();"));
    check.identifiesInUnit(
        unit.formatted("root", "context.wrap(task).run();\n    return context;"));
    check.identifiesInUnit(
        unit.formatted("root", "context = Context.current();\n    return context.wrap(task);"));
    for (String use :
        new String[] {
          "return builder.setParent(context).startSpan();",
          "try (var scope = context.makeCurrent()) {\n      return builder.startSpan();\n    }"
        }) {
      check.replacesUnit(unit.formatted("root", use), unit.formatted("current", use));
    }
  }

  @Test
  void noRepair() {
    check.offersNoRepairForUnit(
        """
        import static io.grpc.Context.ROOT;

        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/orders")
          void get(Runnable task) {
            ROOT.run(task);
          }
        }
        """);
  }

  @Test
  void stepOfItsOwnIsDeleted() {
    String unit =
        """
        import io.opentelemetry.api.trace.SpanBuilder;
        import org.springframework.web.bind.annotation.GetMapping;

        class Orders {
          @GetMapping("/orders")
          Object get(SpanBuilder builder) {
            %sreturn builder.startSpan();
          }
        }
        """;
    check.replacesUnit(unit.formatted("builder.setNoParent();\n    "), unit.formatted("\n    "));
  }

  private static String span(String expression) {
    return """
    import io.opentelemetry.api.trace.Tracer;
    import io.opentelemetry.context.Context;
    import org.springframework.web.bind.annotation.GetMapping;

    class Orders {
      @GetMapping("/orders")
      Object get(Tracer tracer) {
        return %s;
      }
    }
    """
        .formatted(expression);
  }

  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(DetachedContext.class)
        .servingRequests()
        .repairs(
            OPENTELEMETRY,
            """
            io.opentelemetry.api.trace.Span order = tracer.spanBuilder("order").startSpan();
            try (io.opentelemetry.context.Scope scope = order.makeCurrent()) {
              io.opentelemetry.api.trace.Span read =
                  tracer.spanBuilder("read").setNoParent().startSpan();
              log.info(
                  "same trace: {}",
                  read.getSpanContext().getTraceId().equals(order.getSpanContext().getTraceId()));
              read.end();
            }
            order.end();
            """,
            "same trace: false [root]",
            """
            io.opentelemetry.api.trace.Span order = tracer.spanBuilder("order").startSpan();
            try (io.opentelemetry.context.Scope scope = order.makeCurrent()) {
              io.opentelemetry.api.trace.Span read =
                  tracer.spanBuilder("read").startSpan();
              log.info(
                  "same trace: {}",
                  read.getSpanContext().getTraceId().equals(order.getSpanContext().getTraceId()));
              read.end();
            }
            order.end();
            """,
            "same trace: true [root]")
        .repairs(
            MICROMETER_TRACING,
            """
            io.micrometer.tracing.Span order = micrometer.nextSpan().start();
            try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(order)) {
              io.micrometer.tracing.Span read = micrometer.spanBuilder().setNoParent().start();
              log.info(
                  "same trace: {}", read.context().traceId().equals(order.context().traceId()));
              read.end();
            }
            order.end();
            """,
            "same trace: false [root]",
            """
            io.micrometer.tracing.Span order = micrometer.nextSpan().start();
            try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(order)) {
              io.micrometer.tracing.Span read = micrometer.spanBuilder().start();
              log.info(
                  "same trace: {}", read.context().traceId().equals(order.context().traceId()));
              read.end();
            }
            order.end();
            """,
            "same trace: true [root]")
        .repairs(
            BRAVE,
            """
            brave.Span order = zipkin.nextSpan().start();
            try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(order)) {
              brave.Span read = zipkin.newTrace().start();
              log.info("same trace: {}", read.context().traceId() == order.context().traceId());
              read.finish();
            }
            order.finish();
            """,
            "same trace: false [root]",
            """
            brave.Span order = zipkin.nextSpan().start();
            try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(order)) {
              brave.Span read = zipkin.nextSpan().start();
              log.info("same trace: {}", read.context().traceId() == order.context().traceId());
              read.finish();
            }
            order.finish();
            """,
            "same trace: true [root]")
        .repairs(
            OPENTRACING,
            """
            io.opentracing.Span order = opentracing.buildSpan("order").start();
            try (io.opentracing.Scope scope = opentracing.activateSpan(order)) {
              io.opentracing.Span read = opentracing.buildSpan("read").ignoreActiveSpan().start();
              log.info(
                  "same trace: {}", read.context().toTraceId().equals(order.context().toTraceId()));
              read.finish();
            }
            order.finish();
            """,
            "same trace: false [root]",
            """
            io.opentracing.Span order = opentracing.buildSpan("order").start();
            try (io.opentracing.Scope scope = opentracing.activateSpan(order)) {
              io.opentracing.Span read = opentracing.buildSpan("read").start();
              log.info(
                  "same trace: {}", read.context().toTraceId().equals(order.context().toTraceId()));
              read.finish();
            }
            order.finish();
            """,
            "same trace: true [root]")
        .cannotOccur(OBSERVATION, "takes its parent from the context, and has no call to leave it")
        .cannotOccur(CONTEXT_PROPAGATION, "carries what others have made")
        .repairs(
            GRPC,
            """
            io.grpc.Context.Key<String> customers = io.grpc.Context.key("customer");
            io.grpc.Context mine = io.grpc.Context.current().withValue(customers, customer);
            io.grpc.Context previous = mine.attach();
            try {
              io.grpc.Context.ROOT.run(() -> log.info("order of {}", customers.get()));
            } finally {
              mine.detach(previous);
            }
            """,
            "order of null []",
            """
            io.grpc.Context.Key<String> customers = io.grpc.Context.key("customer");
            io.grpc.Context mine = io.grpc.Context.current().withValue(customers, customer);
            io.grpc.Context previous = mine.attach();
            try {
              io.grpc.Context.current().run(() -> log.info("order of {}", customers.get()));
            } finally {
              mine.detach(previous);
            }
            """,
            "order of Ada []")
        .cannotOccur(SLF4J_MDC, NO_SPAN)
        .cannotOccur(LOG4J_CONTEXT, NO_SPAN)
        .cannotOccur(JBOSS_MDC, NO_SPAN);
  }
}
