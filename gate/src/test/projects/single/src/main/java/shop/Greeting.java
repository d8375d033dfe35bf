package shop;

final class Greeting {
  static final String TEXT = "Grüße";
}
