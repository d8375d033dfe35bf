package orders;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/** Keeps orders until the process ends. */
@Repository
class OrdersInMemory implements OrderRepository {
  private static final Logger log = LoggerFactory.getLogger(OrdersInMemory.class);

  private final Map<String, Order> orders = new ConcurrentHashMap<>();
  private final Tracer tracer;

  OrdersInMemory(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public void save(Order order) {
    Span span = tracer.spanBuilder("save").startSpan();
    orders.put(order.id(), order);
    log.info("{} orders kept", orders.size());
    span.end();
  }

  @Override
  public Optional<Order> find(String id) {
    return Optional.ofNullable(orders.get(id));
  }
}
