package io.github.logkeel.arguments;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.OfferedRepairs.Finding;
import io.github.logkeel.Snippet;
import io.github.logkeel.model.log.LoggedValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Statements that repairs stumble over. Whatever is offered for them compiles, silences its own
 * check, brings up no other, and keeps every value; which repair it is, the tests of the checks
 * say.
 */
final class OddStatementsTest {

  private static final String STATEMENTS =
      """
      log.atInfo().addKeyValue("a", host).log("a={} b={}", orderId);
      log.atInfo().addKeyValue("a", null).addArgument(null).log("m {}");
      log.atInfo().addKeyValue((null), orderId).log("m");
      log.atInfo().addKeyValue("a", (java.util.function.Supplier<String>) () -> host).log("m");
      log.atInfo().addKeyValue("a", orderId > 3 ? totalSupplier : totalSupplier).addKeyValue("a", host).log("m");
      log.atInfo().addKeyValue("sum", totalSupplier).log("m");
      log.atInfo().addKeyValue("a", array).log("a={}");
      log.atInfo().addKeyValue("a", exception).log("a={}");
      log.atInfo().addKeyValue("a", host + "x").log("a={}");
      log.atInfo().addKeyValue("a", host).addKeyValue("b", customer).log("a={}");
      log.atInfo().addKeyValue("a", host).addKeyValue("a", host.trim()).log("m");
      log.info("m", (net.logstash.logback.argument.StructuredArguments.kv("a", (net.logstash.logback.argument.StructuredArguments.kv("b", host)))));
      log.info(net.logstash.logback.marker.Markers.append("a", host).and(net.logstash.logback.marker.Markers.append("a", customer)), "m");
      log.info(net.logstash.logback.marker.Markers.appendArray("a", host, customer).and(net.logstash.logback.marker.Markers.appendRaw("a", host)), "m");
      log.info("m {}", net.logstash.logback.argument.StructuredArguments.kv("a", host, "{0}"), net.logstash.logback.argument.StructuredArguments.entries(null), net.logstash.logback.argument.StructuredArguments.kv("a", host));
      log4j.info(new org.apache.logging.log4j.message.StructuredDataMessage("a", "b", "c").with("=", host));
      io.micrometer.core.instrument.Tags.of("host" /* h */);
      io.micrometer.core.instrument.Tags.of(("host"), host, ("host"), customer);
      io.micrometer.core.instrument.Tags.of((Object[].class).getName(), host, "orderId");
      io.micrometer.core.instrument.Metrics.counter("m", new String[] {"order.id",});
      java.util.function.Supplier<Object> s = () -> { long orderId2 = 1; return io.micrometer.core.instrument.Tags.of("orderId2"); };
      io.opentelemetry.api.common.Attributes.builder().put("a" /* a */, host /* b */, "b", (customer));
      io.opentelemetry.api.common.Attributes.builder().put("a", (char) orderId);
      io.opentelemetry.api.common.Attributes.builder().put("a", -1.1f * 2, -.1f).put("b", .1F);
      log.atError().addArgument(exception).log("failed {}");
      log.atError().setMessage("failed {}").addArgument(exception).log();
      log.error("a {} failed: {}", new Object[] {orderId, exception});
      log.atInfo().addArgument(exception).addArgument(orderId).log("failed");
      log.atInfo().addArgument(exception).log("failed", orderId);
      formatter.info("order %2$s", exception, orderId);
      log4j.atError().log("failed", () -> exception);
      org.tinylog.Logger.error("failed", () -> exception);
      log4j.info("total {} customer {}", () -> total);
      org.tinylog.Logger.info("total {} customer {}", () -> total);
      log.atInfo().setMessage("a {} b {} customer {} order {}").addArgument(total).addArgument(exception).log();
      log.atInfo().setMessage("total {} customer {} host {}").addArgument(total).addArgument(exception).log();
      log.info("deleted {}" + exception);
      log.info("deleted {}" + array);
      log.info("deleted {}" + null);
      log.info("deleted {}" + totalSupplier);
      log.info("done {}" + 'x' + orderId);
      log.info("a {}" + '{' + '}', orderId);
      jboss.infof("customer %d");
      log.error("order {} failed {} exception {}", orderId, 1);
      log.info("items array {}");
      log.info("totals {} totalSupplier {}", total);
      system.log(System.Logger.Level.INFO, "customer {1} order of host {0}");
      system.log(System.Logger.Level.INFO, "customer {0} host {0}");
      formatter.info("customer %2$s host %1$s");
      logger.log(Level.INFO, "{1,choice,0#none|1#{2} items} {2}", new Object[] {orderId, customer});
      jboss.infof("%s %<d", customer);
      jboss.infof("%d %d", customer, host);
      jboss.infof("50%% done 100% sure");
      jboss.infof("100% sure", new Object[] {});
      logger.log(Level.INFO, "customer {0} order {1} orderId {2}", new String[] {customer, host});
      log.info("tab\\there \\101 \\s \\0 \\"q\\" é 😀", orderId);
      log.error("failed", exception /* e */, orderId /* o */);
      log.error("failed", (Exception) exception, (Object) orderId);
      log.error("failed", orderId > 3 ? exception : null, orderId);
      log.error("failed: {}", (Throwable) exception);
      log.error("failed: {}", new RuntimeException("x"));
      log.error(("failed"), customer);
      log.error((String) "failed", customer);
      log.info("n " + 1 + 2L + 3.0f + 'c' + true, orderId);
      log.info(1 + 2 + " items", orderId);
      log.info("items " + (1 + 2), orderId);
      Runnable r = () -> log.info("order", orderId);
      java.util.function.Consumer<String> c = s -> log.info("order", s);
      int x = switch (host) { case "a" -> { log.info("case a", orderId); yield 1; } default -> 2; };
      log.info("x {}", (java.util.function.Supplier<String>) () -> "y");
      log.info("x {}", (java.util.function.Supplier<String>) totalSupplier::get);
      log.info("a {}", null, orderId);
      log.info("a", new Object[] {null});
      log.info("a", new Object[] {null, orderId});
      log.info("a {}", new Object[] {});
      log4j.info("a", () -> customer, () -> host);
      log4j.info("a {}", () -> customer, () -> host);
      log4j.info("a", customer, exception, host);
      log4j.info("a {}", customer, exception, host);
      log.info("user", "id", orderId);
      log.info("user", "id", orderId, "host", host, "customer");
      log.info("user", "customer");
      log.info("user", "nobody");
      log.info("user {} {}", customer, host, "id=", orderId, "host: ", host.trim(), exception);
      log.info("user", "id", orderId, anything);
      log.info("user", "id", anything);
      log.info("user", "id", null);
      log.info("user", "id", null, "host", null);
      log.info("user", "ids", array);
      log.info("user", "ids", new int[] {1});
      log.info("user", "ids", (array));
      log.info("user", "id", orderId > 3 ? array : null);
      log.info("user", "id", orderId > 3 ? customer : host);
      log.info("user", "id", orderId + 1, "n", (short) 1);
      log.info("user", "level", 3, "message", "x");
      log.info("user", "id", 1, "id", 2);
      log.info("user", "exception", exception, "id", orderId);
      log.info("user", "id", orderId, "exception", exception);
      log.error("user", "exception", exception);
      log.error(marker, "user {}", customer, "exception", exception);
      log.error(marker, "user {}", customer.trim(), "id", orderId++);
      log.info("user", new Object[] {"id", orderId});
      log.info("user", new Object[] {"exception", exception});
      logger.log(Level.INFO, "the user", new String[] {"id", customer});
      log.info("user {}", new Object[] {customer, "id", orderId, exception});
      log.info("can't {} \\\\{}", customer, "id", orderId);
      log.info("user", java.util.Map.of("id", orderId));
      log.info("user", java.util.Map.of("id", orderId), exception);
      log.info("user {}", customer, new java.util.Properties());
      log.info("user", kv("a", 1), "id", orderId);
      log.info("user", "id", orderId, kv("a", 1));
      log.info("user", "id", orderId, kv("a", 1), exception);
      log.info("user", "id", kv("a", orderId));
      log.info("user", "id" /* key */, /* value */ orderId /* end */);
      log.info("user", ("id"), (orderId));
      log.info(("user"), "id", orderId);
      log.info("a" + "b", "id", orderId);
      Runnable t = () -> log.info("user", "customer");
      log.atInfo().log("user", "id", orderId);
      log.atInfo().log("user", "id", orderId, exception);
      log.atInfo().log("user {}", customer.trim(), "id", orderId);
      log.atInfo().addArgument("id").log("user", orderId);
      log.atInfo().addArgument("id").addArgument(orderId).addArgument(exception).log("user");
      log.atInfo().addArgument("id").addMarker(marker).addArgument(orderId).log("user");
      log.atInfo().addArgument("id").addArgument(orderId).log("user", "host", host);
      log.atInfo().setMessage("user").addArgument("id").addArgument(orderId).log();
      log.atInfo().setMessage("user").addArgument("customer").log();
      log.atError().addArgument("exception").addArgument(exception).log("user");
      log4j.error("user", "id", orderId, exception);
      log4j.atError().log("user", "id", orderId, exception);
      log4j.atError().log("user", "exception", exception);
      formatter.error("user %2$s", "id", orderId);
      formatter.error("user 100%%", "id", orderId);
      logger.log(Level.INFO, "the user", "customer");
      logger.log(Level.INFO, "the user", new Object[] {"id", orderId, "host", host});
      logger.log(Level.INFO, "it's the user", new Object[] {"id", orderId});
      logger.log(Level.INFO, "the user", new Object[] {"id", orderId, exception});
      logger.log(Level.INFO, "the user", new Object[] {"exception", exception});
      logger.log(Level.INFO, "the user", java.util.Map.of("id", orderId));
      system.log(System.Logger.Level.INFO, "the user", "id", orderId);
      system.log(System.Logger.Level.INFO, "the user", "ids", array);
      jboss.infof("user", "id", orderId, exception);
      jboss.infof("user", "id", exception);
      jboss.infof("user", "exception", exception);
      jboss.infov("user", "ids", array);
      org.tinylog.Logger.info("user", "id", orderId, exception);
      org.tinylog.Logger.info("user", "ids", array);
      log4j.info("path C:\\\\temp\\\\", customer);
      log4j.info("path {} C:\\\\temp\\\\", customer, host);
      log4j.printf(org.apache.logging.log4j.Level.INFO, "a", exception, customer);
      formatter.error("a %s", exception, customer);
      formatter.error("100% {}", customer);
      formatter.error("{} of {}", customer, orderId);
      formatter.error("{1} of {0}", customer, orderId);
      log.info("{1} of {0}", customer, orderId);
      log.info("{1} of {0}", customer, orderId, exception);
      log.info("{1} of {0}", exception.getMessage(), orderId);
      log.info("{2} of {1}", customer, orderId);
      log.atInfo().addArgument(customer).addArgument(orderId).log("{1} of {0}");
      log.info("%2$s of %1$s %%", customer, orderId);
      log.info("%-10s and %5d", customer, orderId);
      log.info("%s and {}", customer, orderId);
      log.info("{ } and {}", customer, orderId);
      logger.log(Level.INFO, "{} and %s", new Object[] {customer, orderId});
      logger.log(Level.INFO, "{}", customer);
      logger.log(Level.INFO, "can't find %s", customer);
      logger.log(Level.INFO, "can't find \\"{0}\\", user '{1}'", new Object[] {customer, orderId});
      logger.log(Level.INFO, "set {0} to {a}", customer);
      logger.log(Level.INFO, "set {0} to {", customer);
      logger.logp(Level.INFO, "C", "m", "x {0}", new Object[] {customer, host});
      logger.logp(Level.INFO, "C", "m", "x {0} customer {1}", host);
      system.log(System.Logger.Level.INFO, "x {}", customer);
      system.log(System.Logger.Level.INFO, "x '{}' {0}", customer, host);
      system.log(System.Logger.Level.INFO, "x" + customer + " {0} customer {1}", host);
      system.log(System.Logger.Level.INFO, "x {0}" + customer);
      log.error("{}", exception);
      log.error("{} {}", orderId, exception);
      log.error("failed \\"{}\\"!", exception);
      log.error("failed {" + "} now", exception);
      log.error("order {} " + "failed: {}", orderId, exception);
      log.error("failed " + orderId + ": {}", exception);
      log.error("failed\\n{}", exception);
      log.error("failed\\u003a {}", exception);
      log.error(marker, "failed: {}", exception);
      log.error(marker, "failed", exception, orderId);
      logger.log(Level.SEVERE, "failed: {0}", exception);
      system.log(System.Logger.Level.ERROR, "failed: {0}", exception);
      log4j.error("failed: {}", exception);
      formatter.error("failed: %s", exception);
      org.tinylog.Logger.info("{0.00}", total, orderId);
      org.tinylog.Logger.info("{", total);
      org.tinylog.Logger.error("failed {}", exception, orderId);
      org.tinylog.Logger.tag("x").error("failed", exception);
      log.atInfo().setCause(exception).log("m", orderId);
      log.atInfo().addKeyValue("a", 1).setMessage("m").addArgument(() -> orderId).log();
      log.atInfo().setMessage("m").addArgument(orderId).setCause(exception).addKeyValue("k", 2).log();
      (log.atInfo()).addArgument(exception).setMessage("m").addArgument((Object) orderId).log();
      log4j.atInfo().withMarker(null).log("m", orderId);
      log4j.atInfo().log("m {}", orderId, exception);
      log4j.atInfo().log("m customer {}");
      log4j.atInfo().log("m", new Object[] {orderId, exception});
      log4j.atError().log("m", new Object[] {exception, orderId});
      log4j.atError().log((exception));
      (log4j.atError()).log("m", exception /* why */);
      log4j.error("m", customer, exception, host);
      jboss.errorf("m", null, exception);
      jboss.error("tab\\t %s", orderId, exception);
      jboss.error("tab\\t", orderId, exception);
      jboss.error("", orderId, exception);
      jboss.error("it's {0}", customer, exception);
      jboss.error("a " + "b", (Object) array, exception);
      jboss.fatal("failed", (Object) null, exception);
      jboss.errorf("m %s", exception, (Object) orderId);
      jboss.errorf(("m"), exception);
      jboss.errorf("m " + "%s", exception.getMessage(), exception);
      jboss.errorv("{1}", customer, orderId, exception);
      jboss.errorv("{1} failed", exception, orderId);
      jboss.errorf("%2$s failed", exception, orderId);
      org.tinylog.Logger.error("{", exception);
      logger.log(Level.SEVERE, "it failed", new Object[] {exception, exception});
      logger.log(Level.SEVERE, "{0} failed", new Object[] {array, exception});
      logger.log(Level.SEVERE, "{0} failed", new Object[] {null, exception});
      logger.log(Level.SEVERE, "{0} it''s", new Object[] {this.hashCode(), exception});
      logger.log(Level.SEVERE, "'{0}' failed", new Object[] {exception});
      logger.log(Level.SEVERE, "it's failed", new Object[] {exception});
      system.log(System.Logger.Level.ERROR, "it's {0}", host, exception);
      system.log(System.Logger.Level.ERROR, "{0} failed", exception, exception, host);
      log.info("order " + null + orderId);
      log.info("order " + (Object) customer);
      log.info("order " + (orderId > 3 ? orderId : "x"));
      log.info("order " + 1 + 2 + orderId);
      log.info(1 + 2 + " orders of " + customer);
      log.info('c' + 1 + "st of " + customer);
      log.info("order " + (orderId + 1) + (customer + "x"));
      log.info(("order " + orderId) + (" of " + customer));
      log.info("order " + orderId++);
      log.info("order " + (host = customer));
      log.info("order " + java.util.Optional.of(customer).map(c -> c.trim()).get());
      log.info("order " + java.util.Collections.max(java.util.List.of(1)));
      log.info("order " + switch (host) { case "a" -> 1; default -> 2.0; });
      log.info("order " + exception, exception);
      log.info("order " + exception + " of " + customer, (Throwable) exception);
      log.info("order " + orderId, anything);
      log.info(String.format(java.util.Locale.ROOT, "order %1$s of %2$s", orderId, host));
      log.info(String.format("order %s of %s", customer, "host"));
      log.info("order " + Level.INFO + java.io.File.separator + '\\n' + "\\u007b\\175");
      log.info(/* first */ "order " + orderId /* last */);
      log.atWarn().setCause(exception).log("order " + orderId);
      log.atWarn().log("order " + orderId, exception);
      log.atWarn().addArgument(exception).setMessage("order " + orderId).log();
      log.atWarn().setMessage("order " + orderId).addKeyValue("k", 1).addArgument(exception).log();
      log.atInfo().addArgument(orderId).addArgument(total).log("order {} of " + customer + " {}");
      log4j.atWarn().withThrowable(exception).log("order " + orderId);
      log4j.info("order at " + new java.util.Date());
      log4j.info("order " + java.util.List.of(1) + (Object) array);
      log4j.info("order " + orderId + customer + host + total + 1L + orderId + customer + host + total + (orderId + 1) + (orderId + 2) + (orderId + 3));
      jboss.log(org.jboss.logging.Logger.Level.INFO, "order " + orderId, exception);
      jboss.log(org.jboss.logging.Logger.Level.INFO, "order " + orderId);
      jboss.infov("order " + total + " {0}", orderId);
      jboss.infof(exception, "order " + customer);
      logger.log(Level.INFO, "user " + customer + " has {0}", new Object[] {orderId});
      logger.logp(Level.INFO, "C", "m", "user " + customer + " has {0}", orderId);
      org.tinylog.Logger.info("order " + orderId + " {");
      log4j.atError().withThrowable(exception) /* why */;
      (log4j.atError()).withThrowable(exception);
      log4j.atError().withThrowable(exception).withLocation(null).withMarker(null);
      if (orderId > 0) log4j.atError().withThrowable(exception); else log4j.atError().log("x");
      same: log4j.atError().withThrowable(exception);
      switch (array.length) { case 0: log4j.atError().withThrowable(exception); break; default: }
      switch (array.length) { case 0 -> log4j.atError().withThrowable(exception); default -> {} }
      do log4j.atError().withThrowable(exception); while (orderId > 3);
      Runnable unended = () -> { log4j.atError().withThrowable(exception); };
      Runnable unended = () -> log4j.atError().withThrowable(exception) /* why */;
      java.util.function.Consumer<Exception> unended = (e) -> log4j.atError().withThrowable(e);
      new Object() { { log4j.atError().withThrowable(exception); } };
      org.slf4j.spi.LoggingEventBuilder b = log.atInfo().setMessage("m {}").addArgument(orderId);
      final org.slf4j.spi.LoggingEventBuilder b = (log.atInfo().setMessage("m")); // why
      org.slf4j.spi.LoggingEventBuilder b = log.atInfo().setMessage("m"); b = b.addArgument(orderId); { b.addKeyValue("k", host); }
      org.slf4j.spi.LoggingEventBuilder b = log.atInfo().setMessage("m"), c = log.atInfo(); c.log("x");
      org.slf4j.spi.LoggingEventBuilder b = log.atInfo().setMessage("m"); while (orderId > 3) b = b.addKeyValue("k", orderId--);
      org.apache.logging.log4j.LogBuilder b = log4j.atInfo().withThrowable(exception); try { b.withMarker(null); } finally { host = null; }
      org.apache.logging.log4j.LogBuilder b; b = log4j.atInfo().withThrowable(exception);
      org.apache.logging.log4j.LogBuilder b = log4j.atInfo(); if (orderId > 3) { b.withThrowable(exception); return; } b.log("x");
      org.apache.logging.log4j.LogBuilder b = log4j.atInfo(); switch (array.length) { case 0: b.withThrowable(exception); return; default: b.log("x"); }
      """;

  /** Statements that log the failure of a catch block. */
  private static final String CAUGHT =
      """
      log.error("failed" /* why */);
      log.error("failed {}", (Object) array);
      log.error((String) null);
      (log).error(("failed"));
      log.error(customer == null ? "failed" : customer);
      log.atError().log(() -> "failed " + e.getMessage());
      log.makeLoggingEventBuilder(org.slf4j.event.Level.ERROR).log("failed");
      if (orderId > 0) log.error("failed"); else log.info("gone");
      log4j.error("failed {}", () -> customer);
      log4j.error(new StringBuilder("failed"));
      log4j.error((org.apache.logging.log4j.message.Message) null);
      log4j.log(org.apache.logging.log4j.Level.ERROR, (org.apache.logging.log4j.Marker) null, "failed");
      formatter.error("100% failed");
      logger.severe(customer);
      logger.logrb(Level.SEVERE, "C", "m", (java.util.ResourceBundle) null, "failed");
      logger.logrb(Level.SEVERE, "C", "m", (java.util.ResourceBundle) null, "failed {0}", orderId);
      system.log(System.Logger.Level.ERROR, anything);
      org.tinylog.Logger.error(anything);
      org.tinylog.Logger.error((Object) customer);
      org.tinylog.Logger.error(() -> "failed");
      org.tinylog.Logger.tag("x").error("failed {}", orderId);
      jboss.errorf(e.getMessage());
      jboss.errorf("failed %s", 1);
      commons.fatal(customer);
      flogger.atSevere().log();
      flogger.at(Level.SEVERE).log("failed %s", orderId);
      """;

  /** Whole classes, for what cannot be said in one statement. */
  private static final ImmutableList<String> CLASSES =
      ImmutableList.of(
          """
          class Snippet { static final org.slf4j.Logger log = null; private static final char END = '.';
           void f(long orderId) { log.info("done" + END, orderId); } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; private static final int END = 3;
           void f(long orderId) { log.info("done" + END, orderId); } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; private static final String M = "done" + 'c';
           void f(long orderId) { log.info(M, orderId); } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; private static final String M = \"""
            done
            \""";
           void f(long orderId) { log.info(M, orderId); } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null;
           void f(long orderId) { final String m = "done"; log.info(m, orderId); } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; private static final String M = "done";
           void f(long orderId) { log.info(M + M, orderId); } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null;
           void f(long orderId) { String customer = "a"; customer += "b"; new Object() { void g() { log.info("order {} customer {}", 1); } }; } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; String customer; static class N { void f() { log.info("customer {}"); } } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; String customer; static void m() { new Object() { void f() { log.info("customer {}"); } }; } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; String customer; Snippet(Runnable r) {} Snippet(long orderId) { this(() -> log.info("order {} customer {}", orderId)); } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; final String customer; Snippet() { log.info("customer {}"); customer = "x"; } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; static { log.info("customer {}"); } static final String customer = "a".trim(); }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; static { log.info("customer {}"); } static String customer; }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; void f(Object o) { String customer; if (o == null) customer = "a"; log.info("customer {}"); } }
          """,
          """
          class Snippet { static final org.slf4j.Logger log = null; void f() { int id = java.util.Optional.of(1).map(x -> { log.info("id {}"); return x; }).get(); } }
          """,
          """
          import static io.quarkus.logging.Log.infof;
          class Snippet { void f() { infof("100% sure"); } }
          """,
          """
          class Snippet { void f(java.util.function.Supplier<String> a, java.util.function.Supplier<?> b, org.slf4j.Logger log) { log.info("{} {}", a, b); } }
          """,
          Snippet.of(
              """
              log.info("order \\u007b\\u007d done", orderId, customer);
              """),
          Snippet.of(
              """
              log.info("order \\u0022, orderId);
              """),
          Snippet.of(
              """
              log.info(\"""
                 order
                 \""", orderId);
              """),
          Snippet.of(
              """
              log.info(\"""
                 order %s
                 \""", orderId);
              """),
          Snippet.of(
              """
              log.info("order " /* the {} id */ + "of" // why
                 + " shop", orderId, customer /* last */);
              """),
          Snippet.of(
              """
              log.info(
                 "order of", // text
                 orderId, // the id
                 customer // the customer
                 );
              """),
          """
          class Snippet<T extends Exception, U> { org.slf4j.Logger log; void f(T failure, U other, java.util.List<? extends Exception> l) { log.error("failed: {}", failure); } }
          """,
          """
          class Snippet<T extends Exception, U> { org.slf4j.Logger log; void f(T failure, U other) { log.error("failed", other, failure); } }
          """,
          """
          class Snippet<T extends Exception, U> { org.slf4j.Logger log; void f(java.util.List<? extends Exception> l, long id) { log.error("failed", l.get(0), id); } }
          """,
          """
          class Snippet { org.slf4j.Logger log; void f(java.util.function.Supplier<? extends Exception> s) { log.atInfo().addArgument(s).log("failed {}"); } }
          """,
          """
          class Snippet { org.slf4j.Logger log; void f(Integer boxed, int[] ints, String[] strings, Character c, char d) { log.info("m", boxed, ints, c, d); } }
          """,
          """
          class Snippet { org.slf4j.Logger log; void f(Integer boxed, int[] ints, String[] strings) { log.info("m", ints); } }
          """,
          """
          class Snippet { org.slf4j.Logger log; void f(Integer boxed, int[] ints, String[] strings) { log.info("m {} {}", boxed, strings, ints); } }
          """,
          """
          class Snippet { org.jboss.logging.Logger log; void f(Integer boxed, int[] ints, Object o) { log.infof("m", boxed); } }
          """,
          """
          class Snippet { org.jboss.logging.Logger log; void f(Integer boxed, int[] ints, Object o) { log.infof("m %s", boxed, 1L, 'c'); } }
          """,
          """
          class Snippet { org.jboss.logging.Logger log; void f(int i, long j) { log.infof("m %s", i, j); } }
          """,
          """
          class Snippet { org.jboss.logging.Logger log; void f(int i, long j) { log.infof("m", i); } }
          """,
          """
          class Snippet { org.jboss.logging.Logger log; void f(Exception e, long id) { log.infof("m %d", id, e); } }
          """,
          """
          class Snippet { org.jboss.logging.Logger log; void f(Exception e, long id) { log.logf(org.jboss.logging.Logger.Level.INFO, "m", e); } }
          """,
          """
          class Snippet { org.jboss.logging.Logger log; void f(Exception e, long id) { log.infof((Throwable) null, "m", e); } }
          """,
          """
          import static io.quarkus.logging.Log.infof;
          class Snippet { void f(Exception e) { infof("x", e); } }
          """,
          """
          class Snippet { org.slf4j.Logger log; private static final String M = "failed: {}"; void f(Exception e) { log.error(M, e); } }
          """,
          """
          class Snippet { org.slf4j.Logger log; private static final String A = "failed"; private static final String M = A + ": {}"; void f(Exception e) { log.error(M, e); } }
          """,
          """
          class Snippet { org.slf4j.Logger log; private static final String A = "failed:"; void f(Exception e) { log.error(A + " {}", e); } }
          """,
          """
          class Snippet { org.slf4j.Logger log; void f(Long id) { log.info("x", id++, ++id, -id, !true, id + 1, id == 2 ? 1 : 2, id instanceof Long, (Runnable & java.io.Serializable) () -> {}, String.class, int[].class, this, new int[] {1}[0]); } }
          """,
          """
          class Snippet extends java.util.ArrayList<String> { org.slf4j.Logger log; void f() { log.info("x", super.size(), super.toString(), this, this.size(), Snippet.this, Snippet.super.size()); } }
          """,
          """
          import org.apache.logging.log4j.Level;
          class Snippet { java.util.logging.Logger log; Level level; void f() { try { hashCode(); } catch (RuntimeException | Error e) { log.severe("failed"); } } }
          """,
          """
          class Snippet { java.util.logging.Logger log; static class Level {} void f() { try { hashCode(); } catch (final Exception e) { log.warning(() -> "failed"); } } }
          """,
          """
          class Snippet extends java.util.logging.Logger { Snippet() { super("x", null); } void f() { try { hashCode(); } catch (Exception e) { severe("failed"); } } }
          """,
          """
          import java.util.logging.Level;
          class Snippet extends java.util.logging.Logger { Snippet() { super("x", null); } @Override public void severe(String s) {} void f() { try { hashCode(); } catch (Exception e) { this.severe("failed"); } } }
          """,
          """
          import static io.quarkus.logging.Log.errorf;
          class Snippet { void f() { try { hashCode(); } catch (Exception e) { errorf("failed"); } } }
          """);

  /** What repairs import, which the text of a fix does not say. */
  private static final String IMPORT =
      "import static net.logstash.logback.argument.StructuredArguments.*;";

  /** The cases, each in a file and a package of its own. */
  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    Stream<String> caught =
        CAUGHT
            .lines()
            .map("try { throw exception; } catch (Exception e) { %s }"::formatted)
            .map(Snippet::of);
    Stream.of(STATEMENTS.lines().map(Snippet::of), caught, CLASSES.stream())
        .flatMap(cases -> cases)
        .forEach(
            source -> {
              int number = sources.size();
              sources.put("Odd" + number + ".java", "package odd" + number + ";" + IMPORT + source);
            });
    return sources;
  }

  @Test
  void everyRepairHolds() {
    Map<String, String> sources = sources();
    OfferedRepairs offered = OfferedRepairs.of(sources);
    assertThat(offered.diagnostics()).isEmpty();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      assertThat(offered.findings())
          .filteredOn(finding -> finding.path().equals(source.getKey()))
          .as(source.getValue())
          .hasSize(1);
    }
    int most = offered.findings().stream().mapToInt(f -> f.repaired().size()).max().orElseThrow();
    for (int i = 0; i < most; i++) {
      requireHolds(i, offered.findings(), sources);
    }
  }

  /** Applies the repair of that index in all files that have one. */
  private static void requireHolds(int index, List<Finding> findings, Map<String, String> sources) {
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    Map<String, String> checks = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (index < finding.repaired().size()) {
        checks.put(finding.path(), finding.check());
        before.put(finding.path(), sources.get(finding.path()));
        after.put(finding.path(), finding.repaired().get(index));
      }
    }
    OfferedRepairs repaired = OfferedRepairs.of(after);
    assertThat(repaired.diagnostics()).as("compile errors and crashes").isEmpty();
    assertThat(repaired.findings())
        .filteredOn(
            finding -> !OfferedRepairs.isNextInTurn(finding.check(), checks.get(finding.path())))
        .as("findings after a repair")
        .extracting(finding -> finding.check() + ": " + after.get(finding.path()))
        .isEmpty();
    Set<String> repeated =
        Maps.filterValues(checks, RepeatedFieldKey.class.getSimpleName()::equals).keySet();
    assertThat(LoggedValues.lost(before, after, repeated))
        .as("values that a repair takes from its statement")
        .isEmpty();
  }
}
