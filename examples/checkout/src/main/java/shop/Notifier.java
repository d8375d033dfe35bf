package shop;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the warehouse what to pack, off the request's thread. */
final class Notifier implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Notifier.class);
  private static final int ATTEMPTS = 2;
  private static final String NOT_PACKED = "order {} not packed: no answer in {} attempts";

  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final HttpClient http;
  private final URI endpoint;

  Notifier(HttpClient http, URI endpoint) {
    this.http = http;
    this.endpoint = endpoint;
  }

  void warehouse(Order order) {
    pool.execute(() -> tell(order));
  }

  private void tell(Order order) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        send(order);
        log.info("warehouse packs order %s, told %d times", order.id(), attempt);
        return;
      } catch (IOException e) {
        log.atWarn().setCause(e).addArgument(attempt).log("call {} of {} to the warehouse failed");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        log.warn("interrupted while telling the warehouse of order {}", order.id(), e);
        return;
      }
    }
    log.error(NOT_PACKED, order.id(), ATTEMPTS);
    Metrics.counter("orders.not.packed", "customer").increment();
  }

  private void send(Order order) throws IOException, InterruptedException {
    String skus = order.lines().stream().map(OrderLine::sku).collect(Collectors.joining(","));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .POST(BodyPublishers.ofString(order.id() + " " + skus))
            .build();
    HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
    if (response.statusCode() != 202) {
      throw new IOException("the warehouse answered " + response.statusCode());
    }
  }

  /** Lets the notifications under way finish. */
  @Override
  public void close() throws InterruptedException {
    pool.shutdown();
    boolean finished = pool.awaitTermination(10, TimeUnit.SECONDS);
    log.atInfo().addKeyValue("finished", finished).log("notifier closed");
  }
}
