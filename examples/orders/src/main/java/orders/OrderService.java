package orders;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.math.BigDecimal;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;

/** Prices an order, keeps it and tells the warehouse. */
@Service
class OrderService {
  private static final Logger log = LoggerFactory.getLogger(OrderService.class);

  private final Tracer tracer;
  private final OrderRepository repository;
  private final Warehouse warehouse;

  OrderService(Tracer tracer, OrderRepository repository, Warehouse warehouse) {
    this.tracer = tracer;
    this.repository = repository;
    this.warehouse = warehouse;
  }

  Order place(OrderRequest request) {
    MDC.put("customer", request.customer());
    String id = UUID.randomUUID().toString();
    Order order =
        new Order(id, request.customer(), request.sku(), request.quantity(), price(request));
    repository.save(order);
    warehouse.pack(order);
    log.info("order {} taken, total {}", order.id(), order.total());
    MDC.remove("customer");
    return order;
  }

  Order find(String id) {
    return repository
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no order " + id));
  }

  private BigDecimal price(OrderRequest request) {
    Span span = tracer.spanBuilder("price").startSpan();
    try (Scope scope = span.makeCurrent()) {
      return Prices.of(request.sku()).multiply(BigDecimal.valueOf(request.quantity()));
    } catch (IllegalArgumentException e) {
      log.error("no price for {}", request.sku(), e);
      Span.current().recordException(e);
      Span.current().setStatus(StatusCode.ERROR);
      throw e;
    } finally {
      span.end();
    }
  }
}
