package io.github.logkeel.corpus.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of spans, and of handlers of requests. */
final class ContextOperatorsTest {
  private static final String CLASS =
      """
      class Orders {
        static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Orders.class);
        io.opentelemetry.api.trace.Tracer tracer;
        io.opentracing.Tracer other;

        %s
        public void m(String id) {
          %s
        }
      }
      """;

  private static final String HANDLER = "@jakarta.ws.rs.GET";

  private static final String SPAN =
      "io.opentelemetry.api.trace.Span span = tracer.spanBuilder(\"a\").startSpan(); ";

  @TempDir private Path directory;

  @Test
  void keepScopeOpen() throws IOException {
    String scope = "io.opentracing.Scope scope = other.activateSpan(null)";
    assertPlanted(
        "keep-scope-open",
        "try (%s) { log.info(id); }".formatted(scope),
        "{ %s; { log.info(id); } }".formatted(scope));
    assertPlanted(
        "keep-scope-open",
        "try (%s) { log.info(id); } finally { log.info(id); }".formatted(scope),
        "{ %s; try { log.info(id); } finally { log.info(id); } }".formatted(scope));
    assertLeftAlone("keep-scope-open", SPAN + "try (var scope = span.makeCurrent()) { }");
  }

  @Test
  void dropEnd() throws IOException {
    assertPlanted(
        "drop-end",
        SPAN + "try { log.info(id); } finally { span.end(); }",
        SPAN + "try { log.info(id); } finally {  }");
    assertLeftAlone("drop-end", SPAN + "if (id == null) { span.end(); } else { span.end(); }");
    assertLeftAlone("drop-end", SPAN + "java.util.Objects.hash(span); span.end();");
    assertLeftAlone("drop-end", SPAN + "Runnable later = () -> span.end();");
    assertLeftAlone(
        "drop-end", "var span = io.opentelemetry.api.trace.Span.current(); span.end();");
  }

  @Test
  void scopesOfTry() throws IOException {
    String attempt =
        SPAN + "try (var scope = span.makeCurrent()) { log.info(id); } catch (Exception e) {%s }";
    assertPlanted(
        "log-in-catch", attempt.formatted(""), attempt.formatted(" log.error(\"failed\", e);"));
    String scope = SPAN + "try (var outer = span.makeCurrent()) { %s }";
    assertLeftAlone(
        "log-in-catch",
        scope.formatted(
            attempt.replace("Span span", "Span inner").replace("span.m", "inner.m").formatted("")));
    assertLeftAlone(
        "log-in-catch",
        attempt.formatted("")
            + "} void other() { "
            + SPAN
            + "try (var scope = span.makeCurrent()) { another(); } } void another() { m(\"1\");");
  }

  @Test
  void handlers() throws IOException {
    String log = "log.info(\"a {}\", id);";
    assertPlanted("print", log, "System.out.println(\"a {}\");");
    assertPlanted("thread", log, "new Thread(() -> log.info(\"a {}\", id)).start();");
    assertPlanted(
        "common-pool",
        log,
        "java.util.concurrent.CompletableFuture.runAsync(() -> log.info(\"a {}\", id));");
    assertPlanted(
        "late-wrap",
        log,
        "new Thread(() -> io.opentelemetry.context.Context.current()"
            + ".wrap(() -> log.info(\"a {}\", id)).run()).start();");
    assertLeftAlone("thread", "log.info(\"a\");");
    assertThat(planted("clear", "", log)).isEmpty();
    assertThat(planted("clear", HANDLER, log))
        .containsExactly(
            CLASS.formatted(HANDLER, log).replace(") {\n", ") { org.slf4j.MDC.clear();\n"));
    assertThat(planted("put-for-ever", HANDLER, log).get(0))
        .contains("public void m(String id) { org.slf4j.MDC.put(\"m\", \"\" + id);");
    assertThat(planted("entry-never-closed", HANDLER, log).get(0))
        .contains("public void m(String id) { org.slf4j.MDC.putCloseable(\"m\", \"\" + id);");
    assertThat(planted("context-dropped", HANDLER, log).get(0))
        .contains("{ io.opentelemetry.context.Context.current().with(io.");
    assertThat(planted("span-without-end", HANDLER, log).get(0)).contains(".startSpan(); planted.");
    assertThat(planted("entry-in-entry", HANDLER, log).get(0))
        .contains("MDC.put(\"m\", \"\" + id); try (", ".putCloseable(\"m\", \"a\")) {");
    assertThat(planted("attributes-as-array", HANDLER, log).get(0))
        .contains(".put(\"m\", \"\" + id, \"b\", \"\" + id).build();");
    assertThat(planted("new-trace", HANDLER, log).get(0)).contains(".setNoParent().startSpan()");
  }

  @Test
  void statementsPutIntoSpans() throws IOException {
    String log = "log.info(\"a {}\", id);";
    assertThat(planted("span-not-current", "", log).get(0))
        .contains(".startSpan(); try { " + log + " } finally { planted.end(); } }");
    assertThat(planted("log-in-finally", "", log).get(0))
        .contains("{ planted.addEvent(\"c\"); } finally { " + log + " planted.end(); } }");
    assertThat(planted("mark-current-in-catch", "", log).get(0))
        .contains("planted.makeCurrent()) { " + log + " } catch (RuntimeException")
        .contains(" io.opentelemetry.api.trace.Span.current().recordException(");
  }

  @Test
  void fields() throws IOException {
    String span = "io.opentelemetry.api.trace.Span.current().setAttribute(\"%s\", id);";
    String name = span.formatted("shop.orderId");
    assertPlanted("old-name", name, span.formatted("shop.orderIdOld"));
    assertPlanted("removed-name", name, span.formatted("shop.orderIdGone"));
    assertPlanted("other-separators", name, span.formatted("shop_orderId"));
    assertPlanted("letter-left-out", name, span.formatted("shop.oderId"));
    assertPlanted("text-for-number", name, span.formatted("shop.orderIdNumber"));
    assertLeftAlone("letter-left-out", span.formatted("order"));
    assertLeftAlone("other-separators", span.formatted("order"));
  }

  private void assertPlanted(String operator, String before, String after) throws IOException {
    assertThat(planted(operator, HANDLER, before)).containsExactly(CLASS.formatted(HANDLER, after));
  }

  private void assertLeftAlone(String operator, String statement) throws IOException {
    assertThat(planted(operator, HANDLER, statement)).isEmpty();
  }

  private List<String> planted(String operator, String annotation, String body) throws IOException {
    return new Mutants(directory, CLASS.formatted(annotation, body)).of(operator, "m");
  }
}
