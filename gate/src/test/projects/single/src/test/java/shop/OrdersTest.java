package shop;

final class OrdersTest {
  private final Orders orders = new Orders();
}
