package io.github.logkeel.runtime;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What a way through the code leaves behind that comes by no end, with the real libraries. */
final class ContextPathProofTest {

  @TestFactory
  Stream<DynamicContainer> pathsWithoutAnEnd() {
    return Stream.of(
        ContextProofTest.proof(
            "a scope that is closed in one branch only",
            """
            Span span = tracer.spanBuilder("s").startSpan();
            Trace.onNewThread(() -> {
              Scope scope = span.makeCurrent();
              if (Trace.ended().isEmpty()) { Trace.work(); } else { scope.close(); }
              span.end();
              log.info("the next request");
            });
            => the next request [root]

            Span span = tracer.spanBuilder("s").startSpan();
            Trace.onNewThread(() -> {
              try (Scope scope = span.makeCurrent()) {
                if (Trace.ended().isEmpty()) { Trace.work(); }
              }
              span.end();
              log.info("the next request");
            });
            => the next request []
            """),
        ContextProofTest.proof(
            "a span that is ended in one case, or by a failure only",
            """
            Span span = tracer.spanBuilder("s").startSpan();
            switch (Trace.ended().length()) { case 1 -> span.end(); default -> Trace.work(); }
            System.out.println("ended: <" + Trace.ended() + ">");
            => ended: <>

            Span span = tracer.spanBuilder("s").startSpan();
            try { Trace.work(); } catch (IllegalStateException e) { span.end(); }
            System.out.println("ended: <" + Trace.ended() + ">");
            => ended: <>

            Span span = tracer.spanBuilder("s").startSpan();
            try { Trace.work(); } finally { span.end(); }
            System.out.println("ended: <" + Trace.ended() + ">");
            => ended: <root=UNSET>
            """),
        ContextProofTest.proof(
            "behind the statement that closes",
            """
            Span span = tracer.spanBuilder("s").startSpan();
            Scope scope = span.makeCurrent();
            try { Trace.work(); } finally { scope.close(); }
            log.info("accepted");
            => accepted []

            Span span = tracer.spanBuilder("s").startSpan();
            Scope scope = span.makeCurrent();
            try { Trace.work(); log.info("accepted"); } finally { scope.close(); }
            => accepted [root]

            java.util.function.Consumer<Exception> helper = e -> log.warn("failed");
            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) { Trace.fail(); }
            catch (IllegalStateException e) { helper.accept(e); } finally { span.end(); }
            => failed []

            java.util.function.Consumer<Exception> helper = e -> log.warn("failed");
            Span span = tracer.spanBuilder("s").startSpan();
            try (Scope scope = span.makeCurrent()) {
              try { Trace.fail(); } catch (IllegalStateException e) { helper.accept(e); }
            } finally { span.end(); }
            => failed [root]
            """),
        ContextProofTest.proof(
            "the current span is ended behind its scope",
            """
            Span parent = tracer.spanBuilder("p").startSpan();
            try (Scope outer = parent.makeCurrent()) {
              Span span = tracer.spanBuilder("s").startSpan();
              try (Scope scope = span.makeCurrent()) { Trace.work(); }
              Span.current().end();
              System.out.println("ended: <" + Trace.ended() + ">");
            }
            => ended: <root=UNSET>

            Span parent = tracer.spanBuilder("p").startSpan();
            try (Scope outer = parent.makeCurrent()) {
              Span span = tracer.spanBuilder("s").startSpan();
              try (Scope scope = span.makeCurrent()) { Trace.work(); }
              span.end();
              System.out.println("ended: <" + Trace.ended() + ">");
            }
            => ended: <child=UNSET>
            """),
        ContextProofTest.proof(
            "an entry that a handler in a lambda leaves",
            """
            java.util.function.Consumer<String> handler = id -> {
              MDC.put("order", id);
              Trace.work();
            };
            Trace.onNewThread(() -> { handler.accept("471"); log.info("the next request"); });
            => the next request [] {order=471}

            java.util.function.Consumer<String> handler = id -> {
              try (MDC.MDCCloseable entry = MDC.putCloseable("order", id)) { Trace.work(); }
            };
            Trace.onNewThread(() -> { handler.accept("471"); log.info("the next request"); });
            => the next request []
            """));
  }
}
