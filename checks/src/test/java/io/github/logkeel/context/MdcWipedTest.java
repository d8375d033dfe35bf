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

final class MdcWipedTest {

  private final CheckTest check = CheckTest.of(MdcWiped.class);

  @Test
  void identification() {
    check.identifiesInUnit(
        Handler.unit(
            """
            void job() {
              MDC.clear();
            }

            @GetMapping("/saved")
            void saved(String id) {
              java.util.Map<String, String> before = MDC.getCopyOfContextMap();
              MDC.clear();
              try {
                read(id);
              } finally {
                MDC.setContextMap(before);
              }
            }

            @GetMapping("/orders")
            void get(String id) {
              // BUG: Diagnostic contains: takes away what others have put
              MDC.clear();
              read(id);
              service(id);
            }

            void service(String id) {
              // BUG: Diagnostic contains: (on GET /orders -> Orders.service)
              ThreadContext.clearMap();
              org.jboss.logging.MDC.remove("order");
              // BUG: Diagnostic contains: takes away what others have put
              org.jboss.logging.MDC.clear();
            }

            @GetMapping("/kept")
            void kept(String id) {
              new Kept().restore();
            }

            static class Kept {
              private final java.util.Map<String, String> before = MDC.getCopyOfContextMap();

              void restore() {
                if (before == null) {
                  MDC.clear();
                } else {
                  putBack();
                }
              }

              private void putBack() {
                MDC.setContextMap(before);
              }
            }

            @GetMapping("/set")
            void set(java.util.Map<String, String> entries) {
              MDC.setContextMap(entries);
              try {
                read("set");
              } finally {
                MDC.clear();
              }
            }

            static class Task implements Runnable {
              io.opentelemetry.api.trace.Span span;

              @Override
              public void run() {
                io.opentelemetry.api.trace.Span own = span;
                MDC.put("span", own.toString());
                MDC.clear();
              }
            }

            static class Clean implements jakarta.servlet.Filter {
              @Override
              public void doFilter(
                  jakarta.servlet.ServletRequest request,
                  jakarta.servlet.ServletResponse response,
                  jakarta.servlet.FilterChain chain)
                  throws java.io.IOException, jakarta.servlet.ServletException {
                try {
                  chain.doFilter(request, response);
                } finally {
                  MDC.clear();
                  helper();
                }
              }

              void helper() {
                MDC.clear();
              }
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
            try {
              MDC.put("order", id);
              read(id);
            } finally {
              MDC.clear();
            }
            """),
        Handler.of(
            """
            MDC.put("order", id);
            MDC.put("customer", customer);
            try {
              MDC.put("order", id);
              read(id);
            } finally {
              MDC.remove("order");
              MDC.remove("customer");
            }
            """));
    check.replacesUnit(
        Handler.of("ThreadContext.put(\"order\", id);\nThreadContext.clearAll();\n"),
        Handler.of("ThreadContext.put(\"order\", id);\nThreadContext.remove(\"order\");\n"));
  }

  @Test
  void maps() {
    check.identifiesInUnit(
        Handler.unit(
            """
            private final java.util.Map<String, String> given = new java.util.HashMap<>();

            @GetMapping("/saved")
            void saved(String id) {
              java.util.Map<String, String> before = MDC.getCopyOfContextMap();
              MDC.setContextMap(java.util.Map.of("order", id));
              try {
                read(id);
              } finally {
                MDC.setContextMap(before);
              }
            }

            @GetMapping("/given")
            void given(java.util.Map<String, String> entries) {
              MDC.setContextMap(entries);
              MDC.setContextMap(given);
              given.putAll(entries);
            }

            @GetMapping("/built")
            void built(java.util.Map<String, String> entries) {
              java.util.Map<String, String> all = new java.util.HashMap<>(entries);
              all.put("order", "1");
              MDC.setContextMap(all);
              java.util.Map<String, String> some = new java.util.HashMap<>();
              some.put("traceId", MDC.get("traceId"));
              MDC.setContextMap(some);
              MDC.setContextMap(java.util.Map.of("traceId", MDC.get("traceId")));
            }

            void job(String id) {
              MDC.setContextMap(java.util.Map.of("order", id));
            }

            @GetMapping("/orders")
            void get(String id) {
              // BUG: Diagnostic contains: takes away what others have put
              MDC.setContextMap(java.util.Map.of("order", id));
              java.util.Map<String, String> own = new java.util.HashMap<>();
              own.put("order", id);
              // BUG: Diagnostic contains: takes away what others have put
              MDC.setContextMap(own);
              // BUG: Diagnostic contains: takes away what others have put
              MDC.setContextMap(new java.util.HashMap<>());
            }

            static class Task implements Runnable {
              final io.opentelemetry.context.Context context;
              final java.util.Map<String, String> before;

              Task(boolean preserve, io.opentelemetry.context.Context context) {
                this.context = context;
                before = preserve ? MDC.getCopyOfContextMap() : null;
              }

              @Override
              public void run() {
                done(context);
              }

              void done(io.opentelemetry.context.Context context) {
                MDC.clear();
                if (before != null) {
                  restore();
                }
              }

              void restore() {
                MDC.setContextMap(before);
              }
            }
            """));
    check.replacesUnit(
        Handler.of("MDC.setContextMap(java.util.Map.of(\"order\", id));\nread(id);"),
        Handler.of("java.util.Map.of(\"order\", id).forEach(MDC::put);\nread(id);"));
    check.replacesUnit(
        Handler.of("MDC.put(\"order\", id);\nMDC.setContextMap(java.util.Map.of());"),
        Handler.of("MDC.put(\"order\", id);\nMDC.remove(\"order\");"));
  }

  @Test
  void noRepair() {
    check.offersNoRepairForUnit(Handler.of("MDC.setContextMap(new java.util.HashMap<>());"));
    check.offersNoRepairForUnit(Handler.of("MDC.clear();"));
    check.offersNoRepairForUnit(
        Handler.of("MDC.put(id, customer);\nMDC.put(id + 1, customer);\nMDC.clear();"));
  }

  static CarrierAnswers everyCarrier() {
    return CarrierAnswers.of(MdcWiped.class)
        .servingRequests()
        .repairs(
            SLF4J_MDC,
            """
            Runnable filter = () -> org.slf4j.MDC.put("customer", "Ada");
            filter.run();
            org.slf4j.MDC.put("order", customer);
            org.slf4j.MDC.clear();
            log.info("order of {}", org.slf4j.MDC.get("customer"));
            """,
            "order of null []",
            """
            Runnable filter = () -> org.slf4j.MDC.put("customer", "Ada");
            filter.run();
            org.slf4j.MDC.put("order", customer);
            org.slf4j.MDC.remove("order");
            log.info("order of {}", org.slf4j.MDC.get("customer"));
            """,
            "order of Ada [] {customer=Ada}")
        .repairs(
            LOG4J_CONTEXT,
            """
            Runnable filter = () -> org.apache.logging.log4j.ThreadContext.put("customer", "Ada");
            filter.run();
            org.apache.logging.log4j.ThreadContext.put("order", customer);
            org.apache.logging.log4j.ThreadContext.clearMap();
            log.info("order of {}", org.apache.logging.log4j.ThreadContext.get("customer"));
            """,
            "order of null {}",
            """
            Runnable filter = () -> org.apache.logging.log4j.ThreadContext.put("customer", "Ada");
            filter.run();
            org.apache.logging.log4j.ThreadContext.put("order", customer);
            org.apache.logging.log4j.ThreadContext.remove("order");
            log.info("order of {}", org.apache.logging.log4j.ThreadContext.get("customer"));
            """,
            "order of Ada {customer=Ada}")
        .repairs(
            JBOSS_MDC,
            """
            Runnable filter = () -> org.jboss.logging.MDC.put("customer", "Ada");
            filter.run();
            org.jboss.logging.MDC.put("order", customer);
            org.jboss.logging.MDC.clear();
            log.info("order of {}", org.jboss.logging.MDC.get("customer"));
            """,
            "order of null []",
            """
            Runnable filter = () -> org.jboss.logging.MDC.put("customer", "Ada");
            filter.run();
            org.jboss.logging.MDC.put("order", customer);
            org.jboss.logging.MDC.remove("order");
            log.info("order of {}", org.jboss.logging.MDC.get("customer"));
            """,
            "order of Ada [] {customer=Ada}")
        .cannotOccur(OPENTELEMETRY, NO_ENTRY)
        .cannotOccur(OBSERVATION, NO_ENTRY)
        .cannotOccur(MICROMETER_TRACING, NO_ENTRY)
        .cannotOccur(CONTEXT_PROPAGATION, NO_ENTRY)
        .cannotOccur(BRAVE, NO_ENTRY)
        .cannotOccur(GRPC, NO_ENTRY)
        .cannotOccur(OPENTRACING, NO_ENTRY);
  }
}
