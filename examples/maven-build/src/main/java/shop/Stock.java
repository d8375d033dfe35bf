package shop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows what is in the warehouse. */
public final class Stock {
  private static final Logger log = LoggerFactory.getLogger(Stock.class);
  private static final int LOW = 5;

  private final Map<String, Item> items = new ConcurrentHashMap<>();

  /** Puts goods on the shelf. */
  public void receive(String sku, int count, String deliveryNote) {
    Item item =
        items.merge(
            sku, new Item(sku, count), (old, added) -> new Item(sku, old.left() + added.left()));
    log.info("received {} of {}", count, sku, deliveryNote);
    log.debug("{} now has {} left", sku, item.left());
  }

  /** Takes goods off the shelf; false where there are not enough of them. */
  public boolean take(String sku, int count, String orderId) {
    Item item = items.get(sku);
    if (item == null) {
      log.warn("order %s asks for unknown article %s", orderId, sku);
      return false;
    }
    if (item.left() < count) {
      log.warn("order {} asks for {} of sku {}, too many", orderId, count);
      return false;
    }
    items.put(sku, new Item(sku, item.left() - count));
    if (item.left() - count < LOW) {
      log.atInfo().addArgument(sku).log("reorder {}");
    }
    return true;
  }
}
