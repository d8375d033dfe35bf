package shop.delivery;

/** The carrier cannot bring an order. */
public class CarrierException extends Exception {
  private static final long serialVersionUID = 1L;

  public CarrierException(String message, Throwable cause) {
    super(message, cause);
  }
}
