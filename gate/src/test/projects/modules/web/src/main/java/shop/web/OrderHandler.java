package shop.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.api.Order;

public final class OrderHandler {
  private static final Logger log = LoggerFactory.getLogger(OrderHandler.class);

  public void handle(Order order) {
    log.info("order {} of {}", order.id(), order.customer());
  }
}
