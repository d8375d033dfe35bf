package shop;

final class Orders {
  int count = "three";
  Missing missing;
}
