package io.github.logkeel.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.errorprone.ErrorProneFlags;
import io.github.logkeel.fix.KeyValueStyle;
import io.github.logkeel.model.context.HandoffApi;
import io.github.logkeel.model.context.HandoffMode;
import io.github.logkeel.model.context.TracedEntry;
import io.github.logkeel.model.context.TracingAgent;
import io.github.logkeel.model.log.Backend;
import io.github.logkeel.model.log.Encoder;
import io.github.logkeel.model.log.HouseMethod;
import io.github.logkeel.model.schema.FieldDump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every flag of Logkeel, and the only reader of them. A flag is given to javac as {@code
 * -XepOpt:<name>=<value>}.
 *
 * <p>A wrong value must neither crash the compiler nor be passed over in silence: it is kept in
 * {@link #problems} (and the default used), which {@link LogkeelCheck} reports as a compile error.
 */
public final class Options {

  static final String PREFIX = "Logkeel:";

  /**
   * One flag.
   *
   * @param name as written after {@code -XepOpt:}
   * @param description what it does, for the documentation; one sentence
   * @param allowed what a value may be, for the documentation and for the error
   * @param fallback used when the flag is not given
   * @param parser reads a value, and throws {@link IllegalArgumentException} if it is not allowed
   */
  public record Flag<T>(
      String name, String description, String allowed, T fallback, Function<String, T> parser) {}

  public static final Flag<ImmutableList<HouseMethod>> LOG_METHODS =
      new Flag<>(
          PREFIX + "LogMethods",
          "Your own logging methods, judged like the ones Logkeel knows.",
          "a comma-separated list of " + HouseMethod.SYNTAX,
          ImmutableList.of(),
          value -> list(value, HouseMethod::parse));

  public static final Flag<ImmutableList<HouseMethod>> KEY_VALUE_METHODS =
      new Flag<>(
          PREFIX + "KeyValueMethods",
          "Your own logging methods that take keys and values in turn behind the message.",
          "a comma-separated list of " + HouseMethod.SYNTAX_OF_PAIRS,
          ImmutableList.of(),
          value -> list(value, HouseMethod::parsePairs));

  public static final Flag<Backend> BACKEND =
      new Flag<>(
          PREFIX + "Backend",
          "The backend that SLF4J logs to in production, where the class path does not show it.",
          names(Backend.values()),
          Backend.UNKNOWN,
          value -> Backend.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));

  public static final Flag<KeyValueStyle> KEY_VALUE_STYLE =
      new Flag<>(
          PREFIX + "KeyValueStyle",
          "How repairs say that a value has a key; `auto` is the style whose values are seen with"
              + " the libraries on the class path.",
          names(KeyValueStyle.values()),
          KeyValueStyle.AUTO,
          value -> KeyValueStyle.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));

  public static final Flag<Encoder> ENCODER =
      new Flag<>(
          PREFIX + "Encoder",
          "What writes the records of SLF4J as JSON in production, where the class path does not"
              + " show it.",
          names(Encoder.values()),
          Encoder.UNKNOWN,
          value -> Encoder.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));

  public static final Flag<ImmutableList<TracedEntry>> TRACED_ENTRIES =
      new Flag<>(
          PREFIX + "TracedEntries",
          "Where requests come in beside the handlers that Logkeel knows: the annotation of such a"
              + " method, or a method with all that override it.",
          "a comma-separated list of " + TracedEntry.SYNTAX,
          ImmutableList.of(),
          value -> list(value, TracedEntry::parse));

  public static final Flag<Boolean> STYLE_IN_TESTS =
      new Flag<>(
          PREFIX + "StyleInTests",
          "Whether the rules that leave tests alone judge them as well.",
          "true, false",
          false,
          Options::trueOrFalse);

  public static final Flag<HandoffMode> HANDOFF =
      new Flag<>(
          PREFIX + "Handoff",
          "Which work that is given to another thread has to keep its context: what serves a"
              + " request, also what logs where a context is at hand, or all.",
          names(HandoffMode.values()),
          HandoffMode.TRACED,
          value -> HandoffMode.valueOf(value.toUpperCase(Locale.ROOT)));

  public static final Flag<ImmutableList<HandoffApi>> HANDOFF_METHODS =
      new Flag<>(
          PREFIX + "HandoffMethods",
          "Your own methods that run the code they are given on another thread.",
          "a comma-separated list of " + HandoffApi.SYNTAX,
          ImmutableList.of(),
          value -> list(value, HandoffApi::parse));

  public static final Flag<TracingAgent> AGENT =
      new Flag<>(
          PREFIX + "Agent",
          "The Java agent that traces the program in production, which carries the context to some"
              + " threads by itself. What OpenTelemetry's agent carries is measured (2.33.1);"
              + " Datadog's is known from its sources: it carries virtual threads and timers as"
              + " well.",
          names(TracingAgent.values()),
          TracingAgent.NONE,
          value -> TracingAgent.valueOf(value.toUpperCase(Locale.ROOT)));

  public static final Flag<FamilySeverities> FAMILIES =
      new Flag<>(
          PREFIX + "Families",
          "The severity of all rules of a family; `-Xep:` still rules a single one.",
          "a comma-separated list of " + FamilySeverities.SYNTAX,
          FamilySeverities.NONE,
          FamilySeverities::parse);

  public static final Flag<Boolean> REQUIRE_REASON =
      new Flag<>(
          PREFIX + "RequireReason",
          "Whether a suppressed finding is reported unless a comment `// logkeel: <why>` stands at"
              + " the annotation that suppresses it.",
          "true, false",
          false,
          Options::trueOrFalse);

  public static final Flag<String> BASELINE =
      new Flag<>(
          PREFIX + "Baseline",
          "The findings that stay quiet because they were there before Logkeel, as `logkeel"
              + " baseline write` wrote them; a file that does not exist keeps nothing quiet.",
          "the path of a file",
          "",
          value -> value);

  public static final Flag<ImmutableList<Path>> CONFIGURATION_FOLDERS =
      new Flag<>(
          PREFIX + "ConfigurationFolders",
          "Where configuration files of logging lie beside the output of the compilation, where"
              + " Maven puts them.",
          "a comma-separated list of directories",
          ImmutableList.of(),
          value -> list(value, Options::directory));

  /** All flags, in the order of the documentation. */
  public static final ImmutableList<Flag<?>> ALL =
      ImmutableList.of(
          LOG_METHODS,
          KEY_VALUE_METHODS,
          BACKEND,
          ENCODER,
          KEY_VALUE_STYLE,
          TRACED_ENTRIES,
          HANDOFF,
          HANDOFF_METHODS,
          AGENT,
          CONFIGURATION_FOLDERS,
          SchemaFlags.SCHEMA_REGISTRY,
          SchemaFlags.SCHEMA_PACK,
          SchemaFlags.AS_OF,
          SchemaFlags.SCHEMA_DUMP,
          SchemaFlags.FIELD_INVENTORY,
          SchemaFlags.FIELD_METHODS,
          SchemaFlags.UNREGISTERED_FIELDS,
          STYLE_IN_TESTS,
          FAMILIES,
          BASELINE,
          REQUIRE_REASON);

  private final ImmutableMap<String, Object> values;
  private final ImmutableList<String> problems;

  private Options(ImmutableMap<String, Object> values, ImmutableList<String> problems) {
    this.values = values;
    this.problems = problems;
  }

  /** Reads the flags of a compilation; never throws. */
  static Options of(ErrorProneFlags flags) {
    ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
    List<String> problems = new ArrayList<>();
    for (Flag<?> flag : ALL) {
      flags.get(flag.name()).ifPresent(value -> read(flag, value, values, problems));
    }
    for (String name : Maps.filterKeys(flags.getFlagsMap(), k -> k.startsWith(PREFIX)).keySet()) {
      if (ALL.stream().noneMatch(flag -> flag.name().equals(name))) {
        problems.add(
            String.format(
                "-XepOpt:%s: no such flag; Logkeel has %s",
                name, ALL.stream().map(Flag::name).collect(Collectors.joining(", "))));
      }
    }
    return new Options(values.buildOrThrow(), ImmutableList.copyOf(problems));
  }

  /** The value of a flag, or its default. */
  @SuppressWarnings("unchecked") // read() puts only what the flag's own parser returned
  public <T> T get(Flag<T> flag) {
    return (T) values.getOrDefault(flag.name(), flag.fallback());
  }

  /** One line per flag that is unknown or has a wrong value: flag, value and what is allowed. */
  public ImmutableList<String> problems() {
    return problems;
  }

  private static void read(
      Flag<?> flag,
      String value,
      ImmutableMap.Builder<String, Object> values,
      List<String> problems) {
    try {
      values.put(flag.name(), flag.parser().apply(value));
    } catch (FieldDump.UnreadableException e) {
      problems.add(String.format("-XepOpt:%s: %s", flag.name(), e.getMessage()));
    } catch (IllegalArgumentException e) {
      problems.add(
          String.format(
              "-XepOpt:%s=%s: not a value of this flag; allowed is %s",
              flag.name(), value, flag.allowed()));
    }
  }

  static <T> ImmutableList<T> list(String value, Function<String, T> parser) {
    return Arrays.stream(value.split(",", -1))
        .map(String::trim)
        .map(parser)
        .collect(ImmutableList.toImmutableList());
  }

  private static Path directory(String value) {
    Path directory = Path.of(value);
    if (value.isEmpty() || !Files.isDirectory(directory)) {
      throw new IllegalArgumentException(value);
    }
    return directory;
  }

  static boolean trueOrFalse(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(value);
    };
  }

  static String names(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }
}
