package io.github.logkeel.model.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One surface on which a program logs: which methods write a record, how their template is read,
 * and what becomes of a throwable. A new logging API is a new row here.
 *
 * <p>Read from the jars of slf4j-api 1.7.36 and 2.0.17, log4j-api 2.25.2, jboss-logging
 * 3.6.1.Final, quarkus-core 3.20.0, flogger 0.9, commons-logging 1.3.5, tinylog-api 2.7.0 and JDK
 * 17; the run-time effects are proven in {@code runtime/PlaceholderProofTest}.
 *
 * @param name of the row, unique
 * @param owners types that declare the methods; overriding methods of subtypes count as well
 * @param levelVerbs methods named after the level they log at
 * @param otherVerbs methods that take the level as a parameter, or from the chain before them
 * @param messageParameter which parameter holds the message
 * @param style how the message is read; {@link TemplateStyle#NONE} where it is printed as it stands
 * @param throwableRule what happens to a trailing throwable
 * @param takesThrowableFirst whether overloads exist whose first parameter is a throwable
 * @param calledSupplier the type of supplier that is called even among plain values; none if empty
 * @param lazyArgument the static method that wraps what computes an argument; none if empty
 * @param chainOwner the type whose methods start a chain; none if empty
 * @param steps the methods that build the statement, by name; empty where there is no chain
 * @param onMissing what is seen in production when a placeholder, named by {@code %s}, has no
 *     argument
 * @param onMalformed what is seen in production when the formatter rejects the template
 * @param formatSuffix what the name of a verb that formats ends with, where the verb without it
 *     prints the message as it stands; else empty
 * @param formatsWithoutArguments whether a template is formatted even if no argument is given
 * @param translatesMessages whether a message may be the key of a resource bundle, which the making
 *     of the logger decides
 * @param formatterRow the row of the same methods on a logger that was made to format in the other
 *     dialect of its library
 * @param takesPairs whether the arguments are keys and values in turn, and none is for a
 *     placeholder
 * @param arityCheckedByErrorProne whether Error Prone's core already counts placeholders here
 */
public record LogApi(
    String name,
    ImmutableSet<String> owners,
    ImmutableSet<String> levelVerbs,
    ImmutableSet<String> otherVerbs,
    MessageParameter messageParameter,
    TemplateStyle style,
    ThrowableRule throwableRule,
    boolean takesThrowableFirst,
    String calledSupplier,
    String lazyArgument,
    String chainOwner,
    ImmutableMap<String, Step> steps,
    String onMissing,
    String onMalformed,
    String formatSuffix,
    boolean formatsWithoutArguments,
    boolean translatesMessages,
    Optional<LogApi> formatterRow,
    boolean takesPairs,
    boolean arityCheckedByErrorProne) {

  /** How to find the message among a method's parameters. */
  public enum MessageParameter {
    /** The last {@code String}; without one, the first parameter without another role. */
    LAST_TEXT,
    /** The first {@code Object}: a {@code String} before it names the caller's class. */
    FIRST_OBJECT
  }

  /** What a method of a builder chain adds to the statement. */
  public enum Step {
    /** Starts the chain. */
    LEVEL,
    MESSAGE,
    ARGUMENT,
    KEY_VALUE,
    MARKER,
    CAUSE
  }

  private static final String PATTERN_IS_PRINTED =
      "the raw pattern is printed and every value is lost";

  public static final LogApi SLF4J =
      row("SLF4J", "org.slf4j.Logger")
          .levels("trace", "debug", "info", "warn", "error")
          .template(TemplateStyle.SLF4J, ThrowableRule.ALWAYS_ATTACHED)
          .build();

  public static final LogApi SLF4J_FLUENT =
      row("SLF4J_FLUENT", "org.slf4j.spi.LoggingEventBuilder")
          .verbs("log")
          .template(TemplateStyle.SLF4J, ThrowableRule.ALWAYS_ATTACHED)
          .startingAt("org.slf4j.Logger")
          .step(Step.LEVEL, "atTrace", "atDebug", "atInfo", "atWarn", "atError")
          .step(Step.LEVEL, "atLevel", "makeLoggingEventBuilder")
          .step(Step.MESSAGE, "setMessage")
          .step(Step.ARGUMENT, "addArgument")
          .step(Step.KEY_VALUE, "addKeyValue")
          .step(Step.MARKER, "addMarker")
          .step(Step.CAUSE, "setCause")
          .build();

  /** The methods of {@link #LOG4J} on a logger that {@code LogManager.getFormatterLogger} made. */
  public static final LogApi LOG4J_FORMATTER =
      row("LOG4J_FORMATTER", "org.apache.logging.log4j.Logger")
          .levels("trace", "debug", "info", "warn", "error", "fatal")
          .verbs("log")
          .template(TemplateStyle.PRINTF, ThrowableRule.PRINTED_AND_ATTACHED)
          .onMissing(PATTERN_IS_PRINTED)
          .onMalformed(PATTERN_IS_PRINTED)
          .build();

  public static final LogApi LOG4J =
      LogApiBuilder.like(LOG4J_FORMATTER, "LOG4J")
          .template(TemplateStyle.LOG4J, ThrowableRule.ATTACHED_IF_UNCONSUMED)
          .onFormatterLogger(LOG4J_FORMATTER)
          .build();

  public static final LogApi LOG4J_PRINTF =
      row("LOG4J_PRINTF", "org.apache.logging.log4j.Logger")
          .verbs("printf")
          .template(TemplateStyle.PRINTF, ThrowableRule.PRINTED_AND_ATTACHED)
          .onMissing(PATTERN_IS_PRINTED)
          .onMalformed(PATTERN_IS_PRINTED)
          .build();

  /** The methods of {@link #LOG4J_FLUENT} on a builder from such a logger. */
  public static final LogApi LOG4J_FORMATTER_FLUENT =
      row("LOG4J_FORMATTER_FLUENT", "org.apache.logging.log4j.LogBuilder")
          .verbs("log", "logAndGet")
          .template(TemplateStyle.PRINTF, ThrowableRule.PLAIN_VALUE)
          .startingAt("org.apache.logging.log4j.Logger")
          .step(Step.LEVEL, "atTrace", "atDebug", "atInfo", "atWarn", "atError", "atFatal")
          .step(Step.LEVEL, "atLevel", "always")
          .step(Step.MARKER, "withMarker")
          .step(Step.CAUSE, "withThrowable")
          .onMissing(PATTERN_IS_PRINTED)
          .onMalformed(PATTERN_IS_PRINTED)
          .build();

  public static final LogApi LOG4J_FLUENT =
      LogApiBuilder.like(LOG4J_FORMATTER_FLUENT, "LOG4J_FLUENT")
          .template(TemplateStyle.LOG4J, ThrowableRule.PLAIN_VALUE)
          .onFormatterLogger(LOG4J_FORMATTER_FLUENT)
          .build();

  public static final LogApi JUL =
      row("JUL", "java.util.logging.Logger")
          .levels("severe", "warning", "info", "config", "fine", "finer", "finest")
          .verbs("log", "logp", "logrb")
          .template(TemplateStyle.JUL, ThrowableRule.PLAIN_VALUE)
          .translatesMessages()
          .onMalformed(PATTERN_IS_PRINTED)
          .build();

  public static final LogApi SYSTEM_LOGGER =
      row("SYSTEM_LOGGER", "java.lang.System.Logger")
          .verbs("log")
          .template(TemplateStyle.MESSAGE_FORMAT, ThrowableRule.BACKEND_DEPENDENT)
          .translatesMessages()
          .onMalformed(
              "java.util.logging prints the raw pattern, the SLF4J bridge throws"
                  + " IllegalArgumentException into the caller, Log4j2 drops the record")
          .build();

  public static final LogApi FLOGGER =
      row("FLOGGER", "com.google.common.flogger.LoggingApi")
          .verbs("log", "logVarargs")
          .template(TemplateStyle.FLOGGER, ThrowableRule.PLAIN_VALUE)
          .lazyArgument("com.google.common.flogger.LazyArgs.lazy")
          .startingAt("com.google.common.flogger.AbstractLogger")
          .step(Step.LEVEL, "atSevere", "atWarning", "atInfo", "atConfig")
          .step(Step.LEVEL, "atFine", "atFiner", "atFinest", "at")
          .step(Step.KEY_VALUE, "with")
          .step(Step.CAUSE, "withCause")
          .onMissing("[ERROR: MISSING LOG ARGUMENT] is printed")
          .onMalformed(PATTERN_IS_PRINTED)
          .checkedByErrorProne()
          .build();

  public static final LogApi JBOSS =
      row("JBOSS", "org.jboss.logging.BasicLogger", "io.quarkus.logging.Log")
          .levels("trace", "debug", "info", "warn", "error", "fatal")
          .verbs("log")
          .message(MessageParameter.FIRST_OBJECT)
          .build();

  public static final LogApi JBOSS_F =
      row("JBOSS_F", "org.jboss.logging.BasicLogger", "io.quarkus.logging.Log")
          .levels("tracef", "debugf", "infof", "warnf", "errorf", "fatalf")
          .verbs("logf")
          .formatSuffix("f")
          .template(TemplateStyle.PRINTF, ThrowableRule.PLAIN_VALUE)
          .takesThrowableFirst()
          .formatsWithoutArguments()
          .onMissing(
              "JBoss LogManager and JUL drop the record, SLF4J throws"
                  + " MissingFormatArgumentException into the caller, Log4j2 prints the raw pattern")
          .onMalformed(
              "JBoss LogManager and JUL drop the record, SLF4J throws into the caller, Log4j2"
                  + " prints the raw pattern")
          .build();

  public static final LogApi JBOSS_V =
      row("JBOSS_V", "org.jboss.logging.BasicLogger", "io.quarkus.logging.Log")
          .levels("tracev", "debugv", "infov", "warnv", "errorv", "fatalv")
          .verbs("logv")
          .formatSuffix("v")
          .template(TemplateStyle.MESSAGE_FORMAT, ThrowableRule.PLAIN_VALUE)
          .takesThrowableFirst()
          .onMalformed(
              "JUL prints the raw pattern, SLF4J throws IllegalArgumentException into the caller,"
                  + " Log4j2 drops the record")
          .build();

  public static final LogApi COMMONS =
      row("COMMONS", "org.apache.commons.logging.Log")
          .levels("trace", "debug", "info", "warn", "error", "fatal")
          .message(MessageParameter.FIRST_OBJECT)
          .build();

  public static final LogApi TINYLOG =
      row("TINYLOG", "org.tinylog.Logger", "org.tinylog.TaggedLogger")
          .levels("trace", "debug", "info", "warn", "error")
          .template(TemplateStyle.TINYLOG, ThrowableRule.PLAIN_VALUE)
          .takesThrowableFirst()
          .callsSupplier("org.tinylog.Supplier")
          .build();

  /** Every row that Logkeel knows by itself. */
  public static final ImmutableList<LogApi> BUILT_IN =
      ImmutableList.of(
          SLF4J,
          SLF4J_FLUENT,
          LOG4J,
          LOG4J_FORMATTER,
          LOG4J_PRINTF,
          LOG4J_FLUENT,
          LOG4J_FORMATTER_FLUENT,
          JUL,
          SYSTEM_LOGGER,
          FLOGGER,
          JBOSS,
          JBOSS_F,
          JBOSS_V,
          COMMONS,
          TINYLOG);

  /** All its methods that write a record. */
  public Stream<String> verbs() {
    return Stream.concat(levelVerbs.stream(), otherVerbs.stream());
  }

  /** The builder method that does this, the first where there are several. */
  public Optional<String> stepNamed(Step step) {
    return steps.entrySet().stream()
        .filter(entry -> entry.getValue() == step)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The row of the verbs that format, {@code infof}, where this one's print the text as it is. */
  public Optional<LogApi> formatting() {
    return style != TemplateStyle.NONE
        ? Optional.empty()
        : BUILT_IN.stream()
            .filter(row -> !row.formatSuffix.isEmpty() && row.owners.equals(owners))
            .findFirst();
  }

  /** The row of the builder that a logger of this row makes. */
  public Optional<LogApi> builder() {
    return BUILT_IN.stream().filter(api -> owners.contains(api.chainOwner())).findFirst();
  }

  /** Where it takes the throwable of a statement; the place that every backend respects. */
  public ThrowablePlace throwablePlace() {
    if (stepNamed(Step.CAUSE).isPresent()) {
      return ThrowablePlace.STEP;
    }
    if (takesThrowableFirst) {
      return ThrowablePlace.FIRST;
    }
    return throwableRule.attachesLast() ? ThrowablePlace.LAST : ThrowablePlace.BEHIND_MESSAGE;
  }

  /** Whether the way in which a logger was made decides how its messages are read. */
  boolean dependsOnOrigin() {
    return translatesMessages || formatterRow.isPresent();
  }

  /** Whether a statement is built by a chain of calls that one of the verbs ends. */
  public boolean isFluent() {
    return !steps.isEmpty();
  }

  /** Whether its records go through SLF4J. */
  public boolean isOfSlf4j() {
    return equals(SLF4J) || equals(SLF4J_FLUENT);
  }

  /** A row is itself: it is looked up often, and its columns need not be compared. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name;
  }

  /** The row of a house wrapper that only passes statements on to an API of that template style. */
  static LogApi house(String owner, String method, TemplateStyle style) {
    return row("HOUSE", owner)
        .verbs(method)
        .template(style, ThrowableRule.UNKNOWN)
        .onMalformed("the template is rejected by the formatter")
        .build();
  }

  /** The row of a house wrapper that takes keys and values behind its message. */
  static LogApi houseOfPairs(String owner, String method) {
    return row("HOUSE_OF_PAIRS", owner).verbs(method).takesPairs().build();
  }

  private static LogApiBuilder row(String name, String... owners) {
    return new LogApiBuilder(name, owners);
  }
}
