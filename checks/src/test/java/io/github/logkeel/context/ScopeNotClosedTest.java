package io.github.logkeel.context;

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

final class ScopeNotClosedTest {

  private final CheckTest test = CheckTest.of(ScopeNotClosed.class);

  @Test
  void identification() {
    test.isQuietOn(
        """
        brave.Span span = zipkin.nextSpan().start();
        try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
          items.add(totalSupplier.get());
        }
        brave.Tracer.SpanInScope manual = zipkin.withSpanInScope(span);
        try {
          items.add(totalSupplier.get());
        } finally {
          manual.close();
        }
        brave.Tracer.SpanInScope late = null;
        try {
          late = zipkin.withSpanInScope(span);
          items.add(totalSupplier.get());
        } finally {
          if (late != null) {
            late.close();
          }
        }
        brave.Tracer.SpanInScope harmless = zipkin.withSpanInScope(span);
        log.info("order {}", orderId);
        span.tag("order", customer);
        harmless.close();
        brave.Tracer.SpanInScope kept = zipkin.withSpanInScope(span);
        java.util.List.of(kept);
        brave.Tracer.SpanInScope twice = zipkin.withSpanInScope(span);
        try {
          items.add(totalSupplier.get());
          twice.close();
        } catch (IllegalStateException e) {
          twice.close();
          throw e;
        }
        zipkin.withSpanInScope(null);
        brave.ScopedSpan scoped = zipkin.startScopedSpan("order");
        try {
          items.add(totalSupplier.get());
        } finally {
          scoped.finish();
        }
        io.grpc.Context context = io.grpc.Context.current().fork();
        io.grpc.Context previous = context.attach();
        try {
          items.add(totalSupplier.get());
        } finally {
          context.detach(previous);
        }
        """);
    test.isQuietOn(
        """
        org.slf4j.MDC.putCloseable("customer", customer);
        try {
          items.add(totalSupplier.get());
        } finally {
          org.slf4j.MDC.remove("customer");
        }
        """);
    test.isQuietOn(
        """
        java.util.function.Supplier<AutoCloseable> open =
            () -> org.slf4j.MDC.putCloseable("customer", customer);
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        span.makeCurrent();
        io.grpc.Context.current().fork().attach();
        """);
    test.identifies(
        """
        brave.Span span = zipkin.nextSpan().start();
        // BUG: Diagnostic contains: Nobody can close this scope
        zipkin.withSpanInScope(span);
        // BUG: Diagnostic contains: `never` is never closed
        brave.Tracer.SpanInScope never = zipkin.withSpanInScope(span);
        // BUG: Diagnostic contains: `open` is not closed if anything in between throws
        brave.Tracer.SpanInScope open = zipkin.withSpanInScope(span);
        items.add(totalSupplier.get());
        open.close();
        brave.Tracer.SpanInScope later = zipkin.withSpanInScope(span);
        java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
            // BUG: Diagnostic contains: may run on another thread
            .whenComplete((result, failure) -> later.close());
        // BUG: Diagnostic contains: `scoped` is never closed
        brave.ScopedSpan scoped = zipkin.startScopedSpan("order");
        scoped.tag("customer", customer);
        // BUG: Diagnostic contains: Nobody can close this scope
        org.apache.logging.log4j.CloseableThreadContext.put("customer", customer).put("host", host);
        log.info("order {}", orderId);
        """);
  }

  @Test
  void identificationOfKeptScopes() {
    test.identifiesInUnit(
        Handler.unit(
            """
            private final ThreadLocal<brave.Tracer.SpanInScope> taken = new ThreadLocal<>();
            private final java.util.Map<String, brave.Tracer.SpanInScope> scopes = new java.util.HashMap<>();
            private final java.util.Deque<AutoCloseable> stack = new java.util.ArrayDeque<>();
            private static final String KEY = "scope";
            final ThreadLocal<brave.Tracer.SpanInScope> seen = new ThreadLocal<>();
            private brave.Tracer.SpanInScope scope;
            private org.slf4j.MDC.MDCCloseable entry;
            private org.slf4j.MDC.MDCCloseable removed;
            brave.Tracer.SpanInScope open;
            brave.Tracer zipkin;

            void before(String id, brave.Span span, jakarta.servlet.ServletRequest request) {
              taken.set(zipkin.withSpanInScope(span));
              scopes.put(id, zipkin.withSpanInScope(span));
              stack.push(zipkin.withSpanInScope(span));
              seen.set(zipkin.withSpanInScope(span));
              scope = zipkin.withSpanInScope(span);
              open = zipkin.withSpanInScope(span);
              entry = MDC.putCloseable("order", id);
              removed = MDC.putCloseable("customer", id);
              request.setAttribute(KEY, zipkin.withSpanInScope(span));
              request.setAttribute("scope", zipkin.withSpanInScope(span));
              brave.Tracer.SpanInScope local = zipkin.withSpanInScope(span);
              scopes.put(id, local);
            }

            brave.Tracer.SpanInScope opened(brave.Span span) {
              return scope = zipkin.withSpanInScope(span);
            }

            void after(String id, jakarta.servlet.ServletRequest request) throws Exception {
              taken.get().close();
              taken.remove();
              scopes.remove(id).close();
              stack.forEach(Orders::close);
              if (scope != null) {
                scope.close();
              }
              MDC.remove("customer");
              MDC.remove("order");
              ((AutoCloseable) request.getAttribute(KEY)).close();
            }

            static void close(AutoCloseable one) {}
            """));
    test.identifiesInUnit(
        Handler.unit(
            """
            private final ThreadLocal<brave.Tracer.SpanInScope> current = new ThreadLocal<>();
            private final java.util.Map<String, brave.Tracer.SpanInScope> scopes = new java.util.HashMap<>();
            private static final String KEY = "scope";
            private org.apache.logging.log4j.CloseableThreadContext.Instance entry =
                // BUG: Diagnostic contains: Nobody takes the scope from `entry` to close it
                org.apache.logging.log4j.CloseableThreadContext.put("shop", "one");
            private brave.Tracer.SpanInScope scope;
            brave.Tracer zipkin;

            void before(String id, brave.Span span, jakarta.servlet.ServletRequest request) {
              // BUG: Diagnostic contains: Nobody takes the scope from `current` to close it
              current.set(zipkin.withSpanInScope(span));
              // BUG: Diagnostic contains: Nobody takes the scope from `scopes` to close it
              scopes.put(id, zipkin.withSpanInScope(span));
              // BUG: Diagnostic contains: Nobody takes the scope from `KEY` to close it
              request.setAttribute(KEY, zipkin.withSpanInScope(span));
              // BUG: Diagnostic contains: Nobody takes the scope from `scope` to close it
              brave.Tracer.SpanInScope opened = zipkin.withSpanInScope(span);
              this.scope = opened;
            }

            void after(String id, jakarta.servlet.ServletRequest request) {
              current.remove();
              if (scopes.containsKey(id)) {
                scopes.remove(id);
              }
              request.removeAttribute(KEY);
              if (scope != null) {
                scope = null;
              }
            }
            """));
  }

  @Test
  void identificationOfSharedFields() {
    String filter =
        """
        %s
        class Traced implements jakarta.servlet.Filter {
          private io.opentelemetry.context.Scope scope;
          private io.opentelemetry.api.trace.Tracer tracer;

          @Override
          public %s void doFilter(
              jakarta.servlet.ServletRequest request,
              jakarta.servlet.ServletResponse response,
              jakarta.servlet.FilterChain chain)
              throws java.io.IOException, jakarta.servlet.ServletException {
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("s").startSpan();
            %s
            scope = span.makeCurrent();
            try {
              chain.doFilter(request, response);
            } finally {
              scope.close();
              span.end();
            }
          }
        }
        """;
    test.identifiesInUnit(
        filter.formatted("", "", "// BUG: Diagnostic contains: at the same time share `scope`"));
    test.identifiesInUnit(filter.formatted("", "synchronized", ""));
    test.identifiesInUnit(
        filter.formatted(
            "@org.springframework.web.context.annotation.RequestScope", "", "// for one request"));
    String resource =
        """
        class Orders {
          private brave.Tracer.SpanInScope scope;
          brave.Tracer zipkin;

          %s
          public void orders() {
            %s
            scope = zipkin.withSpanInScope(zipkin.nextSpan());
            scope.close();
          }
        }
        """;
    test.identifiesInUnit(resource.formatted("@jakarta.ws.rs.GET", "// one object each"));
    test.identifiesInUnit(
        resource.formatted(
            "@org.springframework.web.bind.annotation.GetMapping",
            "// BUG: Diagnostic contains: at the same time share `scope`"));
  }

  @Test
  void identificationInCallbacks() {
    test.isQuietOn(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
              .whenComplete((result, failure) -> span.end());
          items.forEach(item -> log.info("{} in {}", item, scope));
        }
        """);
    test.identifies(
        """
        io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
        try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
          java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
              .whenComplete(
                  (result, failure) -> {
                    // BUG: Diagnostic contains: may run on another thread
                    scope.close();
                    span.end();
                  });
        }
        """);
  }

  @Test
  void entriesThatOthersTakeAway() {
    String dropped =
        """
        @GetMapping("/orders")
        void get(String id) {
          %sMDC.putCloseable("order", id);
          read(id);
        }

        static class Other {
          void other() {
            %s
          }
        }
        """;
    String bug = "// BUG: Diagnostic contains: Nobody can close this scope\n  ";
    test.identifiesInUnit(Handler.unit(dropped.formatted("", "MDC.clear();")));
    test.identifiesInUnit(Handler.unit(dropped.formatted("", "MDC.remove(\"order\");")));
    test.identifiesInUnit(Handler.unit(dropped.formatted(bug, "MDC.remove(\"customer\");")));
    String inTask = dropped.replace("class Other", "class Other implements Runnable");
    inTask = inTask.replace("void other", "@Override public void run");
    test.identifiesInUnit(Handler.unit(inTask.formatted(bug, "MDC.clear();")));
    test.identifiesInUnit(
        Handler.unit(inTask.formatted("", "MDC.clear();").replace("@GetMapping(\"/orders\")", "")));
    test.identifiesInUnit(
        Handler.unit(
            """
            void job(String id) {
              try (MDC.MDCCloseable entry = MDC.putCloseable("order", id)) {
                MDC.putCloseable("order", "none");
                read(id);
              }
            }
            """));
  }

  @Test
  void replacement() {
    test.replaces(
        """
        brave.Span span = zipkin.nextSpan().start();
        brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span);
        // the order
        items.add(totalSupplier.get());
        scope.close();
        log.info("done");
        brave.ScopedSpan scoped = zipkin.startScopedSpan("order");
        items.add(totalSupplier.get());

        items.add(customer);
        """,
        """
        brave.Span span = zipkin.nextSpan().start();
        try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
          // the order
          items.add(totalSupplier.get());
        }
        log.info("done");
        brave.ScopedSpan scoped = zipkin.startScopedSpan("order");
        try {
          items.add(totalSupplier.get());

          items.add(customer);
        } finally {
          scoped.finish();
        }
        """);
    test.replaces(
        """
        io.grpc.Context tenant = io.grpc.Context.current().withValue(io.grpc.Context.key("k"), 1);
        io.grpc.Context previous = tenant.attach();
        items.add(totalSupplier.get());
        """,
        """
        io.grpc.Context tenant = io.grpc.Context.current().withValue(io.grpc.Context.key("k"), 1);
        io.grpc.Context previous = tenant.attach();
        try {
          items.add(totalSupplier.get());
        } finally {
          tenant.detach(previous);
        }
        """);
    test.offersNoRepairFor(
        """
        io.grpc.Context previous = io.grpc.Context.current().fork().attach();
        items.add(totalSupplier.get());
        """);
    test.offersNoRepairFor(
        """
        org.slf4j.MDC.putCloseable("customer", customer);
        """);
    test.offersNoRepairFor(
        """
        if (customer != null) {
          org.slf4j.MDC.putCloseable("customer", customer);
          items.add(customer);
        }
        log.info("order {} accepted", orderId);
        """);
    test.offersNoRepairForUnit(
        """
        class Snippet {
          io.opentracing.Span activate(io.opentracing.Tracer tracer) {
            io.opentracing.Span span = tracer.buildSpan("order").start();
            tracer.activateSpan(span);
            System.gc();
            return span;
          }
        }
        """);
    test.offersNoRepairFor(
        """
        org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer);
        String total2 = totalSupplier.get();
        entry.close();
        log.info(total2);
        """);
    test.offersNoRepairFor(
        """
        org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", customer);
        java.util.concurrent.CompletableFuture.runAsync(entry::close);
        """);
    test.offersNoRepairFor(
        """
        brave.Span span = zipkin.nextSpan().start();
        try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
          java.util.concurrent.CompletableFuture.runAsync(scope::close);
        }
        """);
    test.replaces(
        """
        brave.Span span = zipkin.nextSpan().start();
        try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
          java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
              .whenComplete(
                  (result, failure) -> {
                    span.finish(); // the end
                    scope.close();
                  });
        }
        """,
        """
        brave.Span span = zipkin.nextSpan().start();
        try (brave.Tracer.SpanInScope scope = zipkin.withSpanInScope(span)) {
          java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier)
              .whenComplete(
                  (result, failure) -> {
                    span.finish(); // the end
                  });
        }
        """);
    test.offersNoRepairFor(
        """
        zipkin.startScopedSpan("order");
        log.info("done");
        """);
  }

  /** How the mistake looks with each carrier: the thread goes on with what was left open. */
  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(ScopeNotClosed.class)
        .repairs(
            OPENTELEMETRY,
            """
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
            try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
              java.util.concurrent.CompletableFuture.completedFuture(customer)
                  .whenComplete(
                      (result, failure) -> {
                        scope.close();
                        span.end();
                      });
              log.info("sent");
            }
            """,
            "sent []",
            """
            io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
            try (io.opentelemetry.context.Scope scope = span.makeCurrent()) {
              java.util.concurrent.CompletableFuture.completedFuture(customer)
                  .whenComplete(
                      (result, failure) -> {
                        span.end();
                      });
              log.info("sent");
            }
            """,
            "sent [root]")
        .repairs(
            OBSERVATION,
            """
            {
              io.micrometer.observation.Observation order =
                  io.micrometer.observation.Observation.start("order", observations);
              order.openScope();
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            {
              io.micrometer.observation.Observation order =
                  io.micrometer.observation.Observation.start("order", observations);
              try (Observation.Scope ignored = order.openScope()) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            MICROMETER_TRACING,
            """
            {
              io.micrometer.tracing.Span span = micrometer.nextSpan().start();
              io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span);
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            {
              io.micrometer.tracing.Span span = micrometer.nextSpan().start();
              try (io.micrometer.tracing.Tracer.SpanInScope scope = micrometer.withSpan(span)) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            CONTEXT_PROPAGATION,
            """
            io.micrometer.context.ContextSnapshot order;
            try (io.micrometer.observation.Observation.Scope scope =
                io.micrometer.observation.Observation.start("order", observations).openScope()) {
              order = io.micrometer.context.ContextSnapshotFactory.builder().build().captureAll();
            }
            {
              order.setThreadLocals();
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            io.micrometer.context.ContextSnapshot order;
            try (io.micrometer.observation.Observation.Scope scope =
                io.micrometer.observation.Observation.start("order", observations).openScope()) {
              order = io.micrometer.context.ContextSnapshotFactory.builder().build().captureAll();
            }
            {
              try (ContextSnapshot.Scope ignored = order.setThreadLocals()) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            BRAVE,
            """
            {
              brave.ScopedSpan span = zipkin.startScopedSpan("order");
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            {
              brave.ScopedSpan span = zipkin.startScopedSpan("order");
              try {
                items.add(customer);
              } finally {
                span.finish();
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            GRPC,
            """
            io.grpc.Context.Key<String> key = io.grpc.Context.key("customer");
            io.grpc.Context context = io.grpc.Context.current().withValue(key, customer);
            try {
              io.grpc.Context previous = context.attach();
              items.add(totalSupplier.get());
              context.detach(previous);
            } catch (IllegalStateException e) {
              log.error("next {}", key.get());
            }
            """,
            "next Ada []",
            """
            io.grpc.Context.Key<String> key = io.grpc.Context.key("customer");
            io.grpc.Context context = io.grpc.Context.current().withValue(key, customer);
            try {
              io.grpc.Context previous = context.attach();
              try {
                items.add(totalSupplier.get());
              } finally {
                context.detach(previous);
              }
            } catch (IllegalStateException e) {
              log.error("next {}", key.get());
            }
            """,
            "next null []")
        .repairs(
            OPENTRACING,
            """
            {
              io.opentracing.Span span = opentracing.buildSpan("order").start();
              io.opentracing.Scope scope = opentracing.activateSpan(span);
              items.add(customer);
            }
            log.info("next");
            """,
            "next [root]",
            """
            {
              io.opentracing.Span span = opentracing.buildSpan("order").start();
              try (io.opentracing.Scope scope = opentracing.activateSpan(span)) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            SLF4J_MDC,
            """
            {
              org.slf4j.MDC.putCloseable("customer", customer);
              items.add(customer);
            }
            log.info("next");
            """,
            "next [] {customer=Ada}",
            """
            {
              try (MDC.MDCCloseable ignored = org.slf4j.MDC.putCloseable("customer", customer)) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next []")
        .repairs(
            LOG4J_CONTEXT,
            """
            {
              org.apache.logging.log4j.CloseableThreadContext.Instance entry =
                  org.apache.logging.log4j.CloseableThreadContext.put("customer", customer);
              items.add(customer);
            }
            log.info("next");
            """,
            "next {customer=Ada}",
            """
            {
              try (org.apache.logging.log4j.CloseableThreadContext.Instance entry =
                  org.apache.logging.log4j.CloseableThreadContext.put("customer", customer)) {
                items.add(customer);
              }
            }
            log.info("next");
            """,
            "next {}")
        .cannotOccur(JBOSS_MDC, EveryCarrierTest.NO_SCOPE);
  }

  /** A handler that takes an entry away does not run behind a class that is initialised. */
  @Test
  void entryOfInitializer() {
    test.identifiesInUnit(
        Handler.unit(
            """
            static {
              // BUG: Diagnostic contains: Nobody can close this scope
              MDC.putCloseable("order", System.getProperty("order"));
            }

            @GetMapping("/orders")
            void get(String id) {
              MDC.remove("order");
            }
            """));
  }
}
