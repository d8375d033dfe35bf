package shop;

import static net.logstash.logback.argument.StructuredArguments.kv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The orders, in memory. */
final class OrderRepository {
  private static final Logger log = LoggerFactory.getLogger(OrderRepository.class);

  private final Map<String, Order> orders = new ConcurrentHashMap<>();
  private final Set<String> paid = ConcurrentHashMap.newKeySet();

  void save(Order order) {
    orders.put(order.id(), order);
    log.debug("order stored", kv("customer", order.customer()), kv("lines", order.lines().size()));
  }

  void markPaid(Order order) {
    paid.add(order.id());
    log.info("{0} orders held, {1} of them not paid", orders.size(), orders.size() - paid.size());
  }

  /** Writes down which orders are not paid, for the next start. */
  void writeUnpaid(Path file) {
    try {
      Files.write(file, orders.keySet().stream().filter(id -> !paid.contains(id)).toList());
    } catch (IOException e) {
      log.error("unpaid orders are not written to {}", file);
    }
  }

  Optional<Order> find(String id) {
    return Optional.ofNullable(orders.get(id));
  }
}
