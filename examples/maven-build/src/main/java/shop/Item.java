package shop;

/** One article and how many of it are in the warehouse. */
public record Item(String sku, int left) {}
