package io.github.logkeel.model.fields;

import static io.github.logkeel.model.fields.FieldChannel.ATTRIBUTE;
import static io.github.logkeel.model.fields.FieldChannel.BAGGAGE;
import static io.github.logkeel.model.fields.FieldChannel.KEY_VALUE;
import static io.github.logkeel.model.fields.FieldChannel.MDC;
import static io.github.logkeel.model.fields.FieldChannel.MESSAGE;
import static io.github.logkeel.model.fields.FieldChannel.METADATA;
import static io.github.logkeel.model.fields.FieldChannel.TAG;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.logkeel.model.fields.EmittedField.Form;
import java.util.List;

/**
 * Methods that take the key of a field and mostly its value. A new library is a new row here;
 * {@link FieldFactory} has those that take several in turn, and {@code ContextApi} the MDC.
 *
 * <p>Read from the jars of slf4j-api 2.0.17, logstash-logback-encoder 8.1, log4j-api 2.25.2,
 * tinylog-api 2.7.0, flogger 0.9, opentelemetry-api 1.62.0, micrometer-core 1.14.6,
 * micrometer-tracing 1.4.5, brave 6.0.3 and opentracing-api 0.33.0.
 *
 * @param owner the type that declares them, or a package or type that all such types are in
 * @param names their names
 * @param channel where the field ends up
 * @param form what kind of call it is
 * @param key which parameter (from 0) is the key
 * @param value which one is the value; -1 where the type of the value is not to be had from it
 */
public record FieldMethods(
    String owner, ImmutableSet<String> names, FieldChannel channel, Form form, int key, int value) {

  /** How one entry of the flag for a team's own methods is written. */
  public static final String SYNTAX = "<class>#<method>:<key index>:<value index>";

  private static final String ARGUMENTS = "net.logstash.logback.argument.StructuredArguments";
  private static final String MARKERS = "net.logstash.logback.marker.Markers";
  private static final String LOG4J_MAP = "org.apache.logging.log4j.message.MapMessage";
  private static final String OTEL_KEY = "io.opentelemetry.api.common.AttributeKey";

  static final ImmutableList<FieldMethods> BUILT_IN =
      ImmutableList.of(
          call("org.slf4j.spi.LoggingEventBuilder", KEY_VALUE, "addKeyValue"),
          call(ARGUMENTS, KEY_VALUE, "kv", "keyValue", "v", "value"),
          untyped(ARGUMENTS, KEY_VALUE, "a", "array", "r", "raw"),
          call(MARKERS, KEY_VALUE, "append"),
          untyped(MARKERS, KEY_VALUE, "appendArray", "appendRaw"),
          map(ARGUMENTS, KEY_VALUE, "e", "entries"),
          map(MARKERS, KEY_VALUE, "appendEntries"),
          call(LOG4J_MAP, MESSAGE, "with", "put"),
          map(LOG4J_MAP, MESSAGE, "putAll"),
          call("org.tinylog.ThreadContext", MDC, "put"),
          map("org.slf4j.MDC", MDC, "setContextMap"),
          map("org.apache.logging.log4j.ThreadContext", MDC, "putAll"),
          map("org.apache.logging.log4j.CloseableThreadContext", MDC, "putAll"),
          call("io.opentelemetry.api.trace", ATTRIBUTE, "setAttribute"),
          call("io.opentelemetry.api.logs", ATTRIBUTE, "setAttribute"),
          call("io.opentelemetry.api.common.AttributesBuilder", ATTRIBUTE, "put"),
          call("io.opentelemetry.sdk.resources.ResourceBuilder", ATTRIBUTE, "put"),
          declaration(OTEL_KEY, ATTRIBUTE, "stringKey", "booleanKey", "longKey", "doubleKey")
              .and("stringArrayKey", "booleanArrayKey", "longArrayKey", "doubleArrayKey")
              .and("valueKey"),
          call("io.opentelemetry.api.baggage.BaggageBuilder", BAGGAGE, "put"),
          call("io.micrometer.core.instrument", TAG, "of", "and", "tag"),
          call("io.micrometer.common.KeyValue", TAG, "of"),
          call("io.micrometer.common.KeyValues", TAG, "of", "and"),
          call("io.micrometer.observation.Observation", TAG)
              .and("lowCardinalityKeyValue", "highCardinalityKeyValue"),
          call("io.micrometer.tracing", TAG, "tag", "tagOfStrings", "tagOfLongs")
              .and("tagOfDoubles", "tagOfBooleans"),
          call("brave", TAG, "tag"),
          call("io.opentracing", ATTRIBUTE, "setTag", "withTag"),
          call("io.opentracing", BAGGAGE, "setBaggageItem"),
          call("com.google.common.flogger.LoggingApi", METADATA, "with"),
          declaration("com.google.common.flogger.MetadataKey", METADATA, "single", "repeated"),
          call("com.google.common.flogger.context.Tags", METADATA, "of", "addTag"));

  /**
   * The name of a field as the element of an annotation.
   *
   * @param annotation fully qualified
   * @param elements any of which may be the name
   */
  record OnAnnotation(String annotation, ImmutableSet<String> elements, FieldChannel channel) {}

  static final ImmutableList<OnAnnotation> ANNOTATIONS =
      ImmutableList.of(
          new OnAnnotation(
              "io.micrometer.tracing.annotation.SpanTag", ImmutableSet.of("value", "key"), TAG),
          new OnAnnotation("io.micrometer.core.aop.MeterTag", ImmutableSet.of("value", "key"), TAG),
          new OnAnnotation(
              "io.opentelemetry.instrumentation.annotations.SpanAttribute",
              ImmutableSet.of("value"),
              ATTRIBUTE));

  private static FieldMethods call(String owner, FieldChannel channel, String... names) {
    return new FieldMethods(owner, ImmutableSet.copyOf(names), channel, Form.CALL, 0, 1);
  }

  private static FieldMethods untyped(String owner, FieldChannel channel, String... names) {
    return new FieldMethods(owner, ImmutableSet.copyOf(names), channel, Form.CALL, 0, -1);
  }

  private static FieldMethods map(String owner, FieldChannel channel, String... names) {
    return new FieldMethods(owner, ImmutableSet.copyOf(names), channel, Form.PAIR, 0, -1);
  }

  private static FieldMethods declaration(String owner, FieldChannel channel, String... names) {
    return new FieldMethods(owner, ImmutableSet.copyOf(names), channel, Form.DECLARATION, 0, -1);
  }

  private FieldMethods and(String... more) {
    return new FieldMethods(
        owner,
        ImmutableSet.<String>builder().addAll(names).add(more).build(),
        channel,
        form,
        key,
        value);
  }

  /**
   * Reads one entry of the flag, {@code com.acme.Audit#field:0:1}.
   *
   * @throws IllegalArgumentException if it is written in any other way
   */
  public static FieldMethods parse(String entry) {
    List<String> columns = Splitter.on(':').splitToList(entry);
    int hash = entry.indexOf('#');
    if (columns.size() != 3 || hash < 1 || hash + 1 >= columns.get(0).length()) {
      throw new IllegalArgumentException(entry);
    }
    int key = Integer.parseInt(columns.get(1));
    int value = Integer.parseInt(columns.get(2));
    if (key < 0 || value < 0 || key == value) {
      throw new IllegalArgumentException(entry);
    }
    return new FieldMethods(
        entry.substring(0, hash),
        ImmutableSet.of(columns.get(0).substring(hash + 1)),
        KEY_VALUE,
        Form.CALL,
        key,
        value);
  }

  /** Whether a type is the owner or lies in it. */
  boolean owns(String type) {
    return type.startsWith(owner)
        && (type.length() == owner.length() || type.charAt(owner.length()) == '.');
  }
}
