package orders;

import java.util.Optional;

/** Keeps orders. */
interface OrderRepository {

  void save(Order order);

  Optional<Order> find(String id);
}
