package shop;

final class Orders {}
