package shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /orders} places an order, {@code GET /orders/<id>} shows one. */
final class OrderHandler implements HttpHandler {
  static final String PATH = "/orders";
  private static final Logger log = LoggerFactory.getLogger(OrderHandler.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OrderService service;
  private final OrderRepository orders;

  OrderHandler(OrderService service, OrderRepository orders) {
    this.service = service;
    this.orders = orders;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    log.debug("request " + exchange.getRequestMethod() + " " + exchange.getRequestURI());
    switch (exchange.getRequestMethod()) {
      case "POST" -> place(exchange);
      case "GET" -> show(exchange);
      default -> reply(exchange, 405, Map.of("error", "GET or POST"));
    }
  }

  private void place(HttpExchange exchange) throws IOException {
    try {
      OrderRequest request = JSON.readValue(exchange.getRequestBody(), OrderRequest.class);
      log.debug("order from {} with {} lines", request.customer(), request.lines().size());
      Order order = service.place(request);
      reply(exchange, 201, Map.of("id", order.id(), "total", order.total()));
      log.info("reply {\"status\":{},\"links\":{}} to {}", 201, order.customer());
    } catch (JsonProcessingException e) {
      log.warn("unreadable order from {}", exchange.getRemoteAddress(), e);
      reply(exchange, 400, Map.of("error", e.getOriginalMessage()));
    } catch (PaymentDeclinedException e) {
      reply(exchange, 402, Map.of("error", e.getMessage()));
    } catch (ConnectException | HttpTimeoutException e) {
      reply(exchange, 502, Map.of("error", "no payment possible now"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      reply(exchange, 503, Map.of("error", "shutting down"));
    }
  }

  private void show(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().substring(PATH.length()).replace("/", "");
    Optional<Order> order = orders.find(id);
    if (order.isEmpty()) {
      log.info("replied \\{}: no order {}", id);
      reply(exchange, 404, Map.of());
      return;
    }
    reply(exchange, 200, order.get());
  }

  private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] json = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, json.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(json);
    }
    log.debug("replied", "status", status, "bytes", json.length);
  }
}
