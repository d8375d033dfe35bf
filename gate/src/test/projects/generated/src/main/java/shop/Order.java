package shop;

import com.google.auto.value.AutoValue;

@AutoValue
abstract class Order {
  abstract String id();

  static Order of(String id) {
    return new AutoValue_Order(id + "-" + Version.TEXT);
  }
}
