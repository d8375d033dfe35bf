package io.github.logkeel.context;

import static io.github.logkeel.context.EveryCarrierTest.NO_ENTRY;
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

final class MdcEntryLeakTest {

  private final CheckTest check = CheckTest.of(MdcEntryLeak.class);

  @Test
  void identification() {
    quiet(
        "MDC.put(\"order\", id);\ntry {\n  read(id);\n} finally {\n  MDC.remove(\"order\");\n}\n");
    quiet("try {\n  MDC.put(\"order\", id);\n  read(id);\n} finally {\n  MDC.clear();\n}\n");
    quiet("try (MDC.MDCCloseable entry = MDC.putCloseable(\"order\", id)) {\n  read(id);\n}\n");
    quiet("MDC.put(\"order\", id);\nlog.info(\"read\");\nMDC.remove(\"order\");\n");
    quiet(
        """
        MDC.put("order", id);
        try {
          read(id);
        } finally {
          for (String key : java.util.List.of("order", "customer")) {
            MDC.remove(key);
          }
        }
        """);
    quiet(
        """
        MDC.put("order", id);
        try {
          read(id);
        } finally {
          java.util.List.of("order").forEach(MDC::remove);
        }
        """);
    check.identifiesInUnit(
        Handler.of(
            """
            // BUG: Diagnostic contains: `"order"` is not taken away if anything throws before
            MDC.put("order", id);
            io.micrometer.observation.Observation.NOOP.observe(() -> read(id));
            MDC.remove("order");
            """));
    for (String loop :
        new String[] {"for (int i = 0; i < 3; i++)", "for (char c : letters)", "while (more)"}) {
      quiet(
          """
          char[] letters = {'a'};
          boolean more = letters.length > 0;
          MDC.put("order", id);
          %s {
            try {
              read(id);
            } catch (Exception e) {
              log.warn("order {} failed", id, e);
            }
          }
          MDC.remove("order");
          """
              .formatted(loop));
    }
    for (String loop :
        new String[] {
          "for (read(id); more; ) {}",
          "for (; id.isEmpty(); ) {}",
          "for (; more; read(id)) {}",
          "for (char c : id.toCharArray()) {}",
          "while (id.isEmpty()) {}",
          "do {} while (id.isEmpty());",
          "for (int i = 0; i < 3; i++) { read(id); }"
        }) {
      check.identifiesInUnit(
          Handler.of(
              """
              boolean more = "x".equals(id);
              // BUG: Diagnostic contains: `"order"` is not taken away if anything throws before
              MDC.put("order", id);
              %s
              MDC.remove("order");
              """
                  .formatted(loop)));
    }
    quiet(
        "MDC.put(\"order\", id);\n"
            + "for (;;) {\n"
            + "  if (id != null) break;\n"
            + "}\n"
            + "MDC.remove(\"order\");\n");
    quiet(
        """
        MDC.put("order", id);
        Runnable later = () -> read(id);
        class Reader {
          void read() {
            Orders.this.read(id);
          }
        }
        log.info("read");
        MDC.remove("order");
        """);
    check.identifiesInUnit(
        Handler.of(
            """
            // BUG: Diagnostic contains: `"order"` is not taken away if anything throws before
            MDC.put("order", id);
            java.util.List.of(id).forEach(each -> read(each));
            MDC.remove("order");
            """));
    quiet("MDC.put(\"service\", \"shop\");\nread(id);\n");
    quiet("MDC.put(id + 1, customer);\nread(id);\nMDC.remove(id + 1);\n");
    check.identifiesInUnit(
        Handler.of(
            """
            // BUG: Diagnostic contains: `"order"` is never taken away: the next request on the
            MDC.put("order", id);
            MDC.put("customer", customer);
            read(id);
            """
                .replace("`\"order\"` is", "`\"order\"`, `\"customer\"` is")));
    check.identifiesInUnit(
        Handler.of(
            """
            // BUG: Diagnostic contains: `"order"` is not taken away if anything throws before
            ThreadContext.put("order", id);
            read(id);
            ThreadContext.remove("order");
            """));
    check.identifiesInUnit(
        Handler.of(
            """
            // BUG: Diagnostic contains: `"order"` is left out where other entries are taken away
            org.jboss.logging.MDC.put("order", id);
            org.jboss.logging.MDC.put("customer", customer);
            try {
              read(id);
            } finally {
              org.jboss.logging.MDC.remove("customer");
            }
            """));
  }

  @Test
  void quietWhereAnotherMethodCleansUp() {
    check.identifiesInUnit(
        Handler.unit(
            """
            @GetMapping("/orders")
            void get(String id) {
              try {
                MDC.put("order", id);
                read(id);
              } finally {
                cleanUp();
              }
            }

            void cleanUp() {
              if (log.isDebugEnabled()) {
                MDC.remove("order");
              }
            }
            """));
    check.identifiesInUnit(
        Handler.unit(
            """
            static final String ORDER = "order";

            @GetMapping("/orders")
            void get(String id) {
              MDC.put(ORDER, id);
              read(id);
            }

            void after() {
              MDC.remove(ORDER);
            }
            """));
    check.identifiesInUnit(
        Handler.unit(
            """
            @GetMapping("/orders")
            void get(String id) {
              MDC.put("order", id);
              read(id);
            }

            void after() {
              MDC.clear();
            }
            """));
    check.identifiesInUnit(
        Handler.unit(
            """
            @GetMapping("/orders")
            void get(String id) {
              MDC.put("order", id);
              read(id);
            }

            void after(java.util.List<String> keys) {
              keys.forEach(MDC::remove);
            }
            """));
    check.identifiesInUnit(
        Handler.unit(
            """
            @GetMapping("/orders")
            void get(String id) {
              MDC.put("order", id);
              try {
                read(id);
              } finally {
                set("order", null);
              }
            }

            static void set(String key, String value) {
              if (value != null) {
                MDC.put(key, value);
                return;
              }
              MDC.remove(key);
            }
            """));
    check.identifiesInUnit(
        Handler.unit(
            """
            void job(String id) {
              MDC.put("order", id);
              read(id);
            }
            """));
  }

  @Test
  void pathsThatLeaveTheEntry() {
    quiet(
        """
        if (id != null) {
          MDC.put("order", id);
        }
        log.info("reading");
        if (id != null) {
          log.info("done");
          MDC.remove("order");
        }
        """);
    quiet(
        """
        boolean isOurs = MDC.get("order") == null;
        MDC.put("order", id);
        log.info("reading");
        if (isOurs) {
          MDC.remove("order");
        }
        """);
    quiet(
        """
        MDC.put("order", id);
        log.info("reading");
        if (id.equals(MDC.get("order"))) {
          MDC.remove("order");
        }
        """);
    quiet(
        """
        MDC.put("order", id);
        if (id == null) {
          return;
        }
        log.info("reading");
        MDC.remove("order");
        """);
    quiet(
        """
        MDC.put("order", id);
        if (customer == "Ada") {
          MDC.remove("order");
          return;
        }
        log.info("reading");
        MDC.remove("order");
        """);
    quiet(
        """
        MDC.put("order", id);
        switch (customer) {
          case "Ada":
            log.info("Ada");
            MDC.remove("order");
            break;
          default:
            MDC.remove("order");
        }
        """);
    quiet(
        """
        MDC.put("order", id);
        try {
          read(id);
        } catch (Exception e) {
          log.error("order {} not read", id, e);
        }
        MDC.remove("order");
        """);
    quiet(
        """
        String name = customer.strip();
        try {
          MDC.put("order", id);
          for (String each : name.split(",")) {
            if (each.isEmpty()) {
              return;
            }
            read(each);
          }
        } catch (IllegalStateException e) {
          return;
        } finally {
          MDC.remove("order");
        }
        """);
    quiet(
        """
        String previous = MDC.get("order");
        MDC.put("order", id);
        try {
          read(id);
        } finally {
          if (previous == null) {
            MDC.remove("order");
          } else {
            MDC.put("order", previous);
          }
        }
        """);
    leaks(
        "is still there behind `return;`",
        """
        if (customer.isEmpty()) {
          return;
        }
        read(id);
        MDC.remove("order");
        """);
    leaks(
        "is still there behind `return;`",
        """
        for (String each : customer.split(",")) {
          if (each.isEmpty()) {
            return;
          }
        }
        try {
          read(id);
        } finally {
          MDC.remove("order");
        }
        """);
    leaks(
        "is not taken away on all paths",
        """
        if (customer.isEmpty()) {
          read(id);
          MDC.remove("order");
        } else {
          read(customer);
        }
        """);
    leaks(
        "is not taken away on all paths",
        """
        if (customer.startsWith("A")) {
          MDC.remove("order");
        }
        """);
    leaks(
        "is not taken away on all paths",
        """
        switch (customer) {
          case "Ada" -> MDC.remove("order");
          default -> log.info("not Ada");
        }
        """);
    leaks(
        "is taken away only where something throws",
        """
        try {
          read(id);
        } catch (IllegalArgumentException e) {
          log.error("order {} not read", id, e);
          MDC.remove("order");
          throw e;
        }
        """);
    leaks(
        "is not taken away if anything throws before",
        """
        try {
          read(id);
          MDC.remove("order");
        } catch (IllegalArgumentException e) {
          log.error("order {} not read", id, e);
        }
        """);
  }

  private void leaks(String how, String behind) {
    check.identifiesInUnit(
        Handler.of("// BUG: Diagnostic contains: " + how + "\nMDC.put(\"order\", id);\n" + behind));
  }

  /** One request comes to one handler, and no server calls it in a task of the program. */
  @Test
  void otherHandlersAndTasksCleanUpForThemselves() {
    String unit =
        """
        @GetMapping("/orders")
        void get(String id) {
          // BUG: Diagnostic contains: is never taken away
          MDC.put("order", id);
          read(id);
        }

        %s
        """;
    for (String other :
        new String[] {
          "@GetMapping(\"/other\") void other() { MDC.remove(\"order\"); }",
          "@GetMapping(\"/other\") void other() { MDC.clear(); }",
          "static class Task implements Runnable { @Override public void run() { MDC.clear(); } }"
        }) {
      check.identifiesInUnit(Handler.unit(unit.formatted(other)));
    }
    check.identifiesInUnit(
        Handler.unit(
            """
            @GetMapping("/all")
            void all() {
              try {
                one("1");
              } finally {
                MDC.clear();
              }
            }

            private void one(String id) {
              MDC.put("order", id);
              read(id);
            }
            """));
  }

  @Test
  void theOtherHalfMayWriteTheNameInFull() {
    check.identifiesInUnit(
        """
        class Orders {
          @org.springframework.web.bind.annotation.GetMapping("/orders")
          void get(String id) {
            org.slf4j.MDC.put("order", id);
          }

          void after() {
            org.slf4j.MDC.remove("order");
          }
        }
        """);
  }

  /** The two ends of a filter may be lambdas as well. */
  @Test
  void handlersThatAreLambdas() {
    String unit =
        """
        import io.javalin.Javalin;
        import org.slf4j.MDC;

        class Routes {
          void add(Javalin app, Runnable work) {
            %s
          }
        }
        """;
    check.identifiesInUnit(
        unit.formatted(
            """
            app.get(
                "/orders",
                request -> {
                  // BUG: Diagnostic contains: is never taken away
                  MDC.put("order", request.path());
                  work.run();
                });
            app.get(
                "/stock",
                request -> {
                  MDC.put("stock", request.path());
                  try {
                    work.run();
                  } finally {
                    MDC.remove("stock");
                  }
                });
            Runnable later = () -> MDC.put("later", app.toString());
            """));
    check.identifiesInUnit(
        unit.formatted(
            """
            app.before(request -> MDC.put("path", request.path()));
            app.before(
                request -> {
                  MDC.put("host", request.host());
                });
            app.after(request -> MDC.remove("host"));
            app.after(request -> MDC.remove("path"));
            """));
    check.replacesUnit(
        """
        import org.slf4j.MDC;

        class Routes {
          void add(io.javalin.Javalin app, Runnable work) {
            app.get(
                "/orders",
                request -> {
                  MDC.put("order", request.path());
                  work.run();
                });
          }
        }
        """,
        """
        import org.slf4j.MDC;

        class Routes {
          void add(io.javalin.Javalin app, Runnable work) {
            app.get(
                "/orders",
                request -> {
                  MDC.put("order", request.path());
                  try {
                    work.run();
                  } finally {
                    MDC.remove("order");
                  }
                });
          }
        }
        """);
  }

  /** Logback keeps them apart from what it prints. */
  @Test
  void quietOnStacks() {
    quiet("MDC.pushByKey(\"order\", id);\nread(id);\n");
  }

  @Test
  void quietOnHelpersThatAreGivenTheKey() {
    check.identifiesInUnit(
        Handler.unit(
            """
            @GetMapping("/orders")
            java.io.Closeable get(String id) {
              String previous = MDC.get("order");
              MDC.put("order", id);
              replace("customer", id);
              return () -> replace("order", previous);
            }

            void replace(String key, String value) {
              if (value != null) {
                MDC.put(key, value);
              } else {
                MDC.remove(key);
              }
            }
            """));
    check.identifiesInUnit(
        Handler.unit(
            """
            @GetMapping("/orders")
            void get(String id) {
              put("order", id);
              with("order", id);
              // BUG: Diagnostic contains: is never taken away
              MDC.put("customer", id);
              read(id);
            }

            void put(String key, String value) {
              MDC.put(key, value);
              read(value);
            }

            void with(String key, String value) {
              // BUG: Diagnostic contains: is not taken away if anything throws before
              MDC.put(key, value);
              read(value);
              MDC.remove(key);
            }
            """));
  }

  @Test
  void replacement() {
    check.replacesUnit(
        Handler.of(
            """
            MDC.put("order", id);
            MDC.put("customer", customer);
            // the one that matters
            read(id);
            log.info("read");
            """),
        Handler.of(
            """
            MDC.put("order", id);
            MDC.put("customer", customer);
            try {
              // the one that matters
              read(id);
              log.info("read");
            } finally {
              MDC.remove("order");
              MDC.remove("customer");
            }
            """));
    check.replacesUnit(
        Handler.of(
            """
            ThreadContext.put("order", id);
            read(id);
            ThreadContext.remove("order");
            log.info("read");
            """),
        Handler.of(
            """
            ThreadContext.put("order", id);
            try {
              read(id);
            } finally {
              ThreadContext.remove("order");
            }
            log.info("read");
            """));
    // The lines of a text block are part of its value.
    check.replacesUnit(
        Handler.of(
            """
            MDC.put("order", id); read(\"""
                two
                lines\""");
            """),
        Handler.of(
            """
            MDC.put("order", id);
            try { read(\"""
                two
                lines\""");
            } finally {
              MDC.remove("order");
            }
            """));
    check.replacesUnit(
        Handler.of(
            """
            MDC.put("order", id);
            MDC.put("customer", customer);
            try {
              read(id);
            } finally {
              MDC.remove("customer");
            }
            """),
        Handler.of(
            """
            MDC.put("order", id);
            MDC.put("customer", customer);
            try {
              read(id);
            } finally {
              MDC.remove("order");
              MDC.remove("customer");
            }
            """));
  }

  @Test
  void replacementOnAllPaths() {
    check.replacesUnit(
        Handler.of(
            """
            MDC.put("order", id);
            if (customer.isEmpty()) {
              return;
            }
            read(id);
            MDC.remove("order");
            log.info("read");
            """),
        Handler.of(
            """
            MDC.put("order", id);
            try {
              if (customer.isEmpty()) {
                return;
              }
              read(id);
            } finally {
              MDC.remove("order");
            }
            log.info("read");
            """));
    check.replacesUnit(
        Handler.of(
            """
            MDC.put("order", id);
            try {
              read(id);
            } catch (IllegalArgumentException e) {
              MDC.remove("order");
              throw e;
            }
            """),
        Handler.of(
            """
            MDC.put("order", id);
            try {
              try {
                read(id);
              } catch (IllegalArgumentException e) {
                MDC.remove("order");
                throw e;
              }
            } finally {
              MDC.remove("order");
            }
            """));
  }

  @Test
  void whatIsReturnedMovesAlong() {
    String unit =
        """
        @GetMapping("/orders")
        String get(String id) {
          MDC.put("order", id);
        %s}
        """;
    check.replacesUnit(
        Handler.unit(
            unit.formatted(
                """
                  String name = id.strip();
                  MDC.remove("order");
                  return name;
                """)),
        Handler.unit(
            unit.formatted(
                """
                  try {
                    String name = id.strip();
                    return name;
                  } finally {
                    MDC.remove("order");
                  }
                """)));
  }

  @Test
  void noRepair() {
    check.offersNoRepairForUnit(Handler.of("read(id);\nMDC.put(\"order\", id);\n"));
    check.offersNoRepairForUnit(
        Handler.of(
            """
            if (id != null) {
              MDC.put("order", id);
              log.info("read");
            }
            read(id);
            """));
    check.offersNoRepairForUnit(
        Handler.of(
            """
            try {
              MDC.put("order", id);
              read(id);
            } catch (IllegalStateException e) {
              log.error("read failed", e);
            }
            """));
    check.offersNoRepairForUnit(
        """
        class Orders implements org.springframework.web.servlet.HandlerInterceptor {
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("shop");

          @Override
          public boolean preHandle(
              jakarta.servlet.http.HttpServletRequest request,
              jakarta.servlet.http.HttpServletResponse response,
              Object handler) {
            org.slf4j.MDC.put("path", request.getRequestURI());
            log.info("started");
            return true;
          }
        }
        """);
    check.offersNoRepairForUnit(
        Handler.of(
            """
            MDC.put("order", id);
            String name = id.strip();
            MDC.remove("order");
            read(name);
            """));
  }

  private void quiet(String statements) {
    check.identifiesInUnit(Handler.of(statements));
  }

  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(MdcEntryLeak.class)
        .servingRequests()
        .repairs(
            SLF4J_MDC,
            """
            try {
              org.slf4j.MDC.put("customer", customer);
              items.add(totalSupplier.get());
              org.slf4j.MDC.remove("customer");
            } catch (IllegalStateException e) {
              log.info("the next is of {}", org.slf4j.MDC.get("customer"));
            }
            """,
            "the next is of Ada [] {customer=Ada}",
            """
            try {
              org.slf4j.MDC.put("customer", customer);
              try {
                items.add(totalSupplier.get());
              } finally {
                org.slf4j.MDC.remove("customer");
              }
            } catch (IllegalStateException e) {
              log.info("the next is of {}", org.slf4j.MDC.get("customer"));
            }
            """,
            "the next is of null []")
        .repairs(
            LOG4J_CONTEXT,
            """
            try {
              org.apache.logging.log4j.ThreadContext.put("customer", customer);
              items.add(totalSupplier.get());
              org.apache.logging.log4j.ThreadContext.remove("customer");
            } catch (IllegalStateException e) {
              log.info("the next is of {}", org.apache.logging.log4j.ThreadContext.get("customer"));
            }
            """,
            "the next is of Ada {customer=Ada}",
            """
            try {
              org.apache.logging.log4j.ThreadContext.put("customer", customer);
              try {
                items.add(totalSupplier.get());
              } finally {
                org.apache.logging.log4j.ThreadContext.remove("customer");
              }
            } catch (IllegalStateException e) {
              log.info("the next is of {}", org.apache.logging.log4j.ThreadContext.get("customer"));
            }
            """,
            "the next is of null {}")
        .repairs(
            JBOSS_MDC,
            """
            try {
              org.jboss.logging.MDC.put("customer", customer);
              try {
                items.add(customer);
              } catch (IllegalStateException e) {
                org.jboss.logging.MDC.remove("customer");
              }
            } finally {
              log.info("the next is of {}", org.jboss.logging.MDC.get("customer"));
            }
            """,
            "the next is of Ada [] {customer=Ada}",
            """
            try {
              org.jboss.logging.MDC.put("customer", customer);
              try {
                try {
                  items.add(customer);
                } catch (IllegalStateException e) {
                  org.jboss.logging.MDC.remove("customer");
                }
              } finally {
                org.jboss.logging.MDC.remove("customer");
              }
            } finally {
              log.info("the next is of {}", org.jboss.logging.MDC.get("customer"));
            }
            """,
            "the next is of null []")
        .cannotOccur(OPENTELEMETRY, NO_ENTRY)
        .cannotOccur(OBSERVATION, NO_ENTRY)
        .cannotOccur(MICROMETER_TRACING, NO_ENTRY)
        .cannotOccur(CONTEXT_PROPAGATION, NO_ENTRY)
        .cannotOccur(BRAVE, NO_ENTRY)
        .cannotOccur(GRPC, NO_ENTRY)
        .cannotOccur(OPENTRACING, NO_ENTRY);
  }
}
