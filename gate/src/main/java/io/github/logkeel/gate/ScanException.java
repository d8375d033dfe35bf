package io.github.logkeel.gate;

import java.util.List;

/** The scan cannot be done, and the user can do something about it: no stack trace is shown. */
public class ScanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> details;

  /**
   * @param message one line: what, where, what to do
   */
  public ScanException(String message) {
    this(message, List.of());
  }

  /**
   * @param message one line: what, where, what to do
   * @param details lines shown before the message, such as the errors of javac
   */
  public ScanException(String message, List<String> details) {
    super(message);
    this.details = List.copyOf(details);
  }

  /** The lines to show before the message; often empty. */
  public List<String> details() {
    return details;
  }
}
