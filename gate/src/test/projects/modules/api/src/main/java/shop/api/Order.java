package shop.api;

public record Order(String id, String customer) {}
