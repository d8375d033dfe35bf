package orders;

import java.math.BigDecimal;

/** An order that was taken. */
record Order(String id, String customer, String sku, int quantity, BigDecimal total) {}
