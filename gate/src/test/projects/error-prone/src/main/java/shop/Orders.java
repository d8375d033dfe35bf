package shop;

final class Orders {
  void check(int count) {
    if (count < 0) {
      new IllegalArgumentException("count");
    }
  }
}
