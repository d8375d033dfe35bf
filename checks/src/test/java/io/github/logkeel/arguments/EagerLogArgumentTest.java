package io.github.logkeel.arguments;

import io.github.logkeel.ApiAnswers;
import io.github.logkeel.CheckTest;
import io.github.logkeel.Snippet;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.runtime.TestClassPath;
import org.junit.jupiter.api.Test;

final class EagerLogArgumentTest {

  private final CheckTest test = CheckTest.of(EagerLogArgument.class);

  static ApiAnswers everyApi() {
    return ApiAnswers.of(EagerLogArgument.class)
        .printingNothing()
        .repairs(
            LogApi.SLF4J,
            "log.debug(\"items {}\", items.toString());",
            "log.debug(\"items {}\", items);")
        .repairs(
            LogApi.SLF4J_FLUENT,
            "log.atDebug().addArgument(String.join(\",\", items)).log(\"items {}\");",
            "log.atDebug().addArgument(() -> String.join(\",\", items)).log(\"items {}\");")
        .repairs(
            LogApi.LOG4J,
            "log4j.debug(\"items {}\", String.join(\",\", items));",
            "log4j.debug(\"items {}\", () -> String.join(\",\", items));")
        .repairs(
            LogApi.LOG4J_FORMATTER,
            "formatter.debug(\"items %s\", String.join(\",\", items));",
            "formatter.debug(\"items %s\", () -> String.join(\",\", items));")
        .repairs(
            LogApi.LOG4J_PRINTF,
            """
            log4j.printf(
                org.apache.logging.log4j.Level.DEBUG, "items %s", String.join(",", items));
            """,
            """
            if (log4j.isDebugEnabled()) {
              log4j.printf(
                  org.apache.logging.log4j.Level.DEBUG, "items %s", String.join(",", items));
            }
            """)
        .repairs(
            LogApi.LOG4J_FLUENT,
            "log4j.atDebug().log(\"items {}\", String.join(\",\", items));",
            "log4j.atDebug().log(\"items {}\", () -> String.join(\",\", items));")
        .repairs(
            LogApi.LOG4J_FORMATTER_FLUENT,
            "formatter.atDebug().log(\"items %s\", items.toString());",
            "formatter.atDebug().log(\"items %s\", items);")
        .repairs(
            LogApi.JUL,
            "logger.log(java.util.logging.Level.FINE, \"items {0}\", items.toString());",
            "logger.log(java.util.logging.Level.FINE, \"items {0}\", items);")
        .repairs(
            LogApi.SYSTEM_LOGGER,
            "system.log(System.Logger.Level.DEBUG, \"items {0}\", items.toString());",
            "system.log(System.Logger.Level.DEBUG, \"items {0}\", items);")
        .repairs(
            LogApi.FLOGGER,
            """
            items = java.util.Objects.requireNonNull(items);
            flogger.atFine().log("items %s", String.join(",", items));
            """,
            """
            items = java.util.Objects.requireNonNull(items);
            if (flogger.atFine().isEnabled()) {
              flogger.atFine().log("items %s", String.join(",", items));
            }
            """)
        .repairs(LogApi.JBOSS, "jboss.debug(items.toString());", "jboss.debug(items);")
        .repairs(
            LogApi.JBOSS_F,
            "io.quarkus.logging.Log.debugf(\"items %s\", items.toString());",
            "io.quarkus.logging.Log.debugf(\"items %s\", items);")
        .repairs(
            LogApi.JBOSS_V,
            "jboss.debugv(\"items {0}\", String.join(\",\", items));",
            """
            if (jboss.isDebugEnabled()) {
              jboss.debugv("items {0}", String.join(",", items));
            }
            """)
        .repairs(
            LogApi.COMMONS,
            "commons.debug(items.toString());",
            """
            if (commons.isDebugEnabled()) {
              commons.debug(items.toString());
            }
            """)
        .repairs(
            LogApi.TINYLOG,
            "org.tinylog.Logger.debug(\"items {}\", items.toString());",
            "org.tinylog.Logger.debug(\"items {}\", items);");
  }

  /** The end of a method, and the text of its class. */
  private static final String TEXT =
      """
      }
      @Override
      public String toString() {
        return String.join(",", getClass().getName());
      """;

  @Test
  void identification() {
    // Cheap, or not seen: strings, numbers, enums, kept texts, throwables, unknown types.
    test.isQuietOn(
        """
        log.debug("done");
        log.debug("items {}", items);
        log.debug("customer {}", customer.toString());
        log.debug("order {}", String.valueOf(orderId));
        log.debug("order {}", Long.toString(orderId));
        log.debug("level {}", java.util.concurrent.TimeUnit.DAYS.toString());
        log.debug("file {}", new java.io.File(host).toString());
        log.debug("uri {}", java.net.URI.create(host).toString());
        log.debug("failed {}", exception.toString());
        log.debug("failed {}", String.valueOf(exception));
        log.debug("anything {}", anything.toString());
        log.debug("id {}", java.util.UUID.randomUUID().toString());
        log.debug("at {}", new java.net.InetSocketAddress(80).toString());
        log.debug("without a text of its own {} {}", toString(), new Snippet().toString());
        log.debug("marker {}", marker.toString());
        log.debug("chars {}", String.valueOf(new char[] {'a'}));
        log.debug("some chars {}", String.valueOf(new char[] {'a'}, 0, 1));
        log.debug("items or none {}", java.util.Objects.toString(items, "none"));
        log.debug("size {}", items.size());
        log.debug("list {}", java.util.Arrays.asList(customer, host));
        log.debug("text " + String.join(",", items));
        log.debug(String.format("items %s", items));
        log.debug(new StringBuilder("a").toString());
        class Order {
          private final String name = customer;
          @Override
          public String toString() {
            return name;
          }
        }
        log.debug("order {}", new Order().toString());
        """);
    // Levels that are on, or unknown.
    test.isQuietOn(
        """
        log.info("items {}", items.toString());
        log.warn("items {}", String.join(",", items));
        log.error("items {}", items.toString());
        logger.log(java.util.logging.Level.CONFIG, "items {0}", items.toString());
        Level level = Level.parse(host);
        logger.log(level, "items {0}", items.toString());
        org.slf4j.spi.LoggingEventBuilder event = log.atLevel(org.slf4j.event.Level.valueOf(host));
        event.log("items {}", items.toString());
        """);
    // Suppliers.
    test.isQuietOn(
        """
        log.atDebug().addArgument(() -> items.toString()).log("items {}");
        log.atDebug().addKeyValue("items", () -> items.toString()).log("done");
        log4j.debug("items {}", () -> items.toString());
        log4j.debug(() -> items.toString());
        logger.fine(() -> items.toString());
        logger.fine(items::toString);
        """);
    // Somebody might miss what the call does.
    test.isQuietOn(
        """
        java.util.Iterator<String> iterator = items.iterator();
        log.debug("next {}", String.join(",", iterator.next(), host));
        log.debug("items {} and {}", items.toString(), items.remove(0));
        log.debug("rest {}", items.stream().peek(System.out::println).toList());
        java.util.stream.Stream<String> stream = items.stream();
        log.debug("rest {}", stream.toList());
        java.util.concurrent.Future<String> future = new java.util.concurrent.FutureTask<>(() -> host);
        log.debug("futures {}", java.util.stream.Stream.of(future).toList());
        int[] counter = {0};
        log.debug("mapped {}", items.stream().map(i -> i + counter[0]++).toList());
        """);
    // Another check's finding comes first.
    test.isQuietOn(
        """
        log.debug("items", items.toString());
        log.debug("items %s", items.toString());
        log.debug("items of " + customer + " {}", items.toString());
        """);
    test.identifies(
        """
        // BUG: Diagnostic contains: `items.toString()` is computed even when the statement is
        log.debug("items {}", items.toString());
        // BUG: Diagnostic contains: `String.valueOf(items)` is computed
        log.trace("items {}", String.valueOf(items));
        // BUG: Diagnostic contains: `java.util.Objects.toString(items)` is computed
        log.trace("items {}", java.util.Objects.toString(items));
        // BUG: Diagnostic contains: `items.toString()` and `String.join(",", items)` are computed
        log.debug("items {} {}", items.toString(), String.join(",", items));
        // BUG: Diagnostic contains: `java.util.Arrays.toString(array)` is
        log.debug("array {}", java.util.Arrays.toString(array));
        // BUG: Diagnostic contains: `String.format("%.2f", total)` is
        log.debug("total {}", String.format("%.2f", total));
        // BUG: Diagnostic contains: `"%.2f".formatted(total)` is
        log.debug("total {}", "%.2f".formatted(total));
        // BUG: Diagnostic contains: `items.stream().map(String::trim).toLi...` is
        log.debug("items {}", items.stream().map(String::trim).toList());
        // BUG: Diagnostic contains: `items.stream().count()` is
        log.debug("items {}", items.stream().count());
        // BUG: Diagnostic contains: `items.toString()` is
        log.debug(items.toString());
        // BUG: Diagnostic contains: `items.toString()` is
        log.atDebug().addKeyValue("items", items.toString()).log("done");
        // BUG: Diagnostic contains: `java.util.Map.of(host, customer).toSt...` is
        log.debug("map {}", java.util.Map.of(host, customer).toString());
        // BUG: Diagnostic contains: `toString()` is
        log.debug("this {}", toString());
        // BUG: Diagnostic contains: `new Snippet().toString()` is
        log.debug("that {}", new Snippet().toString());
        abstract class Order {
          @Override
          public abstract String toString();
        }
        class Invoice extends Order {
          @Override
          public String toString() {
            throw new UnsupportedOperationException();
          }
        }
        Order order = new Invoice();
        // BUG: Diagnostic contains: `order.toString()` is
        log.debug("order {}", order.toString());
        Invoice invoice = new Invoice();
        // BUG: Diagnostic contains: `invoice.toString()` is
        log.debug("invoice {}", invoice.toString());
        """
            + TEXT);
  }

  /** What runs once or seldom may cost what it likes. */
  @Test
  void coldCode() {
    test.isQuietOn(
        """
        try {
          throw exception;
        } catch (Exception e) {
          log.debug("items {}", items.toString());
        }
        class Shop {
          {
            log.debug("items {}", items.toString());
          }

          Shop() {
            if (host != null) {
              log.debug("items {}", items.toString());
            }
          }

          void init() {
            log.debug("items {}", items.toString());
          }

          void initializeItems() {
            log.debug("items {}", items.toString());
          }

          void doStop() {
            log.debug("items {}", items.toString());
          }

          void shutDown() {
            log.debug("items {}", items.toString());
          }
        }
        """);
    test.identifies(
        """
        class Shop {
          Runnable task =
              // BUG: Diagnostic contains: items.toString()
              () -> log.debug("items {}", items.toString());

          void initiate() {
            // BUG: Diagnostic contains: items.toString()
            log.debug("items {}", items.toString());
          }

          void stopped() {
            // BUG: Diagnostic contains: items.toString()
            log.debug("items {}", items.toString());
          }
        }
        """);
  }

  @Test
  void guards() {
    test.isQuietOn(
        """
        if (log.isDebugEnabled()) {
          log.debug("items {}", items.toString());
        }
        if (!items.isEmpty() && log4j.isTraceEnabled()) log4j.trace("a {}", items.toString());
        if (logger.isLoggable(Level.FINE)) {
          for (int i = 0; i < 3; i++) {
            logger.log(Level.FINE, "items {0}", items.toString());
          }
        }
        if (log.isEnabledForLevel(org.slf4j.event.Level.DEBUG)) log.debug("{}", items.toString());
        if (log4j.isEnabled(org.apache.logging.log4j.Level.DEBUG)) log4j.debug("{}", items.toString());
        if (flogger.atFine().isEnabled()) flogger.atFine().log("%s", String.join(",", items));
        if (getLog().isEnabled(5)) log.debug("items {}", items.toString());
        if (isEnabled(Level.FINE)) log.debug("items {}", items.toString());
        if (!log.isDebugEnabled()) {
          log.debug("never {}", items.toString());
        }
        boolean chatty = log.isDebugEnabled();
        if (chatty) log.debug("items {}", items.toString());
        if (log.isTraceEnabled()) {
          items.forEach(i -> log.trace("items {} {}", i, items.toString()));
          new Thread() {
            @Override
            public void run() {
              log.trace("items {}", items.toString());
            }
          }.start();
        }
        boolean verbose = !host.isEmpty();
        if (verbose) log.debug("items {}", items.toString());
        Object never = log.isDebugEnabled() ? log(items) : null;
        if (!log.isDebugEnabled()) {
          return;
        }
        log.debug("items {}", items.toString());
        }
        Object log(java.util.List<String> items) {
          return items;
        }
        interface House {
          boolean isEnabled(int severity);
        }
        native House getLog();
        boolean isEnabled(Level level) {
          return logger.isLoggable(level);
        """);
    test.identifies(
        """
        if (isEnabled("mirror")) {
          // BUG: Diagnostic contains: items.toString()
          log.debug("items {}", items.toString());
        }
        boolean mirrors = isEnabled("mirror");
        // BUG: Diagnostic contains: items.toString()
        if (mirrors) log.debug("items {}", items.toString());
        if (!items.isEmpty()) {
          // BUG: Diagnostic contains: items.toString()
          log.debug("items {}", items.toString());
        }
        if (items.isEmpty()) {
          return;
        }
        // BUG: Diagnostic contains: items.toString()
        log.debug("items {}", items.toString());
        boolean empty = items.isEmpty();
        // BUG: Diagnostic contains: items.toString()
        if (empty) log.debug("items {}", items.toString());
        log.isDebugEnabled();
        // BUG: Diagnostic contains: items.toString()
        log.debug("items {}", items.toString());
        if (log.isDebugEnabled()) {
          log.debug("guarded");
        }
        // BUG: Diagnostic contains: items.toString()
        log.debug("items {}", items.toString());
        }
        boolean isEnabled(String part) {
          return part.isEmpty();
        """);
  }

  @Test
  void replacement() {
    // A value that the API prints as the same text.
    test.replaces(
        """
        log.debug("items {}", items.toString());
        log.debug(marker, "items {} of {}", String.valueOf(items), customer);
        log.debug("items {} failed", java.util.Objects.toString(items), exception);
        log.debug("array {}", java.util.Arrays.toString(array));
        log.debug("array {} of {}", java.util.Arrays.toString(array), customer);
        log.debug("numbers {}", java.util.Arrays.toString(new int[] {1, 2}));
        log.debug("items {}", (items).toString());
        log.debug("items {}", (items.isEmpty() ? null : items).toString());
        log.atDebug().log("items {}", items.toString());
        log.atDebug().addArgument(items.toString()).log("items {}");
        log.debug(items.toString());
        log.debug(items.toString(), exception);
        log4j.debug(items.toString());
        org.tinylog.Logger.debug(items.toString());
        log.atDebug().addArgument(java.util.Arrays.toString(array)).log("array {}");
        log.debug("array {}", java.util.Arrays.toString(items.isEmpty() ? null : array));
        jboss.debugf("%10s has %s", customer, items.toString());
        log4j.debug("map {}", java.util.Map.of(host, customer).toString());
        """,
        """
        log.debug("items {}", items);
        log.debug(marker, "items {} of {}", items, customer);
        log.debug("items {} failed", items, exception);
        log.debug("array {}", (Object) array);
        log.debug("array {} of {}", array, customer);
        log.debug("numbers {}", new int[] {1, 2});
        log.debug("items {}", items);
        log.debug("items {}", items.isEmpty() ? null : items);
        log.atDebug().log("items {}", items);
        log.atDebug().addArgument(items).log("items {}");
        log.debug("{}", items);
        log.debug("{}", items, exception);
        log4j.debug("{}", items);
        org.tinylog.Logger.debug(items);
        log.atDebug().addArgument(array).log("array {}");
        log.debug("array {}", (Object) (items.isEmpty() ? null : array));
        jboss.debugf("%10s has %s", customer, items);
        log4j.debug("map {}", java.util.Map.of(host, customer));
        """);
    // A lambda.
    test.replaces(
        """
        log.debug("items {}", String.join(",", items));
        log.trace(marker, "{} of {} at {}", String.join(",", items), customer, host, exception);
        log.debug(toString());
        log.atDebug().log("items {} {}", customer, String.join(",", items));
        log.atDebug().addKeyValue("items", items.toString()).log("done");
        log.atDebug().setMessage(toString()).log();
        log.atDebug().setMessage(items.toString()).log();
        logger.fine(items.toString());
        log.debug("{}: items of this order {}", customer, String.join(",", items));
        log.debug("iiiiiiiiiiiiiiiiiiiiiiiiiiii {}", String.join(",", items));
        log.debug("iiiiiiiiiiiiiiiiiiiiiiiiiiiii {}", String.join(",", items));
        if (orderId > 0) log.debug("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii {}", String.join(",", items));
        log4j.debug("{} of {}", String.join(",", items), customer);
        log4j.debug(org.apache.logging.log4j.MarkerManager.getMarker("m"), "{}", String.join(",", items));
        log4j.atDebug().log(toString());
        log4j.debug("list {}", com.google.common.collect.ImmutableList.of(host).toString());
        logger.fine(toString());
        logger.log(Level.FINER, toString());
        system.log(System.Logger.Level.DEBUG, toString());
        org.tinylog.Logger.debug("{} of {}", String.join(",", items), customer);
        """
            + TEXT,
        """
        log.atDebug().addArgument(() -> String.join(",", items)).log("items {}");
        log.atTrace()
            .addMarker(marker)
            .addArgument(() -> String.join(",", items))
            .addArgument(customer)
            .addArgument(host)
            .setCause(exception)
            .log("{} of {} at {}");
        log.atDebug().log(() -> toString());
        log.atDebug().addArgument(customer).addArgument(() -> String.join(",", items)).log("items {} {}");
        log.atDebug().addKeyValue("items", () -> items.toString()).log("done");
        log.atDebug().setMessage(() -> toString()).log();
        log.atDebug().setMessage(() -> items.toString()).log();
        logger.fine(() -> items.toString());
        log.atDebug()
            .addArgument(customer)
            .addArgument(() -> String.join(",", items))
            .log("{}: items of this order {}");
        log.atDebug().addArgument(() -> String.join(",", items)).log("iiiiiiiiiiiiiiiiiiiiiiiiiiii {}");
        log.atDebug()
            .addArgument(() -> String.join(",", items))
            .log("iiiiiiiiiiiiiiiiiiiiiiiiiiiii {}");
        if (orderId > 0) log.atDebug().addArgument(() -> String.join(",", items)).log("iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii {}");
        log4j.debug("{} of {}", () -> String.join(",", items), () -> customer);
        log4j.debug(org.apache.logging.log4j.MarkerManager.getMarker("m"), "{}", () -> String.join(",", items));
        log4j.atDebug().log("{}", () -> toString());
        log4j.debug("list {}", () -> com.google.common.collect.ImmutableList.of(host).toString());
        logger.fine(() -> toString());
        logger.log(Level.FINER, () -> toString());
        system.log(System.Logger.Level.DEBUG, () -> toString());
        org.tinylog.Logger.debug("{} of {}", () -> String.join(",", items), () -> customer);
        """
            + TEXT);
    test.replacesUnit(
        Snippet.of("flogger.atFine().log(\"items %s\", String.join(\",\", items));"),
        "import static com.google.common.flogger.LazyArgs.lazy;\n\n"
            + Snippet.of(
                "flogger.atFine().log(\"items %s\", lazy(() -> String.join(\",\", items)));"));
    CheckTest.of(EagerLogArgument.class)
        .withArgs("-cp", TestClassPath.ofSlf4j1())
        .replacesUnit(
            """
            class Snippet {
              void run(org.slf4j.Logger log, java.util.List<String> items) {
                log.debug("items {}", String.join(",", items));
              }
            }
            """,
            """
            class Snippet {
              void run(org.slf4j.Logger log, java.util.List<String> items) {
                if (log.isDebugEnabled()) {
                  log.debug("items {}", String.join(",", items));
                }
              }
            }
            """);
    // A guard: no supplier in this API, an exception, a variable that changes.
    test.replaces(
        """
        logger.fine("text");
        logger.log(Level.FINE, "items {0}", String.join(",", items));
        logger.log(Level.FINE, toString(), exception);
        system.log(System.Logger.Level.DEBUG, "items {0}", String.join(",", items));
        jboss.debugf(
            "items %s",
            String.join(",", items));
        commons.trace(items.toString(), exception);
        for (String item : items) {
          String last = item;
          last = last + host;
          log.debug(marker, "items {}", String.join(",", last, item));
          log4j.debug("{} behind {}", String.join(",", items), last);
        }
        log4j.debug("{}", String.join(",", items), exception);
        log4j.debug("{} of {}", new Object[] {String.join(",", items), customer});
        log.debug("{} {}", exception, String.join(",", items));
        log.debug("{}", String.join(",", items), anything);
        log.atDebug().setCause(exception).log("{}", String.join(",", items), exception);
        log.atDebug().addKeyValue("items", items.toString()).log(toString());
        jboss.debugf("%10s", items.toString());
        jboss.debugf("%s", java.util.Arrays.toString(array));
        """
            + TEXT,
        """
        logger.fine("text");
        if (logger.isLoggable(Level.FINE)) {
          logger.log(Level.FINE, "items {0}", String.join(",", items));
        }
        if (logger.isLoggable(Level.FINE)) {
          logger.log(Level.FINE, toString(), exception);
        }
        if (system.isLoggable(System.Logger.Level.DEBUG)) {
          system.log(System.Logger.Level.DEBUG, "items {0}", String.join(",", items));
        }
        if (jboss.isDebugEnabled()) {
          jboss.debugf(
              "items %s",
              String.join(",", items));
        }
        if (commons.isTraceEnabled()) {
          commons.trace(items.toString(), exception);
        }
        for (String item : items) {
          String last = item;
          last = last + host;
          if (log.isDebugEnabled(marker)) {
            log.debug(marker, "items {}", String.join(",", last, item));
          }
          if (log4j.isDebugEnabled()) {
            log4j.debug("{} behind {}", String.join(",", items), last);
          }
        }
        if (log4j.isDebugEnabled()) {
          log4j.debug("{}", String.join(",", items), exception);
        }
        if (log4j.isDebugEnabled()) {
          log4j.debug("{} of {}", new Object[] {String.join(",", items), customer});
        }
        if (log.isDebugEnabled()) {
          log.debug("{} {}", exception, String.join(",", items));
        }
        if (log.isDebugEnabled()) {
          log.debug("{}", String.join(",", items), anything);
        }
        if (log.isDebugEnabled()) {
          log.atDebug().setCause(exception).log("{}", String.join(",", items), exception);
        }
        if (log.isDebugEnabled()) {
          log.atDebug().addKeyValue("items", items.toString()).log(toString());
        }
        if (jboss.isDebugEnabled()) {
          jboss.debugf("%10s", items.toString());
        }
        if (jboss.isDebugEnabled()) {
          jboss.debugf("%s", java.util.Arrays.toString(array));
        }
        """
            + TEXT);
    CheckTest.of(EagerLogArgument.class)
        .choosing(1)
        .replaces(
            """
            log.debug("items {}", String.join(",", items));
            switch (host) {
              case "a":
                log.debug("items {}", String.join(",", items));
                break;
              default:
            }
            """,
            """
            if (log.isDebugEnabled()) {
              log.debug("items {}", String.join(",", items));
            }
            switch (host) {
              case "a":
                if (log.isDebugEnabled()) {
                  log.debug("items {}", String.join(",", items));
                }
                break;
              default:
            }
            """);
    // What a lambda cannot do: throw.
    test.replaces(
        """
        com.fasterxml.jackson.databind.ObjectMapper json =
            new com.fasterxml.jackson.databind.ObjectMapper();
        try {
          log.debug("items {}", json.writeValueAsString(items));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
          log.error("no JSON", e);
        }
        """,
        """
        com.fasterxml.jackson.databind.ObjectMapper json =
            new com.fasterxml.jackson.databind.ObjectMapper();
        try {
          if (log.isDebugEnabled()) {
            log.debug("items {}", json.writeValueAsString(items));
          }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
          log.error("no JSON", e);
        }
        """);
    test.replaces(
        """
        jboss.debugf(
            \"""
            name %s
            \""", String.join(",", items));
        """,
        """
        if (jboss.isDebugEnabled()) {
          jboss.debugf(
            \"""
            name %s
            \""", String.join(",", items));
        }
        """);
    // A method that returns what it is asked for would return a throwable.
    test.replaces(
        """
        log.debug("any {}", Snippet.<java.util.List<String>>getAny().toString());
        log.debug("all {}", getAll().toString());
        }
        static <T> T getAny() {
          return null;
        }
        static <T> java.util.List<T> getAll() {
          return null;
        """,
        """
        log.atDebug()
            .addArgument(() -> Snippet.<java.util.List<String>>getAny().toString())
            .log("any {}");
        log.debug("all {}", getAll());
        }
        static <T> T getAny() {
          return null;
        }
        static <T> java.util.List<T> getAll() {
          return null;
        """);
    test.offersNoRepairFor(
        """
        items.forEach(i -> jboss.debugf("items %s", String.join(",", items)));
        """);
    test.offersNoRepairForUnit(
        """
        import static io.quarkus.logging.Log.debugf;
        class Snippet {
          void run(java.util.List<String> items) {
            debugf("items %s", String.join(",", items));
          }
        }
        """);
    test.replacesUnit(
        """
        import java.util.logging.Level;
        class ShopLogger extends java.util.logging.Logger {
        \tShopLogger() {
        \t\tsuper("shop", null);
        \t}
        \tvoid run(java.util.List<String> items) {
        \t\tlog(Level.FINE, "items {0}", String.join(",", items));
        \t}
        }
        """,
        """
        import java.util.logging.Level;
        class ShopLogger extends java.util.logging.Logger {
        \tShopLogger() {
        \t\tsuper("shop", null);
        \t}
        \tvoid run(java.util.List<String> items) {
        \t\tif (isLoggable(Level.FINE)) {
        \t\t\tlog(Level.FINE, "items {0}", String.join(",", items));
        \t\t}
        \t}
        }
        """);
    test.offersNoRepairFor(
        """
        if (items.isEmpty()) jboss.debugf("items %s", String.join(",", items));
        else items.clear();
        """);
  }
}
