package shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the payment partner and the warehouse, on the loopback interface. */
final class FakePartners implements AutoCloseable {
  private static final BigDecimal CARD_LIMIT = new BigDecimal("1000");

  private final AtomicInteger lastReceipt = new AtomicInteger(70);
  private final HttpServer server;

  FakePartners() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/payments", this::pay);
    server.createContext("/pickups", this::pick);
    server.start();
  }

  URI payments() {
    return at("/payments");
  }

  URI pickups() {
    return at("/pickups");
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private void pay(HttpExchange exchange) throws IOException {
    String[] cardAndTotal = body(exchange).split(" ", 2);
    if (new BigDecimal(cardAndTotal[1]).compareTo(CARD_LIMIT) > 0) {
      reply(exchange, 402, "card limit exceeded");
    } else {
      reply(exchange, 200, "r-" + lastReceipt.incrementAndGet());
    }
  }

  private void pick(HttpExchange exchange) throws IOException {
    // The fork lift is out of order.
    reply(exchange, body(exchange).contains("piano") ? 503 : 202, "");
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
