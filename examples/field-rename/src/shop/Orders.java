package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an order. */
public final class Orders {
  private static final Logger log = LoggerFactory.getLogger(Orders.class);

  private Orders() {}

  /** Logs one order. */
  public static void main(String... args) {
    place("r-1", 3);
  }

  static void place(String requestId, int items) {
    log.atInfo().addKeyValue("requestId", requestId).addKeyValue("order.items", items).log("placed");
  }
}
