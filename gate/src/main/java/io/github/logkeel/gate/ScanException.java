package io.github.logkeel.gate;

import java.util.List;

/** The scan cannot go on for a reason the user can mend; the message is one line that says how. */
public final class ScanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> details;

  public ScanException(String message) {
    this(message, List.of());
  }

  /**
   * @param details what another tool said about it, line by line
   */
  public ScanException(String message, List<String> details) {
    super(message);
    this.details = List.copyOf(details);
  }

  /** What another tool said about it, line by line; often empty. */
  public List<String> details() {
    return details;
  }
}
