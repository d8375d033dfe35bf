package io.github.logkeel.context;

import static io.github.logkeel.context.EveryCarrierTest.NO_ENTRY;

import io.github.logkeel.CarrierAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.model.context.ContextApi;
import org.junit.jupiter.api.Test;

final class UnrestoredMdcEntryTest {

  private static final String FILTER =
      """
      static class Customers implements jakarta.servlet.Filter {
        @Override
        public void doFilter(
            jakarta.servlet.ServletRequest request,
            jakarta.servlet.ServletResponse response,
            jakarta.servlet.FilterChain chain)
            throws java.io.IOException, jakarta.servlet.ServletException {
          MDC.put("customer", request.getRemoteHost());
          try {
            chain.doFilter(request, response);
          } finally {
            MDC.remove("customer");
          }
        }
      }

      """;

  private final CheckTest check = CheckTest.of(UnrestoredMdcEntry.class);

  @Test
  void identification() {
    check.identifiesInUnit(
        Handler.unit(
            FILTER
                + """
                @GetMapping("/orders")
                void get(String id) {
                  try (MDC.MDCCloseable entry = MDC.putCloseable("order", id)) {
                    read(id);
                  }
                  // BUG: Diagnostic contains: removes `"customer"`, which `Customers` has put
                  try (MDC.MDCCloseable entry = MDC.putCloseable("customer", id)) {
                    read(id);
                  }
                }

                @org.springframework.scheduling.annotation.Scheduled(fixedRate = 5)
                void sweep() {
                  try (MDC.MDCCloseable entry = MDC.putCloseable("customer", "none")) {
                    read("none");
                  }
                }

                void job(String id) {
                  try (MDC.MDCCloseable entry = MDC.putCloseable("customer", id)) {
                    read(id);
                  }
                  MDC.put("order", id);
                  Runnable later =
                      () -> {
                        try (MDC.MDCCloseable entry = MDC.putCloseable("order", id)) {
                          read(id);
                        }
                      };
                  // BUG: Diagnostic contains: removes `"order"`, which this method has put
                  try (MDC.MDCCloseable entry = MDC.putCloseable("order", "none")) {
                    later.run();
                  }
                }
                """));
    check.identifiesInUnit(
        Handler.unit(
            """
            @GetMapping("/one")
            void one(String id) {
              MDC.put("order", id);
              try {
                read(id);
              } finally {
                MDC.remove("order");
              }
            }

            @GetMapping("/other")
            void other(String id) {
              try (MDC.MDCCloseable entry = MDC.putCloseable("order", id)) {
                read(id);
              }
            }
            """));
  }

  @Test
  void nestedEntries() {
    check.identifiesInUnit(
        Handler.unit(
            """
            void job(String id) {
              try (MDC.MDCCloseable outer = MDC.putCloseable("order", id)) {
                try (MDC.MDCCloseable entry = MDC.putCloseable("customer", id)) {
                  read(id);
                }
                try (MDC.MDCCloseable entry = MDC.putCloseable("order", "none")) {
                  read(id);
                }
              }
              try (MDC.MDCCloseable outer = MDC.putCloseable("order", id)) {
                // BUG: Diagnostic contains: removes `"order"`, which this method has put
                try (MDC.MDCCloseable entry = MDC.putCloseable("order", "none")) {
                  read(id);
                }
                read(id);
              }
            }
            """));
    check.replacesUnit(
        Handler.unit(
            """
            void job(String id) {
              try (MDC.MDCCloseable outer = MDC.putCloseable("order", id)) {
                try (MDC.MDCCloseable entry = MDC.putCloseable("order", "none")) {
                  read(id);
                }
                log.info("read");
              }
            }
            """),
        Handler.unit(
            """
            void job(String id) {
              try (MDC.MDCCloseable outer = MDC.putCloseable("order", id)) {
                String previousOrder = MDC.get("order");
                MDC.put("order", "none");
                try {
                  read(id);
                } finally {
                  if (previousOrder == null) {
                    MDC.remove("order");
                  } else {
                    MDC.put("order", previousOrder);
                  }
                }
                log.info("read");
              }
            }
            """));
  }

  @Test
  void replacement() {
    check.replacesUnit(
        Handler.unit(
            FILTER
                + """
                @GetMapping("/orders")
                void get(String id) {
                  try (MDC.MDCCloseable entry = MDC.putCloseable("customer", id)) {
                    // of another customer
                    read(id);
                  }
                }
                """),
        Handler.unit(
            FILTER
                + """
                @GetMapping("/orders")
                void get(String id) {
                  String previousCustomer = MDC.get("customer");
                  MDC.put("customer", id);
                  try {
                    // of another customer
                    read(id);
                  } finally {
                    if (previousCustomer == null) {
                      MDC.remove("customer");
                    } else {
                      MDC.put("customer", previousCustomer);
                    }
                  }
                }
                """));
  }

  @Test
  void noRepair() {
    check.offersNoRepairFor(
        """
        org.slf4j.MDC.put("order", host);
        try (org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("order", customer)) {
          items.add(totalSupplier.get());
        } catch (IllegalStateException e) {
          items.clear();
        }
        """);
    check.offersNoRepairFor(
        """
        String previousOrder = org.slf4j.MDC.get("order");
        org.slf4j.MDC.put("order", host);
        try (org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("order", customer)) {
          items.add(totalSupplier.get());
        }
        items.add(previousOrder);
        """);
  }

  static CarrierAnswers everyCarrier() {
    String before =
        """
        org.slf4j.MDC.put("customer", customer);
        try (org.slf4j.MDC.MDCCloseable entry = org.slf4j.MDC.putCloseable("customer", "none")) {
          items.add("one");
        }
        log.info("read");
        """;
    String after =
        """
        org.slf4j.MDC.put("customer", customer);
        String previousCustomer = org.slf4j.MDC.get("customer");
        org.slf4j.MDC.put("customer", "none");
        try {
          items.add("one");
        } finally {
          if (previousCustomer == null) {
            org.slf4j.MDC.remove("customer");
          } else {
            org.slf4j.MDC.put("customer", previousCustomer);
          }
        }
        log.info("read");
        """;
    CarrierAnswers answers =
        CarrierAnswers.of(UnrestoredMdcEntry.class)
            .repairs(ContextApi.SLF4J_MDC, before, "read []", after, "read [] {customer=Ada}")
            .cannotOccur(ContextApi.LOG4J_CONTEXT, "CloseableThreadContext puts the value back")
            .cannotOccur(ContextApi.JBOSS_MDC, "has no entries that are closed");
    for (ContextApi api : ContextApi.values()) {
      if (!api.name().endsWith("MDC") && api != ContextApi.LOG4J_CONTEXT) {
        answers.cannotOccur(api, NO_ENTRY);
      }
    }
    return answers;
  }
}
