package orders;

import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Packs orders while the customer already has the answer. */
@Component
class Warehouse {
  private static final Logger log = LoggerFactory.getLogger(Warehouse.class);

  private final ExecutorService pool;

  Warehouse(ExecutorService pool) {
    this.pool = pool;
  }

  void pack(Order order) {
    log.info("order {} goes to the warehouse", order.id());
    pool.submit(() -> log.info("order {} packed", order.id()));
  }
}
