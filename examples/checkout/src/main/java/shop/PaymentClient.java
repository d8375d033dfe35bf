package shop;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Charges cards at the payment partner. */
final class PaymentClient {
  private static final Logger log = LoggerFactory.getLogger(PaymentClient.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final HttpClient http;
  private final URI endpoint;
  private final Tracer tracer;

  PaymentClient(HttpClient http, URI endpoint, Tracer tracer) {
    this.http = http;
    this.endpoint = endpoint;
    this.tracer = tracer;
  }

  /**
   * Charges the total of an order to the card of its customer.
   *
   * @return the receipt number
   * @throws IOException when the partner cannot be reached
   */
  String charge(Order order) throws PaymentDeclinedException, IOException, InterruptedException {
    log.info("charging {} to card {}", order.total());
    Span span = tracer.spanBuilder("POST /payments").setSpanKind(SpanKind.CLIENT).startSpan();
    try (Scope scope = span.makeCurrent()) {
      HttpResponse<String> response = http.send(request(order), BodyHandlers.ofString());
      log.debug("{} answered {} to {}", endpoint, response.statusCode(), order.customer());
      LoggingEventBuilder answer =
          log.atInfo().setMessage("partner answered").addKeyValue("status", response.statusCode());
      if (response.statusCode() != 200) {
        throw new PaymentDeclinedException(response.body());
      }
      answer = answer.addKeyValue("receipt", response.body());
      return response.body();
    } finally {
      span.end();
    }
  }

  private HttpRequest request(Order order) {
    return HttpRequest.newBuilder(endpoint)
        .timeout(TIMEOUT)
        .POST(BodyPublishers.ofString(order.card() + " " + order.total()))
        .build();
  }
}
