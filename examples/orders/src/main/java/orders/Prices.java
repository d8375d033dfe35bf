package orders;

import java.math.BigDecimal;
import java.util.Map;

/** What the shop sells. */
final class Prices {
  private static final Map<String, BigDecimal> PRICES =
      Map.of("tea", new BigDecimal("4.50"), "piano", new BigDecimal("9800.00"));

  private Prices() {}

  static BigDecimal of(String sku) {
    BigDecimal price = PRICES.get(sku);
    if (price == null) {
      System.err.println("unknown article " + sku);
      throw new IllegalArgumentException("no article " + sku);
    }
    return price;
  }
}
