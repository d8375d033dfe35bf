package shop;

import java.math.BigDecimal;
import java.util.List;

/** An order as its customer placed it, under the id we gave it. */
record Order(String id, String customer, String card, List<OrderLine> lines) {

  BigDecimal total() {
    return lines.stream().map(OrderLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
