package shop;

import java.math.BigDecimal;

/** One position of an order: some pieces of an article at a unit price. */
record OrderLine(String sku, int quantity, BigDecimal price) {

  BigDecimal total() {
    return price.multiply(BigDecimal.valueOf(quantity));
  }
}
