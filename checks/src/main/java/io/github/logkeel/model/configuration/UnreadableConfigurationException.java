package io.github.logkeel.model.configuration;

/** A file that cannot be read; the message says why, and what to do. */
final class UnreadableConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableConfigurationException(String message) {
    super(message);
  }
}
