package shop;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import org.slf4j.MDC;

/** Runs each request in a span of its own and puts the ids of that span beside every log line. */
final class TraceFilter extends Filter {
  private final Tracer tracer;

  TraceFilter(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    String route = exchange.getHttpContext().getPath();
    Span span =
        tracer
            .spanBuilder(exchange.getRequestMethod() + " " + route)
            .setSpanKind(SpanKind.SERVER)
            .setAttribute("http.route", route)
            .startSpan();
    try (Scope scope = span.makeCurrent();
        MDC.MDCCloseable traceId =
            MDC.putCloseable("trace_id", span.getSpanContext().getTraceId());
        MDC.MDCCloseable spanId = MDC.putCloseable("span_id", span.getSpanContext().getSpanId())) {
      try {
        chain.doFilter(exchange);
        span.setAttribute("http.response.status_code", exchange.getResponseCode());
      } catch (IOException | RuntimeException e) {
        span.recordException(e);
        span.setStatus(StatusCode.ERROR);
        throw e;
      }
    } finally {
      span.end();
    }
  }

  @Override
  public String description() {
    return "a span for each request";
  }
}
