package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import io.github.logkeel.model.ClassPath;

/**
 * The arguments of logstash-logback-encoder, which print {@code key=value} in a text and make a
 * field of a JSON record (8.1).
 */
public final class StructuredArguments {

  /** The class that declares them. */
  public static final String OWNER = "net.logstash.logback.argument.StructuredArguments";

  /** Its method that makes a field of a key and a value. */
  public static final String KEY_VALUE = "kv";

  /** Its method that makes a field of each entry of a map. */
  public static final String ENTRIES = "entries";

  /** What {@code LogstashEncoder} writes itself; a field of that name is written twice. */
  private static final ImmutableSet<String> RESERVED =
      ImmutableSet.of(
          "@timestamp",
          "@version",
          "message",
          "logger_name",
          "thread_name",
          "level",
          "level_value",
          "stack_trace",
          "tags");

  private StructuredArguments() {}

  /** Whether a field may bear that name. */
  public static boolean isFree(String key) {
    return !RESERVED.contains(key);
  }

  /** Whether a statement of that API may be handed one, as the class path of a program shows. */
  public static boolean fit(LogApi api, VisitorState state) {
    return (api.equals(LogApi.SLF4J) || api.equals(LogApi.SLF4J_FLUENT))
        && ClassPath.find(OWNER, state).isPresent();
  }
}
