package io.github.logkeel.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.logkeel.OfferedRepairs;
import io.github.logkeel.OfferedRepairs.Finding;
import io.github.logkeel.Snippet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Scopes and spans that repairs stumble over. Whatever is offered for them compiles, and silences
 * its own check; which repair it is, the tests of the checks say.
 */
final class OddScopesTest {

  private static final ImmutableList<String> STATEMENTS =
      ImmutableList.of(
          """
          try (MDC.MDCCloseable e1 = MDC.putCloseable("a", host); MDC.MDCCloseable e2 = MDC.putCloseable("b", host);) { items.add(host); }
          catch (IllegalStateException e) { log.error("failed", e); }
          """,
          """
          if (orderId > 0)
            try (MDC.MDCCloseable e1 = MDC.putCloseable("a", host)) {
              items.add(host);
            } finally { log.info("done"); }
          else log.info("no");
          """,
          """
          String text;
          try (MDC.MDCCloseable e1 = MDC.putCloseable("a", host)) {
            text = \"""
                a
              b\""";
          } catch (IllegalStateException e) {
            log.error("failed", e);
            text = "none";
          }
          items.add(text);
          """,
          """
          label:
          for (String item : items) {
            try (MDC.MDCCloseable e1 = MDC.putCloseable("a", item)) {
              if (item.isEmpty()) continue label;
            } catch (IllegalStateException e) {
              log.error("failed", e);
              break label;
            }
          }
          """,
          """
          try (final MDC.MDCCloseable e1 = MDC.putCloseable("a", host) /* one */) /* two */ { // three
            items.add(host); // four
            // five
          } /* six */ catch (final IllegalStateException | IllegalArgumentException e) /* seven */ { log.error("failed", e); } // eight
          """,
          """
          java.util.function.Supplier<String> task = () -> {
            try (MDC.MDCCloseable e1 = MDC.putCloseable("a", host)) {
              return totalSupplier.get();
            } catch (IllegalStateException e) {
              log.error("failed", e);
              return "";
            }
          };
          """,
          """
          switch ((int) orderId) {
            case 1:
              MDC.putCloseable("a", host);
              log.info("one");
              break;
            default:
          }
          """,
          """
          MDC.putCloseable("a", host);
          int ignored = 1;
          log.info("one {}", ignored);
          """,
          """
          { MDC.putCloseable("a", host); final int one = 1; log.info("one {}", one); }
          """,
          """
          MDC
              .putCloseable("a", host); // for one
          log.info("one");
          """,
          """
          brave.Tracer.SpanInScope scope;
          brave.Span span = zipkin.currentSpan();
          scope = zipkin.withSpanInScope(span);
          items.add(host);
          scope.close();
          """,
          """
          brave.Span span = zipkin.nextSpan().start(); items.add(host); span.finish();
          """,
          """
          brave.Span span = zipkin.nextSpan().start();
          int[] sizes = {items.remove(0).length()};
          class Local { int one() { return 1; } }
          span.finish(System.currentTimeMillis());
          """,
          """
          final Observation order = Observation.start("order", observations);
          try { log.info("one"); } finally { order.stop(); }
          """,
          """
          final Observation order = Observation.start("order", observations);
          int ignored = 1;
          try { log.info("one {}", ignored); } finally { order.stop(); }
          """,
          """
          Observation order = Observation.createNotStarted("order", observations);
          order.start();
          try (java.io.StringReader in = new java.io.StringReader(host)) {
            log.info("one");
          } catch (IllegalStateException e) {
            order.error(e);
          } finally {
            order.stop();
          }
          """,
          """
          io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
          try (Scope scope = span.makeCurrent()) {
            items.add(host);
          } catch (IllegalStateException e) {
            (io.opentelemetry.api.trace.Span.current()).recordException(e);
          } finally { span.end(); }
          """,
          """
          brave.Span span = zipkin.nextSpan().start();
          try { try (SpanInScope scope = zipkin.withSpanInScope(span)) { items.add(host); } log.info("one"); } finally { span.finish(); }
          """,
          """
          try (MDC.MDCCloseable e1 = MDC.putCloseable("a", host)) {
            java.util.concurrent.CompletableFuture.supplyAsync(totalSupplier).whenComplete((r, e) -> { e1.close(); /* one */ items.add(r); });
          }
          """,
          """
          brave.Span span = zipkin.nextSpan().start(); log.info("one"); items.add(host); span.finish();
          """,
          """
          brave.Span span = zipkin.nextSpan().start();
          if (orderId > 3) { items.add(host); } // one
          span.finish(); { items.add(host); }
          """,
          """
          io.opentelemetry.api.trace.Span span = tracer.spanBuilder("order").startSpan();
          log.info("one"); // two
          """,
          """
          io.opentelemetry.context.Context order = io.opentelemetry.context.Context.root().with(tracer.spanBuilder("order").startSpan());
          Runnable task = () -> records.logRecordBuilder().setBody("one") /* two */ .emit();
          """);

  @Test
  void everyRepairHolds() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String statements : STATEMENTS) {
      String name = "Snippet" + sources.size();
      sources.put(
          name + ".java", Snippet.of(statements).replace("class Snippet ", "class " + name + " "));
    }
    OfferedRepairs offered = OfferedRepairs.of(sources);
    assertThat(offered.diagnostics()).isEmpty();
    assertThat(offered.findings())
        .extracting(Finding::path)
        .containsExactlyElementsOf(sources.keySet());

    Map<String, String> repaired = new LinkedHashMap<>();
    for (Finding finding : offered.findings()) {
      finding.repaired().stream().findFirst().ifPresent(text -> repaired.put(finding.path(), text));
    }
    OfferedRepairs after = OfferedRepairs.of(repaired);
    assertThat(after.diagnostics()).as("compile errors and crashes").isEmpty();
    assertThat(after.findings())
        .as("findings after a repair")
        .extracting(finding -> finding.check() + ": " + repaired.get(finding.path()))
        .isEmpty();
  }
}
