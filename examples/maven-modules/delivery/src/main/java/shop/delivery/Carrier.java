package shop.delivery;

import shop.orders.Order;

/** Brings orders; found by {@link java.util.ServiceLoader}. */
public interface Carrier {
  void bring(Order order) throws CarrierException;
}
