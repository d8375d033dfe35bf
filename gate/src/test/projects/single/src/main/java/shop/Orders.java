package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class Orders {
  private static final Logger log = LoggerFactory.getLogger(Orders.class);

  public void accept(String customer) {
    log.info("Bestellung von {} angenommen", customer);
  }
}
