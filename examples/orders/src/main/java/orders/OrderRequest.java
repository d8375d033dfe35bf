package orders;

/** What a customer asks for. */
record OrderRequest(String customer, String sku, int quantity) {}
