package shop;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Takes an order through its stages: accepted, paid, handed to the warehouse. */
final class OrderService {
  private static final Logger log = LoggerFactory.getLogger(OrderService.class);
  private static final Marker AUDIT = MarkerFactory.getMarker("AUDIT");

  private final AtomicInteger lastId = new AtomicInteger(1000);
  private final OrderRepository orders;
  private final PaymentClient payments;
  private final Notifier notifier;

  OrderService(OrderRepository orders, PaymentClient payments, Notifier notifier) {
    this.orders = orders;
    this.payments = payments;
    this.notifier = notifier;
  }

  /**
   * Accepts an order and has it paid.
   *
   * @return the order with its id
   * @throws PaymentDeclinedException when the card was refused; the order stays, not paid
   * @throws IOException when the payment partner cannot be reached
   */
  Order place(OrderRequest request)
      throws PaymentDeclinedException, IOException, InterruptedException {
    String orderId = "o-" + lastId.incrementAndGet();
    Order order = new Order(orderId, request.customer(), request.card(), request.lines());
    orders.save(order);
    log.info("order of {} accepted, total {}", order.customer(), order.total(), orderId);
    Supplier<String> basket =
        () -> order.lines().stream().map(OrderLine::sku).collect(Collectors.joining(", "));
    log.debug("basket of {}: {}", order.customer(), basket);
    pay(order);
    notifier.warehouse(order);
    return order;
  }

  private void pay(Order order) throws PaymentDeclinedException, IOException, InterruptedException {
    try {
      String receipt = payments.charge(order);
      log.info(AUDIT, "{} paid {}, receipt {}", order.customer(), order.total());
      log.debug(AUDIT, "receipt {} filed", receipt);
      orders.markPaid(order);
    } catch (PaymentDeclinedException e) {
      log.warn("payment of {} declined: {}", order.customer(), e);
      throw e;
    } catch (IOException e) {
      log.error("payment of {} failed", order.customer(), e);
      throw e;
    }
  }
}
