package io.github.logkeel.context;

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
  void noRepair() {
    check.offersNoRepairForUnit(Handler.of("MDC.clear();"));
    check.offersNoRepairForUnit(
        Handler.of("MDC.put(id, customer);\nMDC.put(id + 1, customer);\nMDC.clear();"));
  }
}
