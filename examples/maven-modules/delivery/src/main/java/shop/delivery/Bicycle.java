package shop.delivery;

import com.google.auto.service.AutoService;
import lombok.extern.slf4j.Slf4j;
import shop.orders.Order;

/** Registered by a file that AutoService writes. */
@Slf4j
@AutoService(Carrier.class)
public class Bicycle implements Carrier {
  @Override
  public void bring(Order order) throws CarrierException {
    try {
      Thread.sleep(order.getItems().size());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      log.error("order {} of {} is not delivered: {}", order.getId(), order.getCustomer(), e);
      throw new CarrierException("the bicycle stands still", e);
    }
    log.info("order {} is on its way", order.getId());
  }
}
