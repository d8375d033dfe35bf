package shop;

/** The payment partner refused to charge the card. */
final class PaymentDeclinedException extends Exception {
  private static final long serialVersionUID = 1L;

  PaymentDeclinedException(String reason) {
    super(reason);
  }
}
