package shop;

import java.util.List;
import java.util.Objects;

/** The body of {@code POST /orders}; every field must be there. */
record OrderRequest(String customer, String card, List<OrderLine> lines) {
  OrderRequest {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(card, "card");
    lines = List.copyOf(lines);
  }
}
