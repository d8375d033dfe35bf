package shop.orders;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.extern.slf4j.Slf4j;

/** The orders; the logger is one that Lombok makes. */
@Slf4j
public class Orders {
  private final Map<Long, Order> placed = new ConcurrentHashMap<>();

  public void place(Order order) {
    placed.put(order.getId(), order);
    log.info("order {} placed", order.getId(), order.getCustomer());
  }

  public Optional<Order> find(long id) {
    Order found = placed.get(id);
    if (found == null) {
      log.warn("no order %s", id);
    }
    return Optional.ofNullable(found);
  }
}
