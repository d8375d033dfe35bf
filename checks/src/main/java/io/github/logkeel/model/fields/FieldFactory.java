package io.github.logkeel.model.fields;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * Methods that make named values of their arguments, and what a mistake among these does at run
 * time. A new library is a new row here.
 *
 * <p>Read from the jars of micrometer-core 1.14.6, opentelemetry-api 1.62.0 and flogger 0.9; the
 * effects are proven in {@code runtime/KeyProofTest}.
 *
 * @param owner the type that declares the methods, or a package or type that all such types are in
 * @param methods their names
 * @param shape how keys and values stand among the arguments
 * @param onMalformed what is seen in production when the arguments are no keys and values
 */
public record FieldFactory(
    String owner, ImmutableSet<String> methods, Shape shape, String onMalformed) {

  /** How keys and values stand among the arguments. */
  public enum Shape {
    /** Keys and values in turn, in a {@code String...}. */
    PAIRS,
    /** Keys and values in turn, each with a parameter of its own. */
    TYPED_PAIRS,
    /** One name, and behind it one value or the elements of one array. */
    ATTRIBUTE,
    /** The first argument is the name of a key. */
    LABEL
  }

  private static final String SIZE_MUST_BE_EVEN =
      "Micrometer throws IllegalArgumentException whenever this runs";

  static final ImmutableList<FieldFactory> BUILT_IN =
      ImmutableList.of(
          row("io.micrometer.core.instrument", Shape.PAIRS, SIZE_MUST_BE_EVEN)
              .named("of", "and", "concat", "tags", "withTags", "commonTags")
              .named("counter", "timer", "summary", "longTaskTimer"),
          row("io.micrometer.common.KeyValues", Shape.PAIRS, SIZE_MUST_BE_EVEN)
              .named("of", "and", "concat"),
          row("io.opentelemetry.api.common.Attributes", Shape.TYPED_PAIRS, "").named("of"),
          row("io.opentelemetry.api.common.AttributesBuilder", Shape.ATTRIBUTE, "").named("put"),
          row("io.opentelemetry.sdk.resources.ResourceBuilder", Shape.ATTRIBUTE, "").named("put"),
          row("io.opentelemetry.api.trace", Shape.ATTRIBUTE, "").named("setAttribute"),
          row("io.opentelemetry.api.logs", Shape.ATTRIBUTE, "").named("setAttribute"),
          row(
                  "com.google.common.flogger",
                  Shape.LABEL,
                  "Flogger throws IllegalArgumentException, and so the class that holds the key"
                      + " cannot be used")
              .named("single", "repeated"));

  /**
   * The elements of an annotation that hold keys and values in turn.
   *
   * @param annotation fully qualified name of the annotation
   * @param element name of the element
   * @param factory what becomes of them
   */
  record OnAnnotation(String annotation, String element, FieldFactory factory) {}

  static final ImmutableList<OnAnnotation> ANNOTATIONS =
      ImmutableList.of(
          new OnAnnotation(
              "io.micrometer.core.annotation.Timed",
              "extraTags",
              row(
                  "",
                  Shape.PAIRS,
                  "the aspect that reads the annotation swallows the exception, and nothing is"
                      + " recorded")),
          new OnAnnotation(
              "io.micrometer.core.annotation.Counted",
              "extraTags",
              row(
                  "",
                  Shape.PAIRS,
                  "every call throws IllegalArgumentException once the method has run")),
          new OnAnnotation(
              "io.micrometer.observation.annotation.Observed",
              "lowCardinalityKeyValues",
              row(
                  "",
                  Shape.PAIRS,
                  "every call throws IllegalArgumentException and the method does not run")));

  private static FieldFactory row(String owner, Shape shape, String onMalformed) {
    return new FieldFactory(owner, ImmutableSet.of(), shape, onMalformed);
  }

  private FieldFactory named(String... more) {
    return new FieldFactory(
        owner,
        ImmutableSet.<String>builder().addAll(methods).add(more).build(),
        shape,
        onMalformed);
  }

  /** Whether a type is the owner or lies in it. */
  boolean owns(String type) {
    return type.startsWith(owner)
        && (type.length() == owner.length() || type.charAt(owner.length()) == '.');
  }
}
