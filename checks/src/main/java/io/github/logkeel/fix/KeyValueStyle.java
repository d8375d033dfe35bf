package io.github.logkeel.fix;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import io.github.logkeel.model.log.Backend;
import io.github.logkeel.model.log.LogApi;
import io.github.logkeel.model.log.StructuredArguments;

/** How a log statement says that a value has a key. */
public enum KeyValueStyle {
  /** The style whose values are seen with the libraries at hand. */
  AUTO,
  /** {@code log.info("user logged in userId={}", id)}: seen everywhere, a field nowhere. */
  TEXT,
  /**
   * {@code log.atInfo().addKeyValue("userId", id).log("user logged in")}: a field, and not seen
   * where the pattern does not ask for key-values, as Spring Boot's does not, nor at
   * OpenTelemetry's appender unless it is configured to.
   */
  FLUENT,
  /** {@code log.info("user logged in {}", kv("userId", id))}: a field, and seen in the text. */
  STRUCTURED_ARGUMENTS;

  /** The styles, the wanted one first and then those whose values are seen for sure. */
  public static ImmutableList<KeyValueStyle> inOrder(
      KeyValueStyle wanted, LogApi api, Backend backend, VisitorState state) {
    KeyValueStyle first = wanted == AUTO ? seen(api, backend, state) : wanted;
    return ImmutableSet.of(first, TEXT, STRUCTURED_ARGUMENTS, FLUENT).asList();
  }

  private static KeyValueStyle seen(LogApi api, Backend backend, VisitorState state) {
    boolean mayBeLogback = backend == Backend.LOGBACK || backend == Backend.UNKNOWN;
    return mayBeLogback && StructuredArguments.fit(api, state) ? STRUCTURED_ARGUMENTS : TEXT;
  }
}
