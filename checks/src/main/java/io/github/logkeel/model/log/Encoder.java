package io.github.logkeel.model.log;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import io.github.logkeel.model.ClassPath;
import java.util.Arrays;

/**
 * What writes the records of SLF4J as JSON, and which names it uses itself. A field of such a name,
 * of a name in the MDC, or of a name that the statement has given before is a second member of that
 * name.
 *
 * <p>The names are those of logstash-logback-encoder 8.1 and Spring Boot 3.5.6, as configured by
 * default; {@code runtime/KeyProofTest} shows what a second member does.
 */
public enum Encoder {
  LOGSTASH(
      "@timestamp @version message logger_name thread_name level level_value",
      "stack_trace",
      "tags",
      false,
      "the JSON record has the name twice, and what reads it keeps one value or rejects it"),
  BOOT_ECS(
      "@timestamp log process service message ecs",
      "error",
      "tags",
      true,
      "Spring Boot's encoder rejects the second one and the record is dropped"),
  BOOT_LOGSTASH(
      "@timestamp @version message logger_name thread_name level level_value",
      "stack_trace",
      "tags",
      false,
      "Spring Boot's encoder rejects the second one and the record is dropped"),
  /** Prefixes the names of fields with an underscore. */
  BOOT_GELF(
      "level_name _level_name process_thread_name _process_thread_name log_logger _log_logger",
      "error_type",
      "",
      false,
      "Spring Boot's encoder rejects the second one and the record is dropped"),
  /** One that writes text, or JSON in a form of its own. */
  OTHER("", "", "", false, ""),
  /** None in sight. */
  UNKNOWN("", "", "", false, "");

  private static final Supplier<Encoder> ON_CLASS_PATH =
      VisitorState.memoize(
          state ->
              ClassPath.find("net.logstash.logback.encoder.LogstashEncoder", state).isPresent()
                  ? LOGSTASH
                  : UNKNOWN);

  private final ImmutableSet<String> always;
  private final String withThrowable;
  private final String withMarker;
  private final boolean nestsAtDots;
  private final String onRepeated;

  Encoder(
      String always,
      String withThrowable,
      String withMarker,
      boolean nestsAtDots,
      String onRepeated) {
    this.always = ImmutableSet.copyOf(Splitter.on(' ').omitEmptyStrings().splitToList(always));
    this.withThrowable = withThrowable;
    this.withMarker = withMarker;
    this.nestsAtDots = nestsAtDots;
    this.onRepeated = onRepeated;
  }

  /** The one on the class path; Spring Boot's are chosen by a property, which no compiler sees. */
  public static Encoder onClassPath(VisitorState state) {
    return ON_CLASS_PATH.get(state);
  }

  /** Whether it is known to put all fields of a record, and the MDC, into one object. */
  public boolean isKnown() {
    return this != OTHER && this != UNKNOWN;
  }

  /** What is seen in production when a record gets a second field of a name. */
  public String onRepeated() {
    return onRepeated;
  }

  /**
   * Whether the record of that statement may have a member of that name without any field: with any
   * of the encoders, where none is in sight.
   */
  public boolean mayWrite(String name, LogCall call) {
    return this == UNKNOWN
        ? Arrays.stream(values()).anyMatch(encoder -> encoder.writes(name, call))
        : writes(name, call);
  }

  /** Whether the record of that statement has a member of that name without any field. */
  public boolean writes(String name, LogCall call) {
    int dot = nestsAtDots ? name.indexOf('.') : -1;
    String member = dot < 0 ? name : name.substring(0, dot);
    boolean throwable =
        call.throwable().isPresent()
            || call.arguments().stream().anyMatch(a -> a.kind() == Argument.Kind.THROWABLE);
    return always.contains(member)
        || (member.equals(withThrowable) && throwable)
        || (member.equals(withMarker) && !call.markers().isEmpty());
  }
}
